"""The columns of a table: chosen, ordered, widened, wrapped, remembered; by mouse and by keys."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QMenu

from cop29_desktop.gui.columns import MOST, Columns
from cop29_desktop.gui.kit.rows_view import RowsView
from cop29_desktop.gui.main_window import MainWindow
from cop29_desktop.gui.panels.table import TablePanel
from cop29_desktop.model.texts import Language
from cop29_desktop.presentation import layouts

Open = Callable[..., MainWindow]
OWN = ["body", "agenda", "decision", "title", "adopted", "twins", "footnote", "conflicts"]


@pytest.fixture
def window(open_window: Open) -> MainWindow:
    return open_window("decision:9/CP.29", lang="zh")


@pytest.fixture
def panel(window: MainWindow) -> TablePanel:
    return window.centre.table("decisions")


def choose(columns: Columns, key: str, text: str) -> None:
    """Choose a row of the header's menu for a column."""
    column = next(column for column in columns._table.columns if column.key == key)
    take(columns.fill(column), text)


def take(menu: QMenu, text: str) -> None:
    """Choose a row of a menu."""
    next(action for action in menu.actions() if action.text().partition("(")[0] == text).trigger()


def below(columns: Columns) -> QMenu:
    """The menu that lists every column."""
    menu = columns.fill(columns.shown[0])
    found = [action.menu() for action in menu.actions() if action.menu()]
    return found[0]


def on_screen(view: RowsView) -> list[str]:
    """The headings from left to right."""
    header = view.horizontalHeader()
    order = [header.logicalIndex(place) for place in range(header.count())]
    return [view.model().headerData(i, Qt.Orientation.Horizontal) for i in order if not header.isSectionHidden(i)]


def test_a_column_is_moved_hidden_and_given_back(panel: TablePanel) -> None:
    own = on_screen(panel.rows)
    choose(panel.columns, "title", "左移")
    assert on_screen(panel.rows) == [*own[:2], own[3], own[2], *own[4:]]
    choose(panel.columns, "body", "隱藏這一欄")
    assert on_screen(panel.rows)[0] == own[1]
    assert "symbol" not in panel.columns.layout.keys
    take(below(panel.columns), "文件編號")
    assert on_screen(panel.rows)[-1] == "文件編號"
    assert panel.model.index(0, len(own) - 1).data() == "FCCC/CP/2024/11/Add.1"
    choose(panel.columns, "title", "恢復原來的欄位")
    assert on_screen(panel.rows) == own
    assert panel.columns.is_standard


def test_the_menu_lists_every_column_and_checks_those_that_are_shown(panel: TablePanel) -> None:
    actions = below(panel.columns).actions()
    assert len(actions) == len(panel._table.columns)
    assert sum(action.isChecked() for action in actions) == len(OWN)


def test_a_column_dragged_elsewhere_is_remembered_there(panel: TablePanel) -> None:
    panel.rows.horizontalHeader().moveSection(0, 2)
    assert list(panel.columns.layout.keys) == ["agenda", "decision", "body", *OWN[3:]]
    assert [column.key for column in panel.columns.shown] == list(panel.columns.layout.keys)


def test_a_width_is_kept_in_characters_and_the_widest_takes_the_rest(panel: TablePanel) -> None:
    header = panel.rows.horizontalHeader()
    title = header.sectionSize(3)
    before = header.sectionSize(1)
    for _ in range(2):
        choose(panel.columns, "agenda", "加寬")
    character = panel.rows.fontMetrics().horizontalAdvance("0")
    assert header.sectionSize(1) == before + 8 * character
    assert header.sectionSize(3) == title - 8 * character
    choose(panel.columns, "agenda", "縮窄")
    assert header.sectionSize(1) == before + 4 * character


def test_a_column_widened_by_the_mouse_is_remembered(panel: TablePanel, qtbot: Any) -> None:
    header = panel.rows.horizontalHeader()
    width = header.sectionSize(1)
    header.resizeSection(1, width + 50)
    assert dict(panel.columns.layout.columns)["agenda"] > 7
    room = panel.rows.room
    qtbot.waitUntil(lambda: sum(header.sectionSize(i) for i in range(header.count())) == room)


def test_texts_wrap_until_told_otherwise(panel: TablePanel) -> None:
    lines = {panel.rows.rowHeight(row) for row in range(panel.model.rowCount())}
    assert len(lines) > 1
    choose(panel.columns, "title", "文字換行")
    assert {panel.rows.rowHeight(row) for row in range(panel.model.rowCount())} == {min(lines)}
    choose(panel.columns, "title", "文字換行")
    assert {panel.rows.rowHeight(row) for row in range(panel.model.rowCount())} == lines


def test_sorting_from_the_menu_shows_in_the_header(panel: TablePanel) -> None:
    header = panel.rows.horizontalHeader()
    choose(panel.columns, "decision", "遞減排序")
    assert (header.sortIndicatorSection(), header.sortIndicatorOrder()) == (2, Qt.SortOrder.DescendingOrder)
    first = panel.model.index(0, 2).data()
    assert first == "21/CP.29"
    choose(panel.columns, "decision", "左移")
    assert header.sortIndicatorSection() == 1
    assert panel.model.index(0, 1).data() == first
    choose(panel.columns, "decision", "依資料表原來的順序")
    assert header.sortIndicatorSection() == -1
    assert panel.model.index(0, 1).data() == panel._table.rows[0].number


def test_the_columns_come_back_at_the_next_start(window: MainWindow, panel: TablePanel, open_window: Open) -> None:
    choose(panel.columns, "title", "左移")
    choose(panel.columns, "agenda", "加寬")
    choose(panel.columns, "title", "文字換行")
    kept = panel.columns.layout
    window.close()
    again = open_window("decision:9/CP.29", lang="zh")
    assert again.centre.table("decisions").columns.layout == kept
    assert on_screen(again.centre.table("decisions").rows)[2] == "名稱"
    again.close()
    third = open_window("section:5.1", lang="zh")
    assert third.centre.table("decisions").columns.layout == kept, "a table that was not opened keeps its columns"


def test_a_copy_has_the_columns_that_were_chosen(panel: TablePanel) -> None:
    choose(panel.columns, "body", "隱藏這一欄")
    take(below(panel.columns), "文件編號")
    panel.copy("table")
    heads = QApplication.clipboard().text().split("\n")[0].split("\t")
    assert heads == ["議程", "決議編號", "名稱", "通過日期", "對應", "註腳", "衝突", "文件編號"]


def test_the_menu_opens_by_an_action_by_the_menu_key_and_at_the_header(window: MainWindow, panel: TablePanel) -> None:
    menu = panel.columns._menu
    opened = QSignalSpy(menu.aboutToShow)
    panel.rows.setCurrentIndex(panel.model.index(0, 3))
    window.commands.by_id["columns"].trigger()
    assert menu.isVisible()
    assert menu.actions()[0].text() == "「名稱」欄"
    menu.close()
    key = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint(5, 5))
    QApplication.sendEvent(panel.rows.viewport(), key)
    menu.close()
    panel.rows.horizontalHeader().customContextMenuRequested.emit(QPoint(5, 5))
    assert menu.actions()[0].text() == "「會議」欄"
    menu.close()
    assert opened.count() == 3


def test_any_layout_of_a_file_can_be_shown(panel: TablePanel) -> None:
    for layout in (layouts.parse("decisions: title=3")["decisions"], layouts.parse("decisions: gone=9")["decisions"]):
        panel.columns.lay_out(layout)
        assert panel.model.columnCount() == len(panel.columns.shown) > 0


def test_in_a_very_wide_table_the_columns_stay_together(window: MainWindow, panel: TablePanel, settle: Any) -> None:
    window.resize(3840, 2160)
    settle(window)
    header, character = panel.rows.horizontalHeader(), panel.rows.fontMetrics().horizontalAdvance("0")
    widths = [header.sectionSize(i) for i in range(header.count())]
    assert max(widths[:-1]) == MOST * character
    assert sum(widths) == panel.rows.room


def test_long_columns_share_the_room_that_is_left(open_window: Open) -> None:
    panel = open_window("conflict:D10", lang="zh", size=(1600, 900)).centre.table("conflicts")
    header, character = panel.rows.horizontalHeader(), panel.rows.fontMetrics().horizontalAdvance("0")
    asked = dict(panel.columns.layout.columns)
    widths = [header.sectionSize(i) for i in range(header.count())]
    spare = [widths[i] - (width + 2) * character for i, width in enumerate(asked.values())]
    assert spare[2] > 0
    assert spare[3] > spare[2]


def test_an_english_title_has_more_room_before_other_columns_go(open_window: Open) -> None:
    window = open_window("decision:1/CMA.6", lang="zh", size=(1024, 700))
    rows = window.centre.table("decisions").rows
    seen = [on_screen(rows)]
    for language in (Language.EN, Language.ZH):
        window._session.speak(language)
        seen.append(on_screen(rows))
    assert "註腳" in seen[0]
    assert "Footnote" not in seen[1]
    assert seen[2] == seen[0]
