"""What is remembered is read back with care: a pack may have changed, a file may hold nonsense."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cop29_desktop.gui import memory
from cop29_desktop.gui import settings as rows
from cop29_desktop.gui.settings import Settings
from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.queries import Query
from cop29_desktop.presentation.catalogue import TABLES
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


QUERIES = st.builds(
    Query,
    st.just(frozenset()),
    st.lists(st.text(st.characters(exclude_characters='" \n'), min_size=1, max_size=8).map(str.strip).filter(bool))
    .map(" ".join)
    .map(lambda words: " ".join(words.split())),
    st.booleans(),
    st.frozensets(st.sampled_from([("topic", "finance"), ("topic", "adaptation"), ("ticked", "yes")])),
)


@given(query=QUERIES, sorting=st.sampled_from(["", "speaker", "-speaker"]))
@example(query=Query(contains="sort:-speaker body:CMA6"), sorting="speaker")
def test_the_view_of_a_table_comes_back(briefing: Briefing, query: Query, sorting: str) -> None:
    assert memory.view(TABLES["statements"](briefing), memory.view_line(query, sorting)) == (query, sorting)


@given(
    st.dictionaries(
        st.sampled_from(list(TABLES)), st.builds(memory.view_line, QUERIES, st.sampled_from(["", "-row"])).filter(bool)
    )
)
def test_the_views_of_all_tables_come_back_from_the_file(
    tmp_path_factory: pytest.TempPathFactory, lines: dict[str, str]
) -> None:
    file = tmp_path_factory.mktemp("settings") / "settings.ini"
    settings = Settings(file)
    memory.keep_views(settings, lines)
    settings.flush()
    assert memory.views(Settings(file)) == lines


@pytest.mark.parametrize("written", ["", "statements", "\n\n", "nowhere sort:row", " "])
def test_views_that_are_none_do_no_harm(settings: Settings, written: str) -> None:
    settings.keep(rows.VIEWS, written)
    assert "statements" not in memory.views(settings)


@pytest.mark.parametrize(
    ("line", "query", "sorting"),
    [
        ("sort:speaker topic:gone 損失", Query(contains="損失"), "speaker"),
        ("body:CMA6 deep:yes", Query(deep=True), ""),
        ("sort:-gone", EVERYTHING, "-gone"),
        ("sort:", EVERYTHING, ""),
        ("x" * 1001, EVERYTHING, ""),
    ],
)
def test_what_a_table_has_not_any_more_is_forgotten(briefing: Briefing, line: str, query: Query, sorting: str) -> None:
    assert memory.view(TABLES["statements"](briefing), line) == (query, sorting)


@pytest.mark.parametrize("written", ["", "today", "2024-02-30", "18.11.2024"])
def test_a_day_that_is_none_is_none(written: str) -> None:
    assert memory.parse_day(written) is None


def test_a_day_comes_back() -> None:
    assert memory.parse_day("2024-11-18") == date(2024, 11, 18)
