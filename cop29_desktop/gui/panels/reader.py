"""The reader: one place of the briefing, whole."""

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cop29_desktop.gui.kit import clipboard
from cop29_desktop.gui.kit.look import Look
from cop29_desktop.gui.kit.path_line import PathLine
from cop29_desktop.gui.kit.reading_page import ReadingPage
from cop29_desktop.gui.kit.typed import override
from cop29_desktop.gui.session import Session
from cop29_desktop.model.anchors import Anchor, AnchorKind
from cop29_desktop.model.texts import Language
from cop29_desktop.presentation import quotations
from cop29_desktop.presentation.documents import Document, Grid

if TYPE_CHECKING:
    from cop29_desktop.gui.kit.find_bar import FindBar

TEXT, TABLES, PAIRED = 40.0, 68.0, 84.0  # the longest line in ems: of text, beside tables, of two languages
MOST_KEPT = 60  # places whose scroll position is remembered


class ReaderPanel(QWidget):
    """Shows the document of an anchor.

    Signals:
        link_activated: The address of a link in the text.
        told: A sentence for the status bar.
    """

    link_activated = Signal(str)
    told = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._anchor: Anchor | None = None
        self._look: Look | None = None
        self._css = ""
        self._heading = ""
        self._find: FindBar | None = None
        self._read: dict[Anchor, int] = {}
        self.path = PathLine(self)
        self.page = ReadingPage(self)
        self.page.setObjectName("text")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.path)
        self._layout.addWidget(self.page)
        self.page.link_activated.connect(self.link_activated)
        self.page.heading_changed.connect(self._pass_heading)
        self.retranslate()

    @property
    def shown(self) -> Anchor | None:
        """The place that is shown."""
        return self._anchor

    def retranslate(self) -> None:
        """Speak the language in force."""
        self.page.setAccessibleName(self.tr("Text"))
        self.path.setAccessibleName(self.tr("Where this stands"))
        if self._find:
            self._find.retranslate()

    def dress(self, look: Look) -> None:
        """Wear a theme."""
        self._look = look
        self._css = look.to_read.reader_css()
        self.page.hang("note", look.to_read.picture("note"))
        self.page.ink(look.tokens.muted)
        if self._find:
            self._find.dress(look)
        self.refresh()

    def show_anchor(self, anchor: Anchor, scroll: int = 0) -> None:
        """Show a place; a paragraph's own place in its section, a section where it was left."""
        if self._anchor and self._anchor.section != anchor.section:
            self._keep()
        self._anchor = anchor
        self._show()
        if anchor.kind is AnchorKind.PARAGRAPH and not scroll:
            self.page.scrollToAnchor(str(anchor))
        else:
            self.page.scroll_to(scroll or self._read.get(anchor, 0))

    def _show(self) -> None:
        if self._anchor is None:
            return
        document = self._session.document(self._anchor)
        marks = quotations.marks(self._session.briefing, self._anchor, self._session.interface_code)
        body = self._session.html(document, side_by_side=True)
        self.page.show_marked(body, self._css, marks, self._measure(document))
        self._show_path()

    def _measure(self, document: Document) -> float:
        if self._session.language is Language.BOTH:
            return PAIRED
        return TABLES if any(isinstance(block, Grid) for block in document.blocks) else TEXT

    def refresh(self) -> None:
        """Show the same place again, in the language and theme in force."""
        if self._anchor:
            place, scroll = self.page.place(), self.page.position()
            self._show()
            if not place[0] or not self.page.return_to(place):
                self.page.scroll_to(scroll)

    @Slot(str)
    def _pass_heading(self, heading: str) -> None:
        self._heading = heading
        self._show_path()

    def _show_path(self) -> None:
        if self._anchor:
            steps = quotations.path(self._session.briefing, self._anchor, self._session.interface_code)
            self.path.setHidden(not steps)
            self.path.show_path((*steps, (self._heading, self._heading)) if self._heading else steps)

    # Where one has read

    def _keep(self) -> None:
        if self._anchor:
            self._read.pop(self._anchor.section, None)
            if position := self.page.position():
                self._read[self._anchor.section] = position

    def positions(self) -> str:
        """Where each section was left, as a line for the settings."""
        self._keep()
        return " ".join(f"{anchor}={position}" for anchor, position in list(self._read.items())[-MOST_KEPT:])

    def recall(self, line: str) -> None:
        """Take up what ``positions`` gave; what can't be read is passed over."""
        for written in line.split():
            address, _, position = written.partition("=")
            try:
                self._read[Anchor.parse(address)] = min(max(int(position), 0), 1000)
            except ValueError:
                continue

    # Finding, copying, citing

    @property
    def find_bar(self) -> "FindBar":
        """The line that finds words, built when first asked for."""
        if self._find is None:
            from cop29_desktop.gui.kit.find_bar import FindBar

            self._find = FindBar(self.page, self)
            self._find.hide()
            if self._look:
                self._find.dress(self._look)
            self._layout.insertWidget(1, self._find)
            for before, after in pairwise((*self._find.stops, self.page)):
                QWidget.setTabOrder(before, after)
        return self._find

    def ask_find(self) -> None:
        """Ask what is to be found."""
        self.find_bar.open()

    def find_next(self, by: int) -> None:
        """The next hit or the one before; the first time, what is to be found is asked."""
        if self.find_bar.isHidden():
            self.ask_find()
        else:
            self.find_bar.step(by)

    def copy(self) -> None:
        """Copy the selected text."""
        self.page.copy_plain()

    def cite(self) -> None:
        """Copy the selected text, else the paragraph at the caret, with its reference."""
        cursor = self.page.textCursor()
        names = self.page.names_within(cursor)
        if not cursor.hasSelection() and not self.page.sheet.rect().contains(self.page.cursorRect()):
            names = []
        names = names or list(filter(None, [self.page.first_name()]))
        made = quotations.cite(self._session.briefing, names, self.page.chosen(), self._session.language)
        if made:
            clipboard.put(made.text, made.html)
            self.told.emit(self.tr("Copied with its reference: {0}").format(made.text.splitlines()[-1]))
        else:
            self.told.emit(self.tr("Only paragraphs of the report can be cited. Select some text first."))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._find and self._find.isVisible():
            self._find.leave()
            return
        super().keyPressEvent(event)
