"""What is remembered is read back with care: a pack may have changed, a file may hold nonsense."""

from datetime import date
from pathlib import Path

import pytest

from cop29_desktop.gui import memory
from cop29_desktop.gui import settings as rows
from cop29_desktop.gui.settings import Settings
from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.queries import Query
from cop29_desktop.presentation.filters import EVERYTHING


@pytest.fixture
def settings(home: Path) -> Settings:
    return Settings(home / "settings.ini")


@pytest.mark.parametrize("written", ["", "nowhere", "section:", "colour:red", "section:5.1 "])
def test_a_place_that_is_none_is_the_summary(settings: Settings, written: str) -> None:
    settings.keep(rows.PLACE, written)
    assert memory.start_anchor(settings) == Anchor.parse("section:0")


def test_a_place_comes_back(settings: Settings) -> None:
    settings.keep(rows.PLACE, "section:5.1")
    assert memory.start_anchor(settings) == Anchor.parse("section:5.1")


@pytest.mark.parametrize(
    "query",
    [
        EVERYTHING,
        Query(frozenset({"CMA6"}), "損失 基金", deep=True),
        Query(frozenset({"COP29", "CMA6"}), 'a, "b"; c=\\d'),
    ],
)
def test_a_filter_comes_back(settings: Settings, query: Query) -> None:
    memory.keep_query(settings, query)
    assert memory.query(settings, ["COP29", "CMP19", "CMA6"]) == query


def test_bodies_that_the_pack_does_not_have_are_forgotten(settings: Settings) -> None:
    memory.keep_query(settings, Query(frozenset({"CMA6", "COP31"})))
    assert memory.query(settings, ["COP31", "CMA8"]) == Query(frozenset({"COP31"}))


@pytest.mark.parametrize("written", ["", "today", "2024-02-30", "18.11.2024"])
def test_a_day_that_is_none_is_none(written: str) -> None:
    assert memory.parse_day(written) is None


def test_a_day_comes_back() -> None:
    assert memory.parse_day("2024-11-18") == date(2024, 11, 18)
