"""Search over one briefing and the reader's notes: what is typed, then its aliases, then near words, then Zhuyin."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.decisions import Decision
from cop29_desktop.model.folding import fold
from cop29_desktop.model.glossary import Term
from cop29_desktop.search import zhuyin
from cop29_desktop.search.aliases import Names
from cop29_desktop.search.corpus import Corpus, Needed, Place, tier_of
from cop29_desktop.search.entries import Entry, entries, notes
from cop29_desktop.search.grammar import Ask, parse
from cop29_desktop.search.hits import Found, Hit, Tier, Via, ViaKind
from cop29_desktop.search.nearby import near
from cop29_desktop.search.patterns import Word, phrase
from cop29_desktop.search.shelf import PARTLY, WHOLE

_LATIN = re.compile("[a-z]+")
Ranked = tuple[tuple[str, bool, bool, tuple[int, bool, int, int]], Hit]


class _Way(NamedTuple):
    """One way to look for a word: as typed, or as something else."""

    needed: Needed
    via: Via | None


class Index:
    """A briefing folded once; a keystroke then takes a few milliseconds."""

    def __init__(self, briefing: Briefing, written: Sequence[tuple[Anchor, str]] = ()) -> None:
        self.briefing = briefing
        self._corpus = Corpus(entries(briefing))
        self._notes = Corpus(())
        self.take_notes(written)

    def take_notes(self, written: Sequence[tuple[Anchor, str]]) -> None:
        """Look through these notes of the reader from now on; the briefing stays folded."""
        self._notes = Corpus(
            notes(written, {anchor: entry.title for anchor, entry in self.place.items()} if written else {})
        )

    def find(self, line: str) -> Found:
        """Everything that answers a line, best first; raises QueryError where the line asks for what is not there."""
        ask = parse(line, self.briefing)
        if ask.empty:
            return Found((), ())
        ways = [self._ways(word) for word in ask.words]
        found = self._run(ask, ways)
        if not found and (corrected := [self._corrected(word, way) for word, way in zip(ask.words, ways, strict=True)]):
            found = self._run(ask, corrected)
            ways = corrected
        if not found and (spelled := self._spelled(line)):
            ways = [spelled]
            found = self._run(ask, ways)
        tried = dict.fromkeys(way.via for some in ways for way in some if way.via)
        return Found(_each_once(found), tuple(tried))

    @cached_property
    def place(self) -> Mapping[Anchor, Entry]:
        """Every place by its address."""
        return {entry.anchor: entry for entry in reversed(self._corpus.entries)}

    @cached_property
    def names(self) -> Names:
        """The glossary's names."""
        return Names(self.briefing.terms)

    @cached_property
    def titled(self) -> list[tuple[Decision, str]]:
        """The decisions with what the filter of their table looks at, folded."""
        return [(d, "\n".join(map(fold, _near(d)))) for d in self.briefing.decisions]

    @cached_property
    def vocabulary(self) -> set[str]:
        """Every Latin word of the briefing."""
        return self._corpus.words() | self._notes.words()

    def holds(self, pattern: re.Pattern[str]) -> bool:
        """Whether a pattern is anywhere."""
        return any(corpus.find(Needed(pattern)) for corpus in (self._corpus, self._notes))

    def holding(self, term: Term) -> list[Entry]:
        """The entries that hold a name that a term is marked by, perhaps inside a longer one."""
        needed = [Needed(re.compile(one)) for name in term.marks for one in phrase(name).patterns]
        found = {i for one in needed for i in self._corpus.find(one)}
        return [self._corpus.entries[i] for i in sorted(found)]

    @property
    def has_notes(self) -> bool:
        """Whether there are notes to look in."""
        return bool(self._notes.entries)

    def _ways(self, word: Word) -> list[_Way]:
        ways = {pattern: _Way(Needed(re.compile(pattern)), None) for pattern in word.patterns}
        for alias in self.names.others(word.folded):
            via = Via(ViaKind.ALIAS, word.typed, alias.written)
            for pattern in alias.patterns:
                if not any(typed in pattern for typed in word.patterns):  # else it finds nothing more
                    ways.setdefault(pattern, _Way(Needed(re.compile(pattern), alias.checked), via))
        return [*ways.values()]

    def _corrected(self, word: Word, ways: list[_Way]) -> list[_Way]:
        if not _LATIN.fullmatch(word.folded) or any(self.holds(way.needed.pattern) for way in ways):
            return ways
        return [
            _Way(Needed(re.compile(phrase(other).pattern)), Via(ViaKind.NEAR, word.typed, other))
            for other in near(word.folded, self.vocabulary)
        ] or ways

    def _spelled(self, line: str) -> list[_Way]:
        pattern = zhuyin.pattern(syllables := zhuyin.decode(line))
        via = Via(ViaKind.ZHUYIN, line.strip(), " ".join(syllables))
        return [_Way(Needed(re.compile(pattern)), via)] if pattern else []

    def _run(self, ask: Ask, ways: list[list[_Way]]) -> list[Ranked]:
        found: list[Ranked] = []
        whole = _whole(ask.words)
        for corpus in (self._corpus, self._notes):
            allowed = corpus.allowed(ask)
            named = corpus.named(re.compile(whole.pattern)) if whole else {}
            found += _ranked(corpus, allowed, named, ways, ask.typed)
            if whole and len(ask.words) > 1:  # the words together may be one name of several
                found += _ranked(corpus, allowed, {}, [[way for way in self._ways(whole) if way.via]], ask.typed)
        return sorted(found, key=lambda one: one[0])


def _near(d: Decision) -> Iterator[str]:
    yield from (*d.title, d.number, d.symbol, d.body)
    yield from filter(None, (d.agenda, d.agenda_also, d.draft))


def _whole(words: Sequence[Word]) -> Word | None:
    return phrase(" ".join(word.typed for word in words)) if words else None


def _ranked(
    corpus: Corpus, allowed: set[int], named: dict[int, Tier], ways: list[list[_Way]], typed: str
) -> Iterator[Ranked]:
    """The allowed entries in which one way of every word leads somewhere."""
    per_word = [_best(corpus, some) for some in ways]
    for i in allowed.intersection(*per_word):
        chosen = [found[i] for found in per_word]
        vias = [way.via for _, way in chosen if way.via]
        tier = named.get(i) or tier_of(place for place, _ in chosen) if chosen else Tier.TITLE
        qualities = [place.quality for place, _ in chosen] or [WHOLE]
        order = corpus.order(i, tier, qualities[0], typed)
        hit = Hit(corpus.entries[i], tier, vias[0] if vias else None, tuple(way.needed.pattern for _, way in chosen))
        yield (tier, bool(vias), PARTLY in qualities, order), hit


def _best(corpus: Corpus, ways: list[_Way]) -> dict[int, tuple[Place, _Way]]:
    """For each entry the first way that leads to it; what is typed comes before what it is also called."""
    found: dict[int, tuple[Place, _Way]] = {}
    for way in ways:
        for i, place in corpus.find(way.needed).items():
            found.setdefault(i, (place, way))
    return found


def _each_once(ranked: Iterable[Ranked]) -> tuple[Hit, ...]:
    places: dict[tuple[object, object], Hit] = {}
    for _, hit in ranked:
        places.setdefault((hit.anchor, hit.group), hit)
    return tuple(places.values())
