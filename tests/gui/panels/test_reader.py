"""The reader: finding in the page, citing, reading on where one was."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QApplication

from cop29_desktop.gui import settings as kept
from cop29_desktop.gui.kit.find_bar import FindBar
from cop29_desktop.gui.main_window import MainWindow
from cop29_desktop.model.anchors import Anchor
from tests.gui.test_commands import press

Open = Callable[..., MainWindow]
CTRL, SHIFT, NONE = (
    Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier,
)  # fmt: skip


def compose(window: MainWindow, *half: str, commit: str) -> list[str]:
    """Type through an input method; gives the count after each half-typed text."""
    bar = window.centre.reader.find_bar
    told = []
    for text in half:
        QApplication.sendEvent(bar.box, QInputMethodEvent(text, []))
        told.append(bar.count.text())
    done = QInputMethodEvent()
    done.setCommitString(commit)
    QApplication.sendEvent(bar.box, done)
    return told


def found(window: MainWindow) -> list[str]:
    """The words that are marked in the page."""
    return [one.cursor.selectedText() for one in window.centre.reader.page.extraSelections()]


def looked_for(window: MainWindow, words: str) -> FindBar:
    press(window, "Ctrl+F")
    bar = window.centre.reader.find_bar
    bar.box.setText(words)
    return bar


def test_nothing_of_the_find_bar_is_there_before_it_is_asked_for(window: MainWindow) -> None:
    assert window.findChildren(FindBar) == []


@pytest.mark.parametrize("words", ["第6.4條", "第 6.4 條", "第６.４條"])
def test_folded_words_are_marked_as_they_stand(open_window: Open, words: str) -> None:
    window = open_window("section:5.5")
    bar = looked_for(window, words)
    marked = [text.replace("\u00a0", " ") for text in found(window)]
    assert len(marked) > 3
    assert set(marked) == {"第 6.4 條"}
    assert bar.count.text() == f"1／{len(marked)}"
    assert len(bar._marks.rows()) > 1
    assert bar._marks.geometry() == window.centre.reader.page.verticalScrollBar().rect()


def test_hits_are_reached_by_enter_and_f3_round_and_round(open_window: Open, qtbot: Any) -> None:
    window = open_window("section:5.5")
    bar = looked_for(window, "6.4")
    many = len(found(window))
    told = []
    for key, held in ((Qt.Key.Key_Return, NONE), (Qt.Key.Key_Return, SHIFT), (Qt.Key.Key_Return, SHIFT)):
        qtbot.keyClick(bar.box, key, held)
        told.append(bar.count.text())
    press(window, "F3")
    told.append(bar.count.text())
    press(window, "Shift+F3")
    told.append(bar.count.text())
    assert told == [f"{n}／{many}" for n in (2, 1, many, 1, many)]
    page = window.centre.reader.page
    assert page.viewport().rect().contains(page.cursorRect(page.extraSelections()[-1].cursor))


def test_escape_closes_and_the_hit_stays_selected(open_window: Open, qtbot: Any) -> None:
    window = open_window("section:5.5")
    bar = looked_for(window, "市場")
    qtbot.keyClick(bar.box, Qt.Key.Key_Escape)
    page = window.centre.reader.page
    assert (bar.isVisible(), found(window), page.textCursor().selectedText()) == (False, [], "市場")
    assert window.focusWidget() is page
    press(window, "F3")
    assert bar.isVisible()
    assert bar.box.text() == "市場"
    page.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert not bar.isVisible()


def test_what_is_not_there_is_said(open_window: Open) -> None:
    window = open_window("section:5.5", lang="en")
    bar = looked_for(window, "zzz")
    assert (bar.count.text(), found(window)) == ("Not found", [])
    press(window, "F3")
    assert bar.count.text() == "Not found"
    bar.box.clear()
    assert bar.count.text() == ""


def test_nothing_is_found_while_an_input_method_composes(open_window: Open) -> None:
    window = open_window("section:5.5")
    bar = looked_for(window, "")
    assert compose(window, "ㄕ", "ㄕˋ", "市ㄔ", commit="市場") == ["", "", ""]
    assert bar.count.text().startswith("1／")
    assert set(found(window)) == {"市場"}


def test_a_search_survives_a_switch_of_language_and_of_place(open_window: Open) -> None:
    window = open_window("section:5.5")
    bar = looked_for(window, "6.4")
    zh = len(found(window))
    window.commands.by_id["language_en"].trigger()
    en = len(found(window))
    assert (bar.isVisible(), bar.box.text(), bar.count.text()) == (True, "6.4", f"1／{en}")
    window.commands.by_id["language_both"].trigger()
    assert len(found(window)) > max(zh, en) > 3
    window.go(Anchor.parse("section:5.1"))
    assert bar.count.text() in {"找不到", f"1／{len(found(window))}"}


def test_tab_leads_through_the_bar_to_the_text_and_everything_has_a_name(open_window: Open, qtbot: Any) -> None:
    window = open_window("section:5.5", lang="en")
    bar = looked_for(window, "6.4")
    visited = [window.focusWidget()]
    for _ in range(4):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        visited.append(window.focusWidget())
    assert visited == [*bar.stops, window.centre.reader.page]
    assert all(stop.accessibleName() for stop in bar.stops)
    assert bar.box.accessibleDescription() == bar.count.text() != ""


def test_what_is_selected_is_looked_for(open_window: Open) -> None:
    window = open_window("section:5.5")
    page = window.centre.reader.page
    page.setTextCursor(page.document().find("市場"))
    press(window, "Ctrl+F")
    assert window.centre.reader.find_bar.box.text() == "市場"


def put_caret(window: MainWindow, anchor: str, length: int = 0) -> str:
    """Put the caret into a paragraph, over some of its text; gives what is selected."""
    page = window.centre.reader.page
    block = page.document().begin()
    while page.name_at(block.position()) != anchor:
        block = block.next()
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + length, QTextCursor.MoveMode.KeepAnchor)
    page.setTextCursor(cursor)
    return cursor.selectedText()


@pytest.mark.parametrize(
    ("lang", "wanted"),
    [
        ("zh", ["[伍-一 ¶5]", "環境部", "與會情形報告", "第 5 段", "自第 11 頁起", "2025-01-10", "非報告原文"]),
        ("en", ["[5.1 ¶5]", "Ministry of Environment", "para. 5", "from p. 11", "10 Jan 2025", "own words"]),
    ],
)
def test_a_paragraph_is_copied_with_its_reference(open_window: Open, lang: str, wanted: list[str]) -> None:
    window = open_window("section:5.1", lang=lang)
    put_caret(window, "para:5.1#5")
    press(window, "Ctrl+Shift+C")
    quote, reference = QApplication.clipboard().text().split("\n")
    section = window._session.briefing.section["5.1"]
    (block,) = (one for one in section.blocks if getattr(one, "number", 0) == 5)
    assert quote == block.passage.text.part(lang)
    assert [part for part in wanted if part not in reference] == []
    assert QApplication.clipboard().mimeData().html().count("<blockquote>") == 1


def test_what_is_ours_is_cited_as_ours_and_both_languages_have_their_style(open_window: Open) -> None:
    window = open_window("section:5.1", lang="both")
    put_caret(window, "para:5.1#3")
    press(window, "Ctrl+Shift+C")
    *_, zh, en = QApplication.clipboard().text().split("\n")
    assert ("本簡報編註" in zh, "this briefing's own note" in en) == (True, True)


def test_a_selection_is_quoted_alone_and_copied_plain(open_window: Open, qtbot: Any) -> None:
    window = open_window("section:5.1")
    chosen = put_caret(window, "para:5.1#5", 6)
    press(window, "Ctrl+Shift+C")
    assert QApplication.clipboard().text().split("\n")[0] == chosen
    for copy in (lambda: press(window, "Ctrl+C"), lambda: qtbot.keyClick(window.centre.reader.page, "c", CTRL)):
        copy()
        assert (QApplication.clipboard().text(), QApplication.clipboard().mimeData().hasHtml()) == (chosen, False)


def test_what_has_no_paragraphs_is_not_cited_and_that_is_said(open_window: Open) -> None:
    window = open_window("section:5.1", lang="en")
    window.centre.reader.show_anchor(Anchor.parse("source:R"))
    QApplication.clipboard().setText("before")
    press(window, "Ctrl+Shift+C")
    assert QApplication.clipboard().text() == "before"
    assert "Only paragraphs" in window.status.currentMessage()


def test_headings_stay_in_sight(open_window: Open) -> None:
    window = open_window("section:5.5")
    reader = window.centre.reader
    assert reader.path.text() == "伍、會議決議 › 五、巴黎協定第六條碳市場制度"
    reader.page.scroll_to(1000)
    *_, last = reader.path.text().split(" › ")
    block = reader.page.first_block()
    above = []
    while block.isValid():
        if block.blockFormat().headingLevel() > 1:
            above.append(block.text())
        block = block.previous()
    assert last == above[0]


def test_a_path_without_room_is_shortened_from_the_outside(open_window: Open) -> None:
    window = open_window("section:5.5", lang="en")
    path = window.centre.reader.path
    path.resize(path.fontMetrics().horizontalAdvance("5 › 5.5 Paris Agreement Article 6 carbon markets xxxxxxxx"), 20)
    assert path.text().startswith("5 › 5.5 ")
    assert path.toolTip().startswith("5 Decisions")


def test_each_section_is_read_on_where_it_was_left_even_after_a_restart(open_window: Open) -> None:
    window = open_window("section:5.1")
    page = window.centre.reader.page
    page.scroll_to(400)
    window.go(Anchor.parse("section:5.5"))
    assert page.position() == 0
    page.scroll_to(700)
    window.go(Anchor.parse("section:5.1"))
    assert page.position() == pytest.approx(400, abs=3)
    window.close()
    again = open_window("section:5.5")
    assert again.centre.reader.page.position() == pytest.approx(700, abs=20)
    assert again._settings.text(kept.POSITIONS)


def test_the_paragraph_at_the_top_stays_there_in_another_language(open_window: Open) -> None:
    window = open_window("section:5.5")
    page = window.centre.reader.page
    window.centre.reader.show_anchor(Anchor.parse("para:5.5#9"))
    tops = [page.place()[0]]
    for code in ("both", "en", "zh"):
        window.commands.by_id[f"language_{code}"].trigger()
        tops.append(page.place()[0])
    assert tops == ["para:5.5#9"] * 4


def test_a_caret_is_moved_by_the_keyboard_and_selects(open_window: Open, qtbot: Any) -> None:
    window = open_window("section:5.1")
    page = window.centre.reader.page
    press(window, "F7")
    assert (page.has_caret, window.commands.by_id["caret"].isChecked()) == (True, True)
    start = page.textCursor().position()
    for _ in range(3):
        qtbot.keyClick(page, Qt.Key.Key_Right, SHIFT)
    assert page.textCursor().selectionEnd() == start + 3
    press(window, "F7")
    assert not page.has_caret


def test_marks_stand_in_the_margin_and_are_no_text(open_window: Open) -> None:
    window = open_window("section:5.1")
    page = window.centre.reader.page
    assert page._shown_marks()["para:5.1#2"] == "伍-一 ¶2"
    assert "¶" not in page.toPlainText()
    assert page.document().rootFrame().frameFormat().leftMargin() >= page._room(page._marks)
    window._wardrobe.magnify(200)
    window.resize(480, 600)
    assert page._shown_marks()["para:5.1#2"] == "¶2"


def test_no_line_is_longer_than_can_be_read(open_window: Open) -> None:
    window = open_window("section:5.1", size=(2560, 1200))
    form = window.centre.reader.page.document().rootFrame().frameFormat()
    page = window.centre.reader.page
    line = page._width() - form.leftMargin() - form.rightMargin()
    assert line == pytest.approx(40 * page._em(), abs=2)
