"""What rows can be chosen by: facets, their counts, and the presets that the pack offers."""

from typing import Any

import pytest

from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.queries import QueryError
from cop29_desktop.model.texts import Language
from cop29_desktop.presentation import filters
from cop29_desktop.presentation.catalogue import TABLES
from cop29_desktop.presentation.tables import Table

PRESETS = {
    "pact": 3, "article-6": 5, "loss-and-damage": 6, "finance": 18, "adaptation": 5, "technology": 4,
    "capacity-building": 6, "administrative": 4,
}  # fmt: skip


def asked(table: Table[Any], line: str) -> list[str]:
    return [table.rows[i].number for i in filters.visible(table, filters.read(table, line))]


def test_the_pact_is_three_decisions(briefing: Briefing) -> None:
    assert asked(TABLES["decisions"](briefing), "pact:yes") == ["2/CMA.6", "3/CMA.6", "1/CMA.6"]


def test_item_10_is_four_rows_of_two_bodies(briefing: Briefing) -> None:
    assert asked(TABLES["decisions"](briefing), "agenda:10") == ["11/CP.29", "12/CP.29", "13/CP.29", "16/CMA.6"]


def test_a_line_may_be_written_as_people_write(briefing: Briefing) -> None:
    table = TABLES["decisions"](briefing)
    assert asked(table, 'body:cma agenda:"11 (a)"') == asked(table, "body:CMA6 agenda:11a") == ["1/CMA.6"]


def test_an_item_printed_elsewhere_is_found_too(briefing: Briefing) -> None:
    table = TABLES["decisions"](briefing)
    assert asked(table, "agenda:9a body:CMA6") == asked(table, "agenda:9 body:CMA6") == ["3/CMA.6"]


def test_every_preset_of_the_pack_can_be_asked_and_finds_rows(briefing: Briefing) -> None:
    found = {}
    for preset in briefing.pack.presets:
        table = TABLES[preset.table](briefing)
        found[preset.id] = len(filters.visible(table, filters.read(table, preset.query)))
    assert found == PRESETS


@pytest.mark.parametrize("name", TABLES)
def test_a_tally_counts_what_choosing_that_value_shows(briefing: Briefing, name: str) -> None:
    table = TABLES[name](briefing)
    for facet in table.facets:
        for value, count in filters.Tally(table, filters.EVERYTHING, facet).run().counts.items():
            chosen = filters.EVERYTHING.with_values(facet.key, frozenset({value}))
            assert count == len(filters.visible(table, chosen)) > 0
            assert facet.name(value).zh
            assert facet.name(value).en


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("topic:money", "“topic” has no “money”; there are: adaptation, article-6"),
        ("colour:red", "The table “decisions” has no “colour”; it has: adopted, agenda, body"),
        ("body:CMA7", "“body” has no “CMA7”; there are: CMA6, CMP19, COP29"),
    ],
)
def test_what_does_not_exist_is_named_with_what_does(briefing: Briefing, line: str, said: str) -> None:
    with pytest.raises(QueryError) as caught:
        filters.read(TABLES["decisions"](briefing), line)
    assert caught.value.told.en.startswith(said)


def test_the_sentence_says_the_facets(briefing: Briefing) -> None:
    table = TABLES["decisions"](briefing)
    query = filters.read(table, "body:CMA6 topic:finance pact:yes")
    assert filters.sentence(table, query, 1, Language.ZH) == (
        "顯示 1／49 筆：CMA6 且 主題為氣候資金 且 屬巴庫氣候團結協議"
    )
    assert filters.sentence(table, query, 1, Language.EN) == (
        "1 of 49 rows: CMA6 and topic is Finance and in the Baku Climate Unity Pact"
    )
