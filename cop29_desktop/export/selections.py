"""What is taken of a table into a file, and how the file is to be written."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from cop29_desktop.export.cells import ExportField, fields
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.queries import Query
from cop29_desktop.model.texts import Language, Text
from cop29_desktop.presentation import colophon, own, provenance
from cop29_desktop.presentation.colophon import Fact
from cop29_desktop.presentation.tables import Table

STEP = 256
TICKED = Text("勾選", "ticked")


class Selection(NamedTuple):
    """Rows of a table by index, columns by key (none means all), a language, and what the file says of them."""

    table: Table[Any]
    rows: Sequence[int]
    language: Language = Language.BOTH
    columns: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()

    @property
    def fields(self) -> list[ExportField]:
        """The chosen columns; raises ColumnError."""
        return fields(self.table, self.language, self.columns)

    @property
    def title(self) -> str:
        """The table's title in the language in force."""
        return self.table.title.show(self.language, " ")


def _silent(_: int) -> None:
    """Nobody follows the progress."""


class CancelledError(Exception):
    """Whoever follows the progress wants no more of it; files stay as they were."""


class Options(NamedTuple):
    """How a file is written.

    Attributes:
        delimiter: What stands between two cells of CSV.
        mark: Whether CSV begins with a byte order mark, by which spreadsheets know UTF-8.
        follow: Is told now and then how many rows of a table are written; it ends the writing by CancelledError.
    """

    delimiter: str = ","
    mark: bool = True
    follow: Callable[[int], None] = _silent

    def rows(self, selection: Selection) -> Iterator[Any]:
        """The rows of a selection, the progress told."""
        table = selection.table.rows
        for done, i in enumerate(selection.rows):
            if not done % STEP:
                self.follow(done)
            yield table[i]
        self.follow(len(selection.rows))


def select(  # noqa: PLR0913 - what people choose
    briefing: Briefing,
    table: Table[Any],
    query: Query,
    language: Language,
    *,
    columns: tuple[str, ...] = (),
    ticked: Sequence[int] | None = None,
    how: Text = TICKED,
    mine: own.Own = own.NOBODY,
) -> Selection:
    """The rows that a query lets through, or those taken by hand, with what the file says of them; ColumnError."""
    fields(table, language, columns)
    rows = own.visible(table, query, mine) if ticked is None else ticked
    scope = provenance.scope(table, query, len(rows)) if ticked is None else _by_hand(table, len(ticked), how)
    return Selection(table, rows, language, columns, colophon.about(briefing, table, rows, scope))


def _by_hand(table: Table[Any], count: int, how: Text) -> Text:
    total, title = len(table.rows), table.title
    return Text(f"{title.zh}，{how.zh} {count}／{total} 筆", f"{title.en}: {count} of {total} rows, {how.en}")
