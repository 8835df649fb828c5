"""What a search gives: hits with their groups, what led to them, and the text that shows them."""

import re
from collections import Counter
from enum import StrEnum
from typing import NamedTuple

from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.folding import Softened, soften
from cop29_desktop.model.texts import Text
from cop29_desktop.search.entries import Entry
from cop29_desktop.search.groups import NAMES, Group

AROUND = 28  # characters shown either side of a hit
Mark = tuple[int, int]


class ViaKind(StrEnum):
    """How a word led to a hit that does not hold it."""

    ALIAS = "alias"
    NEAR = "near"
    ZHUYIN = "zhuyin"


class Via(NamedTuple):
    """What was typed, and what was looked for in its place."""

    kind: ViaKind
    typed: str
    matched: str

    @property
    def told(self) -> Text:
        """``loss → 損失與損害（別名）``."""
        zh, en = _KINDS[self.kind]
        return Text(f"{self.typed} → {self.matched}（{zh}）", f"{self.typed} → {self.matched} ({en})")


_KINDS = {
    ViaKind.ALIAS: Text("別名", "alias"),
    ViaKind.NEAR: Text("相近的字", "near match"),
    ViaKind.ZHUYIN: Text("注音", "Zhuyin"),
}


class Tier(StrEnum):
    """How well a place answers; a better one sorts first."""

    NAME = "0"
    """The whole query is its number, name or title."""
    ALIAS = "1"
    """The whole query is what it is also called."""
    TITLE = "2"
    """Its names hold every word."""
    BOTH = "3"
    """Its names hold some of the words, its text the others."""
    TEXT = "4"
    """Its text holds every word."""


class Snippet(NamedTuple):
    """A piece of text with the ranges to highlight, half-open."""

    text: str
    marks: tuple[Mark, ...]


class Hit(NamedTuple):
    """One place that answers; ``via`` says what was looked for in place of what was typed."""

    entry: Entry
    tier: Tier
    via: Via | None
    patterns: tuple[re.Pattern[str], ...]

    @property
    def anchor(self) -> Anchor:
        """Where it is."""
        return self.entry.anchor

    @property
    def group(self) -> Group:
        """Among which hits it is listed."""
        return self.entry.group

    @property
    def title(self) -> Text:
        """What it is called."""
        return self.entry.title

    def snippet(self, around: int = AROUND) -> Snippet:
        """The first of its texts that shows a hit, cut around it."""
        entry = self.entry
        for text in (*entry.texts, *entry.names, *entry.aliases):
            if marks := self.marks(text):
                return _cut(text, marks, around)
        return Snippet(_start(entry, around), ())

    def marks(self, text: str) -> tuple[Mark, ...]:
        """The ranges of any text that show what was looked for; those of a title, say."""
        soft = soften(text)
        if not any(pattern.search(soft) for pattern in self.patterns):
            return ()
        softened = Softened.of(text)
        return _merged(sorted(span for pattern in self.patterns for span in softened.spans(pattern)))


class Found(NamedTuple):
    """Everything that answers a query, best first, and what was tried beside what was typed."""

    hits: tuple[Hit, ...]
    tried: tuple[Via, ...]

    @property
    def groups(self) -> dict[Group, int]:
        """How many hits each group has, in the order in which groups are shown; empty ones are left out."""
        counted = Counter(hit.group for hit in self.hits)
        return {group: counted[group] for group in NAMES if counted[group]}

    def of(self, group: Group) -> tuple[Hit, ...]:
        """The hits of one group, best first."""
        return tuple(hit for hit in self.hits if hit.group is group)


def _start(entry: Entry, around: int) -> str:
    text = next(iter((*entry.texts, *entry.names)), entry.title.zh)
    return text if len(text) <= 2 * around else f"{text[: 2 * around]}…"


def _merged(spans: list[Mark]) -> tuple[Mark, ...]:
    out: list[Mark] = []
    for start, end in spans:
        if out and start < out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return tuple(out)


def _cut(text: str, marks: tuple[Mark, ...], around: int) -> Snippet:
    start = max(0, marks[0][0] - around)
    end = min(len(text), marks[0][1] + around)
    lead = "…" if start else ""
    shift = len(lead) - start
    kept = tuple((a + shift, b + shift) for a, b in marks if a >= start and b <= end)
    return Snippet(f"{lead}{text[start:end]}{'…' if end < len(text) else ''}", kept)
