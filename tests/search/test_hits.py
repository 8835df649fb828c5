"""How a hit is shown: a piece of the original text with what was looked for marked."""

import re

from hypothesis import given
from hypothesis import strategies as st

from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.folding import fold
from cop29_desktop.model.texts import Text
from cop29_desktop.search.engine import Index
from cop29_desktop.search.entries import Entry
from cop29_desktop.search.groups import Group
from cop29_desktop.search.hits import AROUND, Hit, Tier
from cop29_desktop.search.patterns import words

QUERIES = st.lists(st.sampled_from(("損失", "loss", "FUND", "11(a)", "台灣", "3,000", "ＮＤＣ", "a")), max_size=3)


def hit(query: str, *texts: str) -> Hit:
    """A hit in these texts."""
    entry = Entry(Anchor.parse("term:x"), Group.GLOSSARY, Text("題", "title"), ("題",), (), texts)
    return Hit(entry, Tier.TEXT, None, tuple(re.compile(word.pattern) for word in words(query)))


@given(query=QUERIES.map(" ".join))
def test_a_snippet_is_short_and_its_marks_read_as_the_words(index: Index, query: str) -> None:
    wanted = [fold(word) for word in query.split()]
    for one in index.find(query).hits:
        snippet = one.snippet()
        assert len(snippet.text) <= 2 * AROUND + 60
        assert snippet.marks
        for start, end in snippet.marks:
            assert one.via or fold(snippet.text[start:end]) in wanted


def test_a_snippet_is_cut_around_its_hit() -> None:
    snippet = hit("油氣", "沒有", "甲" * 40 + "油 氣" + "乙" * 40).snippet()
    assert snippet.text == f"…{'甲' * AROUND}油 氣{'乙' * AROUND}…"
    ((start, end),) = snippet.marks
    assert snippet.text[start:end] == "油 氣"


def test_marks_lie_in_the_original_although_folding_changes_lengths() -> None:
    text = "㈠ﬁ 增為「每年 3,000 億美元」，Belém 的 ＮＤＣ"
    for query, shown in (("3000億", "3,000 億"), ("belem", "Belém"), ("ndc", "ＮＤＣ"), ("增為每年", "增為「每年")):
        ((start, end),) = hit(query, text).marks(text)
        assert text[start:end] == shown


def test_marks_that_overlap_are_one() -> None:
    assert hit("損失與 失與損害", "").marks("損失與損害") == ((0, 5),)


def test_a_hit_that_only_an_alias_answers_shows_the_alias(tiny_index: Index) -> None:
    (found,) = tiny_index.find("羅珍").hits
    assert (str(found.anchor), *found.snippet()) == ("statement:roe", "羅珍", ((0, 2),))
    assert found.title.en == "Jane Roe, Prime Minister of A"
