"""The reader's notes: at the left every one of them, at the right those on the place where we are, to write in."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import (
    QDockWidget,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from cop29_desktop.gui.kit.look import Look
from cop29_desktop.gui.kit.path_line import PathLine
from cop29_desktop.gui.kit.typed import override
from cop29_desktop.gui.note_card import NoteCard
from cop29_desktop.gui.note_list import LEAST, NoteList
from cop29_desktop.gui.session import Session
from cop29_desktop.model.anchors import Anchor
from cop29_desktop.presentation import notes

if TYPE_CHECKING:
    from cop29_desktop.userdata.values import Note

SIZES = (360, 640)  # list and cards
HEIGHT, SHARE = 210, 0.27  # pixels, but no more of the window


class NotesPanel(QDockWidget):
    """A pane at the foot of the window.

    Signals:
        place_requested: The address of a note's place.
        told: A sentence for the status bar.
        closed: The pane was closed.
    """

    place_requested = Signal(str)
    told = Signal(str)
    closed = Signal()

    def __init__(self, session: Session, anchor: Anchor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._anchor = anchor
        self.cards: list[NoteCard] = []
        self.setObjectName("notes")
        self.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetClosable)
        self.setTitleBarWidget(QWidget(self))
        self.all = NoteList(session, self)
        self.place = PathLine(self)
        self.place.setObjectName("pane-title")
        self.hint = QLabel(self)
        self.hint.setObjectName("muted")
        self.hint.setWordWrap(True)
        self.add, self.hide_button = QPushButton(self), QPushButton(self)
        self._lay_out()
        self.all.place_requested.connect(self.place_requested)
        self.all.delete_requested.connect(self._delete)
        self.all.left.connect(self.close)
        self.add.clicked.connect(self.add_card)
        self.hide_button.clicked.connect(self.close)
        self._session.own.changed.connect(self.refresh)
        self.retranslate()

    def _lay_out(self) -> None:
        right = QWidget(self)
        written, top = QVBoxLayout(right), QHBoxLayout()
        written.setContentsMargins(6, 6, 10, 8)
        written.setSpacing(6)
        top.addWidget(self.place, 1)
        for button in (self.add, self.hide_button):
            top.addWidget(button)
        inside = QWidget(self)
        self._row = QHBoxLayout(inside)
        self._row.setContentsMargins(0, 0, 0, 0)
        area = QScrollArea(self)
        area.setMinimumHeight(LEAST)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        written.addLayout(top)
        written.addWidget(self.hint)
        written.addWidget(area, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(self.all)
        splitter.addWidget(right)
        splitter.setChildrenCollapsible(False)
        splitter.setSizes(SIZES)
        self.setWidget(splitter)

    def retranslate(self) -> None:
        """Speak the language in force."""
        self.setWindowTitle(self.tr("Notes"))
        self.all.retranslate()
        self.add.setText(self.tr("New note"))
        self.hide_button.setText(self.tr("Close"))
        for card in self.cards:
            card.retranslate()

    def show_language(self) -> None:
        """Show everything in the language in force."""
        self.retranslate()
        self.refresh()

    def dress(self, look: Look) -> None:
        """Wear a theme."""
        self.all.dress(look)

    # The notes on one place

    def show_place(self, anchor: Anchor) -> None:
        """Follow to another place; what was typed at the one before is saved first, and stays if it was not."""
        if anchor == self._anchor or not self.flush():
            return
        self._anchor = anchor
        for card in [*self.cards]:
            self._drop(card)
        self.refresh()

    def write(self, anchor: Anchor) -> None:
        """Write a note on a place: the newest of one's own, else a new one."""
        self.show_place(anchor)
        ours = self._session.own.notebook.ledger.device
        mine = [card for card in self.cards if card.note is None or card.note.device == ours]
        if not mine:
            self.add_card()
        else:
            mine[0].focus()

    def focus_card(self) -> None:
        """Put the keyboard on the first card."""
        self.cards[0].focus()

    def flush(self) -> bool:
        """Save what was typed; False when something could not be."""
        for card in self.cards:
            card.finish()
        return all(card.is_saved for card in self.cards)

    def give_up(self) -> None:
        """Show nothing any more, whatever was typed."""
        for card in [*self.cards]:
            self._drop(card)
        self.hide()

    @Slot()
    def add_card(self) -> None:
        """Put an empty card in front, or the keyboard on the one there is."""
        empty = next((card for card in self.cards if card.note is None), None) or self._card(None, 0)
        empty.focus()

    def _card(self, note: "Note | None", place: int) -> NoteCard:
        card = NoteCard(self._session, self._anchor, note, self)
        card.delete_requested.connect(self._delete)
        card.saved.connect(self.refresh)
        card.left.connect(self.close)
        self.cards.insert(place, card)
        self._row.insertWidget(place, card, 1)
        return card

    @Slot()
    def refresh(self) -> None:
        """Show what is kept now; a card in which something is being typed stays as it is."""
        book = self._session.own.known
        if self.isHidden() or any(card.is_saving for card in self.cards):
            return
        self.all.show_notes(book)
        left = self._matched(list(notes.here(book, self._anchor)) if book else [])
        for note in left:
            self._card(note, len(self.cards))
        if not self.cards:
            self._card(None, 0)
        code = self._session.interface_code
        self.place.show_name(notes.place(self._session.briefing, self._anchor).part(code))
        rivals = notes.rivals(card.note for card in self.cards if card.note)
        told = self.tr("%n version(s) of one note, written apart: keep one and delete the other.", "", rivals)
        self.hint.setText(told)
        self.hint.setVisible(rivals > 0)

    def _matched(self, here: "list[Note]") -> "list[Note]":
        """Give each card its note, or a newer version of it; gives the notes that have no card yet."""
        without = [card for card in self.cards if card.note]
        for same in (_revision, _key):
            for card in [*without]:
                note = next((one for one in here if card.note and same(one) == same(card.note)), None)
                if note is not None:
                    card.show_note(note)
                    here.remove(note)
                    without.remove(card)
        for card in without:
            if card.is_saved:
                self._drop(card)
        return here

    def _drop(self, card: NoteCard) -> None:
        self.cards.remove(card)
        card.hide()
        card.deleteLater()

    @Slot(object)
    def _delete(self, note: "Note") -> None:
        if self._session.own.do(lambda book: book.remove_note(note)):
            self.told.emit(self.tr("Deleted one note; Ctrl+Z brings it back"))

    def look_through(self) -> None:
        """Put the keyboard on the filter of all notes."""
        self.all.filter.take_keyboard()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.flush():
            event.ignore()
            return
        super().closeEvent(event)
        self.closed.emit()


def _revision(note: "Note") -> str:
    return note.revision


def _key(note: "Note") -> str:
    return note.key
