"""The box over a list: arrows step in the list, Enter and Alt+Enter differ, an input method has its keys to itself."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QInputMethodEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication

from cop29_desktop.gui.kit.search_box import PAGE, SearchBox

KEYS = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


@pytest.fixture
def box(qtbot: Any) -> SearchBox:
    made = SearchBox()
    qtbot.addWidget(made)
    made.show()
    made.setFocus()
    return made


def test_arrows_and_pages_step_and_the_text_stays(box: SearchBox, qtbot: Any) -> None:
    stepped = QSignalSpy(box.stepped)
    box.setText("loss")
    for key in KEYS:
        qtbot.keyClick(box, key)
    assert [stepped.at(i)[0] for i in range(stepped.count())] == [1, -1, PAGE, -PAGE]
    assert box.text() == "loss"


def test_enter_and_alt_enter_are_two_wishes(box: SearchBox, qtbot: Any) -> None:
    entered, beside = QSignalSpy(box.entered), QSignalSpy(box.entered_beside)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    qtbot.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    assert (entered.count(), beside.count()) == (1, 1)


def test_escape_leaves_at_once_with_the_text(box: SearchBox, qtbot: Any) -> None:
    escaped = QSignalSpy(box.escaped)
    box.setText("loss")
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert (escaped.count(), box.text()) == (1, "loss")


def test_an_input_method_has_its_keys_to_itself(box: SearchBox, qtbot: Any) -> None:
    spies = [QSignalSpy(signal) for signal in (box.stepped, box.entered, box.entered_beside, box.escaped)]
    QApplication.sendEvent(box, QInputMethodEvent("ㄙㄨㄣ", []))
    for key in (*KEYS, Qt.Key.Key_Return, Qt.Key.Key_Escape):
        qtbot.keyClick(box, key)
    qtbot.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    assert [spy.count() for spy in spies] == [0, 0, 0, 0]


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        (Qt.FocusReason.MouseFocusReason, 1), (Qt.FocusReason.TabFocusReason, 1),
        (Qt.FocusReason.ActiveWindowFocusReason, 0), (Qt.FocusReason.PopupFocusReason, 0),
    ],
)  # fmt: skip
def test_another_window_or_a_menu_takes_nothing_away(box: SearchBox, reason: Qt.FocusReason, told: int) -> None:
    deserted = QSignalSpy(box.deserted)
    QApplication.sendEvent(box, QFocusEvent(QFocusEvent.Type.FocusOut, reason))
    assert deserted.count() == told
