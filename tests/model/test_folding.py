"""Folding: what a search overlooks, and the way back to the original."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cop29_desktop.model.folding import Folded, fold

PLAIN = st.text(st.sampled_from("臺台北Aaé 每年「」()\u3000ＡＢ１２ab12。"), max_size=30)
ANY = st.one_of(st.text(max_size=30), st.text(st.sampled_from("1,０，0 ﬁ½ﾞが㈠…臺é"), max_size=20))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("１１ａ", "11A"),
        ("ＣＭＡ６", "cma6"),
        ("Plenković", "PLENKOVIC"),
        ("Belém", "belem"),
        ("臺北", "台北"),
        ("每年 1,000 億美元", "每年1000億美元"),
        ("1,000,000", "1000000"),
        ("第 6.4 條", "第6.4條"),
        ("「巴黎協定」第六條", "巴黎協定第六條"),
        ("“Baku”", "'baku'"),
        ("11(a)", "11 (A)"),
        ("11（ａ）", "11a"),
        ("CO₂e", "co2e"),
        ("全\u3000形", "全形"),
        ("Straße", "STRASSE"),
        ("ﾊﾞｸｰ", "バクー"),
    ],
)
def test_spellings_of_one_thing_fold_to_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"), [("損失", "損害"), ("1.5", "15"), ("1,00", "100"), ("1,0000", "10000"), ("COP,CMA", "COPCMA")]
)
def test_different_things_stay_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(ANY)
@example("1,00,000")
@example("1,,000")
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(ANY)
def test_a_text_with_its_way_back_is_folded_alike(text: str) -> None:
    folded = Folded.of(text)
    assert folded.text == fold(text)
    assert len(folded.places) == len(folded.text)
    assert list(folded.places) == sorted(folded.places)


@given(ANY, ANY, ANY)
def test_what_stands_in_a_text_is_found(before: str, needle: str, after: str) -> None:
    folded = Folded.of(f"{before}。{needle}。{after}")
    assert bool(folded.spans(fold(needle))) == bool(fold(needle))


@given(PLAIN, st.data())
def test_every_span_folds_to_the_needle(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    needle = fold(text[start : data.draw(st.integers(start, len(text)))])
    spans = Folded.of(text).spans(needle)
    assert all(fold(text[a:b]) == needle for a, b in spans)
    assert len(spans) == fold(text).count(needle) * bool(needle)


@given(ANY, st.data())
def test_a_span_covers_whole_characters_that_hold_the_needle(text: str, data: st.DataObject) -> None:
    folded = Folded.of(text)
    start = data.draw(st.integers(0, len(folded.text)))
    needle = folded.text[start : data.draw(st.integers(start, len(folded.text)))]
    for a, b in folded.spans(needle):
        covered = "".join(c for c, place in zip(folded.text, folded.places, strict=True) if a <= place < b)
        assert needle in covered
        assert 0 <= a < b <= len(text)


def test_a_hit_is_marked_in_the_original() -> None:
    text = "增為每年 3,000 億美元"
    ((start, end),) = Folded.of(text).spans(fold("3000億"))
    assert text[start:end] == "3,000 億"


def test_every_character_folds_to_what_folds_to_itself() -> None:
    assigned = (chr(code) for code in range(0x3400) if unicodedata.category(chr(code)) not in {"Cn", "Cs"})
    assert [char for char in assigned if fold(fold(char)) != fold(char)] == []
