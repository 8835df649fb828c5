"""Folding: what a search overlooks. Width, case, accents, 臺/台, simplified forms, spaces, quotes and digit commas.

``fold`` gives the folded text; ``Folded`` also remembers where each folded character came from, so that a hit can
be marked in the original although folding changes lengths. ``soften`` folds characters alone and drops nothing: a
text for ``search``, which must still see where a word begins; ``Softened`` remembers the way back.
"""

import re
import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

from cop29_desktop.model.variants import SIMPLIFIED, TRADITIONAL

DROPPED = " \t\r\n\u3000\u00a0\u200b「」『』“”‘’\"'()[]（）〔〕"
_VARIANTS = {"臺": "台", "‧": "·", "﹒": "·"}
_DROPPED = frozenset(DROPPED)
_DIGIT_COMMA = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_MARKS = "[\u0300-\u036f\u20d0-\u20f0\u3099\u309a]"


@cache
def _written_otherwise() -> re.Pattern[str]:
    """Any variant; to compile so many signs takes 1 ms, which a start without a search is spared."""
    return re.compile(f"[{''.join(_VARIANTS)}{SIMPLIFIED}]")


def _usual(char: str) -> str:
    """The character that Taiwan writes for one of its variants."""
    if char in _VARIANTS:
        return _VARIANTS[char]
    at = SIMPLIFIED.find(char)
    return TRADITIONAL[at] if at >= 0 else char


@lru_cache(maxsize=8192)
def _fold_char(char: str) -> str:
    """One character, folded; empty when a search overlooks it."""
    decomposed = "".join(map(_usual, unicodedata.normalize("NFKD", char).casefold()))
    return "".join(c for c in decomposed if c not in _DROPPED and not unicodedata.combining(c))


def fold(text: str) -> str:
    """The text as a search sees it."""
    return _DIGIT_COMMA.sub("", "".join(map(_fold_char, text)))


def soften(text: str) -> str:
    """The text with each character folded and none dropped but accents: spaces and brackets stay."""
    if text.isascii():
        return text.lower()
    plain = re.sub(_MARKS, "", unicodedata.normalize("NFKD", text).casefold())
    return _written_otherwise().sub(lambda match: _usual(match[0]), plain)


_soften_char = lru_cache(maxsize=8192)(soften)


class Folded(NamedTuple):
    """A folded text with, for each of its characters, the index of the original character."""

    text: str
    places: tuple[int, ...]

    @classmethod
    def of(cls, original: str) -> "Folded":
        """Fold a text and keep the way back."""
        pairs = [(c, i) for i, char in enumerate(original) for c in _fold_char(char)]
        whole = "".join(c for c, _ in pairs)
        commas = {m.start() for m in _DIGIT_COMMA.finditer(whole)}
        kept = [pair for i, pair in enumerate(pairs) if i not in commas]
        return cls("".join(c for c, _ in kept), tuple(i for _, i in kept))

    def spans(self, needle: str) -> list[tuple[int, int]]:
        """Where a folded needle stands, as half-open ranges in the original text."""
        found: list[tuple[int, int]] = []
        start = self.text.find(needle) if needle else -1
        while start >= 0:
            end = start + len(needle)
            found.append((self.places[start], self.places[end - 1] + 1))
            start = self.text.find(needle, end)
        return found


class Softened(NamedTuple):
    """A softened text with, for each of its characters, the index of the original character."""

    text: str
    places: tuple[int, ...] | range

    @classmethod
    def of(cls, original: str) -> "Softened":
        """Soften a text and keep the way back."""
        if original.isascii():
            return cls(original.lower(), range(len(original)))
        softened = [_soften_char(char) for char in original]
        places = tuple(i for i, part in enumerate(softened) for _ in part)
        return cls("".join(softened), places)

    def spans(self, pattern: re.Pattern[str]) -> list[tuple[int, int]]:
        """Where a pattern matches, as half-open ranges in the original text."""
        return [
            (self.places[m.start()], self.places[m.end() - 1] + 1)
            for m in pattern.finditer(self.text)
            if m.end() > m.start()
        ]
