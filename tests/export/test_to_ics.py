"""ICS: read back by the library that wrote it and by another one, with equal content; and the rules of its lines."""

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st
from ical.calendar import Calendar
from ical.calendar_stream import IcsCalendarStream

from cop29_desktop.export import to_ics
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.days import OwnEntry
from cop29_desktop.model.texts import Language
from cop29_desktop.presentation.lanes import LANES, OWN, Diary, Entry

NOW = datetime(2024, 11, 18, 6, 12, 30, tzinfo=UTC)


def written(briefing: Briefing, language: Language = Language.BOTH, lanes: tuple[str, ...] = tuple(LANES)) -> bytes:
    """A calendar of lanes."""
    return to_ics.write(Diary(briefing), [LANES[name] for name in lanes], language, NOW)


def other(content: bytes) -> Calendar:
    """The calendar as another library reads it."""
    return IcsCalendarStream.calendar_from_ics(content.decode())


def held(briefing: Briefing) -> list[tuple[str, Entry]]:
    """What a calendar must hold, with the category."""
    return [(lane.category.zh, entry) for lane in LANES.values() for entry in lane.entries(Diary(briefing))]


@pytest.mark.parametrize("which", ["built-in", "tiny"])
def test_another_library_reads_what_was_meant(which: str, briefing: Briefing, tiny: Briefing) -> None:
    source = briefing if which == "built-in" else tiny
    events = other(written(source, Language.ZH)).events
    expected = held(source)
    assert len(events) == len(expected) > 3
    for event, (category, entry) in zip(events, expected, strict=True):
        timed = isinstance(entry.when, datetime)
        assert (event.uid, event.summary, event.categories) == (entry.uid, entry.title.zh, [category])
        assert event.dtstart == (entry.when.astimezone(UTC) if isinstance(entry.when, datetime) else entry.when)
        assert event.dtend == (None if timed else entry.when + timedelta(days=1))
        assert event.transparency == ("OPAQUE" if entry.busy else "TRANSPARENT")
        assert (event.description or "").startswith("\n".join(detail.zh for detail in entry.details))
        assert event.dtstamp == NOW


def test_both_libraries_read_the_same(briefing: Briefing) -> None:
    content = written(briefing)
    own: Any = icalendar.Calendar.from_ical(content)
    mine = [
        (str(e["uid"]), str(e["summary"]), str(e["description"]), e.decoded("dtstart"), e.decoded("dtend", None))
        for e in own.walk("VEVENT")
    ]
    assert mine == [(e.uid, e.summary, e.description, e.dtstart, e.dtend) for e in other(content).events]


def test_my_days_are_ten_whole_days_none_shifted(briefing: Briefing) -> None:
    content = written(briefing, Language.ZH, ("itinerary",))
    events = other(content).events
    assert [(e.dtstart, e.dtend) for e in events] == [
        (date(2024, 11, day), date(2024, 11, day + 1)) for day in range(14, 24)
    ]
    assert len(re.findall(rb"\r\nDTSTART;VALUE=DATE:\d{8}\r\n", content)) == 10
    assert b"TZID" not in content
    assert b"VTIMEZONE" not in content


def test_the_closing_is_a_moment_in_utc_with_no_end_that_nobody_has_said(briefing: Briefing) -> None:
    content = written(briefing, Language.ZH, ("milestones",))
    assert content.count(b"DTSTART:20241124T013100Z\r\n") == 1
    (closing,) = (e for e in other(content).events if (e.uid or "").startswith("milestone-closing@"))
    assert closing.dtend is None
    assert closing.duration is None


def test_nothing_says_that_the_session_ended_on_the_22nd_without_the_other_reading(briefing: Briefing) -> None:
    for event in other(written(briefing, Language.ZH)).events:
        if event.dtstart == date(2024, 11, 22) and "閉幕" in (event.summary or ""):
            assert "衝突" in (event.description or "")


def test_lines_end_as_they_must_and_are_folded_between_characters(briefing: Briefing) -> None:
    content = written(briefing)
    lines = content.split(b"\r\n")
    assert lines[-1] == b""
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert b"\r" not in content.replace(b"\r\n", b"")
    assert max(map(len, lines)) == 75
    for line in lines:
        line.decode("utf-8", "strict")


def test_each_language_alone_says_so_and_both_are_joined(briefing: Briefing) -> None:
    english = written(briefing, Language.EN, ("itinerary",))
    assert english.count(b"SUMMARY;LANGUAGE=en:") == 10
    assert next(e.categories for e in other(english).events) == ["Our delegation"]
    both = written(briefing, Language.BOTH, ("itinerary",))
    assert [e.summary for e in other(both).events][-1] == "返回臺北 / Return to Taipei"


def test_a_calendar_says_where_it_is_from(briefing: Briefing) -> None:
    content = written(briefing, Language.ZH, ("itinerary",))
    own: Any = icalendar.Calendar.from_ical(content)
    assert str(own["name"]) == str(own["x-wr-calname"]) == "COP29 簡報"
    for told in (str(own["description"]), *(str(event["description"]) for event in own.walk("VEVENT"))):
        assert briefing.pack.code in told
        assert "環境部" in told
    assert "2024-11-18 14:12（臺北，UTC+8；民國 113-11-18）" in str(own["description"])


def test_the_same_moment_gives_the_same_bytes_and_names_stay(briefing: Briefing) -> None:
    assert written(briefing) == written(briefing)
    later = to_ics.write(Diary(briefing), list(LANES.values()), Language.BOTH, NOW + timedelta(days=1))
    assert [e.uid for e in other(later).events] == [e.uid for e in other(written(briefing)).events]


# One's own entries

DAY = date(2024, 11, 18)
LONG = "與太平洋島國論壇秘書處、小島嶼國家聯盟談損失與損害基金的撥款、理事國席次與 2025 年的時程" * 2
OWN_ENTRIES = (
    OwnEntry("a1", DAY, "旅館，早餐; breakfast, 7:00", place="Baku, Hilton; 12 樓"),
    OwnEntry("b2", DAY, LONG, time(1, 30), time(10), "藍區\\2"),
    OwnEntry("c3", DAY, "first\nsecond", time(23, 30)),
    *(OwnEntry(f"d{day}", date(2024, 11, day), "看展 🌍", time(9), time(9, 15)) for day in (19, 20, 21)),
)


def own_calendar(briefing: Briefing, entries: tuple[OwnEntry, ...], language: Language = Language.BOTH) -> bytes:
    """One's own entries as a calendar."""
    return to_ics.write(Diary(briefing, entries), [LANES[OWN]], language, NOW)


def own_events(content: bytes) -> list[tuple[Any, ...]]:
    """What one library reads; the other must read the same."""
    parsed: Any = icalendar.Calendar.from_ical(content)
    mine = [
        (str(e["uid"]), str(e["summary"]), str(e.get("location", "")), e.decoded("dtstart"), e.decoded("dtend", None))
        for e in parsed.walk("VEVENT")
    ]
    events = other(content).events
    assert mine == [(e.uid, e.summary, e.location or "", e.dtstart, e.dtend) for e in events]
    return mine


@pytest.mark.parametrize("language", Language)
def test_own_entries_are_read_by_both_libraries_as_they_were_written(language: Language, briefing: Briefing) -> None:
    content = own_calendar(briefing, OWN_ENTRIES, language)
    night = datetime(2024, 11, 17, 21, 30, tzinfo=UTC)  # half past one in Baku
    assert own_events(content) == [
        ("own-a1@cop29.cop29-desktop", OWN_ENTRIES[0].title, OWN_ENTRIES[0].place, DAY, date(2024, 11, 19)),
        ("own-b2@cop29.cop29-desktop", LONG, "藍區\\2", night, datetime(2024, 11, 18, 6, tzinfo=UTC)),
        ("own-c3@cop29.cop29-desktop", "first\nsecond", "", datetime(2024, 11, 18, 19, 30, tzinfo=UTC), None),
        *(
            (f"own-d{day}@cop29.cop29-desktop", "看展 🌍", "", start, start + timedelta(minutes=15))
            for day in (19, 20, 21)
            for start in (datetime(2024, 11, day, 5, tzinfo=UTC),)
        ),
    ]
    assert max(map(len, content.split(b"\r\n"))) == 75
    assert b"TZID" not in content
    assert b"SUMMARY;LANGUAGE" not in content, "nobody knows in which language one writes"
    assert {event.transparency for event in other(content).events} == {"OPAQUE"}


def test_own_entries_are_told_apart_from_what_the_report_says(briefing: Briefing) -> None:
    both = to_ics.write(Diary(briefing, OWN_ENTRIES), [LANES["itinerary"], LANES[OWN]], Language.ZH, NOW)
    for event in other(both).events:
        mine = (event.uid or "").startswith("own-")
        assert event.categories == ["自己的行程" if mine else "我團"]
        assert ("自己加的行程，不出自報告" in (event.description or "")) is mine
        assert ("環境部" in (event.description or "")) is not mine
    about = str(icalendar.Calendar.from_ical(own_calendar(briefing, OWN_ENTRIES, Language.ZH))["description"])
    assert "環境部" not in about
    assert "自己加的行程" not in str(icalendar.Calendar.from_ical(written(briefing))["description"])
    assert briefing.pack.code in about


def test_a_stay_is_one_event_until_the_day_after_its_last(briefing: Briefing) -> None:
    stay = OwnEntry("h", DAY, "旅館", place="巴庫", last=date(2024, 11, 20))
    night = OwnEntry("n", DAY, "守夜", time(23), time(1), last=date(2024, 11, 19))
    content = own_calendar(briefing, (stay, night), Language.ZH)
    assert own_events(content) == [
        ("own-h@cop29.cop29-desktop", "旅館", "巴庫", DAY, date(2024, 11, 21)),
        (
            "own-n@cop29.cop29-desktop", "守夜", "",
            datetime(2024, 11, 18, 19, tzinfo=UTC), datetime(2024, 11, 18, 21, tzinfo=UTC),
        ),
    ]  # fmt: skip
    assert content.count(b"\r\nDTSTART;VALUE=DATE:20241118\r\nDTEND;VALUE=DATE:20241121\r\n") == 1


DAYS = st.dates(date(1990, 1, 1), date(2090, 1, 1))
SIGNS = st.text(st.characters(codec="utf-8"), max_size=60)
TIMES = st.times().map(lambda moment: moment.replace(second=0, microsecond=0))


@given(st.lists(st.tuples(DAYS, SIGNS, st.none() | TIMES, st.none() | TIMES, SIGNS, st.none() | DAYS)))
def test_whatever_one_writes_both_libraries_read_it(tiny: Briefing, drawn: list[Any]) -> None:
    entries = tuple(OwnEntry(str(number), *fields) for number, fields in enumerate(drawn))
    found = own_events(own_calendar(tiny, entries))
    assert len(found) == len(entries)
    for (_, title, place, start, end), entry in zip(found, entries, strict=True):
        assert (title, place) == (to_ics._clean(entry.title), to_ics._clean(entry.place))
        half = entry.ends is not None and entry.days > 1
        assert isinstance(start, datetime) is (entry.starts is not None or half)
        assert end is None or end > start
        if not isinstance(start, datetime):
            assert (end - start).days == entry.days


def test_the_last_day_of_all_has_no_day_after_it(briefing: Briefing) -> None:
    content = own_calendar(briefing, (OwnEntry("z", date.max, "收工"),))
    (event,) = icalendar.Calendar.from_ical(content).walk("VEVENT")
    assert (event["dtstart"].dt, "dtend" in event) == (date.max, False)
    content = own_calendar(briefing, (OwnEntry("z", date(9999, 12, 29), "收工", last=date.max),))
    (event,) = icalendar.Calendar.from_ical(content).walk("VEVENT")
    assert (event["dtstart"].dt, event["dtend"].dt) == (date(9999, 12, 29), date.max)
