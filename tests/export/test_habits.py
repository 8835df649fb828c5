"""What is remembered of an export: it comes back, and what is no longer there is passed over."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from cop29_desktop.export import habits, orders
from cop29_desktop.export.habits import Habit
from cop29_desktop.export.orders import What

NAMES = st.sampled_from(["decisions", "theme-days", "tables", "days"])
KEYS = st.sampled_from(["", "ods", "csv", "markdown"])
COLUMNS = st.lists(st.sampled_from(["body", "title", "see-also"]), unique=True).map(tuple)
HABITS = st.builds(Habit, KEYS, COLUMNS, st.text(st.characters(exclude_categories=["Cs"]), max_size=20))


@given(st.dictionaries(NAMES, HABITS.filter(any)))
def test_habits_come_back(known: dict[str, Habit]) -> None:
    line = habits.show(known)
    assert habits.parse(line) == known
    assert "\n" not in line


def test_nonsense_is_passed_over() -> None:
    assert habits.parse("") == habits.parse("decisions") == habits.parse("; : ; decisions: x=1") == {}
    assert habits.parse("decisions: format=ods x=1; ???") == {"decisions": Habit("ods")}


def test_an_order_takes_up_what_was_chosen(see: Any) -> None:
    offer = see()
    usual = orders.usual(offer, What.TABLE)
    order = habits.applied(offer, usual, Habit("csv", ("title", "gone", "body", "title"), "/x"))
    assert (order.way.key, order.columns) == ("csv", ("title", "body"))
    assert habits.applied(offer, usual, Habit("gone", ("gone",))) == usual
    assert habits.of(order, "/x") == Habit("csv", ("title", "body"), "/x")


def test_days_have_a_format_and_no_columns(see: Any) -> None:
    usual = orders.usual(see(), What.DAYS)
    assert habits.applied(see(), usual, Habit("ods", ("title",))) == usual
