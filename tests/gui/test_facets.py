"""The list of a facet's values: searched, ticked by keys and by mouse, counted."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from cop29_desktop.gui.facet_list import OFF, ON, FacetList
from cop29_desktop.gui.facet_menu import FacetMenu
from cop29_desktop.gui.main_window import MainWindow
from cop29_desktop.gui.panels.table import TablePanel
from cop29_desktop.gui.session import Session
from cop29_desktop.model.queries import Query
from cop29_desktop.presentation import filters

Open = Callable[..., MainWindow]


@pytest.fixture
def panel(open_window: Open) -> TablePanel:
    return open_window("decision:9/CP.29", lang="zh").centre.table("decisions")


def opened(panel: TablePanel, heading: str) -> FacetList:
    """The list of a facet, opened from the menu."""
    menu = panel.bar.menu
    menu.fill()
    next(action for action in menu.actions() if action.text().startswith(f"{heading}…")).trigger()
    assert menu.list.isVisible()
    return menu.list


def in_sight(facet_list: FacetList) -> list[str]:
    items = [facet_list.list.item(i) for i in range(facet_list.list.count())]
    return [item.text() for item in items if not item.isHidden()]


def test_every_value_is_listed_with_its_count(panel: TablePanel) -> None:
    panel.bar.ask(Query(frozenset({"CMA6"})))
    shown = in_sight(opened(panel, "主題"))
    facet = panel._table.facets[0]
    counted = filters.Tally(panel._table, panel.bar.query, facet).run().counts
    assert shown == [f"{facet.name(value).zh}  {count}" for value, count in counted.items()]


def test_typed_text_narrows_and_enter_and_space_toggle(panel: TablePanel, qtbot: Any) -> None:
    shown = opened(panel, "主題")
    qtbot.keyClicks(shown.box, "FINANCE")
    assert [text.rpartition("  ")[0] for text in in_sight(shown)] == ["氣候資金"]
    qtbot.keyClick(shown.box, Qt.Key.Key_Return)
    assert panel.bar.query.values("topic") == {"finance"}
    assert panel.model.rowCount() == 18
    assert shown.isVisible(), "several can be chosen"
    assert shown.focusWidget() is shown.list
    qtbot.keyClick(shown.list, Qt.Key.Key_Space)
    assert panel.bar.query.values("topic") == frozenset()
    qtbot.keyClicks(shown.list, "x")
    assert shown.box.text() == "FINANCEx", "a letter goes on narrowing"
    qtbot.keyClick(shown.list, Qt.Key.Key_Escape)
    assert not shown.isVisible()


def test_values_add_up_by_the_mouse(panel: TablePanel, qtbot: Any) -> None:
    shown = opened(panel, "主題")
    for row in (0, 1):
        place = shown.list.visualItemRect(shown.list.item(row)).center()
        qtbot.mouseClick(shown.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert len(panel.bar.query.values("topic")) == 2
    assert [shown.list.item(i).checkState() for i in range(3)] == [ON, ON, OFF]
    shown.close()
    again = opened(panel, "主題")
    assert [again.list.item(i).checkState() for i in range(3)] == [ON, ON, OFF]


def test_escape_clears_what_was_typed_and_then_closes(panel: TablePanel, qtbot: Any) -> None:
    shown = opened(panel, "議程")
    everything = in_sight(shown)
    qtbot.keyClicks(shown.box, "11(")
    assert 0 < len(in_sight(shown)) < len(everything)
    qtbot.keyClick(shown.box, Qt.Key.Key_Escape)
    assert in_sight(shown) == everything
    qtbot.keyClick(shown.box, Qt.Key.Key_Escape)
    assert not shown.isVisible()


def test_nothing_that_fits_can_not_be_toggled(panel: TablePanel, qtbot: Any) -> None:
    shown = opened(panel, "主題")
    qtbot.keyClicks(shown.box, "zzz")
    assert in_sight(shown) == []
    qtbot.keyClick(shown.box, Qt.Key.Key_Return)
    assert panel.bar.query == filters.EVERYTHING


def test_a_facet_in_force_says_how_many_values_are_on(panel: TablePanel) -> None:
    panel.bar.ask(filters.EVERYTHING.with_values("topic", frozenset({"finance", "adaptation"})))
    panel.bar.menu.fill()
    assert "主題…  (2)" in [action.text() for action in panel.bar.menu.actions()]


def test_in_a_long_table_the_counts_come_later(panel: TablePanel, session: Session, qtbot: Any) -> None:
    table = panel._table
    long = replace(table, rows=table.rows * 60)
    menu = FacetMenu(long, session, panel)
    menu.fill()
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert texts[0] == "巴庫氣候團結協議  …"
    while menu._counting.isActive():
        QApplication.processEvents()
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert texts[0] == "巴庫氣候團結協議  180"
    assert "有對應決議  …" not in texts
    menu.list.open(table.facets[0], filters.EVERYTHING, QPoint(0, 0))
    while menu.list._counting.isActive():
        QApplication.processEvents()
    figures = [int(text.rpartition("  ")[2]) for text in in_sight(menu.list)]
    assert figures == [60 * n for n in filters.Tally(table, filters.EVERYTHING, table.facets[0]).run().counts.values()]
    menu.list.close()
