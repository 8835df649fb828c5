"""One note as a card: who wrote it and when, its text to write in, and how to delete it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from cop29_desktop.gui.kit.autosave import AutosaveEdit
from cop29_desktop.gui.session import Session
from cop29_desktop.model.anchors import Anchor
from cop29_desktop.presentation import notes

if TYPE_CHECKING:
    from cop29_desktop.userdata.values import Note

LEAST_WIDTH, LEAST_HEIGHT = 260, 24  # pixels of a card, and of its text


class NoteCard(QFrame):
    """Saves itself when one stops typing; what was not saved stays, and says so.

    Signals:
        saved: What was typed is kept.
        delete_requested: The note is to be deleted.
        left: Esc.
    """

    saved = Signal()
    delete_requested = Signal(object)
    left = Signal()

    def __init__(self, session: Session, anchor: Anchor, note: "Note | None", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._anchor = anchor
        self.note: Note | None = note
        self.is_saving = False
        self.setObjectName("note-card")
        self.setMinimumWidth(LEAST_WIDTH)
        self.signed = QLabel(self)
        self.signed.setObjectName("muted")
        self.signed.setWordWrap(True)
        self.delete = QPushButton(self)
        self.text = AutosaveEdit(self)
        self.text.setMinimumHeight(LEAST_HEIGHT)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.refusal = QLabel(self)
        self.refusal.setObjectName("refusal")
        self.refusal.setWordWrap(True)
        self.refusal.hide()
        top = QHBoxLayout()
        top.addWidget(self.signed, 1)
        top.addWidget(self.delete)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(top)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.refusal)
        QWidget.setTabOrder(self.text, self.delete)
        self.text.settled.connect(self.save)
        self.text.left.connect(self.left)
        self.delete.clicked.connect(self._ask_delete)
        self.show_note(note)

    @property
    def is_saved(self) -> bool:
        """Whether nothing would be lost with the card."""
        return not self.text.is_new

    def show_note(self, note: "Note | None") -> None:
        """Show a note, or a newer version of it; what was typed since stays."""
        self.note = note
        if note is not None and self.is_saved:
            self.text.put(note.text)
        self.retranslate()

    def focus(self) -> None:
        """Put the keyboard behind the text."""
        self.text.moveCursor(QTextCursor.MoveOperation.End)
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def retranslate(self) -> None:
        """Speak the language in force."""
        code = self._session.interface_code
        self.delete.setText(self.tr("Delete"))
        self.delete.setEnabled(self.note is not None)
        self.text.setPlaceholderText(self.tr("Write a note; it is saved as you type."))
        if self.note is None:
            told = self.tr("New note")
        else:
            told = notes.signed(self._session.own.notebook, self.note).part(code)
            if self.note.anchor != self._anchor:
                told = f"{notes.place(self._session.briefing, self.note.anchor).part(code)} · {told}"
        self.signed.setText(told)
        self.text.setAccessibleName(told)
        self.delete.setAccessibleName(f"{self.delete.text()}: {told}")

    @Slot()
    def save(self) -> None:
        """Keep what was typed. An emptied note is deleted only when one leaves it."""
        if self.note is None or self.text.toPlainText().strip() or not self.text.hasFocus():
            self.finish()

    def finish(self) -> None:
        """Keep what was typed, since one leaves it."""
        from cop29_desktop.userdata.errors import NotebookError

        text = self.text.toPlainText()
        if self.is_saving or self.is_saved:
            return
        anchor, before = self.note.anchor if self.note else self._anchor, self.note
        self.is_saving = True
        try:
            kept = self._session.own.keep(lambda book: book.write_note(anchor, text, before))
        except NotebookError as error:
            self.refusal.setText(error.told.part(self._session.interface_code))
            self.refusal.show()
            return
        finally:
            self.is_saving = False
        self.text.is_new = False
        self.refusal.hide()
        self.show_note(kept)
        self.saved.emit()

    @Slot()
    def _ask_delete(self) -> None:
        self.delete_requested.emit(self.note)
