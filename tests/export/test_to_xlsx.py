"""XLSX: read back by openpyxl, a library that did not write it."""

import errno
import io
import tempfile
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cop29_desktop.export import to_xlsx
from cop29_desktop.export.selections import CancelledError, Options, Selection
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.texts import Language
from cop29_desktop.presentation.catalogue import TABLES

Take = Callable[..., Selection]
Written = Callable[..., bytes]
NAMES = list(TABLES)


def book(content: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(content))


def cells(page: Any) -> list[list[Any]]:
    """The cells of a sheet; a day is a day again."""
    rows = [list(row) for row in page.iter_rows(values_only=True)]
    return [[cell.date() if isinstance(cell, datetime) else cell for cell in row] for row in rows]


def expected(selection: Selection) -> list[list[Any]]:
    shown = selection.fields
    rows = [[field.shown(selection.table.rows[i]) or None for field in shown] for i in selection.rows]
    return [[field.heading for field in shown], *rows]


@pytest.mark.parametrize("many", [True, False])
@pytest.mark.parametrize("language", Language)
def test_every_table_reads_back_row_for_row(
    language: Language, briefing: Briefing, take: Take, written: Written, monkeypatch: pytest.MonkeyPatch, *, many: bool
) -> None:
    monkeypatch.setattr(to_xlsx, "MANY", 10 if many else 10_000)
    chosen = [take(briefing, name, language) for name in NAMES]
    found = book(written(briefing, "xlsx", *chosen))
    assert len(found.worksheets) == len(NAMES) + 1
    for selection, page in zip(chosen, found.worksheets, strict=False):
        assert cells(page) == expected(selection)
        assert page.freeze_panes == "A2"
        assert bool(page.tables) is not many
        assert many == (page.auto_filter.ref is not None)


def test_a_sheet_holds_a_real_table_with_wide_wrapped_cells(briefing: Briefing, take: Take, written: Written) -> None:
    page = book(written(briefing, "xlsx", take(briefing, "decisions", columns=("row", "title", "adopted")))).worksheets[
        0
    ]
    (table,) = page.tables.values()
    assert table.ref == "A1:D50"
    assert table.autoFilter.ref == "A1:D50"
    assert page.column_dimensions["B"].width > 30
    assert page["B2"].alignment.wrap_text
    assert (page["A2"].data_type, page["D2"].number_format) == ("n", "yyyy-mm-dd")
    assert page.print_title_rows == "$1:$1"


@pytest.mark.parametrize("many", [True, False])
def test_nothing_is_executed_and_what_is_cut_says_so(
    hostile: Any, briefing: Briefing, written: Written, monkeypatch: pytest.MonkeyPatch, *, many: bool
) -> None:
    monkeypatch.setattr(to_xlsx, "MANY", 10 if many else 10_000)
    page = book(written(briefing, "xlsx", Selection(hostile, range(len(hostile.rows)), Language.EN))).worksheets[0]
    assert page.title == "Hostile   table"
    assert [cell.value for cell in page[1]] == ["=Number", "Cell", "cell (2)", "At", "Day"]
    kept = [row[1].replace("\r\n", "\n").replace("\x0b", "\ufffd").replace("\ud800", "\ufffd") for row in hostile.rows]
    found = [row[1].value or "" for row in page.iter_rows(min_row=2)]
    assert found[:-1] == kept[:-1]
    assert found[-1].endswith("cut）")
    assert len(found[-1]) == 32_767
    assert {cell.data_type for row in page.iter_rows(min_row=2) for cell in row[1:3] if cell.value} == {"s"}
    assert (page["D2"].value, page["E2"].value.date()) == (time(5, 31), date(2024, 11, 24))
    assert all(cell.hyperlink is None for row in page.iter_rows() for cell in row)


@pytest.mark.parametrize("many", [True, False])
def test_every_cell_is_wrapped_and_stands_at_its_top_left(
    hostile: Any, briefing: Briefing, written: Written, monkeypatch: pytest.MonkeyPatch, *, many: bool
) -> None:
    monkeypatch.setattr(to_xlsx, "MANY", 10 if many else 10_000)
    for page in book(written(briefing, "xlsx", Selection(hostile, range(len(hostile.rows)), Language.EN))).worksheets:
        for cell in (cell for row in page.iter_rows() for cell in row if cell.value is not None):
            aligned = cell.alignment
            assert (aligned.wrap_text, aligned.vertical, aligned.horizontal) == (True, "top", "left")
            assert cell.font.bold is (cell.row == 1)


@given(st.lists(st.sampled_from("a漢𠮷"), min_size=1, max_size=9), st.integers(16_383, 33_000))
def test_what_is_too_long_for_excel_says_that_it_is_cut(signs: list[str], length: int) -> None:
    text = ("".join(signs) * length)[:length]
    kept = to_xlsx._cut(text)
    assert len(kept.encode("utf-16-le")) <= 2 * 32_767
    assert (kept == text) is (len(text.encode("utf-16-le")) <= 2 * 32_767)
    assert kept == text or (kept.endswith(to_xlsx.CUT) and text.startswith(kept.removesuffix(to_xlsx.CUT)))


def test_the_document_says_its_title_and_nobody_s_name(briefing: Briefing, take: Take, written: Written) -> None:
    properties = book(written(briefing, "xlsx", take(briefing, "booths", Language.ZH))).properties
    assert properties.title == "COP29 簡報"
    assert not properties.creator
    assert not properties.lastModifiedBy
    assert properties.created == datetime(2024, 11, 18, 6, 30)  # noqa: DTZ001 - as the file has it, in UTC


def test_no_rows_are_headings_and_provenance(briefing: Briefing, take: Take, written: Written) -> None:
    found = book(written(briefing, "xlsx", take(briefing, "booths", Language.EN, ticked=[])))
    assert cells(found.worksheets[0]) == [["Row", "Organisation", "Content", "Section"]]
    told = cells(found["Provenance"])
    assert ["Booths", "Scope", "Booths: 0 of 7 rows, ticked"] in told
    assert any(row[1:] == ["Agency", "Ministry of Environment"] for row in told)


def test_a_full_disk_is_an_error_of_the_system(
    briefing: Briefing, take: Take, written: Written, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(zipfile.ZipFile, "write", fail)
    with pytest.raises(OSError, match="No space left") as caught:
        written(briefing, "xlsx", take(briefing, "booths"))
    assert caught.value.errno == errno.ENOSPC


def test_a_writing_that_is_ended_leaves_no_file_behind(
    briefing: Briefing, take: Take, written: Written, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def cancel(done: int) -> None:
        if done:
            raise CancelledError

    monkeypatch.setattr(to_xlsx, "MANY", 10)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with pytest.raises(CancelledError):
        written(briefing, "xlsx", take(briefing, "glossary"), options=Options(follow=cancel))
    assert list(tmp_path.iterdir()) == []


def test_rows_are_as_high_as_their_wrapped_text(briefing: Briefing, take: Take, written: Written) -> None:
    page = book(written(briefing, "xlsx", take(briefing, "decisions", Language.BOTH))).worksheets[0]
    heights = {row: page.row_dimensions[row].height for row in range(2, page.max_row + 1)}
    assert all(height and 2 * to_xlsx.LINE <= height <= to_xlsx.HIGHEST for height in heights.values())
    assert len(set(heights.values())) > 5
