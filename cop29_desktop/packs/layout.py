"""The files of a pack, one row each. To add a kind of file, add a row here and its ``build`` in ``assemble``."""

from cop29_desktop.packs import conflicts, days, decisions, glossary, info, outreach, people, sections
from cop29_desktop.packs.shapes import PackFile

FILES: tuple[PackFile, ...] = (
    info.FILE,
    sections.FILE,
    decisions.FILE,
    decisions.SUMMARY_FILE,
    people.STATEMENTS,
    people.INITIATIVES,
    days.THEME_DAYS,
    days.ITINERARY,
    days.MILESTONES,
    outreach.SIDE_EVENTS,
    outreach.BOOTHS,
    outreach.RECOMMENDATIONS,
    glossary.FILE,
    conflicts.CONFLICTS,
    conflicts.SOURCES,
)
