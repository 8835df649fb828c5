"""ODS, written row by row: no library at hand writes AutoFilter and 100,000 rows both."""

import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from typing import IO
from xml.sax.saxutils import escape, quoteattr

from cop29_desktop.export import ods_parts
from cop29_desktop.export.cells import Shown
from cop29_desktop.export.selections import Options, Selection
from cop29_desktop.export.sheets import Sheet, language, sheets
from cop29_desktop.presentation.colophon import Provenance

BATCH = 500
UNIX = 3
RUNS = re.compile(r"^ +| +$| {2,}")
MIMETYPE = "application/vnd.oasis.opendocument.spreadsheet"
TEXT_CELL = '<table:table-cell office:value-type="string"><text:p>'
TEXT_END = "</text:p></table:table-cell>"
HEAD_CELL = '<table:table-cell table:style-name="head" office:value-type="string"><text:p>'


def write(file: IO[bytes], selections: Sequence[Selection], provenance: Provenance, options: Options) -> None:
    """A sheet each and the provenance."""
    spoken = language(selections)
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        _part(archive, "mimetype", [MIMETYPE], provenance, zipfile.ZIP_STORED)
        done: list[Sheet] = []
        _part(archive, "content.xml", _content(sheets(selections, provenance, options), done), provenance)
        _part(archive, "styles.xml", [ods_parts.STYLES], provenance)
        _part(archive, "settings.xml", [ods_parts.settings([sheet.name for sheet in done])], provenance)
        _part(archive, "meta.xml", [ods_parts.meta(provenance, spoken)], provenance)
        _part(archive, "META-INF/manifest.xml", [ods_parts.manifest(MIMETYPE)], provenance)


def _part(
    archive: zipfile.ZipFile, name: str, texts: Iterable[str], provenance: Provenance, kind: int = zipfile.ZIP_DEFLATED
) -> None:
    """One part, dated as the file is, so that the same content gives the same bytes on every system."""
    info = zipfile.ZipInfo(name, provenance.made.timetuple()[:6])
    for field, value in (("compress_type", kind), ("create_system", UNIX), ("external_attr", 0o644 << 16)):
        setattr(info, field, value)
    with archive.open(info, "w") as part:
        for text in texts:
            part.write(text.encode())


def _content(found: Iterator[Sheet], done: list[Sheet]) -> Iterator[str]:
    """The content, sheet after sheet; ``done`` takes those that were written."""
    yield ods_parts.CONTENT_HEAD
    for sheet in found:
        done.append(sheet)
        yield from _table(sheet)
    yield "<table:database-ranges>"
    yield from (_filter(number, sheet) for number, sheet in enumerate(done, start=1))
    yield "</table:database-ranges></office:spreadsheet></office:body></office:document-content>"


def _table(sheet: Sheet) -> Iterator[str]:
    columns = "".join(
        f'<table:table-column table:style-name="w{width}" table:default-cell-style-name="cell"/>'
        for width in sheet.widths
    )
    head = "".join(f"{HEAD_CELL}{_inner(text)}{TEXT_END}" for text in sheet.headings)
    yield (
        f'<table:table table:name={quoteattr(sheet.name)} table:style-name="sheet">{columns}'
        f'<table:table-header-rows><table:table-row table:style-name="row">{head}</table:table-row>'
        "</table:table-header-rows>"
    )
    rows = (
        f'<table:table-row table:style-name="row">{"".join(map(_cell, row))}</table:table-row>' for row in sheet.rows
    )
    while batch := "".join(islice(rows, BATCH)):
        yield batch
    yield "</table:table>"


def _cell(cell: Shown) -> str:
    if isinstance(cell, str):
        return f"{TEXT_CELL}{_inner(cell)}{TEXT_END}" if cell else "<table:table-cell/>"
    if isinstance(cell, int):
        return f'<table:table-cell office:value-type="float" office:value="{cell}"><text:p>{cell}{TEXT_END}'
    if isinstance(cell, date):
        kind, style, value, said = "date", "day", cell.isoformat(), cell.isoformat()
    else:
        kind, style, value, said = "time", "clock", f"PT{cell:%HH%MM%SS}", f"{cell:%H:%M}"
    head = f'<table:table-cell table:style-name="{style}" office:value-type="{kind}"'
    return f'{head} office:{kind}-value="{value}"><text:p>{said}{TEXT_END}'


def _inner(text: str) -> str:
    """Text inside a paragraph: a line each, and spaces that XML would lose."""
    text = escape(text)
    if text.isprintable() and "  " not in text and text[:1] != " " and text[-1:] != " ":
        return text
    return "</text:p><text:p>".join(map(_spaced, text.split("\n")))


def _spaced(line: str) -> str:
    """A line whose spaces at its ends, or in a row, are kept."""
    kept = RUNS.sub(lambda found: f'<text:s text:c="{len(found[0])}"/>', line)
    return kept.replace("\t", "<text:tab/>")


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
