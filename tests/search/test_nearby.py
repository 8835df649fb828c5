"""The words nearest to a mistyped one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cop29_desktop.search.nearby import distance, near

LETTERS = st.text("abc", max_size=6)


@pytest.mark.parametrize(
    ("one", "other", "away"),
    [("loss", "loss", 0), ("stramer", "starmer", 1), ("los", "loss", 1), ("lost", "loss", 1), ("abc", "", 3)],
)
def test_slips_are_counted(one: str, other: str, away: int) -> None:
    assert distance(one, other) == away


@given(LETTERS, LETTERS)
def test_the_way_back_is_as_long(one: str, other: str) -> None:
    assert distance(one, other) == distance(other, one)
    assert (distance(one, other) == 0) == (one == other)


def test_the_nearest_comes_first_and_few_are_given() -> None:
    assert near("adaptatoin", ["adoption", "adaptations", "adaptation"]) == ["adaptation", "adaptations"]
    assert near("lsos", ["loss", "zoos"]) == ["loss"]
    assert near("abc", ["abd"]) == [], "too short to tell"
