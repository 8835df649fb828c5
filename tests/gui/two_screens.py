"""Meeting mode on a laptop with a projector, in a process of its own: prints where it was after each step, as JSON."""

import json
import sys

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from cop29_desktop import paths
from cop29_desktop.gui.meeting import MeetingWindow
from cop29_desktop.packs.load import load
from cop29_desktop.window import Wish, application, build


def main() -> None:
    """F5, S, S, then the projector is unplugged, then leave."""
    app = application()
    window = build(app, load(paths.builtin_pack()), Wish(size=(1200, 700)))
    laptop, projector = sorted(QGuiApplication.screens(), key=lambda screen: screen.geometry().x())
    window.setGeometry(QRect(laptop.geometry().topLeft(), window.size()))
    window.show()
    window.commands.by_id["meeting"].trigger()
    meeting = window.findChild(MeetingWindow)
    told = []

    def tell() -> None:
        QApplication.processEvents()
        told.append((meeting.screen().name(), meeting.geometry().getRect(), meeting.isFullScreen()))

    tell()
    for _ in range(2):
        meeting.on_screen()
        tell()
    meeting.on_screen()
    meeting.setGeometry(QRect(laptop.geometry().topLeft(), projector.size()))  # as Qt leaves it when a screen goes
    app.screenRemoved.emit(projector)
    tell()
    meeting.leave()
    QApplication.processEvents()
    json.dump([*told, [window.screen().name(), window.isVisible()]], sys.stdout)


if __name__ == "__main__":
    main()
