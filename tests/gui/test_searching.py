"""Searching by keys: the jobs of delegates, counted; the go box and the search in the window; links to a place."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cop29_desktop.gui.actions import ACTIONS
from cop29_desktop.gui.main_window import MainWindow
from cop29_desktop.gui.meeting import MeetingWindow
from cop29_desktop.model.anchors import Anchor

Open = Callable[..., MainWindow]
LOSS = ["8/CP.29", "5/CP.29", "6/CP.29", "3/CMP.19", "16/CMA.6", "11/CMA.6", "12/CMA.6"]


def press(window: MainWindow, *keys: str) -> int:
    """Press keys where the keyboard is, a word letter by letter; gives how many."""
    count = 0
    for key in keys:
        target = QApplication.focusWidget() or window
        if key.startswith("'"):
            QTest.keyClicks(target, key[1:])
            count += len(key) - 1
        else:
            QTest.keySequence(target, QKeySequence(key))
            count += 1
    return count


def compose(preedit: str, commit: str = "") -> None:
    """What an input method sends to where the keyboard is."""
    event = QInputMethodEvent(preedit, [])
    if commit:
        event.setCommitString(commit)
    QApplication.sendEvent(QApplication.focusWidget(), event)


def rows(window: MainWindow) -> list[str]:
    """The numbers of the decisions that the table shows."""
    panel = window.centre.table("decisions")
    model, table = panel.model, window._session.table("decisions")
    return [table.rows[model.row_at(model.index(i, 0))].number for i in range(model.rowCount())]


def place(window: MainWindow) -> str:
    return str(window._navigator.place.anchor)


def listed(window: MainWindow) -> list[str]:
    """What the go box shows."""
    lines = window.commands.searching.box.listing.lines
    return [lines.line(i).title for i in range(lines.rowCount())]


@pytest.mark.parametrize("start", ["section:5.1", "decision:1/CMA.6", "statement:starmer"])
def test_loss_and_damage_of_all_bodies_in_six_keys(open_window: Open, start: str) -> None:
    window = open_window(start)
    assert press(window, "Ctrl+K", "'loss", "Return") == 6
    assert rows(window) == LOSS
    assert (window.centre.pane, window.focusWidget()) == ("decisions", window.centre.table("decisions").rows)
    assert window.status.currentMessage() == "loss → 損失與損害（別名）"
    press(window, "Ctrl+A", "Ctrl+C")
    assert all(number in QGuiApplication.clipboard().text() for number in LOSS)


def test_the_way_back_from_rows_leads_to_where_one_was(open_window: Open) -> None:
    window = open_window("section:5.1")
    press(window, "Ctrl+K", "'10", "Return")
    assert rows(window) == ["11/CP.29", "12/CP.29", "13/CP.29", "16/CMA.6"]
    press(window, "Alt+Left")
    assert place(window) == "section:5.1"
    press(window, "Alt+Right")
    assert (place(window), len(rows(window))) == ("decision:11/CP.29", 4)


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("uk", "statement:starmer"), ("11a", "decision:1/CMA.6"), ("cma 11a", "decision:1/CMA.6"),
        ("itmo", "term:itmo"), ("1/cma.6", "decision:1/CMA.6"), ("1118", "day:2024-11-18"), ("5-6", "section:5.6"),
    ],
)  # fmt: skip
def test_what_is_typed_is_opened_by_enter(window: MainWindow, typed: str, wanted: str) -> None:
    assert press(window, "Ctrl+K", f"'{typed}", "Return") == len(typed) + 2
    assert place(window) == wanted
    assert window.commands.searching.box.isHidden()


def test_a_day_is_opened_with_the_keyboard_on_it(window: MainWindow) -> None:
    press(window, "Ctrl+K", "'1120", "Return")
    assert (str(window.days.day), window.focusWidget()) == ("2024-11-20", window.days.page)


def test_a_section_by_its_chinese_numbers(window: MainWindow) -> None:
    press(window, "Ctrl+K")
    compose("", "伍六")
    press(window, "Return")
    assert place(window) == "section:5.6"


def test_nothing_opens_while_an_input_method_composes(window: MainWindow) -> None:
    before = place(window)
    press(window, "Ctrl+K")
    empty = listed(window)
    for preedit in ("ㄙ", "ㄙㄨㄣ", "損", "損ㄕ"):
        compose(preedit)
        press(window, "Return", "Alt+Return", "Down")
        assert listed(window) == empty
    assert (place(window), window.commands.searching.box.isVisible()) == (before, True)
    compose("", "損失")
    assert listed(window)[0].startswith("決議表：損失")
    press(window, "Return")
    assert rows(window) == LOSS


def test_escape_gives_the_keyboard_back(open_window: Open) -> None:
    window = open_window("decision:1/CMA.6")
    before = window.focusWidget()
    press(window, "Ctrl+K", "'loss", "Escape")
    assert window.commands.searching.box.isHidden()
    assert window.focusWidget() is before
    assert place(window) == "decision:1/CMA.6"


def test_empty_it_lists_where_one_was_and_enter_goes_there(window: MainWindow) -> None:
    for address in ("section:5.1", "term:itmo", "section:5.6"):
        window.go(Anchor.parse(address))
    press(window, "Ctrl+K")
    assert listed(window)[:3] == ["最近看過", "國際移轉減緩成果", "一、新集體量化氣候資金目標 (NCQG)"]
    press(window, "Down", "Return")
    assert place(window) == "section:5.1"


def test_commands_are_listed_with_their_keys_and_run(window: MainWindow) -> None:
    press(window, "Ctrl+K", "'>")
    lines = window.commands.searching.box.listing.lines
    shown = {lines.line(i).title: lines.line(i).tag for i in range(lines.rowCount())}
    able = [row for row in ACTIONS if window.commands.by_id[row.id].isEnabled() and row.id != "go_box"]
    assert len(shown) == len(able)
    assert shown["按鍵一覽"] == "F1"
    press(window, "'dark", "Return")
    assert window.commands.by_id["theme_dark"].isChecked()
    press(window, "Ctrl+Shift+K")
    assert window.commands.searching.box.box.text() == ">"


def test_alt_enter_opens_in_meeting_mode(window: MainWindow) -> None:
    press(window, "Ctrl+K", "'uk", "Alt+Return")
    (meeting,) = window.findChildren(MeetingWindow)
    assert meeting.isVisible()
    assert "Starmer" in meeting.page.toPlainText()
    meeting.close()
    assert place(window) == "statement:starmer"


def test_alt_enter_runs_a_command_plainly(window: MainWindow) -> None:
    press(window, "Ctrl+K", "'>dark", "Alt+Return")
    assert window.commands.by_id["theme_dark"].isChecked()
    assert window.findChildren(MeetingWindow) == []


def test_nothing_found_names_the_nearest_but_guesses_none(window: MainWindow) -> None:
    before = place(window)
    press(window, "Ctrl+K", "'99/CP.29", "Return")
    assert listed(window)[0] == "沒有找到"
    assert any(title.startswith("19/CP.29") for title in listed(window))
    assert place(window) == before
    press(window, "Down", "Return")
    assert place(window) == "decision:19/CP.29"


def test_a_click_on_an_answer_opens_it(window: MainWindow, qtbot: Any) -> None:
    press(window, "Ctrl+K", "'10")
    listing = window.commands.searching.box.listing
    rect = listing.visualRect(listing.lines.index(2, 0))
    qtbot.mouseClick(listing.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert place(window) == "decision:12/CP.29"


def test_it_goes_when_the_keyboard_goes_elsewhere(window: MainWindow) -> None:
    press(window, "Ctrl+K")
    window.tree.filter.setFocus()
    assert window.commands.searching.box.isHidden()
    assert window.focusWidget() is window.tree.filter


def test_the_button_in_the_toolbar_opens_it(window: MainWindow, qtbot: Any) -> None:
    button = window.toolbar.widgetForAction(window.commands.by_id["go_box"])
    assert "Ctrl+K" in button.text()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.focusWidget() is window.commands.searching.box.box


@pytest.mark.parametrize(("lang", "zoom"), [("zh", 100), ("en", 200), ("both", 250)])
def test_the_go_box_stays_within_the_window(open_window: Open, lang: str, zoom: int) -> None:
    window = open_window("section:5.1", lang=lang, zoom=zoom)
    press(window, "Ctrl+K")
    box = window.commands.searching.box
    width = box.width()
    press(window, "'a")
    assert box.width() == width
    assert window.rect().contains(box.geometry())
    assert abs(box.geometry().center().x() - window.rect().center().x()) <= 1
    window.resize(900, 500)
    assert window.rect().contains(box.geometry())


def test_a_screen_reader_is_told_the_answer(window: MainWindow) -> None:
    press(window, "Ctrl+K", "'uk")
    box = window.commands.searching.box.box
    assert box.accessibleName() == "議程、決議編號、人名、縮寫、日期"
    assert box.accessibleDescription().startswith("Keir Starmer　英國首相, 立場, ")


def test_words_in_the_go_box_are_handed_on_to_the_search(window: MainWindow) -> None:
    press(window, "Ctrl+K", "'loss", "Ctrl+Shift+F")
    finding = window.commands.searching
    assert (finding.box.isHidden(), finding.search.box.text()) == (True, "loss")
    assert window.focusWidget() is finding.search.box


def test_a_link_to_the_place_is_copied_and_can_be_gone_to(open_window: Open) -> None:
    window = open_window("decision:1/CMA.6")
    press(window, "Ctrl+L")
    link = QGuiApplication.clipboard().text()
    assert (link, window.status.currentMessage()) == ("cop29:decision:1/CMA.6", "已複製 cop29:decision:1/CMA.6")
    window.go(Anchor.parse("section:5.1"))
    press(window, "Ctrl+K", f"'{link}", "Return")
    assert place(window) == "decision:1/CMA.6"
