"""Moving about: go, back, forward, and settling at what is shown already."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtTest import QSignalSpy

from cop29_desktop.gui.navigator import MOST, Navigator
from cop29_desktop.model.anchors import Anchor

START = Anchor.parse("section:0")
SECTION, OTHER = Anchor.parse("section:5.1"), Anchor.parse("section:5.6")
ONE, TWO = Anchor.parse("decision:1/CMA.6"), Anchor.parse("decision:2/CMA.6")


@pytest.fixture
def navigator() -> Navigator:
    return Navigator(START)


def trail(navigator: Navigator) -> list[str]:
    """Every place from the first to where we are."""
    told = [str(navigator.place.anchor)]
    while navigator.can_go_back:
        navigator.back()
        told.insert(0, str(navigator.place.anchor))
    return told


def test_at_first_there_is_no_way_back_or_forward(navigator: Navigator) -> None:
    moved = QSignalSpy(navigator.moved)
    assert (navigator.place.anchor, navigator.can_go_back, navigator.can_go_forward) == (START, False, False)
    navigator.back()
    navigator.forward()
    assert (navigator.place.anchor, moved.count()) == (START, 0)


def test_going_tells_the_place_and_opens_the_way_back(navigator: Navigator) -> None:
    moved = QSignalSpy(navigator.moved)
    navigator.go(SECTION)
    assert [moved.at(i)[0].anchor for i in range(moved.count())] == [SECTION]
    navigator.back()
    navigator.forward()
    assert [moved.at(i)[0].anchor for i in range(moved.count())] == [SECTION, START, SECTION]


def test_going_where_we_are_shows_it_again_but_is_one_visit(navigator: Navigator) -> None:
    moved = QSignalSpy(navigator.moved)
    navigator.go(SECTION)
    navigator.go(SECTION)
    assert moved.count() == 2
    assert trail(navigator) == ["section:0", "section:5.1"]


def test_going_on_from_an_earlier_place_forgets_what_came_after(navigator: Navigator) -> None:
    navigator.go(SECTION)
    navigator.go(ONE)
    navigator.back()
    navigator.go(OTHER)
    assert not navigator.can_go_forward
    assert trail(navigator) == ["section:0", "section:5.1", "section:5.6"]


def test_settling_moves_nothing(navigator: Navigator) -> None:
    moved = QSignalSpy(navigator.moved)
    navigator.settle(ONE)
    assert (navigator.place.anchor, navigator.can_go_back, moved.count()) == (ONE, True, 0)


def test_browsing_places_of_one_kind_is_one_visit(navigator: Navigator) -> None:
    navigator.settle(ONE)
    navigator.settle(TWO)
    assert trail(navigator) == ["section:0", "decision:2/CMA.6"]


def test_settling_where_we_are_keeps_how_far_it_was_scrolled(navigator: Navigator) -> None:
    navigator.place.scroll = 400
    navigator.settle(START)
    assert navigator.place.scroll == 400


def test_browsing_keeps_the_way_forward(navigator: Navigator) -> None:
    navigator.go(ONE)
    navigator.go(SECTION)
    navigator.back()
    navigator.settle(TWO)
    navigator.forward()
    assert navigator.place.anchor == SECTION


def test_a_place_remembers_how_far_it_was_scrolled(navigator: Navigator) -> None:
    navigator.place.scroll = 700
    navigator.go(SECTION)
    assert navigator.place.scroll == 0
    navigator.back()
    assert navigator.place.scroll == 700


def test_only_so_many_places_are_remembered(navigator: Navigator) -> None:
    for number in range(MOST + 50):
        navigator.go(Anchor.parse(f"term:t{number}"))
    told = trail(navigator)
    assert len(told) == MOST
    assert told[-1] == f"term:t{MOST + 49}"


@given(st.lists(st.sampled_from([START, SECTION, OTHER, ONE, TWO, "back", "forward"]), max_size=30))
def test_back_and_forward_are_those_of_a_browser(steps: list[Anchor | str]) -> None:
    navigator = Navigator(START)
    before, here, after = [], START, []  # type: list[Anchor], Anchor, list[Anchor]
    for step in steps:
        if step == "back":
            navigator.back()
            if before:
                after.insert(0, here)
                here = before.pop()
        elif step == "forward":
            navigator.forward()
            if after:
                before.append(here)
                here = after.pop(0)
        elif isinstance(step, Anchor):
            navigator.go(step)
            if step != here:
                before, here, after = [*before, here], step, []
        told = (navigator.place.anchor, navigator.can_go_back, navigator.can_go_forward)
        assert told == (here, bool(before), bool(after))


def test_recent_places_are_told_once_the_latest_first_without_where_we_are(navigator: Navigator) -> None:
    assert navigator.recent() == ()
    for anchor in (SECTION, ONE, SECTION, OTHER):
        navigator.go(anchor)
    assert navigator.recent() == (SECTION, ONE, START)
    navigator.back()
    assert navigator.recent() == (OTHER, ONE, START)
