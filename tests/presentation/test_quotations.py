"""Citations: marks by section numbers, references that say whose words these are."""

import pytest

from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.texts import Language
from cop29_desktop.presentation import quotations


@pytest.mark.parametrize(
    ("section", "zh", "en"),
    [("0", "摘要", "Summary"), ("5", "伍", "5"), ("5.1", "伍-一", "5.1"), ("4.3.3.10", "肆-三-(三)-10", "4.3.3.10")],
)
def test_a_section_is_named_by_its_numbers(section: str, zh: str, en: str, briefing: Briefing) -> None:
    assert quotations.sign(briefing, briefing.section[section]) == (zh, en)


def test_every_paragraph_has_a_mark_of_its_own(briefing: Briefing) -> None:
    for section in briefing.sections:
        marks = quotations.marks(briefing, section.anchor, "zh")
        numbers = [block.number for block in section.blocks if getattr(block, "number", 0)]
        assert len(set(marks.values())) == len(marks) == len(numbers)
    assert quotations.marks(briefing, Anchor.parse("decision:1/CMA.6"), "zh") == {}


def test_several_paragraphs_are_cited_as_a_range(briefing: Briefing) -> None:
    made = quotations.cite(briefing, ["para:5.1#3", "para:5.1#5"], "", Language.ZH)
    assert made is not None
    *quotes, reference = made.text.split("\n")
    assert len(quotes) == 2
    assert reference.startswith("[伍-一 ¶3–5] 環境部，〈")
    assert "含本簡報編註" in reference


@pytest.mark.parametrize("section", ["5.1", "0", "8.1"])
def test_every_reference_says_whose_words_which_pack_and_which_page(section: str, briefing: Briefing) -> None:
    address = str(next(iter(quotations.marks(briefing, Anchor.parse(f"section:{section}"), "zh"))))
    made = quotations.cite(briefing, [address], "<b>", Language.BOTH)
    assert made is not None
    quote, zh, en = made.text.split("\n")
    assert (quote, "<b>" in made.html) == ("<b>", False)
    for reference in (zh, en):
        assert briefing.pack.code in reference
    assert ("本簡報" in zh, "this briefing's own" in en) == (True, True)
    assert ("頁起" in zh) == (section != "0")


def test_what_is_no_paragraph_is_not_cited(briefing: Briefing) -> None:
    assert quotations.cite(briefing, [], "", Language.ZH) is None
    assert quotations.cite(briefing, ["decision:1/CMA.6"], "", Language.ZH) is None
