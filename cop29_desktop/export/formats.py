"""The formats, one row each. To add one, write ``to_x.py`` and add its loader and its row.

A row says what the format carries by its loaders; a writer is imported when it is used.
"""

from collections.abc import Callable, Sequence
from typing import IO, NamedTuple

from cop29_desktop.export.selections import Options, Selection
from cop29_desktop.model.texts import Text
from cop29_desktop.presentation.colophon import Provenance

TableWriter = Callable[[IO[bytes], Sequence[Selection], Provenance, Options], None]


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


class Format(NamedTuple):
    """One export format.

    Attributes:
        key: Its name on the command line.
        suffix: How its files end.
        title: Its name for people.
        tables: Loads the writer of tables, where the format carries them.
        together: Whether several tables go into one file.
        bare: Whether a file holds rows alone, so that a small file beside it says where they come from.
        slow_above: Above how many rows writing takes about a second or more (``benchmarks/export.py``).
    """

    key: str
    suffix: str
    title: Text
    tables: Callable[[], TableWriter] | None = None
    together: bool = False
    bare: bool = False
    slow_above: int = 100_000

    @property
    def carries(self) -> frozenset[str]:
        """What it carries: ``tables``."""
        return frozenset(name for name, loader in (("tables", self.tables),) if loader)


FORMATS: tuple[Format, ...] = (
    Format("ods", ".ods", Text("ODS 試算表", "ODS spreadsheet"), _ods, together=True, slow_above=100_000),
    Format("xlsx", ".xlsx", Text("Excel 活頁簿", "Excel workbook"), _xlsx, together=True, slow_above=40_000),
    Format("csv", ".csv", Text("CSV（逗號分隔）", "CSV (comma-separated)"), _csv, bare=True, slow_above=200_000),
    Format("html", ".html", Text("網頁", "Web page"), _html, together=True, slow_above=200_000),
    Format("markdown", ".md", Text("Markdown", "Markdown"), _markdown, together=True, slow_above=100_000),
    Format("json", ".json", Text("JSON", "JSON"), _json, bare=True, slow_above=100_000),
)


def by_name(name: str) -> Format:
    """The format of this name; raises KeyError."""
    return {one.key: one for one in FORMATS}[name]


def carrying(kind: str) -> tuple[Format, ...]:
    """The formats that carry ``tables``, or another kind."""
    return tuple(one for one in FORMATS if kind in one.carries)
