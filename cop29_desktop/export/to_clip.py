"""Rows for the clipboard: a real HTML table with header, footnotes and source line; TSV; and lines for a chat."""

from collections.abc import Sequence
from html import escape
from typing import Any, NamedTuple

from cop29_desktop.model.texts import Language, Text
from cop29_desktop.presentation.tables import Column, Table

CELL = "border:1px solid #888;padding:3px 6px;vertical-align:top"
HEAD = f"{CELL};text-align:left;background:#eee"


class Clip(NamedTuple):
    """One copy in three forms."""

    html: str
    tsv: str
    lines: str


class Parts(NamedTuple):
    """Headings, cells, and the lines below the table."""

    heads: list[str]
    cells: list[list[str]]
    below: list[str]


def make(
    table: Table[Any],
    rows: Sequence[int],
    language: Language,
    told: Sequence[Text],
    columns: Sequence[Column[Any]] = (),
) -> Clip:
    """The rows with these indexes; ``told`` are the lines below the table; without columns, those of the screen."""
    heads, cells, below = parts(table, rows, language, told, columns)
    return Clip(_html(heads, cells, below), _tsv(heads, cells), _lines(cells))


def parts(
    table: Table[Any],
    rows: Sequence[int],
    language: Language,
    told: Sequence[Text],
    columns: Sequence[Column[Any]] = (),
) -> Parts:
    """What every form of a copy is made of."""
    columns = columns or table.screen_columns
    heads = [column.heading.show(language, " ") for column in columns]
    cells = [[column.display(table.rows[i], language) for column in columns] for i in rows]
    notes = [f"＊ {note.show(language, ' / ')}" for note in footnotes(table, rows)]
    return Parts(heads, cells, [*notes, *(line.show(language, " / ") for line in told)])


def footnotes(table: Table[Any], rows: Sequence[int]) -> list[Text]:
    """The footnotes of these rows, each once."""
    column = next((column for column in table.columns if column.key == "footnote"), None)
    found = [column.value(table.rows[i]) for i in rows] if column else []
    return list(dict.fromkeys(note for note in found if isinstance(note, Text)))


def _html(heads: list[str], cells: list[list[str]], below: list[str]) -> str:
    head = "".join(f'<th style="{HEAD}">{_cell(text)}</th>' for text in heads)
    body = "".join(_row(row) for row in cells)
    tail = "".join(f"<p>{escape(line)}</p>" for line in below)
    return (
        '<meta charset="utf-8"><table style="border-collapse:collapse">'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{tail}"
    )


def _row(cells: list[str]) -> str:
    inner = "".join(f'<td style="{CELL}">{_cell(text)}</td>' for text in cells)
    return f"<tr>{inner}</tr>"


def _cell(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def _tsv(heads: list[str], cells: list[list[str]]) -> str:
    return "\n".join("\t".join(text.replace("\n", " ").replace("\t", " ") for text in row) for row in [heads, *cells])


def _lines(cells: list[list[str]]) -> str:
    return "\n".join(" · ".join(text.replace("\n", " ").replace("\t", " ") for text in row if text) for row in cells)
