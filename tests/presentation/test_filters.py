"""The filter of a table: what it lets through, what the chips count, and the sentence that says so."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.folding import fold
from cop29_desktop.model.texts import Language
from cop29_desktop.presentation.catalogue import TABLES
from cop29_desktop.presentation.filters import EVERYTHING, Query, Scan, Tally, counts, sentence, visible
from cop29_desktop.presentation.tables import Table

WORDS = st.sampled_from(
    (
        "損失",
        "損害",
        "基金",
        "Loss",
        "fund",
        "guidance",
        "1/CMA.6",
        "11a",
        "11(a)",
        "８Ａ",
        "CMA6",
        "FCCC",
        "a",
        "。",
        "zz",
    )
)
SEVERAL = st.lists(WORDS, max_size=3).map(" ".join)
BODIES = st.frozensets(st.sampled_from(["COP29", "CMP19", "CMA6"]))
MARKS = st.frozensets(
    st.sampled_from(
        [("topic", "finance"), ("topic", "adaptation"), ("pact", "yes"), ("agenda", "10"), ("adopted", "2024-11-23")]
    ),
    max_size=3,
)
QUERIES = st.builds(Query, BODIES, SEVERAL, st.booleans(), MARKS)


class Held:
    """A table in a wrapper whose name is short, for the words of a failing example."""

    def __init__(self, table: Table[Any]) -> None:
        self.table = table


@pytest.fixture(scope="module")
def held(briefing: Briefing) -> Held:
    """The decisions of the built-in pack."""
    return Held(TABLES["decisions"](briefing))


@pytest.fixture(scope="module")
def table(held: Held) -> Table[Any]:
    """The decisions of the built-in pack."""
    return held.table


@pytest.mark.parametrize("name", TABLES)
def test_clearing_the_filter_shows_every_row(briefing: Briefing, name: str) -> None:
    shown = TABLES[name](briefing)
    assert visible(shown, EVERYTHING) == list(range(len(shown.rows)))
    assert visible(shown, Query(contains=" \u3000 「」 ")) == visible(shown, EVERYTHING)


@given(query=QUERIES, more=SEVERAL)
def test_filters_commute(held: Held, query: Query, more: str) -> None:
    one = query._replace(contains=f"{query.contains} {more}")
    other = query._replace(contains=f"{more} {query.contains}")
    both = set(visible(held.table, query)) & set(visible(held.table, query._replace(contains=more)))
    assert visible(held.table, one) == visible(held.table, other) == sorted(both)


@given(query=QUERIES)
def test_bodies_and_words_narrow_independently(held: Held, query: Query) -> None:
    by_words = set(visible(held.table, query._replace(bodies=frozenset())))
    by_bodies = set(visible(held.table, query._replace(contains="")))
    assert visible(held.table, query) == sorted(by_words & by_bodies)


@given(query=QUERIES)
def test_counts_add_up(held: Held, query: Query) -> None:
    counted = counts(held.table, query)
    assert list(counted) == ["COP29", "CMP19", "CMA6"]
    assert sum(counted.values()) == len(visible(held.table, query._replace(bodies=frozenset())))
    for body, count in counted.items():
        assert count == len(visible(held.table, query._replace(bodies=frozenset({body}))))


def row_has_any(row: Any, query: Query, key: str) -> bool:
    """Whether a decision has one of the values asked of a facet: alternatives within a facet, all facets together."""
    has = {
        "topic": set(row.topics),
        "pact": {"yes"} if row.pact else set(),
        "agenda": {row.agenda, row.agenda_also},
        "adopted": {row.adopted.isoformat()} if row.adopted else set(),
    }
    return bool(has[key] & query.values(key))


@given(query=QUERIES)
def test_a_row_is_shown_when_each_word_stands_in_one_of_its_texts(held: Held, query: Query) -> None:
    def looked_at(row: Any) -> list[str]:
        return [fold(text) for text in (*held.table.near(row), *(held.table.far(row) if query.deep else ()))]

    words = [fold(word) for word in query.contains.split()]
    expected = [
        i
        for i, row in enumerate(held.table.rows)
        if all(any(word in text for text in looked_at(row)) for word in words)
        and all(row_has_any(row, query, key) for key in {key for key, _ in query.marks})
        and (not query.bodies or row.body in query.bodies)
    ]
    assert visible(held.table, query) == expected


@given(query=QUERIES)
def test_looking_further_never_loses_a_row(held: Held, query: Query) -> None:
    assert set(visible(held.table, query._replace(deep=False))) <= set(visible(held.table, query._replace(deep=True)))


@pytest.mark.parametrize("contains", ["損失", "loss", "ＬＯＳＳ", "損失 基金", "「損失」"])
def test_loss_and_damage_under_cma6(table: Table[Any], contains: str) -> None:
    shown = [table.rows[i].number for i in visible(table, Query(frozenset({"CMA6"}), contains))]
    assert shown == ["16/CMA.6", "11/CMA.6", "12/CMA.6"][" " in contains :]


@pytest.mark.parametrize("contains", ["11a", "11(a)", "11 (a)", "１１（ａ）", "1/cma.6 量化"])
def test_a_number_finds_its_row(table: Table[Any], contains: str) -> None:
    shown = [table.rows[i].number for i in visible(table, Query(frozenset({"CMA6"}), contains))]
    assert "1/CMA.6" in shown


def test_summaries_and_footnotes_are_looked_at_when_asked(tiny: Briefing) -> None:
    shown = TABLES["decisions"](tiny)
    assert visible(shown, Query(contains="透明度")) == []
    assert [shown.rows[i].number for i in visible(shown, Query(contains="透明度", deep=True))] == ["1/CP.31"]
    assert [shown.rows[i].number for i in visible(shown, Query(contains="preceding row", deep=True))] == ["2/CP.31"]


def test_a_table_without_bodies_has_no_counts_and_heeds_none(tiny: Briefing) -> None:
    shown = TABLES["glossary"](tiny)
    assert counts(shown, EVERYTHING) == {}
    assert visible(shown, Query(frozenset({"CMA8"}))) == [0, 1]


def test_days_are_found_in_either_calendar(tiny: Briefing) -> None:
    shown = TABLES["milestones"](tiny)
    for written in ("2026-11-21", "115-11-21", "11/21", "21 Nov", "11 月 21 日"):
        assert [shown.rows[i].id for i in visible(shown, Query(contains=written))] == ["closing"]


# fmt: off
SENTENCES = (
    (Query(), "顯示全部 49 筆", "All 49 rows"),
    (Query(contains="  "), "顯示全部 49 筆", "All 49 rows"),
    (Query(deep=True), "顯示全部 49 筆", "All 49 rows"),
    (Query(frozenset({"CMA6"})), "顯示 23／49 筆：CMA6", "23 of 49 rows: CMA6"),
    (Query(frozenset({"CMA6", "COP29"})), "顯示 44／49 筆：COP29、CMA6", "44 of 49 rows: COP29 or CMA6"),
    (Query(contains=" 損失 "), "顯示 7／49 筆：名稱或編號含「損失」", "7 of 49 rows: title or number contains “損失”"),
    (Query(frozenset({"CMA6"}), "損失"), "顯示 3／49 筆：CMA6 且 名稱或編號含「損失」",
     "3 of 49 rows: CMA6 and title or number contains “損失”"),
    (Query(contains="zzz", deep=True), "顯示 0／49 筆：名稱、編號、摘要或註腳含「zzz」",
     "0 of 49 rows: title, number, summary or footnote contains “zzz”"),
)
# fmt: on


@pytest.mark.parametrize(("query", "zh", "en"), SENTENCES, ids=[zh for _, zh, _ in SENTENCES])
def test_the_sentence_says_what_is_shown(table: Table[Any], query: Query, zh: str, en: str) -> None:
    shown = len(visible(table, query))
    assert sentence(table, query, shown, Language.ZH) == zh
    assert sentence(table, query, shown, Language.EN) == en
    assert sentence(table, query, shown, Language.BOTH) == f"{zh}\u3000{en}"


@given(query=QUERIES, data=st.data())
def test_slices_give_what_the_whole_gives(held: Held, query: Query, data: st.DataObject) -> None:
    order = data.draw(st.permutations(range(len(held.table.rows))))
    scan = Scan(held.table, query, order)
    pieces: list[int] = []
    while not scan.done:
        pieces += scan.advance()
    wanted = set(visible(held.table, query))
    assert pieces == scan.rows == [i for i in order if i in wanted]
    assert scan.counts == counts(held.table, query)


def test_a_long_table_is_looked_at_in_slices(table: Table[Any]) -> None:
    long = replace(table, rows=table.rows * 40)
    cold = Scan(long, Query(contains="損失"))
    cold.advance()
    assert not cold.done, "texts that are not folded yet are taken a few at a time"
    whole = cold.run().rows
    assert len(whole) == 40 * len(visible(table, Query(contains="損失")))
    facet = next(facet for facet in table.facets if facet.key == "agenda")
    tally = Tally(long, EVERYTHING, facet)
    tally.advance()
    assert not tally.done
    assert tally.run().counts == {value: 40 * n for value, n in Tally(table, EVERYTHING, facet).run().counts.items()}


def test_a_count_under_way_is_told_as_such(table: Table[Any]) -> None:
    assert sentence(table, Query(contains="a"), None, Language.ZH) == "顯示 …／49 筆：名稱或編號含「a」"
