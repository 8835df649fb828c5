"""The whole briefing as one document, and any place of it as a document that stands alone in a file."""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any, NamedTuple

from cop29_desktop.model.anchors import Anchor, AnchorKind
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.sections import Section, TableBlock
from cop29_desktop.model.texts import Text
from cop29_desktop.presentation import (
    catalogue,
    conflicts,
    days,
    decisions,
    glossary,
    imprint,
    outreach,
    people,
    sections,
    words,
)
from cop29_desktop.presentation.documents import Block, Chips, Document, Facts, Heading

DEEPEST = 6
WHOLE = Text("整份簡報", "the whole briefing")
DECISIONS = Text("決議內容與佐證", "The decisions and their evidence")
DAYS = Text("日程", "Days")


class Chapter(NamedTuple):
    """What follows the report: a list of the briefing, row by row; without ``make`` a heading alone."""

    title: Text
    rows: str = ""
    make: Callable[[Briefing, Any], Document] | None = None
    level: int = 2


CHAPTERS = (
    Chapter(words.TITLES["statements"], "statements", people.statement_document),
    Chapter(words.TITLES["initiatives"], "initiatives", people.initiative_document),
    Chapter(words.TITLES["side-events"], "side_events", outreach.side_event_document),
    Chapter(words.TITLES["booths"], "booths", outreach.booth_document),
    Chapter(words.TITLES["recommendations"], "recommendations", outreach.recommendation_document),
    Chapter(DAYS),
    Chapter(days.OUR_DELEGATION, "itinerary", days.trip_document, 3),
    Chapter(days.THEME_DAY, "theme_days", days.theme_document, 3),
    Chapter(days.MILESTONES, "milestones", days.milestone_document, 3),
    Chapter(words.TITLES["glossary"], "terms", glossary.document),
    Chapter(words.CONFLICTS, "conflicts", conflicts.document),
    Chapter(words.SOURCES, "sources", conflicts.source_document),
)


def whole(briefing: Briefing, now: datetime) -> Document:
    """Cover, provenance, the report section by section, then what its tables hold, row by row."""
    pack = briefing.pack
    blocks = (
        Heading(1, pack.title),
        imprint.cover_facts(briefing),
        *imprint.blocks(briefing, WHOLE, now, 2),
        *(block for section in briefing.sections for block in _section(briefing, section, 2 + section.depth)),
        *_annexes(briefing),
    )
    return Document(briefing.sections[0].anchor, pack.title, blocks, pack.stamp)


def part(briefing: Briefing, anchor: Anchor, now: datetime) -> Document:
    """What an anchor points at, a section with everything below it; raises KeyError when there is no such place."""
    found = catalogue.document(briefing, anchor)
    blocks = _tree(briefing, anchor.section.key) if _is_section(anchor) else _placed(found, 1)
    holds = Text(f"{found.title.zh}（{found.anchor}）", f"{found.title.en} ({found.anchor})")
    return found._replace(blocks=(*blocks, *imprint.blocks(briefing, holds, now, 2)), stamp=briefing.pack.stamp)


def _is_section(anchor: Anchor) -> bool:
    return anchor.section.kind is AnchorKind.SECTION


def _tree(briefing: Briefing, top: str) -> Iterator[Block]:
    """A section and those below it."""
    above = briefing.section[top].depth
    for section in briefing.sections:
        if f"{section.id}.".startswith(f"{top}."):
            yield from _section(briefing, section, 1 + section.depth - above)


def _section(briefing: Briefing, section: Section, level: int) -> Iterator[Block]:
    """A section among others: those below it follow, and each statement in it is whole."""
    for block in _placed(sections.document(briefing, section), level):
        if isinstance(block, Chips) and block.label == sections.BELOW:
            continue
        if isinstance(block, Heading) and block.to and block.to.kind is AnchorKind.STATEMENT:
            yield block._replace(to=None, anchor=block.to)
            said = catalogue.document(briefing, block.to)
            yield from (one for one in said.blocks if isinstance(one, Facts))
        else:
            yield block


def _placed(found: Document, level: int) -> Iterator[Block]:
    """A document's blocks below its own heading at this level; deeper headings follow without a gap."""
    rest = [block for block in found.blocks if not (isinstance(block, Heading) and block.level == 1)]
    yield Heading(level, found.title, anchor=found.anchor)
    ranks = [1, *sorted({block.level for block in rest if isinstance(block, Heading)})]
    for block in rest:
        if isinstance(block, Heading):
            yield block._replace(level=min(level + ranks.index(block.level), DEEPEST))
        else:
            yield block


def _annexes(briefing: Briefing) -> Iterator[Block]:
    yield Heading(2, DECISIONS)
    for body in briefing.pack.bodies:
        rows = [row for row in briefing.decisions if row.body == body.id]
        name = Text(f"{body.id}　{body.name.zh}", f"{body.id}, {body.name.en}")
        yield from _listed(briefing, name, rows, decisions.document, 3)
    for chapter in CHAPTERS:
        if chapter.make is None:
            yield Heading(2, chapter.title)
        elif chapter.rows != "statements" or not _shown(briefing, "statements"):
            yield from _listed(briefing, chapter.title, _rows(briefing, chapter), chapter.make, chapter.level)


def _rows(briefing: Briefing, chapter: Chapter) -> Any:
    """A chapter's rows; milestones in the order of their table, which is that of time."""
    return days.milestones(briefing).rows if chapter.rows == "milestones" else getattr(briefing, chapter.rows)


def _listed(
    briefing: Briefing, title: Text, rows: Any, make: Callable[[Briefing, Any], Document], level: int = 2
) -> Iterator[Block]:
    """A chapter of documents."""
    if rows:
        yield Heading(level, title)
        for row in rows:
            yield from _placed(make(briefing, row), level + 1)


def _shown(briefing: Briefing, table: str) -> bool:
    """Whether a section shows this table."""
    blocks = (block for section in briefing.sections for block in section.blocks)
    return any(isinstance(block, TableBlock) and block.table == table for block in blocks)
