"""A pack as one immutable value."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.conflicts import Conflict, Source
from cop29_desktop.model.days import Milestone, ThemeDay, TripEntry
from cop29_desktop.model.decisions import Decision
from cop29_desktop.model.glossary import Term
from cop29_desktop.model.outreach import Booth, Recommendation, SideEvent
from cop29_desktop.model.people import Initiative, Statement
from cop29_desktop.model.sections import Section
from cop29_desktop.model.texts import Text


class Body(NamedTuple):
    """A body whose decisions the pack holds: ``COP29`` of the session ``CP.29``."""

    id: str
    session: str
    name: Text

    @property
    def letters(self) -> str:
        """``COP``: the body without the number of its session."""
        return self.id.rstrip("0123456789")


class Topic(NamedTuple):
    """A subject by which rows are grouped."""

    id: str
    name: Text


class Preset(NamedTuple):
    """A query that the pack offers by name; ``query`` is a line as ``model.queries`` reads it."""

    id: str
    table: str
    name: Text
    query: str


class Author(NamedTuple):
    """A person named on the report's cover."""

    name: Text
    post: Text


class Cover(NamedTuple):
    """The report's cover: title, agency, authors, trip and report dates."""

    title: Text
    kind: Text
    agency: Text
    authors: tuple[Author, ...]
    place: Text
    trip_first: date
    trip_last: date
    date: date


class PackInfo(NamedTuple):
    """What a pack says of itself; ``code`` is an 8-sign fingerprint of its content, ``3F9A-77C1``."""

    id: str
    version: str
    code: str
    title: Text
    notice: Text
    limits: tuple[Text, ...]
    bodies: tuple[Body, ...]
    topics: tuple[Topic, ...]
    presets: tuple[Preset, ...]
    cover: Cover


@dataclass(frozen=True)
class Briefing:
    """One pack, whole and checked."""

    pack: PackInfo
    sections: tuple[Section, ...]
    decisions: tuple[Decision, ...]
    statements: tuple[Statement, ...]
    initiatives: tuple[Initiative, ...]
    theme_days: tuple[ThemeDay, ...]
    itinerary: tuple[TripEntry, ...]
    milestones: tuple[Milestone, ...]
    side_events: tuple[SideEvent, ...]
    booths: tuple[Booth, ...]
    recommendations: tuple[Recommendation, ...]
    terms: tuple[Term, ...]
    conflicts: tuple[Conflict, ...]
    sources: tuple[Source, ...]

    @cached_property
    def section(self) -> Mapping[str, Section]:
        """Sections by id."""
        return {section.id: section for section in self.sections}

    @cached_property
    def decision(self) -> Mapping[str, Decision]:
        """Decisions by number."""
        return {decision.number: decision for decision in self.decisions}

    @cached_property
    def body(self) -> Mapping[str, Body]:
        """Bodies by id."""
        return {body.id: body for body in self.pack.bodies}

    @cached_property
    def topic(self) -> Mapping[str, Topic]:
        """Topics by id."""
        return {topic.id: topic for topic in self.pack.topics}

    @cached_property
    def source(self) -> Mapping[str, Source]:
        """Sources by id."""
        return {source.id: source for source in self.sources}

    @cached_property
    def _conflicts_at(self) -> Mapping[Anchor, tuple[Conflict, ...]]:
        found: dict[Anchor, list[Conflict]] = {}
        for conflict in self.conflicts:
            for place in conflict.places:
                found.setdefault(place, []).append(conflict)
        return {place: tuple(conflicts) for place, conflicts in found.items()}

    def conflicts_at(self, anchor: Anchor) -> tuple[Conflict, ...]:
        """The conflicts attached to a place, in the pack's order."""
        return self._conflicts_at.get(anchor, ())

    @cached_property
    def anchors(self) -> frozenset[Anchor]:
        """Every address that exists in this briefing."""
        rows: Iterable[Iterable[object]] = (
            self.sections, self.decisions, self.statements, self.initiatives, self.theme_days, self.itinerary,
            self.milestones, self.side_events, self.booths, self.recommendations, self.terms, self.conflicts,
            self.sources,
        )  # fmt: skip
        found = {row.anchor for group in rows for row in group if hasattr(row, "anchor")}
        return frozenset(found)
