"""A one-line filter: reports what was committed, so an input method's half-typed text filters nothing."""

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon, QInputMethodEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QToolButton, QWidget

from cop29_desktop.gui.kit.field import Field
from cop29_desktop.gui.kit.theme import ICON
from cop29_desktop.gui.kit.typed import override

GAP = 8  # beside the icon; pixels
SIDES = 28  # what border, padding and gap take beside icon and words
STEERING = (
    Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown, Qt.Key.Key_Tab,
)  # fmt: skip
"""Keys that belong to an input method while it composes."""


class FilterBox(Field):
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
        self._icon = QIcon()
        self._size = 0
        self._described = ""
        self.returnPressed.connect(self._hand_on)

    def dress(self, icon: QIcon, size: int = ICON) -> None:
        """Show an icon of a size in front; Qt's own would stay small at every zoom."""
        self._icon, self._size = icon, size
        self.setTextMargins(size + GAP, 0, 0, 0)
        self._fit()
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        self._icon.paint(painter, QRect(GAP, (self.height() - self._size) // 2, self._size, self._size))
        painter.end()

    def describe(self, placeholder: str) -> None:
        """Say what is filtered, on screen and to screen readers."""
        self._described = placeholder
        self.setAccessibleName(placeholder.rstrip("…"))
        for button in self.findChildren(QToolButton):
            button.setAccessibleName(self.tr("Clear"))
        self._fit()

    def _fit(self) -> None:
        """Say less where the words would be cut; the name stays whole."""
        room = self.width() - self._size - SIDES
        fits = self.fontMetrics().horizontalAdvance(self._described) <= room
        self.setPlaceholderText(self._described if fits else self.tr("Filter…"))

    @override
    def minimumSizeHint(self) -> QSize:
        """Wide enough for the least that it says."""
        least = self.fontMetrics().horizontalAdvance(self.tr("Filter…")) + self._size + SIDES
        return super().minimumSizeHint().expandedTo(QSize(least, 0))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def take_keyboard(self) -> None:
        """Have the keyboard, with what stands here selected, to be replaced."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self.text():
            self.selectAll()

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
