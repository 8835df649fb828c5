"""Notes from one laptop to another: signed once, handed on as a file, merged twice with the same result."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QLineEdit, QMessageBox

from cop29_desktop import paths
from cop29_desktop.gui.dialogs.signature import SignatureDialog
from cop29_desktop.gui.main_window import MainWindow
from cop29_desktop.model.anchors import Anchor
from cop29_desktop.userdata import backups
from cop29_desktop.userdata.notebook import SHARED, Notebook

Open = Callable[..., MainWindow]
NCQG, GGA = Anchor.parse("decision:1/CMA.6"), Anchor.parse("decision:3/CMA.6")


def visible(window: MainWindow, kind: type[QDialog]) -> Any:
    (dialog,) = (one for one in window.findChildren(kind) if one.isVisible())
    return dialog


def told(window: MainWindow) -> str:
    box = visible(window, QMessageBox)
    text = box.text()
    box.close()
    return text


def colleagues_file(tmp_path: Path) -> Path:
    book = Notebook(tmp_path / "colleague", tmp_path / "colleague-device", "cop29")
    book.call_me("陳怡君")
    book.write_note(NCQG, "她的第一則")
    book.write_note(GGA, "她的第二則")
    file = tmp_path / "chen.cop29notes"
    file.write_bytes(book.ledger.handed_on(SHARED))
    return file


def hand_on(window: MainWindow, file: Path) -> None:
    dialog = visible(window, QFileDialog)
    dialog.selectFile(str(file))
    dialog.accept()


def merge(window: MainWindow, file: Path) -> str:
    window.commands.by_id["merge"].trigger()
    dialog = visible(window, QFileDialog)
    dialog.findChild(QLineEdit, "fileNameEdit").setText(str(file))
    dialog.accept()
    return told(window)


def test_notes_are_signed_once_and_written_where_a_colleague_merges_them(
    open_window: Open, qtbot: Any, tmp_path: Path
) -> None:
    window = open_window("decision:1/CMA.6")
    window._session.own.do(lambda book: book.write_note(NCQG, "給同事"))
    window.commands.by_id["hand_on"].trigger()
    dialog = visible(window, SignatureDialog)
    assert not dialog.sign.isEnabled()
    qtbot.keyClicks(dialog.name, "Lin")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert "Lin" in visible(window, QFileDialog).selectedFiles()[0]
    file = tmp_path / "lin.cop29notes"
    hand_on(window, file)
    assert window.status.currentMessage() == f"已寫入 {file}：1 則註記，署名「Lin」"
    hers = Notebook(tmp_path / "hers", tmp_path / "hers-device", "cop29")
    hers.ledger.merge([file])
    (note,) = hers.notes(NCQG)
    assert (note.text, hers.author(note.device).zh) == ("給同事", "Lin")
    window.commands.by_id["hand_on"].trigger()
    visible(window, QFileDialog).reject()
    assert not [one for one in window.findChildren(SignatureDialog) if one.isVisible()]


def test_one_may_hand_on_without_a_name_or_change_ones_mind(open_window: Open, qtbot: Any, tmp_path: Path) -> None:
    window = open_window("decision:1/CMA.6")
    window._session.own.do(lambda book: book.write_note(NCQG, "給同事"))
    window.commands.by_id["hand_on"].trigger()
    qtbot.keyClick(visible(window, SignatureDialog), Qt.Key.Key_Escape)
    assert not [one for one in window.findChildren(QFileDialog) if one.isVisible()]
    window.commands.by_id["hand_on"].trigger()
    qtbot.mouseClick(visible(window, SignatureDialog).without, Qt.MouseButton.LeftButton)
    hand_on(window, tmp_path / "file.cop29notes")
    assert "署名「我」" in window.status.currentMessage()


def test_without_notes_there_is_nothing_to_hand_on(window: MainWindow) -> None:
    window.commands.by_id["hand_on"].trigger()
    assert "Ctrl+M" in window.status.currentMessage()


def test_merging_says_what_came_and_from_whom_and_twice_is_the_same(
    open_window: Open, qtbot: Any, tmp_path: Path
) -> None:
    window = open_window("decision:1/CMA.6")
    window._session.own.do(lambda book: book.write_note(NCQG, "我的"))
    file = colleagues_file(tmp_path)
    first = merge(window, file)
    book = window._session.own.notebook
    after = {(note.text, book.author(note.device).zh) for note in book.all_notes()}
    assert after == {("我的", "我"), ("她的第一則", "陳怡君"), ("她的第二則", "陳怡君")}
    assert first.splitlines() == ["新增 2 則註記：陳怡君 2", "目前共 3 則；按 Ctrl+Z 可取消這次合併"]
    second = merge(window, file)
    assert {(note.text, book.author(note.device).zh) for note in book.all_notes()} == after
    assert "沒有新的內容" in second
    assert "Ctrl+Z" not in second
    panel = window.centre.table("decisions")
    assert "1/CMA.6" in [panel.model.index(panel.model.index_of(row).row(), 2).data() for row in panel.model.noted]


def test_a_merge_is_backed_up_before_and_taken_back_by_undo(open_window: Open, qtbot: Any, tmp_path: Path) -> None:
    window = open_window("decision:1/CMA.6")
    window._session.own.do(lambda book: book.write_note(NCQG, "我的"))
    merge(window, colleagues_file(tmp_path))
    copies = [copy.name for copy in backups.listed(paths.backup_folder())]
    assert [name for name in copies if "before-merge" in name]
    window.commands.by_id["undo"].trigger()
    assert [note.text for note in window._session.own.notebook.all_notes()] == ["我的"]


def test_a_file_that_holds_nothing_is_told_and_left(open_window: Open, tmp_path: Path) -> None:
    window = open_window("decision:1/CMA.6")
    file = tmp_path / "letter.txt"
    file.write_text("Dear colleague\n", encoding="utf-8")
    said = merge(window, file)
    assert str(file) in said
    assert "新增 0 則註記" in said
    assert file.read_text(encoding="utf-8") == "Dear colleague\n"


def test_a_place_that_cannot_be_written_is_told_and_the_old_file_stays(
    open_window: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window("decision:1/CMA.6")
    window._session.own.do(lambda book: (book.write_note(NCQG, "一"), book.call_me("林")))
    file = tmp_path / "old.cop29notes"
    file.write_text("old")

    def full(_: int) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(os, "fsync", full)
    window.commands.own.sharing._write(str(file))
    assert str(file) in told(window)
    assert file.read_text() == "old"
