"""Everything is reached by Tab, in reading order, and says what it is."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from cop29_desktop.gui.main_window import MainWindow

Open = Callable[..., MainWindow]


def tabbed(window: MainWindow, qtbot: Any, key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    """Where the keyboard is after each Tab, until it is back where it began."""
    visited = [window.tree.filter]
    window.tree.filter.setFocus()
    for _ in range(300):  # the links of a page are stops too
        qtbot.keyClick(window.focusWidget(), key)
        if window.focusWidget() is window.tree.filter:
            return visited
        if window.focusWidget() is not visited[-1]:
            visited.append(window.focusWidget())
    raise AssertionError(f"Tab never comes back from {visited[-1]}")


def test_tab_goes_through_a_table_in_reading_order(open_window: Open, qtbot: Any) -> None:
    window = open_window("decision:3/CMP.19", lang="en")
    panel = window.centre.table("decisions")
    bar = panel.bar
    bar.box.setText("a")
    wanted = [
        window.tree.filter, window.tree.tree, window.centre.tabs, *bar.chips.buttons.values(), bar.box, bar.by,
        bar.deep, bar.clear, panel.rows, panel.detail, window.days.lanes, window.days.today, window.days.before,
        window.days.after, window.days.strip, window.days.page, window.banner.button,
    ]  # fmt: skip
    assert tabbed(window, qtbot) == wanted


def test_tab_goes_through_the_reader_in_reading_order(open_window: Open, qtbot: Any) -> None:
    window = open_window("section:5.1")
    visited = tabbed(window, qtbot)
    assert visited[:4] == [window.tree.filter, window.tree.tree, window.centre.tabs, window.centre.reader.page]


def test_shift_tab_goes_the_same_way_back(open_window: Open, qtbot: Any) -> None:
    window = open_window("decision:3/CMP.19")
    there = tabbed(window, qtbot)
    back = tabbed(window, qtbot, Qt.Key.Key_Backtab)
    assert back[1:] == there[:0:-1]


def name_of(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name).strip()


@pytest.mark.parametrize("lang", ["zh", "en", "both"])
def test_everything_that_takes_the_keyboard_says_what_it_is(open_window: Open, lang: str) -> None:
    window = open_window("decision:3/CMP.19", lang=lang)
    for pane in ("statements", "initiatives", "glossary", "conflicts", "reader", "decisions"):
        window.centre.turn_to(pane)
        QApplication.processEvents()
        taking = [
            w for w in window.findChildren(QWidget) if w.isVisible() and w.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        assert len(taking) > 8
        assert [repr(widget) for widget in taking if not name_of(widget)] == []


def test_the_names_speak_the_language(open_window: Open) -> None:
    window = open_window("decision:3/CMP.19")
    panel = window.centre.table("decisions")
    parts = (window.tree.filter, window.tree.tree, window.centre.tabs, panel.rows, panel.detail, panel.bar.box)
    told = []
    for code in ("zh", "en"):
        window.commands.by_id[f"language_{code}"].trigger()
        told.append(
            [name_of(part) for part in (*parts, window.days.before, window.days.page, window.centre.reader.page)]
        )
    assert all(any("一" <= sign <= "鿿" for sign in name) for name in told[0]), told[0]
    assert all(name.isascii() for name in told[1]), told[1]


def test_a_checked_chip_is_told_as_checked(open_window: Open) -> None:
    window = open_window("decision:3/CMP.19")
    chip = window.centre.table("decisions").bar.chips.buttons["CMP19"]
    states = []
    for _ in range(2):
        state = QAccessible.queryAccessibleInterface(chip).state()
        states.append((bool(state.checkable), bool(state.checked)))
        chip.click()
    assert states == [(True, False), (True, True)]
