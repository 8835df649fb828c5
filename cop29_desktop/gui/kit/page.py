"""A page of HTML that opens nothing: no file, no address, only links it hands on."""

from PySide6.QtCore import QByteArray, QUrl, Signal, Slot
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget
from typing_extensions import override

MARGIN = 18
INDENT = 20


class Page(QTextBrowser):
    """Shows safe HTML.

    Signals:
        link_activated: The address of a link that was clicked or opened with Enter.
    """

    link_activated = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(MARGIN)
        self.document().setIndentWidth(INDENT)
        self.anchorClicked.connect(self._hand_on)

    @override
    def loadResource(self, type: int, name: QUrl | str) -> object:
        """Nothing is ever loaded: text can't reach files or the network."""
        return QByteArray()

    def show_html(self, body: str, style_sheet: str) -> None:
        """Replace what is shown; the view starts at the top."""
        self.document().setDefaultStyleSheet(style_sheet)
        self.setHtml(body)

    def position(self) -> int:
        """How far the page is scrolled, in thousandths."""
        bar = self.verticalScrollBar()
        return round(1000 * bar.value() / bar.maximum()) if bar.maximum() else 0

    def scroll_to(self, thousandths: int) -> None:
        """Scroll to a place that ``position`` gave."""
        bar = self.verticalScrollBar()
        bar.setValue(round(bar.maximum() * thousandths / 1000))

    @Slot(QUrl)
    def _hand_on(self, url: QUrl) -> None:
        self.link_activated.emit(url.toString())
