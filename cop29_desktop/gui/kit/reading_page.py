"""A page made for reading: lines of a length that can be read, marks in the margin, a caret on demand."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QPoint, QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QTextBlock,
    QTextCursor,
)
from PySide6.QtWidgets import QWidget

from cop29_desktop.gui.kit import clipboard
from cop29_desktop.gui.kit.page import MARGIN, Page
from cop29_desktop.gui.kit.typed import override

DETAIL = 48.0  # ems; the longest line of a text beside the list that it belongs to
INDENT = 1 / 3  # how much of the room that no line needs stands at the left
GAP = 10  # pixels between a mark and its paragraph
SMALL = 0.85  # a mark's size as a ratio to the text
INSIDE = 4  # pixels from an edge to what is surely text
ROOMY = 26  # ems of text beside which there is room for whole marks
CARET = Qt.TextInteractionFlag.TextSelectableByKeyboard
LINE = "\u2028"  # Qt's line break within a paragraph


class ReadingPage(Page):
    """Shows a document to be read.

    Signals:
        heading_changed: The heading under which the top of the page stands; empty above the first.
    """

    heading_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None, indent: float = INDENT, measure: float = 0.0) -> None:
        super().__init__(parent)
        self._indent = indent
        self._measure = measure
        self._marks: Mapping[str, str] = {}
        self._ink = QColor()
        self._heading = ""
        self.setCursorWidth(2)
        self.verticalScrollBar().valueChanged.connect(self._look_up)

    def show_marked(self, body: str, style_sheet: str, marks: Mapping[str, str], measure: float) -> None:
        """Replace what is shown; ``marks`` stand beside named places, and no line is longer than ``measure`` ems."""
        self._marks, self._measure = marks, measure
        self.show_html(body, style_sheet)

    @override
    def show_html(self, body: str, style_sheet: str) -> None:
        """Replace what is shown, with the marks and the measure in force."""
        super().show_html(body, style_sheet)
        if self.isVisible():  # else it has no width yet, and lines would be broken twice
            self._set_margins()
            self._look_up()

    def ink(self, colour: str) -> None:
        """The colour of the marks."""
        self._ink = QColor(colour)

    # Where things stand

    def first_block(self) -> QTextBlock:
        """The paragraph at the top of what is seen."""
        inside = QPoint(round(self.document().rootFrame().frameFormat().leftMargin()) + INSIDE, INSIDE)
        return self.document().findBlock(self.cursorForPosition(inside).position())

    def name_at(self, position: int) -> str:
        """The name of the place that a position is in; empty above the first."""
        block = self.document().findBlock(position)
        while block.isValid():
            if name := _name(block):
                return name
            block = block.previous()
        return ""

    def first_name(self) -> str:
        """The name of the place at the top of what is seen, else the first one below."""
        seen = (_name(block) for block in self._seen())
        return self.name_at(self.first_block().position()) or next(filter(None, seen), "")

    def names_within(self, cursor: QTextCursor) -> list[str]:
        """The names of all places that a selection touches."""
        names = [self.name_at(cursor.selectionStart())]
        block = self.document().findBlock(cursor.selectionStart()).next()
        while block.isValid() and block.position() < cursor.selectionEnd():
            names.append(_name(block))
            block = block.next()
        return [name for name in dict.fromkeys(names) if name]

    def place(self) -> tuple[str, int]:
        """The named place at the top, and how many pixels of it are above; empty where that can't be told."""
        if not self.verticalScrollBar().value():
            return "", 0
        block = self.first_block()
        while block.isValid():
            if name := _name(block):
                return name, round(self.verticalScrollBar().value() - self._top(block))
            block = block.previous()
        return "", 0

    def return_to(self, place: tuple[str, int]) -> bool:
        """Scroll to a place that ``place`` gave; False when this text has none of its name."""
        block = self.document().begin()
        while block.isValid():
            if _name(block) == place[0]:
                height = self.document().documentLayout().blockBoundingRect(block).height()
                self.verticalScrollBar().setValue(round(self._top(block) + min(place[1], height)))
                return True
            block = block.next()
        return False

    def _top(self, block: QTextBlock) -> float:
        return self.document().documentLayout().blockBoundingRect(block).top()

    @Slot()
    def _look_up(self) -> None:
        """Tell the heading that the top of the page belongs to."""
        block, heading = self.first_block(), ""
        while block.isValid() and not heading:
            if block.blockFormat().headingLevel() > 1:
                heading = block.text().partition(LINE)[0]
            block = block.previous()
        if heading != self._heading:
            self._heading = heading
            self.heading_changed.emit(heading)

    # How it is set

    def _em(self) -> float:
        self.ensurePolished()
        return QFontMetricsF(self.font()).horizontalAdvance("國")

    def _width(self) -> int:
        """How wide the page is beside its scroll bar, whether that is shown or not."""
        return self.maximumViewportSize().width() - self.verticalScrollBar().sizeHint().width()

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * SMALL)
        return font

    def _shown_marks(self) -> Mapping[str, str]:
        """Whole marks where there is room for them, else only their last word."""
        wide = self._width() > ROOMY * self._em() + self._room(self._marks)
        return self._marks if wide else {name: mark.rpartition(" ")[2] for name, mark in self._marks.items()}

    def _room(self, marks: Mapping[str, str]) -> float:
        metrics = QFontMetricsF(self._small())
        widest = max(map(metrics.horizontalAdvance, set(marks.values())), default=0)
        return MARGIN + widest + GAP * bool(widest)

    def _set_margins(self) -> None:
        """Leave room for the marks, and at the sides what a line of the measure does not need."""
        least = self._room(self._shown_marks())
        spare = self._width() - least - MARGIN - self._measure * self._em() if self._measure else 0
        left = round(least + max(0, spare) * self._indent)
        right = round(MARGIN + max(0, spare) * (1 - self._indent))
        root = self.document().rootFrame()
        form = root.frameFormat()
        if (form.leftMargin(), form.rightMargin()) != (left, right):
            form.setLeftMargin(left)
            form.setRightMargin(right)
            root.setFrameFormat(form)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the margins anew; the place in the text stays."""
        here = self.position()
        super().resizeEvent(event)
        self._set_margins()
        self.scroll_to(here)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look_up()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, then the marks beside it: they are no part of what is copied or found."""
        super().paintEvent(event)
        if not self._marks:
            return
        marks = self._shown_marks()
        painter = QPainter(self.sheet)
        painter.setFont(self._small())
        painter.setPen(self._ink)
        edge = self.document().rootFrame().frameFormat().leftMargin() - GAP
        for block in self._seen():
            line = block.layout().lineAt(0)
            if line.isValid() and (mark := marks.get(_name(block))):
                top = self._top(block) - self.verticalScrollBar().value() + line.y()
                ground = QRectF(0, top, edge, line.ascent() + line.descent())
                painter.drawText(ground, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, mark)
        painter.end()

    def _seen(self) -> Iterator[QTextBlock]:
        block = self.first_block()
        foot = self.verticalScrollBar().value() + self.sheet.height()
        while block.isValid() and self._top(block) < foot:
            yield block
            block = block.next()

    # Keyboard

    @property
    def has_caret(self) -> bool:
        """Whether a caret is shown, and the arrow keys move it."""
        return bool(self.textInteractionFlags() & CARET)

    def show_caret(self, *, on: bool) -> None:
        """Show a caret at the top of what is seen, or put it away."""
        flags = self.textInteractionFlags()
        self.setTextInteractionFlags(flags | CARET if on else flags & ~CARET)
        if on:
            if not self.sheet.rect().contains(self.cursorRect()):
                self.setTextCursor(self.cursorForPosition(self.sheet.rect().topLeft()))
            self.clearFocus()  # the caret is drawn by a page that is given the keyboard
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def chosen(self) -> str:
        """The selected text, plain."""
        return self.textCursor().selection().toPlainText()

    def copy_plain(self) -> None:
        """Copy the selected text as plain text."""
        if chosen := self.chosen():
            clipboard.put(chosen)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_plain()
            return
        super().keyPressEvent(event)


def _name(block: QTextBlock) -> str:
    """The name of the place that begins with a paragraph."""
    iterator = block.begin()
    if iterator.atEnd():
        return ""
    names = iterator.fragment().charFormat().anchorNames()
    return names[0] if names else ""
