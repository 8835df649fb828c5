"""The days: our delegation's itinerary, the conference's theme days, milestones."""

from datetime import date, time
from enum import StrEnum
from typing import NamedTuple

from cop29_desktop.model.anchors import Anchor, AnchorKind
from cop29_desktop.model.texts import Origin, Passage, Text

LONGEST = 366  # days of one entry
_Date = date  # in a class that has a field of this name


class ThemeDay(NamedTuple):
    """One day of the Presidency's programme."""

    date: date
    theme: Text
    origin: Origin
    note: Passage | None

    @property
    def anchor(self) -> Anchor:
        """``day:2024-11-18``."""
        return Anchor(AnchorKind.DAY, self.date.isoformat())


class TripEntry(NamedTuple):
    """One row of the report's Table 1; ``first`` and ``last`` are both days of it."""

    id: str
    first: date
    last: date
    rest_day: bool
    activities: tuple[Passage, ...]

    @property
    def anchor(self) -> Anchor:
        """``trip:sessions-16``."""
        return Anchor(AnchorKind.TRIP, self.id)


class MilestoneKind(StrEnum):
    """What sort of event a milestone is."""

    OPENING = "opening"
    SUMMIT = "summit"
    PLENARY = "plenary"
    HIGH_LEVEL = "high-level"
    REST = "rest"
    CLOSING = "closing"
    DEADLINE = "deadline"
    SESSION = "session"
    PUBLICATION = "publication"


class Milestone(NamedTuple):
    """A dated event or deadline; ``time`` is Baku local time."""

    id: str
    date: date
    time: time | None
    kind: MilestoneKind
    title: Text
    decisions: tuple[str, ...]
    origin: Origin
    sources: tuple[str, ...]
    detail: Text | None

    @property
    def anchor(self) -> Anchor:
        """``milestone:closing``."""
        return Anchor(AnchorKind.MILESTONE, self.id)


class OwnEntry(NamedTuple):
    """What the reader puts into the calendar, in Baku time; without ``starts`` and ``ends`` it is of whole days.

    ``key`` names it where it is kept; a new one has none yet. ``last`` is its last day, where that is after ``date``;
    as in calendars, it starts at a time of its first day and ends at a time of its last.
    """

    key: str
    date: date
    title: str
    starts: time | None = None
    ends: time | None = None
    place: str = ""
    last: _Date | None = None

    @property
    def until(self) -> _Date:
        """Its last day, which may be its first."""
        return max(self.last or self.date, self.date)

    @property
    def days(self) -> int:
        """How many days it covers."""
        return (self.until - self.date).days + 1

    def covers(self, day: _Date) -> bool:
        """Whether it is on a day."""
        return self.date <= day <= self.until
