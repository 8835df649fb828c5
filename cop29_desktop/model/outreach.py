"""What our side did and concluded: side events, booths, recommendations."""

from typing import NamedTuple

from cop29_desktop.model.anchors import Anchor, AnchorKind
from cop29_desktop.model.texts import Passage, Text


class SideEvent(NamedTuple):
    """A side event that Taiwanese organisations held with others."""

    id: str
    row: int
    section: str
    title: Text
    organisers: tuple[Text, ...]
    topics: tuple[str, ...]
    points: tuple[Passage, ...]

    @property
    def anchor(self) -> Anchor:
        """``side-event:net-zero-instruments``."""
        return Anchor(AnchorKind.SIDE_EVENT, self.id)


class Booth(NamedTuple):
    """An exhibition booth of a Taiwanese observer organisation."""

    id: str
    row: int
    section: str
    organisation: Text
    content: Passage | None

    @property
    def anchor(self) -> Anchor:
        """``booth:itri``."""
        return Anchor(AnchorKind.BOOTH, self.id)


class Recommendation(NamedTuple):
    """One of the report's conclusions."""

    id: str
    row: int
    section: str
    title: Text
    topics: tuple[str, ...]
    points: tuple[Passage, ...]

    @property
    def anchor(self) -> Anchor:
        """``recommendation:7.1``."""
        return Anchor(AnchorKind.RECOMMENDATION, self.id)
