"""Search: what is found, in which order, and how a hit is shown."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.folding import fold
from cop29_desktop.search.engine import AROUND, Hit, Index, _snippet
from cop29_desktop.search.entries import entries

WORDS = st.sampled_from(
    (
        "損失",
        "基金",
        "loss",
        "FUND",
        "1/CMA.6",
        "11(a)",
        "臺灣",
        "台",
        "Starmer",
        "3,000",
        "ＮＤＣ",
        "。",
        "a",
        "「」",
        "zz",
    )
)
QUERIES = st.lists(WORDS, max_size=3).map(" ".join)


@pytest.fixture(scope="module")
def index(briefing: Briefing) -> Index:
    """The built-in pack, folded."""
    return Index(briefing)


@pytest.fixture(scope="module")
def tiny_index(tiny: Briefing) -> Index:
    """The tiny pack, folded."""
    return Index(tiny)


def places(hits: list[Hit]) -> list[str]:
    """The addresses of hits."""
    return [str(hit.anchor) for hit in hits]


@pytest.mark.parametrize("query", ["1/CMA.6", "1/cma.6", "１／ＣＭＡ．６", "11a", "11(a)", "11 (a)", "１１（ａ）"])
def test_a_number_finds_its_decision_first(index: Index, query: str) -> None:
    assert places(index.find(query))[0] == "decision:1/CMA.6"


def test_an_item_of_several_bodies_finds_all_its_decisions_first(index: Index) -> None:
    first = places(index.find("10"))[:4]
    assert first == ["decision:11/CP.29", "decision:12/CP.29", "decision:13/CP.29", "decision:16/CMA.6"]


@pytest.mark.parametrize("query", ["ITMO", "itmo", "ＩＴＭＯ"])
def test_an_abbreviation_finds_its_term_first(index: Index, query: str) -> None:
    assert places(index.find(query))[0] == "term:itmo"


@pytest.mark.parametrize("query", ["uk", "英國", "Starmer", "keir starmer", "英國首相"])
def test_a_country_or_a_name_finds_its_speaker_first(index: Index, query: str) -> None:
    assert places(index.find(query))[0] == "statement:starmer"


@pytest.mark.parametrize("query", ["損失", "loss", "LOSS", "ｌｏｓｓ"])
def test_two_han_characters_or_an_english_word_find_the_decisions_first(index: Index, query: str) -> None:
    first = places(index.find(query))[:7]
    for number in ("8/CP.29", "5/CP.29", "6/CP.29", "16/CMA.6", "11/CMA.6", "12/CMA.6"):
        assert f"decision:{number}" in first


@pytest.mark.parametrize("query", ["2024-11-18", "5/CMA.6", "D1"])
def test_what_is_named_exactly_so_stands_before_what_only_holds_it(index: Index, query: str) -> None:
    assert places(index.find(query))[0].endswith(f":{query}")


@pytest.mark.parametrize(
    ("one", "other"), [("臺灣", "台灣"), ("CO₂e", "co2e"), ("3,000 億", "３０００億"), ("Plenković", "plenkovic")]
)
def test_variants_accents_width_and_commas_do_not_matter(index: Index, one: str, other: str) -> None:
    assert index.find(one)
    assert places(index.find(one)) == places(index.find(other))


def test_a_name_stands_before_a_title_and_a_title_before_a_text(tiny_index: Index) -> None:
    assert places(tiny_index.find("基金")) == [
        "term:fund",
        "decision:1/CP.31",
        "decision:1/CMA.8",
        "booth:foundation",
    ]
    assert places(tiny_index.find("報告")) == ["decision:1/CP.31", "decision:2/CMA.8", "conflict:D1"]


def test_all_words_must_be_there_in_any_order(tiny_index: Index) -> None:
    assert places(tiny_index.find("損失 報告")) == ["decision:1/CP.31"]
    assert places(tiny_index.find("報告 損失")) == ["decision:1/CP.31"]
    assert tiny_index.find("損失 沒有") == []


@pytest.mark.parametrize("query", ["", "  ", "「」", "\u3000()", "沒有這個詞zz"])
def test_nothing_is_found_for_nothing(index: Index, query: str) -> None:
    assert index.find(query) == []


def test_no_more_is_listed_than_asked_for(index: Index) -> None:
    assert places(index.find("a", limit=7)) == places(index.find("a"))[:7]


def test_a_hit_never_crosses_from_one_text_into_the_next(tiny_index: Index) -> None:
    assert places(tiny_index.find("歡迎基金的報告")) == ["decision:1/CP.31"]
    for crossing in ("報告。要求", "透明度。Requests", "前言小標題", "億美元。USD", "ITMOs減緩成果"):
        assert tiny_index.find(crossing) == []


@pytest.fixture(scope="module")
def plain_scan(briefing: Briefing) -> Callable[[list[str]], set[Anchor]]:
    """The places of the built-in pack that hold every word, each of their texts taken by itself."""
    folded = [
        (entry.anchor, [fold(part) for part in (*entry.names, *(part for text in entry.texts for part in text))])
        for entry in entries(briefing)
    ]

    def scan(words: list[str]) -> set[Anchor]:
        return {anchor for anchor, parts in folded if all(any(word in part for part in parts) for word in words)}

    return scan


@given(query=QUERIES)
def test_the_index_finds_what_a_plain_scan_finds(
    index: Index, plain_scan: Callable[[list[str]], set[Anchor]], query: str
) -> None:
    words = [word for word in map(fold, query.split()) if word]
    expected = plain_scan(words) if words else set[Anchor]()
    hits = index.find(query, limit=10_000)
    assert {hit.anchor for hit in hits} == expected
    assert len(hits) == len(expected), "a place is listed once"


@given(query=QUERIES)
def test_a_snippet_is_short_and_its_marks_read_as_the_words(index: Index, query: str) -> None:
    words = [word for word in map(fold, query.split()) if word]
    for hit in index.find(query):
        assert len(hit.snippet) <= 2 * AROUND + max(map(len, query.split())) + 4
        assert hit.marks
        for start, end in hit.marks:
            assert fold(hit.snippet[start:end]) in words


def test_a_snippet_is_cut_around_its_hit() -> None:
    snippet, ((start, end),) = _snippet(iter(["沒有", "甲" * 40 + "油 氣" + "乙" * 40]), ("油氣",))
    assert snippet == f"…{'甲' * AROUND}油 氣{'乙' * AROUND}…"
    assert snippet[start:end] == "油 氣"


def test_a_hit_that_only_an_alias_answers_shows_the_alias(tiny_index: Index) -> None:
    (hit,) = tiny_index.find("羅珍")
    assert (str(hit.anchor), hit.snippet, hit.marks) == ("statement:roe", "羅珍", ((0, 2),))
    assert hit.title.en == "Jane Roe, Prime Minister of A"


def test_every_entry_of_a_pack_can_be_found(tiny: Briefing, tiny_index: Index) -> None:
    held = {anchor for anchor in map(Anchor.parse, tiny.addresses) if anchor.kind != "source"}
    found = {hit.anchor.section for entry in entries(tiny) for hit in tiny_index.find(entry.title.zh)}
    assert held <= found
