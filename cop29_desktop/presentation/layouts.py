"""Which columns of a table are shown, in what order and how wide, and whether texts wrap; kept as one line of words.

``decisions: body=8 agenda=7 title=46; glossary: abbr=10 term=40 wrap=no``
"""

import re
from typing import Any, NamedTuple

from cop29_desktop.presentation.tables import Column, Table

NARROWEST, WIDEST = 3, 200  # characters
USUAL = 14  # the width of a column that is not shown until it is chosen
_ENTRY = re.compile(r"([a-z][a-z0-9_-]*)=(\d{1,3})", re.ASCII)


class Layout(NamedTuple):
    """Columns by key with their widths in characters, in their order; and whether texts wrap."""

    columns: tuple[tuple[str, int], ...]
    wraps: bool = True

    @property
    def keys(self) -> tuple[str, ...]:
        """The columns that are shown, in their order."""
        return tuple(key for key, _ in self.columns)

    def arranged(self, keys: tuple[str, ...]) -> "Layout":
        """The same columns in another order."""
        widths = dict(self.columns)
        return self._replace(columns=tuple((key, widths[key]) for key in keys))

    def resized(self, key: str, width: int) -> "Layout":
        """One column with another width."""
        width = min(max(width, NARROWEST), WIDEST)
        return self._replace(columns=tuple((one, width if one == key else old) for one, old in self.columns))

    def toggled(self, column: Column[Any]) -> "Layout":
        """A column taken away, or added as the last; the only one stays."""
        if column.key not in self.keys:
            return self._replace(columns=(*self.columns, (column.key, column.width or USUAL)))
        left = tuple(one for one in self.columns if one[0] != column.key)
        return self._replace(columns=left) if left else self

    def moved(self, key: str, by: int) -> "Layout":
        """A column some places to the right, or to the left; never beyond an end."""
        keys = [one for one in self.keys if one != key]
        place = min(max(self.keys.index(key) + by, 0), len(keys))
        return self.arranged((*keys[:place], key, *keys[place:]))


def standard(table: Table[Any]) -> Layout:
    """How a table is laid out until someone chooses otherwise."""
    return Layout(tuple((column.key, column.width) for column in table.screen_columns))


def fitting(table: Table[Any], layout: Layout | None) -> Layout:
    """A remembered layout with what the table still has; the standard one when nothing is left of it."""
    known = {column.key for column in table.columns}
    kept = tuple(dict(layout.columns if layout else ()).items())
    columns = tuple((key, min(max(width, NARROWEST), WIDEST)) for key, width in kept if key in known)
    return Layout(columns, layout.wraps) if layout and columns else standard(table)


def chosen(table: Table[Any], layout: Layout) -> tuple[Column[Any], ...]:
    """The columns of a layout."""
    by_key = {column.key: column for column in table.columns}
    return tuple(by_key[key] for key in layout.keys)


def show(layouts: dict[str, Layout]) -> str:
    """Layouts by table as one line; ``parse`` reads it back."""
    return "; ".join(
        " ".join([f"{name}:", *(f"{key}={width}" for key, width in one.columns), *([] if one.wraps else ["wrap=no"])])
        for name, one in layouts.items()
    )


def parse(line: str) -> dict[str, Layout]:
    """Read a line; what can't be read is passed over."""
    found: dict[str, Layout] = {}
    for part in line.split(";"):
        name, _, rest = part.partition(":")
        columns = tuple((key, int(width)) for key, width in _ENTRY.findall(rest))
        if name.strip() and columns:
            found[name.strip()] = Layout(columns, "wrap=no" not in rest.split())
    return found
