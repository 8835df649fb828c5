"""The decision table in a meeting: typed agenda items, facets, twins, copies."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from cop29_desktop.gui.kit import picture
from cop29_desktop.gui.main_window import MainWindow
from cop29_desktop.gui.panels.table import TablePanel
from cop29_desktop.model.anchors import Anchor

Open = Callable[..., MainWindow]


@pytest.fixture
def window(open_window: Open) -> MainWindow:
    return open_window("decision:9/CP.29", lang="zh")


@pytest.fixture
def panel(window: MainWindow) -> TablePanel:
    panel = window.centre.table("decisions")
    panel.rows.setFocus()
    return panel


def numbers(panel: TablePanel) -> list[str]:
    return [panel.model.index(row, 2).data() for row in range(panel.model.rowCount())]


def test_item_11a_takes_three_keys(panel: TablePanel, qtbot: Any) -> None:
    for key in (Qt.Key.Key_1, Qt.Key.Key_1, Qt.Key.Key_A):
        qtbot.keyClick(panel.rows, key)
    assert numbers(panel) == ["1/CMA.6"]
    assert str(panel.shown) == "decision:1/CMA.6"
    assert "新集體量化氣候資金目標" in panel.detail.toPlainText()


def test_item_10_lists_four_rows_and_guesses_none(panel: TablePanel, qtbot: Any) -> None:
    qtbot.keyClicks(panel.rows, "10")
    assert numbers(panel) == ["11/CP.29", "12/CP.29", "13/CP.29", "16/CMA.6"]
    assert str(panel.shown) == "decision:9/CP.29"
    assert "議程為 10" in panel.bar.sentence.text()


def test_backspace_mends_a_code_and_esc_ends_it(panel: TablePanel, qtbot: Any) -> None:
    qtbot.keyClicks(panel.rows, "11a")
    qtbot.keyClick(panel.rows, Qt.Key.Key_Backspace)
    assert len(numbers(panel)) == 12
    qtbot.keyClick(panel.rows, Qt.Key.Key_Escape)
    assert len(numbers(panel)) == 49
    assert panel.rows.type_ahead.code == ""


def test_a_pause_ends_a_code(panel: TablePanel, qtbot: Any) -> None:
    panel.rows.type_ahead._pause.setInterval(1)
    qtbot.keyClicks(panel.rows, "1")
    qtbot.waitUntil(lambda: panel.rows.type_ahead.code == "")
    qtbot.keyClicks(panel.rows, "6")
    assert numbers(panel) == ["2/CMA.6"]


def test_a_digit_after_a_letter_begins_the_next_code(panel: TablePanel, qtbot: Any) -> None:
    qtbot.keyClicks(panel.rows, "11a10")
    assert panel.rows.type_ahead.code == "10"
    assert numbers(panel) == ["11/CP.29", "12/CP.29", "13/CP.29", "16/CMA.6"]


def test_a_chord_between_two_codes_parts_them(window: MainWindow, panel: TablePanel, qtbot: Any) -> None:
    qtbot.keyClicks(panel.rows, "10")
    window.commands.on_body("CMA")
    qtbot.keyClicks(panel.rows, "11a")
    assert numbers(panel) == ["1/CMA.6"]


def test_what_is_found_is_shown_from_its_first_row(panel: TablePanel, qtbot: Any) -> None:
    panel.splitter.setSizes([90, 500])
    panel.rows.selectRow(40)
    qtbot.keyClicks(panel.rows, "10")
    assert panel.rows.rowAt(0) == 0


def test_the_keyboard_stays_with_the_rows_when_none_is_left(window: MainWindow, panel: TablePanel, qtbot: Any) -> None:
    window.activateWindow()
    panel.rows.setFocus()
    panel.bar.chips.turn(frozenset({"CMP19"}))
    qtbot.keyClicks(panel.rows, "11a")
    assert panel.empty.isVisible()
    assert window.focusWidget() is panel.rows
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert len(numbers(panel)) > 0


def test_going_to_another_decision_ends_the_view_of_twins(window: MainWindow, panel: TablePanel) -> None:
    panel.toggle_twins()
    window.go(Anchor.parse("decision:5/CMA.6"))
    assert "FCCC/PA/CMA/2024/17/Add.1" in panel.detail.toPlainText()


def test_an_item_that_does_not_exist_is_told(window: MainWindow, panel: TablePanel, qtbot: Any) -> None:
    qtbot.keyClicks(panel.rows, "99")
    assert window.status.currentMessage() == "沒有議程 99"


def test_letters_in_a_table_without_agenda_items_ask_nothing(window: MainWindow, qtbot: Any) -> None:
    window.centre.turn_to("statements")
    statements = window.centre.table("statements")
    qtbot.keyClicks(statements.rows, "11")
    assert statements.model.rowCount() == 15


def test_the_menu_offers_presets_and_counts(panel: TablePanel) -> None:
    menu = panel.bar.menu
    menu.fill()
    texts = [action.text() for action in menu.actions()]
    assert texts[0] == "巴庫氣候團結協議  3"
    assert "屬巴庫氣候團結協議  3" in texts
    menu.actions()[0].trigger()
    assert numbers(panel) == ["2/CMA.6", "3/CMA.6", "1/CMA.6"]
    menu.fill()
    chosen = next(action for action in menu.actions() if action.text() == "屬巴庫氣候團結協議  3")
    assert chosen.isChecked()
    chosen.trigger()
    assert len(numbers(panel)) == 49


def test_twins_stand_side_by_side_by_one_key(window: MainWindow, panel: TablePanel, qtbot: Any) -> None:
    window.go_link("cop29:decision:9/CMA.6")
    qtbot.keyClick(window, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    shown = panel.detail.toPlainText()
    assert "3/CP.29" in shown
    assert "9/CMA.6" in shown
    assert "綠色氣候基金報告與其指引" in shown
    qtbot.keyClick(window, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert "佐證等級" in panel.detail.toPlainText()


def test_all_rows_are_copied_as_a_table(window: MainWindow, panel: TablePanel, qtbot: Any) -> None:
    panel.bar.box.setText("損失")
    panel.rows.selectAll()
    qtbot.keyClick(panel.rows, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    data = QGuiApplication.clipboard().mimeData()
    assert data.html().count("<tr>") == len(numbers(panel)) + 1
    assert "<th" in data.html()
    assert "來源：環境部" in data.html()
    assert data.text().split("\n")[0].startswith("會議\t議程\t決議編號\t名稱")
    assert window.status.currentMessage() == f"已複製選取的 {len(numbers(panel))} 列"


def test_rows_are_copied_as_lines_for_a_chat(window: MainWindow, panel: TablePanel) -> None:
    window.commands.by_id["body_cmp"].trigger()
    panel.rows.clearSelection()
    window.commands.by_id["copy_lines"].trigger()
    data = QGuiApplication.clipboard().mimeData()
    assert not data.hasHtml()
    assert len(data.text().split("\n")) == 5
    assert "\t" not in data.text()
    assert window.status.currentMessage() == "已複製目前顯示的全部 5 列"


def test_going_from_the_filter_to_the_rows_marks_the_row(window: MainWindow, panel: TablePanel, qtbot: Any) -> None:
    panel.bar.box.setFocus()
    panel.bar.box.setText("1/CMA.6")
    qtbot.keyClick(panel.bar.box, Qt.Key.Key_Return)
    assert window.focusWidget() is panel.rows
    assert [index.row() for index in panel.rows.selectionModel().selectedRows()] == [0]


def test_a_detail_that_the_filter_hides_says_so(panel: TablePanel, qtbot: Any) -> None:
    qtbot.keyClicks(panel.rows, "10")
    assert panel.detail.toPlainText().startswith("這一列不在目前篩選的結果中。")
    qtbot.keyClick(panel.rows, Qt.Key.Key_Escape)
    assert panel.detail.toPlainText().startswith("波茲南技術移轉策略方案")


def test_the_chosen_row_is_in_sight_again_when_the_filter_goes(panel: TablePanel, qtbot: Any) -> None:
    qtbot.keyClicks(panel.rows, "11a")
    qtbot.keyClick(panel.rows, Qt.Key.Key_Escape)
    shown = panel.rows.visualRect(panel.rows.currentIndex())
    assert panel.rows.viewport().rect().contains(shown)


def test_what_can_be_spared_is_hidden_where_the_window_is_narrow(window: MainWindow, panel: TablePanel) -> None:
    def hidden() -> list[str]:
        return [
            column.key
            for i, column in enumerate(panel._table.screen_columns)
            if panel.rows.isColumnHidden(i)
        ]  # fmt: skip

    assert hidden() == []
    window.resize(900, 700)
    assert "footnote" in hidden()
    assert not {"body", "agenda", "decision", "title"} & set(hidden())
    window.resize(1366, 768)
    assert hidden() == []


def test_rows_are_copied_as_markdown_and_as_citations(window: MainWindow, panel: TablePanel) -> None:
    panel.bar.box.setText("損失")
    panel.rows.clearSelection()
    count = len(numbers(panel))
    window.commands.by_id["copy_markdown"].trigger()
    assert QGuiApplication.clipboard().text().startswith("| 會議 | 議程 |")
    assert window.status.currentMessage() == f"已複製目前顯示的全部 {count} 列 · Markdown"
    window.commands.by_id["copy_citation"].trigger()
    lines = QGuiApplication.clipboard().text().split("\n")
    assert len(lines) == count
    assert all("表 4" in line for line in lines)
    assert window.status.currentMessage() == f"已複製目前顯示的全部 {count} 列 · 引註"


def test_a_picture_is_dark_on_white_at_double_size_whatever_the_theme(window: MainWindow, panel: TablePanel) -> None:
    window.commands.by_id["theme_dark"].trigger()
    panel.rows.selectRow(0)
    window.commands.by_id["copy_picture"].trigger()
    image = QGuiApplication.clipboard().image()
    assert image.width() > 1200
    shades = [image.pixelColor(x, y).lightness() for x in range(0, image.width(), 3) for y in range(0, 120, 3)]
    assert sum(shade > 200 for shade in shades) > len(shades) * 0.8
    assert min(shades) < 80
    assert window.status.currentMessage() == "已複製選取的 1 列 · 圖片"


def test_a_picture_of_too_many_rows_is_refused(
    window: MainWindow, panel: TablePanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(picture, "MOST_ROWS", 10)
    QGuiApplication.clipboard().setText("before")
    panel.rows.clearSelection()
    window.commands.by_id["copy_picture"].trigger()
    assert QGuiApplication.clipboard().text() == "before"
    assert "最多 10 列" in window.status.currentMessage()


def test_the_pact_takes_a_chord_and_enter(window: MainWindow, panel: TablePanel, qtbot: Any) -> None:
    window.go_link("cop29:section:5.1")
    window.commands.by_id["conditions"].trigger()
    assert panel.bar.menu.isVisible()
    qtbot.keyClick(panel.bar.menu, Qt.Key.Key_Return)
    assert numbers(panel) == ["2/CMA.6", "3/CMA.6", "1/CMA.6"]


def test_a_table_without_conditions_of_its_own_offers_ticks_and_notes(window: MainWindow) -> None:
    window.centre.turn_to("booths")
    window.commands.by_id["conditions"].trigger()
    menu = window.centre.table("booths").bar.menu
    assert menu.isVisible()
    assert [action.text() for action in menu.actions() if not action.isSeparator()] == ["已選取  0", "有註記  0"]
    menu.close()
