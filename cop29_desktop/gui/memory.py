"""What the window remembers from one start to the next."""

from datetime import date

from cop29_desktop.gui import settings as rows
from cop29_desktop.gui.settings import Settings
from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.queries import Query, QueryError, parse, show


def start_anchor(settings: Settings) -> Anchor:
    """Where the reader was; the summary when that can't be read."""
    try:
        return Anchor.parse(settings.text(rows.PLACE))
    except ValueError:
        return Anchor.parse(str(rows.PLACE.default))


def pane(settings: Settings) -> str:
    """Which pane was in front."""
    return settings.text(rows.PANE)


def query(settings: Settings, bodies: list[str]) -> Query:
    """The filter of the decision table."""
    kept = settings.text(rows.BODIES).split()
    try:
        marks = parse(settings.text(rows.MARKS)).marks
    except QueryError:
        marks = frozenset[tuple[str, str]]()
    return Query(
        frozenset(body for body in kept if body in bodies),
        settings.text(rows.CONTAINS),
        settings.flag(rows.DEEP),
        marks,
    )


def keep_query(settings: Settings, asked: Query) -> None:
    """Remember the filter of the decision table."""
    settings.keep(rows.BODIES, " ".join(sorted(asked.bodies)))
    settings.keep(rows.CONTAINS, asked.contains)
    settings.keep(rows.DEEP, asked.deep)
    settings.keep(rows.MARKS, show(Query(marks=asked.marks)))


def parse_day(written: str) -> date | None:
    """A day as anchors and settings write it; None when it is not one."""
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None
