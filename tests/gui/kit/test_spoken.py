"""What screen readers are told: the role of what we paint ourselves, and sentences that pass."""

import gc
import weakref
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QWidget

from cop29_desktop.gui.kit import spoken
from cop29_desktop.gui.kit.month import MonthStrip


def role(widget: QWidget) -> QAccessible.Role:
    return QAccessible.queryAccessibleInterface(widget).role()


def test_the_month_strip_is_what_arrow_keys_change_and_a_label_stays_one(qtbot: Any) -> None:
    spoken.make_known(QLabel())
    strip, label = MonthStrip(), QLabel()
    for widget in (strip, label):
        qtbot.addWidget(widget)
    assert (role(strip), role(label)) == (QAccessible.Role.SpinBox, QAccessible.Role.StaticText)


def test_what_is_spoken_of_goes_with_its_widget(qtbot: Any) -> None:
    holder = QWidget()
    spoken.make_known(holder)
    qtbot.addWidget(holder)
    gone = []
    for _ in range(200):
        strip = MonthStrip(holder)
        assert role(strip) == QAccessible.Role.SpinBox
        gone.append(weakref.ref(strip))
        strip.deleteLater()
        del strip
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert {reference() for reference in gone} == {None}


@pytest.mark.parametrize("listeners", [0, 1])
def test_a_sentence_is_announced_to_who_listens(qtbot: Any, monkeypatch: pytest.MonkeyPatch, listeners: int) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    told: list[str] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: bool(listeners))
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: told.append(event.message()))
    spoken.announce(label, "3 rows ticked")
    spoken.announce(label, "")
    assert told == ["3 rows ticked"] * listeners


def test_what_was_told_before_is_forgotten(qtbot: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    strip = MonthStrip(holder)
    monkeypatch.setattr(spoken, "DAYS", "nothing")
    assert role(strip) == QAccessible.Role.Client
    monkeypatch.undo()
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    spoken.make_known(holder)
    assert role(strip) == QAccessible.Role.SpinBox
