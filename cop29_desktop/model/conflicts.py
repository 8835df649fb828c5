"""Places where the report differs from UN documents, from other sources or from itself; and the sources."""

from enum import StrEnum
from typing import NamedTuple

from cop29_desktop.model.anchors import Anchor, AnchorKind
from cop29_desktop.model.texts import Text


class Severity(StrEnum):
    """How much a difference matters; high ones are visible without asking."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    INFO = "info"


class Side(StrEnum):
    """Whose reading it is."""

    REPORT = "report"
    UN = "un"
    OTHER = "other"


class Reading(NamedTuple):
    """What one side says; ``quote`` gives a few of its own words."""

    whose: Side
    quote: str | None
    text: Text
    sources: tuple[str, ...]


class Conflict(NamedTuple):
    """One difference, attached to the places it concerns. Nothing is corrected silently: both readings are kept."""

    id: str
    severity: Severity
    places: tuple[Anchor, ...]
    title: Text
    readings: tuple[Reading, ...]
    remark: Text | None

    @property
    def anchor(self) -> Anchor:
        """``conflict:D1``."""
        return Anchor(AnchorKind.CONFLICT, self.id)


class Source(NamedTuple):
    """Where a fact comes from."""

    id: str
    kind: Side
    title: Text
    where: str
    note: Text | None

    @property
    def anchor(self) -> Anchor:
        """``source:S7``."""
        return Anchor(AnchorKind.SOURCE, self.id)
