"""A Table as a Qt model: sound, never editable, sorted naturally, read out to screen readers."""

from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QTableView

from cop29_desktop.gui.kit import table_model
from cop29_desktop.gui.kit.table_model import TableModel
from cop29_desktop.model.anchors import Anchor, AnchorKind
from cop29_desktop.model.decisions import sort_key
from cop29_desktop.model.texts import Language, Text
from cop29_desktop.presentation.tables import UNKNOWN, Column, Table

ROLE = Qt.ItemDataRole
ASCENDING, DESCENDING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
BODY, NUMBER, TITLE, YEAR = range(4)
NUMBERS = Text("編號", "Number")


class Row(NamedTuple):
    """A row of the table of these tests."""

    number: str
    title: Text = Text("題", "title")
    year: int | None = None

    @property
    def body(self) -> str:
        """``CMA`` of 10/CMA.6."""
        return self.number.partition("/")[2].partition(".")[0]


def table(*rows: Row) -> Table[Row]:
    return Table(
        name="rows",
        title=Text("列", "Rows"),
        columns=(
            Column("body", Text("會議", "Body"), lambda row: row.body, width=5),
            Column("hidden", Text("隱", "Hidden"), lambda row: row.number),
            Column("number", NUMBERS, lambda row: row.number, sort=lambda row: sort_key(row.number), width=9),
            Column("title", Text("名稱", "Title"), lambda row: row.title, width=20),
            Column("year", Text("年", "Year"), lambda row: row.year, width=5, missing=UNKNOWN),
        ),
        rows=rows,
        anchor=lambda row: Anchor(AnchorKind.DECISION, row.number),
        near=lambda row: row.title,
        far=lambda _: (),
    )  # fmt: skip


ROWS = table(
    Row("10/CMA.6", Text("乙", "beta"), 2025),
    Row("2/CMA.6", Text("丙", "Alpha"), None),
    Row("1/CP.29", Text("甲", "gamma"), 2024),
)


@pytest.fixture
def model(qapp: Any) -> TableModel:
    return TableModel(ROWS, Language.ZH, qapp)


def column(model: TableModel, which: int) -> list[str]:
    return [model.index(row, which).data() for row in range(model.rowCount())]


def test_the_model_is_sound_filtered_sorted_and_in_another_language(model: TableModel, qtmodeltester: Any) -> None:
    qtmodeltester.check(model)
    model.show_found([0, 2])
    model.sort(NUMBER, DESCENDING)
    model.show_language(Language.BOTH)
    model.show_found([])
    model.show_found([0, 1, 2])
    qtmodeltester.check(model)


def test_it_has_the_rows_of_the_table_and_the_columns_that_are_shown(model: TableModel) -> None:
    assert (model.rowCount(), model.columnCount()) == (3, 4)
    assert (model.rowCount(model.index(0, 0)), model.columnCount(model.index(0, 0))) == (0, 0)


def test_no_item_is_ever_editable(model: TableModel) -> None:
    flags = [model.index(row, column).flags() for row in range(3) for column in range(4)]
    assert all(Qt.ItemFlag.ItemIsSelectable in flag for flag in flags)
    assert not any(Qt.ItemFlag.ItemIsEditable in flag for flag in flags)
    assert model.flags(QModelIndex()) == Qt.ItemFlag.NoItemFlags


def test_a_view_of_it_takes_no_input_method(model: TableModel, qtbot: Any) -> None:
    view = QTableView()
    qtbot.addWidget(view)
    view.setModel(model)
    view.show()
    view.setCurrentIndex(model.index(1, 1))
    assert not view.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_headings_and_cells_follow_the_language(model: TableModel) -> None:
    shown = []
    for language in Language:
        model.show_language(language)
        heading = model.headerData(TITLE, Qt.Orientation.Horizontal)
        shown.append((heading, model.index(0, TITLE).data(), model.index(1, YEAR).data()))
    assert shown == [
        ("名稱", "乙", "—（未核對）"),
        ("Title", "beta", "— (not verified)"),
        ("名稱", "乙\nbeta", "—（未核對） — (not verified)"),
    ]


def test_rows_have_no_headings(model: TableModel) -> None:
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_screen_readers_hear_the_heading_before_the_cell(model: TableModel) -> None:
    model.show_language(Language.EN)
    assert model.index(0, NUMBER).data(ROLE.AccessibleTextRole) == "Number 10/CMA.6"


@pytest.mark.parametrize(
    ("reads", "said"), [("a cell", "Body CMA, Number 10/CMA.6, Title beta, Year 2025"), ("rows", "Body CMA")]
)
def test_the_first_cell_says_the_whole_row_where_no_other_is_read(
    model: TableModel, monkeypatch: pytest.MonkeyPatch, reads: str, said: str
) -> None:
    monkeypatch.setattr(table_model, "ONE_CELL_IS_READ", reads == "a cell")
    model.show_language(Language.EN)
    assert model.index(0, BODY).data(ROLE.AccessibleTextRole) == said


def test_of_an_empty_cell_nothing_is_said(model: TableModel, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(model, "text", lambda _row, _column: "")
    assert model.index(0, YEAR).data(ROLE.AccessibleTextRole) == ""


def test_absent_values_stand_last_when_descending_too(model: TableModel) -> None:
    model.sort(YEAR, DESCENDING)
    assert column(model, YEAR) == ["2025", "2024", "—（未核對）"]


def test_rows_that_are_found_later_stand_below(model: TableModel, qtmodeltester: Any) -> None:
    model.sort(NUMBER)
    model.show_found([1])
    model.add_found([0, 2])
    model.add_found([])
    assert column(model, NUMBER) == ["2/CMA.6", "10/CMA.6", "1/CP.29"]
    assert [model.index_of(row).row() for row in (1, 0, 2)] == [0, 1, 2]
    qtmodeltester.check(model)


def test_other_columns_can_be_shown_in_another_order(model: TableModel, qtmodeltester: Any) -> None:
    model.show_columns((ROWS.columns[3], ROWS.columns[1]))
    assert [model.headerData(i, Qt.Orientation.Horizontal) for i in range(2)] == ["名稱", "隱"]
    assert [model.column_of(key) for key in ("title", "hidden", "body")] == [0, 1, -1]
    qtmodeltester.check(model)


def test_sorting_is_natural_and_absent_values_stand_last(model: TableModel) -> None:
    model.sort(NUMBER)
    assert column(model, NUMBER) == ["2/CMA.6", "10/CMA.6", "1/CP.29"]
    model.sort(NUMBER, DESCENDING)
    assert column(model, NUMBER) == ["1/CP.29", "10/CMA.6", "2/CMA.6"]
    model.sort(YEAR)
    assert column(model, NUMBER) == ["1/CP.29", "10/CMA.6", "2/CMA.6"]


def test_rows_that_sort_alike_keep_the_order_of_the_table(model: TableModel) -> None:
    for order in (ASCENDING, DESCENDING):
        model.sort(BODY, order)
        within = [number for number in column(model, NUMBER) if number.endswith("CMA.6")]
        assert within == ["10/CMA.6", "2/CMA.6"]


def test_clearing_the_sort_gives_the_order_of_the_table_back(model: TableModel) -> None:
    before = column(model, NUMBER)
    model.sort(NUMBER)
    assert column(model, NUMBER) != before
    model.sort(-1)
    assert column(model, NUMBER) == before


def test_the_order_is_told_to_whoever_looks_for_rows(model: TableModel) -> None:
    assert list(model.order) == [0, 1, 2]
    model.sort(NUMBER)
    assert list(model.order) == [1, 0, 2]
    model.sort(-1)
    assert list(model.order) == [0, 1, 2]


@given(st.lists(st.integers(1, 30), min_size=1, unique=True), st.data())
def test_sorting_moves_a_chosen_row_with_what_it_says(numbers: list[int], data: st.DataObject) -> None:
    model = TableModel(table(*(Row(f"{number}/CMA.6") for number in numbers)), Language.ZH)
    chosen = data.draw(st.integers(0, len(numbers) - 1))
    kept = QPersistentModelIndex(model.index(chosen, NUMBER))
    model.sort(NUMBER, data.draw(st.sampled_from([ASCENDING, DESCENDING])))
    assert (kept.data(), kept.column()) == (f"{numbers[chosen]}/CMA.6", NUMBER)


def test_an_index_tells_its_row_of_the_table_and_back(model: TableModel) -> None:
    model.show_found([0, 2])
    model.sort(NUMBER, DESCENDING)
    assert [model.row_at(model.index(row, 0)) for row in range(2)] == [2, 0]
    assert model.index_of(2).row() == 0
    assert not model.index_of(1).isValid(), "a row that is not shown has no place"


def test_the_first_column_wears_the_colour_of_its_text(model: TableModel) -> None:
    assert model.index(0, BODY).data(ROLE.ForegroundRole) is None
    model.tint({"CMA": QColor("#123456")})
    worn = [model.index(0, column).data(ROLE.ForegroundRole) for column in range(4)]
    assert worn == [QColor("#123456"), None, None, None]
