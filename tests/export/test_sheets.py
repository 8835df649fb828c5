"""Sheets: names that every spreadsheet takes, and widths that fit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cop29_desktop.export import sheets


@given(st.lists(st.text(max_size=50), max_size=12))
def test_names_of_sheets_are_legal_and_different(titles: list[str]) -> None:
    named = sheets.unique([sheets.sheet_name(title) for title in titles], sheets.LONGEST_NAME)
    assert len({name.casefold() for name in named}) == len(titles)
    for name in named:
        assert 0 < len(name) <= sheets.LONGEST_NAME
        assert not set(name) & set("[]:*?/\\")
        assert name.strip("'") == name


def test_a_name_that_comes_again_gets_a_number() -> None:
    assert sheets.unique(["決議", "決議", "A", "a"], 31) == ["決議", "決議 (2)", "A", "a (2)"]
    assert sheets.unique(["x" * 31, "x" * 31], 31)[1] == f"{'x' * 27} (2)"


@pytest.mark.parametrize(
    ("cells", "width"),
    [([], 6), (["議程"], 6), (["1/CMA.6 xx"], 12), (["會議決議會議"], 14), (["a", "長" * 99], 56), ([12], 6)],
)
def test_a_column_is_as_wide_as_its_widest_line_within_limits(cells: list[str | int], width: int) -> None:
    assert sheets.column_width(cells) == width


def test_only_what_xml_can_not_hold_is_replaced() -> None:
    assert sheets.clean("a\x00b\ud800c\tд\n𠮷") == "a\ufffdb\ufffdc\tд\n𠮷"
    assert sheets.clean("a\r\nb\rc") == "a\nb\nc"
    assert sheets.clean(7) == 7


@pytest.mark.parametrize(
    ("cells", "widths", "high"),
    [
        (["短", "short"], [10, 10], 1),
        (["a" * 10], [10], 2),
        (["締約方大會" * 4], [20], 3),
        (["one\ntwo\nthree", "x"], [10, 10], 3),
        ([7, ""], [6, 6], 1),
    ],
)
def test_a_row_is_as_high_as_its_highest_cell(cells: list[str | int], widths: list[int], high: int) -> None:
    assert sheets.lines(cells, widths) == high
