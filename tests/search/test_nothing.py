"""What is said when nothing was found."""

import pytest

from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.search.engine import Index
from cop29_desktop.search.nothing import told


@pytest.mark.parametrize(
    ("line", "zh", "anchor"),
    [
        ("24/cma.6", "沒有 24/CMA.6；CMA.6 的決議從 1 到 23。", "decision:23/CMA.6"),
        ("11k", "沒有這個議程項次；最接近的是 11、11(a)、11(b)。", "decision:1/CMA.6"),
        ("annex 2", "未收錄於本版。", "section:8.2"),
        ("11/30", "沒有記載；主題日從", "day:2024-11-22"),
    ],
)
def test_the_nearest_code_is_named(index: Index, line: str, zh: str, anchor: str) -> None:
    first = told(index, line)[0]
    assert zh in first.text.zh
    assert anchor in map(str, first.anchors)


def test_aliases_that_were_tried_are_told(index: Index) -> None:
    said = [sentence.text.en for sentence in told(index, "loss zzzz")]
    assert "Also tried: loss → 損失與損害 (alias)." in said
    assert said[-2:] == ["“loss” is in 43 place(s).", "“zzzz” is in 0 place(s)."]


def test_a_condition_that_hides_everything_is_told(index: Index) -> None:
    first = told(index, "in:statements 1/CMA.6")[0]
    assert first.text.en.startswith("Without conditions there are ")
    assert str(first.anchors[0]) == "decision:1/CMA.6"


def test_a_line_that_can_not_be_read_says_why(index: Index) -> None:
    assert [sentence.text.en for sentence in told(index, "foo:x")] == [
        "There is no “foo:”; there are: in:, body:, topic:."
    ]


def test_notes_are_mentioned_where_there_are_any(tiny: Briefing) -> None:
    at = Anchor.parse("decision:1/CP.31")
    index = Index(tiny, [(at, "問過秘書處")])
    assert [sentence.text.en for sentence in told(index, "zzzz")] == ["Your notes were searched too."]
    mine = told(index, "in:decisions 問過秘書處")
    assert [(one.text.en, one.anchors) for one in mine[-1:]] == [("Your notes have it.", (at,))]
