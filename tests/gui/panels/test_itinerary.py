"""The itinerary: one day at a time, within the session and the trip, with theme day and milestones."""

from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy

from cop29_desktop.gui.panels.itinerary import ItineraryPanel
from cop29_desktop.gui.session import Session
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.texts import Language
from cop29_desktop.presentation import days

THEME_DAY = date(2024, 11, 18)


def panel_on(qtbot: Any, briefing: Briefing, today: date, language: Language = Language.ZH) -> ItineraryPanel:
    panel = ItineraryPanel(Session(briefing, language, today))
    qtbot.addWidget(panel)
    panel.refresh()
    panel.show()
    return panel


@pytest.fixture
def panel(qtbot: Any, briefing: Briefing) -> ItineraryPanel:
    return panel_on(qtbot, briefing, THEME_DAY)


def test_it_opens_on_today(panel: ItineraryPanel) -> None:
    assert panel.day == THEME_DAY
    assert panel.label.text().startswith("<b>2024 年 11 月 18 日（一）</b>")


@pytest.mark.parametrize("today", [date(2024, 10, 1), date(2026, 5, 4)])
def test_outside_the_session_it_opens_on_the_first_day_and_has_no_today(
    qtbot: Any, briefing: Briefing, today: date
) -> None:
    panel = panel_on(qtbot, briefing, today)
    assert panel.day == days.span(briefing)[0]
    assert not panel.today.isEnabled()


@pytest.mark.parametrize("language", list(Language))
def test_a_day_shows_theme_delegation_and_milestones(qtbot: Any, briefing: Briefing, language: Language) -> None:
    panel = panel_on(qtbot, briefing, THEME_DAY, language)
    held = days.day(briefing, THEME_DAY)
    assert held.theme
    assert held.milestones
    texts = [days.THEME_DAY, days.OUR_DELEGATION, days.MILESTONES, held.theme.theme]
    texts += [activity.text for trip in held.trip for activity in trip.activities]
    texts += [milestone.title for milestone in held.milestones]
    flat = " ".join(panel.page.toPlainText().split())
    assert [text.part(code) for text in texts for code in language.parts if text.part(code) not in flat] == []


def test_the_buttons_step_one_day(panel: ItineraryPanel, qtbot: Any) -> None:
    changed = QSignalSpy(panel.day_changed)
    for button in (panel.after, panel.after, panel.before):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    one = timedelta(days=1)
    told = [changed.at(i)[0] for i in range(changed.count())]
    assert told == [THEME_DAY + one, THEME_DAY + 2 * one, THEME_DAY + one]


def test_stepping_ends_at_the_first_and_the_last_day(panel: ItineraryPanel, briefing: Briefing) -> None:
    first, last = days.span(briefing)
    for end, button, step in ((first, panel.before, panel.step_back), (last, panel.after, panel.step_on)):
        panel.show_day(end)
        assert not button.isEnabled()
        step()
        assert panel.day == end


def test_from_a_day_outside_stepping_leads_back_inside(panel: ItineraryPanel, briefing: Briefing) -> None:
    first, last = days.span(briefing)
    panel.show_day(date(2030, 1, 1))
    panel.step_back()
    assert panel.day == last
    panel.show_day(date(2020, 1, 1))
    panel.step_on()
    assert panel.day == first


def test_every_day_of_the_stepper_can_be_shown(panel: ItineraryPanel, briefing: Briefing) -> None:
    first, last = days.span(briefing)
    panel.show_day(first)
    seen = [panel.page.toPlainText()]
    while panel.after.isEnabled():
        panel.step_on()
        seen.append(panel.page.toPlainText())
    assert len(seen) == (last - first).days + 1
    assert all(text.strip() for text in seen)


def test_today_comes_back(panel: ItineraryPanel, qtbot: Any) -> None:
    panel.show_day(date(2024, 11, 20))
    qtbot.mouseClick(panel.today, Qt.MouseButton.LeftButton)
    assert panel.day == THEME_DAY


def test_a_day_without_anything_says_so(panel: ItineraryPanel) -> None:
    panel.show_day(date(2030, 1, 1))
    assert "這一天沒有主題日、我團行程或里程碑。" in panel.page.toPlainText()


def test_a_milestone_leads_to_its_page(panel: ItineraryPanel, briefing: Briefing) -> None:
    milestone = days.day(briefing, THEME_DAY).milestones[0]
    cursor = panel.page.document().find(milestone.title.zh)
    assert cursor.charFormat().anchorHref() == f"cop29:{milestone.anchor}"
