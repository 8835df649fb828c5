"""From words that people type to patterns over softened text.

A word in Latin letters or digits begins where a word begins (``s1`` is not in "is 1/CMA"), a Chinese one anywhere.
Spaces, brackets and quotation marks between characters are overlooked, inside a Latin word they are not.
"""

import re
from typing import NamedTuple

from cop29_desktop.model.folding import DROPPED, fold, soften
from cop29_desktop.search import numerals

_OVERLOOKED = re.escape(DROPPED.replace("\n", ""))  # a line's end stands between texts
GAP = f"[{_OVERLOOKED}]*"
_BREAK = f"[{_OVERLOOKED}\\-]+"
_BETWEEN = re.compile(f"[{re.escape(DROPPED)}]+")
_LATIN = re.compile(r"[a-z]")
_DIGIT = re.compile(r"[0-9]")
_ITEM = re.compile(r"(?<![0-9a-z])([0-9]{1,3})\s*\(\s*([a-z])\s*\)")
_CODE = re.compile(r"([0-9]{1,2})([a-z])")
_THOUSANDS = 3


class Word(NamedTuple):
    """One word of a query: as typed, folded, and a pattern for each way to write it."""

    typed: str
    folded: str
    patterns: tuple[str, ...]

    @property
    def pattern(self) -> str:
        """One pattern for every way to write it."""
        return "|".join(self.patterns)


def words(line: str) -> list[Word]:
    """The words of a line; numbers that both languages write in several ways become one word each."""
    plain = _ITEM.sub(r"\1\2", soften(line))
    found: list[Word] = []
    at = 0
    for numeral in numerals.found(plain, GAP):
        found += map(word, plain[at : numeral.start].split())
        written = plain[numeral.start : numeral.end]
        found.append(Word(written, fold(written), numeral.patterns))
        at = numeral.end
    found += map(word, plain[at:].split())
    return [one for one in found if one.folded]


def word(written: str) -> Word:
    """One word without regard to what it means."""
    if item := _CODE.fullmatch(fold(written)):  # 11a, which is 11(a) and not "11) A …"
        number, letter = item.groups()
        return Word(written, fold(written), (f"{number}{_beginning(number[0], number)}[ (]*{letter}(?![a-z0-9])",))
    pieces = [piece for part in _BETWEEN.split(soften(written)) if (piece := fold(part))]
    joined = GAP.join([_joined(piece, begins=not at) for at, piece in enumerate(pieces)])
    return Word(written, fold(written), (joined,) if pieces else ())


def phrase(written: str) -> Word:
    """Words that must stand together in this order."""
    first, *others = words(written) or [Word("", "", ("",))]
    rest = _after(first.folded[-1:], others)
    return Word(written, fold(written), tuple(one + rest for one in first.patterns))


def _after(before: str, parts: list[Word]) -> str:
    out = ""
    for one in parts:
        apart = any(kind.match(before) and kind.match(one.folded[0]) for kind in (_LATIN, _DIGIT))
        out += (_BREAK if apart else GAP) + (one.pattern if len(one.patterns) == 1 else f"(?:{one.pattern})")
        before = one.folded[-1]
    return out


def _joined(folded: str, *, begins: bool) -> str:
    first = folded[0]
    out = re.escape(first) + (_beginning(first) if begins else "")
    for at in range(1, len(folded)):
        out += _between(folded, at) + re.escape(folded[at])
    return out


def _beginning(first: str, read: str = "") -> str:
    """That a word begins here, said after its first character, or after all that was read of it."""
    read = read or first
    if _LATIN.match(first):
        return f"(?<![a-z0-9]{read})(?<![a-z]['’]{read})"
    if _DIGIT.match(first):
        return f"(?<![0-9]{read})(?<![0-9][.,]{read})"
    return ""


def _between(folded: str, at: int) -> str:
    before, after = folded[at - 1], folded[at]
    if _DIGIT.match(before) and _DIGIT.match(after):
        rest = re.match(r"[0-9]+", folded[at:])
        return ",?" if rest and len(rest[0]) % _THOUSANDS == 0 else ""
    if _LATIN.match(before) and _LATIN.match(after):
        return ""
    return GAP
