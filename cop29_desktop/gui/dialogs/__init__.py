"""One dialog a file; a dialog asks or tells, it never acts."""
