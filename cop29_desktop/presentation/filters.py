"""The filter: a query over a table gives rows. The window and the command line use this very rule."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from cop29_desktop.model import agenda
from cop29_desktop.model.queries import BODY, NOTE, TICKED, YES, Query, QueryError, parse
from cop29_desktop.model.texts import Language, Text
from cop29_desktop.presentation.tables import Facet, Table, flag

EVERYTHING = Query()
AGENDA = "agenda"
OWN: dict[str, Facet[Any]] = {  # marks of the reader's own, on any table; which rows have them is said by ``own``
    TICKED: flag(TICKED, Text("已選取", "ticked"), lambda _: False),
    NOTE: flag(NOTE, Text("有註記", "has a note"), lambda _: False),
}
COLD, FIRST, WARM = 256, 512, 4096  # rows of a slice: where texts are still to be folded; the first ones; later ones


class Scan:
    """A query on its way through a table: the window paints between two slices, the command line runs to the end.

    Attributes:
        rows: The rows let through so far, in the order asked for.
        counts: For each body, how many rows the rest of the query has let through so far.
    """

    def __init__(self, table: Table[Any], query: Query, order: Sequence[int] | None = None) -> None:
        self._table = table
        self._order = range(len(table.rows)) if order is None else order
        self._at = 0
        self._words = query.words
        self._folded = table.far_folded if query.deep else table.near_folded
        self._wanted = [
            frozenset(mark for mark in query.marks if mark[0] == key) for key in sorted({key for key, _ in query.marks})
        ]
        self._bodies = query.bodies if table.bodies else frozenset[str]()
        self.rows: list[int] = []
        self.counts: dict[str, int] = dict.fromkeys(table.body_names, 0)

    @property
    def done(self) -> bool:
        """Whether every row was looked at."""
        return self._at >= len(self._order)

    def advance(self) -> list[int]:
        """Look at some more rows; gives those among them that are let through."""
        cold = bool(self._words and self._folded.missing) or bool(self._wanted and self._table.marks.missing)
        size = COLD if cold else FIRST if self._at < WARM else WARM
        found: Sequence[int] = self._order[self._at : self._at + size]
        self._at += len(found)
        if self._words:
            folded = self._folded.of(found)
            for word in self._words:
                found = [i for i in found if word in folded[i]]
        for alternatives in self._wanted:
            marks = self._table.marks.of(found)
            found = [i for i in found if not alternatives.isdisjoint(marks[i])]
        let_through = self._of_bodies(found)
        self.rows += let_through
        return let_through

    def _of_bodies(self, found: Sequence[int]) -> list[int]:
        bodies = self._table.bodies
        if not bodies:
            return list(found)
        for body, count in Counter(map(bodies.__getitem__, found)).items():
            self.counts[body] += count
        return [i for i in found if bodies[i] in self._bodies] if self._bodies else list(found)

    def run(self) -> "Scan":
        """Look at every row."""
        while not self.done:
            self.advance()
        return self


class Tally:
    """For each value of a facet, how many rows the rest of the query has let through so far; in the table's order."""

    def __init__(self, table: Table[Any], query: Query, facet: Facet[Any], order: Sequence[int] | None = None) -> None:
        self._table, self._facet = table, facet
        self._scan = Scan(table, query.with_values(facet.key, frozenset()), order)
        self._seen = 0
        self.counts: dict[str, int] = {}

    @property
    def done(self) -> bool:
        """Whether every row was counted."""
        return self._scan.done and self._seen >= len(self._table.rows)

    def advance(self) -> None:
        """Count some more rows; values appear as they are met."""
        rows, values = self._table.rows, self._facet.values
        met = rows[self._seen : self._seen + COLD]
        self._seen += len(met)
        for row in met:
            for value in values(row):
                self.counts.setdefault(value, 0)
        if met:
            return
        for i in self._scan.advance():
            for value in values(rows[i]):
                self.counts[value] += 1

    def run(self) -> "Tally":
        """Count every row."""
        while not self.done:
            self.advance()
        return self


def visible(table: Table[Any], query: Query) -> list[int]:
    """The indexes of the rows that a query lets through, in the table's order."""
    return Scan(table, query).run().rows


def counts(table: Table[Any], query: Query) -> dict[str, int]:
    """For each body, how many rows the rest of the query lets through: the figures on the chips."""
    return Scan(table, query).run().counts


def read(table: Table[Any], line: str) -> Query:
    """The query of a line, checked against a table; raises QueryError."""
    query = resolved(table, parse(line))
    check(table, query)
    return query


def resolved(table: Table[Any], query: Query) -> Query:
    """The query with what people write replaced by what a table holds: CMA by CMA6, 11(a) by 11a."""
    named = {body.rstrip("0123456789"): body for body in table.body_names}
    items = frozenset(_item(written) for written in query.values(AGENDA))
    asked = frozenset(named.get(body.upper(), body.upper()) for body in query.bodies)
    return query._replace(bodies=asked).with_values(AGENDA, items)


def _item(written: str) -> str:
    try:
        return agenda.parse(written)
    except ValueError:
        return written


def check(table: Table[Any], query: Query) -> None:
    """Raise a QueryError that names what a query asks and a table does not have, and what it has."""
    known = {facet.key: frozenset(v for row in table.rows for v in facet.values(row)) for facet in table.facets}
    known |= dict.fromkeys(OWN, frozenset({YES}))
    if table.body is not None:
        known[BODY] = frozenset(table.body_names)
    for key, value in sorted([*query.marks, *((BODY, body) for body in query.bodies)]):
        if key not in known:
            raise QueryError(f"資料表「{table.name}」沒有「{key}」這個條件；有的是：{_listed(known)}。",
                             f"The table “{table.name}” has no “{key}”; it has: {_listed(known)}.")  # fmt: skip
        if value not in known[key]:
            raise QueryError(f"「{key}」沒有「{value}」；有的是：{_listed(known[key])}。",
                             f"“{key}” has no “{value}”; there are: {_listed(known[key])}.")  # fmt: skip


def can_be_asked(table: Table[Any], query: Query) -> bool:
    """Whether a table has everything that a query asks for."""
    try:
        check(table, query)
    except QueryError:
        return False
    return True


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names)) or "—"


def sentence(table: Table[Any], query: Query, shown: int | None, language: Language) -> str:
    """What is shown, in words: ``顯示 3／49：CMA6 且名稱或編號含「損失」``; None while it is being counted."""
    return _sentence(table, query, shown).show(language, "　")


def _sentence(table: Table[Any], query: Query, counted: int | None) -> Text:
    total, shown = len(table.rows), "…" if counted is None else str(counted)
    said = [*_said_bodies(table, query), *_said_marks(table, query), *_said_words(query)]
    if not said:
        return Text(f"顯示全部 {total} 筆", f"All {total} rows")
    zh, en = " 且 ".join(t.zh for t in said), " and ".join(t.en for t in said)
    return Text(f"顯示 {shown}／{total} 筆：{zh}", f"{shown} of {total} rows: {en}")


def _said_bodies(table: Table[Any], query: Query) -> Iterator[Text]:
    if query.bodies:
        bodies = _in_order(table, query.bodies)
        yield Text("、".join(bodies), " or ".join(bodies))


def _said_marks(table: Table[Any], query: Query) -> Iterator[Text]:
    for facet in (*table.facets, *OWN.values()):
        values = sorted(query.values(facet.key))
        if values == [YES]:
            yield facet.heading
        elif values:
            names = [facet.name(value) for value in values]
            zh, en = "或".join(n.zh for n in names), " or ".join(n.en for n in names)
            gap = " " if zh[:1].isascii() else ""
            yield Text(f"{facet.heading.zh}為{gap}{zh}", f"{facet.heading.en.lower()} is {en}")


def _said_words(query: Query) -> Iterator[Text]:
    words = query.contains.strip()
    if words:
        zh = "名稱、編號、摘要或註腳" if query.deep else "名稱或編號"
        en = "title, number, summary or footnote" if query.deep else "title or number"
        yield Text(f"{zh}含「{words}」", f"{en} contains “{words}”")


def _in_order(table: Table[Any], bodies: Iterable[str]) -> list[str]:
    wanted = set(bodies)
    return [one for one in table.body_names if one in wanted] if table.bodies else sorted(wanted)
