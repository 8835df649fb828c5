"""A page of HTML that opens nothing: no file, no address, only links it hands on."""

from PySide6.QtCore import QByteArray, QUrl, Signal, Slot
from PySide6.QtGui import (
    QFont,
    QImage,
    QResizeEvent,
    QShowEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFragment,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from cop29_desktop.gui.kit.theme import TYPE
from cop29_desktop.gui.kit.typed import override

MARGIN = 18
SHEET = "qt_scrollarea_viewport"  # Qt's name of what is painted on
INDENT = 20
HEADINGS = {level: TYPE[f"h{level}"] for level in (1, 2, 3, 4)}
SECOND = TYPE["small"]  # the second language of a heading, set lighter
TALLEST = 6.0  # points by which a heading is larger than its text: large letters need less of it
DOT = 0.7  # the size of letters to which the dot of a point belongs
STRETCH = 250  # of those letters, per cent
BLANK = QImage(1, 1, QImage.Format.Format_ARGB32)
BLANK.fill(0)


class QTextEdit(QTextBrowser):
    """Qt tells screen readers by a class's name what a widget is: a browser is a mere label, an edit a text to read."""


class Page(QTextEdit):
    """Shows safe HTML.

    ``sheet`` is the widget that is painted on, asked for by its name: to find out of which kind it is, the first
    ``viewport()`` has the binding build every kind of widget there is.

    Signals:
        link_activated: The address of a link that was clicked or opened with Enter.
        link_focused: The address of a link that Tab came to; empty when it went on to what is none.
        replaced: Something else is shown.
    """

    link_activated = Signal(str)
    link_focused = Signal(str)
    replaced = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.sheet = self.findChild(QWidget, SHEET) or self.viewport()
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self._wanted = 0
        self._pictures: dict[str, QImage] = {}
        self.document().setDocumentMargin(MARGIN)
        self.document().setIndentWidth(INDENT)
        self.anchorClicked.connect(self._hand_on)

    @override
    def loadResource(self, type: int, name: QUrl | str) -> object:
        """Nothing is ever loaded: text can't reach files or the network. An empty picture would send Qt to the file."""
        if type == QTextDocument.ResourceType.ImageResource.value:
            return self._pictures.get(QUrl(name).toString(), BLANK)
        return QByteArray()

    def hang(self, name: str, picture: QImage) -> None:
        """Have a picture that texts may show by its name."""
        self._pictures[name] = picture

    def show_html(self, body: str, style_sheet: str) -> None:
        """Replace what is shown; the view starts at the top."""
        self._wanted = 0
        self.document().setDefaultStyleSheet(style_sheet)
        self.setHtml(body)
        self._size_parts()
        self.replaced.emit()

    def _size_parts(self) -> None:
        """Set headings by our scale, and dots: Qt takes their size from its own, whatever the style sheet says."""
        self.ensurePolished()
        points = self.document().defaultFont().pointSizeF()
        block = self.document().begin()
        while block.isValid():
            ratio = HEADINGS.get(block.blockFormat().headingLevel())
            if ratio:
                iterator = block.begin()
                while not iterator.atEnd():
                    self._size(iterator.fragment(), min(points * ratio, points + TALLEST))
                    iterator += 1
            elif block.textList():
                self._size_dot(block, points * DOT)
            block = block.next()

    def _size_dot(self, block: QTextBlock, points: float) -> None:
        """Make the dot of a point smaller, and stand it off: Qt draws it a third as high as a line, a space before."""
        sized = QTextCharFormat(block.charFormat())
        sized.setFontPointSize(points)
        sized.setFontStretch(STRETCH)
        QTextCursor(block).setBlockCharFormat(sized)

    def _size(self, fragment: QTextFragment, points: float) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(fragment.position())
        cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
        sized = QTextCharFormat(fragment.charFormat())
        sized.clearProperty(QTextFormat.Property.FontSizeAdjustment)
        sized.setFontPointSize(points * (SECOND if sized.fontWeight() < QFont.Weight.DemiBold else 1))
        cursor.setCharFormat(sized)

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        """Go from link to link; Qt tells nobody where it went, screen readers neither."""
        went = super().focusNextPrevChild(next)
        cursor = self.textCursor()
        is_link = went and cursor.hasSelection()
        self.setAccessibleDescription(cursor.selectedText() if is_link else "")
        self.link_focused.emit(cursor.charFormat().anchorHref() if is_link else "")
        return went

    def position(self) -> int:
        """How far the page is scrolled, in thousandths; while there is nothing to scroll, how far it was to be."""
        bar = self.verticalScrollBar()
        return round(1000 * bar.value() / bar.maximum()) if bar.maximum() else self._wanted

    def scroll_to(self, thousandths: int) -> None:
        """Scroll to a place that ``position`` gave; before the page is shown, it will be there when it is."""
        self._wanted = thousandths
        bar = self.verticalScrollBar()
        bar.setValue(round(bar.maximum() * thousandths / 1000))

    def reveal(self, cursor: QTextCursor) -> None:
        """Scroll so that a cursor's place can be read with something around it; one that can is left where it is."""
        place, height = self.cursorRect(cursor), self.sheet.height()
        if place.top() < 0 or place.bottom() > height:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + place.top() - height // 3)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the place in the text when its lines break elsewhere."""
        here = self.position()
        super().resizeEvent(event)
        self.scroll_to(here)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Keep the place: Qt scrolls to the cursor, which is at the top, or to an anchor that waits."""
        here = self.position()
        super().showEvent(event)
        if here:
            self.scroll_to(here)

    @Slot(QUrl)
    def _hand_on(self, url: QUrl) -> None:
        self.link_activated.emit(url.toString())
