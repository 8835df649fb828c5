"""Text on paper: what the reader shows, with outline, links that lead, and headings that stay with their text."""

import io
from collections.abc import Callable
from typing import Any

import pytest
from pypdf import PdfReader

from cop29_desktop.gui.printing import pdf
from cop29_desktop.gui.printing.bundles import Bundle
from cop29_desktop.gui.printing.documents import PrintedText
from cop29_desktop.gui.printing.printed import Printed
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.presentation import catalogue

Make = Callable[..., Printed]
Texts = Callable[[Printed], list[str]]


def reader(printed: Printed) -> PdfReader:
    """The file, read by another library."""
    return PdfReader(io.BytesIO(pdf.write(printed)))


@pytest.mark.parametrize("lang", ["zh", "en", "both"])
@pytest.mark.parametrize(
    "anchor", ["decision:1/CMA.6", "section:5", "statement:starmer", "conflict:D10", "day:2024-11-18"]
)
def test_what_is_printed_can_be_copied(make: Make, texts: Texts, anchor: str, lang: str) -> None:
    printed = make("shown", anchor=anchor, lang=lang)
    assert isinstance(printed, PrintedText)
    read = "".join("".join(texts(printed)).split())
    lines = [line for line in printed._document.toPlainText().split("\n") if line.strip()]
    cells = ["".join(part.split()) for line in lines for part in line.replace("\u2028", "\n").split("\n")]
    inside = [cell for cell in cells if cell not in read]
    across = [cell for cell in inside if not (cell[:20] in read and cell[-20:] in read)]  # a page ends within it
    assert across == []


def test_a_day_has_its_date_above_it(make: Make, texts: Texts) -> None:
    (page,) = texts(make("today"))
    assert page.startswith("2024 年 11 月 18 日（一）")
    assert page.endswith("第 1／1 頁")


def test_an_agenda_item_is_all_its_decisions(make: Make, texts: Texts) -> None:
    printed = make("item", anchor="decision:5/CMA.6")
    assert [mark.title.split("　")[0] for mark in printed.outline] == ["5/CMA.6", "6/CMA.6"]
    assert "11(a)" not in "".join(texts(printed))[:400]


def test_the_whole_briefing_has_an_outline_and_links_that_lead(make: Make, briefing: Briefing) -> None:
    printed = make("whole")
    read = reader(printed)
    marks = [mark.title for mark in printed.outline]
    for rows in (briefing.sections, briefing.decisions, briefing.statements, briefing.terms, briefing.conflicts):
        titles = [" ".join(catalogue.document(briefing, row.anchor).title.zh.split()) for row in rows]
        assert [title for title in titles if title not in marks] == []

    def entries(outline: Any) -> Any:
        for one in outline:
            if isinstance(one, list):
                yield from entries(one)
            else:
                yield one

    told = [(one.title, read.get_destination_page_number(one)) for one in entries(read.outline)]
    assert told == [(mark.title, mark.page) for mark in printed.outline]
    top: Any = read.trailer["/Root"]["/Outlines"]["/First"].get_object()
    assert top["/Count"] > 0 > top["/Last"].get_object()["/Count"], "deeper headings are folded away"
    links = [link.get_object()["/A"] for page in read.pages for link in page.get("/Annots", ())]
    assert len(links) > 200
    assert {link["/S"] for link in links} == {"/GoTo"}
    assert read.trailer["/Root"]["/PageMode"] == "/UseOutlines"


def test_a_heading_never_stands_alone_at_the_foot_of_a_page(make: Make) -> None:
    printed = make("whole")
    assert isinstance(printed, Bundle)
    checked = 0
    for part in printed._parts:
        assert isinstance(part, PrintedText)
        document, height = part._document, part.sheet.printed.height()
        layout, block = document.documentLayout(), document.begin()
        while block.next().isValid():
            after = block.next()
            if block.blockFormat().headingLevel() and not after.blockFormat().headingLevel():
                checked += 1
                first, second = (layout.blockBoundingRect(one).top() for one in (block, after))
                assert int(first // height) == int(second // height), block.text()
            block = after
    assert checked > 150


def tops(printed: PrintedText) -> list[float]:
    """Where each block stands."""
    layout, block = printed._document.documentLayout(), printed._document.begin()
    found: list[float] = []
    while block.isValid():
        found.append(layout.blockBoundingRect(block).top())
        block = block.next()
    return [*found, printed.pages]


@pytest.mark.parametrize("lang", ["zh", "en", "both"])
@pytest.mark.parametrize("anchor", ["section:4", "section:5"])
def test_nothing_would_move_if_all_were_laid_out_once_more(make: Make, anchor: str, lang: str) -> None:
    for preset in ("shown", "branch"):
        printed = make(preset, anchor=anchor, lang=lang)
        assert isinstance(printed, PrintedText)
        before = tops(printed)
        printed._document.markContentsDirty(0, printed._document.characterCount())
        assert tops(printed) == before


def test_each_chapter_of_the_whole_begins_a_page(make: Make) -> None:
    printed = make("whole")
    pages = reader(printed).pages
    chapters = [mark for mark in printed.outline if mark.level == 2][1:]
    assert len(chapters) > 15
    for mark in chapters:
        page = " ".join(pages[mark.page].extract_text().split())
        assert page.startswith(mark.title)
        assert page.endswith(f"第 {mark.page + 1}／{len(pages)} 頁")


def test_nothing_links_where_it_is_printed_alone(make: Make) -> None:
    assert [page for page in reader(make("shown", anchor="decision:1/CMA.6")).pages if "/Annots" in page] == []


def test_the_head_of_a_grid_is_repeated(make: Make, texts: Texts) -> None:
    pages = texts(make("shown", anchor="section:5"))
    assert len([page for page in pages if "會議 議程 決議編號 名稱" in page]) == len(pages) == 3
