"""The basket: by Space and by mouse, through filters, sorting and restarts; what a copy takes."""

import errno
import os
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QMessageBox

from cop29_desktop.gui.main_window import MainWindow
from cop29_desktop.gui.panels.table import TablePanel
from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.queries import Query

Open = Callable[..., MainWindow]
NCQG = Anchor.parse("decision:1/CMA.6")
ALONE = Query(marks=frozenset({("ticked", "yes")}))


def decisions(window: MainWindow) -> TablePanel:
    return window.centre.table("decisions")


def ticked(panel: TablePanel) -> list[str]:
    """What the accessible row headers say is ticked, in the order shown."""
    model = panel.model
    rows = range(model.rowCount())
    said = [model.headerData(row, Qt.Orientation.Vertical, Qt.ItemDataRole.AccessibleTextRole) or "" for row in rows]
    return [numbers(panel)[row] for row in rows if "已選取" in said[row]]


def numbers(panel: TablePanel) -> list[str]:
    column = panel.model.column_of("decision")
    return [panel.model.index(row, column).data() for row in range(panel.model.rowCount())]


def choose(panel: TablePanel, *wanted: str) -> None:
    panel.rows.clearSelection()
    for number in wanted:
        index = panel.model.index(numbers(panel).index(number), 0)
        panel.rows.selectionModel().setCurrentIndex(
            index, panel.rows.selectionModel().SelectionFlag.Select | panel.rows.selectionModel().SelectionFlag.Rows
        )


def click(panel: TablePanel, qtbot: Any, number: str, x: int) -> None:
    row = numbers(panel).index(number)
    panel.rows.scrollTo(panel.model.index(row, 0))
    place = QPoint(x, panel.rows.rowViewportPosition(row) + 10)
    qtbot.mouseClick(panel.rows.ticks.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_space_ticks_and_the_count_is_in_sight(open_window: Open, qtbot: Any) -> None:
    window = open_window("decision:1/CMA.6")
    panel = decisions(window)
    basket = panel.bar.basket
    before = (basket.text(), basket.isEnabled(), basket.isVisible())
    qtbot.keyClick(panel.rows, Qt.Key.Key_Space)
    assert before == ("籃 0", False, True)
    assert (basket.text(), basket.isEnabled(), ticked(panel)) == ("籃 1", True, ["1/CMA.6"])
    assert window.status.currentMessage() == "選取籃裡有 1 筆"
    qtbot.keyClick(panel.rows, Qt.Key.Key_Space)
    assert (basket.text(), ticked(panel)) == ("籃 0", [])


def test_space_ticks_all_that_are_chosen_as_one_step(open_window: Open, qtbot: Any) -> None:
    window = open_window("decision:1/CMA.6")
    panel = decisions(window)
    choose(panel, "2/CMA.6", "1/CMA.6", "3/CMA.6")
    qtbot.keyClick(panel.rows, Qt.Key.Key_Space)
    choose(panel, "1/CMA.6", "9/CMA.6")
    qtbot.keyClick(panel.rows, Qt.Key.Key_Space)
    assert sorted(ticked(panel)) == ["1/CMA.6", "2/CMA.6", "3/CMA.6", "9/CMA.6"]
    qtbot.keyClick(panel.rows, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert sorted(ticked(panel)) == ["1/CMA.6", "2/CMA.6", "3/CMA.6"]
    qtbot.keyClick(panel.rows, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert ticked(panel) == []
    assert not window.commands.by_id["undo"].isEnabled()


def test_a_click_on_the_box_ticks_and_one_on_the_pencil_opens_the_note(open_window: Open, qtbot: Any) -> None:
    window = open_window("decision:1/CMA.6")
    panel = decisions(window)
    window._session.own.do(lambda book: book.write_note(NCQG, "一"))
    click(panel, qtbot, "3/CMA.6", 12)
    assert ticked(panel) == ["3/CMA.6"]
    click(panel, qtbot, "1/CMA.6", panel.rows.ticks.note_left + 4)
    assert ticked(panel) == ["3/CMA.6"]
    assert window.commands.own.notes.cards[0].text.toPlainText() == "一"
    click(panel, qtbot, "2/CMA.6", panel.rows.ticks.note_left + 4)
    assert ticked(panel) == ["2/CMA.6", "3/CMA.6"]


def test_ticks_survive_filter_sort_and_restart(open_window: Open, qtbot: Any) -> None:
    window = open_window("decision:1/CMA.6")
    panel = decisions(window)
    choose(panel, "1/CMA.6", "3/CP.29")
    qtbot.keyClick(panel.rows, Qt.Key.Key_Space)
    panel.bar.ask(Query(frozenset({"CMP19"})))
    assert (panel.bar.basket.text(), ticked(panel)) == ("籃 2", [])
    panel.bar.clear_all()
    panel.model.sort(panel.model.column_of("decision"), Qt.SortOrder.DescendingOrder)
    assert ticked(panel) == ["3/CP.29", "1/CMA.6"] or ticked(panel) == ["1/CMA.6", "3/CP.29"]
    panel.bar.ask(ALONE)
    window.close()
    again = decisions(open_window("decision:1/CMA.6"))
    assert (again.bar.query, sorted(numbers(again))) == (ALONE, ["1/CMA.6", "3/CP.29"])
    assert (again.bar.basket.text(), again.bar.basket.isChecked()) == ("籃 2", True)


def test_a_click_on_the_basket_shows_only_what_is_ticked(open_window: Open, qtbot: Any) -> None:
    window = open_window("decision:1/CMA.6")
    panel = decisions(window)
    choose(panel, "1/CMA.6", "3/CP.29")
    qtbot.keyClick(panel.rows, Qt.Key.Key_Space)
    qtbot.mouseClick(panel.bar.basket, Qt.MouseButton.LeftButton)
    assert sorted(numbers(panel)) == ["1/CMA.6", "3/CP.29"]
    assert panel.bar.sentence.text() == "顯示 2／49 筆：已選取"
    assert [button.text() for button in panel.bar.chips.buttons.values()] == ["COP29  1", "CMP19  0", "CMA6  1"]
    choose(panel, "3/CP.29")
    qtbot.keyClick(panel.rows, Qt.Key.Key_Space)
    assert numbers(panel) == ["1/CMA.6"]
    qtbot.mouseClick(panel.bar.basket, Qt.MouseButton.LeftButton)
    assert panel.model.rowCount() == 49


def test_the_menu_of_conditions_asks_for_ticks_and_notes_with_counts(open_window: Open, qtbot: Any) -> None:
    window = open_window("decision:1/CMA.6")
    panel = decisions(window)
    qtbot.keyClick(panel.rows, Qt.Key.Key_Space)
    for place in ("decision:2/CMA.6", "decision:3/CP.29", "section:5.1"):
        window._session.own.do(lambda book, place=place: book.write_note(Anchor.parse(place), "一"))
    menu = panel.bar.menu
    menu.fill()
    rows = {action.text(): action for action in menu.actions()}
    assert {"已選取  1", "有註記  2"} <= set(rows)
    rows["有註記  2"].trigger()
    assert sorted(numbers(panel)) == ["2/CMA.6", "3/CP.29"]
    menu.fill()
    assert "已選取  0" in [action.text() for action in menu.actions()], "conditions add up"


@pytest.mark.parametrize(
    ("ticks", "chosen", "told", "copied"),
    [
        (["1/CMA.6", "3/CP.29"], ["2/CMA.6"], "已複製勾選的 2 列", ["3/CP.29", "1/CMA.6"]),
        ([], ["2/CMA.6"], "已複製選取的 1 列", ["2/CMA.6"]),
        ([], [], "已複製目前顯示的全部 5 列", None),
    ],
)
def test_a_copy_takes_the_ticked_rows_else_the_selected_else_all(
    open_window: Open, qtbot: Any, ticks: list[str], chosen: list[str], told: str, copied: list[str] | None
) -> None:
    window = open_window("decision:1/CMA.6")
    panel = decisions(window)
    if ticks:
        choose(panel, *ticks)
        qtbot.keyClick(panel.rows, Qt.Key.Key_Space)
    choose(panel, *chosen)
    if not ticks and not chosen:
        panel.bar.ask(Query(frozenset({"CMP19"})))
        panel.rows.clearSelection()
    window.commands.by_id["copy"].trigger()
    lines = QApplication.clipboard().text().split("\n")
    column = lines[0].split("\t").index("決議編號")
    found = [line.split("\t")[column] for line in lines[1:] if line.count("\t") >= column]
    assert found == (copied or numbers(panel))
    assert window.status.currentMessage() == told
    if ticks:
        assert "已選取" in QApplication.clipboard().mimeData().html()


def test_a_row_says_that_it_is_ticked_and_noted(open_window: Open, qtbot: Any) -> None:
    window = open_window("decision:1/CMA.6", lang="en")
    panel = decisions(window)
    qtbot.keyClick(panel.rows, Qt.Key.Key_Space)
    window._session.own.do(lambda book: book.write_note(NCQG, "一"))
    said = panel.rows.currentIndex().siblingAtColumn(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("ticked, has a note, ")
    assert QAccessible.queryAccessibleInterface(panel.bar.basket).text(QAccessible.Text.Name) == "Basket 1"


def test_each_table_counts_its_own(open_window: Open, qtbot: Any) -> None:
    window = open_window("decision:1/CMA.6")
    qtbot.keyClick(decisions(window).rows, Qt.Key.Key_Space)
    window.centre.turn_to("glossary")
    panel = window.centre.table("glossary")
    assert panel.bar.basket.text() == "籃 0"
    panel.rows.selectRow(0)
    window.commands.by_id["tick"].trigger()
    assert [panel.bar.basket.text(), decisions(window).bar.basket.text()] == ["籃 1", "籃 1"]
    window.commands.by_id["untick"].trigger()
    assert [panel.bar.basket.text(), decisions(window).bar.basket.text()] == ["籃 0", "籃 1"]


def test_a_refused_tick_is_told_and_nothing_is_ticked(
    open_window: Open, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window("decision:1/CMA.6")
    panel = decisions(window)

    def shut(*_: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(os, "fsync", shut)
    qtbot.keyClick(panel.rows, Qt.Key.Key_Space)
    (box,) = window.findChildren(QMessageBox)
    told = box.text()
    box.close()
    assert told.startswith("沒有存進去：")
    assert "COP29_HOME" in told
    assert (panel.bar.basket.text(), ticked(panel)) == ("籃 0", [])


def test_a_tick_makes_no_detail_anew(open_window: Open, qtbot: Any) -> None:
    panel = decisions(open_window("decision:1/CMA.6"))
    drawn = QSignalSpy(panel.detail.document().contentsChanged)
    qtbot.keyClick(panel.rows, Qt.Key.Key_Space)
    assert (panel.bar.basket.text(), drawn.count()) == ("籃 1", 0)


def test_box_and_pencil_stand_apart_at_every_size(open_window: Open) -> None:
    ticks = decisions(open_window("decision:1/CMA.6", zoom=200)).rows.ticks
    side = ticks._signs.on.deviceIndependentSize().width()
    assert side > 24
    assert ticks.note_left > side
    assert ticks.width() > ticks.note_left + side
