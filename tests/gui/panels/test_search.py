"""The search in the window: groups with counts, previews, scope, sentences when nothing is found."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cop29_desktop.gui.main_window import MainWindow
from cop29_desktop.gui.panels.search import SearchPane

Open = Callable[..., MainWindow]


def press(window: MainWindow, *keys: str) -> None:
    """Press keys where the keyboard is."""
    for key in keys:
        QTest.keySequence(QApplication.focusWidget() or window, QKeySequence(key))


def ask(window: MainWindow, words: str) -> SearchPane:
    """Open the search and hand words over as an input method does."""
    press(window, "Ctrl+Shift+F")
    event = QInputMethodEvent("", [])
    event.setCommitString(words)
    QApplication.sendEvent(QApplication.focusWidget(), event)
    return window.commands.searching.search


def headings(pane: SearchPane) -> list[str]:
    lines = pane.listing.lines
    return [lines.line(i).title for i in range(lines.rowCount()) if lines.is_heading(i)]


def titles(pane: SearchPane) -> list[str]:
    lines = pane.listing.lines
    return [lines.line(i).title for i in range(lines.rowCount()) if not lines.is_heading(i)]


def marked(pane: SearchPane) -> set[str]:
    """The texts that are marked in the preview."""
    return {selection.cursor.selectedText() for selection in pane.page.extraSelections()}


def test_hits_are_grouped_with_their_counts_and_the_words_marked(window: MainWindow) -> None:
    pane = ask(window, "損失與損害")
    groups = headings(pane)
    assert [group.split()[0] for group in groups] == ["決議", "正文", "立場", "行程", "詞彙", "衝突"]
    assert sum(int(group.split()[1]) for group in groups) == len(titles(pane))
    first = pane.listing.lines.line(1)
    start, end = first.title_marks[0]
    assert first.title[start:end] == "損失與損害"
    assert marked(pane) == {"損失與損害"}


def test_arrow_keys_preview_while_the_list_keeps_the_keyboard(window: MainWindow) -> None:
    pane = ask(window, "損失")
    before = str(window._navigator.place.anchor)
    seen = []
    for _ in range(3):
        seen.append((pane.page.toPlainText()[:20], window.focusWidget() is pane.listing))
        press(window, "Down")
    assert len({text for text, _ in seen}) == 3
    assert [kept for _, kept in seen] == [False, True, True]
    assert str(window._navigator.place.anchor) == before
    for _ in range(4):
        press(window, "Up")
    assert window.focusWidget() is pane.box


def test_enter_opens_and_the_search_is_as_it_was(window: MainWindow) -> None:
    pane = ask(window, "損失")
    press(window, "Down", "Return")
    assert str(window._navigator.place.anchor) == "decision:5/CP.29"
    assert pane.isHidden()
    assert window.focusWidget() is window.centre.table("decisions").rows
    press(window, "Ctrl+Shift+F")
    assert (pane.isVisible(), pane.box.text(), pane.box.selectedText(), pane.listing.row) == (True, "損失", "損失", 2)


def test_enter_in_the_box_opens_the_first_hit(window: MainWindow) -> None:
    ask(window, "starmer")
    press(window, "Return")
    assert str(window._navigator.place.anchor) == "statement:starmer"


def test_escape_gives_the_keyboard_back(open_window: Open) -> None:
    window = open_window("decision:1/CMA.6")
    before = window.focusWidget()
    pane = ask(window, "損失")
    press(window, "Down", "Escape")
    assert (pane.isHidden(), window.focusWidget()) == (True, before)


def test_nothing_is_searched_or_opened_while_an_input_method_composes(window: MainWindow) -> None:
    press(window, "Ctrl+Shift+F")
    pane, before = window.commands.searching.search, str(window._navigator.place.anchor)
    QApplication.sendEvent(pane.box, QInputMethodEvent("ㄙㄨㄣ", []))
    press(window, "Return", "Escape", "Down")
    assert (titles(pane), pane.isVisible(), window.focusWidget()) == ([], True, pane.box)
    assert str(window._navigator.place.anchor) == before


def test_the_search_survives_a_language_switch(window: MainWindow) -> None:
    pane = ask(window, "loss")
    press(window, "Down", "Down")
    row, found = pane.listing.row, len(titles(pane))
    press(window, "F8")
    assert (pane.isVisible(), pane.box.text(), pane.listing.row, len(titles(pane))) == (True, "loss", row, found)
    assert headings(pane)[0] == "Decisions  9"
    assert pane.close_button.text() == "Close (Esc)"


def test_a_count_searches_its_group_alone_and_all_again(window: MainWindow) -> None:
    pane = ask(window, "損失")
    everything = titles(pane)
    pane.counts.linkActivated.emit("glossary")
    assert (pane.box.text(), [one.split()[0] for one in headings(pane)]) == ("損失 in:glossary", ["詞彙"])
    pane.counts.linkActivated.emit("")
    assert (pane.box.text(), titles(pane)) == ("損失", everything)


@pytest.mark.parametrize(
    ("line", "told"),
    [("body:XX a", "有的是：COP, CMP, CMA"), ("in:nowhere a", "in:"), ("foo:bar", "foo")],
)
def test_a_line_that_can_not_be_read_is_told_as_a_sentence(window: MainWindow, line: str, told: str) -> None:
    pane = ask(window, line)
    assert titles(pane) == []
    assert told in pane.page.toPlainText()
    assert "搜尋方式" in pane.page.toPlainText()


def test_nothing_found_leads_to_the_nearest(window: MainWindow) -> None:
    pane = ask(window, "99/CP.29")
    assert "沒有 99/CP.29" in pane.page.toPlainText()
    assert 'href="cop29:decision:21/CP.29"' in pane.page.toHtml()
    pane.page.link_activated.emit("cop29:decision:21/CP.29")
    assert str(window._navigator.place.anchor) == "decision:21/CP.29"
    assert pane.isHidden()


def test_a_link_that_leads_nowhere_is_ignored(window: MainWindow) -> None:
    pane = ask(window, "99/CP.29")
    for address in ("https://example.org", "cop29:decision:1/XX.1"):
        pane.page.link_activated.emit(address)
    assert pane.isVisible()


def test_a_hit_in_the_other_language_is_shown_in_both(window: MainWindow) -> None:
    pane = ask(window, "affirms")
    assert {one.lower() for one in marked(pane)} == {"affirms"}


def test_an_empty_search_says_how_to_ask(window: MainWindow) -> None:
    press(window, "Ctrl+Shift+F")
    text = window.commands.searching.search.page.toPlainText()
    assert all(key in text for key in ("loss damage", "-fund", "in:decisions", "body:CMA", "topic:finance"))


def test_a_double_click_opens(window: MainWindow, qtbot: Any) -> None:
    pane = ask(window, "損失")
    center = pane.listing.visualRect(pane.listing.lines.index(3, 0)).center()
    for act in (qtbot.mouseClick, qtbot.mouseDClick):
        act(pane.listing.viewport(), Qt.MouseButton.LeftButton, pos=center)
    assert str(window._navigator.place.anchor) == "decision:6/CP.29"


@pytest.mark.parametrize(("lang", "zoom"), [("zh", 100), ("en", 200)])
def test_it_covers_the_panes_at_every_size(open_window: Open, lang: str, zoom: int) -> None:
    window = open_window("section:5.1", lang=lang, zoom=zoom)
    pane = ask(window, "loss")
    assert pane.geometry() == window.centralWidget().rect()
    window.resize(1200, 700)
    QApplication.processEvents()
    assert pane.geometry() == window.centralWidget().rect()
    assert pane.minimumSizeHint().width() <= 1366


def test_tab_stays_in_what_is_seen(window: MainWindow) -> None:
    pane = ask(window, "starmer")
    for key in ("Tab", "Shift+Tab"):
        visited = [window.focusWidget()]
        for _ in range(200):
            press(window, key)
            if window.focusWidget() is not visited[-1]:
                visited.append(window.focusWidget())
                assert visited[-1] is not pane.counts or pane.counts.hasSelectedText(), "a link shows the keyboard"
        assert set(visited) == {pane.box, pane.close_button, pane.counts, pane.listing, pane.page}


@pytest.mark.parametrize("keys", ["Ctrl+2", "Ctrl+1", "F6"])
def test_it_covers_nothing_that_the_keyboard_went_to(window: MainWindow, keys: str) -> None:
    pane = ask(window, "starmer")
    press(window, keys)
    assert pane.isHidden()
    assert window.focusWidget().isVisible()


def test_it_covers_no_place_that_was_gone_to(window: MainWindow) -> None:
    pane = ask(window, "starmer")
    press(window, "Ctrl+K")
    QTest.keyClicks(QApplication.focusWidget(), "itmo")
    assert pane.isVisible()
    press(window, "Return")
    assert (pane.isHidden(), str(window._navigator.place.anchor)) == (True, "term:itmo")
