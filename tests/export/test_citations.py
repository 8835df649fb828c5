"""Rows as citations: what a reader needs to find the passage again."""

from typing import Any

import pytest

from cop29_desktop.export import citations
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.texts import Language
from cop29_desktop.presentation.catalogue import TABLES


def cited(briefing: Briefing, name: str, language: Language, row: int = 0) -> str:
    return citations.write(briefing, TABLES[name](briefing), [row], language)


def test_a_decision_is_cited_with_table_row_page_number_symbol_and_day(briefing: Briefing) -> None:
    table: Any = TABLES["decisions"](briefing)
    row = next(i for i, decision in enumerate(table.rows) if decision.number == "1/CMA.6")
    zh, en = (cited(briefing, "decisions", language, row) for language in (Language.ZH, Language.EN))
    assert zh.startswith("環境部，《")
    assert zh.endswith(
        "，民國 114 年 1 月 10 日，表 4，CMA6 第 5 列，第 11 頁起：1/CMA.6「新集體量化氣候資金目標」，"
        "FCCC/PA/CMA/2024/17/Add.1，民國 113 年 11 月 24 日通過。"
    )
    assert en.startswith("Ministry of Environment, “")
    assert en.endswith(
        ", 10 Jan 2025, Table 4, CMA6 row 5, p. 11 ff.: decision 1/CMA.6, “New collective quantified goal on climate "
        "finance”, FCCC/PA/CMA/2024/17/Add.1, adopted 24 Nov 2024."
    )
    assert cited(briefing, "decisions", Language.BOTH, row) == f"{zh}\n{en}"


def test_what_is_in_no_report_is_cited_from_the_pack(briefing: Briefing) -> None:
    for name in ("glossary", "conflicts", "milestones"):
        assert cited(briefing, name, Language.EN).startswith(f"COP29 briefing, {briefing.pack.version} · ")


@pytest.mark.parametrize("name", TABLES)
def test_every_row_of_every_table_has_a_citation(briefing: Briefing, tiny: Briefing, name: str) -> None:
    for one in (briefing, tiny):
        table: Any = TABLES[name](one)
        lines = citations.write(one, table, range(len(table.rows)), Language.BOTH).split("\n")
        assert len(lines) == 2 * len(table.rows)
        assert all(line.endswith(("。", ".")) and "None" not in line for line in lines)


def test_a_section_is_cited_with_its_page(briefing: Briefing) -> None:
    assert "p. 11 ff." in citations.write(
        briefing, TABLES["sections"](briefing), [i for i, s in enumerate(briefing.sections) if s.id == "5"], Language.EN
    )
