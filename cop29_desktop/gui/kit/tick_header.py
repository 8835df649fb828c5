"""A strip at the left of a table: a box to tick in each row, and the mark of a note."""

from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPixmap
from PySide6.QtWidgets import QHeaderView, QTableView

from cop29_desktop.gui.kit.table_model import TableModel
from cop29_desktop.gui.kit.typed import override

LEFT, TOP, GAP, HEIGHT = 8, 5, 6, 24  # before and above the box, beside it, the least height; pixels


class Signs(NamedTuple):
    """What is drawn, and on what."""

    on: QPixmap
    off: QPixmap
    note: QPixmap
    base: QColor
    chosen: QColor
    rule: QColor


class TickHeader(QHeaderView):
    """The vertical header.

    Signals:
        toggled: The place of the row whose box was clicked.
        note_wanted: The place of the row whose note was clicked.
    """

    toggled = Signal(int)
    note_wanted = Signal(int)

    def __init__(self, view: QTableView) -> None:
        super().__init__(Qt.Orientation.Vertical, view)
        self._rows: TableModel | None = None
        self._signs: Signs | None = None
        self.note_left = 0
        self._look = QSize(0, HEIGHT)

    def show_rows(self, model: TableModel) -> None:
        """Show the marks of a model's rows, which the view shows already."""
        self._rows = model
        self.selectionModel().selectionChanged.connect(self.viewport().update)

    def dress(self, signs: Signs) -> None:
        """Wear a theme."""
        self._signs = signs
        side = round(signs.on.deviceIndependentSize().width())
        self.note_left = LEFT + side + GAP
        self._look = QSize(self.note_left + side + GAP, HEIGHT)
        self.setFixedWidth(self._look.width())
        self.viewport().update()

    @override
    def sizeHint(self) -> QSize:
        return self._look

    @override
    def sectionSizeFromContents(self, logicalIndex: int) -> QSize:
        return self._look

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        signs, rows = self._signs, self._rows
        if signs is None or rows is None:
            return
        left, top = rect.x(), rect.y()
        painter.fillRect(rect, signs.chosen if self._is_chosen(logicalIndex) else signs.base)
        painter.fillRect(left, top + rect.height() - 1, rect.width(), 1, signs.rule)
        row = rows.row_of(logicalIndex)
        box = signs.on if row in rows.ticked else signs.off
        painter.drawPixmap(left + LEFT, top + TOP, box)
        if row in rows.noted:
            painter.drawPixmap(left + self.note_left, top + TOP, signs.note)

    def _is_chosen(self, place: int) -> bool:
        return self.selectionModel().isRowSelected(place)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click ticks, one on the mark of a note opens it; rows are not resized here."""
        place = self.logicalIndexAt(event.position().toPoint())
        if place < 0 or self._rows is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        noted = event.position().x() >= self.note_left and self._rows.row_of(place) in self._rows.noted
        (self.note_wanted if noted else self.toggled).emit(place)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.ignore()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)
