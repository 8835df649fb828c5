"""The window. Qt lives here and in ``window.py``; data goes down by call, intent comes up by signal."""
