"""``cop29-desktop --print-to``: a PDF without a window."""

import sys
from collections.abc import Collection
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple

from PySide6.QtGui import QGuiApplication

from cop29_desktop.export import files
from cop29_desktop.gui.printing import pdf, presets
from cop29_desktop.gui.printing.paper import PAPERS
from cop29_desktop.gui.printing.presets import Draft, Order, Shown
from cop29_desktop.model.anchors import Anchor, AnchorKind
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.dates import BAKU
from cop29_desktop.model.queries import QueryError
from cop29_desktop.model.speech import spoken_code
from cop29_desktop.model.texts import Language, Text
from cop29_desktop.presentation import catalogue, filters

OK, MISUSE = 0, 2


class Wanted(NamedTuple):
    """What the command line asks for; an anchor, else rows of a table, else the whole briefing."""

    file: Path
    anchor: Anchor | None = None
    table: str | None = None
    query: str | None = None
    language: Language | None = None
    paper: str | None = None
    today: date | None = None
    one_page: bool = False
    force: bool = False


class RefusedError(Exception):
    """What was asked for can't be done; the sentence says why."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(en)
        self.told = Text(zh, en)


def run(briefing: Briefing, wanted: Wanted) -> int:
    """Write the file; returns 0, or 2 with a sentence on standard error."""
    app = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    app.setApplicationName("cop29-desktop")
    try:
        _write(briefing, wanted)
    except RefusedError as error:
        sys.stderr.write(f"cop29-desktop: {error.told.part(spoken_code())}\n")
        return MISUSE
    return OK


def _write(briefing: Briefing, wanted: Wanted) -> None:
    file = wanted.file
    if file.exists() and not wanted.force:
        raise RefusedError(f"{file} 已存在；加 --force 才會取代。", f"{file} exists; --force replaces it.")
    content = pdf.write(_draft(briefing, wanted).lay_out())
    try:
        files.save(content, file, force=wanted.force)
    except OSError as error:
        raise RefusedError(
            f"無法寫入 {file}：{error.strerror}。", f"{file} can't be written: {error.strerror}."
        ) from error


def _draft(briefing: Briefing, wanted: Wanted) -> Draft:
    paper = _known(wanted.paper or "A4", PAPERS, Text("紙張", "paper"))
    now = datetime.now(UTC)
    if wanted.today:
        now = datetime(wanted.today.year, wanted.today.month, wanted.today.day, 10, tzinfo=BAKU)
    order = Order(briefing, wanted.language or Language.ZH, PAPERS[paper], now)
    day = now.astimezone(BAKU).date()
    if wanted.anchor:
        if wanted.table:
            raise RefusedError("請只給一個位址或一個資料表。", "Give an anchor or a table, not both.")
        is_section = wanted.anchor.section.kind is AnchorKind.SECTION
        return presets.BY_ID["branch" if is_section else "shown"].make(order, Shown(day, anchor=wanted.anchor))
    if not (wanted.table or wanted.query or wanted.one_page):
        return presets.whole(order)
    return presets.BY_ID["head" if wanted.one_page else "shown"].make(order, _rows(briefing, wanted, day))


def _rows(briefing: Briefing, wanted: Wanted, day: date) -> Shown:
    name = _known(wanted.table or "decisions", catalogue.TABLES, Text("資料表", "table"))
    table = catalogue.TABLES[name](briefing)
    try:
        query = filters.read(table, wanted.query or "")
    except QueryError as error:
        raise RefusedError(*error.told) from error
    return Shown(day, table, filters.visible(table, query), query)


def _known(name: str, known: Collection[str], what: Text) -> str:
    if name not in known:
        listed = ", ".join(known)
        raise RefusedError(
            f"沒有「{name}」這種{what.zh}；有的是：{listed}。", f"There is no {what.en} “{name}”; there are: {listed}."
        )
    return name
