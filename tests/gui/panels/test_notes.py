"""The pane of notes in the real window: writing, following, versions of two devices, the list."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from cop29_desktop import paths
from cop29_desktop.gui.main_window import MainWindow
from cop29_desktop.gui.panels.notes import NotesPanel
from cop29_desktop.model.anchors import Anchor
from cop29_desktop.userdata.notebook import Notebook

Open = Callable[..., MainWindow]
NCQG, PARAGRAPH = Anchor.parse("decision:1/CMA.6"), Anchor.parse("para:5.1#2")


def saved(anchor: Anchor = NCQG) -> list[str]:
    """What the next start would find."""
    book = Notebook(paths.notebook_folder(), paths.device_file(), "cop29")
    return [note.text for note in book.notes(anchor)]


def colleague(tmp_path: Path, *, knowing: Path | None = None) -> Notebook:
    """Another device, which may have merged a file before."""
    book = Notebook(tmp_path / "colleague", tmp_path / "colleague-device", "cop29")
    book.call_me("陳怡君")
    if knowing:
        book.ledger.merge([knowing])
    return book


def opened(window: MainWindow, action: str = "note") -> NotesPanel:
    window.commands.by_id[action].trigger()
    panel = window.commands.own.notes
    assert panel is not None
    QApplication.processEvents()
    return panel


def typed(window: MainWindow, qtbot: Any, text: str) -> None:
    field = window.focusWidget()
    field.insertPlainText(text)
    field.ask()


def full(*_: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_window_without_notes_loads_and_writes_nothing(window: MainWindow, home: Path) -> None:
    assert window._session.own._notebook is None
    opened(window).close()
    window.close()
    assert not (home / "notebook").exists()


def test_ctrl_m_opens_a_field_that_saves_what_is_typed(open_window: Open, qtbot: Any) -> None:
    window = open_window("decision:1/CMA.6")
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    field = window.focusWidget()
    assert field is window.commands.own.notes.cards[0].text
    field._pause.setInterval(10)
    with qtbot.waitSignal(field.settled):
        qtbot.keyClicks(field, "to be asked")
    assert saved() == ["to be asked"]
    assert window.commands.by_id["note"].isChecked()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not window.commands.own.notes.isVisible()
    assert window.focusWidget() is window.centre.table("decisions").rows


def test_one_note_is_written_on_whatever_the_number_of_saves(open_window: Open, qtbot: Any) -> None:
    window = open_window("decision:1/CMA.6")
    opened(window)
    for text in ("一", "二", "三"):
        typed(window, qtbot, text)
    assert saved() == ["一二三"]
    assert len(window.commands.own.notes.cards) == 1


def test_a_closing_window_saves_what_was_typed_last(open_window: Open, qtbot: Any) -> None:
    window = open_window("decision:1/CMA.6")
    opened(window)
    window.focusWidget().insertPlainText("最後一句")
    window.close()
    assert saved() == ["最後一句"]


def test_the_pane_follows_and_saves_before_it_goes(open_window: Open, qtbot: Any) -> None:
    window = open_window("decision:1/CMA.6")
    panel = opened(window)
    window.focusWidget().insertPlainText("一")
    window.go(Anchor.parse("section:5.1"))
    assert (saved(), [card.note for card in panel.cards]) == (["一"], [None])
    assert panel.place.text() == "一、新集體量化氣候資金目標 (NCQG)"
    window.go(NCQG)
    assert [card.text.toPlainText() for card in panel.cards] == ["一"]


def test_text_and_heading_show_where_a_note_is_and_the_mark_opens_it(open_window: Open, qtbot: Any) -> None:
    window = open_window("section:5.1")
    window._session.own.do(lambda book: book.write_note(PARAGRAPH, "要引用"))
    html = window.centre.reader.page.toHtml()
    marks = [f'href="cop29:note:{place}"' in html for place in ("section:5.1", "para:5.1#2", "para:5.1#1")]
    assert marks == [True, True, False]
    window.go_link("cop29:note:para:5.1#2")
    panel = window.commands.own.notes
    assert [card.text.toPlainText() for card in panel.cards] == ["要引用"]
    window.go_link("cop29:note:nonsense")


def test_an_emptied_note_is_deleted_when_one_leaves_it_and_comes_back(open_window: Open, qtbot: Any) -> None:
    window = open_window("decision:1/CMA.6")
    panel = opened(window)
    typed(window, qtbot, "一")
    window.focusWidget().clear()
    window.focusWidget().ask()
    assert saved() == ["一"]
    panel.close()
    assert saved() == []
    window.commands.by_id["undo"].trigger()
    assert saved() == ["一"]


def test_two_versions_stand_side_by_side_signed_until_one_is_deleted(
    open_window: Open, qtbot: Any, tmp_path: Path
) -> None:
    window = open_window("decision:1/CMA.6")
    opened(window)
    typed(window, qtbot, "原文")
    book = window._session.own.notebook
    ours = tmp_path / "ours"
    ours.write_bytes(book.ledger.handed_on(("note", "author")))
    hers = colleague(tmp_path, knowing=ours)
    hers.write_note(NCQG, "她的版本", hers.notes(NCQG)[0])
    typed(window, qtbot, "，我的版本")
    theirs = tmp_path / "theirs"
    theirs.write_bytes(hers.ledger.handed_on(("note", "author")))
    window._session.own.do(lambda mine: mine.ledger.merge([theirs]))
    panel = window.commands.own.notes
    told = {card.text.toPlainText(): card.signed.text().split(" ")[0] for card in panel.cards}
    assert told == {"原文，我的版本": "我", "她的版本": "陳怡君"}
    assert (panel.hint.isVisible(), "2" in panel.hint.text()) == (True, True)
    (card,) = (card for card in panel.cards if card.text.toPlainText() == "她的版本")
    qtbot.mouseClick(card.delete, Qt.MouseButton.LeftButton)
    assert saved() == ["原文，我的版本"]
    assert panel.hint.isHidden()


def test_a_note_beside_a_colleagues_is_ones_own(open_window: Open, qtbot: Any, tmp_path: Path) -> None:
    hers = colleague(tmp_path)
    hers.write_note(NCQG, "她的")
    file = tmp_path / "file"
    file.write_bytes(hers.ledger.handed_on(("note", "author")))
    window = open_window("decision:1/CMA.6")
    window._session.own.do(lambda mine: mine.ledger.merge([file]))
    opened(window)
    typed(window, qtbot, "我的")
    assert sorted(saved()) == ["她的", "我的"]


def test_the_list_is_filtered_jumped_from_and_deleted_in(open_window: Open, qtbot: Any) -> None:
    window = open_window("section:5.1")
    for anchor, text in ((NCQG, "財政部"), (PARAGRAPH, "要引用"), (Anchor.parse("term:itmo"), "問定義")):
        window._session.own.do(lambda book, anchor=anchor, text=text: book.write_note(anchor, text))
    panel = opened(window, "all_notes")
    assert window.focusWidget() is panel.all.filter
    assert panel.all.list.count() == 3
    qtbot.keyClicks(panel.all.filter, "1/CMA.6")
    assert panel.all.list.count() == 1
    qtbot.keyClick(panel.all.filter, Qt.Key.Key_Down)
    qtbot.keyClick(panel.all.list, Qt.Key.Key_Return)
    assert window.centre.table("decisions").shown == NCQG
    qtbot.keyClick(panel.all.list, Qt.Key.Key_Delete)
    assert (saved(), panel.all.list.count()) == ([], 0)
    window.centre.focus_pane()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (saved(), panel.all.list.count()) == (["財政部"], 1)


def test_a_refused_save_says_so_and_keeps_the_text(
    open_window: Open, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window("decision:1/CMA.6")
    panel = opened(window)
    with monkeypatch.context() as failing:
        failing.setattr(os, "fsync", full)
        typed(window, qtbot, "不能丟")
        (card,) = panel.cards
        assert "滿了" in card.refusal.text()
        assert card.refusal.isVisible()
        window.go(Anchor.parse("section:5.1"))
        assert panel.cards[0].text.toPlainText() == "不能丟", "it stays in sight"
        panel.close()
        assert panel.isVisible()
        assert not window.close()
        assert window.isVisible()
    assert window.close()
    assert saved() == ["不能丟"]


def test_a_window_that_is_closed_twice_gives_an_unsaved_note_up(
    open_window: Open, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window("decision:1/CMA.6")
    opened(window)
    monkeypatch.setattr(os, "fsync", full)
    typed(window, qtbot, "不能丟")
    assert [window.close(), window.close()] == [False, True]


def test_the_pane_speaks_the_language(open_window: Open, qtbot: Any) -> None:
    window = open_window("decision:1/CMA.6", lang="en")
    panel = opened(window)
    typed(window, qtbot, "one")
    told = [panel.add.text(), panel.cards[0].signed.text()[:4], panel.all.list.item(0).text().split("\n")[0][:9]]
    window.commands.by_id["language_zh"].trigger()
    told += [panel.add.text(), panel.cards[0].signed.text()[:3], panel.all.list.item(0).text().split("\n")[0]]
    assert told == ["New note", "me ·", "1/CMA.6 N", "新註記", "我 ·", "1/CMA.6 新集體量化氣候資金目標"]


def test_the_next_part_of_the_window_is_the_notes_when_they_are_open(open_window: Open, qtbot: Any) -> None:
    window = open_window("decision:1/CMA.6")
    panel = opened(window)
    visited = []
    window.tree.tree.setFocus()
    for _ in range(4):
        window.commands.by_id["next_pane"].trigger()
        visited.append(window.focusWidget())
    assert visited == [window.centre.table("decisions").rows, window.days.page, panel.cards[0].text, window.tree.tree]


def test_with_a_caret_the_note_is_on_its_paragraph(open_window: Open, qtbot: Any) -> None:
    window = open_window("section:5.1")
    window.commands.by_id["caret"].trigger()
    page = window.centre.reader.page
    page.setTextCursor(page.document().find("1.3 兆美元"))
    panel = opened(window)
    assert panel.place.text() == "一、新集體量化氣候資金目標 (NCQG) 第 2 段"
    typed(window, qtbot, "要引用")
    typed(window, qtbot, "，頁碼待查")
    assert saved(PARAGRAPH) == ["要引用，頁碼待查"]
    assert panel.place.text().endswith("第 2 段"), "it stays while one writes"


def test_a_list_without_notes_says_so_and_what_fills_it(window: MainWindow, qtbot: Any) -> None:
    panel = opened(window)
    told = [panel.all.empty.isVisible() and panel.all.empty.text()]
    typed(window, qtbot, "to be asked")
    told.append(panel.all.empty.isVisible())
    panel.all.filter.setText("zebra")
    told.append(panel.all.empty.isVisible() and panel.all.empty.text())
    assert told == ["還沒有註記。在右邊寫下的都會列在這裡。", False, "沒有註記含有這些字。"]
