"""DOCX: real headings, lists, tables whose header is repeated, links within the file, East Asian font and language."""

import io
from datetime import UTC, datetime
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt, RGBColor

from cop29_desktop.export import archives, docx_parts, flow, widths
from cop29_desktop.export.flow import Cell, Kind, Piece, Sheet
from cop29_desktop.model.texts import Language
from cop29_desktop.presentation.documents import Document

_STYLES = {Kind.POINT: "List Bullet", Kind.CAPTION: "Caption", Kind.NOTICE: "Quote", Kind.CHIPS: "Body Text"}
_SIZES = {"Title": 20, "Heading 1": 16, "Heading 2": 14, "Heading 3": 12, "Heading 4": 11, "Heading 5": 11}
_SMALL = {"Caption", "Footer", "Body Text", "No Spacing"}
_CELL = "NoSpacing"
_TEXT_WIDTH = 17.0  # cm of A4 between the margins
_INK = RGBColor(0, 0, 0)


def write(document: Document, language: Language, now: datetime) -> bytes:
    """The document as a file of this moment."""
    file: Any = docx.Document()
    _drop_picture(file)
    title = flow.title(document, language)
    _set_styles(file)
    _set_page(file, title)
    ids = {style.name: style.style_id for style in file.styles}
    for number, piece in enumerate(flow.flow(document, language)):
        if isinstance(piece, Sheet):
            _table(file, piece)
        else:
            _paragraph(file, piece, ids[_style(piece)], number)
    _describe(file, title, language, now)
    buffer = io.BytesIO()
    file.save(buffer)
    return archives.settled(buffer.getvalue(), now)


def _drop_picture(file: Any) -> None:
    """Without the small picture of an empty page that the library's own file brings."""
    links = file.part.package.rels
    for key in [key for key, link in links.items() if link.reltype.endswith("/thumbnail")]:
        del links[key]


def _set_styles(file: Any) -> None:
    defaults = file.styles.element.xpath("w:docDefaults/w:rPrDefault/w:rPr")[0]
    for child in list(defaults):
        if child.tag.endswith(("}rFonts", "}lang")):
            defaults.remove(child)
    defaults.insert(0, docx_parts.fonts())
    defaults.append(docx_parts.languages())
    for name in ("Normal", "Footer", "No Spacing", *_STYLES.values(), *_SIZES):
        style = file.styles[name]
        properties = style.element.get_or_add_rPr()
        for old in properties.xpath("w:rFonts"):
            properties.remove(old)
        properties.insert(0, docx_parts.fonts())
        _put(style.font.color, rgb=_INK)
        _put(style.font, italic=False, size=Pt(_SIZES.get(name, 10 if name in _SMALL else 11)))
    for margins in file.styles["Table Grid"].element.xpath("w:tblPr/w:tblCellMar"):
        margins.getparent().replace(margins, docx_parts.cell_margins())
    _put(file.styles["Normal"].paragraph_format, space_after=Pt(6))
    _put(file.styles["No Spacing"].paragraph_format, space_after=Pt(2))
    for name in ("Caption", "Body Text"):
        _put(file.styles[name].paragraph_format, keep_with_next=True)
    _put(file.styles["Quote"].paragraph_format, left_indent=Cm(0.6))


def _set_page(file: Any, title: str) -> None:
    section = file.sections[0]
    _put(section, page_width=Cm(21), page_height=Cm(29.7))
    _put(section, **dict.fromkeys(("left_margin", "right_margin", "top_margin", "bottom_margin"), Cm(2)))
    footer = section.footer.paragraphs[0]
    _put(footer, alignment=WD_ALIGN_PARAGRAPH.RIGHT)
    footer.add_run(f"{title}　")
    footer._p.append(docx_parts.field("PAGE"))  # noqa: SLF001 - the library has no words for fields
    footer.add_run(" / ")
    footer._p.append(docx_parts.field("NUMPAGES"))  # noqa: SLF001 - as above


def _describe(file: Any, title: str, language: Language, now: datetime) -> None:
    told = file.core_properties
    moment = now.astimezone(UTC).replace(microsecond=0, tzinfo=None)
    _put(told, title=title, language="en" if language is Language.EN else "zh-TW", revision=1)
    _put(told, **dict.fromkeys(("author", "last_modified_by", "comments", "keywords", "subject"), ""))
    _put(told, created=moment, modified=moment)


def _put(target: Any, **values: object) -> None:
    """Set what the library keeps as attributes."""
    for name, value in values.items():
        setattr(target, name, value)


def _style(piece: Piece) -> str:
    if piece.kind is Kind.TITLE:
        return "Title"
    return f"Heading {piece.level}" if piece.kind is Kind.HEADING else _STYLES.get(piece.kind, "Normal")


def _paragraph(file: Any, piece: Piece, style: str, number: int) -> None:
    paragraph = file.add_paragraph()._p  # noqa: SLF001 - a style's name is looked up slowly, its id is set at once
    _put(paragraph, style=style)
    if piece.anchor:
        for part in docx_parts.bookmark(piece.anchor, number):
            paragraph.append(part)
    _fill(paragraph, piece.lines)


def _fill(paragraph: Any, lines: Cell) -> None:
    for part in docx_parts.lines(lines):
        paragraph.append(part)


def _table(file: Any, sheet: Sheet) -> None:
    shares = widths.shares(sheet)
    table = file.add_table(0, len(shares), "Table Grid")
    _put(table, autofit=False)
    for column, share in zip(table.columns, shares, strict=True):
        _put(column, width=Cm(_TEXT_WIDTH * share / sum(shares)))
    if sheet.headings:
        row = _row(table, sheet.headings, bold=True)
        row.append(docx_parts.header_row())
    for cells in sheet.rows:
        _row(table, cells)
    _put(file.add_paragraph().paragraph_format, space_after=Pt(0))


def _row(table: Any, cells: tuple[Cell, ...], *, bold: bool = False) -> Any:
    row = table.add_row()
    for cell, lines in zip(row.cells, cells, strict=True):
        paragraph = cell.paragraphs[0]
        _put(paragraph._p, style=_CELL)  # noqa: SLF001 - as in _paragraph
        _fill(paragraph._p, lines)  # noqa: SLF001 - the library has no words for links
        for run in paragraph.runs if bold else ():
            _put(run, bold=True)
    properties = row._tr.get_or_add_trPr()  # noqa: SLF001 - nor for a row's properties
    properties.append(docx_parts.whole_row())
    return properties
