"""Selections on their way to paper: the cells of every other file, both languages of one cell in one column."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import time
from typing import Any

from cop29_desktop.export.cells import ExportField, Shown, fields
from cop29_desktop.export.selections import Options, Selection
from cop29_desktop.export.sheets import LOOKED_AT, SOURCES, clean, column_width
from cop29_desktop.model.texts import Language, Text
from cop29_desktop.presentation import colophon
from cop29_desktop.presentation.colophon import Fact, Provenance
from cop29_desktop.presentation.handouts import Cell, Handout, Part
from cop29_desktop.presentation.html import straight
from cop29_desktop.presentation.tables import NOTHING, Column

Group = dict[str, ExportField]  # a column, in each language that is asked for


def make(selection: Selection, options: Options) -> Handout:
    """A table with its rows and columns, and all that is said of it below."""
    language, table = selection.language, selection.table
    groups = list(grouped(selection))
    rows = tuple(tuple(_cell(group, row) for group in groups) for row in options.rows(selection))
    tinted = bool(columns(selection)) and columns(selection)[0].key == "body"
    return Handout(
        table.name,
        selection.title,
        _told(selection),
        language.parts[0],
        tuple("\n".join(dict.fromkeys(_text(field.heading, code) for code, field in one.items())) for one in groups),
        tuple(_widths(selection, rows)),
        rows,
        table.body_names if tinted else (),
        tuple(_lines((fact for fact in selection.facts if fact.label != colophon.SCOPE), language)),
        tuple(not column.width for column in columns(selection)),
    )


def columns(selection: Selection) -> list[Column[Any]]:
    """The chosen columns; all where none is chosen."""
    known = {column.key: column for column in selection.table.columns}
    return [known[key] for key in dict.fromkeys(selection.columns or known)]


def grouped(selection: Selection) -> Iterator[Group]:
    """The chosen columns, each in the languages that are asked for."""
    for column in columns(selection):
        yield {code: fields(selection.table, Language(code), (column.key,))[0] for code in selection.language.parts}


def sources(provenance: Provenance, language: Language) -> Iterator[str]:
    """What stands at the end of a file: where all of it comes from."""
    yield SOURCES.show(language, " ")
    yield from _lines(provenance.facts, language)


def texts(group: Group, row: Any) -> list[str]:
    """A cell of a row, once a language; what is the same in both is said once."""
    return list(dict.fromkeys(_text(field.shown(row), code) for code, field in group.items()))


def _cell(group: Group, row: Any) -> Cell:
    return tuple(Part(text, at > 0) for at, text in enumerate(texts(group, row)))


def _text(cell: Shown, code: str) -> str:
    told = str(clean(cell.isoformat("minutes") if isinstance(cell, time) else cell))
    return straight(told) if code == "en" else told


def _widths(selection: Selection, rows: Sequence[tuple[Cell, ...]]) -> Iterator[int]:
    """The width that the screen gives a column, else that of its first cells."""
    for place, column in enumerate(columns(selection)):
        yield column.width or column_width(part.text for row in rows[:LOOKED_AT] for part in row[place])


def _told(selection: Selection) -> str:
    """The rows in words, without the title that stands above them."""
    said = next((fact.value for fact in selection.facts if fact.label == colophon.SCOPE), NOTHING)
    title = selection.table.title
    bare = Text(said.zh.removeprefix(f"{title.zh}，"), said.en.removeprefix(f"{title.en}: "))
    return bare.show(selection.language, "　")


def _lines(facts: Iterable[Fact], language: Language) -> Iterator[str]:
    colon = ": " if language is Language.EN else "："
    for fact in facts:
        said = "\n".join(dict.fromkeys(_text(fact.value.part(code), code) for code in language.parts))
        yield f"{fact.label.show(language, ' ')}{colon}{said}"
