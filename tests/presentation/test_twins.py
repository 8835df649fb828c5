"""Twins side by side."""

import pytest

from cop29_desktop.model.briefing import Briefing
from cop29_desktop.presentation import twins
from cop29_desktop.presentation.documents import Grid, Paragraph


def test_guidance_to_the_gcf_stands_beside_its_twin(briefing: Briefing) -> None:
    members = twins.family(briefing, briefing.decision["9/CMA.6"])
    assert [one.number for one in members] == ["3/CP.29", "9/CMA.6"]


@pytest.mark.parametrize("number", ["16/CP.29", "3/CMP.19", "22/CMA.6"])
def test_every_member_of_a_family_shows_the_same_family(briefing: Briefing, number: str) -> None:
    grid = next(b for b in twins.document(briefing, briefing.decision[number]).blocks if isinstance(b, Grid))
    assert [heading.en for heading in grid.headings] == ["", "COP29", "CMP19", "CMA6"]
    assert [cell.text.en for cell in grid.rows[0]] == ["Decision", "16/CP.29", "3/CMP.19", "22/CMA.6"]
    assert {len(row) for row in grid.rows} == {4}


def test_a_decision_without_a_twin_says_so(briefing: Briefing) -> None:
    blocks = twins.document(briefing, briefing.decision["1/CMA.6"]).blocks
    assert [block.passage.text for block in blocks if isinstance(block, Paragraph)] == [twins.ALONE]
