"""Which size of text, which way of the paper and which columns beside each other fit a table."""

from cop29_desktop.gui.printing import columns
from cop29_desktop.gui.printing.paper import UNITS, Paper, Sheet, line_height
from cop29_desktop.gui.printing.printed import UNKNOWN, UNWATCHED, Facts, Folio, Told, Watch, quiet
from cop29_desktop.gui.printing.tables import PAD_X, SIZES, STEP, USUAL, PrintedTable, Size
from cop29_desktop.presentation.handouts import Handout


def folded(handout: Handout, paper: Paper, told: Told = quiet) -> Handout:
    """The table with its longest columns below each row, where not all can be read beside each other."""
    return columns.folded(handout, paper, USUAL.text, PAD_X, told)


def fitted(handout: Handout, paper: Paper, facts: Facts, most: int, watch: Watch = UNWATCHED) -> PrintedTable:
    """The largest text with which the table takes at most so many pages, the paper turned if need be.

    The usual one where there is none.
    """
    told = watch.told
    usual, lines = columns.is_wide(handout, paper, USUAL.text), _least_lines(handout)
    for landscape in (usual, not usual):
        sheet = Sheet(paper, landscape)
        for size in SIZES:
            told(0)
            if _least_height(handout, lines, size) <= most * sheet.printed.height():
                made = PrintedTable(handout, sheet, facts, size)
                if made.pages <= most:
                    return made
    sheet = Sheet(paper, usual)
    widths = columns.widths(handout, USUAL.text, sheet.printed.width(), PAD_X, told)
    if len(handout.rows) > STEP:
        watch.begun(_beginning(handout, sheet, facts, widths))
    return PrintedTable(handout, sheet, facts, told=told, widths=widths)


def _beginning(handout: Handout, sheet: Sheet, facts: Facts, widths: list[float]) -> PrintedTable:
    """The first pages, as they will be."""
    first = handout._replace(rows=handout.rows[:STEP], rows_below=handout.rows_below[:STEP])
    made = PrintedTable(first, sheet, facts, widths=widths)
    made.folio = Folio(0, UNKNOWN)
    return made


def _least_lines(handout: Handout) -> int:
    """How many lines the rows take if none of them breaks."""
    return sum(
        max((sum(part.text.count("\n") + 1 for part in cell) for cell in row), default=1) for row in handout.rows
    )


def _least_height(handout: Handout, lines: int, size: Size) -> float:
    """How high so many lines are."""
    return lines * line_height(size.text) + len(handout.rows) * 2 * size.pad * UNITS
