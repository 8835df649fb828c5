"""What a meeting sees: what is called, what comes next, what a typed agenda item means."""

import pytest

from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.presentation import meetings
from cop29_desktop.presentation.documents import Chips, Heading


@pytest.mark.parametrize("start", ["decision:1/CMA.6", "statement:starmer", "term:itmo", "conflict:D10", "section:5.1"])
def test_what_is_shown_is_among_what_is_paged_through(start: str, briefing: Briefing) -> None:
    anchor = Anchor.parse(start)
    order = meetings.sequence(briefing, anchor)
    assert order.count(anchor) == 1
    assert {one.kind for one in order} == {anchor.kind}
    assert meetings.document(briefing, anchor).blocks


def test_a_day_leads_on_to_the_sections(briefing: Briefing) -> None:
    order = meetings.sequence(briefing, Anchor.parse("day:2024-11-18"))
    assert order == tuple(section.anchor for section in briefing.sections)


def test_a_decision_is_called_by_body_number_and_item(briefing: Briefing) -> None:
    called = meetings.called(briefing, Anchor.parse("decision:1/CMA.6"))
    assert called == ("CMA6　1/CMA.6　議程 11(a)", "CMA6　1/CMA.6　Agenda item 11(a)")
    assert meetings.called(briefing, Anchor.parse("section:5")) == ("", "")


def test_a_day_is_called_by_both_calendars(briefing: Briefing) -> None:
    called = meetings.called(briefing, Anchor.parse("day:2024-11-18"))
    assert called == ("2024 年 11 月 18 日（一）　民國 113-11-18", "Mon 18 Nov 2024, ROC 113-11-18")


def test_twins_are_links(briefing: Briefing) -> None:
    blocks = meetings.document(briefing, Anchor.parse("decision:9/CMA.6")).blocks
    links = [str(link.to) for block in blocks if isinstance(block, Chips) for link in block.links]
    assert "decision:3/CP.29" in links


def test_an_item_of_several_bodies_is_a_choice(briefing: Briefing) -> None:
    found = meetings.meant(briefing, "10")
    assert [one.number for one in found] == ["11/CP.29", "12/CP.29", "13/CP.29", "16/CMA.6"]
    headings = [block for block in meetings.choice(found, "10").blocks if isinstance(block, Heading)]
    assert [str(heading.to) for heading in headings[1:]] == [str(one.anchor) for one in found]
    assert meetings.meant(briefing, "99") == ()
