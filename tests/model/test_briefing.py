"""A briefing: what it holds is found by its names."""

from cop29_desktop.model.anchors import Anchor, AnchorKind
from cop29_desktop.model.briefing import Briefing


def test_entries_are_found_by_their_ids(tiny: Briefing) -> None:
    assert tiny.section["1.1"].title.en == "Positions"
    assert tiny.decision["1/CMA.8"].agenda == "11a"
    assert (tiny.body["CMA8"].session, tiny.body["CMA8"].letters) == ("CMA.8", "CMA")
    assert tiny.topic["finance"].name.zh == "氣候資金"
    assert tiny.source["S1"].where == "FCCC/PA/CMA/2026/1/Add.1"


def test_conflicts_are_found_at_their_places_in_the_packs_order(tiny: Briefing) -> None:
    assert [conflict.id for conflict in tiny.conflicts_at(Anchor.parse("decision:1/CMA.8"))] == ["D1", "D2"]
    assert tiny.conflicts_at(Anchor.parse("decision:2/CMA.8")) == ()


def test_every_entry_has_an_address_of_its_own(tiny: Briefing) -> None:
    rows = (
        *tiny.sections, *tiny.decisions, *tiny.statements, *tiny.initiatives, *tiny.theme_days, *tiny.itinerary,
        *tiny.milestones, *tiny.side_events, *tiny.booths, *tiny.recommendations, *tiny.terms, *tiny.conflicts,
        *tiny.sources,
    )  # fmt: skip
    assert tiny.addresses == {str(row.anchor) for row in rows}
    assert len(tiny.addresses) == len(rows)
    assert {Anchor.parse(address) for address in tiny.addresses} == {row.anchor for row in rows}
    assert tiny.count(AnchorKind.DECISION) == len(tiny.decisions)


def test_a_list_is_built_when_it_is_first_asked_for_and_once(tiny: Briefing) -> None:
    asked: list[str] = []

    def rows(name: str) -> tuple[str, ...]:
        asked.append(name)
        return (name,)

    briefing = Briefing(tiny.pack, rows, ["decision:1/CMA.8"])
    assert (briefing.count(AnchorKind.DECISION), asked) == (1, [])
    assert briefing.terms is briefing.terms
    assert asked == ["terms"]
