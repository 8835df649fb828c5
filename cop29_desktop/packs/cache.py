"""The checked plain values of a pack, kept between starts.

Never trusted over the source. A kept file says of which state of the pack's files (and of the code that checks them) it
was made, and of which content; it carries its own checksum and is ignored when that is wrong. It may be deleted at any
time. Its parts are read when they are asked for.
"""

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from cop29_desktop import __version__
from cop29_desktop.packs.folder import FileState, State

FORMAT = 2
KEEP = 4  # packs
SETTLED = 2 * 10**9  # ns; a file changed later than this before it was kept may change again under the same times
_CODE = Path(__file__).parent


class Parts(Mapping[str, Any]):
    """The plain values of each file of a pack, decoded when first asked for."""

    def __init__(self, payload: bytes, places: dict[str, tuple[int, int]]) -> None:
        self._payload = payload
        self._places = places
        self._decoded: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        if name not in self._decoded:
            first, end = self._places[name]
            self._decoded[name] = json.loads(self._payload[first:end])
        return self._decoded[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


class Kept(NamedTuple):
    """What is kept of a pack; ``settled`` says whether the times of its files prove that they are the same."""

    state: State
    fingerprint: str
    addresses: Iterable[str]
    files: Mapping[str, Any]
    settled: bool = False


def _code() -> list[list[Any]]:
    """The state of the code that checks packs, as JSON gives it back."""
    with os.scandir(_CODE) as entries:
        found = sorted((one.name, one.stat().st_mtime_ns) for one in entries if one.name.endswith(".py"))
    return [[__version__, FORMAT], *map(list, found)]


def _place(folder: Path, pack: Path) -> Path:
    return folder / f"pack-{crc32(os.fsencode(pack.absolute())):08x}.json"


def load(folder: Path, pack: Path) -> Kept | None:
    """What is kept of a pack's folder, or None when there is nothing that can be used."""
    place = _place(folder, pack)
    with suppress(OSError, ValueError, LookupError, TypeError):
        content = place.read_bytes()
        if int(content[:8], 16) != crc32(content[8:]):
            return None
        head, _, payload = content[8:].partition(b"\n")
        header = json.loads(head)
        if header["code"] != _code():
            return None
        places: dict[str, tuple[int, int]] = {}
        first = 0
        for name, length in header["parts"]:
            places[name] = (first, first := first + length)
        state = [FileState(*one) for one in header["state"]]
        settled = place.stat().st_mtime_ns - max(one.changed for one in state) > SETTLED
        return Kept(state, header["fingerprint"], header["addresses"], Parts(payload, places), settled)
    return None


def save(folder: Path, pack: Path, kept: Kept) -> None:
    """Keep values for the next start; a folder that can't be written is no trouble."""
    parts = {name: _written(plain) for name, plain in kept.files.items()}
    header = {
        "code": _code(),
        "state": kept.state,
        "fingerprint": kept.fingerprint,
        "addresses": sorted(kept.addresses),
        "parts": [(name, len(part)) for name, part in parts.items()],
    }
    content = _written(header) + b"\n" + b"".join(parts.values())
    place = _place(folder, pack)
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        temporary = place.with_suffix(f".{os.getpid()}.tmp")
        temporary.write_bytes(b"%08x" % crc32(content) + content)
        temporary.replace(place)
        _forget_old(folder)


def _written(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _forget_old(folder: Path) -> None:
    kept = sorted(folder.glob("pack-*.json"), key=lambda path: path.stat().st_mtime, reverse=True)
    for old in kept[KEEP:]:
        old.unlink(missing_ok=True)
