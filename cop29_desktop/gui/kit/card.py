"""A card beside a word: it never covers the word, stays while the pointer is on it, and goes with Esc."""

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from cop29_desktop.gui.kit.page import Page
from cop29_desktop.gui.kit.typed import override

WIDTH, SHARE, EDGE, AWAY = 66, 0.62, 6, 4  # characters; of the window's height; pixels from its edge, and from the word


class Card(QFrame):
    """Lies over its window.

    Signals:
        left: The pointer left it.
        escaped: Esc was pressed in it.
    """

    left = Signal()
    escaped = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("card")
        self.page = Page(self)
        self.page.document().setDocumentMargin(8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.addWidget(self.page)
        self.page.setAccessibleName(self.tr("What a term means"))
        self.hide()

    def show_beside(self, word: QRect, html: str, css: str) -> None:
        """Appear below a word, else above it, with as much height as there is on that side."""
        window = self.window()
        width = min(self.fontMetrics().horizontalAdvance("0") * WIDTH, window.width() - 2 * EDGE)
        self.resize(width, self.height())
        self.page.setAccessibleName(self.tr("What a term means"))
        self.page.show_html(html, css)
        self.page.document().setTextWidth(width - 2 * (2 + self.page.frameWidth()) - 14)
        wanted = min(round(self.page.document().size().height()) + 8, round(window.height() * SHARE))
        below = window.height() - EDGE - (word.bottom() + AWAY)
        above = word.top() - AWAY - EDGE
        height = min(wanted, below if below >= min(wanted, above) else above)
        top = word.bottom() + AWAY if below >= min(wanted, above) else word.top() - AWAY - height
        top = max(EDGE, min(top, window.height() - EDGE - height))
        left = max(EDGE, min(word.left(), window.width() - width - EDGE))
        self.setGeometry(left, top, width, height)
        self.show()
        self.raise_()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.left.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
            return
        super().keyPressEvent(event)
