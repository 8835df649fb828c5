"""What can be found: every place of a briefing with its titles and its text."""

from collections.abc import Iterator
from typing import NamedTuple

from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.sections import Block
from cop29_desktop.model.texts import Text


class Entry(NamedTuple):
    """One place: ``names`` are numbers, titles and aliases, ``texts`` what it says."""

    anchor: Anchor
    title: Text
    names: tuple[str, ...]
    texts: tuple[Text, ...]


def entries(briefing: Briefing) -> Iterator[Entry]:
    """Every place of a briefing, decisions first, in the order in which equal hits are listed."""
    for d in briefing.decisions:
        title = Text(f"{d.number} {d.title.zh}", f"{d.number} {d.title.en}")
        numbers = (d.number, d.symbol, d.agenda or "", d.agenda_also or "")
        yield Entry(d.anchor, title, (*numbers, d.title.zh, d.title.en), tuple(p.text for p in d.summary))
    yield from _sections(briefing)
    for s in briefing.statements:
        names = (s.speaker.zh, s.speaker.en, s.post.zh, s.post.en, s.party.zh, s.party.en, *s.aliases)
        yield Entry(s.anchor, s.title, names, tuple(p.text for p in s.points))
    for t in briefing.terms:
        yield Entry(t.anchor, t.term, t.names, (t.explanation.text,))
    for i in briefing.initiatives:
        yield Entry(i.anchor, i.name, (i.name.zh, i.name.en), tuple(p.text for p in i.points))
    yield from _days(briefing)
    for row in (*briefing.side_events, *briefing.recommendations):
        yield Entry(row.anchor, row.title, (row.title.zh, row.title.en), tuple(p.text for p in row.points))
    for booth in briefing.booths:
        said = (booth.content.text,) if booth.content else ()
        yield Entry(booth.anchor, booth.organisation, (booth.organisation.zh, booth.organisation.en), said)
    for c in briefing.conflicts:
        yield Entry(c.anchor, c.title, (c.id, c.title.zh, c.title.en), tuple(r.text for r in c.readings))


def _sections(briefing: Briefing) -> Iterator[Entry]:
    """A section by its heading, then each of its paragraphs: a hit never spans two."""
    for s in briefing.sections:
        title = Text(s.heading("zh"), s.heading("en"))
        yield Entry(s.anchor, title, (title.zh, title.en, s.title.zh, s.title.en), ())
        for block in s.blocks:
            if isinstance(block, Block):
                yield Entry(s.anchor_of(block) if block.number else s.anchor, title, (), (block.passage.text,))


def _days(briefing: Briefing) -> Iterator[Entry]:
    for day in briefing.theme_days:
        yield Entry(day.anchor, day.theme, (day.date.isoformat(), day.theme.zh, day.theme.en), ())
    for trip in briefing.itinerary:
        said = tuple(p.text for p in trip.activities)
        yield Entry(trip.anchor, said[0], (trip.first.isoformat(), trip.last.isoformat()), said)
    for m in briefing.milestones:
        yield Entry(m.anchor, m.title, (m.date.isoformat(), m.title.zh, m.title.en), (m.detail,) if m.detail else ())
