"""Any Table as a Qt model: a list of visible rows, no editable item, columns as data."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from cop29_desktop.gui.kit.typed import NOWHERE, override
from cop29_desktop.model.texts import Language
from cop29_desktop.presentation.tables import Column, Table

Index = QModelIndex | QPersistentModelIndex
SELECTABLE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


class TableModel(QAbstractTableModel):
    """Shows the visible rows of a table. ``tints`` colours cells by their text in the first column."""

    def __init__(self, table: Table[Any], language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._columns: tuple[Column[Any], ...] = table.screen_columns
        self._language = language
        self._rows: list[int] = list(range(len(table.rows)))
        self._order: tuple[int, bool] | None = None
        self._tints: dict[str, QColor] = {}

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._columns)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        return SELECTABLE if index.isValid() else Qt.ItemFlag.NoItemFlags

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(index.row(), index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            heading = self._columns[index.column()].heading.part(self._language.parts[0])
            return f"{heading} {self._text(index.row(), index.column())}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == 0:
            return self._tints.get(self._text(index.row(), 0))
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].heading.part(self._language.parts[0])
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; -1 gives the table's own order back. A chosen row stays chosen."""
        self.layoutAboutToBeChanged.emit()
        self._order = None if column < 0 else (column, order is Qt.SortOrder.DescendingOrder)
        before, self._rows = self._rows, self._sorted(self._rows)
        places = {row: place for place, row in enumerate(self._rows)}
        kept = self.persistentIndexList()
        self.changePersistentIndexList(kept, [self.index(places[before[i.row()]], i.column()) for i in kept])
        self.layoutChanged.emit()

    def show_rows(self, rows: Sequence[int]) -> None:
        """Show these rows of the table, in the order in force."""
        self.beginResetModel()
        self._rows = self._sorted(rows)
        self.endResetModel()

    def show_language(self, language: Language) -> None:
        """Show cells and headings in a language."""
        self.beginResetModel()
        self._language = language
        self.endResetModel()

    def tint(self, tints: dict[str, QColor]) -> None:
        """Colour the first column's cells by their text."""
        self._tints = tints

    def row_at(self, index: Index) -> int:
        """Which row of the table an index shows."""
        return self._rows[index.row()]

    def index_of(self, row: int) -> QModelIndex:
        """Where a row of the table is shown; an invalid index when it is not."""
        return self.index(self._rows.index(row), 0) if row in self._rows else QModelIndex()

    def _text(self, row: int, column: int) -> str:
        return self._columns[column].display(self._table.rows[self._rows[row]], self._language)

    def _sorted(self, rows: Sequence[int]) -> list[int]:
        if self._order is None:
            return sorted(rows)
        column, descending = self._order
        key = self._columns[column].sort_key
        return sorted(sorted(rows), key=lambda i: key(self._table.rows[i]), reverse=descending)
