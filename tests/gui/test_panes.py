"""The sides fold away in order and come back; what the reader asks for wins."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from cop29_desktop.gui.main_window import MainWindow

Open = Callable[..., MainWindow]
Settle = Callable[[QWidget], None]
WIDTHS = (1366, 900, 683, 900, 1366)


def sides(window: MainWindow) -> str:
    """Which columns are on screen."""
    shown = (("tree", window.tree), ("middle", window.centre), ("days", window.days))
    return " ".join(name for name, panel in shown if not panel.isHidden())


@pytest.fixture
def at_width(window: MainWindow, settle: Settle) -> Callable[[int], str]:
    """Makes the window so wide and says which columns it shows."""

    def resize(width: int) -> str:
        window.resize(width, 600)
        settle(window)
        assert window.width() == width
        return sides(window)

    return resize


def test_the_itinerary_goes_first_then_the_tree_and_both_come_back(at_width: Any) -> None:
    assert [at_width(width) for width in WIDTHS] == [
        "tree middle days", "tree middle", "middle", "tree middle", "tree middle days",
    ]  # fmt: skip


def test_larger_letters_need_more_room(window: MainWindow, at_width: Any, settle: Settle) -> None:
    assert at_width(1366) == "tree middle days"
    told = []
    for zoom in (150, 200, 100):
        window._wardrobe.magnify(zoom)
        settle(window)
        told.append(sides(window))
    assert told == ["tree middle", "middle", "tree middle days"]


def test_the_actions_say_what_is_on_screen(window: MainWindow, at_width: Any) -> None:
    ticks = []
    for width in (1366, 683):
        at_width(width)
        ticks.append([window.commands.by_id[name].isChecked() for name in ("show_tree", "show_days")])
    assert ticks == [[True, True], [False, False]]


def test_what_was_hidden_does_not_come_back_with_the_room(window: MainWindow, at_width: Any) -> None:
    window.commands.by_id["show_days"].trigger()
    assert [at_width(width) for width in WIDTHS] == [
        "tree middle",
        "tree middle",
        "middle",
        "tree middle",
        "tree middle",
    ]


def test_what_is_asked_for_stays_where_there_is_no_room(window: MainWindow, at_width: Any) -> None:
    assert at_width(683) == "middle"
    window.commands.by_id["show_tree"].trigger()
    assert sides(window) == "tree middle"
    assert [at_width(width) for width in (660, 900, 1366, 683)] == [
        "tree middle", "tree middle", "tree middle days", "middle",
    ]  # fmt: skip


def test_the_itinerary_that_is_called_for_takes_the_place_of_the_tree(window: MainWindow, at_width: Any) -> None:
    assert at_width(800) == "tree middle"
    window.commands.by_id["pane_days"].trigger()
    assert sides(window) == "middle days"
    assert window.days.page.hasFocus()
    window.commands.by_id["show_days"].trigger()
    assert sides(window) == "tree middle"


def test_the_filter_of_the_tree_is_reached_where_the_tree_is_folded_away(window: MainWindow, at_width: Any) -> None:
    at_width(683)
    window.commands.by_id["focus_tree"].trigger()
    assert window.tree.filter.hasFocus()


def test_a_narrow_window_forgets_no_choice(open_window: Open, settle: Settle) -> None:
    first = open_window()
    widths = first.tree.width(), first.days.width()
    first.resize(683, 600)
    settle(first)
    assert sides(first) == "middle"
    first.close()
    second = open_window()
    assert sides(second) == "tree middle days"
    assert (second.tree.width(), second.days.width()) == widths


@pytest.mark.parametrize("go", ["section:5.1", "decision:1/CMA.6", "statement:starmer"])
def test_at_double_scale_the_room_is_for_what_is_in_front(open_window: Open, settle: Settle, go: str) -> None:
    window = open_window(go, size=(683, 384))
    window.banner.button.click()
    settle(window)
    assert window.size().toTuple() == (683, 384)
    assert window.centre.width() == 683
    line = window.fontMetrics().height()
    if window.centre.pane == "reader":
        assert window.centre.reader.page.viewport().height() >= 10 * line
    else:
        panel = window.centre.table(window.centre.pane)
        chosen = panel.rows.visualRect(panel.rows.currentIndex())
        assert panel.rows.viewport().rect().intersects(chosen)
        assert panel.rows.viewport().height() >= 2 * line
        assert panel.detail.viewport().height() >= 3 * line


def test_the_line_on_today_keeps_to_one_line_in_a_short_window(window: MainWindow, settle: Settle) -> None:
    window.banner.button.click()
    whole = window.today.text()
    window.resize(683, 384)
    settle(window)
    assert window.today.height() < 2 * window.fontMetrics().height()
    assert whole.startswith(window.today.text())
    assert window.today.text() != whole
    assert "觀察重點會議" in window.today.toolTip()
    window.resize(1366, 768)
    settle(window)
    assert (window.today.text(), window.today.toolTip()) == (whole, "")


def test_the_status_bar_keeps_the_code_longest(window: MainWindow, settle: Settle) -> None:
    window.banner.button.click()
    window._wardrobe.magnify(250)
    window.resize(700, 768)
    settle(window)
    shown = [part.isVisible() for part in (window.status.content, window.status.clock, window.status.zoom)]
    assert shown == [True, False, False]


def test_the_sides_grow_with_the_letters(window: MainWindow, settle: Settle) -> None:
    before = window.tree.width()
    window._wardrobe.magnify(150)
    settle(window)
    assert window.tree.width() == round(1.5 * before)
    window._wardrobe.magnify(100)
    settle(window)
    assert window.tree.width() == before


def test_a_short_window_shows_the_notice_of_a_first_start_before_all_else(open_window: Open, settle: Settle) -> None:
    window = open_window(size=(683, 384))
    shown = [(window.banner.isVisible(), window.today.isVisible(), window.status.isVisible())]
    window.banner.button.click()
    settle(window)
    shown.append((window.banner.isVisible(), window.today.isVisible(), window.status.isVisible()))
    assert shown == [(True, False, False), (False, True, True)]


def test_a_filter_says_less_where_its_words_would_be_cut(window: MainWindow, settle: Settle) -> None:
    box = window.tree.filter
    whole, name = box.placeholderText(), box.accessibleName()
    window.resize(1000, 600)
    window._wardrobe.magnify(100)
    window.panes.setSizes([150, 580, 270])
    box.describe(whole * 3)
    settle(window)
    assert box.placeholderText() == "篩選…"
    assert box.accessibleName().startswith(name)


def test_the_field_of_the_toolbar_keeps_its_sign_in_a_narrow_window(window: MainWindow, at_width: Any) -> None:
    styles = []
    for width in (1366, 683, 1366):
        at_width(width)
        styles.append(window.toolbar.field.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly)
    assert styles == [False, True, False]


def test_sides_that_nobody_moved_grow_with_a_wide_window(open_window: Open, settle: Settle) -> None:
    window = open_window()
    usual = [window.tree.width(), window.days.width()]
    window.resize(1920, 1080)
    settle(window)
    grown = [window.tree.width(), window.days.width()]
    assert all(one < other for one, other in zip(usual, grown, strict=True))
    window.resize(1366, 768)
    settle(window)
    assert [window.tree.width(), window.days.width()] == usual
    window.panes.moveSplitter(300, 1)
    window.resize(1920, 1080)
    settle(window)
    assert [window.tree.width(), window.days.width()] == [300, grown[1]]


def test_widths_come_back_at_another_zoom(open_window: Open, settle: Settle) -> None:
    window = open_window(zoom=150)
    before = window.tree.width()
    window.close()
    again = open_window(zoom=150)
    settle(again)
    assert again.tree.width() == before
    again._wardrobe.magnify(100)
    settle(again)
    assert again.tree.width() == 250
