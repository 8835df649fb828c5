"""Days as people in Taipei and Baku write them."""

from datetime import UTC, date, datetime, time

import pytest
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


@pytest.mark.parametrize(
    "written",
    [
        "1118", "11/18", "11-18", "11 月 18 日", "１１／１８", "11月18日（一）", "20241118", "1131118", "113/11/18",
        "113-11-18", "113.11.18", "民國 113 年 11 月 18 日", "民國113/11/18", "2024-11-18", "2024/11/18",
        "2024 年 11 月 18 日（一）", "18 Nov", "18 November 2024", "Nov 18", "November 18, 2024", "Mon 18 Nov 2024",
        " MON, 18 nov ",
    ],
)  # fmt: skip
def test_a_typed_day_is_read_in_either_calendar(written: str) -> None:
    assert dates.read(written, date(2024, 1, 31)) == MONDAY


@pytest.mark.parametrize(
    "written",
    [
        "",
        "118",
        "11",
        "1332",
        "11/31",
        "24/11/18",
        "113/11-18",
        "18 Nix",
        "2024-13-01",
        "11a",
        "1/CMA.6",
        "0000000",
        "²",
    ],
)
def test_what_is_no_day_is_not_guessed(written: str) -> None:
    assert dates.read(written, MONDAY) is None


@given(DAYS)
def test_every_way_of_writing_a_day_is_read_back(day: date) -> None:
    ways = [
        day.isoformat(),
        dates.long_zh(day),
        dates.long_en(day),
        f"{day:%Y%m%d}",
        f"{day.year}/{day.month}/{day.day}",
    ]
    if 2011 <= day.year <= 2910:  # the ROC years of three digits
        ways += [dates.roc(day), f"民國 {dates.roc(day)}"]
    assert {dates.read(written, MONDAY) for written in ways} == {day}
    near = date(day.year, 1, 1)
    short = [f"{day:%m%d}", f"{day.month}/{day.day}", dates.short_zh(day), dates.short_en(day)]
    assert {dates.read(written, near) for written in short} == {day}


@given(st.text(max_size=12))
def test_anything_may_be_typed(written: str) -> None:
    dates.read(written, MONDAY)
    dates.read_time(written)


@given(st.times())
def test_a_typed_time_is_read(moment: time) -> None:
    whole = moment.replace(second=0, microsecond=0)
    ways = [f"{whole:%H:%M}", f"{whole:%H%M}", f"{whole.hour}：{whole:%M}", f"{whole.hour} 點 {whole.minute} 分"]
    assert {dates.read_time(written) for written in ways} == {whole}


def test_an_hour_alone_needs_its_word() -> None:
    assert dates.read_time("9 時") == time(9)
    assert [dates.read_time(written) for written in ("", "9", "24:00", "9:60", "9:3", "noon")] == [None] * 6
