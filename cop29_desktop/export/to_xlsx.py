"""XLSX by XlsxWriter: a real table a sheet, its headings frozen, and no cell that Excel would execute."""

import io
import tempfile
import traceback
from collections.abc import Sequence
from datetime import UTC, date, time
from typing import IO, Any

import xlsxwriter  # pyright: ignore[reportMissingTypeStubs]
from xlsxwriter.exceptions import FileCreateError  # pyright: ignore[reportMissingTypeStubs]

from cop29_desktop.export.selections import Options, Selection
from cop29_desktop.export.sheets import Sheet, language, sheets
from cop29_desktop.presentation.colophon import Provenance

MANY = 10_000
LONGEST_CELL = 32_767
DAY_ZERO = date(1899, 12, 30)
CUT = "…（以下略 cut）"
PLAIN = {"strings_to_numbers": False, "strings_to_formulas": False, "strings_to_urls": False}
CELL = {"text_wrap": True, "valign": "top"}
HEAD = CELL | {"bold": True, "bg_color": "#E6EDF3", "bottom": 1}


def write(file: IO[bytes], selections: Sequence[Selection], provenance: Provenance, options: Options) -> None:
    """A sheet each and the provenance; above 10,000 rows rows go to disk one by one, with a filter but no table."""
    many = sum(len(one.rows) for one in selections) > MANY
    packed = io.BytesIO()  # what the library writes when it fails and is freed must not reach the file
    with tempfile.TemporaryDirectory(prefix="cop29-", ignore_cleanup_errors=True) as folder:
        book: Any = xlsxwriter.Workbook(packed, PLAIN | {"constant_memory": many, "tmpdir": folder})
        title = provenance.title.show(language(selections), " ")
        book.set_properties({"title": title, "created": provenance.made.astimezone(UTC).replace(tzinfo=None)})
        formats = _Formats(book)
        try:
            for number, sheet in enumerate(sheets(selections, provenance, options), start=1):
                _fill(book.add_worksheet(sheet.name), sheet, formats, "" if many else f"rows{number}")
            book.close()
        except FileCreateError as error:
            cause: OSError = error.args[0]
            traceback.clear_frames(cause.__traceback__)  # frees the half-written archive here and now
            raise cause from None
        finally:
            for page in book.worksheets() if many else ():
                page.row_data_fh.close()
    file.write(packed.getbuffer())


class _Formats:
    """How cells look."""

    def __init__(self, book: Any) -> None:
        self.head = book.add_format(HEAD)
        self.cell = book.add_format(CELL)
        self.day = book.add_format(CELL | {"num_format": "yyyy-mm-dd", "align": "left"})
        self.clock = book.add_format(CELL | {"num_format": "hh:mm", "align": "left"})
        self.number = book.add_format(CELL | {"align": "left"})

    def counted(self, cell: int | date | time) -> tuple[float, Any]:
        """A cell as Excel's number, with the format by which it reads as what it is."""
        if isinstance(cell, int):
            return cell, self.number
        if isinstance(cell, date):
            return (cell - DAY_ZERO).days, self.day
        return (cell.hour * 3600 + cell.minute * 60 + cell.second) / 86_400, self.clock


def _fill(page: Any, sheet: Sheet, formats: _Formats, table: str) -> None:
    """One sheet; ``table`` names its table, empty where there can be none."""
    last = len(sheet.headings) - 1
    for column, width in enumerate(sheet.widths):
        page.set_column(column, column, width)
    page.freeze_panes(1, 0)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    if table and sheet.length:
        heads = [{"header": heading, "header_format": formats.head} for heading in sheet.headings]
        page.add_table(0, 0, sheet.length, last, {"name": table, "columns": heads, "style": "Table Style Light 1"})
    else:
        for column, heading in enumerate(sheet.headings):
            page.write_string(0, column, heading, formats.head)
        page.autofilter(0, 0, sheet.length, last)
    put_text, put_number = page.write_string, page.write_number
    for number, row in enumerate(sheet.rows, start=1):
        for column, cell in enumerate(row):
            if not isinstance(cell, str):
                put_number(number, column, *formats.counted(cell))
            elif cell:
                put_text(number, column, cell if len(cell) <= LONGEST_CELL else _cut(cell), formats.cell)
            else:
                page.write_blank(number, column, None, formats.cell)


def _cut(text: str) -> str:
    """A text that is longer than Excel takes, cut; it says so."""
    return text[: LONGEST_CELL - len(CUT)] + CUT
