"""Codes as delegates write them."""

from datetime import date

import pytest

from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.search import codes


@pytest.mark.parametrize(
    ("line", "numbers"),
    [
        ("1/cma.6", ["1/CMA.6"]), ("1/CMA6", ["1/CMA.6"]), ("9/CMA.6", ["9/CMA.6"]), ("decision 9/cma", ["9/CMA.6"]),
        ("1/", ["1/CP.29", "1/CMP.19", "1/CMA.6"]), ("1/c", ["1/CP.29", "1/CMP.19", "1/CMA.6"]),
        ("3/cop", ["3/CP.29"]), ("24/cma.6", []), ("1/xyz", []), ("11/18", []),
    ],
)  # fmt: skip
def test_decision_numbers(briefing: Briefing, line: str, numbers: list[str]) -> None:
    assert [d.number for d in codes.decisions(briefing, line)] == numbers


@pytest.mark.parametrize("line", ["11a", "11(a)", "11 (a)", "１１ａ", "cma 11a", "CMA6 11(a)", "議程 11(a)"])
def test_an_agenda_item_however_it_is_written(briefing: Briefing, line: str) -> None:
    item = codes.item(briefing, line)
    assert item
    assert [d.number for d in item.decisions] == ["1/CMA.6"]


def test_an_item_without_a_letter_is_all_of_them(briefing: Briefing) -> None:
    item = codes.item(briefing, "cma 11")
    assert item
    assert item.body == "CMA6"
    assert item.items == tuple(f"11{letter}" for letter in "abcdefghi")
    assert codes.item(briefing, "99") is None
    assert codes.item(briefing, "cma6") is None, "a body, not its item 6"


def test_bodies_and_rows(briefing: Briefing) -> None:
    assert codes.body(briefing, "CMA 6") == codes.body(briefing, "cma") == "CMA6"
    assert codes.body(briefing, "loss") is None
    row = codes.row(briefing, "CMA 列 5")
    assert row
    assert row.number == "1/CMA.6"
    assert codes.row(briefing, "cma row 99") is None


@pytest.mark.parametrize(
    "line",
    ["1118", "11/18", "113/11/18", "113-11-18", "2024-11-18", "2024/11/18", "20241118", "1131118", "18 Nov",
     "nov 18", "18 November 2024", "11 月 18 日", "113 年 11 月 18 日", "１１／１８"],
)  # fmt: skip
def test_days_in_both_calendars(briefing: Briefing, line: str) -> None:
    assert codes.day(briefing, line) == date(2024, 11, 18)


@pytest.mark.parametrize("line", ["1350", "11/31", "0", "11", "loss", "113"])
def test_what_is_no_day(briefing: Briefing, line: str) -> None:
    assert codes.day(briefing, line) is None


def test_what_a_day_holds(briefing: Briefing) -> None:
    held = [str(anchor) for anchor in codes.on_day(briefing, date(2024, 11, 18))]
    assert held[:2] == ["day:2024-11-18", "trip:sessions-18-21"]
    assert "milestone:5th-plenary" in held


@pytest.mark.parametrize(
    ("line", "key"),
    [("伍六", "5.6"), ("伍、六", "5.6"), ("五六", "5.6"), ("5-6", "5.6"), ("5.6", "5.6"), ("伍之六", "5.6"),
     ("第伍章", "5"),
     ("肆三一", "4.3.1"), ("肆、三、(一)", "4.3.1"), ("附件二", "8.2"), ("annex 2", "8.2"), ("Annex II", "8.2")],
)  # fmt: skip
def test_sections(briefing: Briefing, line: str, key: str) -> None:
    assert codes.section(briefing, line) == Anchor.parse(f"section:{key}")


@pytest.mark.parametrize("line", ["伍九", "9.9", "損失", "", "annex 9"])
def test_what_is_no_section(briefing: Briefing, line: str) -> None:
    assert codes.section(briefing, line) is None


def test_addresses_overlook_capitals(briefing: Briefing) -> None:
    held = frozenset(map(Anchor.parse, briefing.addresses))
    wanted = Anchor.parse("decision:1/CMA.6")
    for line in ("decision:1/cma.6", "cop29:decision:1/CMA.6", " decision:1/CMA.6 "):
        assert codes.anchor(line, held) == wanted
    for line in ("decision:99/CMA.6", "nothing:1", "loss"):
        assert codes.anchor(line, held) is None
