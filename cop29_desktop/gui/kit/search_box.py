"""A filter box whose arrow keys move in a list below it while it keeps the keyboard."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent

from cop29_desktop.gui.kit.filter_box import FilterBox
from cop29_desktop.gui.kit.typed import override

PAGE = 8  # rows that Page Up and Page Down go
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -PAGE, Qt.Key.Key_PageDown: PAGE}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
STILL_OURS = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class SearchBox(FilterBox):
    """A line edit over a list.

    Signals:
        stepped: Rows to go down; up when negative.
        entered_beside: Alt+Enter.
        escaped: Esc.
        deserted: The keyboard went elsewhere in the window.
    """

    stepped = Signal(int)
    entered_beside = Signal()
    escaped = Signal()
    deserted = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self.composing:
            super().keyPressEvent(event)
        elif key in STEPS:
            self.stepped.emit(STEPS[key])
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif key in ENTER and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.entered_beside.emit()
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in STILL_OURS:
            self.deserted.emit()
