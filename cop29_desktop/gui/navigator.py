"""The only way to move: ``go`` to an anchor; back and forward come from it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cop29_desktop.model.anchors import Anchor

if TYPE_CHECKING:
    from cop29_desktop.model.queries import Query

MOST = 200


class Place:
    """A visited place: how far it was scrolled, in thousandths, and what its table was asked."""

    __slots__ = ("anchor", "query", "scroll")

    def __init__(self, anchor: Anchor) -> None:
        self.anchor = anchor
        self.scroll = 0
        self.query: Query | None = None


class Navigator(QObject):
    """The places that were visited.

    Signals:
        left: A place is being left; carries its Place, in which its state can be noted.
        moved: Another place is to be shown; carries a Place.
    """

    left = Signal(object)
    moved = Signal(object)

    def __init__(self, start: Anchor) -> None:
        super().__init__()
        self._places = [Place(start)]
        self._at = 0

    @property
    def place(self) -> Place:
        """Where we are."""
        return self._places[self._at]

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place before this one."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether we came back from a place."""
        return self._at + 1 < len(self._places)

    def recent(self) -> tuple[Anchor, ...]:
        """Where one was, the latest first, each place once; where we are is left out."""
        visited = dict.fromkeys(place.anchor for place in reversed(self._places))
        visited.pop(self.place.anchor)
        return tuple(visited)

    def go(self, anchor: Anchor) -> None:
        """Visit a place; visiting the same place twice is one visit."""
        if anchor != self.place.anchor:
            self._push(anchor)
        self.moved.emit(self.place)

    def settle(self, anchor: Anchor) -> None:
        """Stand at a place that is shown already: browsing among places of one kind is one visit."""
        if anchor == self.place.anchor:
            return
        if anchor.kind is self.place.anchor.kind:
            self._places[self._at] = Place(anchor)
            return
        self._push(anchor)

    def back(self) -> None:
        """The place before this one."""
        self._step(-1)

    def forward(self) -> None:
        """The place we came back from."""
        self._step(1)

    def _push(self, anchor: Anchor) -> None:
        self.left.emit(self.place)
        self._places = [*self._places[: self._at + 1], Place(anchor)][-MOST:]
        self._at = len(self._places) - 1

    def _step(self, by: int) -> None:
        if 0 <= self._at + by < len(self._places):
            self.left.emit(self.place)
            self._at += by
            self.moved.emit(self.place)
