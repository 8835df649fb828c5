"""The reader's own data in the window: opened when there are any, changed here, told when they changed."""

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from cop29_desktop import paths
from cop29_desktop.presentation import own
from cop29_desktop.presentation.own import Own

if TYPE_CHECKING:
    from collections.abc import Callable

    from cop29_desktop.userdata.notebook import Notebook

Result = TypeVar("Result")


class OwnData(QObject):
    """One notebook, and the marks that tables and texts show of it.

    Signals:
        changed: Something of it is another.
        refused: Something was not saved, or can't be read; carries the sentence as a Text.
    """

    changed = Signal()
    refused = Signal(object)

    def __init__(self, pack: str) -> None:
        super().__init__()
        self._pack = pack
        self._notebook: Notebook | None = None
        self._marks: Own | None = None
        self._backed_up = ""

    @property
    def notebook(self) -> "Notebook":
        """The notebook; asking for it writes nothing."""
        if self._notebook is None:
            from cop29_desktop.userdata.notebook import Notebook

            self._notebook = Notebook(paths.notebook_folder(), paths.device_file(), self._pack)
        return self._notebook

    @property
    def known(self) -> "Notebook | None":
        """The notebook, where there is anything in it; else nothing is loaded for it."""
        if self._notebook is None and not paths.notebook_folder().is_dir():
            return None
        return self.notebook

    @property
    def marks(self) -> Own:
        """What is ticked and noted."""
        if self._marks is None:
            book = self.known
            self._marks = own.of(book) if book else own.NOBODY
        return self._marks

    def do(self, change: "Callable[[Notebook], object]") -> bool:
        """Change something; what was refused is told, and then nothing is changed."""
        from cop29_desktop.model.queries import QueryError
        from cop29_desktop.userdata.errors import NotebookError

        try:
            self.keep(change)
        except (NotebookError, QueryError) as error:
            self.refused.emit(error.told)
            return False
        return True

    def keep(self, change: "Callable[[Notebook], Result]") -> Result:
        """Change something and give what came of it; raises NotebookError."""
        self._back_up_daily()
        made = change(self.notebook)
        self.renew()
        return made

    def renew(self) -> None:
        """Show what is kept now."""
        self._marks = None
        self.changed.emit()

    @Slot()
    def refresh(self) -> None:
        """Take in what another window or the command line wrote meanwhile."""
        if self._notebook is None:
            if self._marks == own.NOBODY and paths.notebook_folder().is_dir():
                self.renew()
        elif self._notebook.ledger.refresh():
            self.renew()

    def forget(self) -> None:
        """Know nothing any more: the files were deleted."""
        self._notebook = None
        self.renew()

    # copies of it, outside its folder

    def _back_up_daily(self) -> None:
        """Before the first change of a day."""
        today = self._today()
        if self._backed_up != today:
            self._backed_up = today
            self.back_up(today)

    def back_up(self, name: str = "") -> None:
        """Copy everything into one file of the backups folder; a copy that can't be made is told."""
        from cop29_desktop.userdata import backups

        try:
            backups.make(paths.notebook_folder(), paths.backup_folder(), name or self._today())
        except OSError as error:
            self.refused.emit(backups.not_made(paths.backup_folder(), error))

    def close(self) -> None:
        """Copy what this window wrote, before it closes."""
        if self._backed_up:
            self.back_up()

    @staticmethod
    def _today() -> str:
        from datetime import datetime

        return f"{datetime.now().astimezone():%Y-%m-%d}"
