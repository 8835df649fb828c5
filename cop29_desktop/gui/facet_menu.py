"""The menu of a table's filter: the pack's presets, what a row has or has not, and a list for each other facet."""

from typing import Any

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from cop29_desktop.gui.facet_list import FacetList
from cop29_desktop.gui.kit.rows_view import WRAPPED_ROWS
from cop29_desktop.gui.session import Session
from cop29_desktop.model.queries import YES, Query, parse
from cop29_desktop.presentation import filters, own
from cop29_desktop.presentation.filters import Scan, Tally
from cop29_desktop.presentation.tables import Table

PRESET, FLAG, VALUES = "preset", "flag", "values"


class FacetMenu(QMenu):
    """Filled anew each time it opens, so that its counts are those of the query in force.

    Signals:
        asked: Another query is wanted.
    """

    asked = Signal(object)

    def __init__(self, table: Table[Any], session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._table = table
        self._session = session
        self._query = filters.EVERYTHING
        self._counts: list[tuple[QAction, str, Scan | Tally]] = []
        self._counting = QTimer(self)
        self._counting.setInterval(0)
        self.presets = [one for one in session.briefing.pack.presets if one.table == table.name]
        self.list = FacetList(table, session, parent)
        self.aboutToShow.connect(self.fill)
        self.aboutToHide.connect(self._counting.stop)
        self.triggered.connect(self._choose)
        self._counting.timeout.connect(self._count)
        self.list.chosen.connect(self._ask_values)

    def show_query(self, query: Query) -> None:
        """Know the query in force."""
        self._query = query

    @Slot()
    def fill(self) -> None:
        """List presets and facets; in a long table the counts come later."""
        self.clear()
        self._counts.clear()
        code = self._session.interface_code
        marks = self._session.own.marks
        named = [(preset.name.part(code), preset.query) for preset in self.presets]
        for presets in (named, self._ours()):
            for name, line in presets:
                self._add(name, (PRESET, line), own.scan(self._table, parse(line), marks))
            self.addSeparator()
        for facet in (*self._table.facets, *filters.OWN.values()):
            heading = facet.heading.part(code)
            if facet.is_flag:
                action = self._add(heading, (FLAG, facet.key), own.counting(self._table, self._query, facet, marks))
                action.setCheckable(True)
                action.setChecked((facet.key, YES) in self._query.marks)
                continue
            on = len(self._query.values(facet.key))
            self.addAction(f"{heading}…  ({on})" if on else f"{heading}…").setData((VALUES, facet.key))
        self._counting.start()
        if len(self._table.rows) <= WRAPPED_ROWS:
            while self._counts:
                self._count()

    def _ours(self) -> list[tuple[str, str]]:
        """The reader's own presets that this table can be asked."""
        book = self._session.own.known
        kept = book.presets(self._table.name) if book else ()
        return [(one.name, one.line) for one in kept if filters.can_be_asked(self._table, parse(one.line))]

    def _add(self, text: str, data: object, counter: Scan | Tally) -> QAction:
        action = self.addAction(f"{text}  …".replace("&", "&&"))
        action.setData(data)
        self._counts.append((action, text, counter))
        return action

    @Slot()
    def _count(self) -> None:
        """Count some more for the first row of the menu that lacks its figure."""
        if not self._counts:
            self._counting.stop()
            return
        action, text, counter = self._counts[0]
        if not counter.done:
            counter.advance()
        if counter.done:
            figure = len(counter.rows) if isinstance(counter, Scan) else counter.counts.get(YES, 0)
            action.setText(f"{text}  {figure}".replace("&", "&&"))
            self._counts.pop(0)

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        kind, chosen = action.data()
        if kind == PRESET:
            self.asked.emit(parse(chosen))
        elif kind == FLAG:
            self.asked.emit(self._query.with_values(chosen, self._query.values(chosen) ^ {YES}))
        else:
            facet = next(facet for facet in self._table.facets if facet.key == chosen)
            self.list.open(facet, self._query, self.geometry().topLeft())

    @Slot(object)
    def _ask_values(self, chosen: tuple[str, frozenset[str]]) -> None:
        key, values = chosen
        self.asked.emit(self._query.with_values(key, values))
