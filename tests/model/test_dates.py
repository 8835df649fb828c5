"""Days as people in Taipei and Baku write them."""

from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from cop29_desktop.model import dates

DAYS = st.dates(date(1912, 1, 1), date(2999, 12, 31))
MONDAY = date(2024, 11, 18)


def test_a_day_is_written_in_both_calendars_and_languages() -> None:
    assert dates.roc(MONDAY) == "113-11-18"
    assert dates.long_zh(MONDAY) == "2024 年 11 月 18 日（一）"
    assert dates.long_en(MONDAY) == "Mon 18 Nov 2024"


def test_a_week_has_its_names() -> None:
    week = [date(2024, 11, day) for day in range(18, 25)]
    assert "".join(dates.long_zh(day)[-2] for day in week) == "一二三四五六日"
    assert [dates.long_en(day)[:3] for day in week] == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]


@given(DAYS)
def test_the_two_calendars_name_one_day(day: date) -> None:
    year, month_and_day = dates.roc(day).split("-", 1)
    assert date.fromisoformat(f"{int(year) + 1911:04}-{month_and_day}") == day


@given(DAYS, DAYS)
def test_different_days_are_written_differently(one: date, other: date) -> None:
    for write in (dates.roc, dates.long_zh, dates.long_en):
        assert (write(one) == write(other)) == (one == other)


def test_one_moment_is_two_times_of_day() -> None:
    assert dates.clock(datetime(2024, 11, 24, 1, 31, tzinfo=UTC)) == ("05:31", "09:31")
    assert dates.clock(datetime(2024, 11, 23, 20, 30, tzinfo=UTC)) == ("00:30", "04:30")
