"""The whole briefing, and any place of it, as one document: nothing lost, nothing twice, and whose words they are."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import pairwise

import pytest

from cop29_desktop.model.anchors import Anchor, AnchorKind
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.conflicts import Side
from cop29_desktop.model.sections import Block, Role
from cop29_desktop.model.texts import Origin, Passage, Text
from cop29_desktop.presentation.briefing import DEEPEST, part, whole
from cop29_desktop.presentation.documents import Chips, Document, Facts, Grid, Heading, Link, Paragraph
from cop29_desktop.presentation.passages import marks

NOW = datetime(2024, 11, 18, 6, 12, tzinfo=UTC)


@pytest.fixture(params=["built-in", "tiny"])
def any_briefing(request: pytest.FixtureRequest, briefing: Briefing, tiny: Briefing) -> Briefing:
    """The built-in pack, and one of another conference."""
    return briefing if request.param == "built-in" else tiny


def headings(shown: Document) -> list[Heading]:
    """The headings of a document."""
    return [block for block in shown.blocks if isinstance(block, Heading)]


def links(shown: Document) -> Iterator[Link]:
    """Every cell, value and chip of a document."""
    for block in shown.blocks:
        match block:
            case Facts():
                yield from (link for _, values in block.rows for link in values)
            case Grid():
                yield from (cell for row in block.rows for cell in row)
            case Chips():
                yield from block.links


def said(held: Briefing) -> Iterator[Passage]:
    """Every passage of a pack that is shown as one."""
    for section in held.sections:
        yield from (b.passage for b in section.blocks if isinstance(b, Block) and b.role is not Role.HEADING)
    yield from (point for decision in held.decisions for point in decision.summary)
    for rows in (held.statements, held.initiatives, held.side_events, held.recommendations):
        yield from (point for row in rows for point in row.points)
    yield from (term.explanation for term in held.terms)


def test_every_address_is_a_place_of_the_whole_once(any_briefing: Briefing) -> None:
    named = [b.anchor for b in whole(any_briefing, NOW).blocks if isinstance(b, Heading | Paragraph) and b.anchor]
    assert [anchor for anchor, times in Counter(named).items() if times > 1] == []
    assert set(map(Anchor.parse, any_briefing.addresses)) - set(named) == set()


def test_every_passage_stands_in_the_whole_with_its_origin(any_briefing: Briefing) -> None:
    shown = Counter(b.passage for b in whole(any_briefing, NOW).blocks if isinstance(b, Paragraph))
    wanted = Counter(said(any_briefing))
    assert len(wanted) > 5
    assert wanted - shown == Counter()


def test_sections_stand_in_their_order_before_the_rest(any_briefing: Briefing) -> None:
    order = [one.anchor for one in headings(whole(any_briefing, NOW)) if one.anchor]
    sections = [section.anchor for section in any_briefing.sections]
    assert [anchor for anchor in order if anchor.kind is AnchorKind.SECTION] == sections
    first_decision = order.index(any_briefing.decisions[0].anchor)
    assert first_decision > order.index(sections[-1])


def test_both_readings_of_every_conflict_and_its_sources_are_there(any_briefing: Briefing) -> None:
    shown = whole(any_briefing, NOW)
    texts = {block.passage.text for block in shown.blocks if isinstance(block, Paragraph)}
    led = {link.to for link in links(shown)}
    assert any(reading.whose is Side.UN for one in any_briefing.conflicts for reading in one.readings)
    for conflict in any_briefing.conflicts:
        assert {reading.text for reading in conflict.readings} <= texts
        assert {any_briefing.source[s].anchor for reading in conflict.readings for s in reading.sources} <= led


def test_footnotes_are_there_with_the_decision_and_below_the_table(any_briefing: Briefing) -> None:
    shown = whole(any_briefing, NOW)
    notes = [decision.footnote for decision in any_briefing.decisions if decision.footnote]
    assert notes
    assert Counter(notes) - Counter(link.text for link in links(shown)) == Counter()
    below = [b.passage.text.zh for b in shown.blocks if isinstance(b, Paragraph) and b.passage.text.zh[:1] == "＊"]
    assert set(below) == {f"＊ {note.zh}" for note in notes}


@pytest.mark.parametrize("anchor", [None, "section:1", "section:2", "statement:roe", "conflict:D1", "day:2026-11-10"])
def test_headings_begin_with_the_title_and_skip_no_level(anchor: str | None, tiny: Briefing) -> None:
    shown = part(tiny, Anchor.parse(anchor), NOW) if anchor else whole(tiny, NOW)
    levels = [heading.level for heading in headings(shown)]
    assert (levels[0], levels.count(1)) == (1, 1)
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_the_built_in_briefing_skips_no_level_either(briefing: Briefing) -> None:
    levels = [heading.level for heading in headings(whole(briefing, NOW))]
    assert (levels[0], levels.count(1)) == (1, 1)
    assert max(levels) <= DEEPEST
    assert all(after <= before + 1 for before, after in pairwise(levels))


def facts(shown: Document) -> dict[str, list[str]]:
    """What a document says under each Chinese label, the last time."""
    rows = [row for block in shown.blocks if isinstance(block, Facts) for row in block.rows]
    return {label.zh: [value.text.zh for value in values] for label, values in rows}


def test_provenance_names_report_agency_pack_code_and_moment_by_both_calendars(briefing: Briefing) -> None:
    told = facts(part(briefing, Anchor.parse("decision:1/CMA.6"), NOW))
    assert told["機關"] == ["環境部"]
    assert "與會情形報告" in told["報告"][0]
    assert told["報告日期"] == ["2025 年 1 月 10 日（五）　民國 114-01-10"]
    assert told["簡報資料"] == [f"cop29 {briefing.pack.version} · {briefing.pack.code}"]
    assert told["產生時間"] == ["2024-11-18 14:12（臺北，UTC+8；民國 113-11-18）"]
    assert "decision:1/CMA.6" in told["內容"][0]


def test_what_is_ours_is_told_in_every_file(any_briefing: Briefing) -> None:
    for shown in (whole(any_briefing, NOW), part(any_briefing, any_briefing.decisions[0].anchor, NOW)):
        said = {b.passage.text for b in shown.blocks if isinstance(b, Paragraph) and b.passage.origin.kind == "ours"}
        assert {any_briefing.pack.notice, *any_briefing.pack.limits} <= said


def test_a_section_brings_all_below_it_and_no_list_of_them(briefing: Briefing) -> None:
    shown = part(briefing, Anchor.parse("section:4"), NOW)
    found = [one.anchor.key for one in headings(shown) if one.anchor and one.anchor.kind is AnchorKind.SECTION]
    assert found == [section.id for section in briefing.sections if section.id.split(".")[0] == "4"]
    assert not any(isinstance(block, Chips) and block.label.zh == "下層章節" for block in shown.blocks)
    assert part(briefing, Anchor.parse("para:4#1"), NOW) == shown


def test_a_statement_in_a_section_is_whole(briefing: Briefing) -> None:
    shown = part(briefing, Anchor.parse("section:4.2"), NOW).blocks
    at = next(i for i, b in enumerate(shown) if isinstance(b, Heading) and str(b.anchor) == "statement:starmer")
    speaker = next(s for s in briefing.statements if s.id == "starmer")
    assert isinstance(shown[at + 1], Facts)
    points = [b.passage for b in shown[at:] if isinstance(b, Paragraph) and b.point]
    assert tuple(points[: len(speaker.points)]) == speaker.points


@pytest.mark.parametrize("anchor", ["section:9", "decision:99/CMA.6", "day:2024-13-01", "term:none"])
def test_what_is_not_there_is_an_error(anchor: str, briefing: Briefing) -> None:
    with pytest.raises(KeyError, match=anchor.partition(":")[0]):
        part(briefing, Anchor.parse(anchor), NOW)


@pytest.mark.parametrize("address", ["section:1", "decision:1/CMA.8", "day:2026-11-10", "term:itmo", "source:S1"])
def test_a_place_of_another_conference_stands_alone(address: str, tiny: Briefing) -> None:
    shown = part(tiny, Anchor.parse(address), NOW)
    assert shown.blocks[0] == Heading(1, shown.title, anchor=Anchor.parse(address))
    assert facts(shown)["簡報資料"] == [f"{tiny.pack.id} {tiny.pack.version} · {tiny.pack.code}"]


@pytest.mark.parametrize(
    ("origin", "paragraphs", "zh", "en"),
    [
        ("report", None, ("", ""), ("", "")),
        ("ours", None, ("［編註］", ""), ("[Our note] ", "")),
        ("un:FCCC/X", None, ("［聯合國文件 FCCC/X］", ""), ("[UN document FCCC/X] ", "")),
        ("un:FCCC/X", "2(a)", ("", "［FCCC/X 第 2(a) 段］"), ("", " [FCCC/X, para. 2(a)]")),
        ("report", "3", ("", "［報告 第 3 段］"), ("", " [Report, para. 3]")),
    ],
)
def test_a_passage_says_whose_it_is(
    origin: str, paragraphs: str | None, zh: tuple[str, str], en: tuple[str, str]
) -> None:
    passage = Passage(Text("文", "text"), Origin.parse(origin), paragraphs)
    assert (marks(passage, "zh"), marks(passage, "en")) == (zh, en)


def test_a_decision_bears_its_number_in_its_heading(briefing: Briefing) -> None:
    (heading,) = (one for one in headings(whole(briefing, NOW)) if str(one.anchor) == "decision:1/CMA.6")
    assert heading.text.en == "1/CMA.6 New collective quantified goal on climate finance"
