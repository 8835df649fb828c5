"""Files are written whole or not at all, and never over another without being asked to."""

import contextlib
import errno
import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO

from cop29_desktop.model.texts import Text

Write = Callable[[IO[bytes]], None]
WAITS = (0.01, 0.02, 0.04, 0.08, 0.16)
HELD = frozenset({5, 32, 33})
FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
CLOSED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
GONE = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.ENXIO, errno.ESTALE})


class SaveError(OSError):
    """A file that could not be written; the sentence says where, why and what to do. The old file is as it was."""

    def __init__(self, target: Path, code: int, zh: str, en: str) -> None:
        super().__init__(code, en, str(target))
        self.target = target
        self.told = Text(zh, en)


class ExistsError(SaveError, FileExistsError):
    """The file is there already and may not be replaced without a yes."""

    def __init__(self, target: Path) -> None:
        super().__init__(target, errno.EEXIST, f"{target} 已存在", f"{target} exists")


def save(content: bytes, target: Path, *, force: bool) -> None:
    """Write bytes; raises SaveError."""
    write(lambda file: _put(file, content), target, force=force)


def _put(file: IO[bytes], content: bytes) -> None:
    file.write(content)


def make_folder(folder: Path) -> None:
    """Make a folder and those above it; raises SaveError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _told(error, folder) from error


def write(fill: Write, target: Path, *, force: bool) -> None:
    """Write beside the target, flush, then put it in place; whatever goes wrong, the old file stays as it was.

    Raises:
        ExistsError: The target is there and ``force`` is off.
        SaveError: The folder can't be written, the disk is full, another program holds the file.
    """
    _check(target, force=force)
    real = Path(os.path.realpath(target))  # a link goes on leading to its file
    try:
        handle, name = tempfile.mkstemp(dir=real.parent, prefix=".cop29-", suffix=".tmp")
    except OSError as error:
        raise _told(error, target) from error
    temporary = Path(name)
    try:
        _fill(fill, handle)
        temporary.chmod(0o644)
        _check(target, force=force)
        _replace(temporary, real)
    except BaseException as error:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        if isinstance(error, OSError) and not isinstance(error, SaveError):
            raise _told(error, target) from error
        raise
    _settle(real.parent)


def _check(target: Path, *, force: bool) -> None:
    try:
        there = target.is_dir() or (not force and target.exists())
    except OSError as error:
        raise _told(error, target) from error
    if there and target.is_dir():
        raise SaveError(target, errno.EISDIR, f"{target} 是資料夾，請給檔名。", f"{target} is a folder; name a file.")
    if there:
        raise ExistsError(target)


def _fill(fill: Write, handle: int) -> None:
    try:
        file = os.fdopen(handle, "wb")
    except BaseException:
        os.close(handle)
        raise
    with file:
        fill(file)
        file.flush()
        os.fsync(file.fileno())


def _replace(temporary: Path, target: Path) -> None:
    """Put the file in place; Windows refuses while a virus scanner or another program looks at it, so try again."""
    for wait in WAITS:
        try:
            temporary.replace(target)
        except OSError as error:
            if getattr(error, "winerror", None) not in HELD:
                raise
            time.sleep(wait)
        else:
            return
    temporary.replace(target)


def _settle(folder: Path) -> None:
    """Have the folder itself on the disk, where the system can say so."""
    if os.name == "posix":
        with contextlib.suppress(OSError):
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)


def _told(error: OSError, target: Path) -> SaveError:
    """What happened, in a sentence."""
    folder, code = target.parent, error.errno or 0
    if getattr(error, "winerror", None) in HELD and target.exists():
        zh = f"無法取代 {target}：另一個程式正開著它。請在那裡關閉，或另取檔名。"
        en = f"{target} can't be written: another program holds it. Close it there, or take another name."
    elif code in FULL:
        zh = f"無法寫入 {target}：磁碟已滿。請清出空間，或存到別處。"
        en = f"{target} can't be written: the disk is full. Make room, or save elsewhere."
    elif code in CLOSED:
        zh = f"無法寫入 {target}：資料夾 {folder} 唯讀，或不許寫入。請存到別處。"
        en = f"{target} can't be written: the folder {folder} is read-only or closed to you. Save elsewhere."
    elif code in GONE:
        zh = f"無法寫入 {target}：資料夾 {folder} 不存在或已移除。請檢查磁碟，或存到別處。"
        en = (
            f"{target} can't be written: the folder {folder} is not there, or gone. Check the drive, or save elsewhere."
        )
    elif code == errno.ENAMETOOLONG:
        zh = f"無法寫入 {target}：檔名太長。請取短一點的名字。"
        en = f"{target} can't be written: its name is too long. Take a shorter one."
    else:
        why = error.strerror or type(error).__name__
        zh, en = f"無法寫入 {target}：{why}。", f"{target} can't be written: {why}."
    return SaveError(target, code, zh, en)
