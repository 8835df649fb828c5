"""ODS, written row by row: no library at hand writes AutoFilter and 100,000 rows both."""

import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from typing import IO
from xml.sax.saxutils import quoteattr

from cop29_desktop.export import ods_parts
from cop29_desktop.export.cells import Shown
from cop29_desktop.export.selections import Options, Selection
from cop29_desktop.export.sheets import Sheet, language, sheets
from cop29_desktop.presentation.colophon import Provenance

MIMETYPE = "application/vnd.oasis.opendocument.spreadsheet"
BATCH, QUICK = 500, 1

STRING, NUMBER, DAY, CLOCK, VALUE, END, LINE, SPACE, SPACE_END, HEAD = map(chr, (1, 2, 3, 4, 5, 6, 7, 8, 14, 15))
"""Signs that stand for markup until a batch of rows is written; no cell holds them, since XML can't."""
SPACES = re.compile(f"(?<=[{STRING}{HEAD}\n]) +| +(?=[{END}\n])| {{2,}}")
SPACES_AT = ("  ", f"{STRING} ", f" {END}", " \n", "\n ")
ROW, ROW_END = b'<table:table-row table:style-name="row">', b"</table:table-row>"
MARKUP = (
    (b"&", b"&amp;"),
    (b"<", b"&lt;"),
    (b">", b"&gt;"),
    (b"\n", b"</text:p><text:p>"),
    (b"\t", b"<text:tab/>"),
    (SPACE.encode(), b'<text:s text:c="'),
    (SPACE_END.encode(), b'"/>'),
    ((STRING + END).encode(), b"<table:table-cell/>"),
    (HEAD.encode(), b'<table:table-cell table:style-name="head" office:value-type="string"><text:p>'),
    (STRING.encode(), b'<table:table-cell office:value-type="string"><text:p>'),
    (NUMBER.encode(), b'<table:table-cell office:value-type="float" office:value="'),
    (DAY.encode(), b'<table:table-cell table:style-name="day" office:value-type="date" office:date-value="'),
    (CLOCK.encode(), b'<table:table-cell table:style-name="clock" office:value-type="time" office:time-value="'),
    (VALUE.encode(), b'"><text:p>'),
    (END.encode(), b"</text:p></table:table-cell>"),
    (LINE.encode(), ROW_END + ROW),
)


def write(file: IO[bytes], selections: Sequence[Selection], provenance: Provenance, options: Options) -> None:
    """A sheet each and the provenance."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=QUICK) as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), MIMETYPE)  # first and not compressed, as the format has it
        done: list[Sheet] = []
        _part(archive, "content.xml", _content(sheets(selections, provenance, options), done))
        others = {
            "styles.xml": ods_parts.STYLES,
            "settings.xml": ods_parts.settings([sheet.name for sheet in done]),
            "meta.xml": ods_parts.meta(provenance, language(selections)),
            "META-INF/manifest.xml": ods_parts.manifest(MIMETYPE),
        }
        for name, text in others.items():
            _part(archive, name, [text.encode()])


def _part(archive: zipfile.ZipFile, name: str, pieces: Iterable[bytes]) -> None:
    """One part; zipfile dates it 1980, so that the same content gives the same bytes."""
    with archive.open(name, "w") as part:
        for piece in pieces:
            part.write(piece)


def _content(found: Iterator[Sheet], done: list[Sheet]) -> Iterator[bytes]:
    """The content, sheet after sheet; ``done`` takes those that were written."""
    yield ods_parts.CONTENT_HEAD.encode()
    for sheet in found:
        done.append(sheet)
        yield from _table(sheet)
    ranges = "".join(_filter(number, sheet) for number, sheet in enumerate(done, start=1))
    yield f"<table:database-ranges>{ranges}</table:database-ranges>".encode()
    yield b"</office:spreadsheet></office:body></office:document-content>"


def _table(sheet: Sheet) -> Iterator[bytes]:
    yield f'<table:table table:name={quoteattr(sheet.name)} table:style-name="sheet">'.encode()
    for width in sheet.widths:
        yield f'<table:table-column table:style-name="w{width}" table:default-cell-style-name="cell"/>'.encode()
    yield b"<table:table-header-rows>"
    yield _rows("".join(f"{HEAD}{text}{END}" for text in sheet.headings))
    yield b"</table:table-header-rows>"
    rows = map(_row, sheet.rows)
    while batch := LINE.join(islice(rows, BATCH)):
        yield _rows(batch)
    yield b"</table:table>"


def _row(cells: list[Shown]) -> str:
    return "".join([f"{STRING}{cell}{END}" if cell.__class__ is str else _other(cell) for cell in cells])


def _other(cell: Shown) -> str:
    """A number, a day or a time of day."""
    if isinstance(cell, int):
        return f"{NUMBER}{cell}{VALUE}{cell}{END}"
    if isinstance(cell, date):
        return f"{DAY}{cell}{VALUE}{cell}{END}"
    return f"{CLOCK}PT{cell:%HH%MM%SS}{VALUE}{cell:%H:%M}{END}"


def _rows(batch: str) -> bytes:
    """Many rows at once as XML: first what their texts hold, then the markup around it."""
    if any(place in batch for place in SPACES_AT):
        batch = SPACES.sub(lambda found: f"{SPACE}{len(found[0])}{SPACE_END}", batch)
    content = batch.encode()
    for sign, written in MARKUP:
        content = content.replace(sign, written)
    return b"".join((ROW, content, ROW_END))


def _filter(number: int, sheet: Sheet) -> str:
    """The range that bears the filter's buttons, headings included."""
    name = sheet.name.replace("'", "''")
    area = f"$'{name}'.$A$1:$'{name}'.${_letters(len(sheet.headings))}${sheet.length + 1}"
    return (
        f'<table:database-range table:name="filter{number}" table:target-range-address={quoteattr(area)}'
        ' table:display-filter-buttons="true"/>'
    )


def _letters(column: int) -> str:
    """``A`` for column 1, ``AA`` for 27."""
    letters = ""
    while column:
        column, place = divmod(column - 1, 26)
        letters = chr(ord("A") + place) + letters
    return letters
