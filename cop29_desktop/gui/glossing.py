"""Terms in text: the first of each in a paragraph is marked, and its card is shown on hover, on focus and by a key."""

from typing import Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QColor, QCursor, QKeyEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from cop29_desktop.gui.kit.card import Card
from cop29_desktop.gui.kit.marked_words import SCHEME, Word, mark, room_of, word_at, words_of
from cop29_desktop.gui.kit.page import Page
from cop29_desktop.gui.kit.typed import override
from cop29_desktop.gui.session import Session
from cop29_desktop.gui.wardrobe import Wardrobe
from cop29_desktop.model.anchors import Anchor
from cop29_desktop.presentation import cards, html

DENSE = "body, p, li, td { line-height: 120%; }"  # a card is read at a glance
HOVER, GRACE = 350, 250  # milliseconds: until a card appears under a resting pointer, and until it goes
BEYOND = "\uffff"  # a text with signs above this is counted otherwise by Qt


class Shows(Protocol):
    """A panel that says which place its page shows."""

    @property
    def shown(self) -> Anchor | None:
        """The place."""
        ...


class Glossing(QObject):
    """Marks pages whenever they are filled, and owns the card.

    Signals:
        link_activated: The address of a link on a card.
        find_requested: Words that are to be searched for.
    """

    link_activated = Signal(str)
    find_requested = Signal(str)

    def __init__(self, session: Session, wardrobe: Wardrobe, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._wardrobe = wardrobe
        self._shown_by: dict[Page, Shows | None] = {}
        self._waiting: list[Page] = []
        self._at: Word | None = None
        self._pointed: Word | None = None
        self._marking, self._showing, self._going = (QTimer(self) for _ in range(3))
        for timer, wait in ((self._marking, 0), (self._showing, HOVER), (self._going, GRACE)):
            timer.setSingleShot(True)
            timer.setInterval(wait)
        self.card = Card(window)
        self._marking.timeout.connect(self.mark)
        self._showing.timeout.connect(self._show_pointed)
        self._going.timeout.connect(self._leave)
        self.card.left.connect(self._going.start)
        self.card.escaped.connect(self.dismiss)
        self.card.page.link_activated.connect(self._follow)
        session.language_changed.connect(self.dismiss)

    def attach(self, page: Page, shown_by: Shows | None = None) -> None:
        """Mark a page from now on; the place that its panel shows is not marked on its own page."""
        if page in self._shown_by:
            return
        self._shown_by[page] = shown_by
        page.replaced.connect(self._wait)
        page.highlighted.connect(self._point)
        page.link_focused.connect(self._focus)
        page.link_activated.connect(self._press)
        page.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._enqueue(page)

    # Marks

    @Slot()
    def mark(self) -> None:
        """Mark at once what waits to be marked."""
        waiting, self._waiting = self._waiting, []
        for page in waiting:
            if isValid(page):
                self._mark(page)

    @Slot()
    def _wait(self) -> None:
        page = self.sender()
        if isinstance(page, Page):
            self._enqueue(page)

    def _enqueue(self, page: Page) -> None:
        if page not in self._waiting:
            self._waiting.append(page)
        self._marking.start()

    def _mark(self, page: Page) -> None:
        panel = self._shown_by[page]
        shown = panel.shown if panel else None
        shade = QColor(self._wardrobe.look().tokens.field)
        cursor = QTextCursor(page.document())
        cursor.beginEditBlock()
        block = page.document().begin()
        while block.isValid():
            self._mark_block(block, cursor, shown, shade)
            block = block.next()
        cursor.endEditBlock()

    def _mark_block(self, block: QTextBlock, cursor: QTextCursor, shown: Anchor | None, shade: QColor) -> None:
        text, seen = block.text(), {shown}
        if not text or max(text) > BEYOND:
            return
        for start, end, anchor in self._session.terms().in_text(text):
            cursor.setPosition(block.position() + start + 1)
            if anchor in seen or cursor.charFormat().isAnchor():
                continue
            seen.add(anchor)
            cursor.setPosition(block.position() + start)
            cursor.setPosition(block.position() + end, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(mark(anchor.key, shade))

    # The card

    @Slot(QUrl)
    def _point(self, url: QUrl) -> None:
        """The pointer came to a link, or left it."""
        page, address = self.sender(), url.toString()
        self._showing.stop()
        if isinstance(page, Page) and address.startswith(SCHEME):
            pointer = page.sheet.mapFromGlobal(QCursor.pos())
            self._pointed = word_at(page, page.cursorForPosition(pointer).position(), address)
            self._showing.start()
        else:
            self._going.start()

    @Slot(str)
    def _focus(self, address: str) -> None:
        """The keyboard came to a link, or went on."""
        page = self.sender()
        word = word_at(page, page.textCursor().selectionStart(), address) if isinstance(page, Page) else None
        if word:
            self.show_card(word)
        else:
            self.dismiss()

    @Slot()
    def _show_pointed(self) -> None:
        if self._pointed:
            self.show_card(self._pointed)

    def show_card(self, word: Word) -> None:
        """Show the card of a marked word."""
        page, _, _, address = word
        anchor = Anchor.parse(f"term:{address.removeprefix(SCHEME)}")
        term = next((one for one in self._session.briefing.terms if one.anchor == anchor), None)
        if term is None or not isValid(page):
            return
        self._going.stop()
        session = self._session
        style = html.Style(session.language, side_by_side=False, exists=session.exists)
        body = cards.card(term, style)
        body += cards.occurrences(session.index(), session.terms(), term, session.language)
        rect = room_of(word)
        rect.moveTopLeft(page.sheet.mapTo(self.card.window(), rect.topLeft()))
        if not self.card.isVisible():
            _application().installEventFilter(self)
        self._at = word
        self.card.page.setAccessibleName(term.term.part(session.interface_code))
        self.card.show_beside(rect, body, self._wardrobe.look().reader_css() + DENSE)

    @Slot()
    def dismiss(self) -> None:
        """Take the card away; the keyboard goes back to the page if the card had it."""
        self._showing.stop()
        had_keyboard = self.card.page.hasFocus()
        if self.card.isVisible():
            _application().removeEventFilter(self)
        self.card.hide()
        if had_keyboard and self._at and isValid(self._at.page):
            self._at.page.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _leave(self) -> None:
        if not (self.card.underMouse() or self.card.page.hasFocus() or self._is_focused()):
            self.dismiss()

    def _is_focused(self) -> bool:
        """Whether the keyboard is on the word whose card is shown."""
        if self._at is None or not isValid(self._at.page) or not self._at.page.hasFocus():
            return False
        cursor = self._at.page.textCursor()
        return (cursor.selectionStart(), cursor.selectionEnd()) == (self._at.start, self._at.end)

    @Slot()
    def _scrolled(self) -> None:
        if self.card.isVisible() and self._at and self.sender() is self._at.page.verticalScrollBar():
            self.dismiss()

    @Slot(str)
    def _press(self, address: str) -> None:
        """A marked word was clicked, or opened with Enter: its card gets the keyboard."""
        page = self.sender()
        if isinstance(page, Page) and address.startswith(SCHEME):
            pointer = page.sheet.mapFromGlobal(QCursor.pos())
            clicked = page.anchorAt(pointer) == address
            place = page.cursorForPosition(pointer).position() if clicked else page.textCursor().selectionStart()
            if word := word_at(page, place, address):
                self.show_card(word)
                self.card.page.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _follow(self, address: str) -> None:
        self.dismiss()
        if address.startswith(cards.FIND):
            self.find_requested.emit(address.removeprefix(cards.FIND))
        else:
            self.link_activated.emit(address)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While a card is shown, Esc takes it away, wherever the keyboard is."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self.dismiss()
            return True
        return super().eventFilter(watched, event)

    # By key

    def explain_next(self, page: Page) -> bool:
        """Show the card of the next marked word after the caret, from the top of what is seen; False where none is."""
        caret = page.textCursor()
        seen = page.sheet.rect().intersects(page.cursorRect(caret))
        after = caret.selectionEnd() if self.card.isVisible() else caret.selectionStart()
        after = after if seen else page.cursorForPosition(QPoint(0, 0)).position()
        words = list(words_of(page))
        if not words:
            return False
        word = next((one for one in words if one.start >= after), words[0])
        caret.setPosition(word.start)
        caret.setPosition(word.end, QTextCursor.MoveMode.KeepAnchor)
        page.setFocus(Qt.FocusReason.ShortcutFocusReason)
        page.setTextCursor(caret)
        page.ensureCursorVisible()
        self.show_card(word)
        return True


def _application() -> QCoreApplication:
    application = QCoreApplication.instance()
    assert application
    return application
