"""The values of one facet, any of them on: a list that typed text narrows, as a spreadsheet's filter has it."""

from typing import Any

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from cop29_desktop.gui.kit.filter_box import FilterBox
from cop29_desktop.gui.kit.room import held
from cop29_desktop.gui.kit.rows_view import WRAPPED_ROWS
from cop29_desktop.gui.kit.typed import override
from cop29_desktop.gui.session import Session
from cop29_desktop.model.folding import fold
from cop29_desktop.model.queries import Query
from cop29_desktop.presentation import own
from cop29_desktop.presentation.filters import Tally
from cop29_desktop.presentation.tables import Facet, Table

VALUE, NAME = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
HEAD = 6  # lines that its title and the box take
MOST_SHOWN = 14  # values that are in sight without scrolling
TOGGLE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
ON, OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class Values(QListWidget):
    """A list that leaves Enter, Space and Esc to its popup, and letters to the box above it."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in TOGGLE or event.key() == Qt.Key.Key_Escape or (event.text().isprintable() and event.text()):
            event.ignore()
        else:
            super().keyPressEvent(event)


class FacetList(QFrame):
    """A popup over the window; it stays while several values are chosen.

    Signals:
        chosen: The key of the facet and the values that are now on.
    """

    chosen = Signal(object)

    def __init__(self, table: Table[Any], session: Session, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._table, self._session = table, session
        self._facet: Facet[Any] | None = None
        self._tally: Tally | None = None
        self._on: frozenset[str] = frozenset()
        self._counting = QTimer(self)
        self._counting.setInterval(0)
        self.setObjectName("facet-list")
        self.title = QLabel(self)
        self.title.setObjectName("pane-title")
        self.box = FilterBox(self)
        self.list = Values(self)
        self.list.setUniformItemSizes(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(6)
        for part in (self.title, self.box, self.list):
            layout.addWidget(part)
        self._counting.timeout.connect(self._count)
        self.box.textChanged.connect(self._narrow)
        self.box.entered.connect(self._go_down)
        self.box.left_empty.connect(self.close)
        self.list.itemClicked.connect(self._toggle)

    def open(self, facet: Facet[Any], query: Query, place: QPoint) -> None:
        """Show the values of a facet, with what the rest of the query gives of each."""
        heading = facet.heading.part(self._session.interface_code)
        self._facet, self._on = facet, query.values(facet.key)
        counting = own.counting(self._table, query, facet, self._session.own.marks)
        self._tally = counting if isinstance(counting, Tally) else None
        self.title.setText(heading)
        self.setAccessibleName(heading)
        self.box.clear()
        self.box.describe(self.tr("Narrow the values…"))
        self.list.setAccessibleName(heading)
        self.list.clear()
        if self._tally and len(self._table.rows) <= WRAPPED_ROWS:
            self._tally.run()
        else:
            self._counting.start()
        self._fill()
        self.move(place)
        self.show()
        self.box.setFocus(Qt.FocusReason.PopupFocusReason)

    def _fill(self) -> None:
        """List what is known; counts under way are dots."""
        if self._facet is None or self._tally is None:
            return
        current = self.list.currentRow()
        self.list.clear()
        for value, count in self._tally.counts.items():
            name = self._facet.name(value).part(self._session.interface_code)
            item = QListWidgetItem(f"{name}  {count if self._tally.done else '…'}", self.list)
            item.setData(VALUE, value)
            item.setData(NAME, fold(f"{self._facet.name(value).zh}\n{self._facet.name(value).en}\n{value}"))
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            item.setCheckState(ON if value in self._on else OFF)
        self.list.setCurrentRow(max(0, current))
        self._narrow()
        self._fit()

    def _fit(self) -> None:
        rows = min(max(self.list.count(), 1), MOST_SHOWN)
        head = HEAD * self.fontMetrics().height()
        wanted = rows * max(self.list.sizeHintForRow(0), 24) + 2 * self.list.frameWidth() + head
        height = held(self, 0, wanted).height() - head
        width = max(self.list.sizeHintForColumn(0) + 40, 220)
        self.list.setMinimumSize(QSize(width, height))
        self.adjustSize()

    @Slot()
    def _count(self) -> None:
        if self._tally is None or self._tally.done or not self.isVisible():
            self._counting.stop()
            self._fill()
        else:
            self._tally.advance()

    @Slot()
    def _narrow(self) -> None:
        """Hide the values that do not have what was typed in them."""
        wanted = fold(self.box.text())
        items = [self.list.item(i) for i in range(self.list.count())]
        for item in items:
            item.setHidden(wanted not in item.data(NAME))
        shown = [row for row, item in enumerate(items) if not item.isHidden()]
        if self.list.currentRow() not in shown:
            self.list.setCurrentRow(shown[0] if shown else -1)

    @Slot()
    def _go_down(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _toggle_current(self) -> None:
        if self.list.currentRow() >= 0:
            self._toggle(self.list.currentItem())

    @Slot(QListWidgetItem)
    def _toggle(self, item: QListWidgetItem) -> None:
        if self._facet is None or item.isHidden():
            return
        self._on ^= {item.data(VALUE)}
        item.setCheckState(ON if item.data(VALUE) in self._on else OFF)
        self.chosen.emit((self._facet.key, self._on))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that the list leaves: Enter and Space toggle, Esc closes, a letter narrows further."""
        if event.key() in TOGGLE:
            self._toggle_current()
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.text().isprintable() and event.text():
            self.box.setFocus(Qt.FocusReason.OtherFocusReason)
            self.box.insert(event.text())
        else:
            super().keyPressEvent(event)
