"""What can be printed: something with pages, and what a file says of it."""

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple, Protocol

from PySide6.QtGui import QPainter

from cop29_desktop.gui.printing.paper import Foot, Sheet
from cop29_desktop.model.texts import Text

PAGE = Text("第 {0}／{1} 頁", "Page {0} of {1}")
UNKNOWN = 0  # how many pages there are, until all are laid out
Told = Callable[[float], None]  # is told how much of a work is done, from 0 to 1; it ends the work by an exception


class Mark(NamedTuple):
    """A place on a page: an entry of the outline, or where a link leads. ``y`` is in units from the upper edge."""

    title: str
    page: int
    y: float
    level: int = 1


class Facts(NamedTuple):
    """What a file's properties say: no name of any person; ``told`` stands on each page, ``named`` is its own name."""

    title: str
    language: str
    moment: datetime
    told: str = ""
    named: str = ""


class Folio(NamedTuple):
    """Where pages stand in a file: how many are before them, and how many there are in all."""

    before: int
    pages: int


class Printed(Protocol):
    """Laid out on a sheet, ready to be painted page by page."""

    @property
    def sheet(self) -> Sheet:
        """The paper of the first page, turned as it is needed."""
        ...

    def sheet_at(self, page: int) -> Sheet:
        """The paper of a page, counted from 0."""
        ...

    @property
    def pages(self) -> int:
        """How many pages there are."""
        ...

    @property
    def facts(self) -> Facts:
        """What the file says of itself."""
        ...

    @property
    def text(self) -> str:
        """Everything that is printed, as text."""
        ...

    @property
    def outline(self) -> tuple[Mark, ...]:
        """The headings that lead to their pages."""
        ...

    @property
    def places(self) -> dict[str, Mark]:
        """Where links lead to, by address."""
        ...

    def paint(self, painter: QPainter, page: int) -> None:
        """Paint a page, counted from 0; the painter's unit is ours."""
        ...


def quiet(_: float) -> None:
    """Nobody wants to know how much is done."""


def _unseen(_: Printed) -> None:
    """Nobody looks at the first pages before all are there."""


class Watch(NamedTuple):
    """Who follows a laying out: is told how much is done, and shown the first pages once they stand."""

    told: Told = quiet
    begun: Callable[[Printed], None] = _unseen


UNWATCHED = Watch()


def between(told: Told, first: float, last: float) -> Told:
    """Tells how much of a part is done as how much of the whole that is."""
    return lambda share: told(first + share * (last - first))


def foot(facts: Facts, page: int, pages: int) -> Foot:
    """The foot of a page; it says so where nobody knows yet how many there are."""
    return Foot(facts.told or facts.title, PAGE.part(facts.language).format(page + 1, pages or "…"))
