"""Markdown of a text: CommonMark with tables, every sign that would mean something escaped."""

import re
from collections.abc import Iterator
from datetime import datetime

from cop29_desktop.export.flow import Cell, Kind, Line, Piece, Run, Sheet, flow, name
from cop29_desktop.model.texts import Language
from cop29_desktop.presentation.documents import Document

_MEANT = re.compile(r"[\\`*_\[\]<>&|~#^$]")
_AT_START = re.compile(r"^(\s*)([-+=]|\d{1,9}(?=[.)]))")
_BREAK = {True: "<br>", False: "\\\n"}


def write(document: Document, language: Language, now: datetime) -> bytes:
    """The document as a file; ``now`` stands in its provenance already."""
    del now
    blocks: list[str] = []
    was_point = False
    for piece in flow(document, language):
        is_point = isinstance(piece, Piece) and piece.kind is Kind.POINT
        joint = "\n" if is_point and was_point else "\n\n"
        blocks += [joint, _table(piece) if isinstance(piece, Sheet) else _piece(piece)]
        was_point = is_point
    return ("".join(blocks).strip("\n") + "\n").encode()


def escaped(text: str) -> str:
    """A text that Markdown shows as it is."""
    return _MEANT.sub(lambda sign: f"\\{sign[0]}", text)


def _piece(piece: Piece) -> str:
    mark = f'<a id="{name(piece.anchor)}"></a>' if piece.anchor else ""
    if piece.kind in {Kind.TITLE, Kind.HEADING}:
        return f"{'#' * (piece.level + 1)} {mark}{_lines(piece.lines, inline=True)}"
    if piece.kind is Kind.POINT:
        return f"- {mark}{_lines(piece.lines, inline=False)}".replace("\n", "\n  ")
    if piece.kind is Kind.NOTICE:
        return f"> {_lines(piece.lines, inline=False)}".replace("\n", "\n> ")
    shown = _lines(piece.lines, inline=False)
    return mark + (f"**{shown}**" if piece.kind is Kind.CAPTION else shown)


def _lines(lines: Cell, *, inline: bool) -> str:
    return _BREAK[inline].join(_line(line) for line in lines)


def _line(line: Line) -> str:
    written = "".join(map(_run, line)).strip(" ")
    start = _AT_START.match(written)
    if not start:
        return written
    sign = start[2]
    return f"{sign}\\{written[start.end() :]}" if sign[0].isdigit() else f"\\{written[start.start(2) :]}"


def _run(run: Run) -> str:
    text = escaped(run.text)
    return f"[{text}](#{name(run.to)})" if run.to else text


def _table(sheet: Sheet) -> str:
    return "\n".join(_rows(sheet))


def _rows(sheet: Sheet) -> Iterator[str]:
    columns = len(sheet.headings or (sheet.rows[0] if sheet.rows else ()))
    yield _row(sheet.headings or ((),) * columns)
    yield "|" + " --- |" * columns
    yield from map(_row, sheet.rows)


def _row(cells: tuple[Cell, ...]) -> str:
    return "| " + " | ".join(_lines(cell, inline=True) for cell in cells) + " |"
