"""How long an entry of one's own lasts, and on which days it is."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from cop29_desktop.model.days import OwnEntry


@given(st.dates(), st.none() | st.dates(), st.integers(-3, 400))
def test_it_is_on_as_many_days_as_it_lasts(first: date, last: date | None, off: int) -> None:
    one = OwnEntry("k", first, "x", last=last)
    assert one.until == (last if last and last > first else first)
    assert one.days == one.until.toordinal() - first.toordinal() + 1 >= 1
    day = date.fromordinal(min(max(first.toordinal() + off, 1), date.max.toordinal()))
    assert one.covers(day) is (0 <= (day - first).days < one.days)
    assert one.covers(one.date)
    assert one.covers(one.until)
    assert one.until == date.max or not one.covers(one.until + timedelta(days=1))
