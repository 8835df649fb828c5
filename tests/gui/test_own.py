"""The notebook in the window: opened when there is one, seen when others write, backed up, and never in the way."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QMessageBox

from cop29_desktop import paths
from cop29_desktop.gui.main_window import MainWindow
from cop29_desktop.gui.own import OwnData
from cop29_desktop.model.anchors import Anchor
from cop29_desktop.presentation.own import NOBODY
from cop29_desktop.userdata import backups
from cop29_desktop.userdata.notebook import Notebook

Open = Callable[..., MainWindow]
NCQG, GGA = Anchor.parse("decision:1/CMA.6"), Anchor.parse("decision:3/CMA.6")


def other() -> Notebook:
    """The command line, say."""
    return Notebook(paths.notebook_folder(), paths.device_file(), "cop29")


def test_nothing_is_opened_while_there_is_nothing(home: Path) -> None:
    own = OwnData("cop29")
    assert (own.marks, own.known, home.exists()) == (NOBODY, None, False)


def test_what_another_process_writes_is_seen(home: Path) -> None:
    own = OwnData("cop29")
    changed = QSignalSpy(own.changed)
    assert own.marks == NOBODY
    other().tick(NCQG)
    own.refresh()
    assert (own.marks.ticked, changed.count()) == ({NCQG}, 1)
    other().tick(GGA)
    own.refresh()
    own.refresh()
    assert (own.marks.ticked, changed.count()) == ({NCQG, GGA}, 2)


def test_the_first_change_of_a_day_is_preceded_by_a_backup_and_the_window_ends_with_one(home: Path) -> None:
    other().tick(NCQG)
    own = OwnData("cop29")
    own.do(lambda book: book.tick(GGA))
    own.do(lambda book: book.bookmark(GGA))
    (copy,) = backups.listed(paths.backup_folder())
    before = copy.read_bytes()
    own.close()
    assert len(copy.read_bytes().splitlines()) == 3
    assert len(before.splitlines()) == 1


def test_a_backup_that_fails_is_told_and_the_change_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    other().tick(NCQG)
    own = OwnData("cop29")
    refused = QSignalSpy(own.refused)

    def fail(*_: object) -> None:
        raise PermissionError(13, os.strerror(13))

    monkeypatch.setattr(backups, "make", fail)
    assert own.do(lambda book: book.tick(GGA))
    assert [refused.at(0)[0].en.split(":")[0], own.marks.ticked] == ["No backup was made", {NCQG, GGA}]


def test_a_refusal_is_told_and_nothing_is_changed() -> None:
    own = OwnData("cop29")
    told, changed = QSignalSpy(own.refused), QSignalSpy(own.changed)
    assert not own.do(lambda book: book.save_preset("decisions", "", "pact:yes"))
    assert not own.do(lambda book: book.save_preset("decisions", "x", "topic:"))
    assert (told.count(), changed.count()) == (2, 0)


def test_a_folder_that_cannot_be_written_shows_everything_and_says_why_it_keeps_nothing(
    open_window: Open, qtbot: Any, home: Path
) -> None:
    other().tick(NCQG)
    (file,) = paths.notebook_folder().iterdir()
    content = file.read_bytes()
    file.unlink()
    file.mkdir()  # even the administrator can't append to it
    (paths.notebook_folder() / "copy.journal").write_bytes(content)
    window = open_window("decision:3/CMA.6")
    panel = window.centre.table("decisions")
    assert panel.bar.basket.text() == "籃 1"
    told = QSignalSpy(window._session.own.refused)
    qtbot.keyClick(panel.rows, Qt.Key.Key_Space)
    assert (told.count(), panel.bar.basket.text()) == (1, "籃 1")
    (box,) = window.findChildren(QMessageBox)
    assert "沒有存進去" in box.text()
    box.close()


def test_where_the_folder_is_a_file_the_window_opens_and_says_it(open_window: Open, home: Path) -> None:
    home.mkdir()
    paths.notebook_folder().write_text("no folder")
    window = open_window("decision:3/CMA.6")
    told = QSignalSpy(window._session.own.refused)
    window.commands.by_id["bookmark"].trigger()
    assert told.count() == 1
    window.findChild(QMessageBox).close()
    assert paths.notebook_folder().read_text() == "no folder"
    assert not window.commands.by_id["bookmark"].isChecked()


def test_lines_that_no_one_can_read_cost_only_themselves(open_window: Open) -> None:
    other().tick(NCQG, GGA)
    (file,) = paths.notebook_folder().iterdir()
    first, second = file.read_bytes().splitlines(keepends=True)
    file.write_bytes(first.replace(b"tick", b"tock") + b"\x00" * 4096 + b"\n" + second)
    before = file.read_bytes()
    window = open_window("decision:3/CMA.6")
    assert window.centre.table("decisions").bar.basket.text() == "籃 1"
    window.commands.own.tell_problems()
    assert "損壞" in window.status.currentMessage()
    assert file.read_bytes() == before
