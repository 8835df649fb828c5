"""A day as HTML: links, marks, the line of now, and nothing that is not escaped."""

import re
from datetime import date, datetime, time

import pytest

from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.dates import BAKU
from cop29_desktop.model.days import OwnEntry
from cop29_desktop.model.texts import Language
from cop29_desktop.presentation import catalogue, day_page, daybook, html
from cop29_desktop.presentation.daybook import Lane

DAY = date(2024, 11, 18)
NOW = datetime(2024, 11, 18, 10, tzinfo=BAKU)


def shown(
    briefing: Briefing, day: date = DAY, language: Language = Language.ZH, own: tuple[OwnEntry, ...] = (), **asked: bool
) -> str:
    style = html.Style(language, side_by_side=False, exists=lambda anchor: catalogue.exists(briefing, anchor))
    return day_page.page(briefing, daybook.daybook(briefing, day, Lane, own, NOW), style, **asked)


def plain(page: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page))


def test_entries_lead_to_sections_milestones_and_decisions(briefing: Briefing) -> None:
    page = shown(briefing)
    for address in ("section:3", "section:4.1", "milestone:5th-plenary", "decision:10/CP.29", "decision:2/CMA.6"):
        assert f'href="cop29:{address}"' in page
    assert "…共 15 項" in page
    assert "decision:21/CP.29" not in page


def test_a_conflict_on_the_day_is_told(briefing: Briefing) -> None:
    assert 'href="cop29:conflict:T2"' in shown(briefing, date(2024, 11, 22))


@pytest.mark.parametrize("language", list(Language))
def test_an_empty_lane_says_so(briefing: Briefing, language: Language) -> None:
    told = plain(shown(briefing, date(2030, 1, 1), language))
    assert [text for lane in Lane for text in (daybook.EMPTY[lane].part(code) for code in language.parts)
            if text not in told] == []  # fmt: skip


def test_the_line_of_now_says_both_times_and_stands_in_its_place(briefing: Briefing) -> None:
    own = (OwnEntry("a", DAY, "甲", time(9), time(9, 30)), OwnEntry("b", DAY, "乙", time(11)))
    told = plain(shown(briefing, own=own))
    assert told.index("甲") < told.index("現在 巴庫 10:00 · 臺北 14:00") < told.index("乙")
    assert "現在" in plain(shown(briefing))
    assert "現在" not in plain(shown(briefing, date(2024, 11, 19)))


def test_an_overlap_names_what_it_overlaps(briefing: Briefing) -> None:
    own = (OwnEntry("a", DAY, "甲", time(9), time(10)), OwnEntry("b", DAY, "乙", time(9, 30)))
    told = plain(shown(briefing, own=own))
    assert "時間重疊：乙" in told
    assert "時間重疊：甲" in told
    assert "重疊" not in plain(shown(briefing, own=own[:1]))


def test_an_entry_of_several_days_says_which_day_it_is_and_its_times_where_they_are(briefing: Briefing) -> None:
    stay = OwnEntry("h", date(2024, 11, 17), "旅館", time(15), time(11), "巴庫", date(2024, 11, 19))
    pages = [shown(briefing, date(2024, 11, day), own=(stay,)) for day in (17, 18, 19)]
    told = [plain(page) for page in pages]
    assert [f"第 {n} 天，共 3 天" in told[n - 1] for n in (1, 2, 3)] == [True] * 3
    assert [("15:00" in one, "–11:00" in one) for one in told] == [(True, False), (False, False), (False, True)]
    assert all(f'href="{day_page.OWN}h"' in page for page in pages)
    assert "day 2 of 3" in plain(shown(briefing, DAY, Language.EN, own=(stay,)))
    both = plain(shown(briefing, DAY, Language.BOTH, own=(stay,)))
    assert "第 2 天，共 3 天" in both
    assert "day 2 of 3" in both
    assert "共 1 天" not in plain(shown(briefing, own=(OwnEntry("a", DAY, "甲", last=DAY),)))


def test_ones_own_entries_have_addresses_of_their_own_and_can_be_added(briefing: Briefing) -> None:
    own = (OwnEntry("k1", DAY, "甲", place="藍區"),)
    page = shown(briefing, own=own, can_add=True)
    assert f'href="{day_page.OWN}k1"' in page
    assert f'href="{day_page.NEW}"' in page
    assert "藍區" in plain(page)
    assert day_page.NEW not in shown(briefing)


def test_what_people_type_is_escaped(briefing: Briefing) -> None:
    evil = '<img src="file:///etc/passwd">&"'
    page = shown(briefing, own=(OwnEntry(evil, DAY, evil, time(9), None, evil), OwnEntry("b", DAY, evil, time(9))))
    assert "<img" not in page
    assert page.count("&lt;img src=&quot;file:///etc/passwd&quot;&gt;&amp;&quot;") == 6


def test_nothing_chosen_says_where_to_choose(briefing: Briefing) -> None:
    style = html.Style(Language.EN, side_by_side=False, exists=lambda _: True)
    page = day_page.page(briefing, daybook.daybook(briefing, date(2024, 11, 19), (), (), NOW), style)
    assert day_page.ALL_OFF.en in page


def test_a_page_begins_with_no_link(briefing: Briefing) -> None:
    for lanes in ([Lane.TRIP], [Lane.THEME], [Lane.MILESTONES], [Lane.OWN]):
        style = html.Style(Language.ZH, side_by_side=False, exists=lambda _: True)
        book = daybook.daybook(briefing, DAY, lanes, (OwnEntry("a", DAY, "甲", time(9)),), NOW)
        page = day_page.page(briefing, book, style, can_add=True)
        assert plain(page[: page.index("<a ")]).strip()
