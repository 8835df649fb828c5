"""Where a text names a decision, a conflict or a source, so that the name can lead there."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from cop29_desktop.model.anchors import Anchor

_CITED = re.compile(
    r"(?P<decision>\b\d{1,3}/(?:CP|CMP|CMA)\.\d{1,3}\b)"
    r"|(?:衝突|[Cc]onflict) (?P<conflict>[A-Z]\d{1,3}\b)"
    r"|\[(?P<source>[A-Z]\d{0,3})\]",
    re.ASCII,  # a Han character ends a number, and a full-width digit is no part of one
)


class Part(NamedTuple):
    """A stretch of a text, and where it leads."""

    text: str
    to: Anchor | None = None


def parts(text: str, exists: Callable[[Anchor], bool]) -> Iterator[Part]:
    """The text in stretches; those that name something which exists lead to it."""
    end = 0
    for match in _CITED.finditer(text):
        kind = match.lastgroup
        anchor = Anchor.parse(f"{kind}:{match[str(kind)]}")
        if exists(anchor):
            yield Part(text[end : match.start()])
            yield Part(match[0], anchor)
            end = match.end()
    yield Part(text[end:])
