"""Rows for the clipboard as a Markdown table, with footnotes and source below it."""

import re

from cop29_desktop.export.to_clip import Parts

_MEANT = re.compile(r"([\\`*_\[\]<>|#~])")


def write(parts: Parts) -> str:
    """A table whose cells say what they said, whatever signs stand in them."""
    rows = [parts.heads, ["---"] * len(parts.heads), *parts.cells]
    table = "\n".join(_row(cells, plain=i == 1) for i, cells in enumerate(rows))
    return "\n\n".join([table, *map(_text, parts.below)]) + "\n"


def _row(cells: list[str], *, plain: bool) -> str:
    return f"| {' | '.join(cells if plain else map(_text, cells))} |"


def _text(cell: str) -> str:
    return _MEANT.sub(r"\\\1", cell).replace("\n", "<br>")
