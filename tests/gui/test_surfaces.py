"""Every dialog, pane and mode: longer words fit in it, Tab goes through it in reading order, everything has a name."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from cop29_desktop.gui.main_window import MainWindow
from cop29_desktop.gui.meeting import MeetingWindow
from tests.gui.surfaces import OVER, PLACE, WITHIN, opened, shut, write_own
from tests.gui.test_fits import SCALE, cut, outside, overlapping

Open = Callable[..., MainWindow]
Settle = Callable[[QWidget], None]
SCREEN = (1366, 768)
BARS = 40  # pixels that a title bar and a task bar take
SIZES = ((SCREEN, 100), ((1024, 700), 100), (SCREEN, 200))
NAMELESS = {QAccessible.Role.NoRole, QAccessible.Role.Client}


def too_large(surface: QWidget) -> list[str]:
    """A dialog that a laptop's screen does not hold."""
    width, height = (round(side / SCALE) for side in SCREEN)
    is_over = not isinstance(surface, MainWindow | MeetingWindow)
    held = surface.width() <= width and surface.height() <= height - BARS
    return [f"too large: {surface.size().toTuple()}"] if is_over and not held else []


@pytest.mark.usefixtures("stretched")
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_longer_words_fit_everywhere(open_window: Open, settle: Settle, lang: str) -> None:
    window = open_window(str(PLACE), lang=lang)
    write_own(window)
    told: dict[object, list[str]] = {}
    for size, zoom in SIZES if SCALE == 1 else SIZES[:1]:
        window.resize(*(round(side / SCALE) for side in size))
        window._wardrobe.magnify(zoom)
        for name in (*OVER, *WITHIN):
            surface = opened(window, name)
            if isinstance(surface, MeetingWindow):
                surface.setWindowState(Qt.WindowState.WindowNoState)
                surface.resize(window.size())
            settle(surface)
            if found := too_large(surface) + cut(surface) + overlapping(surface) + outside(surface):
                told[name, size, zoom] = found
            shut(window, name)
    assert told == {}, "\n".join(f"{where}: {line}" for where, lines in told.items() for line in lines)
