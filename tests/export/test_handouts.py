"""Selections on their way to paper: the cells of every other file, and all that is said of them."""

from collections.abc import Callable
from typing import Any

import pytest

from cop29_desktop.export import announcements, handouts, orders
from cop29_desktop.export.orders import Offer, What
from cop29_desktop.export.selections import Options, Selection
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.texts import Language
from cop29_desktop.presentation import colophon
from cop29_desktop.presentation.catalogue import TABLES
from cop29_desktop.presentation.handouts import Part
from cop29_desktop.presentation.html import straight
from cop29_desktop.presentation.tables import Table

Take = Callable[..., Selection]
See = Callable[..., Offer]


@pytest.mark.parametrize("language", [Language.ZH, Language.EN])
@pytest.mark.parametrize("name", TABLES)
def test_cells_are_those_of_every_other_file(take: Take, tiny: Briefing, name: str, language: Language) -> None:
    chosen = take(tiny, name, language)
    fields, table = chosen.fields, chosen.table
    made = handouts.make(chosen, Options())
    assert len(made.rows) == len(chosen.rows) > 0
    for i, row in zip(chosen.rows, made.rows, strict=True):
        told = [field.shown(table.rows[i]) for field in fields]
        wanted = [f"{one:%H:%M}" if hasattr(one, "hour") else str(one) for one in told]
        assert row == tuple((Part(straight(one) if language is Language.EN else one),) for one in wanted)


def test_both_languages_of_a_cell_stand_in_one_column_and_what_is_the_same_stands_once(
    take: Take, briefing: Briefing
) -> None:
    made = handouts.make(take(briefing, "decisions", line="body:CMA6", columns=("decision", "title")), Options())
    assert made.headings == ("決議編號\nDecision", "名稱\nTitle")
    assert ((Part("3/CMA.6"),), (Part("全球調適目標"), Part("Global goal on adaptation", second=True))) in made.rows
    assert (made.rare, made.tinted) == ((False, False), ())


def test_the_body_has_its_colour_where_it_comes_first(take: Take, briefing: Briefing) -> None:
    for columns, tinted in ((("body", "title"), ("COP29", "CMP19", "CMA6")), (("title", "body"), ())):
        assert handouts.make(take(briefing, "decisions", columns=columns), Options()).tinted == tinted


def test_the_scope_stands_above_and_every_other_fact_below(take: Take, briefing: Briefing) -> None:
    chosen = take(briefing, "decisions", Language.ZH, line="body:CMA6")
    made = handouts.make(chosen, Options())
    assert (made.title, made.told) == ("決議", "顯示 23／49 筆：CMA6")
    wanted = [f"{fact.label.zh}：{fact.value.zh}" for fact in chosen.facts if fact.label != colophon.SCOPE]
    assert list(made.notes) == wanted


def test_the_progress_is_told(take: Take, briefing: Briefing) -> None:
    seen: list[int] = []
    handouts.make(take(briefing, "glossary"), Options(follow=seen.append))
    assert seen == [0, len(briefing.terms)]


def test_signs_that_no_file_holds_are_replaced(hostile: Table[Any]) -> None:
    made = handouts.make(Selection(hostile, range(len(hostile.rows)), Language.ZH), Options())
    texts = [part.text for row in made.rows for cell in row for part in cell]
    assert "a\ufffdb\ufffd" in texts
    assert "first\nsecond\nthird" in texts
    assert "05:31" in texts


def test_what_is_announced_of_a_drawn_file_is_what_it_holds(see: See) -> None:
    offer = see("body:CMA6")
    order = orders.usual(offer, What.TABLE)._replace(language=Language.BOTH)
    assert announcements.sample(offer, order).told.zh == "決議・23 列 × 3 欄 → 1 個 ODS"
    drawn = order._replace(way=order.way._replace(drawn=True))
    found = announcements.sample(offer, drawn)
    assert found.told.zh == "決議・23 列 × 2 欄 → 1 個 ODS"
    assert found.headings == ("決議編號 Decision", "名稱 Title")
    assert found.rows[0][1].count(" / ") == 1
    several = drawn._replace(what=What.TABLES, columns=(), names=("decisions",), rows=orders.Rows.ALL)
    screen = offer.table("decisions").screen_columns
    assert announcements.sample(offer, several).told.zh == f"1 個資料表・49 列 × {len(screen)} 欄 → 1 個 ODS"
