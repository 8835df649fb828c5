"""Above a table: chips for its bodies, a text filter, the sentence that says what is shown."""

from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cop29_desktop.gui.facet_menu import FacetMenu
from cop29_desktop.gui.kit.chips import Chips
from cop29_desktop.gui.kit.filter_box import FilterBox
from cop29_desktop.gui.kit.look import Look
from cop29_desktop.gui.kit.typed import override
from cop29_desktop.gui.session import Session
from cop29_desktop.model.queries import TICKED, YES
from cop29_desktop.presentation import filters
from cop29_desktop.presentation.html import straight
from cop29_desktop.presentation.tables import Table

GAP, SIDE = 8, 12  # between its parts, and beside them; pixels
WIDEST = 96  # ems: in a wider table what stands here stays together
SENTENCE = 24  # signs that each line of the sentence has room for, if it has as many


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
        self._marks: frozenset[tuple[str, str]] = frozenset()
        self._asking = False
        self.bodies: list[str] = list(table.body_names)
        self.chips = Chips(self.bodies, self)
        self.chips.setVisible(bool(self.bodies))
        self.box = FilterBox(self)
        self.menu = FacetMenu(table, session, self)
        self.by = QPushButton(self)
        self.by.setMenu(self.menu)
        self.deep = QCheckBox(self)
        self.clear = QPushButton(self)
        self.sentence = QLabel(self)
        self.sentence.setObjectName("sentence")
        self.sentence.setWordWrap(True)
        self.basket = QPushButton(self)
        self.basket.setCheckable(True)
        self.basket.setProperty("chip", True)  # noqa: FBT003
        self._ticked = 0
        words, buttons = QHBoxLayout(), QHBoxLayout()
        self._upper, self._lower, self._switches = (QBoxLayout(QBoxLayout.Direction.LeftToRight) for _ in range(3))
        for line, widgets in ((words, (self.box, self.by)), (buttons, (self.clear, self.basket))):
            line.setSpacing(GAP)
            for widget in widgets:
                line.addWidget(widget)
        words.setStretchFactor(self.box, 1)
        self._switches.addStretch(0)
        self._switches.addWidget(self.deep)
        self._switches.addLayout(buttons)
        self._upper.addWidget(self.chips, 0, Qt.AlignmentFlag.AlignLeft)
        self._upper.addLayout(words, 1)
        self._lower.addWidget(self.sentence, 1)
        self._lower.addLayout(self._switches)
        layout = self._lines = QVBoxLayout(self)
        layout.setSpacing(GAP // 2)
        layout.addLayout(self._upper)
        layout.addLayout(self._lower)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.chips.changed.connect(self._change)
        self.box.textChanged.connect(self._change)
        self.deep.clicked.connect(self._change)
        self.menu.asked.connect(self.ask)
        self.clear.clicked.connect(self.clear_all)
        self.basket.clicked.connect(self._ask_ticked)
        self.box.entered.connect(self.rows_wanted)
        self.box.left_empty.connect(self.peel)

    @property
    def query(self) -> filters.Query:
        """The query in force."""
        return filters.Query(self.chips.on, self.box.text(), self.deep.isChecked(), self._marks)

    @Slot(object)
    def ask(self, query: filters.Query) -> None:
        """Put a query in force."""
        self._marks = query.marks
        self.chips.turn(query.bodies)
        self.deep.setChecked(query.deep)
        self._asking = True
        self.box.setText(query.contains)
        self._asking = False
        self.query_changed.emit()

    def tell(self, scan: filters.Scan) -> None:
        """Say what is shown, and how many rows each chip would give; of a scan under way, that it is."""
        shown = len(scan.rows) if scan.done else None
        self.sentence.setText(straight(filters.sentence(self._table, self.query, shown, self._session.language)))
        self.chips.count(scan.counts if scan.done else None)
        self.menu.show_query(self.query)
        if self.by.property("chosen") != bool(self._marks):
            self.by.setProperty("chosen", bool(self._marks))
            self.by.style().polish(self.by)
        self.clear.setEnabled(self.query != filters.EVERYTHING)
        self.count_ticked(self._ticked)
        if scan.done:
            self._fold()

    def count_ticked(self, count: int) -> None:
        """Show how many rows are in the basket."""
        self._ticked = count
        alone = (TICKED, YES) in self._marks
        self.basket.setText(self.tr("Basket {0}").format(count))
        self.basket.setChecked(alone)
        self.basket.setEnabled(alone or count > 0)

    def retranslate(self) -> None:
        """Speak the language in force."""
        self.box.describe(self.tr("Filter titles and numbers…"))
        self.by.setText(self.tr("Filter by"))
        self.deep.setText(self.tr("Summaries and footnotes too"))
        self.clear.setText(self.tr("Clear"))
        self.clear.setToolTip(self.tr("Clear all filters (Ctrl+Shift+L)"))
        self.basket.setToolTip(self.tr("Show only the ticked rows; Space ticks"))
        self.count_ticked(self._ticked)
        self._fold()

    def dress(self, look: Look) -> None:
        """Wear a theme."""
        for box in (self.box, self.menu.list.box):
            box.dress(look.icon("search"), look.icon_size.width())
        self._fold()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """Give the chips, then the switches, a line of their own where one line would squeeze what stands in it."""
        words = self.box.sizeHint().width() + (self.by.sizeHint().width() + GAP) * (not self.by.isHidden())
        chips = self.chips.sizeHint().width() + GAP if self.bodies else 0
        switches = sum(part.sizeHint().width() + GAP for part in (self.basket, self.deep, self.clear))
        metrics = self.fontMetrics()
        sentence = min(metrics.horizontalAdvance(self.sentence.text()), SENTENCE * metrics.averageCharWidth())
        room = min(self.width() - 2 * SIDE, WIDEST * metrics.horizontalAdvance("國"))
        self._lines.setContentsMargins(SIDE, GAP, self.width() - SIDE - room, GAP // 2)
        narrow_lines = (
            (self._upper, chips and chips + words > room),
            (self._lower, switches + sentence > room),
            (self._switches, switches > room),
        )
        for line, narrow in narrow_lines:
            across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
            line.setDirection(down if narrow else across)
            line.setSpacing(GAP // 2 if narrow else GAP)

    def offer(self) -> None:
        """Open the menu of presets and conditions at its first row."""
        self.menu.popup(self.by.mapToGlobal(self.by.rect().bottomLeft()))
        self.menu.setActiveAction(self.menu.actions()[0])

    @Slot(bool)
    def _ask_ticked(self, alone: bool) -> None:  # noqa: FBT001 - Qt says so
        self.ask(self.query.with_values(TICKED, frozenset({YES} if alone else ())))

    @Slot()
    def clear_all(self) -> None:
        """Show everything again."""
        self.ask(filters.EVERYTHING)

    @Slot()
    def peel(self) -> None:
        """Take one layer of the filter away: the words first, then the switch, the facets, the bodies."""
        query = self.query
        if query.contains:
            self.ask(query._replace(contains=""))
        elif query.deep:
            self.ask(query._replace(deep=False))
        elif query.marks:
            self.ask(query._replace(marks=frozenset()))
        elif query.bodies:
            self.ask(filters.EVERYTHING)

    @Slot()
    def _change(self) -> None:
        if not self._asking:
            self.query_changed.emit()
