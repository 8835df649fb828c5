"""CSV: UTF-8 with a byte order mark, so that spreadsheets read Chinese; cells they would execute are disarmed."""

import csv
import io
from collections.abc import Sequence
from typing import Any

from cop29_desktop.export.cells import fields, flat
from cop29_desktop.model.texts import Language
from cop29_desktop.presentation.tables import Table

ARMED = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def write(table: Table[Any], rows: Sequence[int], language: Language) -> bytes:
    """The rows with these indexes, below a row of headings."""
    shown = fields(table, language)
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    writer.writerow([disarmed(field.heading) for field in shown])
    for i in rows:
        writer.writerow([disarmed(flat(field.value(table.rows[i]))) for field in shown])
    return buffer.getvalue().encode("utf-8-sig")


def disarmed(cell: str) -> str:
    """A cell that a spreadsheet shows instead of executing it."""
    return f"'{cell}" if cell.startswith(ARMED) else cell
