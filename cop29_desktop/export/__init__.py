"""One writer a file, and the table of formats that menu and command line read."""
