"""The basket: rows ticked by Space and by the mouse, kept whatever is filtered, and what a copy takes."""

from typing import Any, NamedTuple

from PySide6.QtCore import QModelIndex, QObject, Signal, Slot

from cop29_desktop.gui.kit.look import Look
from cop29_desktop.gui.kit.rows_view import RowsView
from cop29_desktop.gui.kit.table_model import TableModel
from cop29_desktop.gui.kit.tick_header import Signs
from cop29_desktop.gui.session import Session
from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.queries import TICKED, YES, Query
from cop29_desktop.presentation.filters import OWN
from cop29_desktop.presentation.html import NOTES
from cop29_desktop.presentation.tables import Table

SELECTED, SHOWN = "selected", "shown"


class Taken(NamedTuple):
    """Rows that are copied: which, and the query that describes them."""

    rows: list[int]
    query: Query
    which: str


class Ticking(QObject):
    """Ticks the rows of one table.

    Signals:
        told: A sentence for the status bar.
        link_activated: The notes on a row are wanted.
    """

    told = Signal(str)
    link_activated = Signal(str)

    def __init__(self, table: Table[Any], model: TableModel, view: RowsView, session: Session) -> None:
        super().__init__(view)
        self._table, self._model, self._view, self._session = table, model, view, session
        model.names = tuple(facet.heading for facet in OWN.values())
        view.tick_wanted.connect(self.toggle_chosen)
        view.ticks.toggled.connect(self._toggle_at)
        view.ticks.note_wanted.connect(self._open_note)
        self.show_marks()

    def show_marks(self) -> None:
        """Show what is ticked and noted now."""
        marks = self._session.own.marks
        self._model.ticked, self._model.noted = self._rows(marks.ticked), self._rows(marks.noted)
        self._view.ticks.viewport().update()

    def _rows(self, anchors: frozenset[Anchor]) -> frozenset[int]:
        places = self._table.places if anchors else {}
        return frozenset(places[anchor] for anchor in anchors if anchor in places)

    def dress(self, look: Look) -> None:
        """Wear a theme."""
        on, off, note = look.pixmap("tick-on"), look.pixmap("tick-off", "field"), look.pixmap("note")
        self._view.ticks.dress(Signs(on, off, note, *map(look.colour, ("surface", "selection", "rule"))))

    @property
    def count(self) -> int:
        """How many rows of the table are ticked."""
        return len(self._model.ticked)

    @Slot()
    def toggle_chosen(self) -> None:
        """Tick the chosen rows; when all of them are, take their ticks away."""
        chosen = self._chosen() or ([self._model.row_at(here)] if (here := self._view.currentIndex()).isValid() else [])
        self._toggle(chosen)

    @Slot(int)
    def _toggle_at(self, place: int) -> None:
        self._toggle([self._model.row_of(place)])

    def _toggle(self, rows: list[int]) -> None:
        on = [row for row in rows if row in self._model.ticked]
        changed = rows if len(on) == len(rows) else [row for row in rows if row not in self._model.ticked]
        anchors = [self._table.anchor(self._table.rows[row]) for row in changed]
        own = self._session.own
        if anchors and own.do(lambda book: (book.untick if on == rows else book.tick)(*anchors)):
            self.told.emit(self.tr("%n row(s) ticked", "", self.count))

    def empty(self) -> None:
        """Take every tick of the table away."""
        anchors = [self._table.anchor(self._table.rows[row]) for row in self._model.ticked]
        if anchors and self._session.own.do(lambda book: book.untick(*anchors)):
            self.told.emit(self.tr("The basket is empty; Ctrl+Z brings the ticks back"))

    @Slot(int)
    def _open_note(self, place: int) -> None:
        row = self._table.rows[self._model.row_of(place)]
        self.link_activated.emit(f"{NOTES}{self._table.anchor(row)}")

    def _chosen(self) -> list[int]:
        indexes = self._view.selectionModel().selectedRows()
        return [self._model.row_at(index) for index in sorted(indexes, key=QModelIndex.row)]

    def taken(self, query: Query) -> Taken:
        """What is copied: the ticked rows, else those selected, else all that are shown."""
        if self._model.ticked:
            return Taken(self.ticked, Query(marks=frozenset({(TICKED, YES)})), TICKED)
        if chosen := self._chosen():
            return Taken(chosen, query, SELECTED)
        return Taken(self.visible, query, SHOWN)

    @property
    def ticked(self) -> list[int]:
        """The ticked rows, whatever the filter shows, in the order in force."""
        return [row for row in self._model.order if row in self._model.ticked]

    @property
    def visible(self) -> list[int]:
        """The rows that the filter shows, in the order in force."""
        return [self._model.row_of(place) for place in range(self._model.rowCount())]
