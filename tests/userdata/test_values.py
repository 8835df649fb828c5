"""Entries as words of a payload: read back as they were, one day written as it always was, nothing unknown lost."""

from datetime import date, time, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cop29_desktop.model.days import LONGEST
from cop29_desktop.userdata import values
from cop29_desktop.userdata.notebook import ENTRY, EVERYTHING
from cop29_desktop.userdata.revisions import Change, Revision, make, read
from cop29_desktop.userdata.values import Appointment

if TYPE_CHECKING:
    from tests.userdata.conftest import Device

DAY = date(2024, 11, 18)
BEFORE = {"pack": "cop29", "date": "2024-11-18", "title": "晚宴", "starts": "19:00", "ends": "21:30", "place": "老城"}
DINNER = Appointment(DAY, "晚宴", time(19), time(21, 30), "老城")
HOTEL = Appointment(DAY, "旅館", time(15), time(11), "巴庫", date(2024, 11, 21))
SIGNS = st.text(st.characters(codec="utf-8"), max_size=40)
MINUTES = st.none() | st.times().map(lambda moment: moment.replace(second=0, microsecond=0))


def revision(payload: dict[str, Any]) -> Revision:
    """What a journal gives back of a payload."""
    found = read(make(Change(ENTRY, "k", payload, ()), "d", 1).line)
    assert found
    return found


def kept(payload: dict[str, Any]) -> Appointment | None:
    entry = values.entry(revision(payload))
    return entry.what if entry else None


def test_a_record_without_a_last_day_is_of_one_day() -> None:
    assert kept(BEFORE) == DINNER
    assert DINNER.last is None


def test_what_lasts_one_day_is_written_as_it_always_was() -> None:
    assert {"pack": "cop29", **values.plain(DINNER)} == BEFORE
    assert values.plain(DINNER._replace(last=DAY)) == values.plain(DINNER)
    assert values.plain(HOTEL)["last"] == "2024-11-21"


@given(
    st.builds(Appointment, st.dates(), SIGNS, MINUTES, MINUTES, SIGNS),
    st.none() | st.integers(0, LONGEST),
)
def test_whatever_is_kept_comes_back(what: Appointment, more: int | None) -> None:
    last = None if more is None else date.fromordinal(min(what.date.toordinal() + more, date.max.toordinal()))
    found = kept(values.plain(what._replace(last=last)))
    assert found == what._replace(last=last if last != what.date else None)


@pytest.mark.parametrize("written", ["2024-11-18", "2024-11-17", "", 7, None, ["2024-11-20"]])
def test_a_last_day_that_is_not_after_the_first_is_none(written: object) -> None:
    assert kept({**BEFORE, "last": written}) == DINNER


def test_a_last_day_that_can_not_be_read_is_passed_over_as_other_fields_are() -> None:
    assert kept({**BEFORE, "last": "2024-11-31"}) is None
    assert kept({**BEFORE, "starts": "25:00"}) is None


def test_what_a_newer_build_wrote_beside_it_stays_when_it_is_changed(device: "Device") -> None:
    newer = {**BEFORE, "colour": "red", "guests": ["a", "b"], "by": "another"}
    device.book.ledger.change([Change(ENTRY, "k", newer, ())])
    (entry,) = device.opened().entries()
    changed = device.book.write_entry(HOTEL, entry)
    assert changed
    (payload,) = (one.payload for one in device.book.ledger.history.live(ENTRY, "k"))
    assert payload == {"pack": "cop29", **values.plain(HOTEL), "colour": "red", "guests": ["a", "b"]}
    device.book.write_entry(DINNER, changed)
    (payload,) = (one.payload for one in device.opened().ledger.history.live(ENTRY, "k"))
    assert payload == {**BEFORE, "colour": "red", "guests": ["a", "b"]}, "a last day that was taken away is gone"


def test_a_stay_is_handed_on_merged_twice_changed_and_taken_back(device: "Device", other: "Device") -> None:
    stay = device.book.write_entry(HOTEL)
    file = device.root / "handed on"
    file.write_bytes(device.book.ledger.handed_on(EVERYTHING))
    for _ in range(2):
        other.book.ledger.merge([file])
        assert [entry.what for entry in other.opened().entries()] == [HOTEL]
    later = HOTEL._replace(last=DAY + timedelta(days=1))
    device.book.write_entry(later, stay)
    assert [entry.what for entry in device.opened().entries()] == [later]
    device.book.ledger.undo()
    assert [entry.what for entry in device.opened().entries()] == [HOTEL]


def test_two_versions_of_a_stay_are_both_kept(device: "Device", other: "Device") -> None:
    stay = device.book.write_entry(HOTEL)
    other.book.ledger.merge(device.files)
    device.book.write_entry(HOTEL._replace(last=None, ends=None), stay)
    other.book.write_entry(HOTEL._replace(last=date(2024, 11, 22)), *other.book.entries())
    device.book.ledger.merge(other.files)
    assert {entry.what.last for entry in device.opened().entries()} == {None, date(2024, 11, 22)}


def test_a_build_that_knows_no_last_day_shows_the_first_and_hands_the_whole_on(
    device: "Device", other: "Device"
) -> None:
    device.book.write_entry(HOTEL)
    (head,) = device.book.ledger.history.live(ENTRY, device.book.entries()[0].key)
    known = {name: head.payload[name] for name in BEFORE}
    assert known == {
        "pack": "cop29", "date": "2024-11-18", "title": "旅館", "starts": "15:00", "ends": "11:00", "place": "巴庫",
    }  # fmt: skip
    other.book.ledger.merge(device.files)  # lines go on as they are, whatever stands in them
    assert head.line in other.book.ledger.handed_on(EVERYTHING).splitlines()
