"""Bookmarks and undo, by keys and by menus."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt

from cop29_desktop.gui.main_window import MainWindow
from cop29_desktop.model.anchors import Anchor

Open = Callable[..., MainWindow]
CTRL = Qt.KeyboardModifier.ControlModifier


def listed(window: MainWindow) -> list[str]:
    menu = window.commands.own.bookmarks
    menu.aboutToShow.emit()
    return [action.text() for action in menu.actions()]


def test_ctrl_d_sets_a_bookmark_and_takes_it_away(open_window: Open, qtbot: Any) -> None:
    window = open_window("section:5.1")
    action = window.commands.by_id["bookmark"]
    told = []
    for _ in range(2):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_D, CTRL)
        told.append((action.isChecked(), window.status.currentMessage(), listed(window)))
    name = "一、新集體量化氣候資金目標 (NCQG)"
    assert told == [
        (True, f"已加書籤：{name}", [name]),
        (False, f"已移除書籤：{name}", ["還沒有書籤；按 Ctrl+D 加入"]),
    ]


def test_bookmarks_are_listed_newest_first_and_lead_there_after_a_restart(open_window: Open) -> None:
    window = open_window("section:5.1")
    for place in ("section:5.1", "decision:1/CMA.6", "term:itmo"):
        window.go(Anchor.parse(place))
        window.commands.by_id["bookmark"].trigger()
    window.close()
    again = open_window("section:2")
    texts = listed(again)
    assert [text[:7] for text in texts] == [texts[0][:7], "1/CMA.6", "一、新集體量化"]
    again.commands.own.bookmarks.actions()[1].trigger()
    assert str(again.centre.table("decisions").shown) == "decision:1/CMA.6"
    assert again.commands.by_id["bookmark"].isChecked()
    again.go(Anchor.parse("section:2"))
    assert not again.commands.by_id["bookmark"].isChecked()


def test_a_bookmark_of_another_pack_is_passed_over(open_window: Open) -> None:
    window = open_window("section:5.1")
    window._session.own.do(lambda book: book.bookmark(Anchor.parse("decision:99/CMA.99")))
    assert listed(window) == ["還沒有書籤；按 Ctrl+D 加入"]


def test_the_key_of_the_list_opens_it(open_window: Open) -> None:
    window = open_window("section:5.1")
    window.commands.by_id["bookmark"].trigger()
    window.commands.by_id["bookmarks"].trigger()
    menu = window.commands.own.bookmarks
    assert menu.isVisible()
    assert menu.activeAction() is menu.actions()[0]
    menu.close()


def test_undo_is_there_while_there_is_something_to_take_back(open_window: Open, qtbot: Any) -> None:
    window = open_window("section:5.1")
    undo = window.commands.by_id["undo"]
    before = undo.isEnabled()
    window.commands.by_id["bookmark"].trigger()
    between = undo.isEnabled()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Z, CTRL)
    assert (before, between, undo.isEnabled()) == (False, True, False)
    assert not window.commands.by_id["bookmark"].isChecked()
    assert window.status.currentMessage() == "已復原"


def test_in_a_text_field_the_key_takes_typing_back(open_window: Open, qtbot: Any) -> None:
    window = open_window("section:5.1")
    window.commands.by_id["bookmark"].trigger()
    window.commands.by_id["note"].trigger()
    field = window.focusWidget()
    qtbot.keyClicks(field, "abc")
    qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert field.toPlainText() == ""
    assert window.commands.by_id["bookmark"].isChecked()
    field.is_new = False
