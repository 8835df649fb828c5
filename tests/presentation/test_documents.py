"""Documents: every address has one, and each says what its entry holds."""

import re
from collections.abc import Iterator
from datetime import date

import pytest

from cop29_desktop.model.anchors import Anchor, AnchorKind
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.conflicts import Severity
from cop29_desktop.model.texts import Text
from cop29_desktop.presentation import days
from cop29_desktop.presentation.catalogue import document, exists
from cop29_desktop.presentation.documents import Chips, Document, Facts, Grid, Heading, Notice, Paragraph


@pytest.fixture(params=["built-in", "tiny"])
def any_briefing(request: pytest.FixtureRequest, briefing: Briefing, tiny: Briefing) -> Briefing:
    """The built-in pack, and one of another conference."""
    return briefing if request.param == "built-in" else tiny


def of(briefing: Briefing, address: str) -> Document:
    """The document of a written address."""
    return document(briefing, Anchor.parse(address))


def fact(shown: Document, label: str) -> list[str]:
    """What a document says under a Chinese label."""
    rows = [row for block in shown.blocks if isinstance(block, Facts) for row in block.rows]
    return [link.text.zh for name, links in rows if name.zh == label for link in links]


def texts(shown: Document) -> Iterator[Text]:
    """The passages, headings and cells of a document."""
    for block in shown.blocks:
        match block:
            case Heading() | Notice():
                yield block.text
            case Paragraph():
                yield block.passage.text
            case Grid():
                yield from (cell.text for row in block.rows for cell in row)
            case Facts():
                yield from (link.text for _, links in block.rows for link in links)
            case Chips():
                yield from (link.text for link in block.links)


def test_every_address_has_a_document_in_both_languages(any_briefing: Briefing) -> None:
    for anchor in map(Anchor.parse, any_briefing.addresses):
        shown = document(any_briefing, anchor)
        assert shown.anchor == anchor
        assert shown.blocks
        assert shown.title.zh
        assert shown.title.en
        if anchor.kind is not AnchorKind.DAY:
            assert isinstance(shown.blocks[0], Heading)
            assert shown.blocks[0].level == 1


def test_every_text_of_a_document_is_there_in_both_languages_or_in_neither(any_briefing: Briefing) -> None:
    for anchor in map(Anchor.parse, any_briefing.addresses):
        assert all(bool(text.zh) == bool(text.en) for text in texts(document(any_briefing, anchor)))


@pytest.mark.parametrize(
    "address",
    ["decision:99/CMA.6", "section:9", "term:none", "para:9#1", "source:Z9", "day:2024-02-30", "day:tomorrow"],
)
def test_what_a_pack_does_not_hold_has_no_document(briefing: Briefing, address: str) -> None:
    anchor = Anchor.parse(address)
    assert not exists(briefing, anchor)
    with pytest.raises(KeyError, match=re.escape(address)):
        document(briefing, anchor)


def test_what_exists_has_a_document_and_any_day_exists(any_briefing: Briefing) -> None:
    assert all(exists(any_briefing, anchor) for anchor in map(Anchor.parse, any_briefing.addresses))
    assert exists(any_briefing, Anchor.parse("day:1999-12-31"))


def test_a_paragraph_is_shown_in_its_section(tiny: Briefing) -> None:
    shown = of(tiny, "para:1#2")
    assert shown == of(tiny, "section:1")
    assert [str(block.anchor) for block in shown.blocks if isinstance(block, Paragraph)] == [
        "para:1#1",
        "para:1#2",
        "para:1#3",
    ]


def test_grave_conflicts_are_seen_unasked_with_both_readings(any_briefing: Briefing) -> None:
    grave = [conflict for conflict in any_briefing.conflicts if conflict.severity is Severity.HIGH]
    assert grave
    for conflict in grave:
        for place in conflict.places:
            (badge,) = (
                block
                for block in document(any_briefing, place).blocks
                if isinstance(block, Notice) and block.to == conflict.anchor
            )
            assert badge.severity is Severity.HIGH
            assert conflict.title.zh in badge.text.zh
            assert badge.remark is not None
            assert all(reading.text.zh in badge.remark.zh for reading in conflict.readings)
            assert all(reading.text.en in badge.remark.en for reading in conflict.readings)


def test_lesser_conflicts_share_a_quiet_line(any_briefing: Briefing) -> None:
    quiet = [conflict for conflict in any_briefing.conflicts if conflict.severity is not Severity.HIGH]
    assert quiet
    for conflict in quiet:
        for place in conflict.places:
            blocks = document(any_briefing, place).blocks
            linked = [link.to for block in blocks if isinstance(block, Chips) for link in block.links]
            assert conflict.anchor in linked, f"{conflict.id} at {place}"


def test_a_conflict_says_whose_readings_it_holds_and_from_where(tiny: Briefing) -> None:
    shown = of(tiny, "conflict:D1")
    headings = [block.text.zh for block in shown.blocks if isinstance(block, Heading)]
    assert headings == ["標題不符", "報告", "聯合國文件", "編註"]
    assert "「基金指引」" in [text.zh for text in texts(shown)]
    linked = {str(link.to) for block in shown.blocks if isinstance(block, Chips) for link in block.links}
    assert {"source:R", "source:S1", "trip:sessions", "decision:1/CMA.8"} <= linked


def test_the_detail_of_a_decision(tiny: Briefing) -> None:
    shown = of(tiny, "decision:1/CP.31")
    assert fact(shown, "決議編號") == ["1/CP.31 · COP31"]
    assert fact(shown, "議程") == ["8(a)"]
    assert fact(shown, "通過日期") == ["2026 年 11 月 20 日（五），第 11 次全會（續會）"]
    assert fact(shown, "主題") == ["氣候資金、損失與損害"]
    assert fact(shown, "對應") == ["1/CMA.8 損失與損害基金指引"]
    assert fact(shown, "報告討論處") == ["貳、決議"]
    assert fact(shown, "報告表 4 列次") == ["COP31 2"]
    assert fact(shown, "與報告列次的對應") == ["推論：未逐字印出；以消去法對應"]
    assert [(b.passage.text.zh, b.passage.paragraphs) for b in shown.blocks if isinstance(b, Paragraph)] == [
        ("歡迎基金的報告。", "1"),
        ("要求提高透明度。", "2(a)"),
    ]


def test_what_is_not_known_of_a_decision_is_said(tiny: Briefing) -> None:
    shown = of(tiny, "decision:2/CP.31")
    unknown = "—（未核對）"
    assert (fact(shown, "草案文號"), fact(shown, "通過日期")) == ([unknown], [unknown])
    assert fact(of(tiny, "decision:2/CMA.8"), "議程") == [unknown]
    assert fact(shown, "註腳") == ["決議內容與前項不同"]
    assert fact(shown, "報告討論處") == ["報告只列於表 4"]


def test_only_decisions_of_the_pact_say_so(tiny: Briefing) -> None:
    assert len(fact(of(tiny, "decision:1/CMA.8"), "巴庫氣候團結協議")) == 1
    assert fact(of(tiny, "decision:1/CP.31"), "巴庫氣候團結協議") == []


def test_tables_of_the_pack_stand_in_the_text(tiny: Briefing) -> None:
    grids = [block for block in of(tiny, "section:2").blocks if isinstance(block, Grid)]
    assert [len(grid.rows) for grid in grids] == [4, 1, 1, 2, 2, 2, 1, 2, 1]
    assert all(len(row) == len(grid.headings) for grid in grids for row in grid.rows)
    pact = grids[1]
    assert Anchor.parse("decision:1/CMA.8") in [cell.to for cell in pact.rows[0]]


def test_statements_stand_in_the_text_whole(tiny: Briefing) -> None:
    shown = [text.zh for text in texts(of(tiny, "section:1.1"))]
    assert shown[:3] == ["一、立場", "表 1、立場", "Jane Roe\u3000甲國總理"]
    assert {"她承諾 5 億美元。", "另有其他資料。"} <= set(shown)


def test_a_section_leads_to_those_below_and_says_what_is_not_included(tiny: Briefing) -> None:
    (below,) = (block for block in of(tiny, "section:1").blocks if isinstance(block, Chips))
    assert [str(link.to) for link in below.links] == ["section:1.1"]
    notices = [block.text.en for block in of(tiny, "section:3").blocks if isinstance(block, Notice)]
    assert notices == ["Not included in this edition"]


def test_a_statement_leads_to_the_section_that_shows_it(tiny: Briefing, briefing: Briefing) -> None:
    assert fact(of(tiny, "statement:roe"), "章節") == ["一、立場"]
    assert fact(of(briefing, "statement:starmer"), "章節") == ["二、COP29 世界氣候行動峰會"]


def test_what_is_ours_is_marked_in_an_initiative(tiny: Briefing) -> None:
    shown = of(tiny, "initiative:truce")
    assert fact(shown, "合作單位") == ["［編註］乙國"]
    assert fact(shown, "支持") == ["132 國"]
    assert fact(shown, "發起日期") == ["2026 年 11 月 10 日（二）"]


def test_a_term_is_shown_in_both_languages(tiny: Briefing) -> None:
    shown = of(tiny, "term:itmo")
    assert shown.title == Text("國際移轉減緩成果（ITMO）", "Internationally transferred mitigation outcome (ITMO)")
    assert fact(shown, "英文") == ["Internationally transferred mitigation outcome"]
    assert fact(shown, "又作") == ["ITMOs、減緩成果"]


def test_a_milestone_has_its_time_and_leads_to_its_decisions(tiny: Briefing) -> None:
    shown = of(tiny, "milestone:closing")
    assert fact(shown, "日期") == ["2026 年 11 月 21 日（六）\u3000民國 115-11-21"]
    assert fact(shown, "巴庫時間") == ["05:31"]
    assert fact(shown, "出處") == ["聯合國文件 FCCC/PA/CMA/2026/1/Add.1 [S1]"]
    assert Anchor.parse("decision:1/CMA.8") in [
        link.to for block in shown.blocks if isinstance(block, Chips) for link in block.links
    ]


def test_a_day_holds_theme_trip_and_milestones(tiny: Briefing) -> None:
    headings = [block.text.zh for block in of(tiny, "day:2026-11-09").blocks if isinstance(block, Heading)]
    assert headings == ["主題日", "我團", "里程碑", "開幕"]
    assert [text.zh for text in texts(of(tiny, "day:2026-11-21"))] == ["里程碑", "05:31\u3000閉幕"]
    held = days.day(tiny, date(2026, 11, 11))
    assert (held.theme, [trip.id for trip in held.trip], held.milestones) == (None, ["sessions"], ())


def test_an_empty_day_says_so(tiny: Briefing) -> None:
    (only,) = texts(of(tiny, "day:2026-12-24"))
    assert only.en == "Nothing is scheduled on this day."


def test_the_days_offered_reach_from_the_trip_to_the_closing(tiny: Briefing, briefing: Briefing) -> None:
    assert days.span(tiny) == (date(2026, 11, 9), date(2026, 11, 21))
    assert days.span(briefing) == (date(2024, 11, 11), date(2024, 11, 24))


def test_a_span_of_days_is_written_once(tiny: Briefing) -> None:
    assert of(tiny, "trip:depart").title.zh == "2026 年 11 月 9 日（一）"
    assert of(tiny, "trip:sessions").title == Text(
        "2026 年 11 月 10 日（二）至 11 月 11 日", "Tue 10 Nov 2026 – Wed 11 Nov 2026"
    )
