"""Many packs searched together: what is found, where, and that what was kept is never older than the packs."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from cop29_desktop.model.briefing import Briefing
from cop29_desktop.search import library
from cop29_desktop.search.engine import Index


@pytest.fixture(params=[False, True], ids=["fast", "plain"])
def books(request: pytest.FixtureRequest, tiny: Briefing, tmp_path: Path) -> Iterator[library.Library]:
    """A library of three briefings, with either engine."""
    library.write(tmp_path / "books", [("one", tiny), ("two", tiny), ("three", tiny)])
    made = library.Library(tmp_path / "books", plain=request.param)
    yield made
    made.close()


def places(books: library.Library, line: str, few: int = 100) -> list[tuple[str, str]]:
    """Which briefings hold a line, and where."""
    return [(place.briefing, str(place.anchor)) for hit in books.find(line, few) if (place := books.place(hit))]


@pytest.mark.parametrize("query", ["基金", "1/CP.31", "Jane", "loss", "ITMO", "氣候", "a", "損失 報告", "羅珍"])
def test_what_is_found_is_what_one_briefing_finds(books: library.Library, tiny_index: Index, query: str) -> None:
    one = {str(hit.anchor) for hit in tiny_index.find(query).hits if hit.via is None}
    found = places(books, query)
    assert {anchor for name, anchor in found if name == "two"} <= one
    assert {anchor for _, anchor in found} or not one or " " in query


def test_of_each_briefing_the_first_few_in_their_order(books: library.Library) -> None:
    found = places(books, "基金", few=2)
    assert [name for name, _ in found] == ["one", "one", "two", "two", "three", "three"]
    assert found[0][1] == found[2][1] == found[4][1]


@pytest.mark.parametrize("query", ["", " ", "「」", "zzzz", "oe", "基金 zzzz"])
def test_nothing_is_found_for_nothing(books: library.Library, query: str) -> None:
    assert places(books, query) == []


def test_a_place_says_what_the_pack_says(books: library.Library, tiny: Briefing) -> None:
    place = books.place(next(books.find("1/cp.31")))
    decision = tiny.decision["1/CP.31"]
    assert (place.anchor, place.title.zh, place.text) == (decision.anchor, f"1/CP.31 {decision.title.zh}", "1/CP.31")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("is 1/CMA.6", "is 1/cma.6"),
        ("第 6.4 條", "第6.4條"),
        ("3,000 億 USD", "3000億usd"),
        ("Loss  and 損失", "loss and損失"),
    ],
)
def test_spaces_stay_between_latin_words_only(text: str, kept: str) -> None:
    assert library.packed(text) == kept


def test_a_folder_of_packs_is_read_once_and_again_when_it_changes(pack: Path, tmp_path: Path) -> None:
    folder, cache = tmp_path / "packs", tmp_path / "cache"
    shutil.copytree(pack, folder / "first")
    shutil.copytree(pack, folder / "broken")
    (folder / "broken" / "pack.yaml").write_text("nonsense", "utf-8")
    books = library.opened(folder, cache)
    assert books.briefings == ["first"]
    books.close()
    (made,) = cache.glob("library-*")
    (made / "about.json").write_text(json.dumps({"briefings": ["kept"], "first": [0, 0]}), "utf-8")
    kept = library.opened(folder, cache)
    assert kept.briefings == ["kept"], "not made anew"
    kept.close()
    shutil.copytree(pack, folder / "second")
    books = library.opened(folder, cache)
    assert books.briefings == ["first", "second"]
    books.close()
    assert len(list(cache.glob("library-*"))) == 1


def test_a_folder_without_packs_is_an_empty_library(tmp_path: Path) -> None:
    books = library.opened(tmp_path, tmp_path / "cache")
    assert places(books, "基金") == []
    books.close()
