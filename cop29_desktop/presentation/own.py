"""The reader's own: marks in a filter, ``ticked:yes`` and ``note:yes``, which no table holds; and calendar entries.

Marks stand beside the table, so that a tick makes nothing of a table anew. Everything else of a query is left to
``filters``.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.days import OwnEntry
from cop29_desktop.model.queries import NOTE, TICKED, YES, Query
from cop29_desktop.presentation import filters
from cop29_desktop.presentation.filters import Scan, Tally
from cop29_desktop.presentation.tables import Facet, Table

if TYPE_CHECKING:  # the window opens a notebook when there is one
    from cop29_desktop.userdata.notebook import Notebook


class Own(NamedTuple):
    """The places that the reader ticked, those with a note, and the entries of the reader's own calendar."""

    ticked: frozenset[Anchor] = frozenset()
    noted: frozenset[Anchor] = frozenset()
    entries: tuple[OwnEntry, ...] = ()

    def places(self, key: str) -> frozenset[Anchor]:
        """The places that have one of the two marks."""
        return {TICKED: self.ticked, NOTE: self.noted}[key]


NOBODY = Own()


def of(notebook: "Notebook") -> Own:
    """What a reader's notebook has ticked and noted, and its entries."""
    return Own(notebook.ticked(), notebook.noted(), tuple(_entries(notebook)))


def _entries(notebook: "Notebook") -> Iterator[OwnEntry]:
    """The entries, each under a name that it keeps when it is changed; a second version of one has its own."""
    named: set[str] = set()
    for one in notebook.entries():
        name = f"{one.key}-{one.revision}" if one.key in named else one.key
        named.add(name)
        yield OwnEntry(name, *one.what)


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


def scan(table: Table[Any], query: Query, own: Own = NOBODY, order: Sequence[int] | None = None) -> Scan:
    """The query on its way through the table, in an order; only through the rows that its own marks let through."""
    let = allowed(table, query, own)
    if let is not None:
        order = sorted(let) if order is None else [i for i in order if i in let]
    return Scan(table, plain(query), order)


def counting(table: Table[Any], query: Query, facet: Facet[Any], own: Own = NOBODY) -> Scan | Tally:
    """What counts the rows that each value of a facet would give; for an own mark, the scan of those that have it."""
    if facet.key in filters.OWN:
        return scan(table, query.with_values(facet.key, frozenset({YES})), own)
    let = allowed(table, query, own)
    return Tally(table, plain(query), facet, None if let is None else sorted(let))


def visible(table: Table[Any], query: Query, own: Own = NOBODY) -> list[int]:
    """The indexes of the rows that a query lets through, in the table's order."""
    return scan(table, query, own).run().rows


def counts(table: Table[Any], query: Query, own: Own = NOBODY) -> dict[str, int]:
    """For each body, how many rows the rest of the query lets through: the figures on the chips."""
    return scan(table, query, own).run().counts


def tally(table: Table[Any], query: Query, facet: Facet[Any], own: Own = NOBODY) -> dict[str, int]:
    """For each value of a facet, how many rows the rest of the query lets through; in the table's order."""
    counted = counting(table, query, facet, own).run()
    return {YES: len(counted.rows)} if isinstance(counted, Scan) else counted.counts
