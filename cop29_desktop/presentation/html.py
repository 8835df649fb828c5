"""A document as HTML for the reader: a small, safe subset; every text is escaped, every link is an anchor."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.texts import Language, OriginKind, Passage, Text
from cop29_desktop.presentation import words
from cop29_desktop.presentation.documents import Block, Chips, Document, Facts, Grid, Heading, Link, Notice, Paragraph

SCHEME = "cop29:"
_CITED = re.compile(
    r"(?P<decision>\b\d{1,3}/(?:CP|CMP|CMA)\.\d{1,3}\b)"
    r"|(?:衝突|[Cc]onflict) (?P<conflict>[A-Z]\d{1,3}\b)"
    r"|\[(?P<source>[A-Z]\d{0,3})\]",
    re.ASCII,  # a Han character ends a number, and a full-width digit is no part of one
)
_SPACE = "\u00a0"
_STRAIGHT = str.maketrans("‘’“”", "''\"\"")


def escape(text: str) -> str:
    """Text as HTML; the standard library's ``html`` would load its table of entities, a millisecond of every start."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


class Style(NamedTuple):
    """How documents are set: the language in force, whether both stand side by side, and which anchors exist."""

    language: Language
    side_by_side: bool
    exists: Callable[[Anchor], bool]


def render(document: Document, style: Style) -> str:
    """The body of an HTML page; its looks come from the style sheet of whoever shows it."""
    return "".join(_render(document, style))


def _render(document: Document, style: Style) -> Iterator[str]:
    in_list = False
    for block in document.blocks:
        is_point = isinstance(block, Paragraph) and block.point and not _paired(style)
        if is_point != in_list:
            yield "<ul>" if is_point else "</ul>"
            in_list = is_point
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


def _say(text: Text, code: str) -> str:
    return text.zh if code == "zh" else straight(text.en)


def _show(text: Text, style: Style, separator: str = "\n") -> str:
    """A text in the language in force; both are joined unless they are the same."""
    return separator.join(dict.fromkeys(_say(text, code) for code in style.language.parts))


def _chips(block: Chips, style: Style) -> str:
    """One line of links; in one language even where both are in force, so that it stays a line."""
    code = style.language.parts[0]
    links = " · ".join(_to(escape(_say(link.text, code)), link.to, style) for link in block.links)
    return f'<p class="chips"><span class="label">{escape(_say(block.label, code))}</span>　{links}</p>'


def _heading(block: Heading, style: Style) -> str:
    parts = [escape(_say(block.text, code)) for code in style.language.parts]
    first = _to(parts[0], block.to, style)
    second = f'<br><span class="second-heading">{parts[1]}</span>' if len(parts) > 1 and parts[1] != parts[0] else ""
    return f"<h{block.level}>{first}{second}</h{block.level}>"


def _paragraph(block: Paragraph, style: Style) -> str:
    name = f'<a name="{escape(str(block.anchor))}"></a>' if block.anchor else ""
    texts = [_passage(block.passage, code, style) for code in style.language.parts]
    if _paired(style):
        bullet = "• " if block.point else ""
        cells = "".join(f'<td width="50%" class="pair">{bullet}{text}</td>' for text in texts)
        return f'{name}<table width="100%" cellspacing="0" cellpadding="0"><tr>{cells}</tr></table>'
    joined = texts[0] + "".join(f'<br><span class="second">{text}</span>' for text in texts[1:])
    return f"<li>{name}{joined}</li>" if block.point else f"<p>{name}{joined}</p>"


def _passage(passage: Passage, code: str, style: Style) -> str:
    text = linked(_say(passage.text, code), style)
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
    found: list[str] = []
    end = 0
    for match in _CITED.finditer(text):
        kind = match.lastgroup
        anchor = Anchor.parse(f"{kind}:{match[str(kind)]}")
        if style.exists(anchor):
            found += [escape(text[end : match.start()]), _to(escape(match[0]), anchor, style)]
            end = match.end()
    return "".join([*found, escape(text[end:])])


def _to(inner: str, to: Anchor | None, style: Style) -> str:
    """A link, where there is something to lead to."""
    return f'<a href="{SCHEME}{escape(str(to))}">{inner}</a>' if to and style.exists(to) else inner


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
    return f'{caption}<table class="grid" cellspacing="0" cellpadding="0" width="100%"><tr>{head}</tr>{body}</table>'


def _cell(cell: Link, style: Style) -> str:
    inner = escape(_show(cell.text, style)).replace("\n", "<br>")
    return _to(inner, cell.to, style)


def _notice(block: Notice, style: Style) -> str:
    more = ""
    if block.remark:
        more = "<br>" + linked(_show(block.remark, style), style).replace("\n", "<br>")
    mark = escape(_show(words.CONFLICTS, style, " ")) if block.to else ""
    text = _to(_both(block.text, style), block.to, style)
    return f'<p class="notice {block.severity.value}"><span class="label">{mark}</span> {text}{more}</p>'
