"""The window's own formats: rows of the same shape, of which a picture is one."""

import io
from datetime import UTC, datetime
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from cop29_desktop.export.formats import FORMATS, Carried, carrying
from cop29_desktop.export.selections import Options, select
from cop29_desktop.gui import extras
from cop29_desktop.gui.session import Session
from cop29_desktop.model.queries import Query
from cop29_desktop.model.texts import Language
from cop29_desktop.presentation import colophon


def test_what_offices_use_is_offered_first() -> None:
    keys = {kind: [way.key for way in carrying(kind, extras.EXTRAS)] for kind in Carried}
    assert keys[Carried.TABLES] == ["ods", "xlsx", "csv", "pdf", "html", "markdown", "json", "png"]
    assert keys[Carried.TEXTS] == ["odt", "docx", "pdf", "html", "markdown"]


def test_no_format_of_a_kind_stands_twice_and_the_command_lines_come_first() -> None:
    for kind in Carried:
        keys = [way.key for way in carrying(kind, extras.EXTRAS)]
        assert len(set(keys)) == len(keys)
        assert keys[0] in {way.key for way in FORMATS}


def test_a_picture_holds_the_columns_chosen_the_footnotes_and_the_source(
    qapp: QApplication, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[str] = []
    draw = extras.picture.draw

    def note(html: str, font: Any) -> Any:
        drawn.append(html)
        return draw(html, font)

    monkeypatch.setattr(extras.picture, "draw", note)
    table = session.table("decisions")
    chosen = select(session.briefing, table, Query(contains="基金"), Language.ZH, columns=("title", "body"))
    told = colophon.of(session.briefing, datetime(2024, 11, 18, tzinfo=UTC))
    file = io.BytesIO()
    extras.write_picture(file, [chosen], told, Options())
    assert file.getvalue().startswith(b"\x89PNG")
    (html,) = drawn
    assert html.index("名稱</th>") < html.index("會議</th>")
    assert [word in html for word in ("通過日期</th>", "範圍：", "製表時間：", "衝突 D")] == [False, True, True, False]
