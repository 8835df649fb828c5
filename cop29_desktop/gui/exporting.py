"""Export carried out: the dialog is shown what there is, its order is written beside the window's own work."""

import traceback
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, Signal, Slot
from PySide6.QtWidgets import QMainWindow

from cop29_desktop.export import habits, orders
from cop29_desktop.export.files import ExistsError, SaveError
from cop29_desktop.export.orders import Front, Offer, Order, What
from cop29_desktop.export.selections import CancelledError
from cop29_desktop.gui import settings as kept
from cop29_desktop.gui.centre import READER, Centre
from cop29_desktop.gui.dialogs.export import ExportDialog, Memory
from cop29_desktop.gui.dialogs.replacing import Replacing
from cop29_desktop.gui.extras import EXTRAS, ready
from cop29_desktop.gui.kit.look import Look
from cop29_desktop.gui.kit.typed import override
from cop29_desktop.gui.kit.worker import Worker
from cop29_desktop.gui.panels.itinerary import ItineraryPanel
from cop29_desktop.gui.panels.receipt import Receipt
from cop29_desktop.gui.panels.status import Status
from cop29_desktop.gui.session import Session
from cop29_desktop.gui.settings import Settings
from cop29_desktop.model.tables import KINDS
from cop29_desktop.model.texts import Text
from cop29_desktop.presentation.own import NOBODY, Own

CANCELLED = Text("已取消；沒有寫入任何檔案，舊檔還在。", "Cancelled; nothing was written, an old file is as it was.")


class Writing(Worker):
    """Carries an order out.

    Signals:
        progressed: So many rows are written.
    """

    progressed = Signal(int)

    def __init__(self, offer: Offer, order: Order, *, force: bool) -> None:
        super().__init__()
        self._offer = offer
        self.order = order._replace(options=order.options._replace(follow=self._follow))
        self._force = force
        self._before, self._last = 0, 0
        self.error: Exception | None = None

    @override
    def run(self) -> None:
        try:
            orders.carry_out(self._offer, self.order, force=self._force)
        except Exception as error:  # noqa: BLE001 - it is told, or raised again, where the window is
            self.error = error
            traceback.clear_frames(error.__traceback__)  # what was made in this thread ends in it

    def _follow(self, done: int) -> None:
        """Tell the progress over all tables, and end when that is wanted."""
        if self.isInterruptionRequested():
            raise CancelledError
        self._before += self._last if done < self._last else 0
        self._last = done
        self.progressed.emit(self._before + done)


class Exporter(QObject):
    """Asks, writes and tells."""

    def __init__(self, window: QMainWindow, session: Session, settings: Settings) -> None:
        super().__init__(window)
        self._window, self._session, self._settings = window, session, settings
        self._dialog: ExportDialog | None = None
        self._offer: Offer | None = None
        self._order: Order | None = None
        self._writing: Writing | None = None
        self.receipt = Receipt(window)
        self.receipt.hide()
        status = window.statusBar()
        status.addPermanentWidget(self.receipt)
        if isinstance(status, Status):
            self.receipt.room_wanted.connect(status.make_room)
        application = QCoreApplication.instance()
        if application:
            application.aboutToQuit.connect(self.stop)

    def ask(self, centre: Centre, days: ItineraryPanel, look: Look, mine: Own = NOBODY) -> None:
        """Open the dialog on what is in front."""
        if self._dialog is not None:
            return
        self._offer = self._seen(centre, days, mine)
        memory = Memory(habits.parse(self._settings.text(kept.EXPORTS)), _documents())
        dialog = ExportDialog(self._offer, self._session, memory, look.reader_css(), self._window)
        dialog.order_given.connect(self._take)
        dialog.cancel_requested.connect(self.cancel)
        dialog.finished.connect(self._forget)
        self._dialog = dialog
        dialog.open()

    @Slot()
    def _forget(self) -> None:
        """The dialog is closed."""
        self._dialog = None

    def _seen(self, centre: Centre, days: ItineraryPanel, mine: Own) -> Offer:
        """What the window shows."""
        session, focused = self._session, self._window.focusWidget()
        front, place = None, centre.reader.shown
        if centre.pane != READER:
            panel = centre.table(centre.pane)
            panel.finding.finish()
            shown = [panel.model.row_of(at) for at in range(panel.model.rowCount())]
            places = sorted(index.row() for index in panel.rows.selectionModel().selectedRows())
            selected = [panel.model.row_of(at) for at in places]
            columns = tuple(column.key for column in panel.columns.shown)
            front, place = Front(session.table(centre.pane), panel.bar.query, shown, selected, columns), panel.shown
        first = What.TABLE if front else What.TEXT if place else What.REPORT
        if focused and days.isAncestorOf(focused):
            first = What.DAYS
        return Offer(
            session.briefing, session.table, tuple(KINDS), session.now(), session.language, first, front, place, mine,
            EXTRAS,
        )  # fmt: skip

    # From the order to the file

    @Slot(object)
    def _take(self, order: Order) -> None:
        """Ask before anything is replaced, then write."""
        self._order = order
        there = self._there(order)
        if there:
            self._ask_replacement(there)
        else:
            self._write(force=False)

    def _there(self, order: Order) -> tuple[Path, ...]:
        try:
            return orders.existing(self._offer, order) if self._offer else ()
        except OSError:
            return ()  # the writing tells why the folder can't be read

    def _ask_replacement(self, there: tuple[Path, ...]) -> None:
        box = Replacing(self.tr("Export"), there, self._dialog)
        box.accepted.connect(self._write_over)
        box.open()

    @Slot()
    def _write_over(self) -> None:
        self._write(force=True)

    def _write(self, *, force: bool) -> None:
        if self._offer is None or self._order is None or self._dialog is None:
            return
        self._remember(self._order)
        ready(self._order.way)
        self._dialog.show_writing(sum(len(one.rows) for one in orders.selections(self._offer, self._order)))
        self._writing = Writing(self._offer, self._order, force=force)
        self._writing.progressed.connect(self._dialog.show_progress)
        self._writing.finished.connect(self._finish)
        self._writing.begin()

    def _remember(self, order: Order) -> None:
        known = habits.parse(self._settings.text(kept.EXPORTS))
        self._settings.keep(kept.EXPORTS, habits.show(known.after(order, str(order.target.parent))))

    @Slot()
    def cancel(self) -> None:
        """End the writing at its next step."""
        if self._writing:
            self._writing.requestInterruption()

    @Slot()
    def stop(self) -> None:
        """The program ends: so does the writing, and no half file stays."""
        if self._writing:
            self._writing.requestInterruption()
            self._writing.wait_for_end()

    @Slot()
    def _finish(self) -> None:
        """Tell what became of it."""
        writing, self._writing = self._writing, None
        if writing is None or self._dialog is None:
            return
        match writing.error:
            case None:
                self._dialog.accept()
                self.receipt.show_written(writing.order.target)
            case CancelledError():
                self._dialog.tell(CANCELLED, alarm=False)
            case ExistsError() as error:  # it came while we wrote
                self._dialog.tell(error.told)
                self._ask_replacement((error.target,))
            case SaveError() as error:
                self._dialog.tell(error.told)
            case error:
                self._dialog.tell(Text(f"沒有寫成：{error}。", f"It was not written: {error}."))
                raise error


def _documents() -> Path:
    """The folder that the system keeps documents in; home where there is none."""
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return folder if folder.is_dir() else Path.home()
