"""Cells whose wrapped text decides the height of their row."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from cop29_desktop.gui.kit.typed import override

SIDES, ENDS = 20, 10  # what style sheet and style leave around a cell's text, both sides together, in pixels
ENDLESS = 100_000


class WrappedDelegate(QStyledItemDelegate):
    """Asks for the height that a text needs in its column; Qt's own forgets the style sheet's padding."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        width = max(1, self._view.columnWidth(index.column()) - SIDES)
        room = QRect(0, 0, width, ENDLESS)
        needed = self._view.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, str(index.data() or ""))
        return QSize(needed.width() + SIDES, needed.height() + ENDS)
