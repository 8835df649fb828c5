"""The files of revisions: every one is read whatever its name, new lines go to the end of this device's own.

Reading writes nothing. A write is one append, flushed to the disk before it is acknowledged; a line that was cut off
is passed over and told.
"""

import errno
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from cop29_desktop.model.texts import Text
from cop29_desktop.userdata import locks
from cop29_desktop.userdata.revisions import Revision, read

SEGMENT = 256_000  # bytes of one file of ours
LARGEST = 64_000_000  # bytes of a file that is read
TRIES = 1000  # files, each of which is full or being written by another process
_FLAGS = os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0)


class Found(NamedTuple):
    """What files hold, and what is wrong with them."""

    revisions: tuple[Revision, ...]
    problems: tuple[Text, ...]


class Journal:
    """A folder of files with a revision a line."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def read(self) -> Found:
        """Everything that can be read; a folder that is not there holds nothing."""
        try:
            with os.scandir(self.folder) as listed:
                files = sorted(Path(one.path) for one in listed if one.is_file() and not one.name.startswith("."))
        except FileNotFoundError:
            return Found((), ())
        except OSError as error:
            return Found((), (_unreadable(self.folder, error),))
        found = [read_file(file) for file in files]
        return Found(
            tuple(revision for one in found for revision in one.revisions),
            tuple(problem for one in found for problem in one.problems),
        )

    def stamp(self) -> frozenset[tuple[str, int, int]]:
        """Another value as soon as a file was written to, came or went."""
        with suppress(OSError), os.scandir(self.folder) as listed:
            return frozenset((one.name, one.stat().st_size, one.stat().st_mtime_ns) for one in listed)
        return frozenset()

    def append(self, name: str, lines: Sequence[bytes]) -> None:
        """Put lines at the end of the newest file of a name and on the disk; raises OSError."""
        if not self.folder.is_dir():
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            _settle(self.folder.parent)
        left = [*lines]
        for file in self._segments(name):
            left = _append(file, left)
            if not left:
                return
        raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN), str(self.folder))

    def _segments(self, name: str) -> Iterator[Path]:
        """The newest file of a name, then new ones."""
        ours = re.compile(rf"{re.escape(name)}-(\d+)\.journal")
        numbers = [int(named[1]) for one in self.folder.iterdir() if (named := ours.fullmatch(one.name))]
        newest = max(numbers, default=1)
        for number in range(newest, newest + TRIES):
            yield self.folder / f"{name}-{number:04}.journal"


def read_file(file: Path) -> Found:
    """The revisions of one file."""
    try:
        if file.stat().st_size > LARGEST:
            return Found((), (Text(f"{file} 太大，沒有讀。", f"{file} is too large and was not read."),))
        content = file.read_bytes()
    except OSError as error:
        return Found((), (_unreadable(file, error),))
    lines = content.split(b"\n")
    revisions = tuple(revision for line in lines if line and (revision := read(line)) is not None)
    broken = sum(1 for line in lines if line) - len(revisions)
    cut = broken and read(lines[-1]) is None and lines[-1] != b""
    return Found(revisions, tuple(_told(file, len(revisions), broken - bool(cut), cut=bool(cut))))


def _told(file: Path, whole: int, broken: int, *, cut: bool) -> Iterator[Text]:
    if (broken or cut) and not whole:
        yield Text(f"{file} 裡沒有可讀的內容，已略過，檔案保持原樣。",
                   f"{file} holds nothing that can be read; it is passed over and left as it is.")  # fmt: skip
        return
    if broken:
        yield Text(f"{file} 有 {broken} 行損壞，已略過；其餘 {whole} 行都讀進來了，檔案保持原樣。",
                   f"{file} has {broken} damaged line(s), passed over; the other {whole} were read. "
                   "The file is left as it is.")  # fmt: skip
    if cut:
        yield Text(f"{file} 的最後一行沒有寫完，已略過；那一次儲存沒有完成，其餘都在。",
                   f"The last line of {file} is cut off and passed over; "
                   "that save was not completed, all else is there.")  # fmt: skip


def _unreadable(place: Path, error: OSError) -> Text:
    return Text(f"無法讀取 {place}：{error.strerror}。", f"{place} can't be read: {error.strerror}.")


def _append(file: Path, lines: list[bytes]) -> list[bytes]:
    """Append as many lines as one file takes; returns those that are left."""
    handle = os.open(file, _FLAGS, 0o600)
    try:
        if not locks.take(handle):
            return lines
        size = os.fstat(handle).st_size
        count = _fitting(lines, SEGMENT - size, at_least=1 if size == 0 else 0)
        if count:
            _write(handle, size, lines[:count])
        if size == 0:
            _settle(file.parent)
        return lines[count:]
    finally:
        os.close(handle)


def _fitting(lines: Iterable[bytes], room: int, at_least: int) -> int:
    count = 0
    for line in lines:
        room -= len(line) + 2
        if room < 0 and count >= at_least:
            break
        count += 1
    return count


def _write(handle: int, size: int, lines: list[bytes]) -> None:
    """Write, flush to the disk; when that fails, take back what was written."""
    content = b"".join(line + b"\n" for line in lines)
    if size and os.lseek(handle, size - 1, os.SEEK_SET) >= 0 and os.read(handle, 1) != b"\n":
        content = b"\n" + content  # the line before was cut off
    try:
        while content:
            content = content[os.write(handle, content) :]
        os.fsync(handle)
    except OSError:
        with suppress(OSError):
            os.ftruncate(handle, size)
        raise


def _settle(folder: Path) -> None:
    """Have a new file's name on the disk too, where the system can be asked for that."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
