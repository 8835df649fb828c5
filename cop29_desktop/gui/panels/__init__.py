"""One pane a file; panels never import each other."""
