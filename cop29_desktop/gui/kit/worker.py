"""A thread beside the window's, in which nobody looks for garbage.

Python looks for garbage in whichever thread happens to make an object. A widget that it finds there is destroyed in a
thread that isn't the widget's own, and Qt answers that with a crash, seldom enough to be met in a meeting only.
"""

import gc
from typing import ClassVar

from PySide6.QtCore import QThread, Slot


class Worker(QThread):
    """Does its ``run`` from ``begin`` on; what it leaves is collected when the last worker has ended.

    It belongs to nobody and lives until it has ended: Qt ends the program when a thread goes before its work does, as
    one would with the window that it belongs to.
    """

    _at_work: ClassVar[set["Worker"]] = set()
    _just_ended: "ClassVar[Worker | None]" = None
    """Kept until another has ended, since it is still telling that it has."""
    _collected = True
    """Whether garbage was looked for before the first of them began."""

    def __init__(self) -> None:
        super().__init__()
        self.finished.connect(self._ended)

    def begin(self) -> None:
        """Start the work."""
        if not Worker._at_work:
            Worker._collected = gc.isenabled()
        Worker._at_work.add(self)
        gc.disable()
        self.start()

    def wait_for_end(self) -> None:
        """Wait for the end of the work, whether or not anybody will hear of it."""
        self.wait()
        self._ended()

    @Slot()
    def _ended(self) -> None:
        Worker._at_work.discard(self)
        Worker._just_ended = self
        if not Worker._at_work and Worker._collected:
            gc.enable()
