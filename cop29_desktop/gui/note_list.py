"""Every note of the reader, with its filter; part of the notes panel."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from cop29_desktop.gui.kit.filter_box import FilterBox
from cop29_desktop.gui.kit.look import Look
from cop29_desktop.gui.kit.typed import override
from cop29_desktop.gui.session import Session
from cop29_desktop.presentation import notes

if TYPE_CHECKING:
    from cop29_desktop.userdata.notebook import Notebook

LINE = Qt.ItemDataRole.UserRole
LEAST = 40  # pixels that are left of it in a low window


class NoteList(QWidget):
    """The notes, one below the other.

    Signals:
        place_requested: The address of a note's place.
        delete_requested: A note is to go; carries it.
        left: The keyboard wants to leave.
    """

    place_requested = Signal(str)
    delete_requested = Signal(object)
    left = Signal()

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._lines: tuple[notes.Line, ...] = ()
        self._listed: object = ()  # what no list of notes is
        self.filter = FilterBox(self)
        self.list = QListWidget(self)
        self.list.setObjectName("note-list")
        self.list.setWordWrap(True)
        self.list.setMinimumHeight(LEAST)
        self.empty = QLabel(self)
        self.empty.setObjectName("empty")
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        within = QGridLayout()
        for widget in (self.list, self.empty):  # above the list, which would lose the keyboard if it were hidden
            within.addWidget(widget, 0, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 6, 6, 8)
        layout.setSpacing(6)
        layout.addWidget(self.filter)
        layout.addLayout(within, 1)
        self.filter.textChanged.connect(self._narrow)
        self.filter.entered.connect(self._focus_list)
        self.filter.left_empty.connect(self.left)
        self.list.itemActivated.connect(self._jump)
        self.list.installEventFilter(self)

    def retranslate(self) -> None:
        """Speak the language in force."""
        self.filter.describe(self.tr("Filter all notes…"))
        self.list.setAccessibleName(self.tr("All notes"))
        self._narrow()

    def dress(self, look: Look) -> None:
        """Wear a theme."""
        self.filter.dress(look.icon("search"), look.icon_size.width())

    def show_notes(self, book: "Notebook | None") -> None:
        """List what is kept, anew only where it is other than before."""
        listed = (book.all_notes(), book.signature) if book else None
        if listed != self._listed:
            self._listed = listed
            self._lines = notes.lines(self._session.briefing, book) if book else ()
            self._narrow()

    @Slot()
    def _narrow(self) -> None:
        code, row = self._session.interface_code, self.list.currentRow()
        self.list.clear()
        for line in notes.matching(self._lines, self.filter.text()):
            told = f"{line.place.part(code)}\n{line.signed.part(code)}\n{line.beginning}"
            item = QListWidgetItem(told, self.list)
            item.setData(LINE, line)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, told.replace("\n", " · "))
        self.list.setCurrentRow(min(max(row, 0), self.list.count() - 1))
        none = self.tr("No note yet. What you write at the right is listed here.")
        self.empty.setText(self.tr("No note holds these words.") if self._lines else none)
        self.empty.setHidden(self.list.count() > 0)

    @Slot()
    def _focus_list(self) -> None:
        if self.list.count():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(QListWidgetItem)
    def _jump(self, item: QListWidgetItem) -> None:
        self.place_requested.emit(str(item.data(LINE).note.anchor))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the list Delete deletes, Esc leaves."""
        if watched is self.list and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Delete and self.list.currentRow() >= 0:
                self.delete_requested.emit(self.list.currentItem().data(LINE).note)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.left.emit()
                return True
        return super().eventFilter(watched, event)
