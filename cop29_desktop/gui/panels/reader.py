"""The reader: one place of the briefing, whole."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cop29_desktop.gui.kit.look import Look
from cop29_desktop.gui.kit.page import Page
from cop29_desktop.gui.session import Session
from cop29_desktop.model.anchors import Anchor, AnchorKind


class ReaderPanel(QWidget):
    """Shows the document of an anchor.

    Signals:
        link_activated: The address of a link in the text.
    """

    link_activated = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._anchor: Anchor | None = None
        self._css = ""
        self.page = Page(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        self.page.link_activated.connect(self.link_activated)
        self.retranslate()

    @property
    def shown(self) -> Anchor | None:
        """The place that is shown."""
        return self._anchor

    def retranslate(self) -> None:
        """Speak the language in force."""
        self.page.setAccessibleName(self.tr("Text"))

    def dress(self, look: Look) -> None:
        """Wear a theme."""
        self._css = look.reader_css()
        self.page.hang("note", look.picture("note"))
        self.refresh()

    def show_anchor(self, anchor: Anchor, scroll: int = 0) -> None:
        """Show a place; a paragraph's own place in its section."""
        self._anchor = anchor
        document = self._session.document(anchor)
        self.page.show_html(self._session.html(document, side_by_side=True), self._css)
        if anchor.kind is AnchorKind.PARAGRAPH and not scroll:
            self.page.scrollToAnchor(str(anchor))
        else:
            self.page.scroll_to(scroll)

    def refresh(self) -> None:
        """Show the same place again, in the language and theme in force."""
        if self._anchor:
            self.show_anchor(self._anchor, self.page.position())
