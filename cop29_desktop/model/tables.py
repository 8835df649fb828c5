"""The names of the tables, and the kind of anchor that the rows of each have: said once, for packs, window and core."""

from cop29_desktop.model.anchors import AnchorKind

KINDS: dict[str, AnchorKind] = {
    "decisions": AnchorKind.DECISION,
    "statements": AnchorKind.STATEMENT,
    "initiatives": AnchorKind.INITIATIVE,
    "theme-days": AnchorKind.DAY,
    "itinerary": AnchorKind.TRIP,
    "milestones": AnchorKind.MILESTONE,
    "side-events": AnchorKind.SIDE_EVENT,
    "booths": AnchorKind.BOOTH,
    "recommendations": AnchorKind.RECOMMENDATION,
    "glossary": AnchorKind.TERM,
    "conflicts": AnchorKind.CONFLICT,
    "sections": AnchorKind.SECTION,
}
APART = ("glossary", "conflicts", "sections")  # what stands in no section of the report
PANES = tuple(name for name in KINDS if name != "sections")  # the tree shows sections
