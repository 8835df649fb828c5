"""Sections as documents, with the pack's tables where the report has them; and as a table."""

from collections.abc import Callable, Iterator
from typing import Any

from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.conflicts import Severity
from cop29_desktop.model.sections import Block as SectionBlock
from cop29_desktop.model.sections import Role, Section, TableBlock
from cop29_desktop.model.texts import Language, Origin, OriginKind, Passage, Text
from cop29_desktop.presentation import days, decisions, outreach, passages, people, words
from cop29_desktop.presentation.conflicts import conflict_column, notices
from cop29_desktop.presentation.documents import Block, Chips, Document, Grid, Heading, Link, Notice, Paragraph
from cop29_desktop.presentation.tables import Column, Table, bilingual

NOT_INCLUDED = Text("本版未收錄", "Not included in this edition")
BELOW = Text("下層章節", "Sections below")
PAGE = Text("頁", "Page")


def table(briefing: Briefing) -> Table[Section]:
    """The report tree as rows."""
    return Table(
        name="sections",
        title=words.TITLES["sections"],
        columns=(
            Column("id", Text("代號", "Id"), lambda s: s.id, width=8, says=words.SAID_BY_US),
            Column("number", Text("編號", "Number"), lambda s: s.number, width=6),
            bilingual("title", words.TITLE, lambda s: s.title, width=50),
            Column("page", PAGE, lambda s: s.page, width=5),
            Column("included", Text("收錄", "Included"), lambda s: s.included, says=words.SAID_BY_US),
            words.topics_column(briefing, lambda s: s.topics),
            bilingual("text", Text("內文", "Text"), lambda s: passages.spoken(b.passage for b in _said(s))),
            conflict_column(briefing, lambda s: s.anchor),
        ),
        rows=briefing.sections,
        anchor=lambda s: s.anchor,
        near=lambda s: (s.heading("zh"), s.heading("en"), s.id),
        far=lambda s: passages.both(b.passage for b in _said(s)),
    )


def _said(section: Section) -> Iterator[SectionBlock]:
    return (block for block in section.blocks if isinstance(block, SectionBlock))


def document(briefing: Briefing, section: Section) -> Document:
    """One section, whole."""
    title = Text(section.heading("zh"), section.heading("en"))
    return Document(section.anchor, title, tuple(_blocks(briefing, section, title)))


def _blocks(briefing: Briefing, section: Section, title: Text) -> Iterator[Block]:
    yield Heading(1, title)
    if not section.included:
        yield Notice(NOT_INCLUDED, Severity.INFO)
    yield from notices(briefing, section.anchor)
    for block in section.blocks:
        if isinstance(block, TableBlock):
            yield from embedded(briefing, block)
        elif block.role is Role.HEADING:
            yield Heading(3, block.passage.text)
        else:
            yield Paragraph(block.passage, section.anchor_of(block), point=block.role is Role.POINT)
    below = [one for one in briefing.sections if one.parent == section.id]
    if below:
        yield Chips(BELOW, tuple(Link(Text(s.heading("zh"), s.heading("en")), s.anchor) for s in below))


def embedded(briefing: Briefing, block: TableBlock) -> Iterator[Block]:
    """A table of the pack as it stands in the text."""
    if block.table == "statements":
        yield from _statements(briefing, block.caption)
        return
    name = "decisions" if block.table == "pact" else block.table
    shown: Table[Any] = EMBEDDED[name](briefing)
    rows = [row for row in shown.rows if block.table != "pact" or row.pact]
    yield grid(shown, rows, block.caption)
    yield from _footnotes(shown, rows)


def _footnotes(shown: Table[Any], rows: list[Any]) -> Iterator[Paragraph]:
    """What the asterisk in a table's column of footnotes means, each note once."""
    column = next((column for column in shown.columns if column.key == "footnote"), None)
    notes = [column.value(row) for row in rows] if column else []
    for note in dict.fromkeys(note for note in notes if isinstance(note, Text)):
        yield Paragraph(Passage(Text(f"＊ {note.zh}", f"＊ {note.en}"), Origin(OriginKind.REPORT)))


def _statements(briefing: Briefing, caption: Text | None) -> Iterator[Block]:
    """Table 2 reads as text: a speaker, then what was said."""
    if caption:
        yield Heading(3, caption)
    for statement in briefing.statements:
        yield Heading(4, statement.title, statement.anchor)
        yield from notices(briefing, statement.anchor)
        yield from (Paragraph(point, point=True) for point in statement.points)


def grid(shown: Table[Any], rows: list[Any], caption: Text | None) -> Grid:
    """Rows of a table with its screen columns; the first text of a row leads to its detail."""
    columns = [column for column in shown.screen_columns if column.key != "conflicts"]

    def cells(row: Any) -> Iterator[Link]:
        for column in columns:
            text = Text(column.display(row, Language.ZH), column.display(row, Language.EN))
            linked = column.key in {"decision", "title", "name", "speaker", "theme", "organisation"}
            yield Link(text, shown.anchor(row) if linked else None)

    return Grid(caption, tuple(column.heading for column in columns), tuple(tuple(cells(row)) for row in rows))


EMBEDDED: dict[str, Callable[[Briefing], Table[Any]]] = {
    "decisions": decisions.table,
    "statements": people.statements,
    "initiatives": people.initiatives,
    "theme-days": days.theme_days,
    "itinerary": days.itinerary,
    "milestones": days.milestones,
    "side-events": outreach.side_events,
    "booths": outreach.booths,
    "recommendations": outreach.recommendations,
}
