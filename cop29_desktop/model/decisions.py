"""The 49 decisions: what the report's Table 4 prints, and what the official documents say."""

import re
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from cop29_desktop.model.anchors import Anchor, AnchorKind
from cop29_desktop.model.texts import Passage, Text


class Grade(StrEnum):
    """How well a fact is known."""

    CONFIRMED = "confirmed"
    INFERRED = "inferred"
    REPORT_ONLY = "report-only"
    UNKNOWN = "unknown"


class Fact(StrEnum):
    """The official facts of a decision that carry a grade of evidence."""

    NUMBER = "number"
    MATCH = "match"
    AGENDA = "agenda"
    DRAFT = "draft"
    ADOPTED = "adopted"


class Evidence(NamedTuple):
    """One fact, how well it is known, and from which sources (ids of the pack's sources)."""

    fact: Fact
    grade: Grade
    sources: tuple[str, ...]
    remark: Text | None


class Decision(NamedTuple):
    """One row of Table 4. ``number`` is the UN's (1/CMA.6), ``row`` the report's; None means not verified."""

    body: str
    row: int
    number: str
    agenda: str | None
    agenda_also: str | None
    title: Text
    symbol: str
    draft: str | None
    plenary: str | None
    adopted: date | None
    topics: tuple[str, ...]
    footnote: Text | None
    pact: bool
    section: str | None
    twins: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    summary: tuple[Passage, ...]

    @property
    def anchor(self) -> Anchor:
        """``decision:1/CMA.6``."""
        return Anchor(AnchorKind.DECISION, self.number)


def sort_key(number: str) -> tuple[str, int]:
    """Natural order of decision numbers: by body, then 2/CMA.6 < 10/CMA.6."""
    count, _, session = number.partition("/")
    return session, int(count)


_PLENARY = re.compile(r"(Resumed )?(\d+)(?:st|nd|rd|th)")


def plenary_zh(plenary: str) -> str:
    """``Resumed 11th`` as ``第 11 次全會（續會）``."""
    match = _PLENARY.fullmatch(plenary)
    if match is None:
        raise ValueError(plenary)
    return f"第 {match[2]} 次全會" + ("（續會）" if match[1] else "")


def plenary_en(plenary: str) -> str:
    """``Resumed 11th`` as ``resumed 11th plenary meeting``."""
    return f"{plenary[0].lower()}{plenary[1:]} plenary meeting"
