"""A start that is given a place asks a window that is open to show it. Files say so: no socket, no service.

An open window keeps ``window-<process>`` in the folder, which holds the content code of its pack. Who comes writes the
place to ``go-<process>``; the window takes that file away and goes there. A window that does not answer is not there.
"""

import os
import time
from contextlib import suppress
from pathlib import Path

from cop29_desktop.model.anchors import Anchor

PATIENCE = 0.8  # seconds until a window that does not answer counts as gone
GLANCE = 0.01  # seconds between two looks
WINDOW, GO = "window-", "go-"


def open_door(folder: Path, code: str) -> Path:
    """Say that this process shows the pack with a content code; the file to take away when it ends. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    marker = folder / f"{WINDOW}{os.getpid()}"
    marker.write_text(code, encoding="ascii")
    return marker


def answer(folder: Path) -> Anchor | None:
    """The place that somebody asks this process for; asking is over once it is read."""
    asked = folder / f"{GO}{os.getpid()}"
    try:
        written = asked.read_text(encoding="utf-8")
        asked.unlink()
        return Anchor.parse(written)
    except (OSError, ValueError):
        return None


def ring(folder: Path, code: str, place: Anchor, patience: float = PATIENCE) -> bool:
    """Whether a window that shows this content is open and has gone to the place."""
    for marker in _newest_first(folder):
        with suppress(OSError):
            if marker.read_text(encoding="ascii", errors="replace") == code and _answered(marker, place, patience):
                return True
    return False


def _newest_first(folder: Path) -> list[Path]:
    with suppress(OSError):
        return sorted(folder.glob(f"{WINDOW}*"), key=lambda marker: marker.stat().st_mtime, reverse=True)
    return []


def _answered(marker: Path, place: Anchor, patience: float) -> bool:
    asked = marker.with_name(GO + marker.name.removeprefix(WINDOW))
    written = asked.with_suffix(f".{os.getpid()}.tmp")
    written.write_text(str(place), encoding="utf-8")
    written.replace(asked)
    end = time.monotonic() + patience
    while time.monotonic() < end:
        if not asked.exists():
            return True
        time.sleep(GLANCE)
    try:
        asked.unlink()
    except FileNotFoundError:
        return True  # it answered at the last moment
    marker.unlink(missing_ok=True)
    return False
