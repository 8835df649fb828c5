"""An order as a PDF: what it holds is what was ordered, row for row, read by another library."""

import io
import re
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

import pytest
from pypdf import PdfReader

from cop29_desktop.export import handouts, orders, texts
from cop29_desktop.export.orders import Front, Offer, Order, What
from cop29_desktop.export.selections import CancelledError, Options, Selection, select
from cop29_desktop.gui.extras import EXTRAS
from cop29_desktop.gui.printing import exported
from cop29_desktop.model.anchors import Anchor, AnchorKind
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.queries import Query
from cop29_desktop.model.texts import Language, Text
from cop29_desktop.presentation import colophon, filters
from cop29_desktop.presentation.catalogue import TABLES
from cop29_desktop.presentation.documents import Paragraph
from cop29_desktop.presentation.tables import Column, Table

NOW = datetime(2024, 11, 18, 6, 30, tzinfo=UTC)
Take = Callable[..., Selection]
Written = Callable[..., bytes]


@pytest.fixture
def take(briefing: Briefing) -> Take:
    """Takes rows and columns of a table."""

    def taken(name: str, language: Language = Language.BOTH, line: str = "", columns: Sequence[str] = ()) -> Selection:
        table = TABLES[name](briefing)
        keys = tuple(columns) or tuple(column.key for column in table.screen_columns)
        return select(briefing, table, filters.read(table, line), language, columns=keys)

    return taken


@pytest.fixture
def write(briefing: Briefing, qapp: Any) -> Written:
    """Writes selections into one file."""

    def written(*selections: Selection) -> bytes:
        file = io.BytesIO()
        exported.tables(file, selections, colophon.of(briefing, NOW), Options())
        return file.getvalue()

    return written


def read(content: bytes) -> list[str]:
    """What another library reads on each page, without blanks."""
    return [re.sub(r"\s", "", page.extract_text()) for page in PdfReader(io.BytesIO(content)).pages]


def cells(selection: Selection) -> Iterator[list[str]]:
    """For each row, its cells as every other file has them, without blanks."""
    groups = list(handouts.grouped(selection))
    for i in selection.rows:
        row = selection.table.rows[i]
        yield [re.sub(r"\s", "", text) for group in groups for text in handouts.texts(group, row)]


def missing(selection: Selection, whole: str) -> list[str]:
    """The cells that are not in a text; one that a page ends within counts by its two ends."""
    wanted = [cell for row in cells(selection) for cell in row]
    return [cell for cell in wanted if cell not in whole and not (cell[:12] in whole and cell[-12:] in whole)]


@pytest.mark.parametrize("name", TABLES)
def test_every_table_is_read_back_cell_for_cell(take: Take, write: Written, name: str) -> None:
    chosen = take(name, Language.BOTH)
    assert missing(chosen, "".join(read(write(chosen)))) == []


@pytest.mark.parametrize("language", Language)
def test_rows_columns_and_languages_are_those_ordered_and_no_others(
    take: Take, write: Written, language: Language
) -> None:
    chosen = take("decisions", language, "body:CMA6", ("title", "decision"))
    whole = "".join(read(write(chosen)))
    rows = list(cells(chosen))
    assert len(rows) == 23
    places = [whole.index("".join(row)) for row in rows]
    assert places == sorted(places), "row by row, in their order"
    heads = {Language.ZH: "名稱決議編號", Language.EN: "TitleDecision", Language.BOTH: "名稱Title決議編號Decision"}
    between = whole[whole.index(heads[language]) + len(heads[language]) : places[1]]
    assert between == "".join(rows[0]), "no other column, and no other row before it"
    assert whole.count("/CMA.6") >= 23 > whole.count("/CP.29"), "no other row"
    assert ("新集體量化氣候資金目標" in whole) == (language is not Language.EN)
    assert ("Newcollectivequantifiedgoal" in whole) == (language is not Language.ZH)


def test_every_column_of_the_decisions_is_legible_and_there(take: Take, write: Written, briefing: Briefing) -> None:
    keys = [column.key for column in TABLES["decisions"](briefing).columns]
    chosen = take("decisions", Language.BOTH, "body:CMP19", keys)
    pages = read(write(chosen))
    whole = "".join(pages)
    assert missing(chosen, whole) == []
    assert len(pages) < 4 * len(chosen.rows), "no column is a strip of single letters"
    assert "決議內容：" in whole
    assert "Whatitdecides:" in whole


def test_several_tables_are_counted_through_each_with_its_header_on_its_pages(take: Take, write: Written) -> None:
    chosen = [take("decisions", Language.ZH), take("glossary", Language.ZH), take("booths", Language.ZH)]
    content = write(*chosen)
    pages = read(content)
    assert [page.endswith(f"第{at}／{len(pages)}頁") for at, page in enumerate(pages, 1)] == [True] * len(pages)
    for one in chosen:
        assert missing(one, "".join(pages)) == []
        heads = "".join(field.heading for group in handouts.grouped(one) for field in group.values())
        first = "".join(next(cells(one)))
        assert any(page.startswith(one.table.title.zh) and heads in page and first[:8] in page for page in pages)
    with_decisions = [page for page in pages if re.search(r"(COP29|CMP19|CMA6)\d", page[:200]) and "·決議·" in page]
    assert len(with_decisions) > 1
    assert all("會議議程決議編號名稱" in page for page in with_decisions)
    reader = PdfReader(io.BytesIO(content))
    marks = [
        (one.title, reader.get_destination_page_number(one)) for one in reader.outline if not isinstance(one, list)
    ]
    assert [title for title, _ in marks] == ["決議", "詞彙", "展覽攤位"]
    assert all(pages[page].startswith(title) for title, page in marks)
    shapes = {page.mediabox.width > page.mediabox.height for page in reader.pages}
    assert shapes == {True, False}, "each table has the paper that fits it"


def test_the_file_says_where_it_is_from_and_what_it_is(take: Take, write: Written, briefing: Briefing) -> None:
    chosen = take("decisions", Language.ZH, "body:CMA6")
    content = write(chosen)
    pages = read(content)
    facts = [*chosen.facts, *colophon.of(briefing, NOW).facts]
    told = [re.sub(r"\s", "", f"{fact.label.zh}：{fact.value.zh}") for fact in facts if fact.label != colophon.SCOPE]
    said = re.sub(r"COP29簡報·決議·\S{0,30}?第\d+／\d+頁", "", "".join(pages))
    assert [fact for fact in told if fact not in said] == []
    assert "顯示23／49筆：CMA6" in pages[0]
    assert all(briefing.pack.code in page for page in pages)
    reader = PdfReader(io.BytesIO(content))
    assert reader.metadata is not None
    assert (reader.metadata["/Title"], reader.trailer["/Root"]["/Lang"]) == ("決議", "zh-TW")
    assert reader.metadata["/CreationDate"].startswith("D:20241118")
    assert "/Author" not in reader.metadata


def test_a_section_holds_all_below_it_and_leads_within(briefing: Briefing, qapp: Any) -> None:
    found = texts.document(briefing, "section:5", NOW)
    content = exported.text(found, Language.ZH, NOW, Options())
    reader, pages = PdfReader(io.BytesIO(content)), read(content)
    whole = "".join(pages)
    below = [section for section in briefing.sections if section.id.startswith("5.")]
    assert len(below) > 3
    assert [section.id for section in below if re.sub(r"\s", "", section.heading("zh")) not in whole] == []
    assert "關於這份文件" in whole
    said = [re.sub(r"\s", "", block.passage.text.zh) for block in found.blocks if isinstance(block, Paragraph)]
    assert len(said) > 50
    assert [text for text in said if not (text in whole or (text[:10] in whole and text[-10:] in whole))] == []
    assert briefing.pack.code in pages[0]

    def entries(outline: Any) -> Iterator[str]:
        for one in outline:
            if isinstance(one, list):
                yield from entries(one)
            else:
                yield re.sub(r"\s", "", one.title)

    marks = list(entries(reader.outline))
    assert [section.id for section in below if re.sub(r"\s", "", section.heading("zh")) not in marks] == []
    links = [link.get_object()["/A"]["/S"] for page in reader.pages for link in page.get("/Annots", ())]
    assert set(links) <= {"/GoTo"}


def offered(briefing: Briefing, what: What) -> tuple[Offer, Order]:
    """An offer of the decisions and a section, and an order of a PDF."""
    table = TABLES["decisions"](briefing)
    made = {name: make(briefing) for name, make in TABLES.items()} | {"decisions": table}
    front = Front(table, Query(), range(49), (), ("decision", "title"))
    offer = Offer(
        briefing, made.__getitem__, tuple(TABLES), NOW, Language.ZH, what, front, Anchor.parse("section:5"),
        extras=EXTRAS,
    )  # fmt: skip
    order = orders.usual(offer, what)
    return offer, order._replace(way=next(way for way in offer.ways(what) if way.key == "pdf"))


@pytest.mark.parametrize("what", [What.TABLE, What.TABLES, What.TEXT])
def test_whoever_follows_sees_it_grow_and_can_end_it_anywhere(
    briefing: Briefing, qapp: Any, tmp_path: Any, what: What
) -> None:
    offer, order = offered(briefing, what)
    order = order._replace(target=tmp_path / "out.pdf")
    seen: list[int] = []
    orders.carry_out(offer, order._replace(options=Options(follow=seen.append)), force=False)
    assert seen == sorted(seen)
    assert len(seen) > 5
    assert seen[-1] == sum(len(one.rows) for one in orders.selections(offer, order))
    order.target.write_bytes(b"old")
    for steps in (1, len(seen) // 2, len(seen) - 1):
        left = [None] * steps

        def follow(_: int, left: list[None] = left) -> None:
            if not left:
                raise CancelledError
            left.pop()

        with pytest.raises(CancelledError):
            orders.carry_out(offer, order._replace(options=Options(follow=follow)), force=True)
        assert order.target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [order.target]


def test_a_table_whose_columns_are_not_chosen_has_those_of_the_screen(briefing: Briefing, qapp: Any) -> None:
    offer, order = offered(briefing, What.TABLES)
    (chosen,) = orders.selections(offer, order._replace(names=("decisions",)))
    assert chosen.columns == tuple(column.key for column in chosen.table.screen_columns)


def test_a_hostile_table_is_written(qapp: Any, briefing: Briefing) -> None:
    rows = ("=1+1", "a\x0bb\ud800", "<b>&amp;</b>", "𠮷", "", "  two  ", "x" * 3000, "a\nb\r\nc")
    columns: tuple[Column[str], ...] = (Column("cell", Text("格", "Cell"), lambda row: row),)
    table = Table(
        "odd", Text("敵", "Odd"), columns, rows, lambda _: Anchor(AnchorKind.TERM, "x"), lambda row: (row,),
        lambda _: (),
    )  # fmt: skip
    file = io.BytesIO()
    chosen = Selection(table, range(len(rows)), Language.ZH)
    exported.tables(file, [chosen], colophon.of(briefing, NOW), Options())
    whole = "".join(read(file.getvalue()))
    assert [text for text in ("=1+1", "<b>&amp;</b>", "two", "x" * 3000, "abc") if text not in whole] == []
