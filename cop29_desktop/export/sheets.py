"""Selections as the sheets of a workbook, with a last one that says where all of it comes from."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from math import ceil
from typing import NamedTuple
from unicodedata import east_asian_width

from cop29_desktop.export.cells import Shown
from cop29_desktop.export.selections import Options, Selection
from cop29_desktop.model.texts import Language, Text
from cop29_desktop.presentation.colophon import Fact, Provenance

SOURCES = Text("出處與說明", "Provenance")
COLUMNS = (Text("資料表", "Table"), Text("項目", "Item"), Text("內容", "Content"))
NARROWEST, WIDEST, LOOKED_AT = 6, 56, 100
FILLED = 0.92  # of a line, on average
LONGEST_NAME = 31
ILLEGAL = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class Sheet(NamedTuple):
    """A grid of cells below a row of headings; ``widths`` are in characters."""

    name: str
    headings: list[str]
    widths: list[int]
    rows: Iterator[list[Shown]]
    length: int


def sheets(selections: Sequence[Selection], provenance: Provenance, options: Options) -> Iterator[Sheet]:
    """A sheet each, then the provenance; the rows of one are taken before the next is asked for."""
    spoken = language(selections)
    names = unique([sheet_name(one.title) for one in selections] + [SOURCES.show(spoken, " ")], LONGEST_NAME)
    for name, selection in zip(names, selections, strict=False):
        yield _sheet(name, selection, options)
    rows = said(selections, provenance)
    headings = [heading.show(spoken, " ") for heading in COLUMNS]
    yield Sheet(names[-1], headings, [14, 24, 90], iter(rows), len(rows))


def language(selections: Sequence[Selection]) -> Language:
    """The language of a file: that of its first selection."""
    return selections[0].language if selections else Language.BOTH


def _sheet(name: str, selection: Selection, options: Options) -> Sheet:
    shown = selection.fields
    readers = [field.shown for field in shown]
    rows = ([clean(read(row)) for read in readers] for row in options.rows(selection))
    headings = unique([str(clean(field.heading)) for field in shown], 255)
    sample = [selection.table.rows[i] for i in islice(selection.rows, LOOKED_AT)]
    widths = [
        column_width([heading, *(field.shown(row) for row in sample)])
        for heading, field in zip(headings, shown, strict=True)
    ]
    return Sheet(name, headings, widths, rows, len(selection.rows))


def said(selections: Sequence[Selection], provenance: Provenance) -> list[list[Shown]]:
    """What the file says of each table and of itself, a line each."""
    spoken = language(selections)

    def line(title: str, fact: Fact) -> list[Shown]:
        return [clean(title), clean(fact.label.show(spoken, " ")), clean(fact.value.show(spoken))]

    told = [line(one.title, fact) for one in selections for fact in one.facts]
    return told + [line("", fact) for fact in provenance.facts]


def clean(cell: Shown) -> Shown:
    """A cell with plain line ends; signs that XML can't hold become the sign for what can't be shown."""
    if not isinstance(cell, str) or cell.isprintable():
        return cell
    return NO_XML.sub("\ufffd", cell.replace("\r\n", "\n").replace("\r", "\n"))


def sheet_name(title: str) -> str:
    """A name that every spreadsheet takes."""
    return ILLEGAL.sub(" ", title)[:LONGEST_NAME].strip(" '") or "Sheet"


def unique(names: Sequence[str], longest: int) -> list[str]:
    """The same names, those that come again with a number; upper and lower case are the same."""
    given: set[str] = set()
    found: list[str] = []
    for name in names:
        tried, count = name, 1
        while tried.casefold() in given:
            count += 1
            tried = f"{name[: longest - len(str(count)) - 3]} ({count})"
        given.add(tried.casefold())
        found.append(tried)
    return found


def column_width(cells: Iterable[Shown]) -> int:
    """How many characters wide a column is: as its widest line, within limits; a Chinese character counts twice."""
    widest = max((line_width(line) for cell in cells for line in str(cell).split("\n")), default=0)
    return min(max(widest + 2, NARROWEST), WIDEST)


def lines(cells: Sequence[Shown], widths: Sequence[int]) -> int:
    """About how many lines high a row is whose cells are wrapped; a word that has no room leaves some of a line."""
    return max(
        (
            sum(max(1, ceil(line_width(line) / (FILLED * width))) for line in str(cell).split("\n"))
            for cell, width in zip(cells, widths, strict=True)
        ),
        default=1,
    )


def line_width(line: str) -> int:
    """How wide a line is in letters of Latin width: a Chinese character counts twice."""
    return len(line) if line.isascii() else sum(2 if east_asian_width(sign) in "WF" else 1 for sign in line)
