"""The go box: what a line means, best first, and what it says of it."""

import pytest

from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.texts import Text
from cop29_desktop.presentation import filters
from cop29_desktop.presentation.catalogue import TABLES
from cop29_desktop.search.engine import Index
from cop29_desktop.search.go import MOST, Answer, AnswerKind, Command, answers

COMMANDS = (
    Command("print", Text("列印…", "Print…"), "Ctrl+P"),
    Command("export", Text("匯出…", "Export…"), "Ctrl+E"),
    Command("export_day", Text("匯出行程", "Export the itinerary")),
)


def places(found: list[Answer]) -> list[str]:
    """The addresses of answers."""
    return [str(answer.anchor) for answer in found]


@pytest.mark.parametrize("line", ["11a", "11(a)", "11 (a)", "１１ａ", "cma 11a"])
def test_one_decision_is_the_answer(index: Index, line: str) -> None:
    first = answers(index, line)[0]
    assert (first.kind, str(first.anchor), first.query) == (AnswerKind.PLACE, "decision:1/CMA.6", None)
    assert first.preview.zh.startswith("CMA6 · 議程 11(a) · 2024 年 11 月 24 日（日）")
    assert first.preview.en.startswith("CMA6 · item 11(a) · Sun 24 Nov 2024")


def test_an_item_of_two_bodies_is_four_rows_and_none_is_guessed(index: Index) -> None:
    first, *others = answers(index, "10")
    assert (first.kind, first.anchor, first.query) == (AnswerKind.ROWS, None, "agenda:10")
    assert first.title == ("議程 10：4 列（COP29, CMA6）", "Agenda item 10: 4 rows (COP29, CMA6)")
    rows = ["decision:11/CP.29", "decision:12/CP.29", "decision:13/CP.29", "decision:16/CMA.6"]
    assert [str(anchor) for anchor in first.anchors] == rows == places(others[:4])


@pytest.mark.parametrize(
    "line",
    ["10", "11", "9a", "cma 11", "cma 15b", "loss", "損失", "調適", "report", "cma6", "行政", "基金 指引"],
)
def test_the_table_shows_the_rows_that_the_answer_promised(index: Index, briefing: Briefing, line: str) -> None:
    answer = next(one for one in answers(index, line) if one.query)
    table = TABLES["decisions"](briefing)
    shown = filters.visible(table, filters.read(table, answer.query or ""))
    assert [table.rows[i].anchor for i in shown] == list(answer.anchors)
    assert str(len(shown)) in answer.title.zh


@pytest.mark.parametrize("line", ["loss", "損失", "LOSS"])
def test_loss_and_damage_in_all_bodies_with_the_alias_shown(index: Index, line: str) -> None:
    first = answers(index, line)[0]
    assert first.kind is AnswerKind.ROWS
    assert [anchor.key for anchor in first.anchors] == [
        "8/CP.29", "5/CP.29", "6/CP.29", "3/CMP.19", "16/CMA.6", "11/CMA.6", "12/CMA.6",
    ]  # fmt: skip
    assert first.via
    assert first.via.told.zh in first.preview.zh


def test_nineteen_is_not_nine(index: Index) -> None:
    assert places(answers(index, "9/CMA.6"))[0] == "decision:9/CMA.6"
    assert "decision:19/CMA.6" not in places(answers(index, "9/CMA.6"))


def test_a_day_gives_its_theme_our_entries_and_milestones(index: Index) -> None:
    assert places(answers(index, "1118"))[:3] == ["day:2024-11-18", "trip:sessions-18-21", "milestone:5th-plenary"]
    assert answers(index, "11/30") == []


def test_an_annex_says_that_it_is_not_there(index: Index) -> None:
    first = answers(index, "附件二")[0]
    assert (str(first.anchor), first.preview.en) == ("section:8.2", "Not included in this edition.")


def test_an_article_comes_before_a_section_of_that_number(index: Index) -> None:
    assert places(answers(index, "6.2"))[:2] == ["term:article-6-2", "section:6.2"]
    assert places(answers(index, "6-2"))[0] == "section:6.2"


def test_recent_places_when_nothing_is_typed(index: Index) -> None:
    recent = [Anchor.parse("term:itmo"), Anchor.parse("term:gone"), Anchor.parse("section:5.6")]
    assert places(answers(index, " ", recent=recent)) == ["term:itmo", "section:5.6"]
    assert answers(index, "") == []


@pytest.mark.parametrize(
    ("line", "verbs"),
    [
        (">", ["print", "export", "export_day"]), ("> 匯出", ["export", "export_day"]), ("＞print", ["print"]),
        (">itinerary", ["export_day"]), ("> 匯出 行程", ["export_day"]), (">zzz", []),
    ],
)  # fmt: skip
def test_commands(index: Index, line: str, verbs: list[str]) -> None:
    found = answers(index, line, COMMANDS)
    assert [answer.command.verb for answer in found if answer.command] == verbs
    assert all(answer.kind is AnswerKind.COMMAND for answer in found)
    assert [answer.preview.zh for answer in found[:1]] == [c.shortcut for c in COMMANDS if c.verb in verbs][:1]


@pytest.mark.parametrize("line", ["foo:bar", "zzzz", "in:nowhere x", "「」"])
def test_nothing_rather_than_a_guess(index: Index, line: str) -> None:
    assert answers(index, line) == []


@pytest.mark.parametrize("line", ["a", "損失", "11", "finance", "6.4"])
def test_answers_are_few_and_each_is_given_once(index: Index, line: str) -> None:
    found = answers(index, line)
    assert 0 < len(found) <= MOST
    assert len({(answer.anchor, answer.query) for answer in found}) == len(found)


def test_another_conference_is_asked_alike(tiny_index: Index) -> None:
    assert places(answers(tiny_index, "1/cp.31"))[0] == "decision:1/CP.31"
    assert places(answers(tiny_index, "2026-11-21"))[0] == "milestone:closing"
