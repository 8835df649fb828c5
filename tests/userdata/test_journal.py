"""The files of the journal: damaged, copied, shared, full. What was acknowledged is there, and nothing is rewritten."""

import errno
import os
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cop29_desktop.model.anchors import Anchor
from cop29_desktop.userdata import journal, locks
from cop29_desktop.userdata.errors import NotebookError
from cop29_desktop.userdata.journal import SEGMENT

if TYPE_CHECKING:
    from tests.userdata.conftest import Device

NCQG = Anchor.parse("decision:1/CMA.6")


def write(device: "Device", *texts: str) -> None:
    for text in texts:
        device.book.write_note(NCQG, text)


def read_again(device: "Device") -> list[str]:
    """The notes that the next start finds, oldest first."""
    return [note.text for note in reversed(device.opened().notes(NCQG))]


def told(device: "Device") -> list[str]:
    return [problem.en for problem in device.opened().ledger.problems]


def test_nothing_is_written_before_something_is_made(device: "Device") -> None:
    book = device.opened()
    assert book.ticked() == frozenset()
    assert (book.all_notes(), book.bookmarks(), book.entries(), book.presets("decisions")) == ((), (), (), ())
    assert (book.ledger.problems, book.ledger.undo(), book.choice("columns")) == ((), False, "")
    assert book.author("").zh == "我"
    book.untick(NCQG)
    assert not device.root.exists()


def test_reading_changes_no_byte(device: "Device") -> None:
    write(device, "一", "二")
    (file,) = device.files
    file.write_bytes(file.read_bytes()[:-5])
    before = file.read_bytes(), file.stat().st_mtime_ns
    assert read_again(device) == ["一"]
    assert (file.read_bytes(), file.stat().st_mtime_ns) == before
    assert device.files == [file]


@pytest.mark.parametrize("lost", [1, 5, 100, 200])
def test_a_torn_last_line_is_passed_over_told_and_never_in_the_way(device: "Device", lost: int) -> None:
    write(device, "一", "二")
    (file,) = device.files
    file.write_bytes(file.read_bytes()[:-lost])
    kept = ["一", "二"] if lost == 1 else ["一"]  # what lacks its line's end alone is whole
    assert read_again(device) == kept
    assert told(device) == ([] if lost == 1 else [
        f"The last line of {file} is cut off and passed over; that save was not completed, all else is there."
    ])  # fmt: skip
    device.book.ledger.reload()
    write(device, "三")
    assert read_again(device) == [*kept, "三"]


def test_a_zeroed_block_costs_only_the_lines_that_it_touches(device: "Device") -> None:
    texts = [f"{number:03} {'損失與損害' * 60}" for number in range(100)]
    write(device, *texts)
    (file,) = device.files
    content = bytearray(file.read_bytes())
    content[40960:45056] = bytes(4096)
    file.write_bytes(content)
    left = read_again(device)
    assert len(left) >= 94
    assert left == [text for text in texts if text in left]
    (problem,) = told(device)
    assert problem.startswith(f"{file} has 1 damaged line(s), passed over; the other {len(left)} were read.")


def test_files_are_small_and_all_are_read(device: "Device") -> None:
    texts = [f"{number:03} {'損' * 3000}" for number in range(60)]
    write(device, *texts)
    assert len(device.files) == 3
    assert all(file.stat().st_size <= SEGMENT for file in device.files)
    assert read_again(device) == texts


def test_a_conflict_copy_is_read_and_changes_nothing(device: "Device") -> None:
    write(device, "一")
    (file,) = device.files
    shutil.copy(file, device.folder / f"{file.stem} (conflicted copy 2024-11-18){file.suffix}")
    write(device, "二")
    assert read_again(device) == ["一", "二"]
    assert told(device) == []


@pytest.mark.parametrize("name", ["renamed.txt", "註記 — 複本.journal", "no-suffix"])
def test_a_file_is_read_whatever_its_name(device: "Device", name: str) -> None:
    write(device, "一")
    (file,) = device.files
    file.rename(device.folder / name)
    assert read_again(device) == ["一"]
    device.book.ledger.reload()
    write(device, "二")
    assert read_again(device) == ["一", "二"]


def test_a_file_that_is_missing_deletes_only_what_it_held(device: "Device", other: "Device") -> None:
    write(other, "別人的")
    write(device, "我的")
    shutil.copy(other.files[0], device.folder)
    assert sorted(read_again(device)) == ["別人的", "我的"]
    (device.folder / other.files[0].name).unlink()
    assert read_again(device) == ["我的"]


def test_what_is_no_journal_is_told_and_left(device: "Device") -> None:
    write(device, "一")
    stranger = device.folder / "stranger.bin"
    stranger.write_bytes(os.urandom(3000))
    (device.folder / ".DS_Store").write_bytes(b"hidden")
    (device.folder / "empty").write_bytes(b"")
    (device.folder / "below").mkdir()
    assert read_again(device) == ["一"]
    assert told(device) == [f"{stranger} holds nothing that can be read; it is passed over and left as it is."]


def test_a_file_that_is_too_large_is_told(device: "Device", monkeypatch: pytest.MonkeyPatch) -> None:
    write(device, "一")
    monkeypatch.setattr(journal, "LARGEST", 10)
    assert told(device) == [f"{device.files[0]} is too large and was not read."]


def test_a_folder_that_is_a_file_is_told_at_reading_and_at_saving(device: "Device") -> None:
    device.root.mkdir()
    device.folder.write_bytes(b"")
    assert told(device) == [f"{device.folder} can't be read: {os.strerror(errno.ENOTDIR)}."]
    with pytest.raises(NotebookError, match="Not saved"):
        device.book.tick(NCQG)
    assert device.book.ticked() == frozenset()


FAILURES = {
    errno.ENOSPC: ("is full. Make room and save again", "磁碟滿了"),
    errno.EROFS: ("can't be written. Change its permissions", "不能寫入"),
    errno.EACCES: ("can't be written. Change its permissions", "不能寫入"),
    errno.EIO: (f"{os.strerror(errno.EIO)}. Save again", "請再存一次"),
}


@pytest.mark.parametrize("code", FAILURES)
@pytest.mark.parametrize("call", ["write", "fsync"])
def test_a_save_that_fails_is_told_and_leaves_everything_as_it_was(
    device: "Device", monkeypatch: pytest.MonkeyPatch, call: str, code: int
) -> None:
    write(device, "一")
    before = device.files[0].read_bytes()

    def fail(*_: object) -> int:
        raise OSError(code, os.strerror(code))

    with monkeypatch.context() as patch:
        patch.setattr(os, call, fail)
        with pytest.raises(NotebookError, match="Not saved") as caught:
            write(device, "二")
    en, zh = FAILURES[code]
    assert en in caught.value.told.en
    assert zh in caught.value.told.zh
    assert device.files[0].read_bytes() == before
    assert [note.text for note in device.book.notes(NCQG)] == ["一"]
    write(device, "三")
    assert read_again(device) == ["一", "三"]
    assert told(device) == []


def test_half_a_line_that_can_not_be_taken_back_is_not_in_the_way(
    device: "Device", monkeypatch: pytest.MonkeyPatch
) -> None:
    write(device, "一")
    really = os.write

    def half(handle: int, content: bytes) -> int:
        really(handle, content[: len(content) // 2])
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def fail(*_: object) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", half)
        patch.setattr(os, "ftruncate", fail)
        with pytest.raises(NotebookError):
            write(device, "二")
    assert len(told(device)) == 1
    write(device, "三")
    assert read_again(device) == ["一", "三"]


def test_a_write_that_takes_a_little_at_a_time_is_whole(device: "Device", monkeypatch: pytest.MonkeyPatch) -> None:
    really = os.write
    monkeypatch.setattr(os, "write", lambda handle, content: really(handle, content[:7]))
    write(device, "一", "二")
    assert read_again(device) == ["一", "二"]


def test_two_processes_never_write_one_file(device: "Device") -> None:
    write(device, "一")
    (first,) = device.files
    handle = os.open(first, os.O_RDWR)
    try:
        assert locks.take(handle)
        write(device, "二")
    finally:
        os.close(handle)
    assert [file.name[-13:] for file in device.files] == ["-0001.journal", "-0002.journal"]
    assert read_again(device) == ["一", "二"]


def test_where_there_are_no_locks_it_writes(device: "Device", monkeypatch: pytest.MonkeyPatch) -> None:
    def none(_: int) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr(locks, "_lock", none)
    write(device, "一", "二")
    assert (len(device.files), read_again(device)) == (1, ["一", "二"])


def test_where_every_file_is_taken_it_says_so(device: "Device", monkeypatch: pytest.MonkeyPatch) -> None:
    write(device, "一")
    monkeypatch.setattr(journal, "TRIES", 2)
    monkeypatch.setattr(locks, "take", lambda _: False)
    with pytest.raises(NotebookError, match="Not saved"):
        write(device, "二")


@pytest.mark.parametrize("content", [b"", b"not a name", b"\xff\xfe", b"0123456789AB\n"])
def test_a_device_that_lost_its_name_gets_another_and_keeps_its_notes(device: "Device", content: bytes) -> None:
    write(device, "一")
    name = device.book.ledger.device
    (device.root / "device").write_bytes(content)
    write(device, "二")
    assert device.book.ledger.device != name
    assert re.fullmatch("[0-9a-f]{12}", device.book.ledger.device)
    assert read_again(device) == ["一", "二"]


def test_the_device_is_not_named_after_its_owner(device: "Device", tmp_path: Path) -> None:
    write(device, "一")
    assert len(device.book.ledger.device) == 12
    assert str(tmp_path) not in device.files[0].read_text("utf-8")
    assert {file.name for file in device.root.iterdir()} == {"device", "notebook"}
