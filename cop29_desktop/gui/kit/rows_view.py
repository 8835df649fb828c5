"""The rows of a table: Enter opens, Esc peels, letters and digits type a code."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from cop29_desktop.gui.kit.type_ahead import TypeAhead
from cop29_desktop.gui.kit.typed import override
from cop29_desktop.gui.kit.wrapped import WrappedDelegate

WRAPPED_ROWS = 1000  # tables up to this long fit their row heights to the text
PLAIN = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier, Qt.KeyboardModifier.ShiftModifier


class RowsView(QTableView):
    """A table view that wraps its cells and sorts by a click.

    Signals:
        opened: Enter.
        escaped: Esc.
        resized: The view has another size.
    """

    opened = Signal()
    escaped = Signal()
    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.type_ahead = TypeAhead(self)
        self.takes_codes = False
        self.setItemDelegate(WrappedDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSortingEnabled(True)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.horizontalHeader().setSortIndicatorClearable(True)
        self.horizontalHeader().setHighlightSections(False)
        self.verticalHeader().hide()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()
        self.fit_heights()

    @Slot()
    def fit_heights(self) -> None:
        """Give each row the height of its wrapped text, in tables where that is quick."""
        if self.model().rowCount() <= WRAPPED_ROWS:
            self.resizeRowsToContents()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.type_ahead.end()
            self.escaped.emit()
        elif not self._types(event):
            super().keyPressEvent(event)

    def _types(self, event: QKeyEvent) -> bool:
        """Whether the key belongs to a code: digits and letters arrive as keys, whatever the input method's state."""
        if not self.takes_codes or event.modifiers() not in PLAIN:
            return False
        if event.key() == Qt.Key.Key_Backspace:
            return self.type_ahead.rub_out()
        character = event.text()
        if len(character) != 1 or not character.isascii() or not character.isalnum():
            return False
        self.type_ahead.feed(character.lower())
        return True
