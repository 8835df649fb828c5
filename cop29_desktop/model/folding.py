"""Folding: what a search overlooks. Width, case, accents, 臺/台, spaces, quotation marks and digit commas.

``fold`` gives the folded text; ``Folded`` also remembers where each folded character came from, so that a hit can
be marked in the original although folding changes lengths.
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_VARIANTS = str.maketrans({"臺": "台", "‧": "·", "﹒": "·"})
_DROPPED = frozenset(" \t\r\n\u3000\u00a0\u200b「」『』“”‘’\"'()[]（）〔〕")
_DIGIT_COMMA = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")


@lru_cache(maxsize=8192)
def _fold_char(char: str) -> str:
    """One character, folded; empty when a search overlooks it."""
    decomposed = unicodedata.normalize("NFKD", char).casefold().translate(_VARIANTS)
    return "".join(c for c in decomposed if c not in _DROPPED and not unicodedata.combining(c))


def fold(text: str) -> str:
    """The text as a search sees it."""
    return _DIGIT_COMMA.sub("", "".join(map(_fold_char, text)))


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
