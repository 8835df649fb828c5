"""Tables as LibreOffice opens them: the same rows, the filter's buttons, nothing executed."""

import csv
import io
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from cop29_desktop.export import jobs
from cop29_desktop.export.formats import by_name
from cop29_desktop.export.selections import Options, Selection, select
from cop29_desktop.model.anchors import Anchor, AnchorKind
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.queries import Query
from cop29_desktop.model.texts import Language, Text
from cop29_desktop.presentation import colophon
from cop29_desktop.presentation.catalogue import TABLES
from cop29_desktop.presentation.tables import Column, Table

Convert = Callable[..., Path]
MADE = datetime(2024, 11, 18, 6, 30, tzinfo=UTC)
EVERY_SHEET = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
ODF = {"table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0"}
BREAKS = ("}p", "}line-break", "}s", "}tab")
AS_SAVED = "%I:%M:%S %p"
"""How LibreOffice writes a time of day into CSV, whatever its format in the sheet."""
ARMED = ("=1+1", "+1", "-1", "@SUM(1;2)", "007", "1e5", "=cmd|' /C calc'!A0", "11/24", "https://example.org")


def written(briefing: Briefing, key: str, chosen: list[Selection], folder: Path) -> Path:
    """A file with these selections."""
    target = folder / f"book{by_name(key).suffix}"
    target.write_bytes(jobs.content(by_name(key), chosen, colophon.of(briefing, MADE), Options()))
    return target


def whole(briefing: Briefing, name: str, language: Language) -> Selection:
    return select(briefing, TABLES[name](briefing), Query(), language)


def expected(selection: Selection, *, clock: str = "%H:%M:%S") -> list[list[str]]:
    shown = selection.fields
    rows = [[field.shown(selection.table.rows[i]) for field in shown] for i in selection.rows]
    said = [[f"{cell:{clock}}" if isinstance(cell, time) else str(cell) for cell in row] for row in rows]
    return [[field.heading for field in shown], *said]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("key", ["ods", "xlsx"])
def test_every_table_opens_row_for_row(
    key: str, language: Language, briefing: Briefing, tmp_path: Path, convert: Convert
) -> None:
    chosen = [whole(briefing, name, language) for name in TABLES]
    convert(written(briefing, key, chosen, tmp_path), EVERY_SHEET)
    for selection in chosen:
        file = tmp_path / "converted" / f"book-{selection.title}.csv"
        rows = list(csv.reader(io.StringIO(file.read_text("utf-8"), newline="")))
        assert rows == expected(selection, clock=AS_SAVED), selection.title
    assert len(list((tmp_path / "converted").iterdir())) == len(TABLES) + 1


@pytest.mark.parametrize("key", ["ods", "xlsx"])
def test_the_filter_and_the_repeated_header_survive(
    key: str, briefing: Briefing, tmp_path: Path, convert: Convert
) -> None:
    source = written(briefing, key, [whole(briefing, "decisions", Language.ZH)], tmp_path)
    with zipfile.ZipFile(convert(source, "ods")) as archive:
        content = archive.read("content.xml").decode()
    (area, *_) = (part.split("/>")[0] for part in content.split("<table:database-range ")[1:])
    assert 'table:display-filter-buttons="true"' in area
    assert ".A1:" in area
    assert ".S50" in area
    assert content.count("<table:table-header-rows>") == 2


@pytest.mark.parametrize("key", ["ods", "xlsx", "csv"])
def test_nothing_is_executed(key: str, briefing: Briefing, tmp_path: Path, convert: Convert) -> None:
    source = written(briefing, key, [Selection(armed(), range(len(ARMED)), Language.EN)], tmp_path)
    with zipfile.ZipFile(convert(source, "ods", infilter="" if key != "csv" else "CSV:44,34,76,1")) as archive:
        content = archive.read("content.xml").decode()
    assert "1+1" in content
    assert "table:formula" not in content


@pytest.mark.parametrize("key", ["ods", "xlsx"])
def test_text_stays_text(key: str, briefing: Briefing, tmp_path: Path, convert: Convert) -> None:
    convert(written(briefing, key, [Selection(armed(), range(len(ARMED)), Language.EN)], tmp_path), EVERY_SHEET)
    shown = (tmp_path / "converted" / "book-Cells.csv").read_text("utf-8")
    assert [row[0] for row in csv.reader(io.StringIO(shown))] == ["Cell", *ARMED]


def armed() -> Table[Any]:
    columns: tuple[Column[str], ...] = (Column("cell", Text("格", "Cell"), lambda cell: cell),)
    return Table(
        "armed", Text("格", "Cells"), columns, ARMED,
        lambda cell: Anchor(AnchorKind.TERM, cell), lambda cell: (cell,), lambda _: (),
    )  # fmt: skip


@pytest.mark.parametrize("language", Language)
def test_html_opens_in_the_word_processor_row_for_row(
    language: Language, briefing: Briefing, tmp_path: Path, convert: Convert
) -> None:
    chosen = [whole(briefing, name, language) for name in ("decisions", "statements", "booths")]
    opened = convert(written(briefing, "html", chosen, tmp_path), "odt:writer8", infilter="HTML (StarWriter)")
    with zipfile.ZipFile(opened) as archive:
        tables = etree.fromstring(archive.read("content.xml")).findall(".//table:table", ODF)
    for table, selection in zip(tables, chosen, strict=True):
        assert said(table) == [[" ".join(cell.split()) for cell in row] for row in expected(selection)]
        assert len(table.findall("table:table-header-rows/table:table-row", ODF)) == 1


def said(table: etree._Element) -> list[list[str]]:
    """The cells of a table of a text, white space apart."""
    rows = table.findall(".//table:table-row", ODF)
    return [[" ".join(text(cell).split()) for cell in row.findall("table:table-cell", ODF)] for row in rows]


def text(cell: etree._Element) -> str:
    """What a cell says: a line break is white space too."""
    for part in cell.iter():
        if str(part.tag).endswith(BREAKS):
            part.text = f" {part.text or ''}"
    return "".join(map(str, cell.itertext()))
