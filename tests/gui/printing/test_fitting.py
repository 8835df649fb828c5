"""Which columns stand beside each other on paper, and which below their row."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cop29_desktop.gui.printing import preview
from cop29_desktop.gui.printing.fitting import fitted, folded
from cop29_desktop.gui.printing.paper import PAPERS, Sheet
from cop29_desktop.gui.printing.printed import Facts, Printed, Watch
from cop29_desktop.gui.printing.tables import PrintedTable
from cop29_desktop.presentation.handouts import Handout, Part

A4 = PAPERS["A4"]
FACTS = Facts("表", "zh", datetime(2024, 11, 18, tzinfo=UTC))


def handout(rows: list[list[str]], rare: tuple[bool, ...] = ()) -> Handout:
    """A table of these texts."""
    width = len(rows[0])
    cells = tuple(tuple((Part(text),) for text in row) for row in rows)
    heads = tuple(f"欄{at}" for at in range(width))
    return Handout("odd", "表", "全部", "zh", heads, (12,) * width, cells, (), (), rare)


@pytest.mark.usefixtures("qapp")
@given(st.integers(1, 40), st.integers(1, 3), st.data())
def test_every_column_stands_beside_or_below_in_its_order(width: int, height: int, data: Any) -> None:
    lengths = data.draw(st.lists(st.integers(0, 80), min_size=width, max_size=width))
    rows = [[f"{row}.{at}." + "字" * lengths[at] for at in range(width)] for row in range(height)]
    made = folded(handout(rows), A4)
    assert sorted((*made.headings, *made.below)) == sorted(f"欄{at}" for at in range(width))
    assert list(made.headings) == sorted(made.headings, key=lambda head: int(head[1:]))
    assert made.headings
    assert bool(made.rows_below) == bool(made.below)
    for at, row in enumerate(rows):
        parts = [*made.rows[at], *(made.rows_below[at] if made.below else ())]
        assert sorted(part.text for cell in parts for part in cell) == sorted(row)


def test_a_table_that_has_room_stays_as_it_is(qapp: Any) -> None:
    made = handout([["短", "字" * 300]])
    assert folded(made, A4) == made


def test_what_the_screen_does_not_show_goes_below_first(qapp: Any) -> None:
    rows = [["字" * 30 for _ in range(12)]]
    rare = tuple(at % 2 == 0 for at in range(12))
    assert all(int(head[1:]) % 2 == 0 for head in folded(handout(rows, rare), A4).below)


def test_a_row_with_much_below_it_goes_on_on_the_next_page(qapp: Any) -> None:
    rows = [[f"{number}", *("字" * 400 for _ in range(14))] for number in range(6)]
    made = PrintedTable(folded(handout(rows), A4), Sheet(A4, landscape=True), FACTS)
    strips = [strip for page in made._pages for strip in page.strips]
    assert [strip.row for strip in strips if strip.last] == list(range(6))
    for row in range(6):
        parts = [strip for strip in strips if strip.row == row]
        held = made._rows[row]
        assert sum(strip.lines for strip in parts) == held.beside + len(held.below)
    assert all(strip.lines >= 4 or strip.last for strip in strips)
    bottom = made.sheet.printed.bottom()
    assert all(strip.y + made._height(strip.lines) <= bottom + 1 for strip in strips)


@pytest.mark.parametrize("most", [1, 2])
def test_a_table_that_fits_is_fitted_and_one_that_can_not_is_as_usual(qapp: Any, most: int) -> None:
    assert fitted(handout([["一", "二"]] * 30 * most), A4, FACTS, most).pages <= most
    long = fitted(handout([["一", "二"]] * 400), A4, FACTS, most)
    assert long.pages > most
    assert long._points == 9.0


def test_the_first_pages_of_a_long_table_are_shown_as_they_will_be(qapp: Any) -> None:
    rows = [[f"{row}", "字" * (row % 40)] for row in range(400)]
    seen: list[Printed] = []
    shares: list[float] = []
    made = fitted(handout(rows), A4, FACTS, 1, Watch(shares.append, seen.append))
    (first,) = seen
    assert preview.picture(first, 0, 300).width() == preview.picture(made, 0, 300).width()
    assert isinstance(first, PrintedTable)
    assert first._pages[0] == made._pages[0]
    assert first._widths == made._widths
    assert "第 1／… 頁" in first.text
    assert f"第 1／{made.pages} 頁" in made.text
    assert shares == sorted(shares)
    assert len(shares) > 5
