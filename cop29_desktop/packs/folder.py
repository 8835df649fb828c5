"""A pack's folder as bytes, and its content code."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from cop29_desktop.packs.layout import FILES
from cop29_desktop.packs.problems import PackError, Problem
from cop29_desktop.packs.shapes import PackFile

MAX_FILES = 200
MAX_BYTES = 2 * 1024 * 1024  # of one file
SUFFIXES = (".yaml", ".yml")

Contents = dict[str, bytes]


class FileState(NamedTuple):
    """What tells that a file is still the one that was read; times in nanoseconds."""

    name: str
    size: int
    changed: int
    node_changed: int
    node: int


State = list[FileState]


def state(folder: Path) -> State:
    """The state of every YAML file of the folder; raises PackError when there is none to read."""
    try:
        return [
            FileState(
                name.relative_to(folder).as_posix(), found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino
            )
            for name in _files(folder)
            for found in [name.stat()]
        ]
    except OSError as error:
        raise _unreadable(error) from error


def read(folder: Path) -> Contents:
    """Every YAML file of the folder by its name with ``/``; raises PackError when there is none to read."""
    try:
        return {name.relative_to(folder).as_posix(): _head(name) for name in _files(folder)}
    except OSError as error:
        raise _unreadable(error) from error


def _files(folder: Path) -> list[Path]:
    """The YAML files of a folder in order; raises PackError when there are none, or too many."""
    if not folder.is_dir():
        raise PackError([Problem(str(folder), 0, "找不到這個資料夾。", "There is no such folder.")])
    names = sorted(p for p in _within(folder) if p.suffix.lower() in SUFFIXES and p.is_file())
    if not names:
        raise PackError(
            [Problem(str(folder), 0, "資料夾裡沒有簡報資料（YAML）。", "The folder holds no pack (YAML files).")]
        )
    if len(names) > MAX_FILES:
        raise PackError(
            [Problem(str(folder), 0, f"超過 {MAX_FILES} 個檔案。", f"There are more than {MAX_FILES} files.")]
        )
    return names


def _unreadable(error: OSError) -> PackError:
    return PackError([Problem(str(error.filename), 0, f"無法讀取：{error.strerror}。",
                              f"It can't be read: {error.strerror}.")])  # fmt: skip


def _within(folder: Path) -> Iterator[Path]:
    """What lies in the folder, two levels of a pack and a third to tell what was put too deep; a disk has many more."""
    for level in ("*", "*/*", "*/*/*"):
        yield from folder.glob(level)


def _head(file: Path) -> bytes:
    """A file's content; of one that is too large, enough to tell."""
    with file.open("rb") as opened:
        return opened.read(MAX_BYTES + 1)


def digest(contents: Contents) -> str:
    """A fingerprint of names and content; line endings do not count, so a checkout on Windows has the same."""
    from hashlib import sha256  # noqa: PLC0415 - it loads OpenSSL, which a start with a warm cache does without

    sha = sha256()
    for name, content in sorted(contents.items()):
        plain = content.replace(b"\r\n", b"\n")
        sha.update(f"{name}\0{len(plain)}\0".encode("utf-8", "surrogateescape") + plain)  # a file's name may be no text
    return sha.hexdigest()


def code(fingerprint: str) -> str:
    """The 8 signs that people compare: ``3F9A-77C1``."""
    return f"{fingerprint[:4]}-{fingerprint[4:8]}".upper()


def file_of(name: str) -> PackFile | None:
    """Which row of the layout a file belongs to."""
    parent, _, own = name.rpartition("/")
    for row in FILES:
        row_parent, _, row_own = row.glob.rpartition("/")
        if parent == row_parent and (own == row_own or (row_own == "*.yaml" and own.endswith(".yaml"))):
            return row
    return None


def missing(contents: Contents) -> list[Problem]:
    """Files that a pack must have and this one lacks."""
    present = {row.glob for row in map(file_of, contents) if row}
    return [Problem(row.glob, 0, "缺少這個檔案。", "This file is missing.") for row in FILES if row.glob not in present]
