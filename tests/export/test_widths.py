"""Columns of small tables are as wide as what stands in them."""

import pytest

from cop29_desktop.export.flow import Cell, Run, Sheet
from cop29_desktop.export.widths import shares


def cell(text: str) -> Cell:
    """A cell of one language."""
    return tuple((Run(line, "zh"),) for line in text.split("\n"))


def test_a_table_of_labels_gives_most_to_what_they_label() -> None:
    assert shares(Sheet((), ((cell("機關"), cell("環境部")),))) == [22, 78]


def test_han_characters_are_twice_as_wide_and_the_longest_line_counts() -> None:
    wide, narrow = shares(Sheet((cell("名稱"), cell("ab")), ((cell("氣候資金目標"), cell("abc\nabcdef")),)))
    assert (wide, narrow) == (61, 39)


@pytest.mark.parametrize("text", ["", "a" * 10_000, "氣" * 10_000])
def test_no_column_vanishes_or_takes_all(text: str) -> None:
    found = shares(Sheet((cell("a"), cell("b")), ((cell(text), cell("c")),)))
    assert all(15 < share < 85 for share in found)
