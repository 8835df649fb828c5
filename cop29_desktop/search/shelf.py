"""Texts side by side in one long softened string, so that a pattern runs over all of them at the speed of C."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

from cop29_desktop.model.folding import DROPPED, soften

_WORD = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")  # the end of the last text is no part of it
BEGINS, WHOLE, PARTLY = range(3)
_LATIN_WORD = re.compile("[a-z]{4,}")


class Shelf:
    """Texts with their owners; an owner's texts stand together."""

    def __init__(self, owned: Iterable[tuple[int, str]], *, long: bool = False) -> None:
        self._long = long  # how a long text begins does not matter
        self._owners: list[int] = []
        self.originals: list[str] = []
        for owner, text in owned:
            self._owners.append(owner)
            self.originals.append(text.replace("\n", " ") if "\n" in text else text)
        self.soft = soften("\n".join(self.originals))
        lengths = (len(part) + 1 for part in self.soft.split("\n"))
        self._starts = [0, *accumulate(lengths)] if self.originals else [0]
        self._after: list[int] = [0] * len(self._owners)  # where the next owner's texts begin
        after, owner = self._starts[-1], -1
        for part in reversed(range(len(self._owners))):
            if self._owners[part] != owner:
                after, owner = self._starts[part + 1], self._owners[part]
            self._after[part] = after

    def search(self, pattern: re.Pattern[str], checked: re.Pattern[str] | None = None) -> dict[int, int]:
        """The owners whose texts hold a pattern, and how well: BEGINS, WHOLE or PARTLY.

        ``checked`` must match the original text too.
        """
        found: dict[int, int] = {}
        soft, starts = self.soft, self._starts
        at = 0
        while match := pattern.search(soft, at):
            stop = match.end()
            part = bisect_right(starts, match.start()) - 1
            if checked is not None and not checked.search(self.originals[part]):
                at = starts[part + 1] - 1
                continue
            whole = soft[stop : stop + 1] not in _WORD or soft[stop - 1] not in _WORD
            quality = PARTLY if not whole else BEGINS if match.start() == starts[part] else WHOLE
            owner = self._owners[part]
            found[owner] = min(quality, found.get(owner, PARTLY))
            enough = WHOLE if self._long else BEGINS
            on = starts[part + 1] - 1 if self._long else max(stop, match.start() + 1)
            at = self._after[part] - 1 if quality <= enough else on
        return found

    def called(self, pattern: re.Pattern[str]) -> set[int]:
        """The owners one of whose texts a pattern matches from end to end."""
        found: set[int] = set()
        soft, starts = self.soft, self._starts
        at = 0
        while match := pattern.search(soft, at):
            part = bisect_right(starts, match.start()) - 1
            at = starts[part + 1] - 1
            if not (soft[starts[part] : match.start()].strip(DROPPED) or soft[match.end() : at].strip(DROPPED)):
                found.add(self._owners[part])
        return found

    def latin_words(self) -> set[str]:
        """Every Latin word of four letters and more."""
        return set(_LATIN_WORD.findall(self.soft))
