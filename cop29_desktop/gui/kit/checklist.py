"""A list of which any row may be on, with one box above it for all of them."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

KEY = Qt.ItemDataRole.UserRole
ON, OFF, SOME = Qt.CheckState.Checked, Qt.CheckState.Unchecked, Qt.CheckState.PartiallyChecked
LEAST_ROWS = 4  # that are in sight


class Checklist(QWidget):
    """Rows by key; Space turns the one that the keyboard is on.

    Signals:
        changed: Other rows are on.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.every = QCheckBox(self)
        self.list = QListWidget(self)
        self.list.setUniformItemSizes(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.every)
        layout.addWidget(self.list, 1)
        self.every.clicked.connect(self._turn_all)
        self.list.itemChanged.connect(self._tell)

    def name(self, name: str, every: str) -> None:
        """Say what the list is, and what its box turns."""
        self.list.setAccessibleName(name)
        self.every.setText(every)

    def show_rows(self, rows: Iterable[tuple[str, str]], on: Sequence[str]) -> None:
        """Show rows by key and text, these of them on."""
        self.list.blockSignals(True)  # noqa: FBT003 - nobody chose
        self.list.clear()
        for key, text in rows:
            item = QListWidgetItem(text, self.list)
            item.setData(KEY, key)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(ON if key in on else OFF)
        self.list.setCurrentRow(0)
        self.list.blockSignals(False)  # noqa: FBT003
        row = self.list.sizeHintForRow(0) + 1
        self.list.setMinimumHeight(row * min(LEAST_ROWS, max(1, self.list.count())) + 2)
        self._mark()

    @property
    def on(self) -> tuple[str, ...]:
        """The keys of the rows that are on, from top to bottom."""
        return tuple(item.data(KEY) for item in self._items() if item.checkState() is ON)

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _mark(self) -> None:
        """Show at the box whether all rows are on, some, or none."""
        on = len(self.on)
        self.every.setCheckState(ON if on == self.list.count() else SOME if on else OFF)

    @Slot()
    def _turn_all(self) -> None:
        """All on; when all are, none."""
        wanted = OFF if len(self.on) == self.list.count() else ON
        self.list.blockSignals(True)  # noqa: FBT003 - told once
        for item in self._items():
            item.setCheckState(wanted)
        self.list.blockSignals(False)  # noqa: FBT003
        self._tell()

    @Slot()
    def _tell(self) -> None:
        self._mark()
        self.changed.emit()
