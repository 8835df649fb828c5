"""Rows and the detail of one: below each other, beside each other where there is the room."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from cop29_desktop.gui.kit.typed import override

BESIDE = 88  # ems from which on both have room beside each other
WHOLE = 1000
ACROSS, DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
LEAST = {DOWN: (44, 44), ACROSS: (320, 260)}  # what each keeps in the smallest window, in pixels


class Halves(QSplitter):
    """Two widgets; each of the two ways to stand has its own share for the second."""

    def __init__(self, first: QWidget, second: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(DOWN, parent)
        self.setChildrenCollapsible(False)
        self._shares = {DOWN: 0, ACROSS: 0}
        self._widgets = first, second
        for widget in self._widgets:
            self.addWidget(widget)
        self._keep_least()
        self.splitterMoved.connect(self._note)

    @property
    def shares(self) -> tuple[int, int]:
        """How much the second has, in thousandths: below the first, and beside it; 0 while nothing is laid out."""
        self._note()
        return self._shares[DOWN], self._shares[ACROSS]

    def divide(self, below: int, beside: int) -> None:
        """Give the second its share, for both ways to stand."""
        self._shares = {DOWN: below, ACROSS: beside}
        self._spread()

    @Slot()
    def _note(self) -> None:
        first, second = self.sizes()
        if self.isVisible() and first and second:
            self._shares[self.orientation()] = round(WHOLE * second / (first + second))

    def _spread(self) -> None:
        share = self._shares[self.orientation()]
        self.setSizes([WHOLE - share, share])

    def _keep_least(self) -> None:
        across = self.orientation() is ACROSS
        for widget, least in zip(self._widgets, LEAST[self.orientation()], strict=True):
            widget.setMinimumSize(least if across else 0, 0 if across else least)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.stand()
        super().resizeEvent(event)

    def stand(self) -> None:
        """Stand beside each other, or below, by the room that there is for letters of their size."""
        wanted = ACROSS if self.width() >= BESIDE * self.fontMetrics().horizontalAdvance("國") else DOWN
        if wanted is not self.orientation():
            self._note()
            self.setOrientation(wanted)
            self._keep_least()
            self._spread()
