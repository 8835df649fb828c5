"""A revision as a line: what is written is read, and anything else is not."""

import json
from binascii import crc32
from hashlib import blake2b
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cop29_desktop.userdata.revisions import DAY, FARTHEST, MOST_BYTES, Change, make, next_clock, read

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
CHANGES = st.builds(
    Change, TEXTS, TEXTS, st.none() | st.dictionaries(TEXTS, TEXTS, max_size=3), st.lists(TEXTS, max_size=3).map(tuple)
)
GOOD: dict[str, Any] = {
    "kind": "note",
    "key": "k",
    "device": "d",
    "clock": 1,
    "parents": [],
    "payload": {},
    "deleted": False,
}


def line(content: object) -> bytes:
    """A line with a right checksum, whatever it holds."""
    body = content if isinstance(content, bytes) else json.dumps(content).encode()
    tail = blake2b(body, digest_size=16).hexdigest().encode() + b" " + body
    return b"%08x %b" % (crc32(tail), tail)


@given(change=CHANGES, clock=st.integers(0, FARTHEST - 1))
def test_what_is_written_is_read(change: Change, clock: int) -> None:
    made = make(change, "device", clock)
    assert read(made.line) == made
    assert b"\n" not in made.line
    assert (made.kind, made.key, made.clock, made.parents) == (change.kind, change.key, clock, change.parents)
    assert made.deleted == (change.payload is None)
    assert made.payload == (change.payload or {})


@given(change=CHANGES, data=st.data())
def test_a_line_with_one_byte_changed_or_lost_is_none(change: Change, data: st.DataObject) -> None:
    whole = make(change, "device", 7).line
    place = data.draw(st.integers(0, len(whole) - 1))
    changed = bytes([whole[place] ^ data.draw(st.integers(1, 255))])
    assert read(whole[:place] + changed + whole[place + 1 :]) is None
    assert read(whole[:place]) is None


@given(junk=st.binary(max_size=200))
def test_anything_else_is_none(junk: bytes) -> None:
    assert read(junk) is None


def test_a_sound_line_is_read() -> None:
    assert read(line(GOOD)) is not None


@pytest.mark.parametrize(
    "content",
    [
        {**GOOD, "clock": "1"},
        {**GOOD, "clock": True},
        {**GOOD, "clock": -1},
        {**GOOD, "clock": FARTHEST},
        {**GOOD, "parents": "p"},
        {**GOOD, "parents": [1]},
        {**GOOD, "payload": []},
        {**GOOD, "deleted": 0},
        {**GOOD, "kind": None},
        {**GOOD, "key": 1},
        {"kind": "note"},
        [],
        None,
        b"{",
        b"\xff",
        b"[" * 100_000,
    ],
    ids=lambda content: repr(content)[-30:],
)
def test_a_line_whose_parts_are_not_right_is_none(content: object) -> None:
    assert read(line(content)) is None


def test_a_line_has_a_largest_size() -> None:
    with pytest.raises(ValueError, match=str(MOST_BYTES)[:2]):
        make(Change("note", "k", {"text": "字" * (MOST_BYTES // 3)}, ()), "d", 1)
    assert read(line({**GOOD, "payload": {"text": "a" * MOST_BYTES}})) is None


@given(seen=st.integers(0, FARTHEST // 2), wall=st.integers(0, FARTHEST // 2))
def test_the_clock_runs_on_unless_what_was_seen_is_far_ahead(seen: int, wall: int) -> None:
    clock = next_clock(seen, wall)
    assert clock >= wall
    assert (clock > seen) == (seen < wall + DAY)
