"""The address of anything in a briefing: ``decision:1/CMA.6``, ``section:5.1``, ``para:5.1#2``, ``day:2024-11-18``."""

import re
from enum import StrEnum
from typing import NamedTuple


class AnchorKind(StrEnum):
    """What an anchor can point at."""

    SECTION = "section"
    PARAGRAPH = "para"
    DECISION = "decision"
    STATEMENT = "statement"
    INITIATIVE = "initiative"
    DAY = "day"
    TRIP = "trip"
    MILESTONE = "milestone"
    SIDE_EVENT = "side-event"
    BOOTH = "booth"
    RECOMMENDATION = "recommendation"
    TERM = "term"
    CONFLICT = "conflict"
    SOURCE = "source"


KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9./#-]*")


class Anchor(NamedTuple):
    """One address; ``str(anchor)`` and ``Anchor.parse`` are inverse."""

    kind: AnchorKind
    key: str

    def __str__(self) -> str:
        return f"{self.kind}:{self.key}"

    @classmethod
    def parse(cls, written: str) -> "Anchor":
        """Read an anchor, with or without the ``cop29:`` scheme of a link; raises ValueError."""
        kind, _, key = written.removeprefix("cop29:").partition(":")
        if not KEY.fullmatch(key):
            raise ValueError(written)
        return cls(AnchorKind(kind), key)

    @property
    def section(self) -> "Anchor":
        """The section of a paragraph; any other anchor itself."""
        if self.kind is not AnchorKind.PARAGRAPH:
            return self
        return Anchor(AnchorKind.SECTION, self.key.partition("#")[0])
