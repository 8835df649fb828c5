"""ODT: real headings with their outline, lists, tables whose header is repeated, links within the file."""

import io
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from html import escape
from itertools import groupby
from typing import Any

import odfdo

from cop29_desktop import __version__
from cop29_desktop.export import archives, flow, odt_styles, widths
from cop29_desktop.export.flow import Cell, Flow, Kind, Line, Piece, Run, Sheet, name
from cop29_desktop.model.texts import Language
from cop29_desktop.presentation.documents import Document

_PREVIEW = "Thumbnails/thumbnail.png"
_STYLES = {Kind.PARAGRAPH: "Text_20_body", Kind.NOTICE: "Notice", Kind.CHIPS: "Links", Kind.CAPTION: "Caption"}


def write(document: Document, language: Language, now: datetime) -> bytes:
    """The document as a file of this moment."""
    file = odfdo.Document("text")
    title = flow.title(document, language)
    _put_styles(file, title)
    pieces = list(flow.flow(document, language))
    weights = sorted({weight for sheet in pieces if isinstance(sheet, Sheet) for weight in widths.shares(sheet)})
    for style in (*odt_styles.TABLES, *map(odt_styles.column, weights)):
        file.insert_style(style, automatic=True)
    file.body.clear()
    for written in _body(iter(pieces)):
        file.body.append(_element(written))
    _describe(file, title, language, now)
    assert file.container
    file.container.del_part(_PREVIEW)
    file.manifest.del_full_path(_PREVIEW)
    buffer = io.BytesIO()
    file.save(buffer)
    return archives.settled(buffer.getvalue(), now)


def _element(written: str) -> odfdo.Element:
    maker: Any = odfdo.Element  # its own stub leaves the argument open
    return maker.from_tag(written)


def _put_styles(file: odfdo.Document, title: str) -> None:
    styles = file.styles
    faces = styles.get_element("//office:font-face-decls")
    assert faces
    faces.clear()
    for face in _element(odt_styles.FACES).children:
        faces.append(face)
    file.insert_style(odt_styles.DEFAULT, default=True)
    for style in (*odt_styles.paragraphs(), *odt_styles.TEXTS):
        file.insert_style(style)
    for old in styles.get_elements("//style:page-layout/style:footer-style"):
        layout = old.parent
        assert layout
        layout.delete(old)
        layout.append(_element(odt_styles.FOOTER_STYLE))
    for level in styles.get_elements("//text:outline-level-style"):
        level.set_attribute("style:num-format", "")  # the report numbers its headings itself
        level.del_attribute_list(["style:num-suffix", "text:display-levels", "loext:num-list-format"])
    master = styles.get_element("//style:master-page")
    assert master
    master.append(_element(odt_styles.footer(title)))


def _describe(file: odfdo.Document, title: str, language: Language, now: datetime) -> None:
    meta = file.meta
    moment = now.astimezone(UTC).replace(microsecond=0)
    meta.set_title(title)
    meta.set_language("en" if language is Language.EN else "zh-TW")
    meta.set_creation_date(moment)
    meta.set_modification_date(moment)
    meta.set_generator(f"cop29-desktop {__version__}")
    for statistic in meta.get_elements("//meta:document-statistic"):
        statistic.delete()


def _body(pieces: Flow) -> Iterator[str]:
    for is_point, group in groupby(pieces, lambda one: isinstance(one, Piece) and one.kind is Kind.POINT):
        if is_point:
            items = "".join(f"<text:list-item>{_written(one)}</text:list-item>" for one in group)
            yield f'<text:list text:style-name="Points">{items}</text:list>'
        else:
            yield from map(_written, group)


def _written(piece: Piece | Sheet) -> str:
    if isinstance(piece, Sheet):
        return _table(piece)
    mark = f'<text:bookmark text:name="{name(piece.anchor)}"/>' if piece.anchor else ""
    inner = mark + _lines(piece.lines)
    if piece.kind is Kind.TITLE:
        return f'<text:p text:style-name="Title">{inner}</text:p>'
    if piece.kind is Kind.HEADING:
        level = piece.level
        return f'<text:h text:style-name="Heading_20_{level}" text:outline-level="{level}">{inner}</text:h>'
    return f'<text:p text:style-name="{_STYLES.get(piece.kind, "Text_20_body")}">{inner}</text:p>'


def _lines(lines: Cell) -> str:
    return "<text:line-break/>".join(map(_line, lines))


def _line(line: Line) -> str:
    return "".join(map(_run, line))


def _run(run: Run) -> str:
    inner = re.sub(r"^ | $| {2,}", lambda gap: f'<text:s text:c="{len(gap[0])}"/>', escape(run.text))
    style = {("en", False): "English", ("en", True): "English_20_mark", ("zh", True): "Mark"}.get((run.code, run.quiet))
    if style:
        inner = f'<text:span text:style-name="{style}">{inner}</text:span>'
    if not run.to:
        return inner
    target = f'xlink:type="simple" xlink:href="#{name(run.to)}" text:style-name="Internet_20_link"'
    return f"<text:a {target}>{inner}</text:a>"


def _table(sheet: Sheet) -> str:
    columns = "".join(f'<table:table-column table:style-name="Share{share}"/>' for share in widths.shares(sheet))
    head = ""
    if sheet.headings:
        cells = "".join(_cell(cell, "Head", "Cell_20_heading") for cell in sheet.headings)
        head = f"<table:table-header-rows>{_row(cells)}</table:table-header-rows>"
    frame = "Framed" if sheet.headings else "Open"
    body = "".join(_row("".join(_cell(cell, frame, "Cell") for cell in row)) for row in sheet.rows)
    return f'<table:table table:style-name="Sheet">{columns}{head}{body}</table:table>'


def _row(cells: str) -> str:
    return f'<table:table-row table:style-name="Whole">{cells}</table:table-row>'


def _cell(cell: Cell, frame: str, style: str) -> str:
    inner = f'<text:p text:style-name="{style}">{_lines(cell)}</text:p>'
    return f'<table:table-cell table:style-name="{frame}" office:value-type="string">{inner}</table:table-cell>'
