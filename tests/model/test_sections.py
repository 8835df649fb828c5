"""Sections: their place in the tree and their headings."""

import pytest

from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.sections import Block, Role, Section
from cop29_desktop.model.texts import Origin, OriginKind, Passage, Text

REPORT = Origin(OriginKind.REPORT)


def section(own: str, number: str | None, zh: str, en: str = "Title") -> Section:
    """A section without text."""
    return Section(own, number, Text(zh, en), None, REPORT, included=True, topics=(), blocks=())


@pytest.mark.parametrize(
    ("own", "number", "zh", "heading"),
    [
        ("0", None, "摘要", "摘要"),
        ("5", "伍", "會議決議", "伍、會議決議"),
        ("5.1", "一", "資金目標", "一、資金目標"),
        ("7.1", "一", "一、已提出目標", "一、已提出目標"),
        ("4.3.1", "(一)", "倡議", "(一)倡議"),
        ("4.3.1.1", "1.", "水資源", "1. 水資源"),
    ],
)
def test_a_heading_carries_the_reports_numbering(own: str, number: str | None, zh: str, heading: str) -> None:
    assert section(own, number, zh).heading("zh") == heading


def test_an_english_heading_counts_in_digits() -> None:
    assert section("5.1", "一", "資金").heading("en") == "5.1 Title"
    assert section("0", None, "摘要").heading("en") == "Title"


def test_a_section_knows_its_place() -> None:
    deep, top = section("4.3.1", "(一)", "倡議"), section("4", "肆", "過程")
    assert (deep.parent, deep.depth, str(deep.anchor)) == ("4.3", 2, "section:4.3.1")
    assert (top.parent, top.depth) == (None, 0)


def test_a_paragraph_is_addressed_by_its_number() -> None:
    block = Block(Passage(Text("文", "text"), REPORT), Role.POINT, 2)
    assert str(section("5.1", "一", "資金").anchor_of(block)) == "para:5.1#2"


def test_paragraphs_and_points_are_counted_and_headings_are_not(tiny: Briefing) -> None:
    counted = [(block.role.value, block.number) for block in tiny.sections[0].blocks if isinstance(block, Block)]
    assert counted == [("paragraph", 1), ("heading", 0), ("point", 2), ("paragraph", 3)]
