"""The tabs of the middle: the tables that share one are offered by a menu, by mouse and by keys."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt

from cop29_desktop.gui.centre import MORE, OTHERS, TABS
from cop29_desktop.gui.main_window import MainWindow
from cop29_desktop.model.briefing import Briefing

Open = Callable[..., MainWindow]
LAST = TABS.index(MORE)


@pytest.mark.parametrize(
    ("rows", "pane"),
    [("milestones", "milestones"), ("itinerary", "itinerary"), ("side_events", "side-events"), ("booths", "booths"),
     ("recommendations", "recommendations")],
)  # fmt: skip
def test_an_anchor_is_shown_in_its_table(open_window: Open, briefing: Briefing, rows: str, pane: str) -> None:
    anchor = getattr(briefing, rows)[1].anchor
    window = open_window(str(anchor))
    assert (window.centre.pane, window.centre.tabs.currentIndex()) == (pane, LAST)
    panel = window.centre.table(pane)
    assert panel.shown == anchor
    assert panel.isVisible()
    assert window.focusWidget() is panel.rows


def test_a_click_on_the_last_tab_offers_the_other_tables(window: MainWindow, qtbot: Any) -> None:
    tabs, menu = window.centre.tabs, window.centre._menu
    assert tabs.tabText(LAST) == "其他…"
    qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(LAST).center())
    assert menu.isVisible()
    assert [action.data() for action in menu.actions()] == list(OTHERS)
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert window.centre.pane == OTHERS[1]
    assert tabs.tabText(LAST) == f"{window._session.table(OTHERS[1]).title.zh}…"
    assert window.focusWidget() is window.centre.table(OTHERS[1]).rows


@pytest.mark.parametrize("name", OTHERS)
def test_every_other_table_has_an_action(window: MainWindow, name: str) -> None:
    window.commands.by_id[f"pane_{name.replace('-', '_')}"].trigger()
    assert window.centre.pane == name
    assert window.centre.table(name).shown is not None, "its first row is chosen"
    assert window.centre._stack.currentWidget() is window.centre.table(name)


def test_from_one_of_them_to_another_and_to_a_tab_of_its_own(window: MainWindow) -> None:
    for name in (*OTHERS, "decisions", OTHERS[0]):
        window.centre.turn_to(name)
        assert window.centre.pane == name
        assert window.centre._stack.currentWidget() is window.centre.table(name)
    window.centre.turn_to("reader")
    assert window.centre.tabs.tabText(LAST) == "其他…"


def test_the_key_opens_the_list(window: MainWindow) -> None:
    window.commands.by_id["pane_more"].trigger()
    assert window.centre._menu.isVisible()
    assert window.centre.pane == "reader", "nothing is shown before something is chosen"
    window.centre._menu.close()


def test_a_theme_day_chosen_in_its_table_stays_there(window: MainWindow) -> None:
    window.centre.turn_to("theme-days")
    panel = window.centre.table("theme-days")
    panel.rows.setCurrentIndex(panel.model.index(3, 0))
    assert window.centre.pane == "theme-days"
    assert len(panel.detail.toPlainText()) > 10
