"""A day in lanes, what of it overlaps, where now is in it; the days of the month strip; where today stands.

An entry of several days stands on each of them, as in calendars: on its first day from the time when it starts until
midnight, on its last from midnight until it ends, and where it has no such time, and between, as one of the whole day.
What takes a whole day overlaps nothing: who stays at a hotel has time for meetings.
"""

from collections.abc import Collection, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import NamedTuple

from cop29_desktop.model import dates
from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.days import MilestoneKind, OwnEntry, ThemeDay
from cop29_desktop.model.sections import TableBlock
from cop29_desktop.model.texts import Origin, OriginKind, Text
from cop29_desktop.presentation import days
from cop29_desktop.presentation.days import day_text
from cop29_desktop.presentation.documents import Link

NEAR = timedelta(days=14)  # how far from the session one's own entries widen the calendar
_MINUTE = 1
_MIDNIGHT = 24 * 60
_OURS = Origin(OriginKind.OURS)


class Lane(StrEnum):
    """Whose entries these are."""

    TRIP = "trip"
    THEME = "theme"
    MILESTONES = "milestones"
    OWN = "own"


NAMES = {
    Lane.TRIP: days.OUR_DELEGATION,
    Lane.THEME: days.THEME_DAY,
    Lane.MILESTONES: days.MILESTONES,
    Lane.OWN: days.MY_ENTRIES,
}
EMPTY = {
    Lane.TRIP: Text("我團這天沒有行程", "Nothing in our itinerary"),
    Lane.THEME: Text("這天不是主題日", "No theme day"),
    Lane.MILESTONES: Text("這天沒有里程碑", "No milestones"),
    Lane.OWN: Text("這天沒有自己的行程", "No entries of mine"),
}
WEEKDAYS = Text("日一二三四五六", "SMTWTFS")  # the week begins on Sunday
_TABLES = {Lane.TRIP: "itinerary", Lane.THEME: "theme-days"}


class Item(NamedTuple):
    """One entry of a day.

    Attributes:
        lane: Whose it is.
        title: What it is.
        origin: Who says so; one's own entries are ours.
        to: Where it leads.
        starts: When it starts on this day, in Baku; None where it does not, or takes the whole day.
        ends: When it is over on this day, where that is known.
        numbers: The decisions that were adopted then.
        note: A remark of ours.
        place: Where it is.
        key: What one's own entry is kept under.
        nth: Which of its days this is.
        of: How many days it lasts.
    """

    lane: Lane
    title: Text
    origin: Origin
    to: Anchor | None = None
    starts: time | None = None
    ends: time | None = None
    numbers: tuple[str, ...] = ()
    note: Text | None = None
    place: str = ""
    key: str = ""
    nth: int = 1
    of: int = 1

    @property
    def timed(self) -> bool:
        """Whether it stands among the hours of this day."""
        return self.starts is not None or (self.ends is not None and self.nth > 1)


class Timed(NamedTuple):
    """An entry at its time, with the entries that it overlaps."""

    item: Item
    overlaps: tuple[Item, ...]


class Daybook(NamedTuple):
    """One day: entries of the whole day lane by lane, then those with a time, in order; ``now`` where it is today."""

    date: date
    whole: tuple[tuple[Lane, tuple[Item, ...]], ...]
    timed: tuple[Timed, ...]
    now: datetime | None


class Cell(NamedTuple):
    """One day of the month strip."""

    date: date
    trip: bool
    milestones: int
    own: int


def daybook(briefing: Briefing, when: date, lanes: Collection[Lane], own: Sequence[OwnEntry], now: datetime) -> Daybook:
    """What a day holds in these lanes. A lane without anything is there, and empty; one with times only is not."""
    held = {lane: tuple(_items(briefing, when, lane, own)) for lane in Lane if lane in lanes}
    whole = {lane: tuple(item for item in items if not item.timed) for lane, items in held.items()}
    timed = sorted((item for items in held.values() for item in items if item.timed), key=_minutes)
    first, last = days.span(briefing)
    here = now.astimezone(dates.BAKU)
    return Daybook(
        when,
        tuple((lane, items) for lane, items in whole.items() if items or not held[lane]),
        tuple(Timed(one, tuple(other for other in timed if _overlap(one, other))) for one in timed),
        here if here.date() == when and first <= when <= last else None,
    )


def _items(briefing: Briefing, when: date, lane: Lane, own: Sequence[OwnEntry]) -> Iterator[Item]:
    held = days.day(briefing, when)
    match lane:
        case Lane.TRIP:
            for trip in held.trip:
                yield from (Item(lane, activity.text, activity.origin) for activity in trip.activities)
        case Lane.THEME:
            if held.theme:
                note = held.theme.note.text if held.theme.note else None
                yield Item(lane, held.theme.theme, held.theme.origin, note=note)
        case Lane.MILESTONES:
            for one in held.milestones:
                yield Item(lane, one.title, one.origin, one.anchor, one.time, numbers=one.decisions)
        case Lane.OWN:
            yield from (_own(entry, when) for entry in own if entry.covers(when))


def _own(entry: OwnEntry, when: date) -> Item:
    """One's own entry on one of its days."""
    starts = entry.starts if when == entry.date else None
    ends = entry.ends if when == entry.until else None
    return Item(
        Lane.OWN, Text(entry.title, entry.title), _OURS, None, starts, ends, place=entry.place, key=entry.key,
        nth=(when - entry.date).days + 1, of=entry.days,
    )  # fmt: skip


def which_day(item: Item) -> Text | None:
    """``第 2 天，共 4 天`` of an entry that lasts several days."""
    if item.of == 1:
        return None
    return Text(f"第 {item.nth} 天，共 {item.of} 天", f"day {item.nth} of {item.of}")


def _minutes(item: Item) -> tuple[int, int]:
    """From when to when, in minutes of the day; a moment whose end nobody has said lasts one."""
    starts = _minute(item.starts) if item.starts else 0
    if item.nth < item.of:
        return starts, _MIDNIGHT
    ends = _minute(item.ends) if item.ends else 0
    return starts, ends if item.starts is None else max(ends, starts + _MINUTE)


def _minute(moment: time) -> int:
    return moment.hour * 60 + moment.minute


def _overlap(one: Item, other: Item) -> bool:
    (starts, ends), (other_starts, other_ends) = _minutes(one), _minutes(other)
    return one is not other and starts < other_ends and other_starts < ends


def place_of_now(book: Daybook) -> int | None:
    """Before which of the timed entries the line of now stands; None on another day."""
    if book.now is None:
        return None
    here = book.now.time()
    return sum(1 for one in book.timed if (one.item.starts or time.min) <= here)


def source(briefing: Briefing, lane: Lane) -> Link | None:
    """The section of the report that a lane is taken from: ``報告 肆二`` and ``Report 4.2``."""
    table = _TABLES.get(lane)
    for section in briefing.sections if table else ():
        if any(isinstance(block, TableBlock) and block.table == table for block in section.blocks):
            above = [briefing.section[section.id.rsplit(".", n)[0]] for n in range(section.depth, 0, -1)]
            number = "".join(one.number or "" for one in (*above, section))
            return Link(Text(f"報告 {number}", f"Report {section.id}"), section.anchor)
    return None


def theme_anchor(when: date) -> Anchor:
    """The address of a day, under which its conflicts are kept."""
    return ThemeDay(when, Text("", ""), _OURS, None).anchor


# The month strip


def bounds(briefing: Briefing, own: Sequence[OwnEntry]) -> tuple[date, date]:
    """The first and the last day that can be stepped to: session and trip, and one's own entries near them."""
    first, last = days.span(briefing)
    early = date.fromordinal(max(first.toordinal() - NEAR.days, date.min.toordinal()))
    late = date.fromordinal(min(last.toordinal() + NEAR.days, date.max.toordinal()))
    near = [entry for entry in own if entry.date <= late and entry.until >= early]
    starts, ends = [max(one.date, early) for one in near], [min(one.until, late) for one in near]
    return min([first, *starts]), max([last, *ends])


def cells(briefing: Briefing, own: Sequence[OwnEntry]) -> tuple[Cell, ...]:
    """Every day that can be stepped to, with what marks it."""
    first, last = bounds(briefing, own)
    return tuple(_cell(briefing, first + timedelta(days=n), own) for n in range((last - first).days + 1))


def _cell(briefing: Briefing, when: date, own: Sequence[OwnEntry]) -> Cell:
    held = days.day(briefing, when)
    return Cell(when, bool(held.trip), len(held.milestones), sum(entry.covers(when) for entry in own))


def cell_name(cell: Cell, today: date) -> Text:
    """A day as it is read aloud: ``11 月 18 日（一），今日，我團，里程碑 2``."""
    zh, en = [dates.short_zh(cell.date)], [dates.short_en(cell.date)]
    told = (
        (cell.date == today, Text("今日", "today")),
        (cell.trip, Text("我團行程", "our delegation")),
        (cell.milestones, Text(f"里程碑 {cell.milestones} 項", f"milestones: {cell.milestones}")),
        (cell.own, Text(f"自己的行程 {cell.own} 項", f"my entries: {cell.own}")),
    )
    for is_so, text in told:
        if is_so:
            zh.append(text.zh)
            en.append(text.en)
    return Text("，".join(zh), ", ".join(en))


# Where today stands


def standing(briefing: Briefing, now: datetime) -> Text | None:
    """Before the opening and after the closing, in plain words; None while the session goes on."""
    here = now.astimezone(dates.BAKU)
    first, last = days.span(briefing)
    opens = min(_dates(briefing, MilestoneKind.OPENING), default=(first, None))
    closes = max(_dates(briefing, MilestoneKind.CLOSING), default=None)
    if here.date() < opens[0]:
        return _before(opens[0], (opens[0] - here.date()).days)
    if closes is None:
        return _listed_until(last) if here.date() > last else None
    when, at = closes
    over = here.replace(tzinfo=None) >= datetime.combine(when, at) if at else here.date() > when
    return _closed(when, at) if over else None


def _dates(briefing: Briefing, kind: MilestoneKind) -> Iterator[tuple[date, time | None]]:
    return ((one.date, one.time) for one in briefing.milestones if one.kind is kind)


def _before(begins: date, left: int) -> Text:
    written = day_text(begins)
    if left == 1:
        return Text(f"明天開幕，{written.zh}", f"the opening is tomorrow, {written.en}")
    return Text(f"距開幕還有 {left} 天，{written.zh}", f"{left} days to the opening on {written.en}")


def _closed(when: date, at: time | None) -> Text:
    written = day_text(when)
    if at is None:
        return Text(f"會議已於 {written.zh}閉幕", f"the session closed on {written.en}")
    clock = at.isoformat("minutes")
    return Text(
        f"會議已於 {written.zh}巴庫時間 {clock} 閉幕", f"the session closed at {clock} Baku time on {written.en}"
    )


def _listed_until(last: date) -> Text:
    written = day_text(last)
    return Text(f"這份簡報的日程列到 {written.zh}", f"the days of this briefing run until {written.en}")
