"""The lanes of a calendar: our delegation's days, theme days, milestones, each as entries of one day or one moment."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from typing import NamedTuple

from cop29_desktop.model import dates
from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.texts import Passage, Text
from cop29_desktop.presentation import days, words
from cop29_desktop.presentation.conflicts import said
from cop29_desktop.presentation.passages import joined, marks


class Entry(NamedTuple):
    """What stands in a calendar: a whole day, or a moment whose end nobody has said.

    Attributes:
        uid: Its name for ever: an entry that is imported again replaces itself.
        when: A day, or a moment with its zone.
        title: What calendars show.
        details: What they show when it is opened, a line each.
        busy: Whether the day is taken.
    """

    uid: str
    when: date | datetime
    title: Text
    details: tuple[Text, ...]
    busy: bool


class Lane(NamedTuple):
    """Entries of one kind; ``category`` is what calendars colour them by."""

    category: Text
    entries: Callable[[Briefing], Iterator[Entry]]


def _trip(briefing: Briefing) -> Iterator[Entry]:
    """Each day of each row of the itinerary."""
    for row in briefing.itinerary:
        title = joined(activity.text for activity in row.activities)
        details = (*map(_marked, row.activities), *_disputed(briefing, row.anchor))
        for number in range((row.last - row.first).days + 1):
            day = row.first + timedelta(days=number)
            yield Entry(_uid(briefing, f"trip-{row.id}-{day.isoformat()}"), day, title, details, busy=True)


def _theme_days(briefing: Briefing) -> Iterator[Entry]:
    for row in briefing.theme_days:
        passages = (Passage(row.theme, row.origin), *([row.note] if row.note else []))
        details = (*map(_marked, passages), *_disputed(briefing, row.anchor))
        yield Entry(_uid(briefing, f"theme-day-{row.date.isoformat()}"), row.date, row.theme, details, busy=False)


def _milestones(briefing: Briefing) -> Iterator[Entry]:
    for row in days.milestones(briefing).rows:
        when = datetime.combine(row.date, row.time, dates.BAKU) if row.time else row.date
        details = (_marked(Passage(row.detail or row.title, row.origin)), *_disputed(briefing, row.anchor))
        yield Entry(_uid(briefing, f"milestone-{row.id}"), when, row.title, details, busy=False)


LANES = {
    "itinerary": Lane(days.OUR_DELEGATION, _trip),
    "theme-days": Lane(days.THEME_DAY, _theme_days),
    "milestones": Lane(days.MILESTONES, _milestones),
}


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
