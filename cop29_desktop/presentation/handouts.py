"""A table on its way to paper: whole cells, numbered footnotes, conflicts by name, and where it all comes from."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.conflicts import Conflict, Severity
from cop29_desktop.model.queries import Query
from cop29_desktop.model.texts import Language, Text
from cop29_desktop.presentation import provenance, words
from cop29_desktop.presentation.html import straight
from cop29_desktop.presentation.tables import Column, Table, display

TWINS, CONFLICTS = "twins", "conflicts"  # columns that the screen shortens, since a click shows the rest
FOOTNOTE = "footnote"
STEP = 256  # rows between two tellings
WEIGHTY = (Severity.HIGH, Severity.MEDIUM)
WEIGHTY_ONLY = Text("衝突（重大與中等）", "Conflicts (high and medium)")
STAR = "＊"


class Part(NamedTuple):
    """A cell's text in one language; the second one is set lighter."""

    text: str
    second: bool = False


Cell = tuple[Part, ...]


class Handout(NamedTuple):
    """A table as it is printed.

    Attributes:
        name: The table's name, for files.
        title: What stands above it.
        told: The filter in words.
        language: The language that page numbers and properties speak.
        headings: The heading of each column.
        widths: The width of each column, in characters.
        rows: The cells of each row.
        tinted: What may stand in the first column and has a colour of its own.
        notes: The lines below the table.
        rare: Which columns the screen does not show unless they are asked for: the first that have no room.
        below: The headings of columns that have no room beside the others: each row is followed by their cells.
        rows_below: Those cells of each row.
    """

    name: str
    title: str
    told: str
    language: str
    headings: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[tuple[Cell, ...], ...]
    tinted: tuple[str, ...]
    notes: tuple[str, ...]
    rare: tuple[bool, ...] = ()
    below: tuple[str, ...] = ()
    rows_below: tuple[tuple[Cell, ...], ...] = ()


class Asked(NamedTuple):
    """What of a table is printed; ``brief`` leaves out what a hurried reader can spare, and lesser conflicts."""

    table: Table[Any]
    rows: Sequence[int]
    query: Query
    language: Language
    brief: bool = False


def _silent(_: int) -> None:
    """Nobody follows."""


def make(briefing: Briefing, asked: Asked, now: datetime, follow: Callable[[int], None] = _silent) -> Handout:
    """The rows with these indexes, in their order; who follows is told now and then how many are done."""
    table, language = asked.table, asked.language
    columns = [column for column in table.screen_columns if not asked.brief or not _is_spare(column)]
    notes = footnotes(table, asked.rows) if any(column.key == FOOTNOTE for column in columns) else []
    found = _conflicts(briefing, asked)
    marks = _Marks(notes, frozenset(conflict.id for conflict in found))
    cells = [
        [_cell(column, table.rows[i], language, marks) for column in columns] for i in _followed(asked.rows, follow)
    ]
    filled = [at for at in range(len(columns)) if not cells or any(part.text for row in cells for part in row[at])]
    named = table.body is not None and bool(filled) and columns[filled[0]].key == "body"
    return Handout(
        table.name,
        table.title.show(language, " "),
        _told(asked),
        language.parts[0],
        tuple(columns[at].heading.show(language, "\n") for at in filled),
        tuple(columns[at].width for at in filled),
        tuple(tuple(row[at] for at in filled) for row in cells),
        tuple(body.id for body in briefing.pack.bodies) if named else (),
        (*_notes(asked, notes, found), *source_lines(briefing, language, now)),
    )


def _followed(rows: Sequence[int], follow: Callable[[int], None]) -> Iterator[int]:
    for done, i in enumerate(rows):
        if not done % STEP:
            follow(done)
        yield i


def _told(asked: Asked) -> str:
    said = provenance.scope(asked.table, asked.query, len(asked.rows))
    title = asked.table.title
    bare = Text(said.zh.removeprefix(f"{title.zh}，"), said.en.removeprefix(f"{title.en}: "))
    return bare.show(asked.language, "　")


def footnotes(table: Table[Any], rows: Sequence[int]) -> list[Text]:
    """The footnotes of these rows, each once."""
    column = next((column for column in table.columns if column.key == FOOTNOTE), None)
    found = [column.value(table.rows[i]) for i in rows] if column else []
    return list(dict.fromkeys(note for note in found if isinstance(note, Text)))


class _Marks(NamedTuple):
    """What a cell may point at below the table: footnotes in their order, conflicts by id."""

    notes: list[Text]
    conflicts: frozenset[str]


def _is_spare(column: Column[Any]) -> bool:
    return bool(column.spare) and column.key != CONFLICTS


def _conflicts(briefing: Briefing, asked: Asked) -> list[Conflict]:
    """The conflicts of these rows, each once; the weighty ones where it is to be brief."""
    table = asked.table
    found = dict.fromkeys(c for i in asked.rows for c in briefing.conflicts_at(table.anchor(table.rows[i])))
    return [conflict for conflict in found if not asked.brief or conflict.severity in WEIGHTY]


def _cell(column: Column[Any], row: Any, language: Language, marks: _Marks) -> Cell:
    value = column.value(row)
    if column.key == FOOTNOTE and isinstance(value, Text):
        return (Part(_star(marks.notes.index(value), len(marks.notes))),)
    if column.key == TWINS and isinstance(value, tuple):
        return (Part("\n".join(map(str, value))),)
    if column.key == CONFLICTS and isinstance(value, tuple):
        return (Part(" ".join(one for one in map(str, value) if one in marks.conflicts)),)
    if column.show is None and column.two_languages and isinstance(value, tuple) and not isinstance(value, Text):
        return _spoken(("\n".join(display(part, Language(code)) for part in value), code) for code in language.parts)
    return _spoken((column.display(row, Language(code)), code) for code in language.parts)


def _spoken(texts: Iterable[tuple[str, str]]) -> Cell:
    said = (straight(text) if code == "en" else text for text, code in texts)
    return tuple(Part(text, at > 0) for at, text in enumerate(dict.fromkeys(said)))


def _star(place: int, count: int) -> str:
    return STAR if count == 1 else f"{STAR}{place + 1}"


def _notes(asked: Asked, notes: list[Text], conflicts: list[Conflict]) -> Iterator[str]:
    language = asked.language
    for place, note in enumerate(notes):
        yield f"{_star(place, len(notes))} {note.show(language, ' / ')}"
    heading = WEIGHTY_ONLY if asked.brief else words.CONFLICTS
    for code in language.parts if conflicts else ():
        colon, gap = ("：", "；") if code == "zh" else (": ", "; ")
        listed = gap.join(f"{conflict.id} {conflict.title.part(code)}" for conflict in conflicts)
        line = f"{heading.part(code)}{colon}{listed}"
        yield straight(line) if code == "en" else line


def source_lines(briefing: Briefing, language: Language, now: datetime) -> Iterator[str]:
    """Where what is printed comes from, and when it was printed; the last lines on paper."""
    source = provenance.source(briefing)
    for code in language.parts:
        yield straight(source.en) if code == "en" else source.zh
    yield provenance.moment(now).show(language, " / ")
