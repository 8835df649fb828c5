"""Texts side by side in one long softened string, so that a pattern runs over all of them at the speed of C."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate
from typing import NamedTuple

from cop29_desktop.model.folding import DROPPED, soften

_WORD = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")
_LATIN_WORD = re.compile("[a-z]{4,}")


class Spot(NamedTuple):
    """The best hit of a pattern in one entry's texts."""

    whole: bool
    """The hit ends where a word ends."""
    full: bool
    """The hit is all of a text."""


class Shelf:
    """Texts with their owners; an owner's texts stand together."""

    def __init__(self, owned: Iterable[tuple[int, str]]) -> None:
        self._owners: list[int] = []
        self.originals: list[str] = []
        for owner, text in owned:
            self._owners.append(owner)
            self.originals.append(text.replace("\n", " ") if "\n" in text else text)
        self.soft = soften("\n".join(self.originals))
        lengths = (len(part) + 1 for part in self.soft.split("\n"))
        self._starts = [0, *accumulate(lengths)] if self.originals else [0]

    def search(self, pattern: re.Pattern[str], checked: re.Pattern[str] | None = None) -> dict[int, Spot]:
        """For each owner the best of its hits; ``checked`` must match the original text too."""
        found: dict[int, Spot] = {}
        soft, starts = self.soft, self._starts
        at = 0
        while match := pattern.search(soft, at):
            part = bisect_right(starts, match.start()) - 1
            end = starts[part + 1] - 1
            at = end
            if checked is not None and not checked.search(self.originals[part]):
                continue
            spot = self._spot(match, starts[part], end)
            while not spot.whole and (more := pattern.search(soft, max(match.end(), match.start() + 1), end)):
                match = more
                spot = self._spot(match, starts[part], end)
            owner = self._owners[part]
            best = found.get(owner)
            if best is None or (spot.full, spot.whole) > (best.full, best.whole):
                found[owner] = spot
        return found

    def latin_words(self) -> set[str]:
        """Every Latin word of four letters and more."""
        return set(_LATIN_WORD.findall(self.soft))

    def _spot(self, match: re.Match[str], start: int, end: int) -> Spot:
        stop = match.end()
        follows = self.soft[stop : stop + 1]
        whole = follows not in _WORD or not follows or self.soft[stop - 1] not in _WORD
        before, after = self.soft[start : match.start()], self.soft[stop:end]
        return Spot(whole, whole and not before.strip(DROPPED) and not after.strip(DROPPED))
