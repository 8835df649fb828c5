"""What can be found: every place of a briefing with its names and its text."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from typing import NamedTuple

from cop29_desktop.model import agenda, dates
from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.decisions import Decision
from cop29_desktop.model.sections import Block
from cop29_desktop.model.texts import Passage, Text
from cop29_desktop.search.groups import Group

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_SHORT = 3


class Entry(NamedTuple):
    """One place.

    ``names`` are numbers and titles, ``aliases`` what people also call it, ``texts`` what it says; the first text
    that holds a hit is shown. A paragraph shares its section's title, but not as a name.
    """

    anchor: Anchor
    group: Group
    title: Text
    names: tuple[str, ...]
    aliases: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    body: str | None = None
    topics: tuple[str, ...] = ()


def entries(briefing: Briefing) -> Iterator[Entry]:
    """Every place of a briefing, official ones first: the order in which equal hits are listed."""
    yield from map(_decision, briefing.decisions)
    yield from _sections(briefing)
    for s in briefing.statements:
        names = (*s.speaker, *s.party, f"{s.speaker.zh} {s.post.zh}", f"{s.speaker.en} {s.post.en}")
        yield Entry(s.anchor, Group.STATEMENTS, s.title, names, (*s.aliases, *s.post), _both(s.points), None, s.topics)
    for i in briefing.initiatives:
        said = _both([*i.points, *filter(None, (i.partners, i.support))])
        yield Entry(i.anchor, Group.INITIATIVES, i.name, tuple(i.name), (), said, None, i.topics)
    yield from _days(briefing)
    for row in briefing.recommendations:
        yield Entry(row.anchor, Group.OUTREACH, row.title, tuple(row.title), (), _both(row.points), None, row.topics)
    for row in briefing.side_events:
        held_by = tuple(name for organiser in row.organisers for name in organiser)
        said = _both(row.points)
        yield Entry(row.anchor, Group.OUTREACH, row.title, tuple(row.title), held_by, said, None, row.topics)
    for booth in briefing.booths:
        said = _both(filter(None, [booth.content]))
        yield Entry(booth.anchor, Group.OUTREACH, booth.organisation, tuple(booth.organisation), (), said)
    for t in briefing.terms:
        names = (*filter(None, [t.abbr]), *t.term)
        yield Entry(t.anchor, Group.GLOSSARY, t.term, names, t.aliases, tuple(t.explanation.text))
    for c in briefing.conflicts:
        said = (*(part for r in c.readings for part in r.text), *(c.remark or ()))
        yield Entry(c.anchor, Group.CONFLICTS, c.title, (c.id, *c.title), (), said)


def notes(written: Iterable[tuple[Anchor, str]], titles: Mapping[Anchor, Text]) -> Iterator[Entry]:
    """The reader's own notes, each titled by the place that it belongs to."""
    for anchor, text in written:
        title = titles.get(anchor) or titles.get(anchor.section) or Text(str(anchor), str(anchor))
        yield Entry(anchor, Group.NOTES, title, (), (), tuple(filter(None, text.splitlines())))


@cache
def calendar_names(day: date) -> tuple[str, ...]:
    """Ways to write a day: both calendars, and without the year."""
    month, number = MONTHS[day.month - 1], day.day
    weekday, short = dates.long_en(day)[:_SHORT], month[:_SHORT]
    return (
        day.isoformat(), dates.roc(day), f"{day.year}/{day.month}/{number}", f"{day.month}/{number}",
        f"{day.month} 月 {number} 日", f"{number} {short}", f"{number} {month}", f"{short} {number}",
        f"{month} {number}", f"{weekday} {number} {short}",
    )  # fmt: skip


def _both(passages: Iterable[Passage]) -> tuple[str, ...]:
    return tuple(part for passage in passages for part in passage.text)


def _decision(d: Decision) -> Entry:
    items = [item for item in (d.agenda, d.agenda_also) if item]
    letters = d.body.rstrip("0123456789")
    numbers = (d.number, *items, *(f"{letters} {item}" for item in items), *d.title)
    shown = tuple(f"{body} {agenda.show(item)}" for item in items for body in (d.body, letters))
    also = (d.symbol, *filter(None, [d.draft]), f"{d.body} {d.row}", d.body, *shown)
    said = (*_both(d.summary), *(d.footnote or ()))
    title = Text(f"{d.number} {d.title.zh}", f"{d.number} {d.title.en}")
    return Entry(d.anchor, Group.DECISIONS, title, numbers, also, said, d.body, d.topics)


def _sections(briefing: Briefing) -> Iterator[Entry]:
    """A section by its heading, then each of its paragraphs: a hit never spans two."""
    for s in briefing.sections:
        title = Text(s.heading("zh"), s.heading("en"))
        yield Entry(s.anchor, Group.REPORT, title, (*s.title, *title), (s.id,), (), None, s.topics)
        for block in s.blocks:
            if isinstance(block, Block):
                anchor = s.anchor_of(block) if block.number else s.anchor
                yield Entry(anchor, Group.REPORT, title, (), (), tuple(block.passage.text), None, s.topics)


def _days(briefing: Briefing) -> Iterator[Entry]:
    for day in briefing.theme_days:
        said = _both(filter(None, [day.note]))
        yield Entry(day.anchor, Group.DAYS, day.theme, (*day.theme, *calendar_names(day.date)), (), said)
    for trip in briefing.itinerary:
        days = [date.fromordinal(n) for n in range(trip.first.toordinal(), trip.last.toordinal() + 1)]
        written = tuple(name for day in days for name in calendar_names(day))
        yield Entry(trip.anchor, Group.DAYS, trip.activities[0].text, (), written, _both(trip.activities))
    for m in briefing.milestones:
        yield Entry(m.anchor, Group.DAYS, m.title, tuple(m.title), calendar_names(m.date), tuple(m.detail or ()))
