"""JSON: a bare list of rows whose keys and types programs can rely on."""

import json
from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any

import pytest

from cop29_desktop.export import jobs
from cop29_desktop.export.formats import by_name
from cop29_desktop.export.selections import Options, Selection
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.texts import Language, Text
from cop29_desktop.presentation.catalogue import TABLES
from cop29_desktop.presentation.colophon import Provenance
from cop29_desktop.presentation.tables import Table

# what the program promises of a decision
PROMISED: dict[str, type | tuple[type, ...]] = {
    "body": str, "row": int, "agenda": (str, type(None)), "decision": str, "symbol": str, "title_zh": str,
    "title_en": str, "adopted": (str, type(None)), "plenary": (str, type(None)), "topics": list, "twins": list,
    "footnote": (str, type(None)), "pact": bool, "conflicts": list, "summary_zh": list, "summary_en": list,
}  # fmt: skip
MORE = {"agenda_also", "draft", "section", "summary_paragraphs", "evidence"}


NO = Text("", "")
NOBODY = Provenance(NO, NO, NO, date(2024, 11, 18), "", NO, datetime(2024, 11, 18, tzinfo=UTC))


def write(table: Table[Any], rows: Sequence[int], language: Language) -> bytes:
    """The bytes of a file."""
    return jobs.content(by_name("json"), [Selection(table, rows, language)], NOBODY, Options())


def written(briefing: Briefing, name: str, language: Language = Language.BOTH) -> list[dict[str, Any]]:
    """A whole table, written and read back."""
    table = TABLES[name](briefing)
    return json.loads(write(table, range(len(table.rows)), language).decode("utf-8"))


def test_the_decision_on_the_new_goal_is_written_as_promised(briefing: Briefing) -> None:
    (row,) = (row for row in written(briefing, "decisions") if row["decision"] == "1/CMA.6")
    assert set(row) == set(PROMISED) | MORE
    assert {
        "body": "CMA6", "row": 5, "agenda": "11a", "decision": "1/CMA.6", "symbol": "FCCC/PA/CMA/2024/17/Add.1",
        "title_zh": "新集體量化氣候資金目標", "title_en": "New collective quantified goal on climate finance",
        "adopted": "2024-11-24", "plenary": "Resumed 11th", "topics": ["finance"], "twins": [], "footnote": None,
        "pact": True, "section": "5.1", "agenda_also": None,
    }.items() <= row.items()  # fmt: skip
    assert {"D2", "D9", "D10", "D11"} <= set(row["conflicts"])
    assert len(row["summary_zh"]) == len(row["summary_en"]) == len(row["summary_paragraphs"]) >= 3


def test_every_decision_has_the_keys_and_types_that_are_promised(briefing: Briefing) -> None:
    rows = written(briefing, "decisions")
    assert len(rows) == 49
    assert {row["body"] for row in rows} == {"COP29", "CMP19", "CMA6"}
    for row in rows:
        assert set(row) == set(PROMISED) | MORE
        assert all(isinstance(row[key], kind) for key, kind in PROMISED.items())
        assert all(isinstance(item, str) for key in row if isinstance(row[key], list) for item in row[key])


@pytest.mark.parametrize(("language", "suffixes"), [(Language.ZH, {"zh"}), (Language.EN, {"en"})])
def test_one_language_leaves_the_other_out(briefing: Briefing, language: Language, suffixes: set[str]) -> None:
    for name in TABLES:
        one, both = written(briefing, name, language), written(briefing, name)
        assert {key[-2:] for key in one[0] if key.endswith(("_zh", "_en"))} <= suffixes
        assert all(key.endswith(("_zh", "_en")) for key in set(both[0]) - set(one[0]))
        assert [set(row) for row in one] == [set(one[0])] * len(one)


@pytest.mark.parametrize(
    ("language", "footnote"),
    [
        (Language.ZH, "決議內容與前項不同"),
        (Language.EN, "The content differs from that of the preceding row"),
        (Language.BOTH, "決議內容與前項不同 / The content differs from that of the preceding row"),
    ],
)
def test_a_value_that_stays_one_speaks_the_language_in_force(tiny: Briefing, language: Language, footnote: str) -> None:
    assert written(tiny, "decisions", language)[0]["footnote"] == footnote


def test_only_the_rows_asked_for_are_written_in_their_order(tiny: Briefing) -> None:
    table = TABLES["decisions"](tiny)
    rows = json.loads(write(table, [2, 0], Language.ZH))
    assert [row["decision"] for row in rows] == ["1/CMA.8", "2/CP.31"]
    assert json.loads(write(table, [], Language.ZH)) == []


def test_days_and_times_are_iso(tiny: Briefing) -> None:
    (closing,) = (row for row in written(tiny, "milestones") if row["title_en"] == "Closing")
    assert (closing["date"], closing["time"]) == ("2026-11-21", "05:31")


def test_it_is_readable_text_that_ends_with_a_line(tiny: Briefing) -> None:
    content = write(TABLES["glossary"](tiny), [0], Language.BOTH)
    assert "國際移轉減緩成果".encode() in content
    assert content.endswith(b"]\n")
