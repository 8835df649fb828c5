"""The floor: a PySide6 main window with a tree, a text browser and a table, all empty, painted once.

Prints the milliseconds since this module began and exits. start.py measures the same moment from outside.
"""

import sys
import time

BEGAN = time.perf_counter()

from PySide6.QtCore import QEventLoop, Qt  # noqa: E402
from PySide6.QtGui import QPaintEvent  # noqa: E402
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter, QTableView, QTextBrowser, QTreeView  # noqa: E402

SIZE = (1366, 768)


class BareWindow(QMainWindow):
    """Three views side by side; knows when it has been painted."""

    def __init__(self) -> None:
        super().__init__()
        self.painted = False
        splitter = QSplitter(Qt.Orientation.Horizontal)
        for view in (QTreeView(), QTextBrowser(), QTableView()):
            splitter.addWidget(view)
        self.setCentralWidget(splitter)
        self.resize(*SIZE)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Note that the window has been painted."""
        super().paintEvent(event)
        self.painted = True


def main() -> int:
    """Show the window, wait for its paint event, process events once more, say how long it took."""
    application = QApplication(sys.argv)
    window = BareWindow()
    window.show()
    while not window.painted:
        application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    application.processEvents()
    print(f"{(time.perf_counter() - BEGAN) * 1000:.1f}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
