"""What a DOCX file needs that its library has no words for: links, bookmarks, fields, fonts, languages."""

import zlib
from html import escape

from docx.oxml import parse_xml

from cop29_desktop.export import flow
from cop29_desktop.export.flow import Line, Run
from cop29_desktop.model.anchors import Anchor

FONT, LATIN = "微軟正黑體", "Segoe UI"
_SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_LONGEST = 40  # letters of a bookmark's name
_FONTS = f'<w:rFonts w:ascii="{LATIN}" w:hAnsi="{LATIN}" w:eastAsia="{FONT}" w:cs="{LATIN}"/>'
_LANGUAGES = {"zh": '<w:lang w:val="en-GB" w:eastAsia="zh-TW"/>', "en": '<w:lang w:val="en-GB" w:eastAsia="en-GB"/>'}
_HINTS = {"zh": '<w:rFonts w:hint="eastAsia"/>', "en": ""}


def element(written: str) -> object:
    """An element from its XML, in which ``w:`` is known."""
    head, mark, rest = written.partition(" " if " " in written.split(">", 1)[0] else ">")
    closed = head.endswith("/")
    return parse_xml(f"{head.rstrip('/')} {_SPACE}{'/' if closed else ''}{mark}{rest}")


def name(anchor: Anchor) -> str:
    """The name of a bookmark: short enough, and still its own."""
    plain = flow.name(anchor)
    if len(plain) <= _LONGEST:
        return plain
    return f"{plain[: _LONGEST - 9]}_{zlib.crc32(plain.encode()):08x}"


def line(runs: Line) -> list[object]:
    """The runs of a line, linked ones inside their links."""
    found: list[object] = []
    for run in runs:
        written = _run(run)
        if run.to:
            written = f'<w:hyperlink w:anchor="{name(run.to)}" w:history="1">{written}</w:hyperlink>'
        found.append(element(written))
    return found


def _run(run: Run) -> str:
    look = ('<w:color w:val="0B57A4"/>' if run.to else "") + ('<w:color w:val="595959"/>' if run.quiet else "")
    properties = f"<w:rPr>{_HINTS[run.code]}{look}{_LANGUAGES[run.code]}</w:rPr>"
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(run.text)}</w:t></w:r>'


def line_break() -> object:
    """A new line within a paragraph."""
    return element("<w:r><w:br/></w:r>")


def bookmark(anchor: Anchor, number: int) -> list[object]:
    """The place that links to an anchor lead to."""
    return [
        element(f'<w:bookmarkStart w:id="{number}" w:name="{name(anchor)}"/>'),
        element(f'<w:bookmarkEnd w:id="{number}"/>'),
    ]


def field(code: str) -> object:
    """A field that is reckoned when the file is shown: PAGE, NUMPAGES."""
    return element(f'<w:fldSimple w:instr="{code}"><w:r><w:t>1</w:t></w:r></w:fldSimple>')


def fonts() -> object:
    """The fonts of a style, by name and not by theme."""
    return element(_FONTS)


def languages() -> object:
    """The languages of the file: English letters, Chinese of Taiwan."""
    return element(_LANGUAGES["zh"])


def header_row() -> object:
    """The property of a row that is repeated on each page."""
    return element("<w:tblHeader/>")


def whole_row() -> object:
    """The property of a row that no page break cuts."""
    return element("<w:cantSplit/>")
