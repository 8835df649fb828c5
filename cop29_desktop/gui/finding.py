"""What the filter lets through, on its way to the screen: a short table at once, a long one screenful first."""

from time import perf_counter
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from cop29_desktop.gui.kit.rows_view import WRAPPED_ROWS
from cop29_desktop.gui.kit.table_model import TableModel
from cop29_desktop.model.queries import Query
from cop29_desktop.presentation import own
from cop29_desktop.presentation.filters import EVERYTHING, Scan
from cop29_desktop.presentation.own import Own
from cop29_desktop.presentation.tables import Table

SCREENFUL = 64  # rows of a long table that are found before the first of them are painted
PATIENCE, SLICE = 0.008, 0.006  # seconds: spent on finding those, and at a time on finding the rest
SILENCE = 0.1  # seconds after which a search under way is told


class Finding(QObject):
    """Looks through a table in slices and hands the model what it finds; another search ends the one under way.

    Signals:
        begun: The first rows of a long table are shown, the rest is being found.
        lasting: The search takes so long that people should know.
        ended: Everything is found and shown.
    """

    begun = Signal()
    lasting = Signal()
    ended = Signal()

    def __init__(self, table: Table[Any], model: TableModel) -> None:
        super().__init__(model)
        self._table, self._model = table, model
        self._is_long = len(table.rows) > WRAPPED_ROWS
        self._began = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self.go_on)
        self.scan = Scan(table, EVERYTHING)

    @property
    def is_under_way(self) -> bool:
        """Whether rows of a long table are still being found."""
        return self._timer.isActive()

    def begin(self, query: Query, marks: Own) -> None:
        """Look for the rows of a query, in the order in force, as ticks and notes are now."""
        self._timer.stop()
        self.scan = scan = own.scan(self._table, query, marks, self._model.order)
        self._began = perf_counter()
        limit = self._began + PATIENCE
        while not scan.done and (not self._is_long or (len(scan.rows) < SCREENFUL and perf_counter() < limit)):
            scan.advance()
        self._model.show_found(list(scan.rows))
        if scan.done:
            self.ended.emit()
        else:
            self._timer.start()
            self.begun.emit()

    @Slot()
    def go_on(self) -> None:
        """Some more of a long table; what it gives is shown when all is found."""
        limit = perf_counter() + SLICE
        self.scan.advance()
        while not self.scan.done and perf_counter() < limit:
            self.scan.advance()
        if self.scan.done:
            self._timer.stop()
            self._model.add_found(self.scan.rows[self._model.rowCount() :])
            self.ended.emit()
        elif limit > self._began + SILENCE:
            self.lasting.emit()

    def finish(self) -> None:
        """Find the rest now."""
        while self.is_under_way:
            self.go_on()
