"""Markdown: read back by markdown-it, a library that did not write it."""

from collections.abc import Callable
from typing import Any

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from cop29_desktop.export.selections import Selection
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.texts import Language
from cop29_desktop.presentation.catalogue import TABLES

Take = Callable[..., Selection]
Written = Callable[..., bytes]


READER = MarkdownIt("commonmark").enable("table")


def tables(content: bytes) -> list[list[list[str]]]:
    """The tables of a text, cell by cell."""
    found: list[list[list[str]]] = []
    inside = False
    for token in READER.parse(content.decode()):
        if token.type in {"table_open", "table_close"}:
            inside = token.type == "table_open"
            found += [[]] if inside else []
        elif token.type == "tr_open":
            found[-1].append([])
        elif token.type == "inline" and inside:
            found[-1][-1].append("".join(map(said, token.children or ())))
    return found


def said(token: Token) -> str:
    return "\n" if token.content == "<br>" else token.content


def lines(content: bytes) -> list[str]:
    return content.decode().splitlines()


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", TABLES)
def test_a_table_reads_back_row_for_row(
    name: str, language: Language, briefing: Briefing, take: Take, written: Written
) -> None:
    selection = take(briefing, name, language)
    shown = selection.fields
    rows = [[squeezed(str(field.shown(selection.table.rows[i]))) for field in shown] for i in selection.rows]
    found = tables(written(briefing, "markdown", selection))[0]
    assert [[squeezed(cell) for cell in row] for row in found[1:]] == rows
    assert found[0] == [field.heading for field in shown]


def squeezed(text: str) -> str:
    """Markdown keeps no blank line at the end of a cell."""
    return text.strip()


def test_signs_of_markdown_stay_signs(hostile: Any, briefing: Briefing, written: Written) -> None:
    plain = [i for i, (_, cell) in enumerate(hostile.rows) if cell.strip() == cell and len(cell) < 100]
    content = written(briefing, "markdown", Selection(hostile, plain, Language.EN))
    (found,) = tables(content)
    kept = [
        hostile.rows[i][1].replace("\r\n", "\n").replace("\x0b", "\ufffd").replace("\ud800", "\ufffd") for i in plain
    ]
    assert [row[1].replace("\t", " ") for row in found[1:]] == [cell.replace("\t", " ") for cell in kept]
    assert len({line.count(" | ") for line in lines(content) if line.startswith("| ")}) == 1


def test_notes_and_source_stand_below(briefing: Briefing, take: Take, written: Written) -> None:
    chosen = [take(briefing, "decisions", Language.ZH, columns=("decision",)), take(briefing, "booths", Language.ZH)]
    content = lines(written(briefing, "markdown", *chosen))
    assert [line for line in content if line.startswith("#")] == [
        "# COP29 簡報", "## 決議", "## 展覽攤位", "## 出處與說明",
    ]  # fmt: skip
    assert "- **註腳＊**: 決議內容與前項不同（21/CP.29、5/CMP.19）" in content
    assert any(line.startswith("- **衝突 D2（中等）**: ") and "<br>報告：" in line for line in content)
    assert f"- **簡報資料**: cop29 1.0.0 · {briefing.pack.code}" in content
