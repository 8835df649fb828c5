"""What the window remembers from one start to the next."""

from datetime import date
from typing import Any

from cop29_desktop.gui import settings as rows
from cop29_desktop.gui.settings import Settings
from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.queries import Query, QueryError, parse, show
from cop29_desktop.presentation import filters
from cop29_desktop.presentation.tables import Table

SORT = "sort"


def start_anchor(settings: Settings) -> Anchor:
    """Where the reader was; the summary when that can't be read."""
    try:
        return Anchor.parse(settings.text(rows.PLACE))
    except ValueError:
        return Anchor.parse(str(rows.PLACE.default))


def pane(settings: Settings) -> str:
    """Which pane was in front."""
    return settings.text(rows.PANE)


def views(settings: Settings) -> dict[str, str]:
    """How each table was left: its name, and a line that ``view`` reads."""
    named = (line.partition(" ") for line in settings.text(rows.VIEWS).split("\n"))
    return {name: line for name, _, line in named if line}


def keep_views(settings: Settings, lines: dict[str, str]) -> None:
    """Remember how each table was left."""
    settings.keep(rows.VIEWS, "\n".join(f"{name} {line}" for name, line in lines.items() if line))


def view(table: Table[Any], line: str) -> tuple[Query, str]:
    """What a table was asked, and how it was sorted; what it does not have any more is forgotten."""
    try:
        kept = parse(line)
    except QueryError:
        return filters.EVERYTHING, ""
    query, sorting = kept.with_values(SORT, frozenset()), next(iter(kept.values(SORT)), "")
    if (query.marks or query.bodies) and not filters.can_be_asked(table, query):
        query = Query(contains=query.contains, deep=query.deep)
    return query, sorting


def view_line(query: Query, sorting: str) -> str:
    """A filter and a sorting as one line: ``sort:-speaker topic:finance 損失``."""
    return show(query.with_values(SORT, frozenset({sorting} if sorting else ())))


def parse_day(written: str) -> date | None:
    """A day as anchors and settings write it; None when it is not one."""
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None
