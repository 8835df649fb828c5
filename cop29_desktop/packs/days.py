"""``theme-days.yaml``, ``itinerary.yaml`` and ``milestones.yaml``."""

from datetime import date, time

from cop29_desktop.model.days import Milestone, MilestoneKind, ThemeDay, TripEntry
from cop29_desktop.packs.build import Plain, optional_passage, optional_text, origin, passages, text
from cop29_desktop.packs.decisions import SOURCE
from cop29_desktop.packs.shapes import (
    BOOLEAN,
    DATE,
    ID,
    NUMBER,
    ORIGIN_FIELD,
    PASSAGE,
    TEXT_PAIR,
    TIME,
    Field,
    ListOf,
    PackFile,
    Shape,
    choice,
)

THEME_DAY = Shape(
    "theme day",
    (
        Field("date", DATE),
        Field("theme", TEXT_PAIR),
        ORIGIN_FIELD,
        Field("note", PASSAGE, required=False),
    ),
)
TRIP_ENTRY = Shape(
    "itinerary entry",
    (
        Field("id", ID),
        Field("from", DATE, doc="first day"),
        Field("to", DATE, doc="last day, included"),
        Field("rest_day", BOOLEAN, required=False, default=False),
        ORIGIN_FIELD,
        Field("activities", ListOf(PASSAGE, 1)),
    ),
)
MILESTONE = Shape(
    "milestone",
    (
        Field("id", ID),
        Field("date", DATE),
        Field("time", TIME, required=False, nullable=True, doc="Baku local time"),
        Field("kind", choice("里程碑類別", "a kind of milestone", tuple(MilestoneKind))),
        Field("title", TEXT_PAIR),
        Field("decisions", ListOf(NUMBER), required=False, default=()),
        ORIGIN_FIELD,
        Field("sources", ListOf(SOURCE), required=False, default=()),
        Field("detail", TEXT_PAIR, required=False),
    ),
)
THEME_DAYS = PackFile("theme-days.yaml", Shape("theme days", (Field("theme_days", ListOf(THEME_DAY, 1)),)))
ITINERARY = PackFile("itinerary.yaml", Shape("itinerary", (Field("itinerary", ListOf(TRIP_ENTRY, 1)),)))
MILESTONES = PackFile("milestones.yaml", Shape("milestones", (Field("milestones", ListOf(MILESTONE, 1)),)))


def build_theme_day(plain: Plain) -> ThemeDay:
    """One day of the programme."""
    return ThemeDay(
        date=date.fromisoformat(plain["date"]),
        theme=text(plain["theme"]),
        origin=origin(plain["origin"]),
        note=optional_passage(plain["note"], plain["origin"]),
    )


def build_trip_entry(plain: Plain) -> TripEntry:
    """One row of the itinerary."""
    return TripEntry(
        id=plain["id"],
        first=date.fromisoformat(plain["from"]),
        last=date.fromisoformat(plain["to"]),
        rest_day=plain["rest_day"],
        activities=passages(plain["activities"], plain["origin"]),
    )


def build_milestone(plain: Plain) -> Milestone:
    """One milestone."""
    return Milestone(
        id=plain["id"],
        date=date.fromisoformat(plain["date"]),
        time=time.fromisoformat(plain["time"]) if plain["time"] else None,
        kind=MilestoneKind(plain["kind"]),
        title=text(plain["title"]),
        decisions=tuple(plain["decisions"]),
        origin=origin(plain["origin"]),
        sources=tuple(plain["sources"]),
        detail=optional_text(plain["detail"]),
    )
