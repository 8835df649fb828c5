"""What lies on the clipboard after a copy."""

from html.parser import HTMLParser
from typing import Any

import pytest

from cop29_desktop.export import to_clip
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.texts import Language, Text
from cop29_desktop.presentation import filters, provenance
from cop29_desktop.presentation.catalogue import TABLES

TOLD = (Text("來源：甲<乙>", "Source: A<B>"),)


class Tags(HTMLParser):
    """Counts what a word processor would find."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: dict[str, int] = {}
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen[tag] = self.seen.get(tag, 0) + 1

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("language", Language)
def test_every_row_and_heading_of_a_table_is_copied(briefing: Briefing, name: str, language: Language) -> None:
    table: Any = TABLES[name](briefing)
    rows = list(range(len(table.rows)))
    clip = to_clip.make(table, rows, language, TOLD)
    tags = Tags()
    tags.feed(clip.html)
    assert tags.seen["th"] == len(table.screen_columns)
    assert tags.seen["tr"] == len(rows) + 1
    assert "甲<乙>" in tags.text or "A<B>" in tags.text
    assert len(clip.tsv.split("\n")) == len(rows) + 1
    assert all(line.count("\t") == len(table.screen_columns) - 1 for line in clip.tsv.split("\n"))
    assert len(clip.lines.split("\n")) == len(rows)
    assert "\t" not in clip.lines


def test_a_footnote_goes_along_once(briefing: Briefing) -> None:
    table: Any = TABLES["decisions"](briefing)
    clip = to_clip.make(table, list(range(len(table.rows))), Language.ZH, ())
    assert clip.html.count("決議內容與前項不同") == 1
    starred = [i for i, row in enumerate(table.rows) if row.number == "21/CP.29"]
    assert "＊" in to_clip.make(table, starred, Language.ZH, ()).lines


def test_the_lines_below_say_source_scope_and_code(briefing: Briefing) -> None:
    table: Any = TABLES["decisions"](briefing)
    query = filters.read(table, "body:CMA6 損失")
    told = provenance.scope(table, query, 3)
    assert told.zh == "決議，顯示 3／49 筆：CMA6 且 名稱或編號含「損失」"
    assert briefing.pack.code in provenance.source(briefing).zh
    assert "非報告原文" in provenance.source(briefing).zh
