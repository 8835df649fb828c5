"""Every table by name, and the document of every anchor."""

from collections.abc import Callable
from datetime import date
from typing import Any

from cop29_desktop.model.anchors import Anchor, AnchorKind
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.presentation import conflicts, days, decisions, glossary, outreach, people, sections
from cop29_desktop.presentation.documents import Document
from cop29_desktop.presentation.tables import Table

TABLES: dict[str, Callable[[Briefing], Table[Any]]] = {
    **sections.EMBEDDED,
    "glossary": glossary.table,
    "conflicts": conflicts.table,
    "sections": sections.table,
}

# kind of anchor -> the rows that hold it, and how one becomes a document
_DOCUMENTS: dict[AnchorKind, tuple[str, Callable[[Briefing, Any], Document]]] = {
    AnchorKind.SECTION: ("sections", sections.document),
    AnchorKind.DECISION: ("decisions", decisions.document),
    AnchorKind.STATEMENT: ("statements", people.statement_document),
    AnchorKind.INITIATIVE: ("initiatives", people.initiative_document),
    AnchorKind.TRIP: ("itinerary", days.trip_document),
    AnchorKind.MILESTONE: ("milestones", days.milestone_document),
    AnchorKind.SIDE_EVENT: ("side_events", outreach.side_event_document),
    AnchorKind.BOOTH: ("booths", outreach.booth_document),
    AnchorKind.RECOMMENDATION: ("recommendations", outreach.recommendation_document),
    AnchorKind.TERM: ("terms", glossary.document),
    AnchorKind.CONFLICT: ("conflicts", conflicts.document),
    AnchorKind.SOURCE: ("sources", conflicts.source_document),
}


def document(briefing: Briefing, anchor: Anchor) -> Document:
    """What an anchor points at; raises KeyError when this briefing does not hold it."""
    if anchor.kind is AnchorKind.DAY:
        return days.day_document(briefing, _day(anchor))
    target = anchor.section
    rows, make = _DOCUMENTS[target.kind]
    for row in getattr(briefing, rows):
        if row.anchor == target:
            return make(briefing, row)
    raise KeyError(str(anchor))


def exists(briefing: Briefing, anchor: Anchor) -> bool:
    """Whether the briefing holds what the anchor points at; any day exists."""
    if anchor.kind is AnchorKind.DAY:
        try:
            _day(anchor)
        except KeyError:
            return False
        return True
    return str(anchor.section) in briefing.addresses


def _day(anchor: Anchor) -> date:
    try:
        return date.fromisoformat(anchor.key)
    except ValueError:
        raise KeyError(str(anchor)) from None
