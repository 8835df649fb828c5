"""Another briefing in this window: asked for, read and checked whole, and only then shown."""

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMainWindow, QMenu

from cop29_desktop import paths
from cop29_desktop.gui import settings as kept
from cop29_desktop.gui.dialogs.choosing import chooser
from cop29_desktop.gui.dialogs.problems import ProblemsDialog
from cop29_desktop.gui.session import Session
from cop29_desktop.gui.settings import Settings
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.packs import recent
from cop29_desktop.packs.load import load
from cop29_desktop.packs.problems import PackError


class Opened(NamedTuple):
    """A briefing that was read and found whole, and the folder that it lies in."""

    briefing: Briefing
    folder: str

    def remember(self, settings: Settings) -> None:
        """From the next start on this is the one that was opened last."""
        folders = recent.opened(recent.parse(settings.text(kept.PACKS)), self.folder)
        settings.keep(kept.PACKS, recent.write(folders))
        settings.flush()


class Opening(QObject):
    """Asks for a briefing and reads it.

    Signals:
        opened: A briefing to show in place of this one; carries an Opened.
    """

    opened = Signal(object)

    def __init__(self, window: QMainWindow, session: Session, settings: Settings) -> None:
        super().__init__(window)
        self._window, self._session, self._settings = window, session, settings

    def fill(self, menu: QMenu) -> None:
        """List the briefings that were opened last."""
        menu.clear()
        for folder in recent.parse(self._settings.text(kept.PACKS)):
            menu.addAction(self._name(folder).replace("&", "&&")).setData(folder)

    def ask(self) -> None:
        """Ask for the folder of a briefing."""
        dialog = chooser(self.tr("Open a briefing: the folder with its pack.yaml"), self._window)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.read)
        dialog.open()

    @Slot(str)
    def read(self, folder: str) -> None:
        """Read a briefing and hand it on; one with problems is told, and nothing changes."""
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            briefing = load(Path(folder) if folder else paths.builtin_pack(), paths.cache_folder())
        except PackError as error:
            ProblemsDialog(error.problems, self._session.interface_code, self._window, while_open=True).open()
            return
        finally:
            QGuiApplication.restoreOverrideCursor()
        self.opened.emit(Opened(briefing, folder))

    def _name(self, folder: str) -> str:
        if folder == recent.BUILT_IN:
            return self.tr("The built-in briefing")
        path = Path(folder)
        return self.tr("{0} in {1}").format(path.name, path.parent)
