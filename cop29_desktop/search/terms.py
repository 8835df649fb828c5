"""The glossary's terms in any text, found from the text itself: for cards, and for the list of places on a card.

An acronym is meant in its own capitals and by itself, any other Latin name at word boundaries, a Chinese one anywhere;
where names overlap the longest wins.
"""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.folding import Folded, fold
from cop29_desktop.model.glossary import Term, is_acronym

if TYPE_CHECKING:
    from cop29_desktop.search.engine import Index
    from cop29_desktop.search.entries import Entry

BEGINNING = 2  # signs of a name by which it is looked up


class Range(NamedTuple):
    """Where a term stands in a text: half-open, in the original's characters."""

    start: int
    end: int
    anchor: Anchor


class Terms:
    """The names that every term is marked by, looked up by how they begin.

    One pattern of all names reads a text a fifth faster, and costs 14 ms and 2 MB right after the first picture.
    """

    def __init__(self, terms: Iterable[Term]) -> None:
        self._named: dict[str, list[tuple[str, Anchor]]] = {}
        for term in terms:
            for name in term.marks:
                self._named.setdefault(fold(name), []).append((name, term.anchor))
        self._keys: dict[str, list[str]] = {}
        for key in sorted(self._named, key=len, reverse=True):
            self._keys.setdefault(key[:BEGINNING], []).append(key)
        firsts = "".join(sorted({key[0] for key in self._named}))
        self._first = re.compile(f"[{re.escape(firsts)}]" if firsts else r"\Z.")

    def in_text(self, text: str) -> tuple[Range, ...]:
        """The terms in a text, in order, none overlapping another."""
        folded = Folded.of(text)
        found: list[Range] = []
        free = 0
        for match in self._first.finditer(folded.text):
            start = match.start()
            key = self._longest(folded.text, start) if start >= free else ""
            if not key:
                continue
            end = start + len(key)
            plural = end + folded.text.startswith("s", end)
            ends = (folded.places[last - 1] + 1 for last in (plural, end))
            ranges = (self._range(text, folded.places[start], last, key) for last in ends)
            if one := next(filter(None, ranges), None):
                found.append(one)
                free = end
        return tuple(found)

    def _longest(self, folded: str, start: int) -> str:
        """The longest name that stands at a place of a folded text; nothing where none does."""
        for beginning in (folded[start : start + BEGINNING], folded[start]):  # a name may be a single sign
            for key in self._keys.get(beginning, ()):
                if folded.startswith(key, start):
                    return key
        return ""

    def _range(self, text: str, start: int, end: int, key: str) -> Range | None:
        """The term that is meant, if its name stands there as it must; a title comes before another's alias."""
        written = text[start:end]
        if not _stands_alone(text, start, end):
            return None
        for name, anchor in self._named.get(key, ()):
            if not is_acronym(name) or written in {name, f"{name}s"}:
                return Range(start, end, anchor)
        return None


def places(index: "Index", terms: Terms, term: Term) -> tuple[Anchor, ...]:
    """Where a term stands, in the briefing's order; its own card is left out. For one card: some milliseconds."""
    return tuple(dict.fromkeys(
        entry.anchor for entry in index.holding(term)
        if entry.anchor != term.anchor and any(
            one.anchor == term.anchor for text in texts(entry) for one in terms.in_text(text)
        )
    ))  # fmt: skip


def texts(entry: "Entry") -> Iterator[str]:
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
