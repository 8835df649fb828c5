"""Statements and initiatives as tables and as documents."""

from collections.abc import Iterator

from cop29_desktop.model import dates
from cop29_desktop.model.anchors import Anchor, AnchorKind
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.people import Initiative, Statement
from cop29_desktop.model.sections import TableBlock
from cop29_desktop.model.texts import Text
from cop29_desktop.presentation import words
from cop29_desktop.presentation.conflicts import conflict_column, notices
from cop29_desktop.presentation.documents import Chips, Document, Facts, Heading, Link, Paragraph
from cop29_desktop.presentation.passages import both, joined, marked, pair, said, spoken
from cop29_desktop.presentation.tables import Column, Table, bilingual

SPEAKER = Text("發言人", "Speaker")
POST = Text("職銜", "Post")
PARTY = Text("國家／機構", "Country or body")
GROUP = Text("類別", "Group")
LAUNCHED = Text("發起日期", "Launched")
SUPPORT = Text("支持", "Support")


def statements(briefing: Briefing) -> Table[Statement]:
    """The speakers of the report's Table 2."""
    return Table(
        name="statements",
        title=words.TITLES["statements"],
        columns=(
            Column("row", words.ROW, lambda s: s.row, width=5),
            bilingual("speaker", SPEAKER, lambda s: s.speaker, width=22),
            bilingual("post", POST, lambda s: s.post, width=26),
            bilingual("party", PARTY, lambda s: s.party, width=18),
            bilingual("group", GROUP, lambda s: s.group, width=16),
            words.topics_column(briefing, lambda s: s.topics),
            bilingual("points", words.POINTS, lambda s: spoken(s.points)),
            conflict_column(briefing, lambda s: s.anchor),
        ),
        rows=briefing.statements,
        anchor=lambda s: s.anchor,
        near=lambda s: (*pair(s.speaker), *pair(s.post), *pair(s.party), *pair(s.group), *s.aliases, s.id),
        far=lambda s: both(s.points),
        facets=(
            words.topic_facet(briefing, lambda s: s.topics),
            words.conflict_facet(briefing, lambda s: s.anchor),
        ),
    )


def initiatives(briefing: Briefing) -> Table[Initiative]:
    """The Action Agenda's initiatives."""
    return Table(
        name="initiatives",
        title=words.TITLES["initiatives"],
        columns=(
            Column("row", words.ROW, lambda i: i.row, width=5),
            bilingual("name", words.TITLE, lambda i: i.name, width=44),
            Column("launched", LAUNCHED, lambda i: i.launched, width=11),
            bilingual("partners", words.PARTNERS, lambda i: said(i.partners)),
            bilingual("support", SUPPORT, lambda i: said(i.support), width=30),
            words.topics_column(briefing, lambda i: i.topics),
            words.section_column(briefing, lambda i: i.section),
            bilingual("points", words.POINTS, lambda i: spoken(i.points)),
            conflict_column(briefing, lambda i: i.anchor),
        ),
        rows=briefing.initiatives,
        anchor=lambda i: i.anchor,
        near=lambda i: (*pair(i.name), i.id, i.number),
        far=lambda i: (*both(i.points), *pair(said(i.partners)), *pair(said(i.support))),
        facets=(
            words.topic_facet(briefing, lambda i: i.topics),
            words.conflict_facet(briefing, lambda i: i.anchor),
        ),
    )


def statement_document(briefing: Briefing, statement: Statement) -> Document:
    """What one speaker said, whole."""
    topics = words.topic_names(briefing, statement.topics)
    facts = (
        (PARTY, (Link(statement.party),)),
        (GROUP, (Link(statement.group),)),
        (words.TOPICS, (Link(joined(topics)),)),
        *_shown_in(briefing),
    )
    return Document(
        statement.anchor,
        statement.title,
        (
            Heading(1, statement.title),
            *notices(briefing, statement.anchor),
            Facts(facts),
            *(Paragraph(point, point=True) for point in statement.points),
        ),
    )


def initiative_document(briefing: Briefing, initiative: Initiative) -> Document:
    """One initiative."""
    facts: list[tuple[Text, tuple[Link, ...]]] = []
    if initiative.launched:
        day = initiative.launched
        facts.append((LAUNCHED, (Link(Text(dates.long_zh(day), dates.long_en(day))),)))
    for label, value in ((words.PARTNERS, initiative.partners), (SUPPORT, initiative.support)):
        if value:
            facts.append((label, (Link(marked(value)),)))
    facts.append((words.SECTION, (_section(briefing, initiative.section),)))
    return Document(
        initiative.anchor,
        initiative.name,
        (
            Heading(1, initiative.name),
            *notices(briefing, initiative.anchor),
            Facts(tuple(facts)),
            *(Paragraph(point, point=True) for point in initiative.points),
            Chips(words.TOPICS, tuple(map(Link, words.topic_names(briefing, initiative.topics)))),
        ),
    )


def _shown_in(briefing: Briefing) -> Iterator[tuple[Text, tuple[Link, ...]]]:
    """The section that shows the statements, where the pack has one."""
    for section in briefing.sections:
        if any(isinstance(block, TableBlock) and block.table == "statements" for block in section.blocks):
            yield words.SECTION, (_section(briefing, section.id),)


def _section(briefing: Briefing, section: str) -> Link:
    return Link(words.section_heading(briefing, section), Anchor(AnchorKind.SECTION, section))
