"""An error nobody foresaw is told, and the program goes on."""

import sys
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox

from cop29_desktop.gui import crash
from cop29_desktop.gui.main_window import MainWindow


def boxes() -> list[QMessageBox]:
    return [top for top in QApplication.topLevelWidgets() if isinstance(top, QMessageBox) and top.isVisible()]


def fail(error: type[BaseException]) -> None:
    raise error("in a slot")


def told(error: type[BaseException]) -> None:
    try:
        fail(error)
    except error as raised:
        crash.tell(error, raised, raised.__traceback__)


def test_an_error_is_told_in_a_window_with_details_and_on_standard_error(
    window: MainWindow, qtbot: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    told(ZeroDivisionError)
    (box,) = boxes()
    qtbot.addWidget(box)
    assert "ZeroDivisionError: in a slot" in box.detailedText()
    assert "Traceback" in capsys.readouterr().err
    assert box.parent() is window
    box.close()
    assert window.isVisible()


@pytest.mark.usefixtures("window")
def test_closing_the_message_frees_it(qtbot: Any) -> None:
    told(ZeroDivisionError)
    (box,) = boxes()
    with qtbot.waitSignal(box.destroyed, timeout=2000):
        box.close()


@pytest.mark.usefixtures("window")
def test_an_error_while_another_window_is_in_front_is_told_too(qtbot: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QApplication, "activeWindow", lambda: None)
    told(ZeroDivisionError)
    (box,) = boxes()
    qtbot.addWidget(box)
    assert box.parent() is not None, "something keeps it"


@pytest.mark.usefixtures("qapp")
def test_an_error_before_there_is_a_window_is_told_on_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    told(ZeroDivisionError)
    assert boxes() == []
    assert "ZeroDivisionError: in a slot" in capsys.readouterr().err


@pytest.mark.usefixtures("window")
def test_an_interruption_from_the_keyboard_ends_the_program_quietly(monkeypatch: pytest.MonkeyPatch) -> None:
    quits = []
    monkeypatch.setattr(QApplication, "quit", lambda: quits.append(True))
    told(KeyboardInterrupt)
    assert (boxes(), quits) == ([], [True])


def test_installed_it_hears_of_errors_in_slots(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    crash.install()
    assert sys.excepthook is crash.tell
