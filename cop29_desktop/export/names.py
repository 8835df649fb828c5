"""Names of files that Linux, macOS and Windows all take."""

import re
import unicodedata
from collections.abc import Sequence
from datetime import date

from cop29_desktop.export.selections import Selection
from cop29_desktop.model.dates import ROC_EPOCH
from cop29_desktop.model.texts import Language, Text

MOST_TABLES = 3
MOST_BYTES = 180
TABLES = Text("個資料表", "tables")
FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\s]+')
RESERVED = re.compile(r"(CON|PRN|AUX|NUL|COM\d|LPT\d)(\..*)?", re.IGNORECASE)


def propose(pack: str, selections: Sequence[Selection], suffix: str, day: date, *, ascii_only: bool = False) -> str:
    """``COP29_CMA6_決議_1131118.ods``: pack, the one body that is chosen, tables, day; or the same in ASCII."""
    chinese = not ascii_only and bool(selections) and selections[0].language is not Language.EN
    named = [*_body(selections), *_tables(selections, ascii_only=ascii_only)]
    return compose(pack, named, day, chinese=chinese, ascii_only=ascii_only) + suffix


def compose(pack: str, named: Sequence[str], day: date, *, chinese: bool, ascii_only: bool = False) -> str:
    """``COP29_摘要_1131118``: pack, what it holds, day; Chinese names have it by the ROC calendar."""
    dated = f"{day.year - ROC_EPOCH}{day:%m%d}" if chinese else f"{day:%Y%m%d}"
    return safe("_".join([pack.upper(), *named, dated]), ascii_only=ascii_only)


def _body(selections: Sequence[Selection]) -> list[str]:
    """The body that all rows belong to, where a single table was narrowed to one."""
    if len(selections) != 1 or (body := selections[0].table.body) is None:
        return []
    table, rows = selections[0].table, selections[0].rows
    found = {body(table.rows[i]) for i in rows}
    return list(found) if len(found) == 1 else []


def _tables(selections: Sequence[Selection], *, ascii_only: bool) -> list[str]:
    code = "en" if ascii_only or (selections and selections[0].language is Language.EN) else "zh"
    if len(selections) > MOST_TABLES:
        return [f"{len(selections)}{TABLES.part(code)}"]
    return [one.table.name if ascii_only else one.table.title.part(code) for one in selections]


def safe(name: str, *, ascii_only: bool = False) -> str:
    """A name, without its suffix, that three systems take."""
    name = FORBIDDEN.sub("-", unicodedata.normalize("NFC", name))
    if ascii_only:
        name = re.sub(r"-{2,}", "-", "".join(sign if sign.isascii() else "-" for sign in name))
    name = name.encode("utf-8", "replace")[:MOST_BYTES].decode("utf-8", "ignore").strip("-. ")
    return f"_{name}" if RESERVED.fullmatch(name) or not name else name
