"""What a reader keeps: notes, presets and calendar entries, as values read from revisions."""

from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from cop29_desktop.model.anchors import Anchor
from cop29_desktop.userdata.revisions import Revision

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
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
    """What the reader puts into the calendar; times are those of the place, and a day without any is whole."""

    date: date
    title: str
    starts: time | None = None
    ends: time | None = None
    place: str = ""


class Entry(NamedTuple):
    """An appointment as it is kept; ``revision`` is what a newer version of it replaces."""

    key: str
    revision: str
    device: str
    what: Appointment


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
        what = Appointment(
            date.fromisoformat(word(revision, "date")),
            word(revision, "title"),
            _time(word(revision, "starts")),
            _time(word(revision, "ends")),
            word(revision, "place"),
        )
    except ValueError:
        return None
    return Entry(revision.key, revision.id, author(revision), what)


def _time(written: str) -> time | None:
    return time.fromisoformat(written).replace(tzinfo=None) if written else None


def plain(what: Appointment) -> dict[str, str]:
    """An appointment as the words of a payload."""
    return {
        "date": what.date.isoformat(),
        "title": clean(what.title),
        "starts": what.starts.isoformat("minutes") if what.starts else "",
        "ends": what.ends.isoformat("minutes") if what.ends else "",
        "place": clean(what.place),
    }


def clean(text: str) -> str:
    """A text that every file can hold: halves of characters, which some clipboards make, are replaced."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
