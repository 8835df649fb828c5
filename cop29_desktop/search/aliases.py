"""The glossary's names for one thing, so that 損失 finds "loss and damage" and either language finds the other."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cop29_desktop.model.folding import fold
from cop29_desktop.model.glossary import Term, is_acronym
from cop29_desktop.search.patterns import phrase

_SHORTEST_ZH, _SHORTEST_LATIN = 2, 3


class Alias(NamedTuple):
    """Another name: as it is written, its patterns, and what the original text must show (an acronym's capitals)."""

    written: str
    patterns: tuple[str, ...]
    checked: re.Pattern[str] | None


class Names:
    """Every name of every term, folded."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._names = [(fold(name), term) for term in terms for name in term.names]

    def others(self, folded: str) -> Iterator[Alias]:
        """The other names of the terms that are called so; else of the one whose name begins so."""
        seen = {folded}
        for term in self._terms(folded):
            for name in term.names:
                if fold(name) not in seen:
                    seen.add(fold(name))
                    yield _alias(name)

    def _terms(self, folded: str) -> list[Term]:
        named = list(dict.fromkeys(term for name, term in self._names if name == folded))
        least = _SHORTEST_LATIN if folded.isascii() else _SHORTEST_ZH
        if named or len(folded) < least or folded[:1].isdigit():
            return named
        begun = [(len(name), at) for at, (name, _) in enumerate(self._names) if name.startswith(folded)]
        return [self._names[min(begun)[1]][1]] if begun else []


def _alias(name: str) -> Alias:
    end = "(?:s|(?![a-z0-9]))" if name[-1].isascii() and name[-1].isalnum() else ""
    checked = re.compile(rf"(?<![A-Za-z0-9]){re.escape(name)}") if is_acronym(name) else None
    return Alias(name, tuple(pattern + end for pattern in phrase(name).patterns), checked)
