"""Meeting mode: one place large, paged through, jumped about in, hidden at once, left to where it led."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from cop29_desktop.gui.main_window import MainWindow
from cop29_desktop.gui.meeting import MeetingWindow, beyond
from cop29_desktop.model.anchors import Anchor
from tests.gui.test_commands import press

Open = Callable[..., MainWindow]
Settle = Callable[[QWidget], None]
KEY = Qt.Key
ROOT = Path(__file__).parents[2]
SCREENS = (("laptop", 0, 1366, 768), ("projector", 1366, 1920, 1080))


def entered(window: MainWindow) -> MeetingWindow:
    """Press F5."""
    press(window, "F5")
    (meeting,) = window.findChildren(MeetingWindow)
    return meeting


def small(meeting: MeetingWindow, settle: Settle) -> None:
    """The size of a laptop's screen."""
    meeting.setWindowState(Qt.WindowState.WindowNoState)
    meeting.resize(1366, 768)
    settle(meeting)


def typed(meeting: MeetingWindow, qtbot: Any, *keys: Any) -> str:
    """Press keys; gives what is then shown."""
    for key in keys:
        qtbot.keyClick(meeting, key)
    return str(meeting._anchor)


def test_a_decision_is_shown_large_in_both_languages_with_its_twins(open_window: Open) -> None:
    window = open_window("decision:9/CMA.6", lang="both")
    meeting = entered(window)
    told = meeting.page.toPlainText()
    decision = window._session.briefing.decision["9/CMA.6"]
    assert [part for part in (*decision.title, decision.summary[0].text.zh[:9], "3/CP.29") if part not in told] == []
    assert meeting.called.text().startswith("CMA6　9/CMA.6　議程 ")
    assert meeting.isFullScreen()
    body, window_text = meeting.page.font().pointSizeF(), window.centre.reader.page.font().pointSizeF()
    assert body >= 1.4 * window_text


def test_arrows_page_keys_and_space_lead_on_and_back(open_window: Open, qtbot: Any) -> None:
    window = open_window()
    order = [str(row.anchor) for row in window._session.briefing.decisions]
    window.go(Anchor.parse(order[0]))
    meeting = entered(window)
    assert typed(meeting, qtbot, KEY.Key_Left) == order[0], "there is nothing before the first"
    assert typed(meeting, qtbot, KEY.Key_Right, KEY.Key_Right) == order[2]
    assert typed(meeting, qtbot, KEY.Key_Left) == order[1]
    assert meeting.count.text() == f"2／{len(order)}"


def test_what_is_longer_than_the_screen_is_read_first(open_window: Open, settle: Settle, qtbot: Any) -> None:
    meeting = entered(open_window("decision:1/CMA.6"))
    small(meeting, settle)
    bar = meeting.page.verticalScrollBar()
    assert bar.maximum() > 0
    assert typed(meeting, qtbot, KEY.Key_Space) == "decision:1/CMA.6"
    assert bar.value() > 0
    bar.setValue(bar.maximum())
    after = typed(meeting, qtbot, KEY.Key_PageDown)
    assert (after != "decision:1/CMA.6", bar.value()) == (True, 0)
    assert typed(meeting, qtbot, KEY.Key_PageUp) == "decision:1/CMA.6"
    assert bar.value() == bar.maximum()


def test_a_typed_agenda_item_is_shown_and_several_are_listed(open_window: Open, qtbot: Any) -> None:
    meeting = entered(open_window("section:5"))
    assert typed(meeting, qtbot, "1", "1", "a") == "decision:1/CMA.6"
    meeting.type_ahead.end()
    assert typed(meeting, qtbot, "1", "0") == "decision:1/CMA.6", "none is guessed"
    told = meeting.page.toPlainText()
    assert [n for n in ("11/CP.29", "12/CP.29", "13/CP.29", "16/CMA.6") if n not in told] == []
    meeting.type_ahead.end()
    typed(meeting, qtbot, KEY.Key_Escape)
    assert meeting.called.text()
    typed(meeting, qtbot, "9", "9")
    assert "99" in meeting.hint.text()


def test_sections_are_paged_through_too(open_window: Open, qtbot: Any) -> None:
    meeting = entered(open_window("section:5.1", lang="en"))
    assert typed(meeting, qtbot, KEY.Key_Right) == "section:5.2"
    assert meeting.path.text().endswith("5.2 Global goal on adaptation (GGA)")


def test_one_key_covers_and_one_dims_and_escape_peels(open_window: Open, qtbot: Any) -> None:
    meeting = entered(open_window("decision:1/CMA.6"))
    ground = meeting.palette().window().color().lightness()
    typed(meeting, qtbot, "d")
    assert meeting.palette().window().color().lightness() < 20 < ground
    typed(meeting, qtbot, "c")
    assert (meeting.cover.isVisible(), meeting.page.isVisible(), meeting.cover.text()) == (True, False, "COP29 簡報")
    typed(meeting, qtbot, KEY.Key_Escape)
    assert (meeting.cover.isVisible(), meeting.page.isVisible()) == (False, True)


def test_leaving_leads_to_what_was_shown(open_window: Open, qtbot: Any) -> None:
    window = open_window("decision:1/CMA.6")
    meeting = entered(window)
    shown = typed(meeting, qtbot, KEY.Key_Right)
    typed(meeting, qtbot, KEY.Key_Escape)
    QApplication.sendPostedEvents(None, 52)
    assert window.findChildren(MeetingWindow) == []
    assert str(window._navigator.place.anchor) == shown
    assert window.centre.pane == "decisions"


def test_language_and_size_change_by_key(open_window: Open, qtbot: Any) -> None:
    window = open_window("decision:1/CMA.6")
    meeting = entered(window)
    before = meeting.page.font().pointSizeF()
    typed(meeting, qtbot, "l", "+")
    assert "New collective quantified goal" in meeting.page.toPlainText()
    assert meeting.page.font().pointSizeF() > before
    typed(meeting, qtbot, "-", "-")
    assert meeting.page.font().pointSizeF() < before


def test_a_link_leads_on_within_the_meeting(open_window: Open) -> None:
    meeting = entered(open_window("decision:9/CMA.6"))
    meeting.page.link_activated.emit("cop29:decision:3/CP.29")
    assert meeting._anchor == Anchor.parse("decision:3/CP.29")


def test_the_next_screen_is_the_one_after_round_and_round(open_window: Open, qtbot: Any) -> None:
    one, two, three = object(), object(), object()
    assert [beyond([one, two, three], here) for here in (one, two, three)] == [two, three, one]
    assert beyond([one], three) is one
    meeting = entered(open_window("decision:9/CMA.6"))
    typed(meeting, qtbot, "s")
    assert meeting.isFullScreen()
    assert meeting.geometry() == meeting.screen().geometry()


def test_it_opens_on_the_projector_and_comes_back_whole_when_that_is_unplugged(tmp_path: Path) -> None:
    config, script = tmp_path / "screens.json", Path(__file__).with_name("two_screens.py")
    usual = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1, "y": 0}
    screens = [dict(zip(("name", "x", "width", "height"), one, strict=True)) | usual for one in SCREENS]
    config.write_text(json.dumps({"screens": screens}), "utf-8")
    env = os.environ | {"QT_QPA_PLATFORM": f"offscreen:configfile={config}"}
    done = subprocess.run(
        [sys.executable, str(script)], env=env, cwd=ROOT, capture_output=True, text=True, timeout=120, check=True
    )
    laptop, projector = ([name, [x, 0, *size], True] for name, x, *size in SCREENS)
    assert json.loads(done.stdout) == [projector, laptop, projector, laptop, ["laptop", True]]


def test_what_is_shown_is_spoken_and_its_links_are_reached(open_window: Open, qtbot: Any) -> None:
    meeting = entered(open_window("decision:9/CMA.6", lang="en"))
    qtbot.waitUntil(meeting.isActiveWindow)
    page = QAccessible.queryAccessibleInterface(meeting.page)
    assert meeting.page.hasFocus()
    assert meeting.windowTitle() == "CMA6　9/CMA.6　Agenda item 11(c) – Meeting mode"
    assert page.text(QAccessible.Text.Name) == "CMA6　9/CMA.6　Agenda item 11(c)"
    qtbot.keyClick(meeting.page, KEY.Key_Tab)
    assert page.text(QAccessible.Text.Description)
    qtbot.keyClick(meeting.page, KEY.Key_Right)
    assert page.text(QAccessible.Text.Name) != "CMA6　9/CMA.6　Agenda item 11(c)"
    for key in ("9", "8"):
        qtbot.keyClick(meeting.page, key)
    assert page.text(QAccessible.Text.Description) == "There is no agenda item 98"


@pytest.mark.parametrize("lang", ["zh", "en", "both"])
@pytest.mark.parametrize("zoom", [100, 200])
@pytest.mark.parametrize("go", ["decision:3/CMP.19", "section:4.3.3.10"])
def test_it_fits_a_laptop(open_window: Open, settle: Settle, lang: str, zoom: int, go: str) -> None:
    meeting = entered(open_window(go, lang=lang, zoom=zoom))
    small(meeting, settle)
    assert meeting.width() == 1366
    assert meeting.height() == 768
    assert meeting.page.viewport().height() > 400
    for label in meeting.findChildren(QLabel):
        if label.isVisible():
            needed = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
            assert label.height() >= needed, label.text()
    assert meeting.page.horizontalScrollBar().maximum() == 0
