"""What a reader keeps: notes, presets and calendar entries, as values read from revisions."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, NamedTuple

from cop29_desktop.model.anchors import Anchor
from cop29_desktop.userdata.revisions import Revision

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_Date = date  # in a class that has a field of this name
LAST = 253_402_300_799_999_999  # microseconds to the end of the calendar, for a clock that ran away


class Note(NamedTuple):
    """A note on a place. ``device`` wrote it; ``revision`` is what a newer version of it replaces."""

    key: str
    revision: str
    device: str
    written: datetime
    anchor: Anchor
    text: str


class OwnPreset(NamedTuple):
    """A query with a name, as a line of ``model.queries``."""

    table: str
    name: str
    line: str


class Appointment(NamedTuple):
    """What the reader puts into the calendar; times are those of the place, and a day without any is whole.

    ``last`` is its last day, where that is after the first: it starts on the first day and ends on the last.
    """

    date: date
    title: str
    starts: time | None = None
    ends: time | None = None
    place: str = ""
    last: _Date | None = None


class Entry(NamedTuple):
    """An appointment as it is kept; ``revision`` is what a newer version of it replaces.

    ``beside`` is what another build wrote with it that is unknown here: a newer version keeps it.
    """

    key: str
    revision: str
    device: str
    what: Appointment
    beside: Mapping[str, Any]


def word(revision: Revision, name: str) -> str:
    """A text of a payload; empty when it is none."""
    value = revision.payload.get(name)
    return value if isinstance(value, str) else ""


def author(revision: Revision) -> str:
    """The device that wrote it first, also where another put it back."""
    return word(revision, "by") or revision.device


def note(revision: Revision) -> Note | None:
    """A note; None where the payload is none."""
    try:
        anchor = Anchor.parse(word(revision, "anchor"))
    except ValueError:
        return None
    written = EPOCH + timedelta(microseconds=min(revision.clock, LAST))
    return Note(revision.key, revision.id, author(revision), written, anchor, word(revision, "text"))


def entry(revision: Revision) -> Entry | None:
    """A calendar entry; None where the payload is none."""
    try:
        first = date.fromisoformat(word(revision, "date"))
        what = Appointment(
            first,
            word(revision, "title"),
            _time(word(revision, "starts")),
            _time(word(revision, "ends")),
            word(revision, "place"),
            _after(first, word(revision, "last")),
        )
    except ValueError:
        return None
    beside = {name: value for name, value in revision.payload.items() if name not in _KNOWN}
    return Entry(revision.key, revision.id, author(revision), what, beside)


_KNOWN = ("pack", "by", *Appointment._fields)


def _after(first: date, written: str) -> date | None:
    """The last day; None where that is the first, as in whatever was kept before entries could last."""
    last = date.fromisoformat(written) if written else first
    return last if last > first else None


def _time(written: str) -> time | None:
    return time.fromisoformat(written).replace(tzinfo=None) if written else None


def plain(what: Appointment) -> dict[str, str]:
    """An appointment as the words of a payload; what lasts one day is written as builds wrote it that knew no other."""
    lasts = {"last": what.last.isoformat()} if what.last and what.last > what.date else {}
    return {
        "date": what.date.isoformat(),
        "title": clean(what.title),
        "starts": what.starts.isoformat("minutes") if what.starts else "",
        "ends": what.ends.isoformat("minutes") if what.ends else "",
        "place": clean(what.place),
        **lasts,
    }


def clean(text: str) -> str:
    """A text that every file can hold: halves of characters, which some clipboards make, are replaced."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
