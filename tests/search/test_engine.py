"""Search: what is found, in which order, and what was looked for in place of what was typed."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.folding import fold
from cop29_desktop.search.engine import Index
from cop29_desktop.search.entries import Entry, entries
from cop29_desktop.search.groups import Group
from cop29_desktop.search.hits import Found, Tier, ViaKind
from cop29_desktop.search.patterns import words

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
        "zz",
    )
)
QUERIES = st.lists(WORDS, max_size=3).map(" ".join)


def places(found: Found) -> list[str]:
    """The addresses of hits."""
    return [str(hit.anchor) for hit in found.hits]


def names(entry: Entry) -> tuple[str, ...]:
    """What an entry is called, or its text."""
    return entry.names or entry.aliases or entry.texts


def typed_only(found: Found) -> set[Anchor]:
    """The places that hold what was typed, aliases left aside."""
    return {hit.anchor for hit in found.hits if hit.via is None}


def test_an_item_of_several_bodies_finds_all_its_decisions_first(index: Index) -> None:
    first = places(index.find("10"))[:4]
    assert first == ["decision:11/CP.29", "decision:12/CP.29", "decision:13/CP.29", "decision:16/CMA.6"]


@pytest.mark.parametrize("query", ["損失", "loss", "LOSS", "ｌｏｓｓ", "损失"])
def test_two_han_characters_or_an_english_word_find_the_decisions_first(index: Index, query: str) -> None:
    first = places(index.find(query))[:7]
    for number in ("8/CP.29", "5/CP.29", "6/CP.29", "16/CMA.6", "11/CMA.6", "12/CMA.6"):
        assert f"decision:{number}" in first


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("臺灣", "台灣"), ("CO₂e", "co2e"), ("3,000 億", "３０００億"), ("Plenković", "plenkovic"),
        ("气候资金", "氣候資金"),
        ("第六條", "第6條"), ("第 6 條", "Article 6"), ("Art. 6", "article 6"), ("第6.4條", "Article 6.4"),
        ("Article 6, paragraph 4", "第六條第四項"), ("第五次", "第 5 次"), ("11 (a)", "１１ａ"),
    ],
)  # fmt: skip
def test_spellings_of_one_thing_find_the_same(index: Index, one: str, other: str) -> None:
    assert typed_only(index.find(one))
    assert set(places(index.find(one))) == set(places(index.find(other)))


@pytest.mark.parametrize(
    ("query", "not_in"),
    [("S1", "is 1/CMA.6"), ("9/CMA.6", "19/CMA.6"), ("4/CMA.6", "14/CMA.6"), ("oss", "loss"), ("000", "3,000")],
)
def test_a_latin_word_begins_where_a_word_begins(index: Index, query: str, not_in: str) -> None:
    (word,) = words(query)
    assert re.search(word.pattern, not_in.lower()) is None
    assert all(hit.tier is not Tier.NAME for hit in index.find(query).hits if fold(hit.anchor.key) == fold(not_in))


def test_a_name_stands_before_a_title_and_a_title_before_a_text(tiny_index: Index) -> None:
    assert places(tiny_index.find("基金")) == [
        "term:fund",
        "decision:1/CP.31",
        "decision:1/CMA.8",
        "booth:foundation",
        "side-event:nature",
    ]
    assert places(tiny_index.find("報告")) == ["decision:1/CP.31", "decision:2/CMA.8", "conflict:D1"]


def test_the_very_letters_stand_before_what_only_folds_to_them(index: Index) -> None:
    assert places(index.find("in:days COP30"))[0] == "milestone:cop30"
    spaced = places(index.find('in:days "COP 30"'))
    assert set(spaced) == set(places(index.find("in:days COP30")))


def test_all_words_must_be_there_in_any_order(tiny_index: Index) -> None:
    assert places(tiny_index.find("損失 報告")) == ["decision:1/CP.31"]
    assert places(tiny_index.find("報告 損失")) == ["decision:1/CP.31"]
    assert places(tiny_index.find("損失 沒有")) == []


@pytest.mark.parametrize("query", ["", "  ", "「」", "\u3000()", "沒有這個詞zz", "-", '""'])
def test_nothing_is_found_for_nothing(index: Index, query: str) -> None:
    assert places(index.find(query)) == []


def test_a_hit_never_crosses_from_one_text_into_the_next(tiny_index: Index) -> None:
    assert places(tiny_index.find("歡迎基金的報告")) == ["decision:1/CP.31"]
    for crossing in ("報告。要求", "透明度。Requests", "前言小標題", "億美元。USD", "ITMOs減緩成果"):
        assert places(tiny_index.find(crossing)) == []


@given(query=QUERIES)
def test_the_index_finds_what_a_plain_scan_finds(index: Index, query: str) -> None:
    wanted = [re.compile(word.pattern) for word in words(query.replace("「」", ""))]

    def parts(entry: Entry) -> list[str]:
        from_all = (*entry.names, *entry.aliases, *entry.texts)
        return [soften_slowly(part) for part in from_all]

    expected = {
        entry.anchor
        for entry in entries(index.briefing)
        if wanted and all(any(one.search(part) for part in parts(entry)) for one in wanted)
    }
    found = index.find(query)
    assert typed_only(found) == expected
    assert len(places(found)) == len(set(places(found))), "a place is listed once"


_SLOW: dict[str, str] = {}


def soften_slowly(text: str) -> str:
    """A text with each of its characters folded by itself, and none dropped."""
    if text not in _SLOW:
        _SLOW[text] = "".join(fold(char) or (char if not char.isalnum() else "") for char in text)
    return _SLOW[text]


def test_either_language_finds_the_other_and_says_by_which_name(index: Index) -> None:
    found = index.find("mitigation ambition")
    assert "decision:2/CMA.6" in places(found)
    told = {str(hit.anchor): hit.via for hit in index.find("對應調整").hits}
    via = told["term:corresponding-adjustment"]
    assert via is None
    alias = next(one for one in told.values() if one)
    assert (alias.kind, alias.typed, alias.matched) == (ViaKind.ALIAS, "對應調整", "相應調整")
    assert alias.told.zh == "對應調整 → 相應調整（別名）"


def test_what_is_typed_stands_before_what_only_an_alias_finds(index: Index) -> None:
    hits = [hit for hit in index.find("loss").hits if hit.tier is Tier.TITLE]
    by_alias = [hit.via is not None for hit in hits]
    assert by_alias == sorted(by_alias)
    assert any(by_alias)


def test_an_acronym_alias_is_meant_in_its_capitals(index: Index) -> None:
    by_gap = [hit for hit in index.find("性別行動計畫").hits if hit.via and hit.via.matched == "GAP"]
    assert [hit for hit in by_gap if "gap" in hit.snippet().text] == []


@pytest.mark.parametrize(
    ("typed", "near", "place"),
    [("stramer", "starmer", "statement:starmer"), ("guterez", "", ""), ("adaptatoin", "adaptation", "term:adaptation")],
)
def test_a_mistyped_word_finds_the_near_one_and_says_so(index: Index, typed: str, near: str, place: str) -> None:
    hits = index.find(typed).hits
    assert {hit.via.matched for hit in hits if hit.via and hit.via.kind is ViaKind.NEAR} == ({near} if near else set())
    assert (place in places(index.find(typed))) == bool(place)
    assert all(hit.via for hit in hits)


def test_a_word_that_is_there_is_never_corrected(index: Index) -> None:
    assert all(via.kind is ViaKind.ALIAS for via in index.find("loss").tried)


def test_zhuyin_is_decoded_when_nothing_else_is_found(index: Index) -> None:
    found = index.find("njp3g")
    assert set(places(index.find("損失"))) >= set(places(found))
    assert {hit.via.matched for hit in found.hits if hit.via} == {"ㄙㄨㄣˇ ㄕ"}
    assert found.hits[0].marks("有損失與損害") == ((1, 3),)
    assert all(via.kind is not ViaKind.ZHUYIN for via in index.find("cop29").tried)


def test_groups_are_counted_in_the_order_in_which_they_are_shown(index: Index) -> None:
    found = index.find("損失")
    assert list(found.groups) == [group for group in Group if group in found.groups]
    assert sum(found.groups.values()) == len(found.hits)
    assert all(len(found.of(group)) == count for group, count in found.groups.items())


def test_conditions_alone_list_what_they_let_through(index: Index, briefing: Briefing) -> None:
    wanted = [str(d.anchor) for d in briefing.decisions if d.body == "CMA6" and "finance" in d.topics]
    assert places(index.find("in:decisions body:CMA topic:finance")) == wanted
    assert places(index.find("in:決議 body:cma6 topic:氣候資金")) == wanted


def test_a_word_can_be_left_out(index: Index) -> None:
    with_fund, without = set(places(index.find("損失"))), set(places(index.find("損失 -基金")))
    assert without < with_fund
    assert "decision:5/CP.29" in with_fund - without


def test_a_phrase_stands_together(index: Index) -> None:
    together = index.find('"loss and damage"')
    assert all("loss" in hit.snippet(200).text.lower() for hit in together.hits if hit.via is None)
    assert typed_only(index.find('"damage and loss"')) == set()


def test_notes_are_found_where_they_were_written(tiny: Briefing) -> None:
    at = Anchor.parse("decision:1/CP.31")
    index = Index(tiny, [(at, "問過秘書處\n明天回覆")])
    (hit,) = index.find("in:notes 秘書處").hits
    assert (hit.anchor, hit.group, hit.snippet().text) == (at, Group.NOTES, "問過秘書處")
    assert hit.title == index.place[at].title
    assert places(index.find("秘書處明天")) == []
    index.take_notes([])
    assert places(index.find("in:notes 秘書處")) == []
    assert not index.has_notes


def test_every_entry_of_a_pack_can_be_found(tiny: Briefing, tiny_index: Index) -> None:
    held = {anchor for anchor in map(Anchor.parse, tiny.addresses) if anchor.kind != "source"}
    found = {hit.anchor.section for entry in entries(tiny) for hit in tiny_index.find(f'"{names(entry)[-1]}"').hits}
    assert held <= found
    assert held <= {anchor.section for anchor in tiny_index.place}
