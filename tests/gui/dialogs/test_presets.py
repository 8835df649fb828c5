"""The reader's own presets: kept by name, offered beside the pack's, removed, handed on as a line."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from cop29_desktop import paths
from cop29_desktop.gui.dialogs.presets import PresetsDialog
from cop29_desktop.gui.main_window import MainWindow
from cop29_desktop.model.queries import Query
from cop29_desktop.userdata.notebook import Notebook

Open = Callable[..., MainWindow]
ASKED = Query(frozenset({"CMA6"}), "損失", marks=frozenset({("topic", "finance")}))
LINE = "body:CMA6 topic:finance 損失"


@pytest.fixture
def window(open_window: Open) -> MainWindow:
    window = open_window("decision:1/CMA.6")
    window.centre.table("decisions").bar.ask(ASKED)
    return window


def opened(window: MainWindow) -> PresetsDialog:
    window.commands.by_id["presets"].trigger()
    (dialog,) = (one for one in window.findChildren(PresetsDialog) if one.isVisible())
    return dialog


def kept() -> list[tuple[str, str]]:
    book = Notebook(paths.notebook_folder(), paths.device_file(), "cop29")
    return [(one.name, one.line) for one in book.presets("decisions")]


def save(dialog: PresetsDialog, qtbot: Any, name: str) -> None:
    dialog.name.setText(name)
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)


def test_the_filter_in_force_is_kept_by_name_and_offered_beside_the_packs(window: MainWindow, qtbot: Any) -> None:
    dialog = opened(window)
    save(dialog, qtbot, "給部長")
    assert kept() == [("給部長", LINE)]
    assert dialog.list.item(0).text() == f"給部長    {LINE}"
    dialog.close()
    bar = window.centre.table("decisions").bar
    bar.clear_all()
    bar.menu.fill()
    own = next(action for action in bar.menu.actions() if action.text().startswith("給部長  "))
    own.trigger()
    assert bar.query == ASKED
    assert own.text() == f"給部長  {window.centre.table('decisions').model.rowCount()}"


def test_a_name_of_the_packs_is_refused_and_one_of_ones_own_replaced_after_it_was_told(
    window: MainWindow, qtbot: Any
) -> None:
    window._session.own.do(lambda book: book.save_preset("decisions", "給部長", "pact:yes"))
    dialog = opened(window)
    pack = window._session.briefing.pack.presets[0]
    for name in (pack.id, pack.name.zh, pack.name.en.upper(), f"  {pack.name.en} "):
        save(dialog, qtbot, name)
        assert "請換一個" in dialog.told.text()
    assert kept() == [("給部長", "pact:yes")]
    dialog.name.setText("給部長")
    assert (dialog.told.text(), dialog.save.text()) == ("將取代：pact:yes", "取代")
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    assert kept() == [("給部長", LINE)]
    dialog.close()
    window.commands.by_id["undo"].trigger()
    assert kept() == [("給部長", "pact:yes")]


def test_without_a_filter_there_is_nothing_to_keep(window: MainWindow, qtbot: Any) -> None:
    window.centre.table("decisions").bar.clear_all()
    dialog = opened(window)
    save(dialog, qtbot, "全部")
    assert kept() == []
    assert dialog.told.text() == "目前沒有條件可以儲存。"
    dialog.close()


def test_a_preset_is_copied_as_a_line_that_another_window_pastes(window: MainWindow, qtbot: Any) -> None:
    dialog = opened(window)
    save(dialog, qtbot, "給部長")
    qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == LINE
    bar = window.centre.table("decisions").bar
    bar.clear_all()
    dialog.line.paste()
    qtbot.mouseClick(dialog.paste, Qt.MouseButton.LeftButton)
    assert (bar.query, dialog.isVisible()) == (ASKED, False)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("topic:money", ["money", "finance"]),
        ("colour:red", ["colour", "topic", "ticked"]),
        ("body:COP30", ["COP30", "COP29"]),
        ("topic:", ["topic"]),
        ("x" * 1001, ["太長"]),
    ],
)
def test_a_bad_line_names_what_is_wrong_and_what_there_is(
    window: MainWindow, qtbot: Any, line: str, told: list[str]
) -> None:
    dialog = opened(window)
    dialog.line.setText(line)
    qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert [word for word in told if word not in dialog.wrong.text()] == []
    assert window.centre.table("decisions").bar.query == ASKED
    dialog.line.setText("pact:yes")
    assert dialog.wrong.isHidden()
    dialog.close()


def test_a_preset_is_removed_and_comes_back_with_undo(window: MainWindow, qtbot: Any) -> None:
    dialog = opened(window)
    save(dialog, qtbot, "給部長")
    qtbot.mouseClick(dialog.remove, Qt.MouseButton.LeftButton)
    assert (kept(), dialog.list.count(), dialog.remove.isEnabled()) == ([], 0, False)
    dialog.close()
    window.commands.by_id["undo"].trigger()
    assert kept() == [("給部長", LINE)]


def test_a_preset_of_another_pack_that_this_table_cannot_be_asked_is_not_offered(window: MainWindow) -> None:
    window._session.own.do(lambda book: book.save_preset("decisions", "舊的", "topic:gone"))
    menu = window.centre.table("decisions").bar.menu
    menu.fill()
    assert not [action for action in menu.actions() if action.text().startswith("舊的")]
