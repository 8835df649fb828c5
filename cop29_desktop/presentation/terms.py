"""The glossary's terms that a document uses."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.folding import fold
from cop29_desktop.model.glossary import Term
from cop29_desktop.model.texts import Text
from cop29_desktop.presentation.documents import Chips, Document, Heading, Link, Paragraph

USED = Text("用語", "Terms used")
SHORTEST = 2  # Han characters; one alone says too little


class _Name(NamedTuple):
    """One name of a term: a Latin one is a whole word, another stands anywhere in folded text."""

    text: str
    term: Anchor
    word: bool


def terms_in(briefing: Briefing, text: str) -> tuple[Term, ...]:
    """The terms that a text names, in the glossary's order; width, case, 臺/台 and the like aside."""
    lower, folded = text.casefold(), fold(text)
    found: set[Anchor] = set()
    for name in _names(briefing.terms):
        if name.term not in found and (_has_word(lower, name.text) if name.word else name.text in folded):
            found.add(name.term)
    return tuple(term for term in briefing.terms if term.anchor in found)


def _has_word(text: str, word: str) -> bool:
    """Whether a word stands in a text with no Latin letter or digit next to it."""
    start = text.find(word)
    while start >= 0:
        around = text[max(0, start - 1) : start] + text[start + len(word) : start + len(word) + 1]
        if not any(sign.isascii() and sign.isalnum() for sign in around):
            return True
        start = text.find(word, start + 1)
    return False


@lru_cache(maxsize=4)
def _names(terms: tuple[Term, ...]) -> tuple[_Name, ...]:
    named = [(name, term.anchor) for term in terms for name in term.marks]
    return tuple(
        _Name(name.casefold() if name.isascii() else fold(name), anchor, name.isascii())
        for name, anchor in named
        if name.isascii() or len(fold(name)) >= SHORTEST
    )


def with_terms(briefing: Briefing, document: Document) -> Document:
    """A document with the terms that it uses below it."""
    text = "\n".join(_said(document))
    used = [term for term in terms_in(briefing, text) if term.anchor != document.anchor]
    if not used:
        return document
    links = tuple(Link(Text(term.term.zh, term.abbr or term.term.en), term.anchor) for term in used)
    return document._replace(blocks=(*document.blocks, Chips(USED, links)))


def _said(document: Document) -> Iterator[str]:
    """Headings and paragraphs; not who says them, how well they are known, and what leads elsewhere."""
    for block in document.blocks:
        if isinstance(block, Heading):
            yield from (block.text.zh, block.text.en)
        elif isinstance(block, Paragraph):
            yield from (block.passage.text.zh, block.passage.text.en)
