"""The card of a term as HTML: its names, what it is in both languages, and where it occurs."""

from itertools import groupby
from typing import TYPE_CHECKING

from cop29_desktop.model.glossary import Term
from cop29_desktop.model.texts import Language, Text
from cop29_desktop.presentation import html
from cop29_desktop.presentation.documents import Document, Heading, Paragraph
from cop29_desktop.search.groups import NAMES
from cop29_desktop.search.terms import Terms, places

if TYPE_CHECKING:
    from cop29_desktop.model.anchors import Anchor
    from cop29_desktop.search.engine import Index

FIND = "find:"
MOST = 4  # links of one group
OCCURS = Text("見於（搜尋全部）", "Occurs in (search for all)")
NOWHERE = Text("簡報的其他地方沒有這個詞。", "It stands nowhere else in this briefing.")


def card(term: Term, style: html.Style) -> str:
    """Names and explanation, the language in force first."""
    abbr = Text(f"（{term.abbr}）", f" ({term.abbr})") if term.abbr else Text("", "")
    title = Text(f"{term.term.zh}{abbr.zh}", f"{term.term.en}{abbr.en}")
    first = style.language.parts[0]
    parts: list[str] = []
    for code in (first, "en" if first == "zh" else "zh"):
        blocks = (Heading(3, title, term.anchor), Paragraph(term.explanation))
        parts.append(html.render(Document(term.anchor, title, blocks), style._replace(language=Language(code))))
    return "".join(parts)


def occurrences(index: "Index", terms: Terms, term: Term, language: Language) -> str:
    """Where a term stands, group by group: the first places as links, and one that finds them all."""
    code = language.parts[0]
    found = [index.place[anchor] for anchor in places(index, terms, term) if anchor in index.place]
    if not found:
        return f'<p class="label">{NOWHERE.part(code)}</p>'
    rows: list[str] = []
    for group, entries in groupby(sorted(found, key=lambda one: [*NAMES].index(one.group)), key=lambda one: one.group):
        titled: dict[str, Anchor] = {}
        for entry in entries:
            titled.setdefault(entry.title.part(code), entry.anchor)
        links = [f'<a href="{html.SCHEME}{anchor}">{html.escape(title)}</a>' for title, anchor in titled.items()]
        more = f' <span class="label">+{len(links) - MOST}</span>' if len(links) > MOST else ""
        name = f'<td class="label">{NAMES[group].part(code)}&nbsp;{len(links)}</td>'
        rows.append(f"<tr>{name}<td>{'<br>'.join(links[:MOST])}{more}</td></tr>")
    name = html.escape(term.abbr or term.term.part(code))
    everything = f'<h4><a href="{FIND}{name}">{OCCURS.part(code)}</a></h4>'
    return f'{everything}<table class="facts" cellspacing="0">{"".join(rows)}</table>'
