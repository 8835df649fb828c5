"""Files are written whole or not at all, and never over another without being asked to."""

import os
from pathlib import Path

import pytest

from cop29_desktop.export.files import save


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """A file that is there already."""
    file = tmp_path / "out" / "決議.csv"
    file.parent.mkdir()
    file.write_bytes(b"old")
    return file


def alone(target: Path) -> bool:
    """Whether nothing else was left in the folder."""
    return list(target.parent.iterdir()) == [target]


def test_a_new_file_is_written(tmp_path: Path) -> None:
    file = tmp_path / "new.csv"
    save(b"new", file, force=False)
    assert file.read_bytes() == b"new"
    assert alone(file)


def test_an_existing_file_is_not_replaced_silently(target: Path) -> None:
    with pytest.raises(FileExistsError):
        save(b"new", target, force=False)
    assert target.read_bytes() == b"old"
    assert alone(target)


def test_an_existing_file_is_replaced_when_asked(target: Path) -> None:
    save(b"new", target, force=True)
    assert target.read_bytes() == b"new"
    assert alone(target)


@pytest.mark.parametrize("step", ["fsync", "fdopen", "replace"])
def test_a_failure_leaves_the_old_file_whole_and_nothing_else(
    step: str, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path if step == "replace" else os, step, fail)
    with pytest.raises(OSError, match="No space left"):
        save(b"new", target, force=True)
    monkeypatch.undo()
    assert target.read_bytes() == b"old"
    assert alone(target)


def test_an_interruption_leaves_the_old_file_whole(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        save(b"new", target, force=True)
    assert target.read_bytes() == b"old"
    assert alone(target)


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        save(b"new", tmp_path / "nowhere" / "a.csv", force=False)
    assert not (tmp_path / "nowhere").exists()
