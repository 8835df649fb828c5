"""What the search field takes: words, "phrases", ``-word``, ``in:decisions``, ``body:CMA``, ``topic:finance``."""

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple, TypeVar

from cop29_desktop.model.anchors import Anchor, AnchorKind
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.folding import fold
from cop29_desktop.model.queries import QueryError
from cop29_desktop.search import groups
from cop29_desktop.search.groups import NAMES, Group
from cop29_desktop.search.patterns import Word, phrase, words

KEYS = ("in", "body", "topic")
LONGEST = 1000
_SPECIAL = re.compile(
    r'(?<!\S)(?:(?P<minus>-)(?=[^\s-]))?(?:(?P<key>[a-z]+(?:-[a-z]+)*):(?P<value>"[^"]*"|\S*)'
    r'|["“](?P<phrase>[^"”]*)["”]|「(?P<quoted>[^」]*)」|(?<=-)(?P<word>\S+))'
)
_LINK = re.compile(r"(?<!\S)cop29:(?=[a-z-]+:)")
_KINDS = frozenset(AnchorKind)
T = TypeVar("T")


class Ask(NamedTuple):
    """A query that was understood: what must be there, what must not, and where to look (nothing means anywhere).

    ``typed`` are the plain words as they stand in the line.
    """

    words: tuple[Word, ...] = ()
    without: tuple[Word, ...] = ()
    groups: frozenset[Group] = frozenset()
    bodies: frozenset[str] = frozenset()
    topics: frozenset[str] = frozenset()
    anchor: Anchor | None = None
    typed: str = ""

    @property
    def empty(self) -> bool:
        """Whether nothing is asked for."""
        return not (self.words or self.groups or self.bodies or self.topics or self.anchor)


def parse(line: str, briefing: Briefing) -> Ask:
    """Read a line; raises a QueryError that names what is wrong and what exists."""
    if len(line) > LONGEST:
        raise QueryError("這一行太長了。", "The line is too long.")
    line = _LINK.sub("", line)
    must: list[Word] = []
    without: list[Word] = []
    asked: dict[str, list[str]] = {key: [] for key in KEYS}
    anchor: Anchor | None = None
    for token in _SPECIAL.finditer(line):
        key, value = token["key"], (token["value"] or "").strip('"')
        if key is None:
            written = token["phrase"] or token["quoted"] or token["word"] or ""
            (without if token["minus"] else must).append(phrase(written))
        elif token["minus"]:
            raise QueryError(f"「-」不能放在「{key}:」前面。", f"“-” can't stand before “{key}:”.")
        elif key in KEYS:
            asked[key].append(value)
        else:
            anchor = _anchor(key, value)
    free = " ".join(part for part in _SPECIAL.sub(" ", line).split() if part != "-")
    return Ask(
        tuple(one for one in (*words(free), *must) if one.folded),
        tuple(one for one in without if one.folded),
        frozenset(_known("in", asked["in"], groups.named, _group_names())),
        frozenset(_bodies(asked["body"], briefing)),
        frozenset(_topics(asked["topic"], briefing)),
        anchor,
        free,
    )


def _anchor(key: str, value: str) -> Anchor:
    written = f"{key}:{value}"
    if key in _KINDS:
        try:
            return Anchor.parse(written)
        except ValueError:
            raise QueryError(f"「{written}」不是位址。", f"“{written}” is no address.") from None
    known = ", ".join(f"{one}:" for one in KEYS)
    raise QueryError(f"沒有「{key}:」這個條件；有的是：{known}。", f"There is no “{key}:”; there are: {known}.")


def _known(key: str, written: Iterable[str], find: Callable[[str], T | None], exist: str) -> Iterable[T]:
    for value in written:
        found = find(value)
        if found is None:
            raise QueryError(
                f"「{key}:」沒有「{value}」；有的是：{exist}。", f"“{key}:” has no “{value}”; there are: {exist}."
            )
        yield found


def _group_names() -> str:
    return ", ".join(f"{group.value} {NAMES[group].zh}" for group in Group)


def _bodies(written: list[str], briefing: Briefing) -> Iterable[str]:
    def find(value: str) -> str | None:
        asked = value.upper()
        named = (one.id for one in briefing.pack.bodies if asked in {one.id, one.letters, one.session})
        return next(named, None)

    return _known("body", written, find, ", ".join(body.letters for body in briefing.pack.bodies))


def _topics(written: list[str], briefing: Briefing) -> Iterable[str]:
    def find(value: str) -> str | None:
        asked = fold(value)
        return next((t.id for t in briefing.pack.topics if asked in {t.id, *map(fold, t.name)}), None)

    return _known("topic", written, find, ", ".join(f"{t.id} {t.name.zh}" for t in briefing.pack.topics))
