"""A sound pack becomes a briefing: every value at its place, in the order in which it is shown."""

from datetime import date, time
from pathlib import Path

from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.conflicts import Severity, Side
from cop29_desktop.model.decisions import Fact, Grade
from cop29_desktop.model.sections import TableBlock
from cop29_desktop.model.texts import OriginKind, Text
from cop29_desktop.packs.load import load


def test_a_pack_says_what_it_is(tiny: Briefing) -> None:
    info = tiny.pack
    assert (info.id, info.version, info.title) == ("tiny", "0.1.0", Text("小簡報", "Tiny briefing"))
    assert [body.id for body in info.bodies] == ["COP31", "CMA8"]
    assert (info.cover.trip_first, info.cover.trip_last, info.cover.date) == (
        date(2026, 11, 9),
        date(2026, 11, 11),
        date(2027, 1, 4),
    )
    assert [(author.name.zh, author.post.en) for author in info.cover.authors] == [("王小明", "Section Chief")]


def test_decisions_stand_in_the_order_of_bodies_and_rows(tiny: Briefing) -> None:
    assert [decision.number for decision in tiny.decisions] == ["2/CP.31", "1/CP.31", "1/CMA.8", "2/CMA.8"]


def test_a_decision_carries_all_that_is_said_of_it(tiny: Briefing) -> None:
    decision = tiny.decision["1/CP.31"]
    assert (decision.body, decision.row, decision.agenda, decision.agenda_also) == ("COP31", 2, "8a", None)
    assert (decision.plenary, decision.adopted) == ("Resumed 11th", date(2026, 11, 20))
    assert (decision.topics, decision.twins, decision.section) == (("finance", "loss-and-damage"), ("1/CMA.8",), "2")
    assert [(one.fact, one.grade, one.sources) for one in decision.evidence] == [
        (Fact.NUMBER, Grade.CONFIRMED, ("S1",)),
        (Fact.MATCH, Grade.INFERRED, ()),
    ]
    assert [(point.paragraphs, str(point.origin)) for point in decision.summary] == [
        ("1", "un:FCCC/CP/2026/1/Add.1"),
        ("2(a)", "un:FCCC/CP/2026/1/Add.1"),
    ]


def test_what_may_be_left_out_has_its_default(tiny: Briefing) -> None:
    decision = tiny.decision["2/CMA.8"]
    assert (decision.agenda, decision.draft, decision.footnote, decision.section) == (None, None, None, None)
    assert (decision.pact, decision.twins, decision.evidence) == (False, (), ())
    assert (tiny.milestones[1].time, tiny.milestones[1].detail, tiny.milestones[1].sources) == (None, None, ())
    assert (tiny.terms[1].abbr, tiny.terms[1].aliases) == (None, ())
    assert tiny.booths[1].content is None


def test_days_stand_in_the_order_of_time(tiny: Briefing) -> None:
    assert [day.date.day for day in tiny.theme_days] == [9, 10]
    assert [(trip.first.day, trip.last.day, trip.rest_day) for trip in tiny.itinerary] == [
        (9, 9, False),
        (10, 11, True),
    ]
    assert tiny.milestones[0].time == time(5, 31)


def test_a_text_has_its_own_origin_or_its_entrys(tiny: Briefing) -> None:
    assert [point.origin.kind for point in tiny.statements[0].points] == [OriginKind.REPORT, OriginKind.OURS]
    assert [block.passage.origin.kind for block in tiny.sections[0].blocks if not isinstance(block, TableBlock)] == [
        OriginKind.REPORT,
        OriginKind.REPORT,
        OriginKind.REPORT,
        OriginKind.OURS,
    ]
    partners, support = tiny.initiatives[0].partners, tiny.initiatives[0].support
    assert partners is not None
    assert support is not None
    assert (partners.origin.kind, support.origin.kind) == (OriginKind.OURS, OriginKind.REPORT)


def test_a_conflict_keeps_both_readings_with_their_sources(tiny: Briefing) -> None:
    conflict = tiny.conflicts[0]
    assert conflict.severity is Severity.HIGH
    assert [(one.whose, one.quote, one.sources) for one in conflict.readings] == [
        (Side.REPORT, "基金指引", ("R",)),
        (Side.UN, None, ("S1",)),
    ]
    assert Anchor.parse("trip:sessions") in conflict.places


def test_sections_stand_in_reading_order_whatever_their_files_are_called(pack: Path) -> None:
    report = pack / "report" / "1-tiny.yaml"
    text = report.read_text("utf-8").replace('"3"', '"2.10"')
    start = text.index('- id: "2"')
    (pack / "report" / "0-second.yaml").write_text(f"sections:\n{text[start:]}", "utf-8")
    nine = '- {id: "2.9", number: 九, title: {zh: 九, en: Nine}, origin: report}\n'
    report.write_text(text[:start] + nine, "utf-8")
    assert [section.id for section in load(pack).sections] == ["1", "1.1", "2", "2.9", "2.10"]
