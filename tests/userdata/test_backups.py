"""Copies of the notebook: whole, few, never smaller than what they replace; and the wipe."""

import errno
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cop29_desktop.model.anchors import Anchor
from cop29_desktop.userdata import backups

if TYPE_CHECKING:
    from tests.userdata.conftest import Device

NCQG = Anchor.parse("decision:1/CMA.6")


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def test_a_copy_is_read_back_by_merging_it_elsewhere(device: "Device", other: "Device", tmp_path: Path) -> None:
    device.book.write_note(NCQG, "一")
    device.book.tick(NCQG)
    device.book.bookmark(NCQG)
    copy = backups.make(device.folder, tmp_path / "backups", "2026-11-24")
    assert copy == tmp_path / "backups" / "2026-11-24.journal"
    merged = other.book.ledger.merge([copy])
    assert (merged.new, merged.problems) == (3, ())
    assert [note.text for note in other.book.notes(NCQG)] == ["一"]
    assert (other.book.ticked(), other.book.bookmarks()) == (frozenset({NCQG}), (NCQG,))


def test_a_line_that_was_cut_off_spoils_no_other(device: "Device", other: "Device", tmp_path: Path) -> None:
    device.book.write_note(NCQG, "一")
    (file,) = device.files
    whole = file.read_bytes()
    (device.folder / "a.journal").write_bytes(whole[:-20])
    copy = backups.make(device.folder, tmp_path / "backups", "2026-11-24")
    assert copy is not None
    assert other.book.ledger.merge([copy]).new == 1


def test_of_nothing_there_is_no_copy(device: "Device", tmp_path: Path) -> None:
    assert backups.make(device.folder, tmp_path / "backups", "2026-11-24") is None
    assert not (tmp_path / "backups").exists()


def test_the_last_seven_are_kept_and_nothing_else_is_touched(device: "Device", tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    (folder / "mine.txt").write_text("mine")
    device.book.tick(NCQG)
    for day in range(10, 20):
        made = backups.make(device.folder, folder, f"2026-11-{day}")
        assert made
        os.utime(made, ns=(day, day))
    assert [one.name[8:10] for one in backups.listed(folder)] == ["19", "18", "17", "16", "15", "14", "13"]
    assert (folder / "mine.txt").read_text() == "mine"


def test_a_copy_that_holds_more_is_not_replaced(device: "Device", tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    device.book.write_note(NCQG, "一")
    device.book.write_note(NCQG, "二")
    before = backups.make(device.folder, folder, "2026-11-24")
    assert before
    content = before.read_bytes()
    (file,) = device.files
    file.write_bytes(content.splitlines(keepends=True)[0])
    after = backups.make(device.folder, folder, "2026-11-24")
    assert names(folder) == ["2026-11-24-2.journal", "2026-11-24.journal"]
    assert (before.read_bytes(), after) == (content, folder / "2026-11-24-2.journal")


def test_a_full_disk_leaves_the_copy_of_before(
    device: "Device", tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "backups"
    device.book.tick(NCQG)
    copy = backups.make(device.folder, folder, "2026-11-24")
    assert copy
    content = copy.read_bytes()
    device.book.bookmark(NCQG)

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space") as caught:
        backups.make(device.folder, folder, "2026-11-24")
    assert (names(folder), copy.read_bytes()) == (["2026-11-24.journal"], content)
    assert str(folder) in backups.not_made(folder, caught.value).zh


def test_a_wipe_deletes_files_and_folders_and_minds_none_that_is_not_there(device: "Device", tmp_path: Path) -> None:
    device.book.tick(NCQG)
    places = (device.folder, device.root / "device", tmp_path / "nothing")
    assert [file.name for file, size in backups.own_files(*places) if size] == [device.files[0].name, "device"]
    backups.wipe(*places)
    assert [*backups.own_files(*places)] == []
    assert names(device.root) == []
