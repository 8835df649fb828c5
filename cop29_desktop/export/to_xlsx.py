"""XLSX by XlsxWriter: a real table a sheet, its headings frozen, and no cell that Excel would execute."""

import io
import tempfile
import traceback
from collections.abc import Sequence
from datetime import UTC, date, time
from functools import partial
from inspect import unwrap
from typing import IO, Any

import xlsxwriter  # pyright: ignore[reportMissingTypeStubs]
from xlsxwriter.exceptions import FileCreateError  # pyright: ignore[reportMissingTypeStubs]

from cop29_desktop.export.selections import Options, Selection
from cop29_desktop.export.sheets import Sheet, language, lines, sheets
from cop29_desktop.presentation.colophon import Provenance

MANY = 10_000
LONGEST_CELL = 32_767
LONGEST_SURE = LONGEST_CELL // 2  # whatever signs it holds
RICH, RICH_END = "<r>", "</r>"  # what stands between these, the library takes for markup of its own
LINE, HIGHEST = 15.75, 409  # points
DAY_ZERO = date(1899, 12, 30).toordinal()
CUT = "…（以下略 cut）"
PLAIN = {"strings_to_numbers": False, "strings_to_formulas": False, "strings_to_urls": False}
CELL = {"text_wrap": True, "valign": "top", "align": "left"}
OPTIONS = PLAIN | {"default_format_properties": CELL}  # so that a cell names its format only where it has another
HEAD = {"bold": True, "bg_color": "#E6EDF3", "bottom": 1}


def write(file: IO[bytes], selections: Sequence[Selection], provenance: Provenance, options: Options) -> None:
    """A sheet each and the provenance; above 10,000 rows rows go to disk one by one, with a filter but no table."""
    many = sum(len(one.rows) for one in selections) > MANY
    packed = io.BytesIO()  # what the library writes when it fails and is freed must not reach the file
    with tempfile.TemporaryDirectory(prefix="cop29-", ignore_cleanup_errors=True) as folder:
        book: Any = xlsxwriter.Workbook(packed, OPTIONS | {"constant_memory": many, "tmpdir": folder})
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
    """How cells look that are no plain texts and numbers."""

    def __init__(self, book: Any) -> None:
        self.head = book.add_format(HEAD)
        self.part = book.add_format()
        self.day = book.add_format({"num_format": "yyyy-mm-dd"})
        self.clock = book.add_format({"num_format": "hh:mm"})

    def counted(self, cell: date | time) -> tuple[float, Any]:
        """A day or a time of day as Excel's number, with the format by which it reads as what it is."""
        if isinstance(cell, date):
            return cell.toordinal() - DAY_ZERO, self.day
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
    _put_rows(page, sheet, formats, sized=bool(table))


def _put_rows(page: Any, sheet: Sheet, formats: _Formats, *, sized: bool) -> None:
    """The cells below the headings, by the library's methods without their wrapper, which reads places such as A1.

    Rows are ``sized`` for their wrapped text: Excel would do that itself, LibreOffice trusts the file.
    """
    put_text, put_number = (partial(unwrap(put.__func__), page) for put in (page.write_string, page.write_number))
    for number, row in enumerate(sheet.rows, start=1):
        if sized and (high := lines(row, sheet.widths)) > 1:
            page.set_row(number, min(high * LINE, HIGHEST))
        for column, cell in enumerate(row):
            if isinstance(cell, str):
                text = cell if len(cell) < LONGEST_SURE else _cut(cell)
                if text.startswith(RICH) and text.endswith(RICH_END):
                    page.write_rich_string(number, column, RICH, formats.part, text.removeprefix(RICH))
                elif text:
                    put_text(number, column, text)
            elif isinstance(cell, int):
                put_number(number, column, cell)
            else:
                put_number(number, column, *formats.counted(cell))


def _cut(text: str) -> str:
    """A text that is longer than Excel takes, cut; it says so. Excel counts as UTF-16 does."""
    units = text.encode("utf-16-le")
    if len(units) <= 2 * LONGEST_CELL:
        return text
    return units[: 2 * (LONGEST_CELL - len(CUT))].decode("utf-16-le", "ignore") + CUT
