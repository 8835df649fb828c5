"""Rows as citations, a line each: report, agency, table, row, page, UN number and symbol, date; zh and en styles."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from cop29_desktop.model import dates
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.sections import Section, TableBlock
from cop29_desktop.model.texts import Language, Text
from cop29_desktop.presentation.tables import Table

TITLES = ("title", "name", "speaker", "theme", "organisation", "dates", "term")
DATES = ("adopted", "launched", "date")
NONE = Text("", "")
_NUMBERED = re.compile(r"(?:表|圖|Table|Figure) ?\d+")


def write(briefing: Briefing, table: Table[Any], rows: Sequence[int], language: Language) -> str:
    """A line for each row, in each language in force."""
    cited = [_citation(briefing, table, table.rows[i]) for i in rows]
    return "\n".join(one.part(code) for one in cited for code in language.parts)


def _citation(briefing: Briefing, table: Table[Any], row: Any) -> Text:
    cells = {column.key: column.value(row) for column in table.columns}
    where = tuple(_where(briefing, table, cells))
    what = tuple(_what(cells))
    zh, en = "，".join(t.zh for t in where), ", ".join(t.en for t in where)
    return Text(f"{zh}：{'，'.join(t.zh for t in what)}。", f"{en}: {', '.join(t.en for t in what)}.")


def _where(briefing: Briefing, table: Table[Any], cells: dict[str, Any]) -> Iterator[Text]:
    """Agency, report and date; table, row and page. What stands nowhere in the report is the pack's."""
    cover, pack = briefing.pack.cover, briefing.pack
    section, caption = _place(briefing, table, cells)
    if section is None:
        yield pack.title
        yield Text(f"{pack.version} · {pack.code}", f"{pack.version} · {pack.code}")
        yield table.title
        return
    yield cover.agency
    yield Text(f"《{cover.title.zh}》", f"“{cover.title.en}”")
    yield _day(cover.date)
    yield caption or table.title
    if number := cells.get("row"):
        body = cells.get("body")
        yield Text(f"{body} 第 {number} 列" if body else f"第 {number} 列", f"{body or ''} row {number}".strip())
    if page := briefing.page(section):
        yield Text(f"第 {page} 頁起", f"p. {page} ff.")


def _place(briefing: Briefing, table: Table[Any], cells: dict[str, Any]) -> tuple[Section | None, Text | None]:
    """The section that shows the table, with the number that the table bears there; else the row's own section."""
    for section in briefing.sections:
        for block in section.blocks:
            if isinstance(block, TableBlock) and block.table == table.name:
                return section, _numbered(block.caption)
    own = cells.get("id" if table.name == "sections" else "section")
    return (briefing.section[own] if own else None), None


def _numbered(caption: Text | None) -> Text | None:
    """``表 4`` and ``Table 4`` of a caption; the whole of one without a number."""
    if caption is None:
        return None
    zh, en = _NUMBERED.match(caption.zh), _NUMBERED.match(caption.en)
    return Text(zh[0] if zh else caption.zh, en[0] if en else caption.en)


def _what(cells: dict[str, Any]) -> Iterator[Text]:
    """Number, title, symbol and date of the row."""
    number, symbol = cells.get("decision"), cells.get("symbol")
    title = next((cells[key] for key in TITLES if isinstance(cells.get(key), Text)), NONE)
    if number:
        yield Text(f"{number}「{title.zh}」", f"decision {number}, “{title.en}”")
    else:
        yield Text(f"「{title.zh}」", f"“{title.en}”")
    if symbol:
        yield Text(symbol, symbol)
    day = next((cells[key] for key in DATES if isinstance(cells.get(key), date)), None)
    if day:
        adopted = isinstance(cells.get("adopted"), date)
        said = _day(day)
        yield Text(f"{said.zh}通過", f"adopted {said.en}") if adopted else said


def _day(day: date) -> Text:
    roc = dates.roc(day).split("-")[0]
    return Text(f"民國 {roc} 年 {day.month} 月 {day.day} 日", dates.long_en(day).partition(" ")[2])
