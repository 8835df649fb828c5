"""The filter box: an input method's half-typed text filters nothing; keys lead out of it."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication

from cop29_desktop.gui.kit.filter_box import FilterBox


@pytest.fixture
def box(qtbot: Any) -> FilterBox:
    made = FilterBox()
    qtbot.addWidget(made)
    made.show()
    made.setFocus()
    return made


def compose(box: FilterBox, preedit: str) -> None:
    """An input method shows what it has so far."""
    QApplication.sendEvent(box, QInputMethodEvent(preedit, []))


def commit(box: FilterBox, text: str) -> None:
    """An input method hands its text over."""
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    QApplication.sendEvent(box, event)


def told(spy: QSignalSpy) -> list[str]:
    return [spy.at(i)[0] for i in range(spy.count())]


def test_half_typed_text_filters_nothing_and_the_committed_filters_once(box: FilterBox) -> None:
    spy = QSignalSpy(box.textChanged)
    for preedit in ("ㄙ", "ㄙㄨ", "ㄙㄨㄣ", "損", "損ㄕ", "損失"):
        compose(box, preedit)
    assert (told(spy), box.text()) == ([], "")
    commit(box, "損失")
    assert (told(spy), box.text()) == (["損失"], "損失")


def test_an_abandoned_composition_leaves_the_filter_as_it_was(box: FilterBox) -> None:
    commit(box, "基金")
    spy = QSignalSpy(box.textChanged)
    compose(box, "ㄙㄨㄣ")
    compose(box, "")
    assert (told(spy), box.text()) == ([], "基金")


def test_typed_letters_filter_as_they_come(box: FilterBox, qtbot: Any) -> None:
    spy = QSignalSpy(box.textChanged)
    qtbot.keyClicks(box, "ab")
    assert told(spy) == ["a", "ab"]


def test_escape_clears_the_words_and_then_asks_to_take_the_next_layer(box: FilterBox, qtbot: Any) -> None:
    left = QSignalSpy(box.left_empty)
    box.setText("基金")
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert (box.text(), left.count()) == ("", 0)
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert left.count() == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_down_and_enter_go_on_to_what_was_found(box: FilterBox, qtbot: Any, key: Qt.Key) -> None:
    entered = QSignalSpy(box.entered)
    qtbot.keyClick(box, key)
    assert entered.count() == 1


def test_it_says_what_it_filters_on_screen_and_to_screen_readers(box: FilterBox) -> None:
    box.describe("Filter titles…")
    assert (box.placeholderText(), box.accessibleName()) == ("Filter titles…", "Filter titles")


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down, Qt.Key.Key_Escape])
def test_keys_belong_to_the_input_method_while_it_composes(box: FilterBox, qtbot: Any, key: Qt.Key) -> None:
    entered, left = QSignalSpy(box.entered), QSignalSpy(box.left_empty)
    box.setText("基金")
    compose(box, "ㄙㄨㄣ")
    qtbot.keyClick(box, key)
    assert (entered.count(), left.count(), box.text()) == (0, 0, "基金")
    compose(box, "")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert entered.count() == 1
