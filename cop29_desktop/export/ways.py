"""The ways of writing that people choose from: every format of tables, of texts and of days, as rows of one shape."""

from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from cop29_desktop.export.formats import FORMATS, Format, TableWriter
from cop29_desktop.export.selections import Options
from cop29_desktop.export.texts import CALENDAR, TEXT_FORMATS, TextFormat
from cop29_desktop.model.texts import Language, Text
from cop29_desktop.presentation.documents import Document

TextWriter = Callable[[Document, Language, datetime, Options], bytes]
COMMON = ("ods", "odt", "xlsx", "docx", "csv", "pdf")  # what offices use stands before the rest
NO_END = 1_048_575  # rows below a heading that a spreadsheet has room for


class Carried(StrEnum):
    """What a way can write."""

    TABLES = "tables"
    TEXTS = "texts"
    DAYS = "days"


class Way(NamedTuple):
    """One format as the window offers it. A row of the window's own (a picture, PDF) has the same shape.

    Attributes:
        key: Its name, which is remembered.
        suffix: How its files end.
        title: Its name for people.
        tables: Loads the writer of tables, where it carries them.
        texts: Loads the writer of texts, where it carries them.
        days: Whether it is a calendar.
        together: Whether several tables go into one file.
        bare: Whether a file of tables holds rows alone, with a small file beside it.
        drawn: Whether it is drawn as it looks: both languages of a cell stand in one column, and a table whose columns
            are not chosen has those of the screen.
        slow_above: Above how many rows writing takes about a second or more.
        most_rows: How many rows of a table it holds.
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

    def carries(self, what: Carried) -> bool:
        """Whether it can write this."""
        return bool({Carried.TABLES: self.tables, Carried.TEXTS: self.texts, Carried.DAYS: self.days}[what])

    @property
    def name(self) -> str:
        """How a sentence calls a file of it: ``ODS``."""
        return self.suffix.removeprefix(".").upper()

    @property
    def format(self) -> Format:
        """The format by which tables are written."""
        return Format(self.key, self.suffix, self.title, self.tables, self.together, self.bare, self.slow_above)


def _of_tables(row: Format) -> Way:
    return Way(
        row.key, row.suffix, row.title, row.tables, together=row.together, bare=row.bare, slow_above=row.slow_above
    )


def _of_texts(row: TextFormat) -> Way:
    def load() -> TextWriter:
        write = row.load()
        return lambda document, language, now, _: write(document, language, now)  # at once, so nobody follows

    return Way(row.key, row.suffix, row.title, texts=load)


WAYS: tuple[Way, ...] = (
    *map(_of_tables, FORMATS),
    *map(_of_texts, TEXT_FORMATS),
    Way(CALENDAR, f".{CALENDAR}", Text("ICS 行事曆", "ICS calendar"), days=True),
)


def carrying(what: Carried, extras: tuple[Way, ...] = ()) -> tuple[Way, ...]:
    """The ways to write this, the first one the usual; ``extras`` are the window's own, of which some are common."""
    found = [way for way in (*WAYS, *extras) if way.carries(what)]
    return tuple(sorted(found, key=lambda way: COMMON.index(way.key) if way.key in COMMON else len(COMMON)))
