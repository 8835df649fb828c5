"""The itinerary: one day at a time, in lanes, with the line of now; the month strip; one's own entries."""

from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QMenu

from cop29_desktop.gui.kit.look import Look
from cop29_desktop.gui.kit.theme import BASE_POINTS, LIGHT
from cop29_desktop.gui.panels.itinerary import ItineraryPanel
from cop29_desktop.gui.session import Session
from cop29_desktop.gui.settings import Settings
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.dates import BAKU
from cop29_desktop.model.days import OwnEntry
from cop29_desktop.model.texts import Language
from cop29_desktop.presentation import day_page, daybook, days
from cop29_desktop.presentation.daybook import Lane

THEME_DAY = date(2024, 11, 18)


def panel_on(qtbot: Any, briefing: Briefing, today: date, language: Language = Language.ZH) -> ItineraryPanel:
    panel = ItineraryPanel(Session(briefing, language, today))
    qtbot.addWidget(panel)
    panel.dress(Look(LIGHT, BASE_POINTS))
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
    told = panel.page.toPlainText()
    assert all(daybook.EMPTY[lane].zh in told for lane in (Lane.TRIP, Lane.THEME, Lane.MILESTONES))
    assert daybook.EMPTY[Lane.OWN].zh not in told


def test_a_milestone_leads_to_its_page(panel: ItineraryPanel, briefing: Briefing) -> None:
    milestone = days.day(briefing, THEME_DAY).milestones[0]
    cursor = panel.page.document().find(milestone.title.zh)
    assert cursor.charFormat().anchorHref() == f"cop29:{milestone.anchor}"


def told(panel: ItineraryPanel) -> str:
    return " ".join(panel.page.toPlainText().split())


def follow(panel: ItineraryPanel, text: str) -> None:
    """Open the link with this text by the keyboard."""
    cursor = panel.page.document().find(text)
    assert not cursor.isNull(), text
    panel.page.link_activated.emit(cursor.charFormat().anchorHref())


# The strip


def test_the_strip_and_the_stepper_show_one_day(panel: ItineraryPanel, qtbot: Any) -> None:
    qtbot.keyClick(panel.strip, Qt.Key.Key_Right)
    assert panel.day == THEME_DAY + timedelta(days=1)
    assert "11 月 19 日" in panel.label.text()
    panel.step_on()
    assert panel.strip.accessibleName().startswith("Days: 11 月 20 日（三）")
    qtbot.mouseClick(panel.strip, Qt.MouseButton.LeftButton, pos=panel.strip.place(THEME_DAY).center())
    assert panel.day == THEME_DAY


def test_enter_leads_from_the_strip_into_the_day(panel: ItineraryPanel, qtbot: Any) -> None:
    panel.activateWindow()
    panel.strip.setFocus()
    qtbot.keyClick(panel.strip, Qt.Key.Key_Return)
    qtbot.waitUntil(panel.page.hasFocus)


def test_in_a_low_window_the_strip_shows_one_week_and_then_gives_way(panel: ItineraryPanel) -> None:
    heights = []
    panel.resize(270, 900)
    line, strip = panel.fontMetrics().height(), panel.strip
    for height in (900, strip.height_of() + 10 * line, strip.height_of(weeks=1) + 8 * line, 900):
        panel.resize(270, height)
        heights.append(panel.strip.sizeHint().height() if panel.strip.isVisible() else 0)
    assert heights == [panel.strip.height_of(), panel.strip.height_of(weeks=1), 0, panel.strip.height_of()]


# Lanes


def switch(panel: ItineraryPanel, lane: Lane) -> None:
    (action,) = (one for one in panel.lane_menu().actions() if one.data() == lane.value)
    action.trigger()


def test_a_lane_is_switched_off_and_on(panel: ItineraryPanel) -> None:
    for lane in (Lane.TRIP, Lane.THEME, Lane.MILESTONES):
        assert daybook.NAMES[lane].zh in told(panel)
        switch(panel, lane)
        assert daybook.NAMES[lane].zh not in told(panel)
    panel.show_day(date(2024, 11, 19))
    assert told(panel) == day_page.ALL_OFF.zh
    switch(panel, Lane.THEME)
    assert daybook.NAMES[Lane.THEME].zh in told(panel)


def test_the_menu_says_what_is_on(panel: ItineraryPanel) -> None:
    switch(panel, Lane.TRIP)
    shown = {action.text(): action.isChecked() for action in panel.lane_menu().actions()}
    assert shown == {"我團": False, "主題日": True, "里程碑": True}


def test_the_button_opens_the_menu_under_itself(
    panel: ItineraryPanel, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[tuple[QMenu, QPoint]] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, where: opened.append((menu, where)))
    qtbot.mouseClick(panel.lanes, Qt.MouseButton.LeftButton)
    ((menu, where),) = opened
    assert len(menu.actions()) == 3
    assert where == panel.lanes.mapToGlobal(panel.lanes.rect().bottomLeft())


def test_the_lanes_are_remembered(panel: ItineraryPanel, qtbot: Any, briefing: Briefing, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    switch(panel, Lane.TRIP)
    panel.remember(settings)
    settings.flush()
    again = panel_on(qtbot, briefing, THEME_DAY)
    again.recall(Settings(tmp_path / "settings.ini"))
    assert "我團" not in told(again)
    assert "里程碑" in told(again)


# One's own entries

OWN = (
    OwnEntry("k1", THEME_DAY, "歐盟會談", time(9), time(10, 30), "藍區"),
    OwnEntry("k2", THEME_DAY, "晨會", time(10)),
    OwnEntry("k3", date(2024, 11, 26), "返國報告"),
)


def test_ones_own_entries_have_a_lane_once_they_are_kept(panel: ItineraryPanel) -> None:
    panel.show_own(())
    assert daybook.EMPTY[Lane.OWN].zh in told(panel)
    panel.show_own(OWN)
    assert "09:00 –10:30 ● 歐盟會談 藍區 時間重疊：晨會" in told(panel)
    assert "自己的行程 2 項" in panel.strip.accessibleName()
    switch(panel, Lane.OWN)
    assert "歐盟會談" not in told(panel)


def test_the_stepper_reaches_ones_own_days(panel: ItineraryPanel) -> None:
    panel.show_own(OWN)
    panel.show_day(date(2024, 11, 24))
    panel.step_on()
    panel.step_on()
    assert panel.day == date(2024, 11, 26)
    assert "返國報告" in told(panel)
    assert not panel.after.isEnabled()


def test_an_entry_is_asked_for_by_its_key_and_a_new_one_by_the_day(panel: ItineraryPanel) -> None:
    panel.show_own(OWN)
    asked, new, links = (
        QSignalSpy(signal) for signal in (panel.entry_requested, panel.new_entry_requested, panel.link_activated)
    )
    follow(panel, "歐盟會談")
    follow(panel, day_page.ADD.zh)
    follow(panel, "第 5 次全體會議")
    assert (asked.count(), asked.at(0)[0]) == (1, "k1")
    assert (new.count(), new.at(0)[0]) == (1, THEME_DAY)
    assert (links.count(), links.at(0)[0]) == (1, "cop29:milestone:5th-plenary")


# Now


class Clock(Session):
    """A session whose moment is the test's to set."""

    moment = datetime(2024, 11, 18, 9, 59, tzinfo=BAKU)

    def now(self) -> datetime:
        return self.moment


@pytest.fixture
def clock(briefing: Briefing) -> Clock:
    return Clock(briefing, Language.ZH)


@pytest.fixture
def ticking(qtbot: Any, clock: Clock) -> ItineraryPanel:
    panel = ItineraryPanel(clock)
    qtbot.addWidget(panel)
    panel.show_own(OWN)
    panel.dress(Look(LIGHT, BASE_POINTS))
    panel.resize(270, 420)
    panel.show()
    return panel


def test_the_line_of_now_moves_by_the_minute(ticking: ItineraryPanel, clock: Clock) -> None:
    def before_now() -> str:
        return told(ticking).partition("現在 巴庫")[0]

    assert "現在 巴庫 09:59 · 臺北 13:59" in told(ticking)
    assert "歐盟會談" in before_now()
    assert "● 晨會" not in before_now()
    clock.moment += timedelta(minutes=1)
    ticking._timer.timeout.emit()
    assert "現在 巴庫 10:00 · 臺北 14:00" in told(ticking)
    assert "● 晨會" in before_now()


def test_a_minute_keeps_the_place_in_the_day(ticking: ItineraryPanel, clock: Clock) -> None:
    ticking.page.scroll_to(1000)
    assert ticking.page.position() == 1000
    clock.moment += timedelta(minutes=1)
    ticking.tick()
    assert ticking.page.position() == 1000


def test_within_a_minute_and_on_another_day_nothing_is_drawn_anew(ticking: ItineraryPanel, clock: Clock) -> None:
    changed = QSignalSpy(ticking.page.textChanged)
    clock.moment += timedelta(seconds=30)
    ticking.tick()
    ticking.show_day(date(2024, 11, 19))
    drawn = changed.count()
    clock.moment += timedelta(minutes=5)
    ticking.tick()
    assert changed.count() == drawn
    assert "現在" not in told(ticking)


def test_midnight_in_baku_is_another_day(ticking: ItineraryPanel, clock: Clock) -> None:
    changed = QSignalSpy(ticking.today_changed)
    clock.moment += timedelta(hours=14)
    ticking.tick()
    assert changed.count() == 0
    clock.moment += timedelta(minutes=1)
    ticking.tick()
    assert changed.count() == 1
    assert "現在" not in told(ticking)
    ticking.go_today()
    assert ticking.day == date(2024, 11, 19)
    assert "今日" in ticking.strip.accessibleName()
