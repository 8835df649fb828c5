"""The reader's own marks in a filter: ``ticked:yes`` and ``note:yes``, which no table holds.

They stand beside the table, so that a tick makes nothing of a table anew. Everything else of a query is left to
``filters``.
"""

from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.queries import NOTE, TICKED, YES, Query
from cop29_desktop.presentation import filters
from cop29_desktop.presentation.tables import Facet, Table

if TYPE_CHECKING:  # the window opens a notebook when there is one
    from cop29_desktop.userdata.notebook import Notebook


class Own(NamedTuple):
    """The places that the reader ticked, and those with a note."""

    ticked: frozenset[Anchor] = frozenset()
    noted: frozenset[Anchor] = frozenset()

    def places(self, key: str) -> frozenset[Anchor]:
        """The places that have one of the two marks."""
        return {TICKED: self.ticked, NOTE: self.noted}[key]


NOBODY = Own()


def of(notebook: "Notebook") -> Own:
    """What a reader's notebook has ticked and noted."""
    return Own(notebook.ticked(), notebook.noted())


def plain(query: Query) -> Query:
    """The query without the reader's own marks: what a table alone can answer."""
    return query._replace(marks=frozenset(mark for mark in query.marks if mark[0] not in filters.OWN))


def allowed(table: Table[Any], query: Query, own: Own) -> frozenset[int] | None:
    """The rows that the own marks of a query let through; None when it has none and all are let through."""
    asked = [own.places(key) for key, value in query.marks if key in filters.OWN and value == YES]
    if not asked:
        return None
    here = asked[0].intersection(*asked[1:])
    return frozenset(i for anchor in here if (i := table.places.get(anchor)) is not None)


def visible(table: Table[Any], query: Query, own: Own = NOBODY) -> list[int]:
    """The indexes of the rows that a query lets through, in the table's order."""
    found = filters.visible(table, plain(query))
    let = allowed(table, query, own)
    return found if let is None else [i for i in found if i in let]


def counts(table: Table[Any], query: Query, own: Own = NOBODY) -> dict[str, int]:
    """For each body, how many rows the rest of the query lets through: the figures on the chips."""
    body = table.body
    counted = filters.counts(table, plain(query))
    if body is None or plain(query) == query:
        return counted
    found = Counter(body(table.rows[i]) for i in visible(table, query._replace(bodies=frozenset()), own))
    return {name: found[name] for name in counted}


def tally(table: Table[Any], query: Query, facet: Facet[Any], own: Own = NOBODY) -> dict[str, int]:
    """For each value of a facet, how many rows the rest of the query lets through; in the table's order."""
    rest = query.with_values(facet.key, frozenset())
    if facet.key in filters.OWN:
        return {YES: len(visible(table, rest.with_values(facet.key, frozenset({YES})), own))}
    counted = dict.fromkeys(filters.Tally(table, plain(query), facet).run().counts, 0)
    for i in visible(table, rest, own):
        for value in facet.values(table.rows[i]):
            counted[value] += 1
    return counted
