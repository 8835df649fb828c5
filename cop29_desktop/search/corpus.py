"""Entries folded once: names, aliases and texts on a shelf each; a word is then looked for in about a millisecond."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from cop29_desktop.search.entries import Entry
from cop29_desktop.search.grammar import Ask
from cop29_desktop.search.groups import Group
from cop29_desktop.search.hits import Tier
from cop29_desktop.search.shelf import Shelf

NAME, ALIAS, TEXT = range(3)
_ORDER = (
    Group.DECISIONS, Group.STATEMENTS, Group.INITIATIVES, Group.REPORT, Group.DAYS, Group.OUTREACH, Group.GLOSSARY,
    Group.CONFLICTS, Group.NOTES,
)  # fmt: skip
_CALLED_SO = (
    Group.DECISIONS, Group.STATEMENTS, Group.INITIATIVES, Group.DAYS, Group.GLOSSARY, Group.REPORT, Group.OUTREACH,
    Group.CONFLICTS, Group.NOTES,
)  # fmt: skip


class Place(NamedTuple):
    """Where in an entry a word stands, and how well."""

    shelf: int
    quality: int


class Needed(NamedTuple):
    """What must be there: a pattern, and what the original text must show as well."""

    pattern: re.Pattern[str]
    checked: re.Pattern[str] | None = None


class Corpus:
    """What is searched together."""

    def __init__(self, held: Iterable[Entry]) -> None:
        self.entries = list(held)
        self._shelves = (
            Shelf((i, name) for i, entry in enumerate(self.entries) for name in entry.names),
            Shelf((i, name) for i, entry in enumerate(self.entries) for name in entry.aliases),
            Shelf(((i, text) for i, entry in enumerate(self.entries) for text in entry.texts), long=True),
        )

    def find(self, needed: Needed) -> dict[int, Place]:
        """The entries that hold a pattern, each with the best place."""
        found: dict[int, Place] = {}
        for number, shelf in enumerate(self._shelves):
            for owner, quality in shelf.search(*needed).items():
                found.setdefault(owner, Place(number, quality))
        return found

    def named(self, pattern: re.Pattern[str]) -> dict[int, Tier]:
        """The entries that are called exactly so."""
        found: dict[int, Tier] = {}
        for tier, shelf in ((Tier.NAME, self._shelves[NAME]), (Tier.ALIAS, self._shelves[ALIAS])):
            for owner in shelf.called(pattern):
                found.setdefault(owner, tier)
        return found

    def allowed(self, ask: Ask) -> set[int]:
        """The entries that a query's conditions let through."""
        out = {i for one in ask.without for i in self.find(Needed(re.compile(one.pattern)))}
        return {
            i
            for i, entry in enumerate(self.entries)
            if i not in out
            and (not ask.groups or entry.group in ask.groups)
            and (not ask.bodies or entry.body in ask.bodies)
            and (not ask.topics or not ask.topics.isdisjoint(entry.topics))
            and (ask.anchor is None or entry.anchor == ask.anchor)
        }

    def words(self) -> set[str]:
        """Every Latin word that is written anywhere, of four letters and more."""
        return set[str]().union(*(shelf.latin_words() for shelf in self._shelves))

    def order(self, i: int, tier: Tier, quality: int, typed: str) -> tuple[int, bool, int, int]:
        """Where an entry stands among its equals.

        By group; what has the very letters typed, then what begins so; then in the briefing's order, in which
        decisions stand anyway.
        """
        entry = self.entries[i]
        if tier in {Tier.NAME, Tier.ALIAS}:
            return _CALLED_SO.index(entry.group), False, 0, i
        if entry.group is Group.DECISIONS:
            return _ORDER.index(entry.group), False, 0, i
        looked_at = entry.names if tier is Tier.TITLE else entry.texts
        folded = not any(typed in text for text in looked_at)
        return _ORDER.index(entry.group), folded, quality if tier is Tier.TITLE else 0, i


def tier_of(places: Iterable[Place]) -> Tier:
    """How well an entry answers whose words stand at these places."""
    in_text = [place.shelf == TEXT for place in places]
    if not any(in_text):
        return Tier.TITLE
    return Tier.TEXT if all(in_text) else Tier.BOTH
