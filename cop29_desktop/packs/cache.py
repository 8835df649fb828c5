"""The checked plain values of a pack, kept between starts.

Never trusted over the source: the key is the content's own fingerprint with the format and interpreter versions,
and a file that does not carry its own checksum is ignored. It may be deleted at any time.
"""

import hashlib
import json
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

from cop29_desktop import __version__

FORMAT = 1
KEEP = 4  # packs
_SUM = 64  # characters of a checksum


def _place(folder: Path, fingerprint: str) -> Path:
    python = f"{sys.version_info.major}.{sys.version_info.minor}"
    return folder / f"pack-{fingerprint[:32]}-{FORMAT}-{__version__}-{python}.json"


def load(folder: Path, fingerprint: str) -> Any | None:
    """The kept values, or None when there are none that can be trusted."""
    try:
        content = _place(folder, fingerprint).read_bytes()
    except OSError:
        return None
    kept_sum, payload = content[:_SUM], content[_SUM:]
    if hashlib.sha256(payload).hexdigest().encode() != kept_sum:
        return None
    return json.loads(payload)


def save(folder: Path, fingerprint: str, values: Any) -> None:
    """Keep values for the next start; a folder that can't be written is no trouble."""
    payload = json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode()
    place = _place(folder, fingerprint)
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        temporary = place.with_suffix(f".{os.getpid()}.tmp")
        temporary.write_bytes(hashlib.sha256(payload).hexdigest().encode() + payload)
        temporary.replace(place)
        _forget_old(folder)


def _forget_old(folder: Path) -> None:
    kept = sorted(folder.glob("pack-*.json"), key=lambda path: path.stat().st_mtime, reverse=True)
    for old in kept[KEEP:]:
        old.unlink(missing_ok=True)
