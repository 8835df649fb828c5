"""A text field that asks to be saved as soon as one stops typing; never while an input method composes."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from cop29_desktop.gui.kit.typed import override

PAUSE = 800  # milliseconds


class AutosaveEdit(QPlainTextEdit):
    """Plain text.

    Signals:
        settled: There is something new, and one has stopped typing or left.
        left: Esc.
    """

    settled = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_new = False
        self._composing = False
        self._putting = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._settle)
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._note)

    def put(self, text: str) -> None:
        """Show a text that is saved already; the caret stays where it can."""
        if text != self.toPlainText():
            place = self.textCursor().position()
            self._putting = True
            self.setPlainText(text)
            self._putting = False
            cursor = self.textCursor()
            cursor.setPosition(min(place, len(text)))
            self.setTextCursor(cursor)
        self.is_new = False

    def ask(self) -> None:
        """Ask to be saved now, if there is anything new; what an input method has not handed over yet is not there."""
        self._pause.stop()
        if self.is_new:
            self.settled.emit()

    @Slot()
    def _note(self) -> None:
        if not self._putting:
            self.is_new = True
            self._pause.start()

    @Slot()
    def _settle(self) -> None:
        if self._composing:
            self._pause.start()
        else:
            self.ask()

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._composing = False
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.ask()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.ask()
            self.left.emit()
        else:
            super().keyPressEvent(event)
