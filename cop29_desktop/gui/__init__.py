"""The window. Qt lives here and in ``app.py``; data goes down by call, intent comes up by signal."""
