"""Days and times as people in Taipei and Baku write them."""

from datetime import date, datetime, timedelta, timezone

BAKU = timezone(timedelta(hours=4), "Asia/Baku")
TAIPEI = timezone(timedelta(hours=8), "Asia/Taipei")
ROC_EPOCH = 1911
_WEEKDAYS_ZH = "一二三四五六日"
_WEEKDAYS_EN = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS_EN = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def roc(day: date) -> str:
    """``113-11-18`` for 18 November 2024."""
    return f"{day.year - ROC_EPOCH}-{day:%m-%d}"


def long_zh(day: date) -> str:
    """``2024 年 11 月 18 日（一）``."""
    return f"{day.year} 年 {day.month} 月 {day.day} 日（{_WEEKDAYS_ZH[day.weekday()]}）"


def long_en(day: date) -> str:
    """``Mon 18 Nov 2024``."""
    return f"{_WEEKDAYS_EN[day.weekday()]} {day.day} {_MONTHS_EN[day.month - 1]} {day.year}"


def clock(moment: datetime) -> tuple[str, str]:
    """The time of day in Baku and in Taipei, ``("10:12", "14:12")``."""
    return f"{moment.astimezone(BAKU):%H:%M}", f"{moment.astimezone(TAIPEI):%H:%M}"
