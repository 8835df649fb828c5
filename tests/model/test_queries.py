"""A query and its line of text: what one prints, the other reads back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cop29_desktop.model.queries import Query, QueryError, parse, show

WORDS = st.text(st.characters(categories=["L", "N", "P", "S"], exclude_characters='"'), min_size=1, max_size=8)
VALUES = st.text(st.characters(categories=["L", "N", "P", "Zs"], exclude_characters='"'), min_size=1, max_size=8)
KEYS = st.sampled_from(["topic", "agenda", "pact", "adopted"])
QUERIES = st.builds(
    Query,
    st.frozensets(st.sampled_from(["COP29", "CMP19", "CMA6"])),
    st.lists(WORDS, max_size=3).map(" ".join),
    st.booleans(),
    st.frozensets(st.tuples(KEYS, VALUES), max_size=3),
)


@given(query=QUERIES)
def test_a_line_reads_back_as_the_query_it_was_made_of(query: Query) -> None:
    assert parse(show(query)) == query


@given(line=st.text(max_size=60))
def test_any_line_is_a_query_or_a_told_error(line: str) -> None:
    try:
        query = parse(line)
    except QueryError as error:
        told = error.told
        query = Query(contains=f"{told.zh} {told.en}".replace('"', ""))
    assert parse(show(query)) == query


def test_keys_values_and_words_of_a_line() -> None:
    query = parse('body:CMA6 topic:finance topic:adaptation deep:yes 損失 "topic:loss"')
    assert query == Query(
        frozenset({"CMA6"}),
        "損失 topic:loss",
        deep=True,
        marks=frozenset({("topic", "finance"), ("topic", "adaptation")}),
    )


def test_a_key_without_a_value_is_told() -> None:
    with pytest.raises(QueryError) as caught:
        parse("topic:")
    assert "「topic:」" in caught.value.told.zh
    assert "“topic:” lacks a value" in caught.value.told.en


def test_a_switch_that_is_neither_on_nor_off_is_told() -> None:
    with pytest.raises(QueryError, match="“deep” can only be “yes”"):
        parse("deep:maybe")


def test_values_of_one_facet_can_be_exchanged() -> None:
    query = parse("topic:finance pact:yes")
    assert query.with_values("topic", frozenset({"mitigation"})) == parse("topic:mitigation pact:yes")
    assert query.with_values("topic", frozenset()) == parse("pact:yes")
