"""What a DOCX file needs that its library has no words for: links, bookmarks, fields, fonts, languages."""

import zlib
from html import escape
from typing import Any

from docx.oxml import parse_xml

from cop29_desktop.export import flow
from cop29_desktop.export.flow import Cell, Run
from cop29_desktop.model.anchors import Anchor

FONT, LATIN = "微軟正黑體", "Segoe UI"
_SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_LONGEST = 40  # letters of a bookmark's name
_FONTS = f'<w:rFonts w:ascii="{LATIN}" w:hAnsi="{LATIN}" w:eastAsia="{FONT}" w:cs="{LATIN}"/>'
_LANGUAGES = {"zh": '<w:lang w:val="en-GB" w:eastAsia="zh-TW"/>', "en": '<w:lang w:val="en-GB" w:eastAsia="en-GB"/>'}
_HINTS = {"zh": '<w:rFonts w:hint="eastAsia"/>', "en": ""}


def elements(written: str) -> list[Any]:
    """Elements from their XML, in which ``w:`` is known."""
    holder: Any = parse_xml(f"<w:p {_SPACE}>{written}</w:p>")
    return list(holder)


def name(anchor: Anchor) -> str:
    """The name of a bookmark: short enough, and still its own."""
    plain = flow.name(anchor)
    if len(plain) <= _LONGEST:
        return plain
    return f"{plain[: _LONGEST - 9]}_{zlib.crc32(plain.encode()):08x}"


def lines(cell: Cell) -> list[Any]:
    """The runs of lines, linked ones inside their links."""
    return elements("<w:r><w:br/></w:r>".join("".join(map(_linked, line)) for line in cell))


def _linked(run: Run) -> str:
    written = _run(run)
    return f'<w:hyperlink w:anchor="{name(run.to)}" w:history="1">{written}</w:hyperlink>' if run.to else written


def _run(run: Run) -> str:
    look = ('<w:color w:val="0B57A4"/>' if run.to else "") + ('<w:color w:val="595959"/>' if run.quiet else "")
    properties = f"<w:rPr>{_HINTS[run.code]}{look}{_LANGUAGES[run.code]}</w:rPr>"
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(run.text)}</w:t></w:r>'


def bookmark(anchor: Anchor, number: int) -> list[Any]:
    """The place that links to an anchor lead to."""
    return elements(f'<w:bookmarkStart w:id="{number}" w:name="{name(anchor)}"/><w:bookmarkEnd w:id="{number}"/>')


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


def header_row() -> Any:
    """The property of a row that is repeated on each page."""
    return elements("<w:tblHeader/>")[0]


def whole_row() -> Any:
    """The property of a row that no page break cuts."""
    return elements("<w:cantSplit/>")[0]
