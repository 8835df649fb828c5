"""The reader's own data: the only layer that writes them, as a journal of immutable revisions."""
