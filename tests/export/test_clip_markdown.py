"""Rows as a Markdown table: signs that mean something there are disarmed, lines stay rows."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cop29_desktop.export import clip_markdown, to_clip
from cop29_desktop.export.to_clip import Parts
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.texts import Language, Text
from cop29_desktop.presentation.catalogue import TABLES

CELLS = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=20)


@pytest.mark.parametrize("name", TABLES)
def test_every_row_is_one_line_with_every_column(briefing: Briefing, name: str) -> None:
    table: Any = TABLES[name](briefing)
    parts = to_clip.parts(table, range(len(table.rows)), Language.BOTH, (Text("來源：甲", "Source: A"),))
    lines = clip_markdown.write(parts).split("\n")
    assert len(lines[: lines.index("")]) == len(table.rows) + 2
    assert all(len(re.findall(r"(?<!\\)\|", line)) == len(parts.heads) + 1 for line in lines[: lines.index("")])
    assert lines[-2] == "來源：甲 / Source: A"


@given(st.lists(CELLS, min_size=1, max_size=4))
def test_any_cell_comes_back(cells: list[str]) -> None:
    line = clip_markdown.write(Parts(cells, [cells], [])).split("\n")[2]
    assert re.sub(r"\\([\\`*_\[\]<>|~&])", r"\1", line[2:-2]) == re.sub("[\ufffe\uffff]", "\ufffd", " | ".join(cells))


def test_what_reads_as_an_entity_stays_text() -> None:
    assert clip_markdown.write(Parts(["a"], [["&lt;"]], [])).split("\n")[2] == r"| \&lt; |"


def test_a_line_break_in_a_cell_stays_in_the_row() -> None:
    assert clip_markdown.write(Parts(["a"], [["x\ny"], ["<b>"]], [])).split("\n")[2:4] == ["| x<br>y |", r"| \<b\> |"]
