"""A table on paper: painted row by row, its header on every page, columns by their widths."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from cop29_desktop.gui.kit.theme import LIGHT
from cop29_desktop.gui.printing import columns
from cop29_desktop.gui.printing.paper import SMALL, UNITS, Foot, Sheet, broken, font, line_height, paint_foot
from cop29_desktop.gui.printing.printed import Facts, Folio, Mark, Told, foot, quiet
from cop29_desktop.presentation.handouts import Cell, Handout


class Size(NamedTuple):
    """How large the text of a table is, and what stands above and below it in a row; points."""

    text: float
    pad: float


SIZES = (  # largest first; nothing on paper is set smaller than the last
    Size(9.5, 2.6), Size(9.0, 2.6), Size(8.5, 2.2), Size(8.0, 1.8), Size(8.0, 0.9),
)  # fmt: skip
USUAL = SIZES[1]
TITLE, TOLD = 17.0, 9.5
KEPT, FIRST = 1 / 3, 4  # of a page: what is never broken; and how many lines of a longer row stand together
STEP = 64  # rows between two tellings of the progress
PAD_X = 5 * UNITS
INDENT = 12 * UNITS  # of what stands below a row
RULE = 0.5 * UNITS
TINTS = (LIGHT.first, LIGHT.second, LIGHT.third)


class Line(NamedTuple):
    """One line of a cell."""

    text: str
    second: bool


Lines = tuple[tuple[Line, ...], ...]  # of each cell of a row


class Row(NamedTuple):
    """The lines of a row: of its cells, and of those that have no room beside them."""

    cells: Lines
    below: tuple[Line, ...] = ()

    @property
    def beside(self) -> int:
        """How many lines the cells take."""
        return max(map(len, self.cells), default=1)


class Strip(NamedTuple):
    """Some lines of a row, on a page at a height; ``last`` is the end of the row."""

    row: int
    first: int
    lines: int
    y: float
    last: bool


class Note(NamedTuple):
    """A line below the table, on a page at a height."""

    text: str
    y: float


class Page(NamedTuple):
    """What one page holds; ``top`` is where its header stands, None where only notes are left."""

    top: float | None
    strips: list[Strip]
    notes: list[Note]


class PrintedTable:
    """A handout laid out on paper at one size of text."""

    def __init__(  # noqa: PLR0913 - what a table is laid out by
        self, handout: Handout, sheet: Sheet, facts: Facts, size: Size = USUAL, *, told: Told = quiet,
        widths: list[float] | None = None,
    ) -> None:  # fmt: skip
        self._handout = handout
        self._points, self._pad = size.text, size.pad * UNITS
        points = size.text
        self.facts = facts
        self.sheet = sheet
        self._area = self.sheet.printed
        self._plain, self._bold = font(points), font(points, bold=True)
        self._line = line_height(points)
        self._widths = widths or columns.widths(handout, points, self._area.width(), PAD_X, told)
        self._head = self._broken(tuple(((heading, False),) for heading in handout.headings), bold=True)
        self._rows = list(self._broken_rows(told))
        self._pages: list[Page] = []
        self._lay_out()
        self.folio = Folio(0, self.pages)

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    @property
    def text(self) -> str:
        """Everything that is printed, as text."""
        held = self._handout
        cells = [part.text for row in (*held.rows, *held.rows_below) for cell in row for part in cell]
        feet = (self._foot(page).page for page in range(self.pages))
        return "\n".join(
            [held.title, held.told, *held.headings, *held.below, "：: ", *cells, *held.notes, self.facts.told, *feet]
        )

    @property
    def outline(self) -> tuple[Mark, ...]:
        """The table itself."""
        return (Mark(self._handout.title, 0, self._area.top()),)

    @property
    def places(self) -> dict[str, Mark]:
        """Nothing in a table leads anywhere."""
        return {}

    def sheet_at(self, page: int) -> Sheet:
        """All pages are alike."""
        assert 0 <= page < self.pages
        return self.sheet

    def _foot(self, page: int) -> Foot:
        return foot(self.facts, self.folio.before + page, self.folio.pages)

    # Laying out

    def _broken_rows(self, told: Told) -> Iterator[Row]:
        rows, below = self._handout.rows, self._handout.rows_below
        for done, row in enumerate(rows):
            if not done % STEP:
                told(done / len(rows))
            yield Row(self._broken(row), tuple(self._broken_below(below[done])) if below else ())

    def _broken_below(self, cells: tuple[Cell, ...]) -> Iterator[Line]:
        """Each cell with its heading before it, as wide as the table."""
        for heading, cell in zip(self._handout.below, cells, strict=True):
            labels = heading.split("\n")
            for place, (text, second) in enumerate(cell):
                label = labels[min(place, len(labels) - 1)]
                told = f"{label}: {text}" if label.isascii() else f"{label}：{text}"
                for line in broken(told, self._plain, self._area.width() - 2 * PAD_X - INDENT) if text else ():
                    yield Line(line, second)

    def _broken(self, cells: tuple[Cell | tuple[tuple[str, bool], ...], ...], *, bold: bool = False) -> Lines:
        shown = self._bold if bold else self._plain
        return tuple(
            tuple(
                Line(line, second)
                for text, second in cell
                for line in broken(text, shown, width - 2 * PAD_X)
            )
            for cell, width in zip(cells, self._widths, strict=True)
        )  # fmt: skip

    def _height(self, lines: int) -> float:
        return lines * self._line + 2 * self._pad

    def _lay_out(self) -> None:
        y = self._turn(self._area.top() + line_height(TITLE) + line_height(TOLD) * len(self._told()) + 6 * UNITS)
        for row, held in enumerate(self._rows):
            count, first = held.beside + len(held.below), 0
            kept = self._height(count) <= KEPT * self._area.height()
            if y + self._height(count if kept else FIRST) > self._area.bottom() and self._pages[-1].strips:
                y = self._turn(self._area.top())
            while first < count:
                room = max(1, int((self._area.bottom() - y - 2 * self._pad) / self._line))
                taken = min(room, count - first)
                last = first + taken == count
                self._pages[-1].strips.append(Strip(row, first, taken, y, last))
                y += self._height(taken)
                first += taken
                if not last:
                    y = self._turn(self._area.top())
        self._lay_notes(y + 6 * UNITS)

    def _turn(self, top: float) -> float:
        """Begin a page with the header at a height; gives where its first row stands."""
        self._pages.append(Page(top, [], []))
        return top + self._height(max(map(len, self._head), default=1))

    def _lay_notes(self, y: float) -> None:
        step = line_height(SMALL)
        for note in self._handout.notes:
            lines = broken(note, font(SMALL), self._area.width())
            if y + len(lines) * step > self._area.bottom() and y > self._area.top():
                self._pages.append(Page(None, [], []))
                y = self._area.top()
            for line in lines:
                if y + step > self._area.bottom():
                    self._pages.append(Page(None, [], []))
                    y = self._area.top()
                self._pages[-1].notes.append(Note(line, y))
                y += step
            y += 2 * UNITS

    def _told(self) -> list[str]:
        return broken(self._handout.told, font(TOLD), self._area.width())

    # Painting

    def paint(self, painter: QPainter, page: int) -> None:
        """Paint a page, counted from 0."""
        shown = self._pages[page]
        if page == 0:
            self._paint_title(painter)
        if shown.top is not None:
            self._paint_head(painter, shown.top)
        painter.setFont(font(self._points))
        for strip in shown.strips:
            self._paint_strip(painter, strip)
        painter.setFont(font(SMALL))
        painter.setPen(QColor(LIGHT.muted))
        for note in shown.notes:
            painter.drawText(QPointF(self._area.left(), note.y + SMALL * UNITS), note.text)
        paint_foot(painter, self.sheet, self._foot(page))

    def _paint_title(self, painter: QPainter) -> None:
        left, base = self._area.left(), self._area.top() + TITLE * UNITS
        painter.setFont(font(TITLE, bold=True))
        painter.setPen(QColor(LIGHT.text))
        painter.drawText(QPointF(left, base), self._handout.title)
        painter.setFont(font(TOLD))
        painter.setPen(QColor(LIGHT.muted))
        for number, line in enumerate(self._told()):
            base = self._area.top() + line_height(TITLE) + number * line_height(TOLD) + TOLD * UNITS
            painter.drawText(QPointF(left, base), line)

    def _paint_head(self, painter: QPainter, top: float) -> None:
        height = self._height(max(map(len, self._head), default=1))
        painter.fillRect(QRectF(self._area.left(), top, self._area.width(), height), QColor(LIGHT.rule))
        painter.setFont(font(self._points, bold=True))
        painter.setPen(QColor(LIGHT.text))
        self._paint_cells(painter, [list(lines) for lines in self._head], top)

    def _paint_strip(self, painter: QPainter, strip: Strip) -> None:
        painter.setPen(QColor(LIGHT.text))
        row, end = self._rows[strip.row], strip.first + strip.lines
        self._paint_cells(painter, [list(cell[strip.first : end]) for cell in row.cells], strip.y, tinted=True)
        self._paint_below(painter, row, strip)
        if strip.last:
            base = strip.y + self._height(strip.lines)
            painter.setPen(QPen(QColor(LIGHT.border), RULE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            painter.drawLine(QPointF(self._area.left(), base), QPointF(self._area.right(), base))

    def _paint_below(self, painter: QPainter, row: Row, strip: Strip) -> None:
        """Those of the lines below a row's cells that stand on this page."""
        base = strip.y + self._pad + self._points * UNITS * 1.08
        for number in range(max(strip.first, row.beside), strip.first + strip.lines):
            line = row.below[number - row.beside]
            painter.setPen(QColor(LIGHT.muted if line.second else LIGHT.text))
            at = QPointF(self._area.left() + PAD_X + INDENT, base + (number - strip.first) * self._line)
            painter.drawText(at, line.text)

    def _paint_cells(self, painter: QPainter, cells: list[list[Line]], top: float, *, tinted: bool = False) -> None:
        x, base = self._area.left() + PAD_X, top + self._pad + self._points * UNITS * 1.08
        pen = ink = painter.pen().color().name()
        for place, (lines, width) in enumerate(zip(cells, self._widths, strict=True)):
            for number, line in enumerate(lines):
                if not line.text:
                    continue
                wanted = self._ink(line, ink) if tinted and (place == 0 or line.second) else ink
                if wanted != pen:
                    pen = wanted
                    painter.setPen(QColor(wanted))
                painter.drawText(QPointF(x, base + number * self._line), line.text)
            x += width

    def _ink(self, line: Line, usual: str) -> str:
        if line.second:
            return LIGHT.muted
        named = self._handout.tinted
        return TINTS[named.index(line.text)] if line.text in named[: len(TINTS)] else usual
