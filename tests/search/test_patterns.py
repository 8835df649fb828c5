"""From words to patterns: where a word begins, what may stand between its characters, how numbers are written."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cop29_desktop.model.folding import fold, soften
from cop29_desktop.search.numerals import chinese
from cop29_desktop.search.patterns import phrase, words

TEXTS = st.text(st.sampled_from("臺北ab 12,.()「」與损é"), max_size=12)


def matches(query: str, text: str) -> bool:
    """Whether every word of a query is in a text."""
    return all(re.search(word.pattern, soften(text)) for word in words(query))


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("3000億", "3,000 億美元"), ("3,000", "3000"), ("第6.4條", "第 6.4 條"), ("cop29", "COP 29"), ("11a", "11(a)"),
        ("11 (a)", "11a"), ("臺灣", "台灣"), ("損失", "損 失"), ("巴黎協定", "「巴黎協定」"), ("co2e", "CO₂e"),
        ("损失", "損失"), ("ndc", "ＮＤＣｓ"), ("1.5", "1.5°C"), ("第六條", "第 6 條"), ("第六條", "第 6.4 條"),
        ("Article 6", "第六條"), ("第6條", "Articles 6 and 13"), ("6.4", "Article 6, paragraph 4"),
        ("第二十九次", "第 29 次"), ("1/cma.6", "決議 1/CMA.6。"), ("29", "COP29"),
    ],
)  # fmt: skip
def test_it_is_found(query: str, text: str) -> None:
    assert matches(query, text)


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("s1", "is 1/CMA"), ("S1", "the Board’s 1st"), ("9/cma.6", "19/CMA.6"), ("4", "1.4"), ("000", "3,000"),
        ("oss", "loss"), ("article 6", "Article 60"), ("第六條", "第十六條"), ("lossand", "loss and"),
        ("11a", "(11) A case"),
        ("11a", "11 and"),
        ("6.4", "16.4"), ("第五次", "第十五次"), ("1000", "11,000"),
    ],
)  # fmt: skip
def test_it_is_not_found(query: str, text: str) -> None:
    assert not matches(query, text)


def test_a_phrase_stands_together_whatever_the_spaces() -> None:
    pattern = re.compile(phrase("loss and damage").pattern)
    assert pattern.search("of loss  and\u3000damage") or pattern.search(soften("of loss  and\u3000damage"))
    assert not pattern.search("loss or damage and")
    assert re.search(phrase("巴黎協定 第六條").pattern, "巴黎協定第 6 條")
    assert phrase("").folded == ""


@given(text=TEXTS)
def test_every_word_of_a_text_is_found_in_it(text: str) -> None:
    for one in text.split():
        if fold(one):
            assert matches(one, text), one


@given(text=TEXTS)
def test_no_pattern_reaches_over_the_end_of_a_line(text: str) -> None:
    for word in words(text):
        for match in re.finditer(word.pattern, soften("\n".join(text))):
            assert "\n" not in match[0]


def test_chinese_numbers() -> None:
    assert [chinese(n) for n in (0, 1, 10, 11, 20, 29, 99)] == ["〇", "一", "十", "十一", "二十", "二十九", "九十九"]
