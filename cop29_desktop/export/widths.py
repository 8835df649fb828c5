"""How wide the columns of a small table are, after what stands in them."""

from cop29_desktop.export.flow import Cell, Sheet, text
from cop29_desktop.export.sheets import line_width

_LEAST, _MOST, _MARGIN = 4, 34, 5


def shares(sheet: Sheet) -> list[int]:
    """For each column, its share of the width in hundredths."""
    if not sheet.headings:
        return [22, 78]
    columns = zip(sheet.headings, *sheet.rows, strict=True)
    longest = [min(max(_LEAST, *map(_width, column)) + _MARGIN, _MOST) for column in columns]
    return [max(1, round(100 * width / sum(longest))) for width in longest]


def _width(cell: Cell) -> int:
    """The longest line of a cell, in letters of Latin width."""
    return max(map(line_width, text(cell).split("\n")))
