"""Which columns are shown, kept as a line of words."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cop29_desktop.model.briefing import Briefing
from cop29_desktop.presentation import layouts
from cop29_desktop.presentation.catalogue import TABLES
from cop29_desktop.presentation.layouts import NARROWEST, WIDEST, Layout
from cop29_desktop.presentation.tables import Table

KEYS = st.sampled_from(["body", "row", "agenda_also", "title", "summary", "side-event"])
LAYOUTS = st.builds(
    Layout,
    st.lists(st.tuples(KEYS, st.integers(NARROWEST, WIDEST)), min_size=1, unique_by=lambda one: one[0]).map(tuple),
    st.booleans(),
)


@pytest.fixture
def table(briefing: Briefing) -> Table[Any]:
    return TABLES["decisions"](briefing)


@given(st.dictionaries(st.sampled_from(["decisions", "side-events", "glossary"]), LAYOUTS))
def test_a_line_is_read_back(kept: dict[str, Layout]) -> None:
    assert layouts.parse(layouts.show(kept)) == kept


@given(st.text())
def test_any_line_can_be_read(line: str) -> None:
    assert all(one.columns for one in layouts.parse(line).values())


@given(LAYOUTS, KEYS, st.integers(-9, 9))
def test_moving_keeps_every_column_and_moves_only_one(layout: Layout, key: str, by: int) -> None:
    if key not in layout.keys:
        return
    moved = layout.moved(key, by)
    assert sorted(moved.columns) == sorted(layout.columns)
    assert [one for one in moved.keys if one != key] == [one for one in layout.keys if one != key]
    wanted = min(max(layout.keys.index(key) + by, 0), len(layout.keys) - 1)
    assert moved.keys.index(key) == wanted


def test_a_column_comes_and_goes_and_the_only_one_stays(table: Table[Any]) -> None:
    columns = {column.key: column for column in table.columns}
    layout = layouts.standard(table)
    more = layout.toggled(columns["symbol"])
    assert more.keys == (*layout.keys, "symbol")
    assert more.toggled(columns["symbol"]) == layout
    alone = Layout((("title", 46),))
    assert alone.toggled(columns["title"]) == alone


def test_widths_stay_within_reason(table: Table[Any]) -> None:
    layout = layouts.standard(table)
    assert dict(layout.resized("agenda", -5).columns)["agenda"] == NARROWEST
    assert dict(layout.resized("agenda", 5000).columns)["agenda"] == WIDEST


def test_what_a_table_no_longer_has_is_dropped(table: Table[Any]) -> None:
    assert layouts.fitting(table, None) == layouts.standard(table)
    assert layouts.fitting(table, Layout((("gone", 9),))) == layouts.standard(table)
    kept = layouts.fitting(table, Layout((("gone", 9), ("title", 999), ("title", 5)), wraps=False))
    assert kept == Layout((("title", 5),), wraps=False)
    assert [column.key for column in layouts.chosen(table, kept)] == ["title"]
