"""What a file says of itself and of each of its tables."""

from datetime import UTC, datetime

import pytest

from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.texts import Text
from cop29_desktop.presentation import colophon
from cop29_desktop.presentation.briefing import part, whole
from cop29_desktop.presentation.catalogue import TABLES
from cop29_desktop.presentation.documents import Facts

SCOPE = Text("範圍", "scope")
NOW = datetime(2024, 11, 18, 6, 30, tzinfo=UTC)


def about(briefing: Briefing, name: str) -> list[colophon.Fact]:
    table = TABLES[name](briefing)
    return list(colophon.about(briefing, table, range(len(table.rows)), SCOPE))


def test_a_file_names_report_agency_pack_code_and_moment(briefing: Briefing) -> None:
    made = colophon.of(briefing, NOW)
    told = {fact.label.en: fact.value for fact in made.facts}
    assert told["Report"] == briefing.pack.cover.title
    assert told["Agency"].zh == "環境部"
    assert told["Pack"].en == f"cop29 1.0.0 · {briefing.pack.code}"
    assert told["Made"].zh == "2024-11-18 14:30（臺北，UTC+8；民國 113-11-18）"
    assert told["Date of the report"].en == "2025-01-10 (ROC 114-01-10)"
    assert made.made == NOW


def test_a_text_says_the_same_of_itself_as_a_table(briefing: Briefing) -> None:
    made = colophon.of(briefing, NOW)
    tables = {fact.label: fact.value for fact in made.facts}
    for document in (whole(briefing, NOW), part(briefing, Anchor.parse("decision:1/CMA.6"), NOW)):
        texts = {
            label: links[0].text for block in document.blocks if isinstance(block, Facts) for label, links in block.rows
        }
        for label in (colophon.REPORT, colophon.AGENCY, colophon.PACK):
            assert texts[label] == tables[label]
        assert document.stamp == made.stamp == tables[colophon.PACK].zh


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("decisions", "伍、會議決議，表 4、2024 年 COP29 會議通過決議內容，第 11 頁起"),
        ("itinerary", "參、出國行程，表 1、行程紀要及說明，第 2 頁起"),
        ("glossary", None),
    ],
)
def test_a_table_says_where_the_report_prints_it(name: str, place: str | None, briefing: Briefing) -> None:
    assert [where.zh for where in colophon.places(briefing, name)] == ([place] if place else [])


def test_what_is_the_un_s_and_what_is_ours_is_told_apart(briefing: Briefing) -> None:
    told = [fact.value.en for fact in about(briefing, "decisions") if fact.label.en == "Who says it"]
    assert "Decision, Symbol, Adopted, Plenary, Draft, Paragraphs: UN document" in told
    assert "Title: Chinese after the report, English from UN documents" in told
    assert any(line.endswith("Evidence: Our note") for line in told)


@pytest.mark.parametrize("name", TABLES)
def test_every_conflict_of_the_rows_is_told_once_with_all_readings(name: str, briefing: Briefing) -> None:
    table = TABLES[name](briefing)
    wanted = (
        {c.id: c for row in table.rows for c in briefing.conflicts_at(table.anchor(row))} if name != "conflicts" else {}
    )
    told = [fact for fact in about(briefing, name) if fact.key]
    assert sorted(fact.key for fact in told) == sorted(wanted)
    for fact in told:
        lines = fact.value.zh.split("\n")
        assert lines[0] == wanted[fact.key].title.zh
        assert all(reading.text.zh in fact.value.zh for reading in wanted[fact.key].readings)


def test_a_footnote_is_told_once_with_the_rows_that_bear_it(tiny: Briefing) -> None:
    notes = [fact.value.en for fact in about(tiny, "decisions") if fact.label.en.startswith("Footnote")]
    assert notes == ["The content differs from that of the preceding row (2/CP.31)"]


def test_every_column_that_sources_or_we_say_is_in_a_table_of_the_report(briefing: Briefing) -> None:
    for name, make in TABLES.items():
        says = {column.says for column in make(briefing).columns if column.says}
        assert all(one.zh and one.en for one in says), name
