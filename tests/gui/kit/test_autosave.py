"""A field that saves itself: when one stops, when one leaves, and never what an input method still composes."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from cop29_desktop.gui.kit.autosave import AutosaveEdit


@pytest.fixture
def field(qtbot: Any) -> Iterator[AutosaveEdit]:
    page = QWidget()
    layout = QVBoxLayout(page)
    made = AutosaveEdit(page)
    made._pause.setInterval(20)
    layout.addWidget(made)
    layout.addWidget(QLineEdit(page))
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    yield made
    page.close()


def compose(field: AutosaveEdit, preedit: str, commit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(field, event)


def test_it_asks_once_one_stops_typing(field: AutosaveEdit, qtbot: Any) -> None:
    asked = QSignalSpy(field.settled)
    with qtbot.waitSignal(field.settled):
        qtbot.keyClicks(field, "abc")
    assert (asked.count(), field.toPlainText()) == (1, "abc")


def test_what_an_input_method_composes_is_waited_for(field: AutosaveEdit, qtbot: Any) -> None:
    asked = QSignalSpy(field.settled)
    qtbot.keyClicks(field, "a")
    compose(field, "ㄙㄨㄣ")
    with qtbot.waitSignal(field._pause.timeout):
        pass
    assert asked.count() == 0
    with qtbot.waitSignal(field.settled):
        compose(field, "", "損")
    assert field.toPlainText() == "a損"


def test_leaving_asks_at_once(field: AutosaveEdit, qtbot: Any) -> None:
    field._pause.setInterval(60_000)
    asked = QSignalSpy(field.settled)
    qtbot.keyClicks(field, "a")
    field.parentWidget().findChild(QLineEdit).setFocus()
    assert asked.count() == 1


def test_escape_asks_and_leaves(field: AutosaveEdit, qtbot: Any) -> None:
    asked, left = QSignalSpy(field.settled), QSignalSpy(field.left)
    qtbot.keyClicks(field, "a")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert (asked.count(), left.count()) == (1, 1)


def test_what_is_put_in_is_saved_already_and_keeps_the_caret(field: AutosaveEdit) -> None:
    asked = QSignalSpy(field.settled)
    field.put("abcdef")
    cursor = field.textCursor()
    cursor.setPosition(3)
    field.setTextCursor(cursor)
    field.put("abcdefg")
    field.ask()
    assert (asked.count(), field.textCursor().position(), field.is_new) == (0, 3, False)
