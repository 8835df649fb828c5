"""Rows of a table to the clipboard, in the form that was asked for."""

from typing import Any, NamedTuple

from PySide6.QtGui import QFont

from cop29_desktop.export import citations, clip_markdown, to_clip
from cop29_desktop.gui.kit import clipboard, picture
from cop29_desktop.gui.session import Session
from cop29_desktop.model.queries import Query
from cop29_desktop.presentation import provenance
from cop29_desktop.presentation.tables import Column, Table


class Picked(NamedTuple):
    """Rows of a table, the query that they came from, and the columns that are shown."""

    table: Table[Any]
    rows: list[int]
    query: Query
    columns: tuple[Column[Any], ...]


def put(session: Session, picked: Picked, kind: str, font: QFont) -> None:
    """Leave rows on the clipboard: as a table, as ``lines``, ``markdown``, ``citation`` or ``picture``."""
    table, rows, query, columns = picked
    told = (
        provenance.scope(table, query, len(rows)),
        provenance.source(session.briefing),
        provenance.moment(session.now()),
    )
    if kind == "citation":
        clipboard.put(citations.write(session.briefing, table, rows, session.language))
        return
    if kind == "markdown":
        clipboard.put(clip_markdown.write(to_clip.parts(table, rows, session.language, told, columns)))
        return
    clip = to_clip.make(table, rows, session.language, told, columns)
    if kind == "picture":
        clipboard.put_picture(picture.draw(clip.html, font))
    elif kind == "lines":
        clipboard.put(clip.lines)
    else:
        clipboard.put(clip.tsv, clip.html)
