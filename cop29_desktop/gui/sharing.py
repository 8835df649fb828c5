"""Notes from one laptop to another as a file: handed on signed, merged with a sentence that says what came."""

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QMainWindow, QMessageBox

from cop29_desktop.gui.dialogs.choosing import chooser
from cop29_desktop.gui.dialogs.signature import SignatureDialog
from cop29_desktop.gui.session import Session

if TYPE_CHECKING:
    from cop29_desktop.userdata.ledger import Merged
    from cop29_desktop.userdata.values import Note

SUFFIX = "cop29notes"


class Sharing(QObject):
    """Asks for files, and does what was asked.

    Signals:
        told: A sentence for the status bar.
    """

    told = Signal(str)

    def __init__(self, window: QMainWindow, session: Session) -> None:
        super().__init__(window)
        self._window, self._session = window, session

    # handing on

    def hand_on(self) -> None:
        """Ask for a name the first time, then for a file."""
        from cop29_desktop.userdata.notebook import ME

        book = self._session.own.known
        if book is None or not book.all_notes():
            self.told.emit(self.tr("There are no notes yet to hand on; Ctrl+M writes one"))
        elif book.signature == ME:
            dialog = SignatureDialog(self._window)
            dialog.named.connect(self._sign)
            dialog.open()
        else:
            self._ask_target()

    @Slot(str)
    def _sign(self, name: str) -> None:
        if not name or self._session.own.do(lambda book: book.call_me(name)):
            self._ask_target()

    def _ask_target(self) -> None:
        who = self._session.own.notebook.signature.part(self._session.interface_code)
        day = f"{self._session.now():%Y-%m-%d}"
        named = self.tr("COP29_notes_{0}_{1}").format("".join(c for c in who if c.isalnum()), day)
        dialog = self._chooser(self.tr("Hand notes on"), QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(f"{named}.{SUFFIX}")
        dialog.fileSelected.connect(self._write)
        dialog.open()

    def _chooser(self, title: str, mode: QFileDialog.AcceptMode) -> QFileDialog:
        dialog = chooser(title, self._window)
        dialog.setAcceptMode(mode)
        dialog.setDefaultSuffix(SUFFIX)
        kinds = [self.tr("Notes of this program") + f" (*.{SUFFIX})", self.tr("Any file") + " (*)"]
        dialog.setNameFilters(kinds)
        return dialog

    @Slot(str)
    def _write(self, file: str) -> None:
        """Write the file; the chooser asked already whether one of that name is replaced."""
        from cop29_desktop.export import files
        from cop29_desktop.userdata.notebook import SHARED

        book = self._session.own.notebook
        try:
            files.save(book.ledger.handed_on(SHARED), Path(file), force=True)
        except OSError as error:
            told = self.tr("{0} can't be written: {1}. Choose another place; a file that was there is as it was.")
            self._say(told.format(file, error.strerror), QMessageBox.Icon.Warning)
            return
        name = book.signature.part(self._session.interface_code)
        count = self.tr('%n note(s), signed "{0}"', "", len(book.all_notes())).format(name)
        self.told.emit(self.tr("Written to {0}: {1}").format(file, count))

    # merging

    def merge(self) -> None:
        """Ask for files."""
        dialog = self._chooser(self.tr("Merge notes"), QFileDialog.AcceptMode.AcceptOpen)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self._take_in)
        dialog.open()

    @Slot(list)
    def _take_in(self, files: list[str]) -> None:
        own = self._session.own
        before = {note.revision for note in own.notebook.all_notes()}
        own.back_up(f"{self._session.now():%Y-%m-%d}-before-merge")
        done: list[Merged] = []
        if own.do(lambda book: done.append(book.ledger.merge([Path(file) for file in files]))):
            after = {note.revision: note for note in own.notebook.all_notes()}
            came = [note for revision, note in after.items() if revision not in before]
            self._tell(done[0], came, len(before - after.keys()))

    def _tell(self, merged: "Merged", came: "list[Note]", went: int) -> None:
        """Say what was new and whose, what was known, and what could not be read."""
        code, book = self._session.interface_code, self._session.own.notebook
        authors = Counter(book.author(note.device).part(code) for note in came)
        told = [self.tr("%n note(s) came", "", len(came))]
        if authors:
            told[0] += self.tr(": {0}").format("、".join(f"{name} {count}" for name, count in authors.items()))
        if went:
            told.append(self.tr("%n note(s) gave way to a newer version or a deletion", "", went))
        count = len(book.all_notes())
        if merged.new:
            told.append(self.tr("%n note(s) in all; Ctrl+Z takes the merge back", "", count))
        else:
            if merged.known:
                told.append(self.tr("Nothing was new: all of it was here already, %n item(s)", "", merged.known))
            told.append(self.tr("%n note(s) in all", "", count))
        told += [problem.part(code) for problem in merged.problems]
        self._say("\n".join(told), QMessageBox.Icon.Warning if merged.problems else QMessageBox.Icon.Information)

    def _say(self, told: str, icon: QMessageBox.Icon) -> None:
        box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(icon)
        box.setWindowTitle(self.tr("Notes"))
        box.setText(told)
        box.open()
