"""Today in one line; outside the session in plain words."""

from datetime import date
from typing import Any

import pytest

from cop29_desktop.gui.panels.today import TodayStrip
from cop29_desktop.gui.session import Session
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.texts import Language
from cop29_desktop.presentation import days


@pytest.fixture
def told(qtbot: Any, briefing: Briefing, request: pytest.FixtureRequest) -> str:
    """What the strip says in English on the day of the test's parameter, in the code's own words."""
    strip = TodayStrip(Session(briefing, Language.EN, request.param))
    qtbot.addWidget(strip)
    return strip.text()


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        (date(2024, 10, 1), "41 days to the opening on Mon 11 Nov 2024"),
        (date(2024, 11, 24), "the session closed at 05:31 Baku time on Sun 24 Nov 2024"),
        (date(2026, 5, 4), "the session closed at 05:31 Baku time on Sun 24 Nov 2024"),
    ],
    indirect=["told"],
)
def test_before_the_opening_and_after_the_closing_it_says_so(told: str, wanted: str) -> None:
    assert told.endswith(wanted)
    assert "Theme day" not in told


@pytest.mark.parametrize("told", [date(2024, 11, 22), date(2024, 11, 23)], indirect=True)
def test_the_session_goes_on_after_its_last_scheduled_day(told: str) -> None:
    assert "Our delegation: Return to Taipei" in told
    assert "closed" not in told


@pytest.mark.parametrize("told", [date(2026, 5, 4)], indirect=True)
def test_it_says_the_day_in_both_calendars(told: str) -> None:
    assert "Today Mon 4 May 2026" in told
    assert "ROC 115-05-04" in told


@pytest.mark.parametrize("told", [date(2024, 11, 18)], indirect=True)
def test_a_theme_day_is_named_with_what_we_do(told: str, briefing: Briefing) -> None:
    held = days.day(briefing, date(2024, 11, 18))
    assert held.theme
    assert f"Theme day: {held.theme.theme.en}" in told
    assert all(activity.text.en in told for trip in held.trip for activity in trip.activities)


@pytest.mark.parametrize("language", [Language.ZH, Language.BOTH])
def test_it_speaks_chinese_unless_english_alone_is_in_force(qtbot: Any, briefing: Briefing, language: Language) -> None:
    strip = TodayStrip(Session(briefing, language, date(2024, 11, 18)))
    qtbot.addWidget(strip)
    assert "主題日：" in strip.text()
