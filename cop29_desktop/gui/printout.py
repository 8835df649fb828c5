"""Printing from the window: the dialog asks, a thread of its own lays out and delivers."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from cop29_desktop.export.files import ExistsError, SaveError
from cop29_desktop.export.selections import CancelledError
from cop29_desktop.gui.dialogs.choosing import chooser
from cop29_desktop.gui.dialogs.print import PrintDialog
from cop29_desktop.gui.dialogs.replacing import Replacing
from cop29_desktop.gui.printing import paper, printers
from cop29_desktop.gui.printing.presets import Draft, Order, Shown
from cop29_desktop.gui.printing.press import Delivery, Outcome, Press, RefusedError


class Printout(QObject):
    """Carries out what the dialog asks for.

    Signals:
        told: A sentence for the status bar.
    """

    told = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._dialog: PrintDialog | None = None
        self._press: Press | None = None
        self._chosen: Path | None = None
        self._folder, self._code = Path.home(), "zh"

    def ask(self, order: Order, shown: Shown) -> None:
        """Open the dialog."""
        if self._dialog is not None:
            return
        paper.family()  # the window's own thread alone may load a font
        self._code = order.language.parts[0]
        self._dialog = dialog = PrintDialog(order, shown, printers.names(), self._window)
        self._press = press = self._started()
        dialog.pages_wanted.connect(press.show)
        dialog.cancel_requested.connect(press.cancel)
        dialog.print_requested.connect(self._print)
        dialog.file_requested.connect(self._ask_file)
        dialog.finished.connect(self._forget)
        press.seen.connect(dialog.show_view)
        press.progressed.connect(dialog.show_progress)
        press.failed.connect(self._fail)
        press.ended.connect(self._end)
        dialog.open()
        dialog.refresh()

    def _started(self) -> Press:
        """A thread that ends with the dialog, the window or the program, whichever goes first."""
        press = Press()
        self._window.destroyed.connect(press.stop)
        application = QCoreApplication.instance()
        if application:
            application.aboutToQuit.connect(press.stop)
        press.begin()
        return press

    @Slot()
    def _forget(self) -> None:
        """The dialog is closed: nobody waits for its thread, which ends at its next step."""
        press, self._press, self._dialog = self._press, None, None
        if press:
            press.leave()

    # To a printer

    @Slot(str)
    def _print(self, printer: str) -> None:
        self._deliver(Delivery(printer), self.tr("Printing…"))

    def _deliver(self, delivery: Delivery, sentence: str) -> None:
        if self._dialog and self._press:
            self._dialog.show_working(sentence)
            self._press.deliver(delivery)

    # Into a file

    @Slot(object)
    def _ask_file(self, draft: Draft) -> None:
        """Ask where to; we ask ourselves before a file is replaced, since systems forget the suffix that is added."""
        asked = chooser(self.tr("Save as PDF"), self._dialog, str(self._folder))
        asked.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        asked.setOption(QFileDialog.Option.DontConfirmOverwrite)
        asked.setNameFilter("PDF (*.pdf)")
        asked.setDefaultSuffix("pdf")
        asked.selectFile(draft.facts.named)
        asked.fileSelected.connect(self._choose)
        asked.finished.connect(self._take)
        self._chosen = None
        asked.open()

    @Slot(str)
    def _choose(self, name: str) -> None:
        self._chosen = Path(name)

    @Slot()
    def _take(self) -> None:
        """The question is answered: write, or ask whether to replace."""
        if self._chosen is None:
            return
        self._folder = self._chosen.parent
        if self._is_there(self._chosen):
            self._ask_replacement(self._chosen)
        else:
            self._write(force=False)

    def _is_there(self, file: Path) -> bool:
        try:
            return file.exists()
        except OSError:
            return False  # the writing tells why the folder can't be read

    def _ask_replacement(self, file: Path) -> None:
        box = Replacing(self.tr("Print"), [file], self._dialog)
        box.accepted.connect(self._write_over)
        box.open()

    @Slot()
    def _write_over(self) -> None:
        self._write(force=True)

    def _write(self, *, force: bool) -> None:
        if self._chosen:
            self._deliver(Delivery(self._chosen, force), self.tr("Writing…"))

    # What became of it

    @Slot(object)
    def _end(self, outcome: Outcome) -> None:
        """Close the dialog, or say in it what went wrong."""
        target = outcome.delivery.target
        if self._dialog is None:
            return
        match outcome.error:
            case None:
                self._dialog.accept()
                self.told.emit(self._success(target, outcome.pages))
            case CancelledError():
                self._dialog.tell(self._cancelled(target), alarm=False)
            case ExistsError() as error:  # it came while we wrote
                self._dialog.tell(error.told.part(self._code))
                self._ask_replacement(error.target)
            case SaveError() as error:
                self._dialog.tell(error.told.part(self._code))
            case RefusedError():
                sentence = self.tr("{0} does not take the pages. Look at the printer, or save a PDF.")
                self._dialog.tell(sentence.format(target))
            case error:
                self._fail(error)

    def _success(self, target: Path | str, pages: int) -> str:
        if isinstance(target, Path):
            return self.tr("Saved {0} (%n page(s))", "", pages).format(target.name)
        return self.tr("Sent %n page(s) to {0}", "", pages).format(target)

    def _cancelled(self, target: Path | str) -> str:
        if isinstance(target, Path):
            return self.tr("Cancelled; nothing was written, an old file is as it was.")
        return self.tr("Cancelled; pages that the printer has already may still come out.")

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        """A fault of ours."""
        if self._dialog:
            self._dialog.tell(self.tr("The pages can't be made: {0}.").format(error))
        raise error
