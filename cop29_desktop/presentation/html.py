"""A document as HTML for the reader: a small, safe subset; every text is escaped, every link is an anchor."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.texts import Language, OriginKind, Passage, Text
from cop29_desktop.presentation import citations, words
from cop29_desktop.presentation.documents import Block, Chips, Document, Facts, Grid, Heading, Link, Notice, Paragraph
from cop29_desktop.presentation.passages import marks

SCHEME = "cop29:"
NOTES = f"{SCHEME}note:"  # before an anchor: a link to the notes on that place
_SPACE = "\u00a0"
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;"})
_BOUND = re.compile(
    r"(?<![A-Za-z]\d)(?<![A-Za-z]\d\d)(?<=\d) (?=[一-鿿%°℃‰])"
    r"|(?<=\d) (?=(?:million|billion|trillion|percent|per cent|GW|GWh|MW|TW|km|kg|Mt|Gt|tonnes|tCO2)\b)"
    r"|(?<=第) (?=\d)"
    r"|(?<=US\$) (?=\d)|(?<=USD) (?=\d)|(?<=EUR) (?=\d)"
    r"|(?<=\bArticle) (?=\d)|(?<=\bArticles) (?=\d)|(?<=\bpara\.) (?=\d)|(?<=\bparas\.) (?=\d)"
    r"|(?<=\bparagraph) (?=\d)|(?<=\bparagraphs) (?=\d)|(?<=\bAnnex) (?=\d)|(?<=\bTable) (?=\d)"
)
_STRAIGHT = str.maketrans("‘’“”", "''\"\"")


def escape(text: str) -> str:
    """Text as HTML; the standard library's ``html`` would load its table of entities, a millisecond of every start."""
    return text.translate(_ESCAPES)


class Style(NamedTuple):
    """How documents are set.

    Attributes:
        language: The language in force.
        side_by_side: Whether both stand side by side.
        exists: Which anchors can be led to.
        in_file: A page of its own: links lead within it, and every passage says in words whose it is.
        marked: Every passage says in words whose it is, as in a file.
        noted: The places that get the mark of a note, a picture by that name which the page has.
    """

    language: Language
    side_by_side: bool
    exists: Callable[[Anchor], bool]
    in_file: bool = False
    marked: bool = False
    noted: frozenset[Anchor] = frozenset()


def render(document: Document, style: Style) -> str:
    """The body of an HTML page; its looks come from the style sheet of whoever shows it."""
    return "".join(_render(document, style))


def _render(document: Document, style: Style) -> Iterator[str]:
    in_list = False
    titled = False
    for block in document.blocks:
        is_point = isinstance(block, Paragraph) and block.point and not _paired(style)
        if is_point != in_list:
            yield "<ul>" if is_point else "</ul>"
            in_list = is_point
        if isinstance(block, Heading) and not titled:
            titled = True
            yield _heading(block, style, document.anchor)
        else:
            yield _block(block, style)
    if in_list:
        yield "</ul>"


def _paired(style: Style) -> bool:
    return style.side_by_side and style.language is Language.BOTH


def _block(block: Block, style: Style) -> str:
    match block:
        case Heading():
            return _heading(block, style)
        case Paragraph():
            return _paragraph(block, style)
        case Facts():
            return _facts(block, style)
        case Grid():
            return _grid(block, style)
        case Notice():
            return _notice(block, style)
        case Chips():
            return _chips(block, style)


def straight(text: str) -> str:
    """A text with straight quotation marks: English is set so, since Chinese fonts draw curly ones an em wide."""
    return text.translate(_STRAIGHT)


def unbroken(text: str) -> str:
    """A text in which no line ends between a figure and its unit, or before the number of an article."""
    return _BOUND.sub(_SPACE, text)


def _say(text: Text, code: str, style: Style) -> str:
    return text.part(code) if code == "zh" or style.in_file else straight(text.en)


def _show(text: Text, style: Style, separator: str = "\n") -> str:
    """A text in the language in force; both are joined unless they are the same."""
    return separator.join(dict.fromkeys(_say(text, code, style) for code in style.language.parts))


def _chips(block: Chips, style: Style) -> str:
    """One line of links; in one language even where both are in force, so that it stays a line."""
    code = style.language.parts[0]
    links = f"{_SPACE}· ".join(_to(escape(_say(link.text, code, style)), link.to, style) for link in block.links)
    return f'<p class="chips"><span class="label">{escape(_say(block.label, code, style))}</span>　{links}</p>'


def _heading(block: Heading, style: Style, of: Anchor | None = None) -> str:
    parts = [escape(_say(block.text, code, style)) for code in style.language.parts]
    first = _to(parts[0], block.to, style)
    second = f'<br><span class="second-heading" lang="en">{parts[1]}</span>' if len(set(parts)) > 1 else ""
    return f"<h{block.level}>{_name(block.anchor, style)}{first}{_mark(of or block.to, style)}{second}</h{block.level}>"


def _mark(place: Anchor | None, style: Style) -> str:
    """The mark of a place with a note; it leads to the notes."""
    if place is None or place not in style.noted:
        return ""
    return f'{_SPACE}<a href="{NOTES}{escape(str(place))}"><img src="note"></a>'


def _name(anchor: Anchor | None, style: Style) -> str:
    """The mark that links lead to."""
    attribute = "id" if style.in_file else "name"  # Qt knows the old one only
    return f'<a {attribute}="{escape(str(anchor))}"></a>' if anchor else ""


def _paragraph(block: Paragraph, style: Style) -> str:
    name, mark = _name(block.anchor, style), _mark(block.anchor, style)
    texts = [_passage(block.passage, code, style) for code in style.language.parts]
    if _paired(style):
        bullet = "• " if block.point else ""
        texts[0] = name + bullet + texts[0] + mark
        texts[1] = bullet + texts[1]
        cells = "".join(f'<td width="50%" class="pair">{text}</td>' for text in texts)
        return f'<table width="100%" cellspacing="0" cellpadding="0"><tr>{cells}</tr></table>'
    joined = texts[0] + mark + "".join(f'<br><span class="second" lang="en">{text}</span>' for text in texts[1:])
    return f"<li>{name}{joined}</li>" if block.point else f"<p>{name}{joined}</p>"


def _passage(passage: Passage, code: str, style: Style) -> str:
    said = _say(passage.text, code, style)
    text = linked(said if style.in_file else unbroken(said), style)
    if style.in_file or style.marked:
        before, after = (f'<span class="origin">{escape(one)}</span>' if one else "" for one in marks(passage, code))
        return f"{before}{text}{after}"
    if passage.paragraphs:
        where = f"［第 {passage.paragraphs} 段］" if code == "zh" else f"[para. {passage.paragraphs}]"
        return f'{text}{_SPACE}<span class="origin">{escape(where)}</span>'
    if passage.origin.kind is OriginKind.REPORT:
        return text
    label = words.ORIGINS[passage.origin.kind].part(code)
    symbol = f" {passage.origin.symbol}" if passage.origin.symbol else ""
    return f'<span class="ours"><span class="origin">{escape(label + symbol)}</span>{_SPACE}{text}</span>'


def linked(text: str, style: Style) -> str:
    """Escaped text in which decision numbers, conflict ids and [source ids] lead to their place."""
    return "".join(_to(escape(part.text), part.to, style) for part in citations.parts(text, style.exists))


def _to(inner: str, to: Anchor | None, style: Style) -> str:
    """A link, where there is something to lead to."""
    scheme = "#" if style.in_file else SCHEME
    return f'<a href="{scheme}{escape(str(to))}">{inner}</a>' if to and style.exists(to) else inner


def _both(text: Text, style: Style) -> str:
    return escape(_show(text, style, " "))


def _link(link: Link, style: Style) -> str:
    return _to(_both(link.text, style), link.to, style) if link.to else linked(_show(link.text, style, " "), style)


def _facts(block: Facts, style: Style) -> str:
    def row(label: Text, values: tuple[Link, ...]) -> str:
        shown = "<br>".join(_link(value, style) for value in values)
        return f'<tr><td class="label">{_both(label, style)}</td><td>{shown}</td></tr>'

    rows = "".join(row(label, values) for label, values in block.rows)
    return f'<table class="facts" cellspacing="0" cellpadding="0">{rows}</table>'


def _grid(block: Grid, style: Style) -> str:
    caption = f'<p class="caption">{_both(block.caption, style)}</p>' if block.caption else ""
    head = "".join(f"<th>{_both(heading, style)}</th>" for heading in block.headings)
    body = "".join(f"<tr>{''.join(f'<td>{_cell(cell, style)}</td>' for cell in row)}</tr>" for row in block.rows)
    rows = f"<thead><tr>{head}</tr></thead>{body}"
    return f'{caption}<table class="grid" cellspacing="0" cellpadding="0" width="100%">{rows}</table>'


def _cell(cell: Link, style: Style) -> str:
    inner = escape(_show(cell.text, style)).replace("\n", "<br>")
    return _to(inner, cell.to, style)


def _notice(block: Notice, style: Style) -> str:
    more = ""
    if block.remark:
        more = "<br>" + linked(_show(block.remark, style), style).replace("\n", "<br>")
    mark = escape(_show(words.CONFLICTS, style, " ")) if block.to else ""
    text = _to(_both(block.text, style), block.to, style)
    inner = f'<span class="label">{mark}</span> {text}{more}'
    if style.in_file:
        return f'<p class="notice {block.severity.value}">{inner}</p>'
    cell = f'<td class="notice {block.severity.value}">{inner}</td>'  # Qt gives a cell its padding, a paragraph none
    return f'<table class="notices" width="100%" cellspacing="0" cellpadding="0"><tr>{cell}</tr></table>'
