"""A line to write in."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit

from cop29_desktop.gui.kit.typed import override

SIDES = 24  # what border and padding take beside the words; pixels


class Field(QLineEdit):
    """Where nothing stands it selects nothing when Tab arrives: Orca would speak of that instead of the field."""

    @property
    def needed(self) -> int:
        """The width that its hint needs."""
        return self.fontMetrics().horizontalAdvance(self.placeholderText()) + SIDES

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event if self.text() else QFocusEvent(event.type(), Qt.FocusReason.OtherFocusReason))
