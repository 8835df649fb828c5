"""The window as a whole: moving about, what follows the language, what is told at the first start."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor

from cop29_desktop.gui.kit.page import Page
from cop29_desktop.gui.kit.tree_model import KEY
from cop29_desktop.gui.main_window import MainWindow
from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.queries import Query

Open = Callable[..., MainWindow]


def where(window: MainWindow) -> tuple[str, str, str]:
    """The pane in front, what it shows, and the section that the tree marks."""
    pane = window.centre.pane
    shown = window.centre.reader.shown if pane == "reader" else window.centre.table(pane).shown
    return pane, str(shown), marked(window)


def marked(window: MainWindow) -> str:
    chosen = window.tree.tree.selectionModel().selectedIndexes()
    return chosen[0].data(KEY) if chosen else ""


SECTION = ("reader", "section:5.6", "5.6")
OTHER = ("reader", "section:5.1", "5.1")
ONE = ("decisions", "decision:12/CMA.6", "")
TWO = ("decisions", "decision:1/CMA.6", "")
TERM = ("glossary", "term:itmo", "")


def walk(window: MainWindow, *places: tuple[str, str, str]) -> None:
    for _, anchor, _ in places:
        window.go_link(f"cop29:{anchor}")


@pytest.mark.parametrize(
    "places",
    [
        (SECTION, OTHER),
        (ONE, SECTION, TWO),
        (SECTION, ONE, OTHER, TWO),
        (ONE, SECTION, ONE, OTHER, TERM, TWO, SECTION),
    ],
    ids=lambda places: " ".join(place[1] for place in places),
)
def test_back_and_forward_show_every_place_again(window: MainWindow, places: tuple[tuple[str, str, str], ...]) -> None:
    walk(window, *places)
    assert where(window) == places[-1]
    back = window.commands.by_id["back"]
    forward = window.commands.by_id["forward"]
    trail = []
    for _ in places[1:]:
        back.trigger()
        trail.append(where(window))
    assert trail == list(reversed(places[:-1]))
    for _ in places[1:]:
        forward.trigger()
        trail.append(where(window))
    assert trail[len(places) - 1 :] == list(places[1:])


def test_the_table_marks_the_row_of_the_place(window: MainWindow) -> None:
    walk(window, ONE, SECTION, TWO)
    panel = window.centre.table("decisions")
    rows = []
    for _ in range(2):
        rows.append(panel.rows.currentIndex().siblingAtColumn(2).data())
        window.commands.by_id["back"].trigger()
        window.commands.by_id["back"].trigger()
    assert rows == ["1/CMA.6", "12/CMA.6"]


def test_coming_back_to_a_section_finds_the_place_where_we_read(window: MainWindow) -> None:
    walk(window, OTHER)
    window.centre.reader.page.scroll_to(600)
    walk(window, ONE)
    window.commands.by_id["back"].trigger()
    assert window.centre.reader.page.position() == pytest.approx(600, abs=5)


def paragraph(window: MainWindow) -> str:
    """The last paragraph of section 5.1 that has an address."""
    html = window.centre.reader.page.toHtml()
    return re.findall(r'name="(para:5\.1#\d+)"', html)[-1]


@pytest.mark.parametrize("shown", ["section:5.1", "section:5.6", "decision:1/CMA.6"])
def test_a_paragraph_is_shown_at_its_place(open_window: Open, shown: str) -> None:
    wanted = paragraph(open_window("section:5.1"))
    window = open_window(shown)
    window.go_link(wanted)
    assert_top_is(window, wanted)


def test_a_paragraph_that_the_command_line_names_is_shown_at_its_place(open_window: Open) -> None:
    wanted = paragraph(open_window("section:5.1"))
    assert_top_is(open_window(wanted), wanted)


def assert_top_is(window: MainWindow, anchor: str) -> None:
    """Scrolling to the anchor moves nothing: it is on screen, as near the top as can be."""
    page = window.centre.reader.page
    before = page.verticalScrollBar().value()
    assert before > 0
    page.scrollToAnchor(anchor)
    assert page.verticalScrollBar().value() == pytest.approx(before, abs=3)
    assert where(window) == ("reader", anchor, "5.1")


def test_a_link_that_leads_nowhere_is_ignored(window: MainWindow) -> None:
    walk(window, SECTION)
    for address in (
        "cop29:decision:999/CMA.6",
        "http://localhost:9/",
        "file:///etc/hosts",
        "javascript:1",
        "",
        "cop29:",
    ):
        window.go_link(address)
    assert where(window) == SECTION


def test_turning_to_a_tab_is_a_place_to_come_back_from(window: MainWindow, briefing: Briefing) -> None:
    walk(window, SECTION)
    window.centre.tabs.setCurrentIndex(1)
    assert where(window) == ("decisions", str(briefing.decisions[0].anchor), "")
    window.commands.by_id["back"].trigger()
    assert where(window) == SECTION


def test_browsing_rows_is_one_visit(window: MainWindow, qtbot: Any) -> None:
    walk(window, SECTION, ONE)
    rows = window.centre.table("decisions").rows
    rows.setFocus()
    for _ in range(3):
        qtbot.keyClick(rows, Qt.Key.Key_Up)
    assert where(window)[1] != ONE[1]
    window.commands.by_id["back"].trigger()
    assert where(window) == SECTION


def test_a_day_is_shown_in_the_itinerary_and_leaves_the_middle_alone(window: MainWindow) -> None:
    walk(window, SECTION)
    window.days.hide()
    window.go_link("cop29:day:2024-11-20")
    assert (window.days.isVisible(), window.days.day) == (True, date(2024, 11, 20))
    assert where(window)[:2] == SECTION[:2]


def test_choosing_a_section_in_the_tree_shows_it(window: MainWindow, qtbot: Any) -> None:
    walk(window, SECTION)
    click_section(window, qtbot, "5.1")
    assert where(window) == OTHER


def click_section(window: MainWindow, qtbot: Any, section: str) -> None:
    tree = window.tree.tree
    index = window.tree.matching.mapFromSource(window.tree.model.index_of(section))
    tree.scrollTo(index)
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualRect(index).center())


def test_the_section_that_was_shown_last_can_be_chosen_again_from_a_table(window: MainWindow, qtbot: Any) -> None:
    walk(window, SECTION, ONE)
    click_section(window, qtbot, "5.6")
    assert where(window) == SECTION


def test_the_tree_is_walked_with_the_arrow_keys(window: MainWindow, qtbot: Any) -> None:
    walk(window, OTHER)
    window.tree.tree.setFocus()
    visited = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        qtbot.keyClick(window.tree.tree, key)
        visited.append(where(window)[1])
    assert visited == ["section:5.2", "section:5.3", "section:5.2"]


def test_the_keyboard_may_pass_through_the_tree_and_move_nothing(window: MainWindow) -> None:
    walk(window, ONE)
    window.tree.tree.setFocus(Qt.FocusReason.TabFocusReason)
    assert where(window) == ONE


def test_filtering_the_tree_moves_nothing(window: MainWindow) -> None:
    walk(window, OTHER)
    for text in ("損", "損失", "nothing at all", "損失", ""):
        window.tree.filter.setText(text)
        assert where(window)[:2] == OTHER[:2]
    assert marked(window) == "5.1", "where we are is marked again"


def test_a_filtered_tree_can_be_chosen_from(window: MainWindow, qtbot: Any) -> None:
    walk(window, OTHER)
    window.tree.filter.setText("損失")
    click_section(window, qtbot, "5.6")
    assert where(window) == SECTION


def test_enter_in_the_trees_filter_shows_the_first_section_that_holds_the_words(window: MainWindow, qtbot: Any) -> None:
    window.tree.filter.setFocus()
    window.tree.filter.setText("損失與損害")
    qtbot.keyClick(window.tree.filter, Qt.Key.Key_Return)
    assert where(window) == SECTION
    assert window.focusWidget() is window.tree.tree


def test_a_tree_without_a_match_says_so(window: MainWindow, qtbot: Any) -> None:
    window.tree.filter.setText("nothing at all")
    assert (window.tree.empty.isVisible(), window.tree.tree.isVisible()) == (True, False)
    qtbot.keyClick(window.tree.filter, Qt.Key.Key_Escape)
    assert (window.tree.empty.isVisible(), window.tree.tree.isVisible()) == (False, True)


def test_section_titles_are_found_in_either_language_and_any_width(window: MainWindow) -> None:
    for words in ("損失與損害", "loss and damage", "LOSS", "ＬＯＳＳ"):
        window.tree.filter.setText(words)
        assert window.tree.matching.mapFromSource(window.tree.model.index_of("5.6")).isValid(), words


def test_the_tree_speaks_the_language_and_keeps_its_mark(window: MainWindow, briefing: Briefing) -> None:
    walk(window, SECTION)
    labels = []
    for code in ("en", "both", "zh"):
        window.commands.by_id[f"language_{code}"].trigger()
        labels.append(window.tree.model.index_of("5.6").data())
        assert where(window) == SECTION
    section = briefing.section["5.6"]
    assert labels == [section.heading("en"), section.heading("zh"), section.heading("zh")]


def test_annexes_are_in_the_tree_as_not_included(window: MainWindow) -> None:
    assert window.tree.model.index_of("8.1").data().endswith("（本版未收錄）")


def test_a_high_conflict_is_seen_without_asking(open_window: Open) -> None:
    window = open_window("decision:3/CMP.19")
    panel = window.centre.table("decisions")
    assert "D1" in [panel.rows.currentIndex().siblingAtColumn(i).data() for i in range(panel.model.columnCount())]
    cursor = panel.detail.document().find("D1")
    assert visible(panel.detail, cursor)
    assert cursor.blockFormat().background().color() != panel.detail.palette().base().color()
    told = panel.detail.toPlainText()
    assert "報告：" in told
    assert "聯合國文件：" in told
    assert cursor.charFormat().anchorHref() == "cop29:conflict:D1"


def visible(page: Page, cursor: QTextCursor) -> bool:
    """Whether the place is on screen without scrolling."""
    return not cursor.isNull() and page.viewport().rect().contains(page.cursorRect(cursor))


def test_the_notice_of_a_first_start_stands_until_it_is_read(open_window: Open, qtbot: Any) -> None:
    window = open_window()
    assert window.banner.isVisible()
    told = window.banner._told.text()
    assert told == window._session.briefing.pack.notice.zh
    qtbot.mouseClick(window.banner.button, Qt.MouseButton.LeftButton)
    assert not window.banner.isVisible()
    window.close()
    assert not open_window().banner.isVisible()


def test_a_notice_that_was_not_read_stands_again(open_window: Open) -> None:
    open_window().close()
    assert open_window().banner.isVisible()


def test_the_status_bar_says_offline_version_code_and_time(open_window: Open) -> None:
    window = open_window(lang="en")
    pack = window._session.briefing.pack
    assert window.status.content.text() == f"{pack.id} {pack.version} · {pack.code}"
    assert window.status.offline.text() == "● Offline"
    assert window.status.clock.text() == "Baku 10:00   Taipei 14:00   ROC 113-11-18"


def test_the_title_is_that_of_the_pack_in_the_language(open_window: Open) -> None:
    window = open_window(lang="en")
    titles = [window.windowTitle()]
    window.commands.by_id["language_both"].trigger()
    titles.append(window.windowTitle())
    title = window._session.briefing.pack.title
    assert titles == [title.en, title.zh]


def test_the_filter_stays_when_the_language_changes(window: MainWindow) -> None:
    walk(window, ONE)
    bar = window.centre.table("decisions").bar
    bar.ask(Query(frozenset({"CMA6"}), "損失"))
    sentences = []
    for code in ("en", "both", "zh"):
        window.commands.by_id[f"language_{code}"].trigger()
        assert bar.query == Query(frozenset({"CMA6"}), "損失")
        assert window.centre.table("decisions").rows.currentIndex().siblingAtColumn(2).data() == "12/CMA.6"
        sentences.append(bar.sentence.text())
    zh, en = "顯示 3／49 筆：CMA6 且 名稱或編號含「損失」", '3 of 49 rows: CMA6 and title or number contains "損失"'
    assert sentences == [en, f"{zh}　{en}", zh]


def test_the_mouse_opens_a_link_of_the_text(window: MainWindow, qtbot: Any) -> None:
    walk(window, ONE)
    detail = window.centre.table("decisions").detail
    cursor = detail.document().find("損失與損害基金", detail.document().find("報告討論處"))
    detail.setTextCursor(cursor)
    detail.ensureCursorVisible()
    place = detail.cursorRect(cursor).center() - QPoint(6, 0)
    qtbot.mouseClick(detail.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert where(window) == SECTION


def test_back_brings_the_filter_of_then_and_the_place_in_the_text(open_window: Callable[..., MainWindow]) -> None:
    window = open_window("section:5")
    window.centre.reader.page.scroll_to(700)
    window.go(Anchor.parse("decision:1/CMA.6"))
    bar = window.centre.table("decisions").bar
    bar.ask(Query(frozenset({"CMA6"}), "損失"))
    window.go(Anchor.parse("section:5.1"))
    bar.ask(Query())
    window.commands.by_id["back"].trigger()
    assert bar.query == Query(frozenset({"CMA6"}), "損失")
    window.commands.by_id["back"].trigger()
    assert abs(window.centre.reader.page.position() - 700) < 20
    window.commands.by_id["forward"].trigger()
    assert bar.query == Query(frozenset({"CMA6"}), "損失")
