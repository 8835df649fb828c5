"""Hears when another start asks this window for a place."""

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal, Slot

from cop29_desktop import doorbell


class Doorbell(QObject):
    """Watches the folder where starts ask.

    Signals:
        rung: A place is asked for; carries its Anchor.
    """

    rung = Signal(object)

    def __init__(self, folder: Path, code: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._marker: Path | None = None
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._look)
        with suppress(OSError):  # a folder that can't be written: each start opens a window of its own
            self._marker = doorbell.open_door(folder, code)
            self._watcher.addPath(str(folder))

    @Slot()
    def _look(self) -> None:
        place = doorbell.answer(self._folder)
        if place:
            self.rung.emit(place)

    @Slot()
    def take_down(self) -> None:
        """Answer no more."""
        if self._marker:
            with suppress(OSError):
                self._marker.unlink()
