"""Draws meeting mode, which is a window beside the window; ``make.py`` starts it."""

import sys
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from cop29_desktop import paths
from cop29_desktop.gui.meeting import MeetingWindow
from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.texts import Language
from cop29_desktop.packs.load import load
from cop29_desktop.window import Wish, application, build

FILE = Path(__file__).resolve().parent / "meeting-both.png"
SIZE = (1366, 768)


def main() -> int:
    """Draw it; 1 when that was not possible."""
    anchor, day = Anchor.parse("decision:9/CMA.6"), date(2024, 11, 18)
    wish = Wish(size=SIZE, language=Language.BOTH, theme="light", go=anchor, today=day)
    window = build(application(), load(paths.builtin_pack()), wish)
    window.show()
    window.commands.by_id["meeting"].trigger()
    meeting = window.findChild(MeetingWindow)
    meeting.setWindowState(Qt.WindowState.WindowNoState)
    meeting.resize(*SIZE)
    QApplication.processEvents()
    return int(not meeting.grab().save(str(FILE)))


if __name__ == "__main__":
    sys.exit(main())
