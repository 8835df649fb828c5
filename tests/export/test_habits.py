"""What is remembered of an export: it comes back, and what is no longer there is passed over."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from cop29_desktop.export import habits, orders
from cop29_desktop.export.formats import by_name
from cop29_desktop.export.habits import Habit, Habits, Manner
from cop29_desktop.export.orders import What
from cop29_desktop.export.selections import Options

NAMES = st.sampled_from(["decisions", "theme-days", "tables", "days"])
KEYS = st.sampled_from(["", "ods", "csv", "markdown"])
COLUMNS = st.lists(st.sampled_from(["body", "title", "see-also"]), unique=True).map(tuple)
HABITS = st.builds(Habit, KEYS, COLUMNS, st.text(st.characters(exclude_categories=["Cs"]), max_size=20))


MANNERS = st.builds(Manner, st.sampled_from([",", ";", "\t"]), st.booleans(), st.booleans())


@given(st.builds(Habits, st.dictionaries(NAMES, HABITS.filter(any)), MANNERS))
def test_habits_come_back(known: Habits) -> None:
    line = habits.show(known)
    assert habits.parse(line) == known
    assert "\n" not in line
    assert "\t" not in line


def test_nonsense_is_passed_over() -> None:
    for line in ("", "decisions", "; : ; decisions: x=1; files: parts=7 bom=maybe"):
        assert habits.parse(line) == Habits({}), line
    assert habits.parse("decisions: format=ods x=1; ???") == Habits({"decisions": Habit("ods")})


def test_an_order_takes_up_what_was_chosen(see: Any) -> None:
    offer = see()
    usual = orders.usual(offer, What.TABLE)
    order = habits.applied(offer, usual, Habit("csv", ("title", "gone", "body", "title"), "/x"))
    assert (order.way.key, order.columns) == ("csv", ("title", "body"))
    assert habits.applied(offer, usual, Habit("gone", ("gone",))) == usual
    assert Habits({}).after(order, "/x").of(order) == Habit("csv", ("title", "body"), "/x")


def test_how_csv_is_written_is_shown_by_csv_alone_and_how_names_are_by_every_file(see: Any) -> None:
    offer = see()
    usual = orders.usual(offer, What.TABLE)._replace(options=Options(";", mark=False), ascii_names=True)
    assert Habits({}).after(usual, "/x").manner == Manner(ascii_names=True)
    csv = usual._replace(way=by_name("csv"))
    assert Habits({}).after(csv, "/x").manner == Manner(";", mark=False, ascii_names=True)
    assert Habits({}, Manner("\t")).after(usual, "/x").manner.delimiter == "\t"


def test_what_an_older_build_called_markdown_of_texts_is_still_read(see: Any) -> None:
    offer = see(reading=True)
    remembered = habits.parse("text: format=md folder=/x").known["text"]
    order = habits.applied(offer, orders.usual(offer, What.TEXT), remembered)
    assert order.way is by_name("markdown")
    assert habits.show(Habits({}).after(order, "/x")) == "text: format=markdown folder=/x"


def test_days_have_a_format_and_no_columns(see: Any) -> None:
    usual = orders.usual(see(), What.DAYS)
    assert habits.applied(see(), usual, Habit("ods", ("title",))) == usual
