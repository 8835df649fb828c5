"""A pack as one immutable value."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import Any, Generic, NamedTuple, TypeVar

from cop29_desktop.model.anchors import Anchor, AnchorKind
from cop29_desktop.model.conflicts import Conflict, Source
from cop29_desktop.model.days import Milestone, ThemeDay, TripEntry
from cop29_desktop.model.decisions import Decision
from cop29_desktop.model.glossary import Term
from cop29_desktop.model.outreach import Booth, Recommendation, SideEvent
from cop29_desktop.model.people import Initiative, Statement
from cop29_desktop.model.sections import Section
from cop29_desktop.model.texts import Text

T = TypeVar("T")


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

    @property
    def stamp(self) -> str:
        """What two people compare: ``cop29 1.0.0 · 3F9A-77C1``."""
        return f"{self.id} {self.version} · {self.code}"


class Rows(Generic[T]):
    """A list of a briefing: it is built when it is first asked for, once."""

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, briefing: "Briefing", owner: type) -> tuple[T, ...]:
        built = briefing.rows(self._name)
        briefing.__dict__[self._name] = built
        return built


class Briefing:
    """One pack, whole and checked; nothing in it changes.

    Args:
        pack: What the pack says of itself.
        rows: Gives a list by its name.
        addresses: Every address that exists here, where they are known before the lists are built.
    """

    sections = Rows[Section]()
    decisions = Rows[Decision]()
    statements = Rows[Statement]()
    initiatives = Rows[Initiative]()
    theme_days = Rows[ThemeDay]()
    itinerary = Rows[TripEntry]()
    milestones = Rows[Milestone]()
    side_events = Rows[SideEvent]()
    booths = Rows[Booth]()
    recommendations = Rows[Recommendation]()
    terms = Rows[Term]()
    conflicts = Rows[Conflict]()
    sources = Rows[Source]()

    def __init__(
        self, pack: PackInfo, rows: Callable[[str], tuple[Any, ...]], addresses: Iterable[str] | None = None
    ) -> None:
        self.pack = pack
        self.rows = rows
        if addresses is not None:
            self.addresses = frozenset(addresses)

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, Briefing)
            and self.pack == other.pack
            and all(getattr(self, name) == getattr(other, name) for name in LISTS)
        )

    def __hash__(self) -> int:
        return hash(self.pack.code)

    @cached_property
    def section(self) -> Mapping[str, Section]:
        """Sections by id."""
        return {section.id: section for section in self.sections}

    def page(self, section: Section) -> int | None:
        """The report's page of a section, or of the nearest above it that has one in the contents list."""
        while section.page is None and section.parent:
            section = self.section[section.parent]
        return section.page

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
    def addresses(self) -> frozenset[str]:
        """Every address that exists in this briefing, as it is written."""
        return frozenset(str(row.anchor) for name in LISTS for row in getattr(self, name))

    @cached_property
    def _counted(self) -> Counter[str]:
        return Counter(address.partition(":")[0] for address in self.addresses)

    def count(self, kind: AnchorKind) -> int:
        """How many entries of a kind there are."""
        return self._counted[kind]


LISTS = tuple(name for name, one in vars(Briefing).items() if isinstance(one, Rows))
