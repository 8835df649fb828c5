"""The groups in which hits are listed, in the order in which they are shown."""

from enum import StrEnum

from cop29_desktop.model.texts import Text


class Group(StrEnum):
    """A group of hits; the value is what ``in:`` takes."""

    DECISIONS = "decisions"
    REPORT = "report"
    STATEMENTS = "statements"
    INITIATIVES = "initiatives"
    DAYS = "days"
    OUTREACH = "outreach"
    GLOSSARY = "glossary"
    CONFLICTS = "conflicts"
    NOTES = "notes"


NAMES = {
    Group.DECISIONS: Text("決議", "Decisions"),
    Group.REPORT: Text("正文", "Report"),
    Group.STATEMENTS: Text("立場", "Statements"),
    Group.INITIATIVES: Text("倡議", "Initiatives"),
    Group.DAYS: Text("行程", "Days"),
    Group.OUTREACH: Text("參與", "Outreach"),
    Group.GLOSSARY: Text("詞彙", "Glossary"),
    Group.CONFLICTS: Text("衝突", "Conflicts"),
    Group.NOTES: Text("註記", "Notes"),
}
_ALSO = {
    "decision": Group.DECISIONS,
    "sections": Group.REPORT,
    "section": Group.REPORT,
    "text": Group.REPORT,
    "statement": Group.STATEMENTS,
    "initiative": Group.INITIATIVES,
    "itinerary": Group.DAYS,
    "milestones": Group.DAYS,
    "theme-days": Group.DAYS,
    "里程碑": Group.DAYS,
    "side-events": Group.OUTREACH,
    "booths": Group.OUTREACH,
    "recommendations": Group.OUTREACH,
    "周邊": Group.OUTREACH,
    "terms": Group.GLOSSARY,
    "term": Group.GLOSSARY,
    "conflict": Group.CONFLICTS,
    "note": Group.NOTES,
}


def named(written: str) -> Group | None:
    """The group that people mean: by its English or Chinese name, or by the name of a table."""
    lower = written.lower()
    shown = {name.zh: group for group, name in NAMES.items()}
    return shown.get(written) or _ALSO.get(lower) or next((group for group in Group if group.value == lower), None)
