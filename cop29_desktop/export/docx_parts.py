"""The text of a DOCX file as its XML: paragraphs, links, bookmarks, tables; and what its styles are set with."""

import zlib
from html import escape
from typing import Any

from docx.oxml import parse_xml

from cop29_desktop.export import flow, widths
from cop29_desktop.export.flow import Cell, Run, Sheet
from cop29_desktop.model.anchors import Anchor

FONT, LATIN = "微軟正黑體", "Segoe UI"
_SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_LONGEST = 40  # letters of a bookmark's name
_TEXT_WIDTH = 9638  # twentieths of a point: A4 between the margins
_FONTS = f'<w:rFonts w:ascii="{LATIN}" w:hAnsi="{LATIN}" w:eastAsia="{FONT}" w:cs="{LATIN}"/>'
_LANGUAGES = {"zh": '<w:lang w:val="en-GB" w:eastAsia="zh-TW"/>', "en": '<w:lang w:val="en-GB" w:eastAsia="en-GB"/>'}
_HINTS = {"zh": '<w:rFonts w:hint="eastAsia"/>', "en": ""}


def elements(written: str) -> list[Any]:
    """Elements from their XML, in which ``w:`` is known."""
    holder: Any = parse_xml(f"<w:body {_SPACE}>{written}</w:body>")
    return list(holder)


def name(anchor: Anchor) -> str:
    """The name of a bookmark: short enough, and still its own."""
    plain = flow.name(anchor)
    if len(plain) <= _LONGEST:
        return plain
    return f"{plain[: _LONGEST - 9]}_{zlib.crc32(plain.encode()):08x}"


def paragraph(style: str, lines: Cell, mark: str = "", *, bold: bool = False) -> str:
    """Lines under the id of a style; ``mark`` is a bookmark."""
    inner = "<w:r><w:br/></w:r>".join("".join(_run(run, bold=bold) for run in line) for line in lines)
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{mark}{inner}</w:p>'


def _run(run: Run, *, bold: bool) -> str:
    look = ("<w:b/>" if bold else "") + (
        '<w:color w:val="0B57A4"/>' if run.to else '<w:color w:val="595959"/>' if run.quiet else ""
    )
    properties = f"<w:rPr>{_HINTS[run.code]}{look}{_LANGUAGES[run.code]}</w:rPr>"
    written = f'<w:r>{properties}<w:t xml:space="preserve">{escape(run.text)}</w:t></w:r>'
    return f'<w:hyperlink w:anchor="{name(run.to)}" w:history="1">{written}</w:hyperlink>' if run.to else written


def bookmark(anchor: Anchor, number: int) -> str:
    """The place that links to an anchor lead to."""
    return f'<w:bookmarkStart w:id="{number}" w:name="{name(anchor)}"/><w:bookmarkEnd w:id="{number}"/>'


def table(sheet: Sheet) -> str:
    """A table whose header is repeated and whose rows stay whole; and the empty line that ends it."""
    shares = widths.shares(sheet)
    columns = [_TEXT_WIDTH * share // sum(shares) for share in shares]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
    head = _row(sheet.headings, columns, header=True) if sheet.headings else ""
    body = "".join(_row(cells, columns, header=False) for cells in sheet.rows)
    properties = (
        f'<w:tblStyle w:val="TableGrid"/><w:tblW w:w="{_TEXT_WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
    )
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{head}{body}</w:tbl>{_AFTER}"


_AFTER = '<w:p><w:pPr><w:pStyle w:val="NoSpacing"/></w:pPr></w:p>'


def _row(cells: tuple[Cell, ...], columns: list[int], *, header: bool) -> str:
    mark = "<w:tblHeader/>" if header else ""
    inner = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{paragraph("NoSpacing", cell, bold=header)}</w:tc>'
        for cell, width in zip(cells, columns, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{mark}</w:trPr>{inner}</w:tr>"


def field(code: str) -> Any:
    """A field that is reckoned when the file is shown: PAGE, NUMPAGES."""
    return elements(f'<w:fldSimple w:instr="{code}"><w:r><w:t>1</w:t></w:r></w:fldSimple>')[0]


def fonts() -> Any:
    """The fonts of a style, by name and not by theme."""
    return elements(_FONTS)[0]


def languages() -> Any:
    """The languages of the file: English letters, Chinese of Taiwan."""
    return elements(_LANGUAGES["zh"])[0]


def cell_margins() -> Any:
    """The margins beside what stands in a cell, narrow, so that dates and numbers stay on one line."""
    sides = "".join(f'<w:{side} w:w="57" w:type="dxa"/>' for side in ("left", "right"))
    return elements(f"<w:tblCellMar>{sides}</w:tblCellMar>")[0]
