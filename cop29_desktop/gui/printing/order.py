"""``cop29-desktop --print-to``: a PDF without a window."""

import io
import sys
from collections.abc import Collection
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtGui import QGuiApplication

from cop29_desktop.export import files
from cop29_desktop.export.cells import ColumnError
from cop29_desktop.export.selections import Options, Selection, select
from cop29_desktop.gui.printing import exported, pdf, presets
from cop29_desktop.gui.printing.paper import PAPERS
from cop29_desktop.gui.printing.presets import Draft, Order, Shown
from cop29_desktop.model.anchors import Anchor, AnchorKind
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.dates import BAKU
from cop29_desktop.model.queries import Query, QueryError
from cop29_desktop.model.speech import spoken_code
from cop29_desktop.model.texts import Language, Text
from cop29_desktop.presentation import catalogue, colophon, filters
from cop29_desktop.presentation.tables import Table

OK, MISUSE = 0, 2


class Wanted(NamedTuple):
    """What the command line asks for; an anchor, else rows of tables, else the whole briefing."""

    file: Path
    anchor: Anchor | None = None
    tables: tuple[str, ...] = ()
    query: str | None = None
    columns: tuple[str, ...] = ()
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
    content = _content(briefing, wanted)
    try:
        files.save(content, file, force=wanted.force)
    except OSError as error:
        raise RefusedError(
            f"無法寫入 {file}：{error.strerror}。", f"{file} can't be written: {error.strerror}."
        ) from error


def _content(briefing: Briefing, wanted: Wanted) -> bytes:
    paper = _known(wanted.paper or "A4", PAPERS, Text("紙張", "paper"))
    now = datetime.now(UTC)
    if wanted.today:
        now = datetime(wanted.today.year, wanted.today.month, wanted.today.day, 10, tzinfo=BAKU)
    order = Order(briefing, wanted.language or Language.ZH, PAPERS[paper], now)
    if len(wanted.tables) > 1 or wanted.columns:
        return _chosen(order, wanted)
    return pdf.write(_draft(order, wanted).lay_out())


def _chosen(order: Order, wanted: Wanted) -> bytes:
    """Several tables, or columns that are named, as the export dialog writes them."""
    if wanted.anchor or wanted.one_page:
        raise RefusedError(
            "數個資料表或 --columns 不能與位址或 --one-page 並用。",
            "Several tables, or --columns, go with neither an anchor nor --one-page.",
        )
    file = io.BytesIO()
    try:
        selections = [_selection(order, wanted, name) for name in dict.fromkeys(wanted.tables or ("decisions",))]
    except ColumnError as error:
        raise RefusedError(*error.told) from error
    exported.tables(file, selections, colophon.of(order.briefing, order.now), Options(), order.paper)
    return file.getvalue()


def _selection(order: Order, wanted: Wanted, name: str) -> Selection:
    table = _table(order.briefing, name)
    keys = wanted.columns or tuple(column.key for column in table.screen_columns)
    return select(order.briefing, table, _query(table, wanted), order.language, columns=keys)


def _draft(order: Order, wanted: Wanted) -> Draft:
    briefing, day = order.briefing, order.now.astimezone(BAKU).date()
    if wanted.anchor:
        if wanted.tables:
            raise RefusedError("請只給一個位址或一個資料表。", "Give an anchor or a table, not both.")
        is_section = wanted.anchor.section.kind is AnchorKind.SECTION
        return presets.BY_ID["branch" if is_section else "shown"].make(order, Shown(day, anchor=wanted.anchor))
    if not (wanted.tables or wanted.query or wanted.one_page):
        return presets.whole(order)
    return presets.BY_ID["head" if wanted.one_page else "shown"].make(order, _rows(briefing, wanted, day))


def _rows(briefing: Briefing, wanted: Wanted, day: date) -> Shown:
    table = _table(briefing, *wanted.tables)
    query = _query(table, wanted)
    return Shown(day, table, filters.visible(table, query), query)


def _table(briefing: Briefing, name: str = "decisions") -> Table[Any]:
    return catalogue.TABLES[_known(name, catalogue.TABLES, Text("資料表", "table"))](briefing)


def _query(table: Table[Any], wanted: Wanted) -> Query:
    try:
        return filters.read(table, wanted.query or "")
    except QueryError as error:
        raise RefusedError(*error.told) from error


def _known(name: str, known: Collection[str], what: Text) -> str:
    if name not in known:
        listed = ", ".join(known)
        raise RefusedError(
            f"沒有「{name}」這種{what.zh}；有的是：{listed}。", f"There is no {what.en} “{name}”; there are: {listed}."
        )
    return name
