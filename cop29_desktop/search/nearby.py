"""The words nearest to one that nobody wrote: mistyped letters, swapped neighbours."""

from collections.abc import Iterable

SHORTEST = 4
_LONG = 8


def near(word: str, vocabulary: Iterable[str], most: int = 2) -> list[str]:
    """The nearest words of a vocabulary, at most one slip away, two for long words; the nearest first."""
    if len(word) < SHORTEST:
        return []
    allowed = 2 if len(word) >= _LONG else 1
    letters = set(word)
    ranked: list[tuple[int, int, str]] = []
    for other in vocabulary:
        if abs(len(other) - len(word)) <= allowed and len(letters.symmetric_difference(other)) <= 2 * allowed:
            away = distance(word, other)
            if away <= allowed:
                ranked.append((away, int(other[0] != word[0]), other))
    return [other for _, _, other in sorted(ranked)[:most]]


def distance(one: str, other: str) -> int:
    """How many letters are to be added, removed, replaced or swapped with their neighbour."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, start=1):
        older, before, row = before, row, [i]
        for j, b in enumerate(other, start=1):
            best = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                best = min(best, older[j - 2] + 1)
            row.append(best)
    return row[-1]
