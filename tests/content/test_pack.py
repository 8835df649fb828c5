"""The built-in pack is complete: what the report and the official documents hold is all there, and counted."""

from collections import Counter
from datetime import date, timedelta

import pytest

from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.conflicts import Severity
from cop29_desktop.model.decisions import Fact, Grade
from cop29_desktop.model.folding import fold
from cop29_desktop.model.texts import OriginKind
from cop29_desktop.presentation.filters import Query, visible
from cop29_desktop.presentation.glossary import table as glossary

BODIES = {"COP29": ("CP.29", 21), "CMP19": ("CMP.19", 5), "CMA6": ("CMA.6", 23)}
ADDENDA = {
    "FCCC/CP/2024/11/Add.1": ("CP.29", 1, 10),
    "FCCC/CP/2024/11/Add.2": ("CP.29", 11, 21),
    "FCCC/KP/CMP/2024/7/Add.1": ("CMP.19", 1, 5),
    "FCCC/PA/CMA/2024/17/Add.1": ("CMA.6", 1, 7),
    "FCCC/PA/CMA/2024/17/Add.2": ("CMA.6", 8, 15),
    "FCCC/PA/CMA/2024/17/Add.3": ("CMA.6", 16, 23),
}
TWINS = (
    "8/CP.29 16/CMA.6", "2/CP.29 8/CMA.6", "3/CP.29 9/CMA.6", "4/CP.29 10/CMA.6", "5/CP.29 11/CMA.6",
    "6/CP.29 12/CMA.6", "10/CP.29 17/CMA.6", "12/CP.29 19/CMA.6", "13/CP.29 20/CMA.6",
    "16/CP.29 3/CMP.19 22/CMA.6", "2/CMP.19 13/CMA.6", "20/CP.29 4/CMP.19", "21/CP.29 5/CMP.19",
)  # fmt: skip
TERMS = (
    "NCQG", "GGA", "MWP", "ITMO", "PACM", "CDM", "KCI", "SBSTA", "SBI", "FRLD", "WIM", "BTR", "ICTU", "OIMP", "A6.4ER",
    "NAP", "NDC 3.0", "UNFCCC", "COP", "CMP", "CMA", "LDCs", "SIDS",
)  # fmt: skip
TOPICS = {
    "finance", "article-6", "adaptation", "loss-and-damage", "mitigation", "technology", "capacity-building",
    "transparency", "response-measures", "gender-and-people", "governance",
}  # fmt: skip


# decisions


def test_there_are_49_decisions_under_three_bodies(briefing: Briefing) -> None:
    assert {body.id: body.session for body in briefing.pack.bodies} == {
        b: session for b, (session, _) in BODIES.items()
    }
    assert Counter(d.body for d in briefing.decisions) == {body: count for body, (_, count) in BODIES.items()}


@pytest.mark.parametrize("body", BODIES)
def test_numbers_and_rows_run_without_a_gap(body: str, briefing: Briefing) -> None:
    session, count = BODIES[body]
    held = [d for d in briefing.decisions if d.body == body]
    assert [d.row for d in held] == list(range(1, count + 1))
    assert {d.number for d in held} == {f"{number}/{session}" for number in range(1, count + 1)}


@pytest.mark.parametrize("symbol", ADDENDA)
def test_an_addendum_holds_its_decisions(symbol: str, briefing: Briefing) -> None:
    session, first, last = ADDENDA[symbol]
    numbers = {d.number for d in briefing.decisions if d.symbol == symbol}
    assert numbers == {f"{number}/{session}" for number in range(first, last + 1)}


def test_rows_that_people_ask_for_stand_where_the_report_has_them(briefing: Briefing) -> None:
    row = {(d.body, d.row): d.number for d in briefing.decisions}
    assert row["CMA6", 5] == "1/CMA.6"
    assert row["CMA6", 1] == "2/CMA.6"
    assert row["CMA6", 3] == "3/CMA.6"
    assert row["COP29", 1] == "9/CP.29"
    assert row["CMP19", 3] == "3/CMP.19"
    assert [d.number for d in briefing.decisions if d.agenda == "10"] == [
        "11/CP.29",
        "12/CP.29",
        "13/CP.29",
        "16/CMA.6",
    ]


def test_twins_are_the_same_matter_under_another_body_and_no_others(briefing: Briefing) -> None:
    expected = {n: {*group.split()} - {n} for group in TWINS for n in group.split()}
    assert {d.number: set(d.twins) for d in briefing.decisions if d.twins} == expected


def test_the_pact_is_three_decisions_adopted_together(briefing: Briefing) -> None:
    pact = [d for d in briefing.decisions if d.pact]
    assert {d.number for d in pact} == {"1/CMA.6", "2/CMA.6", "3/CMA.6"}
    assert {(d.plenary, d.adopted) for d in pact} == {("Resumed 11th", date(2024, 11, 24))}


def test_every_decision_is_summed_up_in_3_to_8_points_with_their_paragraphs(briefing: Briefing) -> None:
    for decision in briefing.decisions:
        assert 3 <= len(decision.summary) <= 8, decision.number
        for point in decision.summary:
            assert point.paragraphs, decision.number
            assert str(point.origin) == f"un:{decision.symbol}"


def test_what_is_not_known_is_null(briefing: Briefing) -> None:
    undated = {d.number for d in briefing.decisions if d.adopted is None}
    assert undated == {"16/CP.29", "1/CMP.19", "3/CMP.19", "22/CMA.6"}
    assert all((d.adopted is None) == (d.plenary is None) for d in briefing.decisions)
    assert {d.number for d in briefing.decisions if d.agenda is None} == {"23/CMA.6"}


def test_every_official_fact_has_a_grade_and_what_is_known_a_source(briefing: Briefing) -> None:
    for decision in briefing.decisions:
        assert {one.fact for one in decision.evidence} == set(Fact), decision.number
        for one in decision.evidence:
            assert one.sources or one.grade is Grade.UNKNOWN, decision.number
        unknown = {one.fact for one in decision.evidence if one.grade is Grade.UNKNOWN}
        assert (Fact.ADOPTED in unknown) == (decision.adopted is None)
        assert (Fact.AGENDA in unknown) == (decision.agenda is None)


def test_only_the_starred_rows_have_the_footnote(briefing: Briefing) -> None:
    assert [(d.body, d.row) for d in briefing.decisions if d.footnote] == [("COP29", 21), ("CMP19", 5)]


def test_every_topic_is_used_and_every_decision_has_one(briefing: Briefing) -> None:
    assert {topic.id for topic in briefing.pack.topics} == TOPICS
    assert {topic for d in briefing.decisions for topic in d.topics} == TOPICS
    assert all(d.topics for d in briefing.decisions)


# people and places


def test_there_are_15_speakers_in_the_reports_order(briefing: Briefing) -> None:
    assert [s.row for s in briefing.statements] == list(range(1, 16))
    assert [s.id for s in briefing.statements] == [
        "babayev", "stiell", "al-jaber", "aliyev", "guterres", "maimunah", "skea", "starmer", "fu", "michel",
        "parolin", "plenkovic", "fiala", "mitsotakis", "asao",
    ]  # fmt: skip
    assert all(len(s.points) >= 2 and s.topics for s in briefing.statements)


def test_there_are_8_initiatives_each_told_in_its_section(briefing: Briefing) -> None:
    assert [(i.row, i.section) for i in briefing.initiatives] == [(row, f"4.3.{row}") for row in range(1, 9)]


def test_side_events_booths_and_recommendations_are_complete(briefing: Briefing) -> None:
    assert [event.row for event in briefing.side_events] == [1, 2]
    assert [booth.row for booth in briefing.booths] == list(range(1, 8))
    assert [row.section for row in briefing.recommendations] == ["7.1", "7.2", "7.3"]


# days


def test_there_are_12_theme_days_one_after_another(briefing: Briefing) -> None:
    assert [day.date for day in briefing.theme_days] == [date(2024, 11, 11) + timedelta(i) for i in range(12)]
    themes = {day.date.day: day.theme.zh for day in briefing.theme_days}
    assert "人力資本" in themes[18]
    assert (themes[17], themes[22]) == ("休會日", "閉幕式")


def test_the_trip_covers_its_ten_days_without_gap_or_overlap(briefing: Briefing) -> None:
    days = [trip.first + timedelta(i) for trip in briefing.itinerary for i in range((trip.last - trip.first).days + 1)]
    assert days == [date(2024, 11, 14) + timedelta(i) for i in range(10)]
    assert (days[0], days[-1]) == (briefing.pack.cover.trip_first, briefing.pack.cover.trip_last)
    assert [trip.first.day for trip in briefing.itinerary if trip.rest_day] == [17]


def test_milestones_name_the_closing_and_every_plenary_that_adopted_something(briefing: Briefing) -> None:
    (closing,) = (m for m in briefing.milestones if m.id == "closing")
    assert (closing.date, str(closing.time)) == (date(2024, 11, 24), "05:31:00")
    adopted = {number for m in briefing.milestones if m.kind.value == "plenary" for number in m.decisions}
    assert adopted == {d.number for d in briefing.decisions if d.adopted}
    for milestone in briefing.milestones:
        if milestone.kind.value == "plenary":
            assert {briefing.decision[number].adopted for number in milestone.decisions} <= {milestone.date}
    assert sum(m.kind.value == "deadline" for m in briefing.milestones) >= 10


# the report tree, the glossary, the conflicts


def test_the_tree_has_the_reports_chapters_and_their_pages(briefing: Briefing) -> None:
    chapters = {s.id: (s.number, s.page) for s in briefing.sections if s.depth == 0}
    assert chapters == {
        "0": (None, None), "1": ("壹", 1), "2": ("貳", 2), "3": ("參", 2), "4": ("肆", 3), "5": ("伍", 11),
        "6": ("陸", 18), "7": ("柒", 20), "8": ("捌", 22),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("above", "count"),
    [("4", 3), ("4.3", 8), ("4.3.1", 3), ("4.3.3", 12), ("5", 6), ("6", 3), ("7", 3), ("8", 5)],
)
def test_every_subsection_is_there(above: str, count: int, briefing: Briefing) -> None:
    below = [s.id for s in briefing.sections if s.parent == above]
    assert below == [f"{above}.{number}" for number in range(1, count + 1)]


def test_the_five_annexes_and_nothing_else_are_not_included(briefing: Briefing) -> None:
    assert [s.id for s in briefing.sections if not s.included] == ["8.1", "8.2", "8.3", "8.4", "8.5"]


def test_every_included_section_says_something_in_the_reports_name(briefing: Briefing) -> None:
    for section in briefing.sections:
        said = [block.passage.origin.kind for block in section.blocks if hasattr(block, "passage")]
        assert OriginKind.REPORT in said or not section.included, section.id


def test_the_glossary_has_the_terms_people_ask_for(briefing: Briefing) -> None:
    assert len(briefing.terms) >= 60
    names = {fold(name) for term in briefing.terms for name in term.names}
    assert {term for term in TERMS if fold(term) not in names} == set()
    assert all(term.source and term.explanation.text.zh for term in briefing.terms)
    assert {term.explanation.origin.kind for term in briefing.terms} == {OriginKind.OURS}


@pytest.mark.parametrize("typed", ["第六條", "第6條", "Article 6"])
def test_article_6_is_found_however_it_is_typed(typed: str, briefing: Briefing) -> None:
    shown = glossary(briefing)
    assert "article-6" in {shown.rows[i].id for i in visible(shown, Query(contains=typed))}


def test_the_gravest_conflict_is_at_the_row_that_the_report_misprints(briefing: Briefing) -> None:
    (gravest,) = (c for c in briefing.conflicts if c.severity is Severity.HIGH)
    assert gravest.id == "D1"
    assert Anchor.parse("decision:3/CMP.19") in gravest.places


def test_every_known_difference_is_kept_with_both_readings(briefing: Briefing) -> None:
    ids = {c.id for c in briefing.conflicts}
    assert {f"D{number}" for number in range(1, 29)} <= ids
    for conflict in briefing.conflicts:
        assert len(conflict.readings) >= 2
        assert all(len(one.quote or "") <= 60 for one in conflict.readings), conflict.id


def test_the_cover_names_report_agency_and_authors(briefing: Briefing) -> None:
    cover = briefing.pack.cover
    assert (cover.agency.zh, cover.date) == ("環境部", date(2025, 1, 10))
    assert [author.name.zh for author in cover.authors] == ["施文真", "林斐婷", "陳凱婷", "林思璠"]
    assert "不是環境部的報告原文" in briefing.pack.notice.zh
    assert "in our own words" in briefing.pack.notice.en
