"""Above a table: chips for its bodies, a text filter, the sentence that says what is shown."""

from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cop29_desktop.gui.kit.chips import Chips
from cop29_desktop.gui.kit.filter_box import FilterBox
from cop29_desktop.gui.kit.look import Look
from cop29_desktop.gui.session import Session
from cop29_desktop.presentation import filters
from cop29_desktop.presentation.tables import Table


class FilterBar(QWidget):
    """The query over one table.

    Signals:
        query_changed: Another query is in force.
        rows_wanted: The reader wants to go to the rows.
    """

    query_changed = Signal()
    rows_wanted = Signal()

    def __init__(self, table: Table[Any], session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._session = session
        self.bodies: list[str] = list(filters.counts(table, filters.EVERYTHING))
        self.chips = Chips(self.bodies, self)
        self.chips.setVisible(bool(self.bodies))
        self.box = FilterBox(self)
        self.deep = QCheckBox(self)
        self.clear = QPushButton(self)
        self.sentence = QLabel(self)
        self.sentence.setObjectName("sentence")
        upper = QHBoxLayout()
        upper.setSpacing(8)
        for widget in (self.chips, self.box, self.deep, self.clear):
            upper.addWidget(widget)
        upper.setStretchFactor(self.box, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 6)
        layout.setSpacing(4)
        layout.addLayout(upper)
        layout.addWidget(self.sentence)
        self._connect()
        self.retranslate()
        self.tell(len(table.rows))

    def _connect(self) -> None:
        self.chips.changed.connect(self._change)
        self.box.textChanged.connect(self._change)
        self.deep.clicked.connect(self._change)
        self.clear.clicked.connect(self.clear_all)
        self.box.entered.connect(self.rows_wanted)
        self.box.left_empty.connect(self.peel)

    @property
    def query(self) -> filters.Query:
        """The query in force."""
        return filters.Query(self.chips.on, self.box.text(), self.deep.isChecked())

    def ask(self, query: filters.Query) -> None:
        """Put a query in force."""
        self.chips.turn(query.bodies)
        self.deep.setChecked(query.deep)
        self.box.blockSignals(True)  # noqa: FBT003
        self.box.setText(query.contains)
        self.box.blockSignals(False)  # noqa: FBT003
        self.query_changed.emit()

    def tell(self, shown: int) -> None:
        """Say what is shown, and how many rows each chip would give."""
        self.sentence.setText(filters.sentence(self._table, self.query, shown, self._session.language))
        self.chips.count(filters.counts(self._table, self.query))
        self.clear.setEnabled(self.query != filters.EVERYTHING)

    def retranslate(self) -> None:
        """Speak the language in force."""
        self.box.describe(self.tr("Filter titles and numbers…"))
        self.deep.setText(self.tr("Summaries and footnotes too"))
        self.clear.setText(self.tr("Clear"))
        self.clear.setToolTip(self.tr("Clear all filters (Ctrl+Shift+L)"))

    def dress(self, look: Look) -> None:
        """Wear a theme."""
        self.box.dress(look.icon("search"))

    @Slot()
    def clear_all(self) -> None:
        """Show everything again."""
        self.ask(filters.EVERYTHING)

    @Slot()
    def peel(self) -> None:
        """Take one layer of the filter away: the words first, then the switch, then the bodies."""
        query = self.query
        if query.contains:
            self.ask(filters.Query(query.bodies, "", query.deep))
        elif query.deep:
            self.ask(filters.Query(query.bodies))
        elif query.bodies:
            self.ask(filters.EVERYTHING)

    @Slot()
    def _change(self) -> None:
        self.query_changed.emit()
