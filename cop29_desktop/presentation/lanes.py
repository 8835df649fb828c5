"""The lanes of a calendar: our delegation's days, theme days, milestones, one's own entries; each a day or a moment."""

from collections.abc import Callable, Collection, Iterator
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from cop29_desktop.model import dates
from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.days import OwnEntry
from cop29_desktop.model.texts import Passage, Text
from cop29_desktop.presentation import days, provenance, words
from cop29_desktop.presentation.conflicts import said
from cop29_desktop.presentation.passages import joined, marks

OWN = "own-entries"


class Diary(NamedTuple):
    """What calendars are made of: a briefing, and the reader's own entries under the names that they keep."""

    briefing: Briefing
    own: tuple[OwnEntry, ...] = ()


class Entry(NamedTuple):
    """What stands in a calendar: a whole day, or a moment with its end where that was said.

    Attributes:
        uid: Its name for ever: an entry that is imported again replaces itself.
        when: A day, or a moment with its zone.
        title: What calendars show.
        details: What they show when it is opened, a line each.
        busy: Whether the day is taken.
        ends: When a moment is over; None where nobody has said.
        place: Where it is.
        last: The last of several days, which is part of it.
    """

    uid: str
    when: date | datetime
    title: Text
    details: tuple[Text, ...]
    busy: bool
    ends: datetime | None = None
    place: str = ""
    last: date | None = None


class Lane(NamedTuple):
    """Entries of one kind.

    Attributes:
        category: What calendars colour them by.
        entries: Makes them.
        source: Says where they come from.
    """

    category: Text
    entries: Callable[[Diary], Iterator[Entry]]
    source: Callable[[Briefing], Text] = provenance.source


def _trip(diary: Diary) -> Iterator[Entry]:
    """Each day of each row of the itinerary."""
    briefing = diary.briefing
    for row in briefing.itinerary:
        title = joined(activity.text for activity in row.activities)
        details = (*map(_marked, row.activities), *_disputed(briefing, row.anchor))
        for number in range((row.last - row.first).days + 1):
            day = row.first + timedelta(days=number)
            yield Entry(_uid(briefing, f"trip-{row.id}-{day.isoformat()}"), day, title, details, busy=True)


def _theme_days(diary: Diary) -> Iterator[Entry]:
    briefing = diary.briefing
    for row in briefing.theme_days:
        passages = (Passage(row.theme, row.origin), *([row.note] if row.note else []))
        details = (*map(_marked, passages), *_disputed(briefing, row.anchor))
        yield Entry(_uid(briefing, f"theme-day-{row.date.isoformat()}"), row.date, row.theme, details, busy=False)


def _milestones(diary: Diary) -> Iterator[Entry]:
    briefing = diary.briefing
    for row in days.milestones(briefing).rows:
        when = datetime.combine(row.date, row.time, dates.BAKU) if row.time else row.date
        details = (_marked(Passage(row.detail or row.title, row.origin)), *_disputed(briefing, row.anchor))
        yield Entry(_uid(briefing, f"milestone-{row.id}"), when, row.title, details, busy=False)


def _own(diary: Diary) -> Iterator[Entry]:
    """What the reader put into the calendar, in Baku time, each as one; nobody else says it."""
    for one in diary.own:
        uid, title = _uid(diary.briefing, f"own-{one.key}"), Text(one.title, one.title)
        last = one.until if one.days > 1 else None
        if one.starts is None and (one.ends is None or last is None):
            yield Entry(uid, one.date, title, (), busy=True, place=one.place, last=last)
            continue
        when = datetime.combine(one.date, one.starts or time.min, dates.BAKU)
        ends = _end(one)
        ends = ends if ends and ends > when else None
        yield Entry(uid, when, title, (), busy=True, ends=ends, place=one.place, last=last)


def _end(one: OwnEntry) -> datetime | None:
    """When an entry with a time is over; one of several days that no time ends takes its last day whole."""
    if one.ends:
        return datetime.combine(one.until, one.ends, dates.BAKU)
    if one.days == 1:
        return None
    after = one.until < date.max
    day, moment = (one.until + timedelta(days=1), time.min) if after else (one.until, time.max)
    return datetime.combine(day, moment, dates.BAKU)


def _mine(briefing: Briefing) -> Text:
    """What is said of one's own entries in place of a source."""
    zh, en = briefing.pack.title
    return Text(
        f"自己加的行程，不出自報告、聯合國文件或簡報；從「{zh}」匯出，{briefing.pack.stamp}。",
        f"An entry of my own: neither the report nor a UN document nor the briefing says it. "
        f"Exported from “{en}”, {briefing.pack.stamp}.",
    )


LANES = {
    "itinerary": Lane(days.OUR_DELEGATION, _trip),
    "theme-days": Lane(days.THEME_DAY, _theme_days),
    "milestones": Lane(days.MILESTONES, _milestones),
    OWN: Lane(days.MY_ENTRIES, _own, _mine),
}


def nothing(diary: Diary, names: Collection[str]) -> bool:
    """Whether the reader's own entries alone are asked for, and there are none."""
    return set(names) == {OWN} and not diary.own


def _uid(briefing: Briefing, name: str) -> str:
    return f"{name}@{briefing.pack.id}.cop29-desktop"


def _marked(passage: Passage) -> Text:
    """A passage that says whose it is."""
    zh, en = (passage.text.part(code).join(marks(passage, code)) for code in ("zh", "en"))
    return Text(zh, en)


def _disputed(briefing: Briefing, anchor: Anchor) -> Iterator[Text]:
    """Where sources differ about a day: every reading, whatever its weight."""
    for conflict in briefing.conflicts_at(anchor):
        yield Text(
            f"{words.CONFLICTS.zh} {conflict.id} {conflict.title.zh}",
            f"{words.CONFLICTS.en} {conflict.id} {conflict.title.en}",
        )
        yield from map(said, conflict.readings)
