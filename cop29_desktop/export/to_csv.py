"""CSV: UTF-8 with a byte order mark, so that spreadsheets read Chinese; cells they would execute are disarmed."""

import csv
import io
from collections.abc import Sequence
from typing import IO

from cop29_desktop.export.cells import flat
from cop29_desktop.export.selections import Options, Selection
from cop29_desktop.presentation.colophon import Provenance

ARMED = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def write(file: IO[bytes], selections: Sequence[Selection], _: Provenance, options: Options) -> None:
    """One selection: its rows below a row of headings."""
    (selection,) = selections
    shown = selection.fields
    text = io.TextIOWrapper(file, "utf-8-sig" if options.mark else "utf-8", newline="")
    writer = csv.writer(text, delimiter=options.delimiter)
    writer.writerow([disarmed(field.heading) for field in shown])
    writer.writerows([disarmed(flat(field.value(row))) for field in shown] for row in options.rows(selection))
    text.detach()


def disarmed(cell: str) -> str:
    """A cell that a spreadsheet shows instead of executing it."""
    return f"'{cell}" if cell.startswith(ARMED) else cell
