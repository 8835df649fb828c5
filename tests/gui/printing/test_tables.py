"""Tables on paper: every cell, the header on each page, pages that fit, lines that break by the rules."""

import re
from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest

from cop29_desktop.gui.printing import tables
from cop29_desktop.gui.printing.paper import PAPERS, Sheet, broken, font
from cop29_desktop.gui.printing.printed import Facts, Printed
from cop29_desktop.gui.printing.tables import SIZES, PrintedTable
from cop29_desktop.model.dates import BAKU
from cop29_desktop.presentation.handouts import Handout, Part

Make = Callable[..., Printed]
Texts = Callable[[Printed], list[str]]
LANGUAGES = ("zh", "en", "both")
MOMENT = datetime(2024, 11, 18, 10, tzinfo=BAKU)
FACTS = Facts("決議", "zh", MOMENT)


def squeezed(text: str) -> str:
    """A text without its blanks, since a line that is broken loses one."""
    return re.sub(r"\s", "", text)


def handout(rows: tuple[tuple[tuple[Part, ...], ...], ...], **changed: Any) -> Handout:
    """A table with two columns."""
    made = Handout("odd", "表", "全部", "zh", ("號", "內容"), (6, 40), rows, (), ("來源",))
    return made._replace(**changed)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_cma_table_has_every_cell_on_two_legible_pages_with_its_header_on_each(
    make: Make, texts: Texts, lang: str
) -> None:
    printed = make("shown", "decisions", "body:CMA6", lang=lang)
    assert isinstance(printed, PrintedTable)
    assert printed.pages == 2
    assert printed._points >= 8
    pages = texts(printed)
    held = printed._handout
    assert len(held.rows) == 23
    whole = squeezed("".join(pages))
    cells = [squeezed(part.text) for row in held.rows for cell in row for part in cell]
    assert [cell for cell in cells if cell not in whole] == []
    ends = [squeezed(note) for note in held.notes]
    assert [note for note in ends if note not in whole] == []
    heads = squeezed("".join(held.headings))
    with_rows = [page for page in pages if "/CMA.6" in page.split("：")[0] or "2/CMA.6" in page]
    assert with_rows
    assert [page for page in with_rows if any(squeezed(head) not in squeezed(page) for head in held.headings)] == []
    assert heads
    feet = {"en": ["Page 1 of 2", "Page 2 of 2"]}.get(lang, ["第 1／2 頁", "第 2／2 頁"])
    assert [page for page, foot in zip(pages, feet, strict=True) if not page.endswith(foot)] == []


def test_digits_dashes_and_spaces_are_copied_as_they_are_written(make: Make, texts: Texts) -> None:
    printed = make("whole", "milestones", lang="both")
    source, read = printed.text, "".join(texts(printed))
    for sign in "0123456789–—’．／":
        assert read.count(sign) >= source.count(sign) > 0 or sign not in source, sign
    strange = set(read) - set(source) - {" "}
    assert strange == set()


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("body", ["COP29", "CMP19", "CMA6"])
def test_the_head_of_delegation_gets_one_page_a_body(make: Make, lang: str, body: str) -> None:
    printed = make("head", "decisions", f"body:{body}", lang=lang)
    assert printed.pages == (1 if lang != "both" else printed.pages)
    assert not printed.sheet.landscape or body != "CMA6"


def test_the_head_of_delegation_gets_all_decisions_on_one_page_in_chinese(make: Make, texts: Texts) -> None:
    printed = make("head", "decisions")
    (page,) = texts(printed)
    assert all(f"{number}/CMA.6" in page for number in range(1, 24))
    assert "D103,000億美元由誰提供" in squeezed(page)
    assert "D13" not in page, "lesser conflicts are left out, and the page says so"
    assert "衝突（重大與中等）" in page


def test_a_row_is_kept_whole_where_a_page_can_hold_it(qapp: Any) -> None:
    rows = tuple(((Part(str(number)),), (Part("一二三\n四五六\n七八九"),)) for number in range(60))
    made = PrintedTable(handout(rows), Sheet(PAPERS["A5"], landscape=True), FACTS)
    strips = [strip for page in made._pages for strip in page.strips]
    assert made.pages > 3
    assert [strip.row for strip in strips] == list(range(60))
    assert all(strip.last for strip in strips)


def test_a_row_taller_than_a_page_goes_on_on_the_next_one(qapp: Any, texts: Texts) -> None:
    long = "\n".join(f"第{number}行" for number in range(150))
    made = PrintedTable(handout((((Part("1"),), (Part(long),)),)), Sheet(PAPERS["A4"], landscape=False), FACTS)
    lines = sum(strip.lines for page in made._pages for strip in page.strips)
    assert (made.pages, lines) == (3, 150)
    read = "".join(texts(made))
    assert all(f"第{number}行" in read for number in range(150))


def test_a_table_without_rows_is_one_page(qapp: Any, texts: Texts) -> None:
    made = PrintedTable(handout(()), Sheet(PAPERS["A4"], landscape=False), FACTS)
    (page,) = texts(made)
    assert "號 內容" in page
    assert "來源" in page


def test_no_line_begins_with_a_closing_sign_or_ends_with_an_opening_one(qapp: Any) -> None:
    text = (
        "締約方會議決定設立「損失與損害基金」（以下稱基金），其目標、範圍、資金來源。並請秘書處（波昂）提出報告！" * 3
    )
    shown = font(9)
    for width in range(300, 3000, 90):
        lines = broken(text, shown, width)
        assert "".join(lines) == text
        assert [line for line in lines if line[0] in "，、。」）！"] == []
        assert [line for line in lines if line[-1] in "「（"] == []


def test_a_decisions_number_is_not_broken(qapp: Any) -> None:
    text = "1/CMA.6；16/CP.29；3/CMP.19；新集體量化目標 " * 4
    for width in range(500, 2000, 70):
        lines = broken(text, font(9), width)
        assert [line for line in lines if line.endswith("/")] == []
        assert squeezed("".join(lines)) == squeezed(text)


def test_signs_beyond_the_first_plane_are_not_cut(qapp: Any) -> None:
    assert "".join(broken("𠀋" * 50, font(9), 500)) == "𠀋" * 50


def test_a_wide_table_lies_and_a_narrow_one_stands(make: Make) -> None:
    assert make("whole", "statements").sheet.landscape
    assert not make("whole", "glossary").sheet.landscape


def test_the_smallest_text_is_eight_points() -> None:
    assert min(size.text for size in SIZES) == 8 == tables.SMALL


@pytest.mark.parametrize("paper", PAPERS)
def test_nothing_is_painted_beyond_the_margins(make: Make, paper: str) -> None:
    printed = make("shown", "decisions", "body:CMA6", paper=paper)
    assert isinstance(printed, PrintedTable)
    area = printed.sheet.printed
    assert sum(printed._widths) == pytest.approx(area.width())
    for page in printed._pages:
        ends = [strip.y + printed._height(strip.lines) for strip in page.strips] + [note.y for note in page.notes]
        assert max(ends) <= area.bottom()
