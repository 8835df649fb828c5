"""HTML: read back by Python's own parser."""

from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any

import pytest

from cop29_desktop.export.selections import Selection
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.texts import Language
from cop29_desktop.presentation.catalogue import TABLES

Take = Callable[..., Selection]
Written = Callable[..., bytes]
CELLS = {"th", "td"}
OUTSIDE = {"src", "srcset", "data", "poster", "background"}


class Page(HTMLParser):
    """The tables of a page, its links, and what stands outside the tables."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.tables: list[list[list[str]]] = []
        self.attrs: list[tuple[str, str | None]] = []
        self.tags: list[str] = []
        self.outside = ""
        self._cell: str | None = None
        self.feed(content.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attrs += attrs
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in CELLS:
            self._cell = ""
        elif tag == "br":
            self.handle_data("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in CELLS:
            self.tables[-1][-1].append(self._cell or "")
            self._cell = None

    def handle_data(self, data: str) -> None:
        if self._cell is None:
            self.outside += data
        else:
            self._cell += data


def expected(selection: Selection) -> list[list[str]]:
    shown = selection.fields
    rows = [[str(field.shown(selection.table.rows[i])) for field in shown] for i in selection.rows]
    return [[field.heading for field in shown], *rows]


@pytest.mark.parametrize("language", Language)
def test_every_table_reads_back_row_for_row(
    language: Language, briefing: Briefing, take: Take, written: Written
) -> None:
    chosen = [take(briefing, name, language) for name in TABLES]
    page = Page(written(briefing, "html", *chosen))
    assert page.tables == [expected(one) for one in chosen]
    assert page.tags.count("thead") == page.tags.count("tbody") == len(chosen)
    assert ("lang", "en" if language is Language.EN else "zh-Hant-TW") in page.attrs


def test_a_conflict_is_a_badge_that_leads_to_its_readings(briefing: Briefing, take: Take, written: Written) -> None:
    page = Page(written(briefing, "html", take(briefing, "decisions", Language.ZH, line="1/CMA.6")))
    ids = {value for name, value in page.attrs if name == "id"}
    links = {(value or "").removeprefix("#") for name, value in page.attrs if name == "href"}
    assert {"t1-D2", "t1-D10"} <= links
    assert links <= ids
    assert "報告：協議包括三項 CMA6 決議" in page.outside


def test_a_footnote_and_the_source_stand_below(briefing: Briefing, take: Take, written: Written) -> None:
    page = Page(written(briefing, "html", take(briefing, "decisions", Language.ZH, columns=("decision", "title"))))
    for said in (
        "註腳＊", "決議內容與前項不同（21/CP.29、5/CMP.19）", "顯示全部 49 筆", "環境部", briefing.pack.code,
        "主題、對應、章節、衝突、佐證等級：編註", "民國 113-11-18", "第 11 頁起",
    ):  # fmt: skip
        assert said in page.outside


def test_it_has_no_external_part_and_runs_nothing(hostile: Any, briefing: Briefing, written: Written) -> None:
    content = written(briefing, "html", Selection(hostile, range(len(hostile.rows)), Language.EN))
    page = Page(content)
    kept = [row[1].replace("\r\n", "\n").replace("\x0b", "\ufffd").replace("\ud800", "\ufffd") for row in hostile.rows]
    assert [row[1] for row in page.tables[0][1:]] == kept
    assert not {"script", "link", "img", "iframe", "base", "object"} & set(page.tags)
    assert not OUTSIDE & {name for name, _ in page.attrs}
    assert all((value or "").startswith("#") for name, value in page.attrs if name == "href")
    assert b"url(" not in content
