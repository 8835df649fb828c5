"""Input methods in every box of the window: nothing is filtered, searched or opened before the text is handed over."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cop29_desktop.gui.kit.filter_box import FilterBox
from cop29_desktop.gui.main_window import MainWindow

Find = Callable[[MainWindow], FilterBox]


def tree(window: MainWindow) -> FilterBox:
    return window.tree.filter


def table(window: MainWindow) -> FilterBox:
    window.centre.turn_to("decisions")
    return window.centre.table("decisions").bar.box


def go_box(window: MainWindow) -> FilterBox:
    window.commands.by_id["go_box"].trigger()
    return window.commands.searching.box.box


def search(window: MainWindow) -> FilterBox:
    window.commands.by_id["search"].trigger()
    return window.commands.searching.search.box


def shown(window: MainWindow) -> tuple[object, ...]:
    """Everything that typing could change."""
    finding, tree_rows = window.commands.searching, window.tree.matching.rowCount()
    rows = window.centre.table("decisions").model.rowCount()
    lists = [panel.listing.lines.rowCount() for panel in (finding._box, finding._search) if panel]
    return tree_rows, rows, lists, str(window._navigator.place.anchor), window.focusWidget()


@pytest.mark.parametrize("find", [tree, table, go_box, search])
@pytest.mark.parametrize("key", ["Return", "Escape", "Down", "Up"])
def test_nothing_happens_until_an_input_method_hands_its_text_over(window: MainWindow, find: Find, key: str) -> None:
    box = find(window)
    box.setFocus()
    before = shown(window)
    for preedit in ("ㄙ", "ㄙㄨㄣ", "損", "損ㄕ", "損失"):
        QApplication.sendEvent(box, QInputMethodEvent(preedit, []))
        QTest.keySequence(box, QKeySequence(key))
        assert (shown(window), box.text(), box.isVisible()) == (before, "", True)
    event = QInputMethodEvent("", [])
    event.setCommitString("損失")
    QApplication.sendEvent(box, event)
    assert box.text() == "損失"
    assert shown(window) != before
