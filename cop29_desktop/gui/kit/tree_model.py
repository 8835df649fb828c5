"""A tree of labelled nodes as a Qt model, and a filter over it that keeps the way down to each match."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtGui import QGuiApplication

from cop29_desktop.gui.kit.typed import NOWHERE, override
from cop29_desktop.model.folding import fold

Index = QModelIndex | QPersistentModelIndex
KEY = Qt.ItemDataRole.UserRole
FOLDED = Qt.ItemDataRole.UserRole + 1


class Node:
    """One node: ``key`` says what it is, ``names`` what a filter looks at, ``dim`` that there is nothing behind it."""

    def __init__(self, key: str, label: str, names: tuple[str, ...] = (), *, dim: bool = False) -> None:
        self.key, self.label, self.names, self.dim = key, label, names, dim
        self.parent: Node | None = None
        self.children: list[Node] = []

    @cached_property
    def folded(self) -> str:
        """Its names as a filter sees them, once there is one."""
        return "\n".join(map(fold, self.names))

    @property
    def row(self) -> int:
        """Its place below its parent."""
        return self.parent.children.index(self) if self.parent else 0


def grow(rows: Sequence[tuple[Node, str | None]]) -> Node:
    """A root with the nodes below it; each comes with its parent's key, parents first."""
    root = Node("", "")
    by_key = {"": root}
    for node, parent in rows:
        node.parent = by_key[parent or ""]
        node.parent.children.append(node)
        by_key[node.key] = node
    return root


class TreeModel(QAbstractItemModel):
    """Shows a tree of nodes in one column."""

    def __init__(self, root: Node, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = root
        self.name = ""

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The column's name: no heading shows it, but it is read out with what stands below."""
        return self.name if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal else None

    @override
    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        children = self._node(parent).children
        if column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, column, children[row])

    @override
    def parent(self, child: Index) -> QModelIndex:  # pyright: ignore[reportIncompatibleMethodOverride]
        above = self._node(child).parent if child.isValid() else None
        if above is None or above is self._root:
            return QModelIndex()
        return self.createIndex(above.row, 0, above)

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.column() > 0 else len(self._node(parent).children)

    @override
    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 1

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        node = self._node(index)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return node.label
        if role == Qt.ItemDataRole.ForegroundRole and node.dim:
            return QGuiApplication.palette().placeholderText()
        if role == FOLDED:
            return node.folded
        return node.key if role == KEY else None

    def index_of(self, key: str) -> QModelIndex:
        """Where the node with this key is; an invalid index when there is none."""
        stack = list(self._root.children)
        while stack:
            node = stack.pop()
            if node.key == key:
                return self.createIndex(node.row, 0, node)
            stack += node.children
        return QModelIndex()

    def replace(self, root: Node) -> None:
        """Show another tree."""
        self.beginResetModel()
        self._root = root
        self.endResetModel()

    def _node(self, index: Index) -> Node:
        return index.internalPointer() if index.isValid() else self._root


class TreeFilter(QSortFilterProxyModel):
    """Keeps nodes whose folded text holds a folded needle, the way down to them, and what stands below them."""

    def __init__(self, source: TreeModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setFilterRole(FOLDED)
        self.setRecursiveFilteringEnabled(True)
        self.setAutoAcceptChildRows(True)
        self.setSourceModel(source)
