"""Copies of the whole notebook, each one file outside its folder that ``merge`` reads back; and the end of it all."""

import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from cop29_desktop.model.texts import Text

KEPT = 7
SUFFIX = ".journal"
_OURS = re.compile(r"\d{4}-\d\d-\d\d[-\w]*\.journal")


def make(notebook: Path, folder: Path, name: str) -> Path | None:
    """Copy every line of a notebook into a file of that name; None when there is nothing. Raises OSError.

    A copy that is larger is never replaced: it may hold what the notebook lost.
    """
    content = b"".join(_whole(file.read_bytes()) for file in _files(notebook))
    if not content:
        return None
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    target = _free(folder, name, len(content))
    handle, half = tempfile.mkstemp(dir=folder, prefix=".", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(half).replace(target)
    except BaseException:
        Path(half).unlink(missing_ok=True)
        raise
    for old in listed(folder)[KEPT:]:
        old.unlink()
    return target


def listed(folder: Path) -> list[Path]:
    """The copies, newest first."""
    with suppress(OSError):
        return sorted((one for one in folder.iterdir() if _OURS.fullmatch(one.name)), key=_age, reverse=True)
    return []


def _age(file: Path) -> tuple[int, str]:
    return file.stat().st_mtime_ns, file.name


def _free(folder: Path, name: str, size: int) -> Path:
    """Where a copy of this size may be written."""
    number, target = 1, folder / f"{name}{SUFFIX}"
    while target.exists() and target.stat().st_size > size:
        number += 1
        target = folder / f"{name}-{number}{SUFFIX}"
    return target


def _files(notebook: Path) -> list[Path]:
    if not notebook.is_dir():
        return []
    return sorted(one for one in notebook.iterdir() if one.is_file() and not one.name.startswith("."))


def _whole(content: bytes) -> bytes:
    """The lines of a file; a last one that was cut off ends, so that it spoils no other."""
    return content if not content or content.endswith(b"\n") else content + b"\n"


def not_made(folder: Path, error: OSError) -> Text:
    """The sentence for a copy that failed."""
    return Text(
        f"沒有備份成功：{folder}：{error.strerror}。資料本身都還在。",
        f"No backup was made: {folder}: {error.strerror}. The data themselves are all there.",
    )


def not_deleted(error: OSError) -> Text:
    """The sentence for a wipe that failed."""
    return Text(
        f"沒有全部刪除：{error.filename}：{error.strerror}。請關閉其他視窗再試一次。",
        f"Not everything was deleted: {error.filename}: {error.strerror}. Close other windows and try again.",
    )


def own_files(*places: Path) -> Iterator[tuple[Path, int]]:
    """Every file of some files and folders, with its size."""
    for place in places:
        for file in sorted(place.rglob("*")) if place.is_dir() else [place]:
            with suppress(OSError):
                if file.is_file():
                    yield file, file.stat().st_size


def wipe(*places: Path) -> None:
    """Delete files and folders for good; raises OSError, and then what was not deleted is still there."""
    for place in places:
        if place.is_dir():
            shutil.rmtree(place)
        else:
            place.unlink(missing_ok=True)
