"""Chips: any may be on, each with its count."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy

from cop29_desktop.gui.kit.chips import Chips


@pytest.fixture
def chips(qtbot: Any) -> Chips:
    made = Chips(["COP29", "CMA6"])
    qtbot.addWidget(made)
    made.show()
    return made


def test_none_is_on_at_first(chips: Chips) -> None:
    assert chips.on == frozenset()


def test_a_click_or_a_space_turns_one_on_and_off_and_tells(chips: Chips, qtbot: Any) -> None:
    changed = QSignalSpy(chips.changed)
    qtbot.mouseClick(chips.buttons["CMA6"], Qt.MouseButton.LeftButton)
    assert chips.on == {"CMA6"}
    qtbot.keyClick(chips.buttons["COP29"], Qt.Key.Key_Space)
    assert chips.on == {"CMA6", "COP29"}
    qtbot.mouseClick(chips.buttons["CMA6"], Qt.MouseButton.LeftButton)
    assert chips.on == {"COP29"}
    assert changed.count() == 3


def test_turning_chips_from_outside_tells_nothing(chips: Chips) -> None:
    changed = QSignalSpy(chips.changed)
    chips.turn(frozenset({"COP29"}))
    assert (chips.on, changed.count()) == ({"COP29"}, 0)


def test_counts_are_shown_and_read_out(chips: Chips) -> None:
    chips.count({"CMA6": 23})
    assert [button.text().split() for button in chips.buttons.values()] == [["COP29", "0"], ["CMA6", "23"]]
    assert [button.accessibleName() for button in chips.buttons.values()] == ["COP29 0", "CMA6 23"]
