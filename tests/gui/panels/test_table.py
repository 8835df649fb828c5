"""A table with its filter and detail, by mouse and by keys."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy

from cop29_desktop import paths
from cop29_desktop.gui.centre import TABLES
from cop29_desktop.gui.kit import fonts
from cop29_desktop.gui.kit.look import Look
from cop29_desktop.gui.kit.reading_page import DETAIL
from cop29_desktop.gui.kit.theme import BASE_POINTS, LIGHT
from cop29_desktop.gui.panels.table import TablePanel
from cop29_desktop.gui.session import Session
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.decisions import sort_key
from cop29_desktop.model.queries import Query
from cop29_desktop.model.texts import Language
from cop29_desktop.presentation.filters import EVERYTHING

NUMBER = 2


def panel_of(qtbot: Any, session: Session, name: str) -> TablePanel:
    panel = TablePanel(session, name)
    qtbot.addWidget(panel)
    panel.setFont(fonts.choose(paths.resource("fonts", "COP29SansTC-Regular.ttf"), BASE_POINTS))
    panel.dress(Look(LIGHT, BASE_POINTS))
    panel.resize(900, 600)
    panel.show()
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    return panel


@pytest.fixture
def panel(qtbot: Any, session: Session) -> TablePanel:
    return panel_of(qtbot, session, "decisions")


def numbers(panel: TablePanel) -> list[str]:
    return [panel.model.index(row, NUMBER).data() for row in range(panel.model.rowCount())]


def current(panel: TablePanel) -> str:
    return panel.rows.currentIndex().siblingAtColumn(NUMBER).data()


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("language", list(Language))
def test_every_row_of_every_table_has_a_detail(qtbot: Any, briefing: Briefing, name: str, language: Language) -> None:
    panel = panel_of(qtbot, Session(briefing, language), name)
    chosen = QSignalSpy(panel.row_chosen)
    for row in range(panel.model.rowCount()):
        panel.rows.setCurrentIndex(panel.model.index(row, 0))
        assert len(panel.detail.toPlainText()) > 5
    told = [chosen.at(i)[0] for i in range(chosen.count())]
    table = panel._session.table(name)
    assert told == [table.anchor(row) for row in table.rows]


def test_nothing_is_chosen_at_first_and_a_hint_says_what_to_do(panel: TablePanel) -> None:
    assert panel.shown is None
    assert "Choose a row to see its detail here." in panel.detail.toPlainText()


def test_a_click_on_a_row_shows_its_detail(panel: TablePanel, qtbot: Any) -> None:
    place = panel.rows.visualRect(panel.model.index(2, 3)).center()
    qtbot.mouseClick(panel.rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert str(panel.shown) == f"decision:{numbers(panel)[2]}"


def test_a_click_on_a_heading_sorts_naturally_and_a_third_one_gives_the_order_back(
    panel: TablePanel, qtbot: Any
) -> None:
    own = numbers(panel)
    header = panel.rows.horizontalHeader()
    place = header.viewport().rect().center()
    place.setX(header.sectionViewportPosition(NUMBER) + 10)
    orders = []
    for _ in range(3):
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
        orders.append(numbers(panel))
    natural = sorted(own, key=sort_key)
    assert orders == [natural, natural[::-1], own]


def test_the_agenda_is_sorted_as_people_count(panel: TablePanel) -> None:
    panel.model.sort(1)
    shown = [panel.model.index(row, 1).data() for row in range(panel.model.rowCount())]
    counted = [int(item.partition("(")[0].partition(" ")[0]) for item in shown if item[0].isdigit()]
    assert counted == sorted(counted)
    assert any(number >= 10 for number in counted), "9 stands before 10"
    assert shown.index("11(a)") < shown.index("11(b)")


def test_sorting_keeps_the_chosen_row_and_its_detail(panel: TablePanel) -> None:
    panel.rows.setCurrentIndex(panel.model.index(7, 0))
    chosen, detail = current(panel), panel.detail.toPlainText()
    for column in (NUMBER, 3, -1):
        panel.model.sort(column, Qt.SortOrder.DescendingOrder)
        assert (current(panel), panel.detail.toPlainText()) == (chosen, detail)
        assert [index.row() for index in panel.rows.selectionModel().selectedRows()] == [numbers(panel).index(chosen)]


def test_the_filter_narrows_and_says_what_is_shown(panel: TablePanel) -> None:
    panel.bar.ask(Query(frozenset({"CMA6"}), "損失"))
    assert numbers(panel) == ["16/CMA.6", "11/CMA.6", "12/CMA.6"]
    assert panel.bar.sentence.text() == "顯示 3／49 筆：CMA6 且 名稱或編號含「損失」"
    counts = {name: button.text().split()[-1] for name, button in panel.bar.chips.buttons.items()}
    assert counts == {"COP29": "3", "CMP19": "1", "CMA6": "3"}


def test_the_switch_looks_into_summaries_and_footnotes(panel: TablePanel, qtbot: Any) -> None:
    panel.bar.box.setText("1.3 兆")
    titles = numbers(panel)
    qtbot.mouseClick(panel.bar.deep, Qt.MouseButton.LeftButton, pos=panel.bar.deep.rect().center())
    assert "1/CMA.6" not in titles
    assert "1/CMA.6" in numbers(panel)


def test_a_filter_that_lets_nothing_through_says_how_to_clear_it(panel: TablePanel) -> None:
    panel.bar.box.setText("no such words")
    assert panel.empty.isVisible()
    assert "Ctrl+Shift+L" in panel.empty.text()
    panel.bar.clear_all()
    assert not panel.empty.isVisible()


def test_the_clear_button_clears_and_is_there_only_when_there_is_something_to_clear(
    panel: TablePanel, qtbot: Any
) -> None:
    assert not panel.bar.clear.isEnabled()
    panel.bar.ask(Query(frozenset({"CMA6"}), "損失", deep=True))
    qtbot.mouseClick(panel.bar.clear, Qt.MouseButton.LeftButton)
    assert (panel.bar.query, panel.model.rowCount()) == (EVERYTHING, 49)
    assert not panel.bar.clear.isEnabled()


def test_a_row_that_the_filter_hides_keeps_its_detail_and_comes_back_chosen(panel: TablePanel) -> None:
    panel.rows.setCurrentIndex(panel.model.index(0, 0))
    chosen = panel.shown
    panel.bar.ask(Query(frozenset({"CMA6"})))
    assert panel.shown == chosen
    panel.bar.clear_all()
    assert f"decision:{current(panel)}" == str(chosen)


def test_escape_peels_words_then_switch_then_bodies(panel: TablePanel, qtbot: Any) -> None:
    panel.bar.ask(Query(frozenset({"CMA6"}), "損失", deep=True))
    left = []
    panel.rows.setFocus()
    for _ in range(4):
        qtbot.keyClick(panel.rows, Qt.Key.Key_Escape)
        left.append(panel.bar.query)
    body = frozenset({"CMA6"})
    assert left == [Query(body, "", deep=True), Query(body), EVERYTHING, EVERYTHING]


def test_escape_in_the_box_peels_in_the_same_order(panel: TablePanel, qtbot: Any) -> None:
    panel.bar.ask(Query(frozenset({"CMA6"}), "損失", deep=True))
    left = []
    for _ in range(3):
        qtbot.keyClick(panel.bar.box, Qt.Key.Key_Escape)
        left.append(panel.bar.query)
    body = frozenset({"CMA6"})
    assert left == [Query(body, "", deep=True), Query(body), EVERYTHING]


def test_down_goes_from_the_filter_to_the_first_row_and_enter_to_the_detail(panel: TablePanel, qtbot: Any) -> None:
    panel.bar.box.setFocus()
    panel.bar.box.setText("基金")
    qtbot.keyClick(panel.bar.box, Qt.Key.Key_Down)
    assert panel.focusWidget() is panel.rows
    assert current(panel) == numbers(panel)[0]
    qtbot.keyClick(panel.rows, Qt.Key.Key_Return)
    assert panel.focusWidget() is panel.detail


def test_down_stays_in_the_filter_when_nothing_was_found(panel: TablePanel, qtbot: Any) -> None:
    panel.bar.box.setFocus()
    panel.bar.box.setText("no such words")
    qtbot.keyClick(panel.bar.box, Qt.Key.Key_Down)
    assert panel.focusWidget() is panel.bar.box


def test_rows_take_no_input_method(panel: TablePanel) -> None:
    panel.rows.setFocus()
    panel.rows.setCurrentIndex(panel.model.index(0, 3))
    assert not panel.rows.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_titles_are_wrapped_whole_into_their_rows(panel: TablePanel) -> None:
    lines = panel.rows.fontMetrics().height()
    heights = {panel.rows.rowHeight(row) // lines for row in range(panel.model.rowCount())}
    assert len(heights) > 1
    for row in range(panel.model.rowCount()):
        index = panel.model.index(row, 3)
        width = panel.rows.columnWidth(3)
        needed = panel.rows.fontMetrics().boundingRect(
            0, 0, width - 20, 10_000, Qt.TextFlag.TextWordWrap.value, index.data()
        )
        assert panel.rows.rowHeight(row) >= needed.height()


def test_a_body_is_named_in_its_own_colour(panel: TablePanel) -> None:
    worn = {panel.model.index(r, 0).data(): panel.model.index(r, 0).data(Qt.ItemDataRole.ForegroundRole).name()
            for r in range(panel.model.rowCount())}  # fmt: skip
    assert worn == {"COP29": LIGHT.first.lower(), "CMP19": LIGHT.second.lower(), "CMA6": LIGHT.third.lower()}


def test_a_link_of_the_detail_is_handed_on(panel: TablePanel) -> None:
    asked = QSignalSpy(panel.link_activated)
    panel.detail.link_activated.emit("cop29:section:5.6")
    assert [asked.at(i)[0] for i in range(asked.count())] == ["cop29:section:5.6"]


def test_an_anchor_of_another_table_changes_nothing(panel: TablePanel, briefing: Briefing) -> None:
    panel.show_anchor(briefing.decisions[3].anchor)
    panel.show_anchor(briefing.statements[0].anchor)
    assert panel.shown == briefing.decisions[3].anchor


def test_a_table_without_bodies_has_no_chips(qtbot: Any, session: Session) -> None:
    panel = panel_of(qtbot, session, "glossary")
    assert panel.bar.chips.isHidden()
    panel.bar.box.setText("ITMO")
    assert 0 < panel.model.rowCount() < 20


def test_in_a_wide_window_the_detail_stands_beside_the_rows(open_window: Any) -> None:
    panel = open_window("decision:1/CMA.6", size=(1920, 1080)).centre.table("decisions")
    assert panel.detail.x() > 0
    assert panel.detail.height() == panel.splitter.height()
    form = panel.detail.document().rootFrame().frameFormat()
    assert panel.detail._width() - form.leftMargin() - form.rightMargin() <= DETAIL * panel.detail._em() + 1
