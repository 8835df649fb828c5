"""The glossary as a table and as cards."""

from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.glossary import Term
from cop29_desktop.model.texts import Text
from cop29_desktop.presentation import words
from cop29_desktop.presentation.conflicts import notices
from cop29_desktop.presentation.documents import Document, Facts, Heading, Link, Paragraph
from cop29_desktop.presentation.tables import Column, Table, bilingual

ABBREVIATION = Text("縮寫", "Abbreviation")
TERM = Text("詞", "Term")
EXPLANATION = Text("說明", "Explanation")
ALIASES = Text("又作", "Also")


def table(briefing: Briefing) -> Table[Term]:
    """Terms in the pack's order."""
    return Table(
        name="glossary",
        title=words.TITLES["glossary"],
        columns=(
            Column("id", Text("代號", "Id"), lambda t: t.id),
            Column("abbr", ABBREVIATION, lambda t: t.abbr, width=10),
            bilingual("term", TERM, lambda t: t.term, width=32),
            Column("aliases", ALIASES, lambda t: t.aliases, width=36),
            bilingual("explanation", EXPLANATION, lambda t: t.explanation.text),
            words.origin_column(lambda t: t.explanation.origin),
            Column("source", words.SOURCES, lambda t: t.source),
        ),
        rows=briefing.terms,
        anchor=lambda t: t.anchor,
        near=lambda t: t.names,
        far=lambda t: (t.explanation.text.zh, t.explanation.text.en),
    )


def document(briefing: Briefing, term: Term) -> Document:
    """The card of a term, both languages whatever is in force."""
    abbr = f"（{term.abbr}）" if term.abbr else ""
    title = Text(f"{term.term.zh}{abbr}", f"{term.term.en}{f' ({term.abbr})' if term.abbr else ''}")
    aliases = Text("、".join(term.aliases), ", ".join(term.aliases))
    facts = [
        (Text("中文", "Chinese"), (Link(Text(*(term.term.zh,) * 2)),)),
        (Text("英文", "English"), (Link(Text(*(term.term.en,) * 2)),)),
        *([(ALIASES, (Link(aliases),))] if term.aliases else []),
        (words.SOURCES, (Link(Text(term.source, term.source)),)),
    ]
    return Document(
        term.anchor,
        title,
        (Heading(1, title), *notices(briefing, term.anchor), Paragraph(term.explanation), Facts(tuple(facts))),
    )
