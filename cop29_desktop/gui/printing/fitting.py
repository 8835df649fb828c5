"""Which size of text, which way of the paper and which columns beside each other fit a table."""

from cop29_desktop.gui.printing import columns
from cop29_desktop.gui.printing.paper import UNITS, Paper, Sheet, line_height
from cop29_desktop.gui.printing.printed import Facts, Told, quiet
from cop29_desktop.gui.printing.tables import PAD_X, SIZES, USUAL, PrintedTable, Size
from cop29_desktop.presentation.handouts import Handout


def folded(handout: Handout, paper: Paper) -> Handout:
    """The table with its longest columns below each row, where not all can be read beside each other."""
    return columns.folded(handout, paper, USUAL.text, PAD_X)


def fitted(handout: Handout, paper: Paper, facts: Facts, most: int, told: Told = quiet) -> PrintedTable:
    """The largest text with which the table takes at most so many pages, the paper turned if need be.

    The usual one where there is none.
    """
    usual = columns.is_wide(handout, paper, USUAL.text)
    for landscape in (usual, not usual):
        sheet = Sheet(paper, landscape)
        for size in SIZES:
            if _least_height(handout, size) <= most * sheet.printed.height():
                told(0)
                made = PrintedTable(handout, sheet, facts, size)
                if made.pages <= most:
                    return made
    return PrintedTable(handout, Sheet(paper, usual), facts, told=told)


def _least_height(handout: Handout, size: Size) -> float:
    """How high the rows are if none of their lines breaks."""
    lines = sum(
        max((sum(part.text.count("\n") + 1 for part in cell) for cell in row), default=1) for row in handout.rows
    )
    return lines * line_height(size.text) + len(handout.rows) * 2 * size.pad * UNITS
