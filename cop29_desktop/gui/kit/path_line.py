"""A slim line that says where one is: as much of a path as there is room for."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from cop29_desktop.gui.kit.typed import override

JOINT = " › "


class PathLine(QLabel):
    """Shows steps from the outermost in; where all have no room, the outer ones shrink to their short form."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: tuple[tuple[str, str], ...] = ()
        self.setObjectName("path")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_path(self, steps: tuple[tuple[str, str], ...]) -> None:
        """Show steps, each with its short form."""
        self._steps = steps
        self.setToolTip(JOINT.join(whole for whole, _ in steps))
        self._fit()

    def show_name(self, name: str) -> None:
        """Show one step; screen readers are told all of it."""
        self.setAccessibleName(name)
        self.show_path(((name, name),))

    def _fit(self) -> None:
        room = self.contentsRect().width() - 2 * self.margin() - self.fontMetrics().averageCharWidth()
        last = len(self._steps) - 1
        told = ""
        for shrunk in range(last + 1):
            told = JOINT.join(short if i < shrunk else whole for i, (whole, short) in enumerate(self._steps))
            if self.fontMetrics().horizontalAdvance(told) <= room:
                break
        self.setText(self.fontMetrics().elidedText(told, Qt.TextElideMode.ElideRight, room))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
