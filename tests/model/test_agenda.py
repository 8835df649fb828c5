"""Agenda items: how they are typed, stored, shown and sorted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cop29_desktop.model import agenda

ITEMS = st.from_regex(r"[1-9][0-9]{0,2}[a-z]?", fullmatch=True)


@pytest.mark.parametrize("written", ["11a", "11A", "11(a)", "11 (a)", "11（a）", "１１ａ", "１１（Ａ）", " 11 a "])
def test_every_spelling_is_one_item(written: str) -> None:
    assert agenda.parse(written) == "11a"


@pytest.mark.parametrize("written", ["", "a", "(a)", "11aa", "1111", "11.5", "11-a", "十一", "٣", "11ä"])
def test_what_is_no_item_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        agenda.parse(written)


@given(ITEMS)
def test_an_item_is_read_as_it_is_shown(item: str) -> None:
    assert agenda.parse(agenda.show(item)) == item


def test_items_sort_as_people_count() -> None:
    items = ["11a", None, "10", "8a", "2f", "9", "2", "11", "11b", "101"]
    assert sorted(items, key=agenda.sort_key) == ["2", "2f", "8a", "9", "10", "11", "11a", "11b", "101", None]


@given(ITEMS, ITEMS)
def test_different_items_have_different_places(one: str, other: str) -> None:
    assert (agenda.sort_key(one) == agenda.sort_key(other)) == (one == other)


def test_what_is_not_stored_form_is_not_shown() -> None:
    with pytest.raises(ValueError, match=r"11\(a\)"):
        agenda.show("11(a)")
