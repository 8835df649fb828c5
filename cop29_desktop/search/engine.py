"""Folded substring search over one briefing: exact names first, then titles, then text."""

from collections.abc import Iterator
from typing import NamedTuple

from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.folding import Folded, fold
from cop29_desktop.model.texts import Text
from cop29_desktop.search.entries import Entry, entries

AROUND = 28  # characters shown either side of a hit
EXACT, IN_NAME, IN_TEXT = 0, 1, 2


class Hit(NamedTuple):
    """One place that answers a query; ``marks`` are half-open ranges of the snippet."""

    anchor: Anchor
    title: Text
    snippet: str
    marks: tuple[tuple[int, int], ...]


class Index:
    """A briefing folded once; a query then takes well under a millisecond."""

    def __init__(self, briefing: Briefing) -> None:
        self._rows = [_Row(entry) for entry in entries(briefing)]

    def find(self, query: str, limit: int = 200) -> list[Hit]:
        """Places that hold every word of the query, each once, best first; an empty query finds nothing."""
        words = tuple(word for part in query.split() if (word := fold(part)))
        if not words:
            return []
        ranked = [(rank, i) for i, row in enumerate(self._rows) if (rank := row.rank(words)) is not None]
        places: dict[Anchor, _Row] = {}
        for _, i in sorted(ranked):
            places.setdefault(self._rows[i].entry.anchor, self._rows[i])
        return [row.hit(words) for row in list(places.values())[:limit]]


class _Row:
    def __init__(self, entry: Entry) -> None:
        self.entry = entry
        self.names = tuple(map(fold, entry.names))
        self.joined_names = "\n".join(self.names)
        self.texts = "\n".join(fold(part) for text in entry.texts for part in (text.zh, text.en))

    def rank(self, words: tuple[str, ...]) -> int | None:
        """How well the row answers: the whole query is one of its names, its names hold it, or its text does."""
        if "".join(words) in self.names:
            return EXACT
        if all(word in self.joined_names for word in words):
            return IN_NAME
        if all(word in self.joined_names or word in self.texts for word in words):
            return IN_TEXT
        return None

    def hit(self, words: tuple[str, ...]) -> Hit:
        snippet, marks = _snippet(self._candidates(), words)
        return Hit(self.entry.anchor, self.entry.title, snippet, marks)

    def _candidates(self) -> Iterator[str]:
        for text in self.entry.texts:
            yield from (text.zh, text.en)
        yield from self.entry.names
        yield from (self.entry.title.zh, self.entry.title.en)


def _snippet(candidates: Iterator[str], words: tuple[str, ...]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The first text that shows a hit, cut around it."""
    last = ""
    for text in candidates:
        folded = Folded.of(text)
        spans = sorted(span for word in words for span in folded.spans(word))
        if spans:
            start = max(0, spans[0][0] - AROUND)
            end = min(len(text), spans[0][1] + AROUND)
            lead = "…" if start else ""
            shift = len(lead) - start
            marks = tuple((a + shift, b + shift) for a, b in spans if a >= start and b <= end)
            return f"{lead}{text[start:end]}{'…' if end < len(text) else ''}", marks
        last = last or text
    return last[: 2 * AROUND], ()
