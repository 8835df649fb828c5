"""ODS: read back by odfdo, a library that did not write it."""

import io
import zipfile
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import odfdo
import pytest

from cop29_desktop.export.selections import CancelledError, Options, Selection
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.texts import Language
from cop29_desktop.presentation.catalogue import TABLES

Take = Callable[..., Selection]
Written = Callable[..., bytes]
NAMES = list(TABLES)


def read(content: bytes) -> dict[str, list[list[Any]]]:
    """The cells of every sheet by its name."""
    tables = odfdo.Document(io.BytesIO(content)).body.tables
    return {table.name: list(table.iter_values()) for table in tables}


def part(content: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(name).decode()


def expected(selection: Selection) -> list[list[Any]]:
    shown = selection.fields
    rows = [[field.shown(selection.table.rows[i]) or None for field in shown] for i in selection.rows]
    return [[field.heading for field in shown], *rows]


@pytest.mark.parametrize("language", Language)
def test_every_table_reads_back_row_for_row(
    language: Language, briefing: Briefing, take: Take, written: Written
) -> None:
    chosen = [take(briefing, name, language) for name in NAMES]
    sheets = list(read(written(briefing, "ods", *chosen)).values())
    assert len(sheets) == len(NAMES) + 1
    for selection, cells in zip(chosen, sheets, strict=False):
        found = [[timed(cell) for cell in row] for row in cells]
        assert found == [[clocked(cell) for cell in row] for row in expected(selection)]


def timed(cell: Any) -> Any:
    """A time of day is read as the time since midnight."""
    return str(cell) if isinstance(cell, timedelta) else cell


def clocked(cell: Any) -> Any:
    return f"{cell.hour}:{cell:%M:%S}" if hasattr(cell, "hour") else cell


def test_numbers_and_days_are_numbers_and_days(briefing: Briefing, take: Take, written: Written) -> None:
    content = written(briefing, "ods", take(briefing, "decisions", Language.ZH, columns=("row", "adopted", "agenda")))
    first = read(content)["決議"][1]
    assert first == [1, date(2024, 11, 23), "2(f)"]
    xml = part(content, "content.xml")
    assert 'office:value-type="float" office:value="1"' in xml
    assert 'table:style-name="day" office:value-type="date" office:date-value="2024-11-23"' in xml


def test_nothing_is_executed_and_nothing_is_lost(hostile: Any, briefing: Briefing, written: Written) -> None:
    selection = Selection(hostile, range(len(hostile.rows)), Language.EN)
    content = written(briefing, "ods", selection)
    (cells, _) = read(content).values()
    assert cells[0] == ["=Number", "Cell", "cell (2)", "At", "Day"]
    kept = [row[1].replace("\r\n", "\n").replace("\x0b", "\ufffd").replace("\ud800", "\ufffd") for row in hostile.rows]
    assert [row[1] or "" for row in cells[1:]] == kept
    assert "formula" not in part(content, "content.xml")


def test_the_header_filters_and_stays_in_sight(briefing: Briefing, take: Take, written: Written) -> None:
    content = written(briefing, "ods", take(briefing, "decisions", Language.ZH, columns=("decision", "title")))
    xml = part(content, "content.xml")
    assert "target-range-address=\"$'決議'.$A$1:$'決議'.$B$50\" table:display-filter-buttons=\"true\"" in xml
    assert xml.count("<table:table-header-rows>") == 2
    assert 'style:name="head"' in xml
    assert 'fo:wrap-option="wrap"' in xml
    assert part(content, "settings.xml").count('"VerticalSplitPosition" config:type="int">1<') == 2


@pytest.mark.parametrize(("language", "told"), [(Language.ZH, "zh-TW"), (Language.BOTH, "zh-TW"), (Language.EN, "en")])
def test_the_document_says_title_and_language_and_nobody_s_name(
    language: Language, told: str, briefing: Briefing, take: Take, written: Written
) -> None:
    content = written(briefing, "ods", take(briefing, "booths", language))
    meta = odfdo.Document(io.BytesIO(content)).meta
    assert meta.language == told
    assert meta.title == briefing.pack.title.show(language, " ")
    assert "creator" not in part(content, "meta.xml")
    assert 'style:country-asian="TW"' in part(content, "styles.xml")


def test_the_last_sheet_says_where_it_comes_from(briefing: Briefing, take: Take, written: Written) -> None:
    taken = take(briefing, "decisions", Language.ZH, line="body:CMA6 損失", columns=("decision",))
    sheets = read(written(briefing, "ods", taken))
    assert list(sheets) == ["決議", "出處與說明"]
    told = "\n".join(str(cell) for row in sheets["出處與說明"] for cell in row)
    for said in (
        briefing.pack.cover.title.zh, "環境部", "第 11 頁起", briefing.pack.code, "CMA6 且 名稱或編號含「損失」",
        "2024-11-18 14:30（臺北，UTC+8；民國 113-11-18）", "編註", "衝突 D21", "聯合國文件：決議一律用全名",
    ):  # fmt: skip
        assert said in told


def test_no_rows_are_headings_and_provenance(briefing: Briefing, take: Take, written: Written) -> None:
    cells = read(written(briefing, "ods", take(briefing, "booths", Language.ZH, ticked=[])))["展覽攤位"]
    assert cells == [["列次", "單位", "展示內容", "章節"]]


def test_the_progress_is_told_and_can_end_the_writing(briefing: Briefing, take: Take, written: Written) -> None:
    seen: list[int] = []
    written(briefing, "ods", take(briefing, "glossary"), options=Options(follow=seen.append))
    assert seen == [0, 158]

    def cancel(_: int) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        written(briefing, "ods", take(briefing, "glossary"), options=Options(follow=cancel))
