"""The reader's own marks in a filter: they add up with everything else, on every table."""

from datetime import date, time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.queries import NOTE, TICKED, YES, Query, QueryError, parse, show
from cop29_desktop.model.texts import Language
from cop29_desktop.presentation import filters, own
from cop29_desktop.presentation.catalogue import TABLES
from cop29_desktop.presentation.own import NOBODY, Own
from cop29_desktop.presentation.tables import Table
from cop29_desktop.userdata.notebook import Notebook
from cop29_desktop.userdata.values import Appointment

PLACES = st.frozensets(
    st.sampled_from(["1/CMA.6", "2/CMA.6", "11/CMA.6", "3/CP.29", "1/CMP.19", "99/CMA.6"]).map(
        lambda number: Anchor.parse(f"decision:{number}")
    )
)
OWNS = st.builds(Own, PLACES, PLACES)
MARKS = st.frozensets(
    st.sampled_from([(TICKED, YES), (NOTE, YES), ("topic", "finance"), ("topic", "adaptation"), ("pact", YES)])
)
QUERIES = st.builds(
    Query,
    st.frozensets(st.sampled_from(["COP29", "CMP19", "CMA6"])),
    st.sampled_from(["", "損失", "a", "fund"]),
    st.booleans(),
    MARKS,
)


class Held:
    """A table in a wrapper whose name is short, for the words of a failing example."""

    def __init__(self, table: Table[Any]) -> None:
        self.table = table


@pytest.fixture(scope="module")
def held(briefing: Briefing) -> Held:
    """The decisions of the built-in pack."""
    return Held(TABLES["decisions"](briefing))


@given(query=QUERIES, mine=OWNS)
def test_own_marks_add_up_with_the_rest(held: Held, query: Query, mine: Own) -> None:
    table = held.table
    asked = [places for key, places in ((TICKED, mine.ticked), (NOTE, mine.noted)) if (key, YES) in query.marks]
    rest = query._replace(marks=query.marks - {(TICKED, YES), (NOTE, YES)})
    expected = [
        i for i in filters.visible(table, rest) if all(table.anchor(table.rows[i]) in places for places in asked)
    ]
    assert own.visible(table, query, mine) == expected


@given(query=QUERIES, mine=OWNS)
def test_counts_add_up(held: Held, query: Query, mine: Own) -> None:
    counted = own.counts(held.table, query, mine)
    assert list(counted) == ["COP29", "CMP19", "CMA6"]
    for body, count in counted.items():
        assert count == len(own.visible(held.table, query._replace(bodies=frozenset({body})), mine))


@given(query=QUERIES, mine=OWNS)
def test_each_value_is_tallied_as_it_would_be_shown(held: Held, query: Query, mine: Own) -> None:
    for facet in (*held.table.facets, *filters.OWN.values()):
        tallied = own.tally(held.table, query, facet, mine)
        assert tallied
        for value, count in tallied.items():
            assert count == len(own.visible(held.table, query.with_values(facet.key, frozenset({value})), mine))


@given(query=QUERIES, mine=OWNS)
def test_without_own_marks_it_is_the_table_s_own_filter(held: Held, query: Query, mine: Own) -> None:
    plain = own.plain(query)
    assert own.visible(held.table, plain, mine) == filters.visible(held.table, plain)
    assert own.counts(held.table, plain, mine) == filters.counts(held.table, plain)


@pytest.mark.parametrize("name", TABLES)
def test_every_table_can_be_asked(briefing: Briefing, name: str) -> None:
    table = TABLES[name](briefing)
    ticked = table.anchor(table.rows[-1])
    query = filters.read(table, "ticked:yes")
    assert own.visible(table, query) == own.visible(table, query, NOBODY) == []
    shown = own.visible(table, query, Own(frozenset({ticked})))
    assert [table.anchor(table.rows[i]) for i in shown] == [ticked]


@given(query=QUERIES)
def test_a_line_says_them(query: Query) -> None:
    assert parse(show(query)) == query


def test_what_else_they_could_be_is_told(held: Held) -> None:
    with pytest.raises(QueryError, match="“ticked” has no “no”; there are: yes"):
        filters.read(held.table, "ticked:no")
    with pytest.raises(QueryError, match="it has: adopted, agenda, body, conflict, note, pact, ticked"):
        filters.read(held.table, "colour:red")


def test_the_sentence_says_them(held: Held) -> None:
    query = parse("body:CMA6 ticked:yes note:yes")
    assert filters.sentence(held.table, query, 1, Language.ZH) == "顯示 1／49 筆：CMA6 且 已選取 且 有註記"
    assert filters.sentence(held.table, query, 1, Language.EN) == "1 of 49 rows: CMA6 and ticked and has a note"


TALK = Appointment(date(2024, 11, 18), "歐盟會談", time(9), time(10, 30), "藍區")


def test_an_entry_keeps_its_name_when_it_is_changed(tmp_path: Path) -> None:
    book = Notebook(tmp_path, tmp_path / "device", "cop29")
    first = book.write_entry(TALK)
    (before,) = own.of(book).entries
    assert before[1:] == TALK
    book.write_entry(TALK._replace(title="歐盟"), first)
    (after,) = own.of(book).entries
    assert (after.key, after.title) == (before.key, "歐盟")


def test_of_two_versions_of_an_entry_each_has_a_name(tmp_path: Path) -> None:
    book = Notebook(tmp_path, tmp_path / "device", "cop29")
    first = book.write_entry(TALK)
    book.write_entry(TALK._replace(starts=time(8)), first)
    book.write_entry(TALK._replace(starts=time(11), ends=None), first)
    one, two = own.of(book).entries
    assert (one.starts, two.starts) == (time(8), time(11))
    assert first
    assert one.key == first.key
    assert two.key.startswith(f"{first.key}-")
