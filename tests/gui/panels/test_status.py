"""The status bar: what passes stands alone on its left, and what stood there comes back."""

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from cop29_desktop.gui.panels.status import Status
from cop29_desktop.gui.session import Session
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.texts import Language


@pytest.fixture
def status(qtbot: Any, briefing: Briefing) -> Status:
    made = Status(Session(briefing, Language.ZH))
    qtbot.addWidget(made)
    made.resize(1200, 24)
    made.show()
    return made


def shown(status: Status) -> list[bool]:
    return [part.isVisible() for part in (status.offline, status.content, status.clock, status.zoom)]


def test_a_sentence_covers_nothing_whatever_happens_meanwhile(status: Status) -> None:
    assert shown(status) == [True, True, True, True]
    status.tell("已複製 2 筆。")
    status.tick()
    status.resize(1300, 24)
    assert shown(status) == [False, False, True, True]
    status.clearMessage()
    assert shown(status) == [True, True, True, True]


def test_a_bar_that_became_narrow_under_a_sentence_fits_afterwards(status: Status) -> None:
    status.tell("已複製 2 筆。")
    status.resize(status.content.sizeHint().width() + status.clock.sizeHint().width() + 30, 24)
    status.clearMessage()
    assert shown(status) == [False, True, True, False]


def test_what_comes_to_stand_on_the_right_uncovers_nothing(status: Status, qapp: QApplication) -> None:
    status.tell("已複製 2 筆。")
    status.addPermanentWidget(QLabel("已寫入"))
    qapp.processEvents()
    assert shown(status) == [False, False, True, True]
    status.clearMessage()
    assert shown(status) == [True, True, True, True]
