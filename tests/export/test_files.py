"""Files are written whole or not at all, and never over another without being asked to."""

import errno
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import IO

import pytest

from cop29_desktop.export import files
from cop29_desktop.export.files import ExistsError, SaveError, make_folder, save, write

NO_SPACE = OSError(errno.ENOSPC, "No space left on device")
READ_ONLY = OSError(errno.EROFS, "Read-only file system")
REFUSED = PermissionError(errno.EACCES, "Permission denied")
GONE = FileNotFoundError(errno.ENOENT, "No such file or directory")
NOT_MOUNTED = OSError(errno.ENODEV, "No such device")
ODD = OSError(errno.EIO, "Input/output error")


class HeldError(PermissionError):
    """What Windows says of a file that another program holds."""

    def __init__(self, winerror: int) -> None:
        super().__init__(errno.EACCES, "held")
        self.winerror = winerror


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """A file that is there already."""
    file = tmp_path / "out" / "決議.csv"
    file.parent.mkdir()
    file.write_bytes(b"old")
    return file


@pytest.fixture
def waited(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """How long was waited, without waiting."""
    seen: list[float] = []
    monkeypatch.setattr(files.time, "sleep", seen.append)
    return seen


def alone(target: Path) -> bool:
    """Whether nothing else was left in the folder."""
    return list(target.parent.iterdir()) == [target]


def failing(error: BaseException) -> Callable[..., None]:
    def fail(*_: object, **__: object) -> None:
        raise error

    return fail


def test_a_new_file_is_written(tmp_path: Path) -> None:
    file = tmp_path / "new.csv"
    save(b"new", file, force=False)
    assert file.read_bytes() == b"new"
    assert alone(file)


def test_an_existing_file_is_not_replaced_silently(target: Path) -> None:
    with pytest.raises(ExistsError) as caught:
        save(b"new", target, force=False)
    assert caught.value.target == target
    assert caught.value.told == (f"{target} 已存在", f"{target} exists")
    assert isinstance(caught.value, FileExistsError)
    assert target.read_bytes() == b"old"
    assert alone(target)


def test_an_existing_file_is_replaced_when_asked(target: Path) -> None:
    save(b"new", target, force=True)
    assert target.read_bytes() == b"new"
    assert alone(target)


def test_a_file_that_appears_meanwhile_is_not_replaced(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"

    def fill(_: IO[bytes]) -> None:
        file.write_bytes(b"another's")

    with pytest.raises(ExistsError):
        write(fill, file, force=False)
    assert file.read_bytes() == b"another's"
    assert alone(file)


def test_a_link_goes_on_leading_to_its_file(target: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.csv"
    link.symlink_to(target)
    save(b"new", link, force=True)
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_a_long_chinese_name_leaves_room_for_the_file_beside(tmp_path: Path) -> None:
    file = tmp_path / f"{'決' * 80}.csv"
    save(b"new", file, force=False)
    assert file.read_bytes() == b"new"


@pytest.mark.parametrize("step", ["fsync", "fdopen", "replace"])
@pytest.mark.parametrize(
    ("error", "zh", "en"),
    [
        (NO_SPACE, "磁碟已滿", "the disk is full"),
        (READ_ONLY, "唯讀", "is read-only"),
        (REFUSED, "唯讀", "is read-only"),
        (GONE, "已移除", "is not there, or gone"),
        (NOT_MOUNTED, "已移除", "is not there, or gone"),
        (ODD, "Input/output error", "can't be written: Input/output error."),
        (OSError("odd"), "OSError", "can't be written: OSError."),
    ],
)
def test_a_failure_is_a_sentence_and_leaves_the_old_file_whole(
    step: str, error: OSError, zh: str, en: str, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path if step == "replace" else os, step, failing(error))
    with pytest.raises(SaveError) as caught:
        save(b"new", target, force=True)
    monkeypatch.undo()
    assert (zh in caught.value.told.zh, en in caught.value.told.en) == (True, True), caught.value.told
    assert all(str(target) in told for told in caught.value.told)
    assert target.read_bytes() == b"old"
    assert alone(target)


def test_a_disk_that_fills_while_rows_are_written_leaves_the_old_file_whole(target: Path) -> None:
    def fill(file: IO[bytes]) -> None:
        file.write(b"half")
        raise NO_SPACE

    with pytest.raises(SaveError, match="the disk is full"):
        write(fill, target, force=True)
    assert target.read_bytes() == b"old"
    assert alone(target)


def test_a_folder_that_can_not_be_written_is_told(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "mkstemp", failing(REFUSED))
    with pytest.raises(SaveError, match="read-only"):
        save(b"new", target, force=True)
    assert target.read_bytes() == b"old"


def test_a_drive_that_vanished_while_writing_is_told(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "replace", failing(GONE))
    monkeypatch.setattr(Path, "unlink", failing(GONE))
    with pytest.raises(SaveError, match="gone"):
        save(b"new", target, force=True)


@pytest.mark.parametrize("code", [5, 32, 33])
def test_a_file_that_windows_holds_for_a_moment_is_tried_again(
    code: int, target: Path, waited: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    replace, refusals = Path.replace, iter([HeldError(code)] * 5)

    def replace_at_last(self: Path, to: Path) -> Path:
        for refusal in refusals:
            raise refusal
        return replace(self, to)

    monkeypatch.setattr(Path, "replace", replace_at_last)
    save(b"new", target, force=True)
    assert waited == [0.01, 0.02, 0.04, 0.08, 0.16]
    assert target.read_bytes() == b"new"


def test_a_file_that_another_program_keeps_open_is_told(
    target: Path, waited: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "replace", failing(HeldError(32)))
    with pytest.raises(SaveError) as caught:
        save(b"new", target, force=True)
    assert "另一個程式正開著它" in caught.value.told.zh
    assert "another program holds it" in caught.value.told.en
    assert len(waited) == 5
    assert target.read_bytes() == b"old"
    assert alone(target)


def test_another_error_is_not_tried_again(target: Path, waited: list[float], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "replace", failing(NO_SPACE))
    with pytest.raises(SaveError):
        save(b"new", target, force=True)
    assert waited == []


@pytest.mark.parametrize("error", [KeyboardInterrupt(), ValueError("cancelled")])
def test_an_interruption_leaves_the_old_file_whole(
    error: BaseException, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", failing(error))
    with pytest.raises(type(error)):
        save(b"new", target, force=True)
    assert target.read_bytes() == b"old"
    assert alone(target)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(SaveError, match="is not there"):
        save(b"new", tmp_path / "nowhere" / "a.csv", force=False)
    assert not (tmp_path / "nowhere").exists()


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(SaveError, match="is a folder; name a file"):
        save(b"new", tmp_path, force=True)


def test_a_name_that_is_too_long_is_told(tmp_path: Path) -> None:
    with pytest.raises(SaveError, match="name is too long"):
        save(b"new", tmp_path / ("a" * 300), force=True)


def test_a_folder_is_made_or_it_is_told_why_not(tmp_path: Path) -> None:
    make_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(SaveError, match="can't be written"):
        make_folder(tmp_path / "file" / "below")
