"""Labelled fields below each other, which scroll where the screen is small; they never scroll sideways."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QWidget

from cop29_desktop.gui.kit.typed import override

LAST_ROW = 20  # of the grid, empty


class FieldGrid(QScrollArea):
    """Labels to the left, fields to the right, a button beside a field where it needs one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inner = QWidget(self)
        self._labels: dict[QWidget, QLabel] = {}
        self._grid = QGridLayout(self._inner)
        self._grid.setContentsMargins(0, 0, 8, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def labels(self) -> list[QLabel]:
        """The labels, from top to bottom."""
        return list(self._labels.values())

    def add_row(self, text: str, field: QWidget, beside: QWidget | None = None) -> None:
        """A labelled field, with a button where it needs one; whoever adds it gives it its accessible name."""
        label = QLabel(text, self)
        label.setBuddy(field)
        place = self._grid.rowCount()
        self._grid.addWidget(label, place, 0)
        self._grid.addWidget(field, place, 1, 1, 1 if beside else 2)
        if beside:
            self._grid.addWidget(beside, place, 2)
        self._labels[field] = label

    def add_wide(self, field: QWidget) -> int:
        """A field without a label; gives its row."""
        place = self._grid.rowCount()
        self._grid.addWidget(field, place, 1, 1, 2)
        return place

    def show_field(self, field: QWidget, *, shown: bool) -> None:
        """Show a field with its label, or neither."""
        field.setVisible(shown)
        self._labels[field].setVisible(shown)

    def stretch(self, row: int, *, wanted: bool) -> None:
        """A row takes the room that is left, or it stays empty below."""
        self._grid.setRowStretch(row, int(wanted))
        self._grid.setRowStretch(LAST_ROW, int(not wanted))

    @override
    def minimumSizeHint(self) -> QSize:
        """As wide as its widest line."""
        least = super().minimumSizeHint()
        inner, bar = self._inner.minimumSizeHint().width(), self.verticalScrollBar().sizeHint().width()
        return QSize(max(least.width(), inner + bar), least.height())

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Another font has another width."""
        super().changeEvent(event)
        self.updateGeometry()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Only what is shown wears the theme and has its width."""
        super().showEvent(event)
        self.updateGeometry()
