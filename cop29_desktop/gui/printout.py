"""Printing from the window: the dialog asks, then the pages go to a printer or into a file."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from cop29_desktop.export import files
from cop29_desktop.gui.dialogs.print import Job, PrintDialog
from cop29_desktop.gui.printing import pdf, printers
from cop29_desktop.gui.printing.presets import Order, Shown
from cop29_desktop.gui.printing.printed import Printed


class Printout(QObject):
    """Carries out what the dialog gives.

    Signals:
        told: A sentence for the status bar.
    """

    told = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._printed: Printed | None = None
        self._folder = Path.home()

    def ask(self, order: Order, shown: Shown) -> None:
        """Open the dialog."""
        dialog = PrintDialog(order, shown, printers.names(), self._window)
        dialog.print_requested.connect(self._print)
        dialog.file_requested.connect(self._ask_file)
        dialog.open()

    @Slot(object)
    def _print(self, job: Job) -> None:
        printed, printer = job
        if printers.send(printed, printer):
            self.told.emit(self.tr("Sent %n page(s) to {0}", "", printed.pages).format(printer))
            return
        self._complain(self.tr("{0} does not take the pages. Look at the printer, or save a PDF.").format(printer))

    @Slot(object)
    def _ask_file(self, printed: Printed) -> None:
        """Ask where to; Qt's dialog asks before a file is replaced."""
        self._printed = printed
        asked = QFileDialog(self._window, self.tr("Save as PDF"), str(self._folder / printed.facts.named))
        asked.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        asked.setLabelText(QFileDialog.DialogLabel.LookIn, self.tr("Folder:"))
        asked.setLabelText(QFileDialog.DialogLabel.FileType, self.tr("Kind of file:"))
        asked.setNameFilter("PDF (*.pdf)")
        asked.setDefaultSuffix("pdf")
        asked.selectFile(printed.facts.named)
        asked.fileSelected.connect(self._save)
        asked.finished.connect(asked.deleteLater)
        asked.open()

    @Slot(str)
    def _save(self, name: str) -> None:
        if self._printed is None:
            return
        file = Path(name)
        self._folder = file.parent
        try:
            files.save(pdf.write(self._printed), file, force=True)
        except OSError as error:
            sentence = self.tr("{0} can't be written: {1}. Nothing was changed; choose another folder.")
            self._complain(sentence.format(name, error.strerror))
            return
        self.told.emit(self.tr("Saved {0} (%n page(s))", "", self._printed.pages).format(file.name))

    def _complain(self, sentence: str) -> None:
        box = QMessageBox(QMessageBox.Icon.Warning, self.tr("Print"), sentence, parent=self._window)
        box.finished.connect(box.deleteLater)
        box.open()
