"""What is taken of a table: rows, columns, languages, and what the file says of them."""

from collections.abc import Callable

import pytest

from cop29_desktop.export.cells import ColumnError
from cop29_desktop.export.selections import Options, Selection
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.texts import Language

Take = Callable[..., Selection]


def test_all_columns_are_taken_unless_some_are_named(briefing: Briefing, take: Take) -> None:
    assert [one.key for one in take(briefing, "booths").fields] == [
        "row", "organisation_zh", "organisation_en", "content_zh", "content_en", "section",
    ]  # fmt: skip
    named = take(briefing, "booths", columns=("section", "organisation", "row", "section"))
    assert [one.key for one in named.fields] == ["section", "organisation_zh", "organisation_en", "row"]
    one = take(briefing, "booths", columns=("organisation_en",))
    assert [field.heading for field in one.fields] == ["Organisation (English)"]


@pytest.mark.parametrize("key", ["colour", "organisation_en"])
def test_a_column_that_is_not_there_is_told_with_those_that_are(key: str, briefing: Briefing, take: Take) -> None:
    with pytest.raises(ColumnError) as caught:
        take(briefing, "booths", Language.ZH, columns=("row", key))
    assert caught.value.told.en == (
        f"the table “booths” has no column “{key}”; it has: row, organisation, content, section"
    )
    assert caught.value.told.zh == f"資料表「booths」沒有「{key}」這一欄；有的是：row, organisation, content, section"


def test_ticked_rows_keep_their_order_and_are_said_to_be_ticked(briefing: Briefing, take: Take) -> None:
    taken = take(briefing, "decisions", Language.ZH, ticked=[7, 2], columns=("decision",))
    assert [taken.table.rows[i].number for i in taken.rows] == [
        briefing.decisions[7].number,
        briefing.decisions[2].number,
    ]
    assert "決議，勾選 2／49 筆" in {fact.value.zh for fact in taken.facts}


@pytest.mark.parametrize(
    ("name", "key", "zh", "en"),
    [
        ("decisions", "topics", "技術", "Technology"),
        ("decisions", "agenda", "2(f)", "2(f)"),
        ("decisions", "pact", "否", "no"),
        ("decisions", "plenary", "第 11 次全會", "11th plenary meeting"),
        ("conflicts", "severity", "重大", "high"),
        ("conflicts", "places", "3/CMP.19\n伍、會議決議", "3/CMP.19\n5 Decisions of the Conference"),
        ("milestones", "kind", "開幕", "opening"),
        ("glossary", "origin", "編註", "Our note"),
        ("booths", "section", "二、展覽攤位", "6.2 Booths"),
    ],
)
def test_files_for_people_say_in_words_what_programs_know_by_name(
    name: str, key: str, zh: str, en: str, briefing: Briefing, take: Take
) -> None:
    for language, said in ((Language.ZH, zh), (Language.EN, en)):
        taken = take(briefing, name, language, columns=(key,))
        assert taken.fields[0].shown(taken.table.rows[0]) == said


def test_what_is_not_verified_says_so(briefing: Briefing, take: Take) -> None:
    taken = take(briefing, "decisions", Language.ZH, line="23/CMA.6", columns=("agenda", "footnote"))
    row = taken.table.rows[taken.rows[0]]
    assert [field.shown(row) for field in taken.fields] == ["—（未核對）", ""]


def test_the_rows_are_counted_as_they_are_taken(briefing: Briefing, take: Take) -> None:
    seen: list[int] = []
    taken = take(briefing, "glossary")._replace(rows=[0] * 600)
    assert len(list(Options(follow=seen.append).rows(taken))) == 600
    assert seen == [0, 256, 512, 600]
