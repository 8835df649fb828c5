"""Names of files that three systems take."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cop29_desktop.export import names
from cop29_desktop.export.selections import Selection
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.texts import Language

Take = Callable[..., Selection]
DAY = date(2024, 11, 18)


@pytest.mark.parametrize(
    ("line", "language", "name", "ascii_name"),
    [
        ("body:CMA6", Language.ZH, "COP29_CMA6_決議_1131118.ods", "COP29_CMA6_decisions_20241118.ods"),
        ("body:CMA6", Language.BOTH, "COP29_CMA6_決議_1131118.ods", "COP29_CMA6_decisions_20241118.ods"),
        ("body:CMA6", Language.EN, "COP29_CMA6_Decisions_20241118.ods", "COP29_CMA6_decisions_20241118.ods"),
        ("", Language.ZH, "COP29_決議_1131118.ods", "COP29_decisions_20241118.ods"),
    ],
)
def test_a_name_says_pack_body_table_and_day(
    line: str, language: Language, name: str, ascii_name: str, briefing: Briefing, take: Take
) -> None:
    chosen = [take(briefing, "decisions", language, line=line)]
    assert names.propose("cop29", chosen, ".ods", DAY) == name
    assert names.propose("cop29", chosen, ".ods", DAY, ascii_only=True) == ascii_name


def test_several_tables_are_named_and_many_are_counted(briefing: Briefing, take: Take) -> None:
    chosen = [take(briefing, name, Language.ZH) for name in ("decisions", "statements", "theme-days", "booths")]
    assert names.propose("cop29", chosen[:3], ".ods", DAY) == "COP29_決議_立場_主題日_1131118.ods"
    assert names.propose("cop29", chosen, ".ods", DAY) == "COP29_4個資料表_1131118.ods"
    assert names.propose("cop29", chosen, ".ods", DAY, ascii_only=True) == "COP29_4tables_20241118.ods"
    both = [take(briefing, "decisions", line="body:CMA6"), take(briefing, "side-events", Language.EN)]
    assert names.propose("cop29", both, ".ods", DAY, ascii_only=True) == "COP29_decisions_side-events_20241118.ods"


@pytest.mark.parametrize(
    ("written", "safe"),
    [
        ("a/b:c", "a-b-c"),
        ("con", "_con"),
        ("NUL.txt", "_NUL.txt"),
        (" a. ", "a"),
        ("", "_"),
        ("..", "_"),
        ("決 議", "決-議"),
    ],
)
def test_signs_and_names_that_a_system_refuses_are_replaced(written: str, safe: str) -> None:
    assert names.safe(written) == safe


@pytest.mark.parametrize("ascii_only", [True, False])
@given(written=st.text())
def test_any_text_becomes_a_name(written: str, *, ascii_only: bool) -> None:
    name = names.safe(written, ascii_only=ascii_only)
    assert name
    assert not set(name) & set('<>:"/\\|?*\n\t\0 ')
    assert len(name.encode()) <= names.MOST_BYTES + 1
    assert name.strip(". ") == name
    assert name.isascii() or not ascii_only
