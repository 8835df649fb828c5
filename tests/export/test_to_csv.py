"""CSV: what a spreadsheet opens right, and never executes."""

import csv
import io
from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cop29_desktop.export import jobs, to_csv
from cop29_desktop.export.cells import fields, flat
from cop29_desktop.export.formats import by_name
from cop29_desktop.export.selections import Options, Selection
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.texts import Language, Text
from cop29_desktop.presentation.catalogue import TABLES
from cop29_desktop.presentation.colophon import Provenance
from cop29_desktop.presentation.tables import Table

BOM = b"\xef\xbb\xbf"
PLAIN = Options()
NO = Text("", "")
NOBODY = Provenance(NO, NO, NO, date(2024, 11, 18), "", NO, datetime(2024, 11, 18, tzinfo=UTC))


def write(table: Table[Any], rows: Sequence[int], language: Language, options: Options = PLAIN) -> bytes:
    """The bytes of a file."""
    return jobs.content(by_name("csv"), [Selection(table, rows, language)], NOBODY, options)


def written(briefing: Briefing, name: str, language: Language = Language.BOTH) -> list[list[str]]:
    """A whole table, written and read back."""
    table = TABLES[name](briefing)
    content = write(table, range(len(table.rows)), language)
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))


def test_it_begins_with_the_mark_by_which_spreadsheets_know_utf_8(tiny: Briefing) -> None:
    content = write(TABLES["decisions"](tiny), [0], Language.ZH)
    assert content.startswith(BOM)
    assert content.count(BOM) == 1
    assert content.count(b"\r\n") == 2


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", TABLES)
def test_it_reads_back_as_it_was(name: str, language: Language, briefing: Briefing) -> None:
    table = TABLES[name](briefing)
    shown = fields(table, language)
    headings, *rows = written(briefing, name, language)
    assert headings == [field.heading for field in shown]
    expected = [[to_csv.disarmed(flat(field.value(row))) for field in shown] for row in table.rows]
    assert rows == expected


def test_headings_speak_the_language_in_force(tiny: Briefing) -> None:
    assert written(tiny, "booths", Language.ZH)[0] == ["列次", "單位", "展示內容", "章節"]
    assert written(tiny, "booths", Language.EN)[0] == ["Row", "Organisation", "Content", "Section"]
    assert written(tiny, "booths")[0][1:3] == ["單位（中文）", "Organisation (English)"]


def test_several_values_stand_one_below_the_other_and_nothing_is_empty(tiny: Briefing) -> None:
    headings, _, first, *_ = written(tiny, "decisions", Language.EN)
    row = dict(zip(headings, first, strict=True))
    assert row["What it decides"] == "Welcomes the report of the Fund.\nRequests more transparency."
    assert (row["Footnote"], row["Baku Climate Unity Pact"]) == ("", "false")


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"])
def test_a_cell_that_a_spreadsheet_would_execute_is_disarmed(sign: str) -> None:
    assert to_csv.disarmed(f"{sign}1+1") == f"'{sign}1+1"
    assert to_csv.disarmed(f"1{sign}1") == f"1{sign}1"


def test_a_hostile_title_is_disarmed_in_the_file(tiny: Briefing) -> None:
    headings, row = written(tiny, "recommendations")
    assert row[headings.index("名稱（中文）")] == "'=設定新目標"
    assert row[headings.index("Title (English)")] == "'=Set new targets"


@given(st.text())
def test_disarming_adds_at_most_one_sign(cell: str) -> None:
    safe = to_csv.disarmed(cell)
    assert safe in (cell, f"'{cell}")
    assert not safe.startswith(to_csv.ARMED)
    assert to_csv.disarmed(safe) == safe


def test_no_rows_are_headings_alone(tiny: Briefing) -> None:
    content = write(TABLES["glossary"](tiny), [], Language.ZH)
    assert content.decode("utf-8-sig").count("\r\n") == 1


def test_the_sign_between_cells_and_the_mark_are_chosen(tiny: Briefing) -> None:
    content = write(TABLES["booths"](tiny), [0], Language.EN, Options("\t", mark=False))
    assert content.startswith(b"Row\tOrganisation\tContent\tSection\r\n1\t")
