"""What is asked of a table, and its form as one line of text that another laptop can paste.

``body:CMA6 topic:finance pact:yes 損失 "11(a)"``: keys with values, then words that must all occur.
Values of one key are alternatives; keys and words add up.
"""

import re
from typing import NamedTuple

from cop29_desktop.model.folding import fold
from cop29_desktop.model.texts import Text

YES = "yes"
BODY, DEEP = "body", "deep"
TICKED, NOTE = "ticked", "note"  # the reader's own marks, asked of every table
_TOKEN = re.compile(r'(?P<key>[a-z][a-z-]*):(?P<value>"[^"]*"|\S*)|"(?P<phrase>[^"]*)"|(?P<word>\S+)')
_LIKE_A_KEY = re.compile(r"[a-z][a-z-]*:.*")


class QueryError(ValueError):
    """A line that does not parse, or names what does not exist; the sentence says what is wrong and what exists."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(en)
        self.told = Text(zh, en)


class Query(NamedTuple):
    """What is asked for: bodies (none means all), words that must all occur, whether to look further, and marks.

    ``deep`` adds summaries and footnotes to titles and numbers. ``marks`` are facets with a value:
    ``("topic", "finance")``.
    """

    bodies: frozenset[str] = frozenset()
    contains: str = ""
    deep: bool = False
    marks: frozenset[tuple[str, str]] = frozenset()

    @property
    def words(self) -> tuple[str, ...]:
        """The folded words of ``contains``."""
        return tuple(word for part in self.contains.split() if (word := fold(part)))

    def values(self, key: str) -> frozenset[str]:
        """The values asked of one facet; none means any."""
        return frozenset(value for one, value in self.marks if one == key)

    def with_values(self, key: str, values: frozenset[str]) -> "Query":
        """The same query with these values of one facet."""
        others = frozenset(mark for mark in self.marks if mark[0] != key)
        return self._replace(marks=others | {(key, value) for value in values})


def parse(line: str) -> Query:
    """Read a line; raises QueryError."""
    if len(line) > 1000:  # noqa: PLR2004 - far more than anyone types
        raise QueryError("這一行太長了。", "The line is too long.")
    bodies: set[str] = set()
    marks: set[tuple[str, str]] = set()
    words: list[str] = []
    deep = False
    for token in _TOKEN.finditer(line):
        key, value = token["key"], (token["value"] or "").strip('"')
        if key is None:
            words += (token["phrase"] or token["word"] or "").replace('"', "").split()
            continue
        if not value:
            raise QueryError(f"「{key}:」後面少了值。", f"“{key}:” lacks a value.")
        if key == BODY:
            bodies.add(value)
        elif key == DEEP:
            if value != YES:
                raise QueryError(f"「{DEEP}」只能是「{YES}」。", f"“{DEEP}” can only be “{YES}”.")
            deep = True
        else:
            marks.add((key, value))
    return Query(frozenset(bodies), " ".join(words), deep, frozenset(marks))


def show(query: Query) -> str:
    """The line of a query; ``parse`` reads it back."""
    parts = [f"{BODY}:{body}" for body in sorted(query.bodies)]
    parts += [f"{key}:{_quoted(value)}" for key, value in sorted(query.marks)]
    parts += [f"{DEEP}:{YES}"] if query.deep else []
    parts += [f'"{word}"' if _LIKE_A_KEY.fullmatch(word) else word for word in query.contains.replace('"', "").split()]
    return " ".join(parts)


def _quoted(value: str) -> str:
    return f'"{value}"' if re.search(r"\s", value) else value
