"""What the search field takes, and what it says to what it can't take."""

import pytest

from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.queries import QueryError
from cop29_desktop.search.grammar import Ask, parse
from cop29_desktop.search.groups import NAMES, Group, named


def folded(ask: Ask) -> list[str]:
    """The words of a query."""
    return [word.folded for word in ask.words]


def test_words_phrases_and_what_must_not_be_there(briefing: Briefing) -> None:
    ask = parse('損失 "loss and damage" 「巴黎協定」 -基金 -"Green Climate"', briefing)
    assert folded(ask) == ["損失", "lossanddamage", "巴黎協定"]
    assert [word.folded for word in ask.without] == ["基金", "greenclimate"]


def test_conditions_in_either_language(briefing: Briefing) -> None:
    one = parse("in:decisions body:CMA topic:finance", briefing)
    other = parse('in:決議 body:cma6 topic:"氣候資金"', briefing)
    assert one == other
    assert (one.groups, one.bodies, one.topics) == ({Group.DECISIONS}, {"CMA6"}, {"finance"})
    assert parse("body:CP.29 body:CMP", briefing).bodies == {"COP29", "CMP19"}


def test_numbers_of_several_words_are_one(briefing: Briefing) -> None:
    assert folded(parse("Article 6", briefing)) == ["article6"]
    assert folded(parse("11 (a) cma", briefing)) == ["11a", "cma"]


@pytest.mark.parametrize("written", ["decision:1/CMA.6", "cop29:decision:1/CMA.6"])
def test_an_address_is_an_address(briefing: Briefing, written: str) -> None:
    assert parse(written, briefing).anchor == Anchor.parse("decision:1/CMA.6")


@pytest.mark.parametrize(
    ("line", "zh", "en"),
    [
        ("foo:bar", "沒有「foo:」這個條件；有的是：in:, body:, topic:。",
         "There is no “foo:”; there are: in:, body:, topic:."),
        ("body:XYZ", "「body:」沒有「XYZ」；有的是：COP, CMP, CMA。",
         "“body:” has no “XYZ”; there are: COP, CMP, CMA."),
        ("decision:", "「decision:」不是位址。", "“decision:” is no address."),
        ("-in:notes 損失", "「-」不能放在「in:」前面。", "“-” can't stand before “in:”."),
        ("損" * 1001, "這一行太長了。", "The line is too long."),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named_with_what_exists(briefing: Briefing, line: str, zh: str, en: str) -> None:
    with pytest.raises(QueryError) as raised:
        parse(line, briefing)
    assert raised.value.told == (zh, en)


@pytest.mark.parametrize(("line", "exists"), [("in:nowhere", "notes 註記"), ("topic:money", "finance 氣候資金")])
def test_a_group_or_topic_that_does_not_exist_lists_those_that_do(briefing: Briefing, line: str, exists: str) -> None:
    with pytest.raises(QueryError, match=exists):
        parse(line, briefing)


@pytest.mark.parametrize("line", ["", "  ", "-", '""', "「」", "損", "12:30", "FCCC/PA:1", "a-b", "x -"])
def test_anything_else_is_words(briefing: Briefing, line: str) -> None:
    assert parse(line, briefing).without == ()


def test_every_group_is_known_by_its_names() -> None:
    assert list(NAMES) == list(Group)
    assert all(named(name) is group for group, names in NAMES.items() for name in (names.zh, names.en, group.value))
    assert named("theme-days") is Group.DAYS
    assert named("nowhere") is None
