"""Rows for the clipboard as a Markdown table, with footnotes and source below it."""

from cop29_desktop.export.to_clip import Parts
from cop29_desktop.export.to_markdown import escaped, line


def write(parts: Parts) -> str:
    """A table whose cells say what they said, whatever signs stand in them."""
    rows = [map(escaped, parts.heads), ["---"] * len(parts.heads), *(map(escaped, cells) for cells in parts.cells)]
    return "\n\n".join(["\n".join(map(line, rows)), *map(escaped, parts.below)]) + "\n"
