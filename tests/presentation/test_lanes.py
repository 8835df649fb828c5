"""Calendar lanes: which days, which moments, what they say of themselves and of what is disputed."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time

import pytest

from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.days import OwnEntry
from cop29_desktop.presentation.lanes import LANES, OWN, Diary, Entry

Entries = Callable[[str], list[Entry]]


@pytest.fixture
def entries(briefing: Briefing) -> Entries:
    """The entries of a lane of the built-in pack."""
    return lambda name: list(LANES[name].entries(Diary(briefing)))


def test_the_itinerary_is_ten_days_none_shifted(entries: Entries) -> None:
    found = entries("itinerary")
    assert [entry.when for entry in found] == [date(2024, 11, day) for day in range(14, 24)]
    titles = [entry.title.zh for entry in found]
    assert titles[:2] == ["啟程前往亞塞拜然巴庫"] * 2
    assert titles[3].startswith("休會日")
    assert titles[-2:] == ["返回臺北"] * 2
    assert all(entry.busy for entry in found)


def test_theme_days_and_milestones_take_no_time(entries: Entries) -> None:
    found = entries("theme-days") + entries("milestones")
    assert not any(entry.busy for entry in found)
    assert [entry.when for entry in found[:12]] == [date(2024, 11, day) for day in range(11, 23)]


def test_the_session_ended_on_the_24th_in_the_morning_of_baku(entries: Entries) -> None:
    (closing,) = (entry for entry in entries("milestones") if entry.uid.startswith("milestone-closing@"))
    assert isinstance(closing.when, datetime)
    assert closing.when.astimezone(UTC) == datetime(2024, 11, 24, 1, 31, tzinfo=UTC)


def test_the_theme_of_the_22nd_comes_with_the_other_readings(entries: Entries) -> None:
    (last,) = (entry for entry in entries("theme-days") if entry.when == date(2024, 11, 22))
    told = "\n".join(detail.zh for detail in last.details)
    assert "［編註］" in told
    assert "衝突 T2" in told
    assert "報告：圖 1 把 22 日排為閉幕式。" in told
    assert "其他來源：主席團信函寫 Final negotiations。" in told


def test_details_say_whose_they_are(entries: Entries) -> None:
    marked = {detail.en.partition("]")[0] for entry in entries("milestones") for detail in entry.details}
    assert {"[Our note", "[UN document FCCC/PA/CMA/2024/17/Add.1"} <= marked


def test_names_are_for_ever_and_each_its_own(entries: Entries, briefing: Briefing, tiny: Briefing) -> None:
    names = [entry.uid for name in LANES for entry in entries(name)]
    assert len(set(names)) == len(names) == 10 + len(briefing.theme_days) + len(briefing.milestones)
    assert names[0] == "trip-depart-14-15-2024-11-14@cop29.cop29-desktop"
    others = {entry.uid for lane in LANES.values() for entry in lane.entries(Diary(tiny))}
    assert others.isdisjoint(names)


def test_a_disputed_row_of_the_trip_is_told_on_each_of_its_days(tiny: Briefing) -> None:
    found = [entry for entry in LANES["itinerary"].entries(Diary(tiny)) if "sessions" in entry.uid]
    assert [entry.when for entry in found] == [date(2026, 11, 10), date(2026, 11, 11)]
    assert all(any("衝突 D1" in detail.zh for detail in entry.details) for entry in found)


DAY = date(2024, 11, 18)


def own(briefing: Briefing, *entries: OwnEntry) -> list[Entry]:
    """One's own entries as a calendar has them."""
    return list(LANES[OWN].entries(Diary(briefing, entries)))


@pytest.mark.parametrize(
    ("starts", "ends", "when", "until"),
    [
        (None, None, DAY, None),
        (time(9), time(10, 30), datetime(2024, 11, 18, 5, tzinfo=UTC), datetime(2024, 11, 18, 6, 30, tzinfo=UTC)),
        (time(1, 30), None, datetime(2024, 11, 17, 21, 30, tzinfo=UTC), None),
        (time(9), time(9), datetime(2024, 11, 18, 5, tzinfo=UTC), None),
    ],
)
def test_own_entries_are_whole_days_or_moments_of_baku(
    starts: time | None, ends: time | None, when: date, until: datetime | None, briefing: Briefing
) -> None:
    (found,) = own(briefing, OwnEntry("a1", DAY, "歐盟會談", starts, ends, "藍區"))
    assert (found.uid, found.when, found.ends) == ("own-a1@cop29.cop29-desktop", when, until)
    assert (found.title, found.place, found.busy) == (("歐盟會談", "歐盟會談"), "藍區", True)


@pytest.mark.parametrize(
    ("starts", "ends", "when", "until"),
    [
        (None, None, DAY, None),
        (time(15), time(11), datetime(2024, 11, 18, 11, tzinfo=UTC), datetime(2024, 11, 20, 7, tzinfo=UTC)),
        (time(15), None, datetime(2024, 11, 18, 11, tzinfo=UTC), datetime(2024, 11, 20, 20, tzinfo=UTC)),
        (None, time(11), datetime(2024, 11, 17, 20, tzinfo=UTC), datetime(2024, 11, 20, 7, tzinfo=UTC)),
    ],
)
def test_an_entry_of_several_days_is_one_with_its_last_day_whole_where_no_time_ends_it(
    starts: time | None, ends: time | None, when: date, until: datetime | None, briefing: Briefing
) -> None:
    (found,) = own(briefing, OwnEntry("a1", DAY, "旅館", starts, ends, "巴庫", date(2024, 11, 20)))
    assert (found.when, found.ends, found.last) == (when, until, date(2024, 11, 20))


def test_the_last_day_of_all_ends_in_it(briefing: Briefing) -> None:
    (found,) = own(briefing, OwnEntry("z", DAY, "收工", time(9), last=date.max))
    assert found.ends
    assert found.ends.date() == date.max


def test_own_entries_name_no_report_as_their_source(briefing: Briefing) -> None:
    told = LANES[OWN].source(briefing)
    assert told.zh.startswith("自己加的行程，不出自報告")
    assert told.en.startswith("An entry of my own: neither the report")
    assert briefing.pack.code in told.zh
    assert {LANES[name].source(briefing) for name in LANES if name != OWN} != {told}
    assert briefing.pack.cover.agency.zh not in told.zh
