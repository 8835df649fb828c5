"""Tables: each row of the catalogue makes one that can be shown, sorted and followed, for any pack."""

from datetime import date, time
from typing import Any

import pytest

from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.texts import Language, Text
from cop29_desktop.presentation.catalogue import TABLES
from cop29_desktop.presentation.tables import Column, Table, display

NAMES = (
    "decisions", "statements", "initiatives", "theme-days", "itinerary", "milestones", "side-events", "booths",
    "recommendations", "glossary", "conflicts", "sections",
)  # fmt: skip


@pytest.fixture(params=["built-in", "tiny"])
def any_briefing(request: pytest.FixtureRequest, briefing: Briefing, tiny: Briefing) -> Briefing:
    """The built-in pack, and one of another conference."""
    return briefing if request.param == "built-in" else tiny


@pytest.fixture(params=TABLES)
def table(request: pytest.FixtureRequest, any_briefing: Briefing) -> Table[Any]:
    """One table of the catalogue."""
    return TABLES[request.param](any_briefing)


def test_the_catalogue_has_the_tables_of_the_program() -> None:
    assert tuple(TABLES) == NAMES


def test_a_table_bears_the_name_it_is_called_by(any_briefing: Briefing) -> None:
    assert {name: make(any_briefing).name for name, make in TABLES.items()} == {name: name for name in TABLES}


def test_every_row_has_an_address_of_its_own_that_exists(table: Table[Any], any_briefing: Briefing) -> None:
    anchors = [table.anchor(row) for row in table.rows]
    assert anchors
    assert len(set(anchors)) == len(anchors)
    assert set(map(str, anchors)) <= any_briefing.addresses


def test_columns_have_different_keys_and_headings_in_both_languages(table: Table[Any]) -> None:
    keys = [column.key for column in table.columns]
    assert len(set(keys)) == len(keys)
    assert all(column.heading.zh and column.heading.en for column in table.columns)
    assert table.title.zh != table.title.en


def test_some_columns_are_shown_and_the_others_only_exported(table: Table[Any]) -> None:
    assert table.screen_columns
    assert set(table.screen_columns) < set(table.columns)


@pytest.mark.parametrize("language", Language)
def test_every_cell_reads_as_text(table: Table[Any], language: Language) -> None:
    for column in table.columns:
        for row in table.rows:
            shown = column.display(row, language)
            assert isinstance(shown, str)
            assert "Text(" not in shown
            if column.value(row) is None and column.show is None:
                assert shown == column.missing.show(language, " ")


def test_every_column_sorts_every_row(table: Table[Any]) -> None:
    for column in table.columns:
        assert len(sorted(table.rows, key=column.sort_key)) == len(table.rows)


@pytest.mark.parametrize("descending", [False, True])
def test_rows_without_a_value_stand_last_both_ways(table: Table[Any], *, descending: bool) -> None:
    for column in table.columns:
        order = table.order(column, descending=descending)
        absent = [column.is_absent(table.rows[i]) for i in order]
        assert absent == sorted(absent)
        assert sorted(order) == list(range(len(table.rows)))
        keys = [column.sort_key(table.rows[i]) for i in order if not column.is_absent(table.rows[i])]
        assert keys == sorted(keys, reverse=descending)


def test_a_filter_can_look_at_every_row(table: Table[Any]) -> None:
    every = range(len(table.rows))
    near, far = table.near_folded.of(every), table.far_folded.of(every)
    assert all(text.strip() for text in near)
    assert all(more.startswith(text) for text, more in zip(near, far, strict=True))


def column(briefing: Briefing, name: str, key: str) -> tuple[Column[Any], tuple[Any, ...]]:
    """One column of a table, and its rows."""
    made = TABLES[name](briefing)
    return next(column for column in made.columns if column.key == key), made.rows


def test_agenda_items_sort_naturally_and_unknown_ones_stand_last(briefing: Briefing) -> None:
    agenda, rows = column(briefing, "decisions", "agenda")
    items = [row.agenda for row in sorted(rows, key=agenda.sort_key)]
    assert list(dict.fromkeys(items))[:5] == ["2f", "2g", "3a", "5", "6"]
    assert items.index("8a") < items.index("10") < items.index("11a") < items.index("17a")
    assert items[-1] is None


def test_decision_numbers_sort_naturally(briefing: Briefing) -> None:
    number, rows = column(briefing, "decisions", "decision")
    numbers = [row.number for row in sorted(rows, key=number.sort_key)]
    assert numbers.index("2/CMA.6") < numbers.index("10/CMA.6")


def test_conflicts_sort_by_weight(tiny: Briefing, briefing: Briefing) -> None:
    severity, rows = column(briefing, "conflicts", "severity")
    sorted_rows = sorted(rows, key=severity.sort_key)
    assert [row.severity.value for row in (sorted_rows[0], sorted_rows[-1])] == ["high", "info"]
    assert severity.display(tiny.conflicts[0], Language.BOTH) == "重大 high"


def test_what_is_not_known_is_said(tiny: Briefing) -> None:
    agenda, rows = column(tiny, "decisions", "agenda")
    adopted, _ = column(tiny, "decisions", "adopted")
    unknown = next(row for row in rows if row.number == "2/CMA.8")
    not_dated = next(row for row in rows if row.number == "2/CP.31")
    assert agenda.display(unknown, Language.ZH) == "—（未核對）"
    assert adopted.display(not_dated, Language.EN) == "— (not verified)"


def test_an_item_is_shown_as_people_write_it(tiny: Briefing) -> None:
    agenda, rows = column(tiny, "decisions", "agenda")
    assert [agenda.display(row, Language.EN) for row in rows[:3]] == ["2(f)", "8(a)", "11(a) / 10"]


def test_only_the_first_conflicts_stand_in_the_table_with_the_number_of_the_others(briefing: Briefing) -> None:
    conflicts, rows = column(briefing, "decisions", "conflicts")
    shown = {conflicts.display(row, Language.ZH) for row in rows if len(conflicts.value(row) or ()) > 2}
    assert shown
    assert all(" +" in one for one in shown)


@pytest.mark.parametrize(
    ("cell", "zh", "en"),
    [
        (None, "", ""),
        (True, "是", "yes"),
        (False, "否", "no"),
        (7, "7", "7"),
        (date(2024, 11, 18), "2024-11-18", "2024-11-18"),
        (time(5, 31), "05:31", "05:31"),
        (Text("甲", "a"), "甲", "a"),
        ((Text("甲", "a"), Text("乙", "b")), "甲；乙", "a; b"),
        (("finance", "adaptation"), "finance；adaptation", "finance; adaptation"),
        ((), "", ""),
    ],
)
def test_a_cell_reads_in_the_language_in_force(cell: Any, zh: str, en: str) -> None:
    assert display(cell, Language.ZH) == zh
    assert display(cell, Language.EN) == en


@pytest.mark.parametrize("name", TABLES)
def test_a_column_says_whether_its_cells_speak_two_languages(briefing: Briefing, name: str) -> None:
    table = TABLES[name](briefing)
    for column in table.columns:
        cells = [column.value(row) for row in table.rows]
        parts = [part for cell in cells for part in (cell if type(cell) is tuple else (cell,))]
        speaks = any(isinstance(part, Text) for part in parts) and not column.joined
        assert column.two_languages == speaks, column.key
