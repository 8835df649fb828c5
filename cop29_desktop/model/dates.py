"""Days and times as people in Taipei and Baku write them, and read from what they type."""

import re
import unicodedata
from datetime import date, datetime, time, timedelta, timezone

BAKU = timezone(timedelta(hours=4), "Asia/Baku")
TAIPEI = timezone(timedelta(hours=8), "Asia/Taipei")
ROC_EPOCH = 1911
_WEEKDAYS_ZH = "一二三四五六日"
_WEEKDAYS_EN = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS_EN = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WEEKDAY = r"(?:\(\w\)|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?)?"
_MONTH = rf"({'|'.join(_MONTHS_EN)})[a-z]*\.?".lower()
_ORDERS = (  # the year, month and day of each are the groups of these numbers; 0 is the year at hand
    (r"(\d{4}|民國\d{1,3}|\d{3})([-/.年])(\d{1,2})(?:\2|月)(\d{1,2})日?", (1, 3, 4)),
    (r"(\d{4}|\d{3})(\d\d)(\d\d)", (1, 2, 3)),
    (r"(\d{1,2})[-/月](\d{1,2})日?", (0, 1, 2)),
    (r"(\d\d)(\d\d)", (0, 1, 2)),
    (rf"(\d{{1,2}}){_MONTH}(\d{{4}})?", (3, 2, 1)),
    (rf"{_MONTH}(\d{{1,2}})(?:,(\d{{4}}))?", (3, 1, 2)),
)
_TIMES = (r"(\d{1,2}):(\d\d)", r"(\d{1,2})(\d\d)", r"(\d{1,2})[點時](?:(\d{1,2})分?)?")


def roc(day: date) -> str:
    """``113-11-18`` for 18 November 2024."""
    return f"{day.year - ROC_EPOCH}-{day:%m-%d}"


def long_zh(day: date) -> str:
    """``2024 年 11 月 18 日（一）``."""
    return f"{day.year} 年 {day.month} 月 {day.day} 日（{_WEEKDAYS_ZH[day.weekday()]}）"


def long_en(day: date) -> str:
    """``Mon 18 Nov 2024``."""
    return f"{_WEEKDAYS_EN[day.weekday()]} {day.day} {_MONTHS_EN[day.month - 1]} {day.year}"


def short_zh(day: date) -> str:
    """``11 月 18 日（一）``."""
    return f"{day.month} 月 {day.day} 日（{_WEEKDAYS_ZH[day.weekday()]}）"


def short_en(day: date) -> str:
    """``Mon 18 Nov``."""
    return f"{_WEEKDAYS_EN[day.weekday()]} {day.day} {_MONTHS_EN[day.month - 1]}"


def read(written: str, near: date) -> date | None:
    """The day that is meant, in either calendar; one without a year lies in that of ``near``; None when it is none.

    ``1118`` ``11/18`` ``11 月 18 日`` ``113/11/18`` ``民國 113 年 11 月 18 日`` ``2024-11-18`` ``18 Nov``. Three digits
    are a ROC year; two are nobody knows which, and are refused.
    """
    plain = re.sub(rf"^{_WEEKDAY}|{_WEEKDAY}$", "", _squeezed(written))
    for pattern, (year, month, day) in _ORDERS:
        if found := re.fullmatch(pattern, plain):
            return _day(_year(found[year] if year else None, near), found[month], found[day])
    return None


def read_time(written: str) -> time | None:
    """A time of day: ``9:30`` ``0930`` ``9 點 30 分``; None when it is none."""
    plain = _squeezed(written)
    for pattern in _TIMES:
        if found := re.fullmatch(pattern, plain):
            try:
                return time(int(found[1]), int(found[2] or 0))
            except ValueError:
                return None
    return None


def _squeezed(written: str) -> str:
    """What was typed, in half width, without spaces and capitals."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", written)).lower()


def _year(written: str | None, near: date) -> int:
    if not written:
        return near.year
    year = int(written.removeprefix("民國"))
    return year if written.isdigit() and len(written) == len("2024") else year + ROC_EPOCH


def _day(year: int, month: str, day: str) -> date | None:
    names = [name.lower() for name in _MONTHS_EN]
    try:
        return date(year, int(month) if month.isdigit() else names.index(month) + 1, int(day))
    except ValueError:
        return None


def clock(moment: datetime) -> tuple[str, str]:
    """The time of day in Baku and in Taipei, ``("10:12", "14:12")``."""
    return f"{moment.astimezone(BAKU):%H:%M}", f"{moment.astimezone(TAIPEI):%H:%M}"
