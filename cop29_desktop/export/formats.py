"""The formats, one row each, whatever they carry. To add one, write ``to_x.py`` and add its loader and its row.

A row says what the format carries by its loaders; a writer is imported when it is used. The window has rows of its own
beside these.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from enum import StrEnum
from typing import IO, NamedTuple

from cop29_desktop.export.selections import Options, Selection
from cop29_desktop.model.texts import Language, Text
from cop29_desktop.presentation.colophon import Provenance
from cop29_desktop.presentation.documents import Document

TableWriter = Callable[[IO[bytes], Sequence[Selection], Provenance, Options], None]
TextWriter = Callable[[Document, Language, datetime, Options], bytes]
CALENDAR = "ics"
COMMON = ("ods", "odt", "xlsx", "docx", "csv", "pdf")  # what offices use stands before the rest
NO_END = 1_048_575  # rows below a heading that a spreadsheet has room for


def _ods() -> TableWriter:
    from cop29_desktop.export import to_ods

    return to_ods.write


def _xlsx() -> TableWriter:
    from cop29_desktop.export import to_xlsx

    return to_xlsx.write


def _csv() -> TableWriter:
    from cop29_desktop.export import to_csv

    return to_csv.write


def _html() -> TableWriter:
    from cop29_desktop.export import to_html

    return to_html.write


def _markdown() -> TableWriter:
    from cop29_desktop.export import to_markdown

    return to_markdown.write


def _json() -> TableWriter:
    from cop29_desktop.export import to_json

    return to_json.write


def _odt_text() -> TextWriter:
    from cop29_desktop.export import to_odt

    return _at_once(to_odt.write)


def _docx_text() -> TextWriter:
    from cop29_desktop.export import to_docx

    return _at_once(to_docx.write)


def _html_text() -> TextWriter:
    from cop29_desktop.export import to_text_html

    return _at_once(to_text_html.write)


def _markdown_text() -> TextWriter:
    from cop29_desktop.export import to_text_markdown

    return _at_once(to_text_markdown.write)


def _at_once(write: Callable[[Document, Language, datetime], bytes]) -> TextWriter:
    """A writer that is done before anyone could follow its progress."""
    return lambda document, language, now, _: write(document, language, now)


class Carried(StrEnum):
    """What a format can carry."""

    TABLES = "tables"
    TEXTS = "texts"
    DAYS = "days"


class Format(NamedTuple):
    """One format.

    Attributes:
        key: Its name on the command line and where choices are remembered.
        suffix: How its files end.
        title: Its name for people.
        tables: Loads the writer of tables, where it carries them.
        texts: Loads the writer of texts, where it carries them.
        days: Whether it is a calendar.
        together: Whether several tables go into one file.
        bare: Whether a file of tables holds rows alone, so that a small file beside it says where they come from.
        drawn: Whether it is drawn as it looks: both languages of a cell stand in one column, and a table whose columns
            are not chosen has those of the screen.
        slow_above: Above how many rows writing takes about a second or more (``benchmarks/export.py``).
        most_rows: How many rows of a table it holds.
        also: Another name that is understood.
    """

    key: str
    suffix: str
    title: Text
    tables: Callable[[], TableWriter] | None = None
    texts: Callable[[], TextWriter] | None = None
    days: bool = False
    together: bool = False
    bare: bool = False
    drawn: bool = False
    slow_above: int = NO_END
    most_rows: int = NO_END
    also: str = ""

    def carries(self, what: Carried) -> bool:
        """Whether it can write this."""
        return bool({Carried.TABLES: self.tables, Carried.TEXTS: self.texts, Carried.DAYS: self.days}[what])

    @property
    def names(self) -> tuple[str, ...]:
        """Every name by which it is asked for."""
        return tuple(filter(None, (self.key, self.also)))

    @property
    def short(self) -> str:
        """How a sentence calls a file of it: ``ODS``."""
        return self.suffix.removeprefix(".").upper()


FORMATS: tuple[Format, ...] = (
    Format("ods", ".ods", Text("ODS 試算表", "ODS spreadsheet"), _ods, together=True, slow_above=100_000),
    Format("odt", ".odt", Text("ODT（開放文件格式）", "ODT (OpenDocument)"), texts=_odt_text),
    Format("xlsx", ".xlsx", Text("Excel 活頁簿", "Excel workbook"), _xlsx, together=True, slow_above=40_000),
    Format("docx", ".docx", Text("DOCX（Word）", "DOCX (Word)"), texts=_docx_text),
    Format("csv", ".csv", Text("CSV（逗號分隔）", "CSV (comma-separated)"), _csv, bare=True, slow_above=200_000),
    Format("html", ".html", Text("網頁", "Web page"), _html, _html_text, together=True, slow_above=200_000),
    Format(
        "markdown", ".md", Text("Markdown", "Markdown"), _markdown, _markdown_text, together=True, slow_above=100_000,
        also="md",
    ),
    Format("json", ".json", Text("JSON", "JSON"), _json, bare=True, slow_above=100_000),
    Format(CALENDAR, f".{CALENDAR}", Text("ICS 行事曆", "ICS calendar"), days=True),
)  # fmt: skip


def by_name(name: str) -> Format:
    """The format of this name; raises KeyError."""
    return {called: one for one in FORMATS for called in one.names}[name]


def carrying(what: Carried, extras: tuple[Format, ...] = ()) -> tuple[Format, ...]:
    """The formats that carry this, the usual one first; ``extras`` are the window's own, of which some are common."""
    found = [one for one in (*FORMATS, *extras) if one.carries(what)]
    return tuple(sorted(found, key=lambda one: COMMON.index(one.key) if one.key in COMMON else len(COMMON)))
