"""The glossary's terms in any text, found from the text itself: for cards, and for the list of places on a card.

An acronym is meant in its own capitals and by itself, any other Latin name at word boundaries, a Chinese one anywhere;
where names overlap the longest wins.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.folding import Folded, fold
from cop29_desktop.model.glossary import Term
from cop29_desktop.search.aliases import is_acronym
from cop29_desktop.search.engine import Index
from cop29_desktop.search.entries import Entry

Tree = dict[str, "Tree"]


class Range(NamedTuple):
    """Where a term stands in a text: half-open, in the original's characters."""

    start: int
    end: int
    anchor: Anchor


class Terms:
    """The names that every term is marked by, as one pattern, built once."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._named: dict[str, list[tuple[str, Anchor]]] = {}
        for term in terms:
            for name in term.marks:
                self._named.setdefault(fold(name), []).append((name, term.anchor))
        tree: Tree = {}
        for key in self._named:
            at = tree
            for char in key:
                at = at.setdefault(char, {})
            at[""] = {}
        self._pattern = re.compile(_branch(tree))

    def in_text(self, text: str) -> tuple[Range, ...]:
        """The terms in a text, in order, none overlapping another."""
        folded = Folded.of(text)
        found: list[Range] = []
        at = 0
        while match := self._pattern.search(folded.text, at):
            plural = match.end() + folded.text.startswith("s", match.end())
            ends = (folded.places[end - 1] + 1 for end in (plural, match.end()))
            ranges = (self._range(text, folded.places[match.start()], end, match[0]) for end in ends)
            one = next(filter(None, ranges), None)
            found += [one] if one else []
            at = match.end() if one else match.start() + 1
        return tuple(found)

    def _range(self, text: str, start: int, end: int, key: str) -> Range | None:
        """The term that is meant, if its name stands there as it must; a title comes before another's alias."""
        written = text[start:end]
        if not _stands_alone(text, start, end):
            return None
        for name, anchor in self._named.get(key, ()):
            if not is_acronym(name) or written in {name, f"{name}s"}:
                return Range(start, end, anchor)
        return None


def places(index: Index, terms: Terms, term: Term) -> tuple[Anchor, ...]:
    """Where a term stands, in the briefing's order; its own card is left out. For one card: some milliseconds."""
    return tuple(dict.fromkeys(
        entry.anchor for entry in index.holding(term)
        if entry.anchor != term.anchor and any(
            one.anchor == term.anchor for text in texts(entry) for one in terms.in_text(text)
        )
    ))  # fmt: skip


def texts(entry: Entry) -> Iterator[str]:
    """What an entry's page shows; a paragraph's title stands on its section's."""
    if entry.names:
        yield from entry.title
    yield from entry.texts


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a name is no part of a number such as 1/CMA.6; a Latin one begins and ends where words do."""
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    if "/" in (before, after):
        return False
    latin_start, latin_end = _is_latin(text[start]), _is_latin(text[end - 1])
    return not (latin_start and _is_latin(before)) and not (latin_end and _is_latin(after))


def _is_latin(char: str) -> bool:
    return char.isalnum() and char < "\u2e80"


def _branch(tree: Tree) -> str:
    """The pattern of a tree of characters, longest first."""
    parts = [re.escape(char) + _branch(below) for char, below in sorted(tree.items(), reverse=True) if char]
    if not parts:
        return ""
    joined = parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"
    return f"(?:{joined})?" if "" in tree else joined
