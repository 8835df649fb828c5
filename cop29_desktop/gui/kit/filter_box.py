"""A one-line filter: reports what was committed, so an input method's half-typed text filters nothing."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QIcon, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from cop29_desktop.gui.kit.typed import override

STEERING = (
    Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown, Qt.Key.Key_Tab,
)  # fmt: skip
"""Keys that belong to an input method while it composes."""


class FilterBox(QLineEdit):
    """A line edit with a clear button.

    Signals:
        entered: Enter or Down was pressed: the reader wants to go to what was found.
        left_empty: Esc was pressed while nothing stood in the box.
    """

    entered = Signal()
    left_empty = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.composing = False
        self.setClearButtonEnabled(True)
        self._search = QAction(self)
        self.addAction(self._search, QLineEdit.ActionPosition.LeadingPosition)
        self.returnPressed.connect(self._hand_on)

    def dress(self, icon: QIcon) -> None:
        """Show an icon in front."""
        self._search.setIcon(icon)

    def describe(self, placeholder: str) -> None:
        """Say what is filtered, on screen and to screen readers."""
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder.rstrip("…"))

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.composing and event.key() in STEERING:
            return
        if event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.left_empty.emit()
            return
        if event.key() == Qt.Key.Key_Down:
            self.entered.emit()
            return
        super().keyPressEvent(event)

    @Slot()
    def _hand_on(self) -> None:
        self.entered.emit()
