"""``side-events.yaml``, ``booths.yaml`` and ``recommendations.yaml``."""

from cop29_desktop.model.outreach import Booth, Recommendation, SideEvent
from cop29_desktop.packs.build import Plain, optional_passage, passages, text, texts
from cop29_desktop.packs.shapes import (
    ID,
    INTEGER,
    ORIGIN_FIELD,
    PASSAGE,
    SECTION_ID,
    TEXT_PAIR,
    Field,
    ListOf,
    PackFile,
    Shape,
)

ROW = Field("row", INTEGER)
SECTION = Field("section", SECTION_ID, doc="its place in the report")
SIDE_EVENT = Shape(
    "side event",
    (
        Field("id", ID),
        ROW,
        SECTION,
        Field("title", TEXT_PAIR),
        Field("organisers", ListOf(TEXT_PAIR, 1)),
        Field("topics", ListOf(ID), required=False, default=()),
        ORIGIN_FIELD,
        Field("points", ListOf(PASSAGE, 1)),
    ),
)
BOOTH = Shape(
    "booth",
    (
        Field("id", ID),
        ROW,
        SECTION,
        Field("organisation", TEXT_PAIR),
        ORIGIN_FIELD,
        Field("content", PASSAGE, required=False),
    ),
)
RECOMMENDATION = Shape(
    "recommendation",
    (
        Field("id", SECTION_ID),
        ROW,
        SECTION,
        Field("title", TEXT_PAIR),
        Field("topics", ListOf(ID), required=False, default=()),
        ORIGIN_FIELD,
        Field("points", ListOf(PASSAGE, 1)),
    ),
)
SIDE_EVENTS = PackFile("side-events.yaml", Shape("side events", (Field("side_events", ListOf(SIDE_EVENT, 1)),)))
BOOTHS = PackFile("booths.yaml", Shape("booths", (Field("booths", ListOf(BOOTH, 1)),)))
RECOMMENDATIONS = PackFile(
    "recommendations.yaml", Shape("recommendations", (Field("recommendations", ListOf(RECOMMENDATION, 1)),))
)


def build_side_event(plain: Plain) -> SideEvent:
    """One side event."""
    return SideEvent(
        id=plain["id"],
        row=plain["row"],
        section=plain["section"],
        title=text(plain["title"]),
        organisers=texts(plain["organisers"]),
        topics=tuple(plain["topics"]),
        points=passages(plain["points"], plain["origin"]),
    )


def build_booth(plain: Plain) -> Booth:
    """One booth."""
    return Booth(
        id=plain["id"],
        row=plain["row"],
        section=plain["section"],
        organisation=text(plain["organisation"]),
        content=optional_passage(plain["content"], plain["origin"]),
    )


def build_recommendation(plain: Plain) -> Recommendation:
    """One recommendation."""
    return Recommendation(
        id=plain["id"],
        row=plain["row"],
        section=plain["section"],
        title=text(plain["title"]),
        topics=tuple(plain["topics"]),
        points=passages(plain["points"], plain["origin"]),
    )
