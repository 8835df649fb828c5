"""What a typed code means among the items that exist."""

import pytest

from cop29_desktop.model.agenda import matching

ITEMS = ["2f", "6", "9", "9a", "10", "11", "11a", "11b", "15a"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1", {"10", "11", "11a", "11b", "15a"}),
        ("10", {"10"}),
        ("11", {"11", "11a", "11b"}),
        ("11a", {"11a"}),
        ("9", {"9", "9a"}),
        ("99", set()),
    ],
)
def test_a_code_means_the_item_and_its_parts_else_what_begins_so(typed: str, meant: set[str]) -> None:
    assert matching(ITEMS, typed) == meant
