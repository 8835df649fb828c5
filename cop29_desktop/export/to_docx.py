"""DOCX: real headings, lists, tables whose header is repeated, links within the file, East Asian font and language."""

import io
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt, RGBColor

from cop29_desktop.export import archives, docx_parts, flow
from cop29_desktop.export.flow import Flow, Kind, Piece, Sheet
from cop29_desktop.model.texts import Language
from cop29_desktop.presentation.documents import Document

_STYLES = {Kind.POINT: "List Bullet", Kind.CAPTION: "Caption", Kind.NOTICE: "Quote", Kind.CHIPS: "Body Text"}
_SIZES = {"Title": 20, "Heading 1": 16, "Heading 2": 14, "Heading 3": 12, "Heading 4": 11, "Heading 5": 11}
_SMALL = {"Caption", "Footer", "Body Text", "No Spacing"}
_INK = RGBColor(0, 0, 0)


def write(document: Document, language: Language, now: datetime) -> bytes:
    """The document as a file of this moment."""
    file: Any = docx.Document()
    _drop_picture(file)
    title = flow.title(document, language)
    _set_styles(file)
    _set_page(file, title)
    ids = {style.name: style.style_id for style in file.styles}
    last = file.element.body.sectPr
    for part in docx_parts.elements("".join(_body(flow.flow(document, language), ids))):
        last.addprevious(part)
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


def _body(pieces: Flow, ids: dict[str, str]) -> Iterator[str]:
    for number, piece in enumerate(pieces):
        if isinstance(piece, Sheet):
            yield docx_parts.table(piece)
        else:
            mark = docx_parts.bookmark(piece.anchor, number) if piece.anchor else ""
            yield docx_parts.paragraph(ids[_style(piece)], piece.lines, mark)
