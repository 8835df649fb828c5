"""A table on its way to paper: whole cells, notes, source."""

from datetime import datetime
from typing import Any

import pytest

from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.dates import BAKU
from cop29_desktop.model.texts import Language
from cop29_desktop.presentation import catalogue, filters, handouts
from cop29_desktop.presentation.handouts import Asked, Handout, Part

ENGLISH = ("decisions", "itinerary", "milestones", "theme-days")  # the others quote Chinese
MOMENT = datetime(2024, 11, 18, 10, tzinfo=BAKU)


def made(briefing: Briefing, name: str, line: str = "", lang: str = "zh", **asked: Any) -> Handout:
    """A table as it is printed."""
    table = catalogue.TABLES[name](briefing)
    query = filters.read(table, line)
    wanted = Asked(table, filters.visible(table, query), query, Language(lang))._replace(**asked)
    return handouts.make(briefing, wanted, MOMENT)


def test_what_the_screen_shortens_is_whole_on_paper(briefing: Briefing) -> None:
    handout = made(briefing, "decisions", "body:CMA6")
    columns = dict(zip(handout.headings, zip(*handout.rows, strict=True), strict=True))
    assert (Part("16/CP.29\n3/CMP.19"),) in columns["對應"]
    assert (Part("D2 D9 D10 D11 D22 R25 R26 R30"),) in columns["衝突"]


def test_a_column_that_would_be_empty_is_left_out(briefing: Briefing) -> None:
    assert "註腳" not in made(briefing, "decisions", "body:CMA6").headings
    assert "註腳" in made(briefing, "decisions", "body:COP29").headings


def test_footnotes_stand_below_with_their_star(briefing: Briefing) -> None:
    handout = made(briefing, "decisions")
    stars = [cell for row in handout.rows for cell in row if cell == (Part("＊"),)]
    assert stars
    assert handout.notes[0] == "＊ 決議內容與前項不同"


def test_a_second_language_follows_the_first_and_is_marked(briefing: Briefing) -> None:
    cells = [cell for row in made(briefing, "decisions", "body:CMA6", lang="both").rows for cell in row]
    assert (Part("全球調適目標"), Part("Global goal on adaptation", second=True)) in cells
    assert (Part("CMA6"),) in cells


def test_both_ends_say_what_is_shown_and_where_it_is_from(briefing: Briefing) -> None:
    handout = made(briefing, "decisions", "body:CMA6", lang="both")
    assert handout.told == "顯示 23／49 筆：CMA6　23 of 49 rows: CMA6"
    assert handout.notes[-3].startswith("來源：環境部")
    assert briefing.pack.code in handout.notes[-2]
    assert handout.notes[-1].startswith("2024-11-18 14:00（臺北，UTC+8；民國 113-11-18）")


def test_english_alone_says_no_chinese_and_has_straight_quotation_marks(briefing: Briefing) -> None:
    for name in catalogue.TABLES:
        handout = made(briefing, name, lang="en")
        texts = [part.text for row in handout.rows for cell in row for part in cell]
        said = "".join([handout.title, handout.told, *handout.headings, *handout.notes, *texts])
        assert not set(said) & set("“”‘’"), name
        if name in ENGLISH:
            assert not any("一" <= sign <= "鿿" for sign in said), name


def test_a_brief_one_leaves_out_what_can_be_spared(briefing: Briefing) -> None:
    handout = made(briefing, "decisions", "body:CMA6", brief=True)
    assert handout.headings == ("會議", "議程", "決議編號", "名稱", "衝突")
    conflicts = {part.text for row in handout.rows for part in row[4]}
    assert "D2 D9 D10" in conflicts
    assert {"D11", "R26", "R28"}.isdisjoint(" ".join(conflicts).split())
    assert handout.notes[0].startswith("衝突（重大與中等）：D2 ")


@pytest.mark.parametrize("name", catalogue.TABLES)
@pytest.mark.parametrize("lang", Language)
def test_every_table_can_be_printed(tiny: Briefing, name: str, lang: Language) -> None:
    handout = made(tiny, name, lang=lang)
    assert len(handout.headings) == len(handout.widths) > 0
    assert all(len(row) == len(handout.headings) for row in handout.rows)
