"""A list of which any row may be on."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy

from cop29_desktop.gui.kit.checklist import Checklist

ROWS = (("a", "Alpha"), ("b", "Beta"), ("c", "Gamma"))


@pytest.fixture
def checklist(qtbot: Any) -> Checklist:
    made = Checklist()
    qtbot.addWidget(made)
    made.show_rows(ROWS, ("a", "c"))
    made.show()
    return made


def test_rows_are_on_as_they_were_asked_for(checklist: Checklist) -> None:
    assert checklist.on == ("a", "c")
    assert checklist.every.checkState() is Qt.CheckState.PartiallyChecked


def test_space_turns_the_row_that_the_keyboard_is_on(checklist: Checklist, qtbot: Any) -> None:
    spy = QSignalSpy(checklist.changed)
    qtbot.keyClick(checklist.list, Qt.Key.Key_Space)
    assert (checklist.on, spy.count()) == (("c",), 1)


def test_the_box_turns_all_and_then_none_and_tells_once(checklist: Checklist) -> None:
    spy = QSignalSpy(checklist.changed)
    checklist.every.click()
    assert (checklist.on, checklist.every.checkState()) == (("a", "b", "c"), Qt.CheckState.Checked)
    checklist.every.click()
    assert (checklist.on, checklist.every.checkState()) == ((), Qt.CheckState.Unchecked)
    assert spy.count() == 2


def test_other_rows_are_nobodys_choice(checklist: Checklist) -> None:
    spy = QSignalSpy(checklist.changed)
    checklist.show_rows(ROWS[:1], ())
    assert (checklist.on, spy.count(), checklist.list.currentRow()) == ((), 0, 0)
