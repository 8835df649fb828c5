"""A day in lanes: what is in which, what overlaps, where now is; the cells of the month; where today stands."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.dates import BAKU, TAIPEI
from cop29_desktop.model.days import MilestoneKind, OwnEntry
from cop29_desktop.model.texts import Text
from cop29_desktop.presentation import daybook, days
from cop29_desktop.presentation.daybook import Daybook, Lane

DAY = date(2024, 11, 18)
CLOSING = date(2024, 11, 24)
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)
BRIEF = (Lane.TRIP, Lane.THEME, Lane.MILESTONES)
TIMES = st.times().map(lambda moment: moment.replace(second=0, microsecond=0))


def at(day: date, written: str) -> datetime:
    return datetime.combine(day, time.fromisoformat(written), BAKU)


def mine(title: str, starts: str = "", ends: str = "", day: date = DAY) -> OwnEntry:
    def moment(written: str) -> time | None:
        return time.fromisoformat(written) if written else None

    return OwnEntry(title, day, title, moment(starts), moment(ends))


def titles(book: Daybook) -> dict[str, list[str]]:
    return {lane.value: [item.title.zh for item in items] for lane, items in book.whole}


def overlaps(book: Daybook) -> dict[str, list[str]]:
    return {one.item.title.zh: [other.title.zh for other in one.overlaps] for one in book.timed}


def test_a_day_has_its_lanes_in_order(briefing: Briefing) -> None:
    book = daybook.daybook(briefing, DAY, Lane, [mine("晚宴"), mine("別天", day=CLOSING)], LONG_AGO)
    assert titles(book) == {
        "trip": ["參加 COP29 會議", "參加周邊會議", "觀察重點會議", "參加雙邊會議"],
        "theme": ["人力資本/兒童和青年/健康/教育"],
        "milestones": [one.title.zh for one in days.day(briefing, DAY).milestones],
        "own": ["晚宴"],
    }
    assert (book.timed, book.now) == ((), None)


@pytest.mark.parametrize("lane", list(Lane))
def test_a_lane_that_is_off_is_not_there(briefing: Briefing, lane: Lane) -> None:
    shown = [one for one in Lane if one is not lane]
    book = daybook.daybook(briefing, DAY, shown, [mine("晚宴"), mine("晨會", "09:00")], LONG_AGO)
    assert list(titles(book)) == [one.value for one in shown]
    assert len(book.timed) == (lane is not Lane.OWN)


def test_an_empty_lane_is_there_and_one_with_times_only_is_not(briefing: Briefing) -> None:
    book = daybook.daybook(briefing, date(2030, 1, 1), Lane, [], LONG_AGO)
    assert titles(book) == {"trip": [], "theme": [], "milestones": [], "own": []}
    book = daybook.daybook(briefing, DAY, [Lane.OWN], [mine("晨會", "09:00")], LONG_AGO)
    assert titles(book) == {}
    assert overlaps(book) == {"晨會": []}


def test_what_has_a_time_stands_in_order_whatever_its_lane(briefing: Briefing) -> None:
    own = [mine("早餐", "07:00", day=CLOSING), mine("守夜", "04:00", "05:31", CLOSING)]
    book = daybook.daybook(briefing, CLOSING, Lane, own, LONG_AGO)
    assert list(overlaps(book)) == ["守夜", "會議閉幕", "早餐"]


def test_entries_overlap_where_they_share_a_minute(briefing: Briefing) -> None:
    own = [
        mine("甲", "09:00", "10:00"),
        mine("乙", "09:30", "11:00"),
        mine("丙", "10:00", "10:30"),
        mine("丁", "11:00"),
    ]
    assert overlaps(daybook.daybook(briefing, DAY, [Lane.OWN], own, LONG_AGO)) == {
        "甲": ["乙"], "乙": ["甲", "丙"], "丙": ["乙"], "丁": [],
    }  # fmt: skip


def test_two_at_one_moment_overlap(briefing: Briefing) -> None:
    own = [mine("甲", "09:00"), mine("乙", "09:00"), mine("丙", "09:00", "08:00")]
    found = overlaps(daybook.daybook(briefing, DAY, [Lane.OWN], own, LONG_AGO))
    assert {title: len(others) for title, others in found.items()} == {"甲": 2, "乙": 2, "丙": 2}


@given(st.lists(st.tuples(TIMES, st.none() | TIMES), max_size=8))
def test_overlaps_are_mutual_and_what_a_clock_finds(tiny: Briefing, times: list[tuple[time, time | None]]) -> None:
    own = [OwnEntry(str(n), DAY, str(n), starts, ends) for n, (starts, ends) in enumerate(times)]
    found = overlaps(daybook.daybook(tiny, DAY, [Lane.OWN], own, LONG_AGO))

    def minutes(starts: time, ends: time | None) -> set[int]:
        first = starts.hour * 60 + starts.minute
        last = ends.hour * 60 + ends.minute if ends else 0
        return set(range(first, max(last, first + 1)))

    taken = [minutes(*pair) for pair in times]
    for n in range(len(times)):
        wanted = {str(m) for m in range(len(times)) if m != n and taken[n] & taken[m]}
        assert set(found[str(n)]) == wanted


# An entry of several days

HOTEL = OwnEntry("h", DAY, "旅館", last=date(2024, 11, 20))


def day_of(briefing: Briefing, day: date, *own: OwnEntry, now: datetime = LONG_AGO) -> Daybook:
    return daybook.daybook(briefing, day, [Lane.OWN], own, now)


def test_an_entry_of_several_days_stands_on_each_of_them_and_says_which_it_is(briefing: Briefing) -> None:
    books = [day_of(briefing, date(2024, 11, n), HOTEL) for n in range(16, 24)]
    shown = [(book.date.day, item) for book in books for _, items in book.whole for item in items]
    assert {n: daybook.which_day(item) for n, item in shown} == {
        18: Text("第 1 天，共 3 天", "day 1 of 3"),
        19: Text("第 2 天，共 3 天", "day 2 of 3"),
        20: Text("第 3 天，共 3 天", "day 3 of 3"),
    }
    ((_, (single,)),) = day_of(briefing, DAY, mine("晚宴")).whole
    assert daybook.which_day(single) is None


def test_it_starts_on_its_first_day_ends_on_its_last_and_takes_those_between_whole(briefing: Briefing) -> None:
    stay = HOTEL._replace(starts=time(15), ends=time(11))
    first, middle, last = (day_of(briefing, DAY + timedelta(days=n), stay) for n in range(3))
    assert [(one.item.starts, one.item.ends) for one in first.timed + last.timed] == [
        (time(15), None),
        (None, time(11)),
    ]
    assert (titles(first), titles(middle), titles(last)) == ({}, {"own": ["旅館"]}, {})
    assert (middle.timed, middle.whole[0][1][0].starts, middle.whole[0][1][0].ends) == ((), None, None)


def test_with_one_of_the_times_the_other_end_is_a_whole_day(briefing: Briefing) -> None:
    arrives, leaves = HOTEL._replace(starts=time(15)), HOTEL._replace(ends=time(11))
    timed = [[len(day_of(briefing, DAY + timedelta(days=n), one).timed) for n in range(3)] for one in (arrives, leaves)]
    assert timed == [[1, 0, 0], [0, 0, 1]]


def test_what_goes_past_midnight_overlaps_on_both_days(briefing: Briefing) -> None:
    night = mine("守夜", "23:00", "05:31")._replace(last=DAY + timedelta(days=1))
    own = (night, mine("甲", "23:59"), mine("乙", "22:00", "23:00"))
    assert overlaps(day_of(briefing, DAY, *own)) == {"乙": [], "守夜": ["甲"], "甲": ["守夜"]}
    morrow = DAY + timedelta(days=1)
    own = (night, mine("丙", "05:30", day=morrow), mine("丁", "05:31", day=morrow))
    assert overlaps(day_of(briefing, morrow, *own)) == {"守夜": ["丙"], "丙": ["守夜"], "丁": []}


def test_now_stands_after_what_began_the_day_before(briefing: Briefing) -> None:
    night = mine("守夜", "23:00", "05:31")._replace(last=DAY + timedelta(days=1))
    morrow = DAY + timedelta(days=1)
    for clock, place in (("00:00", 1), ("05:00", 1), ("10:00", 2)):
        book = day_of(briefing, morrow, night, mine("早餐", "07:00", day=morrow), now=at(morrow, clock))
        assert daybook.place_of_now(book) == place


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(1, 3), TIMES, TIMES), max_size=5))
def test_on_each_day_overlaps_are_what_a_clock_that_runs_on_finds(
    tiny: Briefing, drawn: list[tuple[int, int, time, time]]
) -> None:
    own = [
        OwnEntry(str(n), DAY + timedelta(days=day), str(n), starts, ends, last=DAY + timedelta(days=day + more))
        for n, (day, more, starts, ends) in enumerate(drawn)
    ]

    def minutes(day: int, entry: OwnEntry) -> set[int]:
        """Those of a day on which it begins or ends."""
        here = DAY + timedelta(days=day)
        if here not in {entry.date, entry.until} or not entry.starts or not entry.ends:
            return set()
        starts, ends = (moment.hour * 60 + moment.minute for moment in (entry.starts, entry.ends))
        return set(range(starts, 1440)) if here == entry.date else set(range(ends))

    for day in range(7):
        taken = {entry.key: minutes(day, entry) for entry in own}
        for key, others in overlaps(day_of(tiny, DAY + timedelta(days=day), *own)).items():
            assert set(others) == {other for other in taken if other != key and taken[other] & taken[key]}


def test_the_month_marks_every_day_of_it_and_widens_as_far_as_it_is_near(briefing: Briefing) -> None:
    first, last = days.span(briefing)
    own = [HOTEL, OwnEntry("x", last, "留下", last=last + timedelta(days=99))]
    marked = {cell.date: cell.own for cell in daybook.cells(briefing, own) if cell.own}
    assert marked == {DAY + timedelta(days=n): 1 for n in range(3)} | {last + timedelta(days=n): 1 for n in range(15)}
    long = OwnEntry("y", date.min, "長", last=date.max)
    assert daybook.bounds(briefing, [long]) == (first - timedelta(days=14), last + timedelta(days=14))


@pytest.mark.parametrize(("clock", "place"), [("08:59", 0), ("09:00", 1), ("12:00", 1), ("23:59", 2)])
def test_now_stands_between_the_entries_of_today(briefing: Briefing, clock: str, place: int) -> None:
    own = [mine("甲", "09:00", "10:00"), mine("乙", "15:00")]
    now = at(DAY, clock).astimezone(TAIPEI)
    assert daybook.place_of_now(daybook.daybook(briefing, DAY, Lane, own, now)) == place
    assert daybook.place_of_now(daybook.daybook(briefing, DAY + timedelta(days=1), Lane, own, now)) is None


def test_now_is_nowhere_outside_the_session(briefing: Briefing) -> None:
    for day in (date(2024, 10, 1), date(2026, 5, 4)):
        assert daybook.daybook(briefing, day, Lane, [], at(day, "10:00")).now is None


def test_a_lane_knows_its_section_of_the_report(briefing: Briefing, tiny: Briefing) -> None:
    found = {lane: daybook.source(briefing, lane) for lane in Lane}
    assert found[Lane.TRIP] == (Text("報告 參", "Report 3"), briefing.section["3"].anchor)
    assert found[Lane.THEME] == (Text("報告 肆一", "Report 4.1"), briefing.section["4.1"].anchor)
    assert (found[Lane.MILESTONES], found[Lane.OWN]) == (None, None)
    assert daybook.source(tiny, Lane.OWN) is None


def test_the_month_holds_every_day_once_with_its_marks(briefing: Briefing) -> None:
    cells = {cell.date: cell for cell in daybook.cells(briefing, [mine("甲"), mine("乙")])}
    assert (min(cells), max(cells), len(cells)) == (*days.span(briefing), 14)
    assert cells[DAY] == (DAY, True, 2, 2)
    assert cells[date(2024, 11, 12)] == (date(2024, 11, 12), False, 1, 0)


def test_ones_own_entries_widen_the_month_when_they_are_near(briefing: Briefing) -> None:
    first, last = days.span(briefing)
    near, far = timedelta(days=14), timedelta(days=15)
    own = [mine("行前會", day=first - near), mine("報告", day=last + near)]
    assert daybook.bounds(briefing, own) == (first - near, last + near)
    assert daybook.bounds(briefing, [mine("早", day=first - far), mine("晚", day=last + far)]) == (first, last)
    assert daybook.bounds(briefing, [mine("晚", day=date.max), mine("早", day=date.min)]) == (first, last)


def test_a_cell_is_read_aloud(briefing: Briefing) -> None:
    cells = {cell.date: cell for cell in daybook.cells(briefing, [mine("甲")])}
    assert daybook.cell_name(cells[DAY], DAY) == Text(
        "11 月 18 日（一），今日，我團行程，里程碑 2 項，自己的行程 1 項",
        "Mon 18 Nov, today, our delegation, milestones: 2, my entries: 1",
    )
    assert daybook.cell_name(cells[date(2024, 11, 14)], DAY) == Text(
        "11 月 14 日（四），我團行程", "Thu 14 Nov, our delegation"
    )


@pytest.mark.parametrize(
    ("day", "clock", "wanted"),
    [
        (date(2024, 10, 1), "10:00", "距開幕還有 41 天，2024 年 11 月 11 日（一）"),
        (date(2024, 11, 10), "23:59", "明天開幕，2024 年 11 月 11 日（一）"),
        (date(2024, 11, 11), "00:00", None),
        (date(2024, 11, 22), "23:59", None),
        (date(2024, 11, 23), "12:00", None),
        (date(2024, 11, 24), "05:30", None),
        (date(2024, 11, 24), "05:31", "會議已於 2024 年 11 月 24 日（日）巴庫時間 05:31 閉幕"),
        (date(2026, 5, 4), "10:00", "會議已於 2024 年 11 月 24 日（日）巴庫時間 05:31 閉幕"),
    ],
)
def test_where_today_stands(briefing: Briefing, day: date, clock: str, wanted: str | None) -> None:
    told = daybook.standing(briefing, at(day, clock))
    assert (told.zh if told else None) == wanted


def only(briefing: Briefing, *kept: tuple[MilestoneKind, time | None]) -> Briefing:
    """The tiny pack with these milestones of its own alone."""
    rows = tuple(one._replace(time=when) for kind, when in kept for one in briefing.milestones if one.kind is kind)

    def lists(name: str) -> tuple[object, ...]:
        return rows if name == "milestones" else briefing.rows(name)

    return Briefing(briefing.pack, lists)


def test_a_pack_that_knows_no_closing_time_says_the_day_and_one_without_a_closing_infers_none(tiny: Briefing) -> None:
    later = at(date(2027, 1, 1), "10:00")
    told = daybook.standing(only(tiny, (MilestoneKind.CLOSING, None)), later)
    assert told
    assert told.en == "the session closed on Sat 21 Nov 2026"
    assert daybook.standing(only(tiny, (MilestoneKind.CLOSING, None)), at(date(2026, 11, 21), "23:00")) is None
    bare = only(tiny)
    told = daybook.standing(bare, later)
    assert told
    assert told.en == f"the days of this briefing run until {days.day_text(days.span(bare)[1]).en}"
    assert daybook.standing(bare, at(days.span(bare)[1], "23:00")) is None
    assert "opening" in str(daybook.standing(bare, at(date(2026, 1, 1), "10:00")))
