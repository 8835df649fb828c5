"""The menu of a table's filter: the pack's presets, then facets with their values and counts, any of them on."""

from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from cop29_desktop.gui.session import Session
from cop29_desktop.model.queries import YES, Query, parse
from cop29_desktop.presentation import filters
from cop29_desktop.presentation.tables import Facet, Table


class FacetMenu(QMenu):
    """Filled anew each time it opens, so that its counts are those of the query in force.

    Signals:
        asked: Another query is wanted.
    """

    asked = Signal(object)

    def __init__(self, table: Table[Any], session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._session = session
        self._query = filters.EVERYTHING
        self.presets = [one for one in session.briefing.pack.presets if one.table == table.name]
        self.aboutToShow.connect(self.fill)
        self.triggered.connect(self._choose)

    @property
    def is_useful(self) -> bool:
        """Whether there is anything to choose."""
        return bool(self.presets or self._table.facets)

    def show_query(self, query: Query) -> None:
        """Know the query in force."""
        self._query = query

    @Slot()
    def fill(self) -> None:
        """List presets and facets."""
        self.clear()
        code = self._session.interface_code
        for preset in self.presets:
            count = len(filters.visible(self._table, parse(preset.query)))
            self.addAction(f"{preset.name.part(code)}  {count}").setData(preset.query)
        self.addSeparator()
        for facet in self._table.facets:
            tally = filters.tally(self._table, self._query, facet)
            if list(tally) == [YES]:
                self._add(self, facet, YES, f"{facet.heading.part(code)}  {tally[YES]}")
                continue
            below = self.addMenu(facet.heading.part(code))
            for value, count in tally.items():
                self._add(below, facet, value, f"{facet.name(value).part(code)}  {count}")

    def _add(self, menu: QMenu, facet: Facet[Any], value: str, text: str) -> None:
        action = menu.addAction(text.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked((facet.key, value) in self._query.marks)
        action.setData((facet.key, value))

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        chosen = action.data()
        if isinstance(chosen, str):
            self.asked.emit(parse(chosen))
        else:
            key, value = chosen
            self.asked.emit(self._query.with_values(key, self._query.values(key) ^ {value}))
