"""Who spoke, and what the Presidency proposed: statements of Table 2 and the Action Agenda's initiatives."""

from datetime import date
from typing import NamedTuple

from cop29_desktop.model.anchors import Anchor, AnchorKind
from cop29_desktop.model.texts import Passage, Text


class Statement(NamedTuple):
    """One speaker of the report's Table 2."""

    id: str
    row: int
    speaker: Text
    post: Text
    party: Text
    group: Text
    topics: tuple[str, ...]
    aliases: tuple[str, ...]
    points: tuple[Passage, ...]

    @property
    def anchor(self) -> Anchor:
        """``statement:starmer``."""
        return Anchor(AnchorKind.STATEMENT, self.id)

    @property
    def title(self) -> Text:
        """Who spoke: name and post."""
        return Text(f"{self.speaker.zh}　{self.post.zh}", f"{self.speaker.en}, {self.post.en}")


class Initiative(NamedTuple):
    """One initiative of the Action Agenda; ``section`` is its place in the report."""

    id: str
    row: int
    number: str
    section: str
    name: Text
    launched: date | None
    partners: Passage | None
    support: Passage | None
    topics: tuple[str, ...]
    points: tuple[Passage, ...]

    @property
    def anchor(self) -> Anchor:
        """``initiative:water``."""
        return Anchor(AnchorKind.INITIATIVE, self.id)
