"""Rows and detail change how they stand with the room, and keep a share for each way."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from cop29_desktop.gui.kit.halves import BESIDE, Halves

ACROSS, DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical


def letters(halves: Halves, pixels: int) -> None:
    """Set them by a style sheet, which wins over one that the program may wear by now."""
    halves.setStyleSheet(f"QSplitter {{ font-size: {pixels}px; }}")
    halves.ensurePolished()


@pytest.fixture
def halves(qtbot: Any) -> Halves:
    made = Halves(QWidget(), QWidget())
    qtbot.addWidget(made)
    letters(made, 40)  # whatever font there is, they need more room than the least that each half keeps
    made.divide(500, 400)
    made.resize(600, 600)
    made.show()
    return made


def wide(halves: Halves) -> int:
    """The width from which both stand beside each other."""
    return BESIDE * halves.fontMetrics().horizontalAdvance("國")


def test_they_stand_beside_each_other_where_both_have_room(halves: Halves) -> None:
    ways = []
    for width in (600, wide(halves), wide(halves) - 1):
        halves.resize(width, 600)
        ways.append(halves.orientation())
    assert ways == [DOWN, ACROSS, DOWN]


def test_larger_letters_need_more_room(halves: Halves) -> None:
    halves.resize(wide(halves), 600)
    letters(halves, 80)
    halves.stand()
    assert halves.orientation() is DOWN


def test_each_way_keeps_its_share(halves: Halves) -> None:
    halves.setSizes([150, 450])
    halves.resize(wide(halves), 600)
    first, second = halves.sizes()
    assert second / (first + second) == pytest.approx(0.4, abs=0.01)
    halves.setSizes([second, first])
    halves.resize(600, 600)
    first, second = halves.sizes()
    assert second / (first + second) == pytest.approx(0.75, abs=0.01)
    assert halves.shares == (pytest.approx(750, abs=5), pytest.approx(600, abs=5))


def test_what_was_never_seen_keeps_the_share_that_it_was_given(qtbot: Any) -> None:
    made = Halves(QWidget(), QWidget())
    qtbot.addWidget(made)
    made.divide(700, 300)
    made.resize(3000, 20)
    assert made.shares == (700, 300)
