"""Several printed things in one file, one after the other, each on its own paper; pages are counted through."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol

from PySide6.QtGui import QPainter

from cop29_desktop.gui.printing.paper import Sheet
from cop29_desktop.gui.printing.printed import Facts, Folio, Mark, Printed


class Leaf(Printed, Protocol):
    """What can be bound: it is told where its pages stand."""

    folio: Folio


class Place(NamedTuple):
    """A page of a bundle: whose, and which of it."""

    part: Printed
    page: int


class Bundle:
    """Parts as one; the facts are those of the whole file."""

    def __init__(self, parts: Sequence[Leaf], facts: Facts) -> None:
        self.facts = facts
        self._parts = parts
        self._pages = [Place(part, page) for part in parts for page in range(part.pages)]
        self._places: dict[str, Mark] | None = None
        before = 0
        for part in parts:
            part.folio = Folio(before, self.pages)
            before += part.pages

    @property
    def sheet(self) -> Sheet:
        """The paper of the first page."""
        return self.sheet_at(0)

    def sheet_at(self, page: int) -> Sheet:
        """The paper of a page."""
        part, own = self._pages[page]
        return part.sheet_at(own)

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    @property
    def text(self) -> str:
        """Everything that is printed, as text."""
        return "\n".join(part.text for part in self._parts)

    @property
    def outline(self) -> tuple[Mark, ...]:
        """The headings of all parts."""
        return tuple(self._moved(part, mark) for part in self._parts for mark in part.outline)

    @property
    def places(self) -> dict[str, Mark]:
        """Where links lead to."""
        if self._places is None:
            self._places = dict(self._led())
        return self._places

    def paint(self, painter: QPainter, page: int) -> None:
        """Paint a page."""
        part, own = self._pages[page]
        part.paint(painter, own)

    def _led(self) -> Iterator[tuple[str, Mark]]:
        for part in self._parts:
            for address, mark in part.places.items():
                yield address, self._moved(part, mark)

    def _moved(self, part: Leaf, mark: Mark) -> Mark:
        return mark._replace(page=part.folio.before + mark.page)
