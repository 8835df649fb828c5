"""Any Table as a Qt model: a list of visible rows, no editable item, columns as data."""

import sys
from bisect import bisect_left
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from cop29_desktop.gui.kit.typed import NOWHERE, override
from cop29_desktop.model.texts import Language, Text
from cop29_desktop.presentation.html import straight
from cop29_desktop.presentation.tables import Column, Table

Index = QModelIndex | QPersistentModelIndex
DISPLAY, ACCESSIBLE, ALIGNMENT, FOREGROUND = (
    role.value
    for role in (
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.AccessibleTextRole,
        Qt.ItemDataRole.TextAlignmentRole,
        Qt.ItemDataRole.ForegroundRole,
    )
)
SELECTABLE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

ONE_CELL_IS_READ = sys.platform != "linux"  # elsewhere the first cell says the whole row; Orca reads every cell of it


class TableModel(QAbstractTableModel):
    """Shows the visible rows of a table. ``tints`` colours cells by their text in the first column."""

    def __init__(self, table: Table[Any], language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self.columns: tuple[Column[Any], ...] = table.screen_columns
        self._language = language
        self._rows: list[int] = list(range(len(table.rows)))
        self._ranks: list[int] | None = None
        self._tints: dict[str, QColor] = {}
        self.ticked: frozenset[int] = frozenset()  # rows of the table
        self.noted: frozenset[int] = frozenset()
        self.names: tuple[Text, ...] = ()  # of these two marks
        self.order: Sequence[int] = range(len(table.rows))

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        return SELECTABLE if index.isValid() else Qt.ItemFlag.NoItemFlags

    @override
    def data(self, index: Index, role: int = DISPLAY) -> Any:
        if not index.isValid():
            return None
        if role == DISPLAY:
            return self.text(index.row(), index.column())
        if role == ACCESSIBLE:
            return self._spoken(index.row(), index.column())
        if role == ALIGNMENT:
            return Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        if role == FOREGROUND and index.column() == 0:
            return self._tints.get(self.text(index.row(), 0))
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == DISPLAY:
            return self._heading(section)
        if orientation is Qt.Orientation.Vertical and role in (DISPLAY, ACCESSIBLE):
            return self._marks(section) or None
        if orientation is Qt.Orientation.Horizontal and role == ALIGNMENT:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; -1 gives the table's own order back. A chosen row stays chosen."""
        self.layoutAboutToBeChanged.emit()
        self._arrange(column, descending=order is Qt.SortOrder.DescendingOrder)
        before, self._rows = self._rows, self._sorted(self._rows)
        kept = self.persistentIndexList()
        if kept:
            places = {row: place for place, row in enumerate(self._rows)}
            self.changePersistentIndexList(kept, [self.index(places[before[i.row()]], i.column()) for i in kept])
        self.layoutChanged.emit()

    def _arrange(self, column: int, *, descending: bool) -> None:
        self.order, self._ranks = range(len(self._table.rows)), None
        if column >= 0:
            self.order = self._table.order(self.columns[column], descending=descending)
            self._ranks = [0] * len(self.order)
            for rank, row in enumerate(self.order):
                self._ranks[row] = rank

    def show_found(self, rows: list[int]) -> None:
        """Show rows of the table that stand in the order in force already."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def add_found(self, rows: list[int]) -> None:
        """Show more rows, below those that are shown."""
        if rows:
            self.beginInsertRows(NOWHERE, len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows = self._rows + rows
            self.endInsertRows()

    def show_columns(self, columns: tuple[Column[Any], ...]) -> None:
        """Show these columns of the table."""
        self.beginResetModel()
        self.columns = columns
        self.endResetModel()

    def column_of(self, key: str) -> int:
        """Where the column of this key is; -1 when it is not shown."""
        return next((i for i, column in enumerate(self.columns) if column.key == key), -1)

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

    def row_of(self, place: int) -> int:
        """Which row of the table is shown at a place."""
        return self._rows[place]

    def index_of(self, row: int) -> QModelIndex:
        """Where a row of the table is shown; an invalid index when it is not."""
        ranks = self._ranks
        place = bisect_left(self._rows, ranks[row] if ranks else row, key=ranks.__getitem__ if ranks else None)
        shown = place < len(self._rows) and self._rows[place] == row
        return self.index(place, 0) if shown else QModelIndex()

    def text(self, row: int, column: int) -> str:
        """What a cell shows."""
        return straight(self.columns[column].display(self._table.rows[self._rows[row]], self._language))

    def _spoken(self, row: int, column: int) -> str:
        """What a screen reader says of a cell: heading and text, of an empty one nothing; before the first, marks."""
        marks = self._marks(row) if column == 0 else ""
        columns = [column, *range(1, len(self.columns))] if column == 0 and ONE_CELL_IS_READ else [column]
        cells = ((self._heading(one), self.text(row, one)) for one in columns)
        return self._comma.join(filter(None, (marks, *(f"{heading} {text}" for heading, text in cells if text))))

    def _heading(self, column: int) -> str:
        return self.columns[column].heading.part(self._language.parts[0])

    @property
    def _comma(self) -> str:
        return ", " if self._language is Language.EN else "，"

    def _marks(self, row: int) -> str:
        """What a row's marks say in words."""
        marked = [self._rows[row] in rows for rows in (self.ticked, self.noted)]
        told = [name.part(self._language.parts[0]) for name, on in zip(self.names, marked, strict=False) if on]
        return ", ".join(told)

    def _sorted(self, rows: Sequence[int]) -> list[int]:
        return sorted(rows, key=self._ranks.__getitem__ if self._ranks else None)
