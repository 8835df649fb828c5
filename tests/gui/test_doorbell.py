"""The open window is asked for a place by another start."""

import os
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt

from cop29_desktop import app, doorbell, paths
from cop29_desktop.gui.main_window import MainWindow


def ask(window: MainWindow, written: str) -> None:
    """What another start leaves in the folder."""
    asked = paths.door_folder() / f"{doorbell.GO}{os.getpid()}"
    new = asked.with_suffix(".tmp")
    new.write_text(written, encoding="utf-8")
    new.replace(asked)
    assert window._doorbell


def test_the_window_goes_where_another_start_asks_and_comes_forward(
    qtbot: Any, open_window: Callable[..., MainWindow]
) -> None:
    window = open_window()
    window.open_door()
    assert window._doorbell
    window.setWindowState(Qt.WindowState.WindowMinimized)
    with qtbot.waitSignal(window._doorbell.rung, timeout=5000):
        ask(window, "decision:1/CMA.6")
    assert str(window.centre.table("decisions").shown) == "decision:1/CMA.6"
    assert not window.isMinimized()


def test_a_place_that_is_not_here_changes_nothing(qtbot: Any, open_window: Callable[..., MainWindow]) -> None:
    window = open_window("section:1")
    window.open_door()
    assert window._doorbell
    with qtbot.waitSignal(window._doorbell.rung, timeout=5000):
        ask(window, "decision:99/CMA.6")
    assert str(window.centre.reader.shown) == "section:1"


def test_a_closed_window_is_not_asked(open_window: Callable[..., MainWindow]) -> None:
    window = open_window()
    window.open_door()
    assert [file.name for file in paths.door_folder().iterdir()] == [f"{doorbell.WINDOW}{os.getpid()}"]
    window.close()
    assert list(paths.door_folder().iterdir()) == []


def test_a_start_with_a_place_ends_when_a_window_has_answered(monkeypatch: Any) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    asked: list[str] = []

    def ring(_: object, code: str, place: object) -> bool:
        asked.append(f"{len(code)} {place}")
        return True

    monkeypatch.setattr(doorbell, "ring", ring)
    assert app.main(["decision:1/CMA.6"]) == app.OK
    assert asked == ["9 decision:1/CMA.6"]
