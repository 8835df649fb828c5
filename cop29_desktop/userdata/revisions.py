"""One change as one line that is never changed again: a checksum, an id made of the content, the content as JSON."""

import hashlib
import json
from binascii import crc32
from collections.abc import Mapping
from typing import Any, NamedTuple, cast

MOST_BYTES = 200_000  # of one line
FARTHEST = 2**62  # no clock runs so far
DAY = 86_400_000_000
_SUM, _ID = 8, 32  # characters


class Revision(NamedTuple):
    """What one device wrote at one moment about one key; ``parents`` are the revisions that it replaces.

    ``clock`` counts microseconds since 1970 and never runs backwards on one device. ``line`` is the revision as it
    stands in a file, without the line's end.
    """

    id: str
    kind: str
    key: str
    device: str
    clock: int
    parents: tuple[str, ...]
    payload: Mapping[str, Any]
    deleted: bool
    line: bytes


class Change(NamedTuple):
    """A revision that is not written yet; a payload of None deletes."""

    kind: str
    key: str
    payload: Mapping[str, Any] | None
    parents: tuple[str, ...]


def make(change: Change, device: str, clock: int) -> Revision:
    """The revision of a change; raises ValueError when it is larger than a line may be."""
    content = {
        "kind": change.kind,
        "key": change.key,
        "device": device,
        "clock": clock,
        "parents": list(change.parents),
        "payload": change.payload or {},
        "deleted": change.payload is None,
    }
    body = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
    tail = _id(body).encode("ascii") + b" " + body
    made = read(b"%08x %b" % (crc32(tail), tail))
    if made is None:
        raise ValueError(len(body))
    return made


def read(line: bytes) -> Revision | None:
    """The revision of a line without its end; None when the line is not whole or is none."""
    head, tail = line[: _SUM + 1], line[_SUM + 1 :]
    if len(line) > MOST_BYTES or head != b"%08x " % crc32(tail):
        return None
    body = tail[_ID + 1 :]
    if tail[: _ID + 1] != f"{_id(body)} ".encode("ascii"):
        return None
    try:
        content = json.loads(body.decode("utf-8"))
    except (ValueError, RecursionError):
        return None
    return _checked(content, tail[:_ID].decode("ascii"), line)


def _checked(content: Any, identity: str, line: bytes) -> Revision | None:
    """The revision, if every part is there and of its kind."""
    if not isinstance(content, dict):
        return None
    held = cast("dict[str, Any]", content)
    kind, key, device, clock, parents, payload, deleted = map(held.get, _PARTS)
    texts = isinstance(kind, str) and isinstance(key, str) and isinstance(device, str)
    listed = isinstance(parents, list) and all(isinstance(one, str) for one in cast("list[Any]", parents))
    whole = type(clock) is int and 0 <= clock < FARTHEST and isinstance(payload, dict) and isinstance(deleted, bool)
    if not (texts and listed and whole):
        return None
    return Revision(
        identity, str(kind), str(key), str(device), int(clock or 0), tuple(cast("list[str]", parents)),
        cast("dict[str, Any]", payload), bool(deleted), line,
    )  # fmt: skip


_PARTS = ("kind", "key", "device", "clock", "parents", "payload", "deleted")


def _id(body: bytes) -> str:
    return hashlib.blake2b(body, digest_size=_ID // 2).hexdigest()


def next_clock(seen: int, wall: int) -> int:
    """The clock of a new revision: after all that was seen, unless that is a day ahead of the wall."""
    return max(wall, seen + 1) if seen < wall + DAY else wall
