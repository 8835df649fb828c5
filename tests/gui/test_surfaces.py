"""Every dialog, pane and mode: longer words fit in it, Tab goes through it in reading order, everything has a name."""

import os
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractSpinBox, QLabel, QWidget

from cop29_desktop.gui.main_window import MainWindow
from cop29_desktop.gui.meeting import MeetingWindow
from tests.gui.surfaces import OVER, PLACE, WITHIN, opened, shut, write_own
from tests.gui.test_accessibility import name_of
from tests.gui.test_fits import SCALE, cut, outside, overlapping
from tests.gui.test_focus import LEAST_POINTS, picture, stands_out

Open = Callable[..., MainWindow]
Settle = Callable[[QWidget], None]
SCREEN = (1366, 768)
BARS = 40  # pixels that a title bar and a task bar take
SIZES = ((SCREEN, 100), ((1024, 700), 100), (SCREEN, 200))
LEAST_STOPS = 4
WITHOUT_TAB = {"meeting", "values", "go box"}  # their keys are other ones
NAMELESS = {QAccessible.Role.NoRole, QAccessible.Role.Client}


def too_large(surface: QWidget) -> list[str]:
    """A dialog that a laptop's screen does not hold."""
    width, height = (round(side / SCALE) for side in SCREEN)
    is_over = not isinstance(surface, MainWindow | MeetingWindow)
    held = surface.width() <= width and surface.height() <= height - BARS / SCALE
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


@pytest.mark.parametrize("scale", ["1.5", "2"])
def test_longer_words_fit_a_screen_of_fine_dots_everywhere(scale: str) -> None:
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", __file__, "-k", "fit_everywhere"]
    env = os.environ | {"QT_SCALE_FACTOR": scale}
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-6000:]
    assert "2 passed" in done.stdout


def taking(surface: QWidget) -> list[QWidget]:
    """What Tab is to reach; the line within a spin box is Qt's own."""
    seen = [one for one in surface.findChildren(QWidget) if one.isVisible() and one.isEnabled()]
    return [one for one in seen if one.focusPolicy() & Qt.FocusPolicy.TabFocus
            and not isinstance(one.parent(), QAbstractSpinBox)]  # fmt: skip


def walked(surface: QWidget, qtbot: Any) -> list[tuple[QWidget, int]]:
    """Every stop of Tab, with how many points of its picture show that the keyboard is there."""
    here = surface.focusWidget()
    assert here
    begin, found = here, list[tuple[QWidget, int]]()
    for _ in range(60):
        place = QRect(here.mapTo(surface, QPoint()), here.size())
        after = picture(surface, place)
        for _ in range(200):  # the links of a page are stops too
            qtbot.keyClick(surface.focusWidget(), Qt.Key.Key_Tab)
            if surface.focusWidget() is not here:
                break
        found.append((here, stands_out(picture(surface, place), after)))
        here = surface.focusWidget()
        if here is begin:
            return found
    raise AssertionError(f"Tab never comes back to {begin}")


def backward(surface: QWidget, stops: list[QWidget]) -> list[str]:
    """Where Tab goes up without going to the right; once it may: from the last to the first."""
    places = [QRect(one.mapTo(surface, QPoint()), one.size()) for one in stops]
    pairs = zip(stops, places, [*stops[1:], stops[0]], [*places[1:], places[0]], strict=True)
    return [f"{name_of(a)} → {name_of(b)}" for a, here, b, there in pairs
            if there.bottom() < here.top() and there.left() <= here.right()]  # fmt: skip


@pytest.mark.parametrize(("lang", "theme"), [("zh", "light"), ("en", "dark")])
def test_tab_goes_through_every_dialog_in_reading_order_and_can_be_seen(
    open_window: Open, settle: Settle, qtbot: Any, lang: str, theme: str
) -> None:
    window = open_window(str(PLACE), lang=lang, theme=theme)
    write_own(window)
    told: dict[str, object] = {}
    for name in OVER.keys() - WITHOUT_TAB:
        surface = opened(window, name)
        surface.activateWindow()
        qtbot.waitUntil(surface.isActiveWindow)
        settle(surface)
        found = walked(surface, qtbot)
        stops = [widget for widget, _ in found]
        missed = [name_of(one) for one in taking(surface) if one not in stops]
        weak = [f"{type(one).__name__} {name_of(one)}: {points}" for one, points in found
                if points < LEAST_POINTS and len(found) > 1]  # fmt: skip
        back = backward(surface, stops)
        if missed or weak or len(back) > 1:
            told[name] = (missed, weak, back)
        shut(window, name)
    assert told == {}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_everything_in_every_dialog_and_pane_says_what_it_is(open_window: Open, lang: str) -> None:
    window = open_window(str(PLACE), lang=lang)
    write_own(window)
    told: dict[str, list[str]] = {}
    for name in (*OVER, *WITHIN):
        surface = opened(window, name)
        spoken = {one: QAccessible.queryAccessibleInterface(one) for one in taking(surface)}
        assert spoken
        if found := [repr(one) for one, told_of in spoken.items() if not name_of(one) or told_of.role() in NAMELESS]:
            told[name] = found
        assert (surface.windowTitle() or surface.accessibleName()).strip(), name
        shut(window, name)
    assert told == {}


@pytest.mark.parametrize(("name", "theme"), [("notes", "light"), ("search", "dark")])
def test_the_keyboard_can_be_seen_in_every_pane(
    open_window: Open, settle: Settle, qtbot: Any, name: str, theme: str
) -> None:
    window = open_window("section:1", theme=theme)
    write_own(window)
    opened(window, name)
    settle(window)
    pane = window.commands.own.notes if name == "notes" else window.commands.searching.search
    stops = [one for one in taking(pane) if not isinstance(one, QLabel)]
    assert len(stops) >= LEAST_STOPS
    told = []
    for stop in stops:
        place = QRect(stop.mapTo(window, QPoint()), stop.size())
        pictures = []
        for one in (stop, stops[stops.index(stop) - 1]):
            one.setFocus(Qt.FocusReason.TabFocusReason)
            pictures.append(picture(window, place))
        told += [name_of(stop)] if stands_out(*pictures) < LEAST_POINTS else []
    assert told == []
