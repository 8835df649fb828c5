"""Text on paper: documents through the HTML that the reader shows, with headings that stay with what they head."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPainter,
    QPalette,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFragment,
    QTextLength,
    QTextTable,
)

from cop29_desktop import paths
from cop29_desktop.export.sheets import line_width
from cop29_desktop.gui.kit.page import HEADINGS, SECOND
from cop29_desktop.gui.kit.theme import LIGHT, style_sheet
from cop29_desktop.gui.printing import columns
from cop29_desktop.gui.printing.paper import UNITS, Foot, Sheet, font, paint_foot
from cop29_desktop.gui.printing.printed import Facts, Folio, Mark, foot
from cop29_desktop.presentation.handouts import Handout, Part
from cop29_desktop.presentation.html import escape

BODY = 10.0
INDENT = 14 * UNITS
GRID, PAD = 9.0, 6 * UNITS  # the text of a grid, and what stands beside it in a cell
NARROWEST, WIDEST = 6, 44  # columns of a grid, in Latin letters
_POINTS = re.compile(r"(\d+(?:\.\d+)?)pt")


class Chapter(NamedTuple):
    """One document on its way to paper: its address, its title, its HTML, and how deep it stands in the outline."""

    address: str
    title: str
    html: str
    level: int = 1


@cache
def css() -> str:
    """The style sheet of paper, in units."""
    written = style_sheet(paths.resource("style", "print.css"), LIGHT, BODY)
    return _POINTS.sub(lambda found: f"{max(1, round(float(found[1]) * UNITS))}px", written)


class PrintedText:
    """Chapters one after the other, laid out on upright paper."""

    def __init__(self, chapters: Sequence[Chapter], source: Sequence[str], sheet: Sheet, facts: Facts) -> None:
        self.facts = facts
        self.sheet = sheet
        self._chapters = chapters
        self._places: dict[str, Mark] | None = None
        self._document = QTextDocument()
        self._document.setUndoRedoEnabled(False)
        self._document.setDocumentMargin(0)
        self._document.setIndentWidth(INDENT)
        self._document.setDefaultFont(font(BODY))
        self._document.setDefaultStyleSheet(css())
        self._document.setHtml(_page(chapters, source))
        for block in _blocks(self._document):
            if block.blockFormat().headingLevel():
                self._size(block)
        self._repeat_headers()
        self._document.setPageSize(sheet.printed.size())
        self._keep_headings()
        self.folio = Folio(0, self.pages)

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return self._document.pageCount()

    @property
    def text(self) -> str:
        """Everything that is printed, as text."""
        feet = (self._foot(page).page for page in range(self.pages))
        return "\n".join([self._document.toPlainText(), self.facts.told, *feet])

    @property
    def outline(self) -> tuple[Mark, ...]:
        """The chapters; of a single one its headings too."""
        whole = len(self._chapters) == 1
        found: list[Mark] = []
        chapters = iter(self._chapters)
        for block in _blocks(self._document):
            level = block.blockFormat().headingLevel()
            if level == 1 and (chapter := next(chapters, None)):
                found.append(self._mark(block, chapter.title, chapter.level))
            elif level and whole:
                found.append(self._mark(block, block.text().split("\u2028")[0], level))
        return tuple(found)

    @property
    def places(self) -> dict[str, Mark]:
        """Where each chapter and each named paragraph stands."""
        if self._places is None:
            self._places = self._found_places()
        return self._places

    def _found_places(self) -> dict[str, Mark]:
        found = {name: self._mark(block, name) for block in _blocks(self._document) for name in _names(block)}
        heads = (block for block in _blocks(self._document) if block.blockFormat().headingLevel() == 1)
        for chapter, block in zip(self._chapters, heads, strict=False):
            found[chapter.address] = self._mark(block, chapter.title)
        return found

    def paint(self, painter: QPainter, page: int) -> None:
        """Paint a page, counted from 0."""
        area = self.sheet.printed
        context = QAbstractTextDocumentLayout.PaintContext()
        palette = QPalette(context.palette)
        palette.setColor(QPalette.ColorRole.Text, QColor(LIGHT.text))
        context.palette = palette
        context.clip = QRectF(0, page * area.height(), area.width(), area.height())
        painter.save()
        origin = QPointF(area.left(), area.top() - page * area.height())
        painter.translate(origin)
        painter.setClipRect(context.clip)
        self._document.documentLayout().draw(painter, context)
        painter.restore()
        paint_foot(painter, self.sheet, self._foot(page))

    def sheet_at(self, page: int) -> Sheet:
        """All pages are alike."""
        assert 0 <= page < self.pages
        return self.sheet

    def _foot(self, page: int) -> Foot:
        return foot(self.facts, self.folio.before + page, self.folio.pages)

    def _mark(self, block: QTextBlock, title: str, level: int = 1) -> Mark:
        height = self.sheet.printed.height()
        y = self._top(block)
        page = int(y // height)
        return Mark(title, page, self.sheet.printed.top() + y - page * height, level)

    def _top(self, block: QTextBlock) -> float:
        return self._document.documentLayout().blockBoundingRect(block).top()

    def _size(self, block: QTextBlock) -> None:
        """Set a heading by our scale; Qt takes its size from its own table."""
        ratio = HEADINGS.get(block.blockFormat().headingLevel(), 1.0)
        for fragment in _fragments(block):
            cursor = QTextCursor(self._document)
            cursor.setPosition(fragment.position())
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
            sized = QTextCharFormat(fragment.charFormat())
            sized.clearProperty(QTextFormat.Property.FontSizeAdjustment)
            second = sized.fontWeight() < QFont.Weight.DemiBold
            pixels = round(BODY * UNITS * ratio * (SECOND if second else 1))
            sized.setProperty(QTextFormat.Property.FontPixelSize, pixels)
            cursor.setCharFormat(sized)

    def _repeat_headers(self) -> None:
        """Repeat the head of a grid on every page that it reaches, and give its columns what they need."""
        for frame in self._document.rootFrame().childFrames():
            if isinstance(frame, QTextTable) and frame.cellAt(0, 0).format().background().color() == QColor(LIGHT.rule):
                form = frame.format().toTableFormat()
                form.setHeaderRowCount(1)
                widths = _widths(frame, self.sheet.printed.width())
                form.setColumnWidthConstraints([QTextLength(QTextLength.Type.FixedLength, one) for one in widths])
                frame.setFormat(form)

    def _keep_headings(self) -> None:
        """Move a heading that stands at the foot of a page to the page of what it heads."""
        height = self.sheet.printed.height()
        blocks = list(_blocks(self._document))
        for run in _runs(blocks):
            first, after = run[0], run[-1]
            if int(self._top(first) // height) == int((self._top(after) + BODY * UNITS) // height):
                continue
            form = QTextBlockFormat()
            form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            QTextCursor(first).mergeBlockFormat(form)
            # what follows is only moved by Qt: tables break at the wrong row then, and the end is not drawn
            self._document.markContentsDirty(first.position(), self._document.characterCount() - first.position())


def _widths(grid: QTextTable, room: float) -> list[float]:
    """The width of each column, as a printed table gives it."""
    across = range(grid.columns())
    told = [[grid.cellAt(row, at).firstCursorPosition().block().text() for at in across] for row in range(grid.rows())]
    rows = tuple(tuple(tuple(map(Part, text.split("\u2028"))) for text in row) for row in told[1:])
    headings = tuple("\n".join(text.split()) for text in told[0])
    asked = [max((line_width(part.text) for row in rows for part in row[at]), default=0) for at in across]
    widths = tuple(min(max(NARROWEST, one), WIDEST) for one in asked)
    return columns.widths(Handout("", "", "", "", headings, widths, rows, (), ()), GRID, room, PAD)


def _page(chapters: Sequence[Chapter], source: Sequence[str]) -> str:
    told = "".join(f'<p class="source">{escape(line)}</p>' for line in source)
    return f"{''.join(chapter.html for chapter in chapters)}<p></p>{told}"


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    parts = block.begin()
    while not parts.atEnd():
        yield parts.fragment()
        parts += 1


def _names(block: QTextBlock) -> list[str]:
    return [name for fragment in _fragments(block) for name in fragment.charFormat().anchorNames()]


def _runs(blocks: list[QTextBlock]) -> Iterator[list[QTextBlock]]:
    """Headings that follow each other, with the block after them."""
    run: list[QTextBlock] = []
    for block, after in pairwise(blocks):
        if block.blockFormat().headingLevel():
            run.append(block)
            if not after.blockFormat().headingLevel():
                yield [*run, after]
                run = []
        else:
            run = []
