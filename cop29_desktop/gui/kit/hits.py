"""Words found in a page: where they stand, and marks for them along the scroll bar."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit, QWidget

from cop29_desktop.gui.kit.typed import override
from cop29_desktop.model.folding import Folded, fold

Span = tuple[int, int]
THICK = 3  # a mark on the scroll bar, in pixels
BEYOND = 0xFFFF  # characters above count twice in Qt's texts


def find(document: QTextDocument, words: str) -> list[Span]:
    """Where words stand, as ranges of the document's positions; a hit never runs across paragraphs."""
    needle = fold(words)
    found: list[Span] = []
    block = document.begin()
    while needle and block.isValid():
        text, start = block.text(), block.position()
        for one, end in Folded.of(text).spans(needle):
            found.append((start + _units(text, one), start + _units(text, end)))
        block = block.next()
    return found


def _units(text: str, place: int) -> int:
    """How Qt counts a place in a text."""
    return place if text.isascii() else place + sum(ord(sign) > BEYOND for sign in text[:place])


def select(page: QTextEdit, span: Span) -> QTextCursor:
    """A cursor over a range of a page."""
    cursor = QTextCursor(page.document())
    cursor.setPosition(span[0])
    cursor.setPosition(span[1], QTextCursor.MoveMode.KeepAnchor)
    return cursor


class ScrollMarks(QWidget):
    """Lies over the scroll bar of a page and marks where hits are."""

    def __init__(self, page: QTextEdit) -> None:
        super().__init__(page.verticalScrollBar())
        self._page = page
        self._spans: list[Span] = []
        self._colour = QColor()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        page.verticalScrollBar().installEventFilter(self)
        self.setGeometry(page.verticalScrollBar().rect())
        self.show()

    def mark(self, spans: list[Span], colour: QColor) -> None:
        """Mark these ranges."""
        self._spans, self._colour = spans, colour
        self.update()

    def rows(self) -> list[int]:
        """How far down the bar each mark is, in pixels; marks at one height are one."""
        document = self._page.document()
        layout, height = document.documentLayout(), document.size().height()
        blocks = {document.findBlock(start).blockNumber(): start for start, _ in self._spans}
        tops = [layout.blockBoundingRect(document.findBlock(start)).top() for start in blocks.values()]
        room = self.height() - THICK
        return sorted({round(room * min(top / height, 1)) for top in tops}) if height else []

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self.setGeometry(self._page.verticalScrollBar().rect())
        return super().eventFilter(watched, event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for row in self.rows():
            painter.fillRect(QRect(1, row, self.width() - 2, THICK), self._colour)
        painter.end()
