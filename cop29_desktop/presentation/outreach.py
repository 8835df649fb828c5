"""Side events, booths and recommendations as tables and as documents."""

from cop29_desktop.model.anchors import Anchor, AnchorKind
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.outreach import Booth, Recommendation, SideEvent
from cop29_desktop.model.texts import Passage, Text
from cop29_desktop.presentation import words
from cop29_desktop.presentation.conflicts import notices
from cop29_desktop.presentation.documents import Block, Chips, Document, Facts, Heading, Link, Paragraph
from cop29_desktop.presentation.passages import both, pair, spoken
from cop29_desktop.presentation.tables import Column, Table, bilingual

ORGANISERS = Text("主辦單位", "Organisers")
ORGANISATION = Text("單位", "Organisation")
CONTENT = Text("展示內容", "Content")


def side_events(briefing: Briefing) -> Table[SideEvent]:
    """The side events."""
    return Table(
        name="side-events",
        title=words.TITLES["side-events"],
        columns=(
            Column("row", words.ROW, lambda e: e.row, width=5),
            bilingual("title", words.TITLE, lambda e: e.title, width=44),
            bilingual("organisers", ORGANISERS, lambda e: e.organisers, width=34),
            words.topics_column(briefing, lambda e: e.topics),
            words.section_column(briefing, lambda e: e.section),
            bilingual("points", words.POINTS, lambda e: spoken(e.points)),
        ),
        rows=briefing.side_events,
        anchor=lambda e: e.anchor,
        near=lambda e: (*pair(e.title), *(part for o in e.organisers for part in pair(o))),
        far=lambda e: both(e.points),
    )


def booths(briefing: Briefing) -> Table[Booth]:
    """The exhibition booths."""
    return Table(
        name="booths",
        title=words.TITLES["booths"],
        columns=(
            Column("row", words.ROW, lambda b: b.row, width=5),
            bilingual("organisation", ORGANISATION, lambda b: b.organisation, width=40),
            bilingual("content", CONTENT, lambda b: b.content.text if b.content else None, width=44),
            words.section_column(briefing, lambda b: b.section),
        ),
        rows=briefing.booths,
        anchor=lambda b: b.anchor,
        near=lambda b: pair(b.organisation),
        far=lambda b: pair(b.content.text if b.content else None),
    )


def recommendations(briefing: Briefing) -> Table[Recommendation]:
    """The report's conclusions."""
    return Table(
        name="recommendations",
        title=words.TITLES["recommendations"],
        columns=(
            Column("row", words.ROW, lambda r: r.row, width=5),
            bilingual("title", words.TITLE, lambda r: r.title, width=60),
            words.topics_column(briefing, lambda r: r.topics),
            words.section_column(briefing, lambda r: r.section),
            bilingual("points", words.POINTS, lambda r: spoken(r.points)),
        ),
        rows=briefing.recommendations,
        anchor=lambda r: r.anchor,
        near=lambda r: pair(r.title),
        far=lambda r: both(r.points),
    )


def side_event_document(briefing: Briefing, event: SideEvent) -> Document:
    """One side event."""
    facts = Facts(((ORGANISERS, tuple(map(Link, event.organisers))),))
    return _document(briefing, event.anchor, event.title, event.section, event.points, facts)


def booth_document(briefing: Briefing, booth: Booth) -> Document:
    """One booth."""
    points = (booth.content,) if booth.content else ()
    return _document(briefing, booth.anchor, booth.organisation, booth.section, points)


def recommendation_document(briefing: Briefing, row: Recommendation) -> Document:
    """One recommendation."""
    return _document(briefing, row.anchor, row.title, row.section, row.points)


def _document(
    briefing: Briefing, anchor: Anchor, title: Text, section: str, points: tuple[Passage, ...], *facts: Block
) -> Document:
    place = Link(words.section_heading(briefing, section), Anchor(AnchorKind.SECTION, section))
    return Document(
        anchor,
        title,
        (
            Heading(1, title),
            *notices(briefing, anchor),
            *facts,
            *(Paragraph(point, point=True) for point in points),
            Chips(words.SECTION, (place,)),
        ),
    )
