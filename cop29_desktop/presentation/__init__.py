"""Noun to Table or Document: what is shown, said once for the screen and for every export."""
