"""My data: what lies where, a backup, the signature, and a wipe that nobody does by mistake."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from cop29_desktop import paths
from cop29_desktop.gui.dialogs.my_data import MyDataDialog
from cop29_desktop.gui.main_window import MainWindow
from cop29_desktop.model.anchors import Anchor
from cop29_desktop.userdata import backups

Open = Callable[..., MainWindow]
NCQG = Anchor.parse("decision:1/CMA.6")


@pytest.fixture
def window(open_window: Open) -> MainWindow:
    window = open_window("decision:1/CMA.6")
    window._session.own.do(lambda book: (book.write_note(NCQG, "一"), book.tick(NCQG), book.bookmark(NCQG)))
    return window


def opened(window: MainWindow) -> MyDataDialog:
    window.commands.by_id["my_data"].trigger()
    (dialog,) = (one for one in window.findChildren(MyDataDialog) if one.isVisible())
    return dialog


def test_every_file_is_listed_with_its_folder(window: MainWindow, home: Path) -> None:
    dialog = opened(window)
    told = dialog.page.toPlainText()
    files = [
        file for file in home.rglob("*") if file.is_file() and "cache" not in file.parts and "open" not in file.parts
    ]
    assert len(files) >= 2
    assert [str(file) for file in files if str(file) not in told] == []
    assert str(paths.notebook_folder()) in told
    dialog.close()


def test_a_backup_is_made_at_once_and_listed(window: MainWindow, qtbot: Any) -> None:
    dialog = opened(window)
    qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    (copy,) = backups.listed(paths.backup_folder())
    assert str(copy) in dialog.page.toPlainText()
    dialog.close()


def test_the_signature_is_changed(window: MainWindow, qtbot: Any) -> None:
    dialog = opened(window)
    assert dialog.name.text() == ""
    dialog.name.setText("陳怡君")
    qtbot.mouseClick(dialog.rename, Qt.MouseButton.LeftButton)
    assert window._session.own.notebook.signature.zh == "陳怡君"
    dialog.close()
    dialog = opened(window)
    assert dialog.name.text() == "陳怡君"
    dialog.close()


def test_enter_in_a_field_does_nothing_else(window: MainWindow, qtbot: Any) -> None:
    dialog = opened(window)
    dialog.word.setText("刪除")
    qtbot.keyClick(dialog.word, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert window._session.own.marks.ticked == {NCQG}
    dialog.close()


def test_a_wipe_wants_the_word_and_deletes_everything(window: MainWindow, qtbot: Any, home: Path) -> None:
    window.commands.by_id["note"].trigger()
    window.focusWidget().insertPlainText("還沒存")
    dialog = opened(window)
    for word in ("", "刪", "DELETE"):
        dialog.word.setText(word)
        qtbot.mouseClick(dialog.wipe, Qt.MouseButton.LeftButton)
        assert paths.notebook_folder().exists()
    dialog.word.setText(" 刪除 ")
    qtbot.mouseClick(dialog.wipe, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
    assert window.centre.table("decisions").bar.basket.text() == "籃 0"
    window.close()
    left = [file.relative_to(home) for file in home.rglob("*") if file.is_file()]
    assert [file for file in left if file.parts[0] not in {"cache", "open"}] == []


def test_a_wipe_that_fails_says_so(window: MainWindow, qtbot: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def shut(place: Path) -> None:
        raise PermissionError(13, "Permission denied", str(place))

    monkeypatch.setattr(backups.shutil, "rmtree", shut)
    dialog = opened(window)
    dialog.word.setText("刪除")
    qtbot.mouseClick(dialog.wipe, Qt.MouseButton.LeftButton)
    (box,) = window.findChildren(QMessageBox)
    assert str(paths.notebook_folder()) in box.text()
    box.close()
    assert window._session.own.marks.ticked == {NCQG}
    window.close()
    assert paths.settings_file().exists()


def test_damaged_lines_are_told(open_window: Open, window: MainWindow) -> None:
    window.close()
    (file,) = paths.notebook_folder().iterdir()
    file.write_bytes(file.read_bytes() + b"half a line")
    again = open_window("decision:1/CMA.6")
    again.commands.own.tell_problems()
    assert "我的資料" in again.status.currentMessage()
    dialog = opened(again)
    assert "最後一行沒有寫完" in dialog.page.toPlainText()
    dialog.close()
    assert again.centre.table("decisions").bar.basket.text() == "籃 1"
