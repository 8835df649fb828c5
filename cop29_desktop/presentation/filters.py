"""The filter: a query over a table gives rows. The window and the command line use this very rule."""

from collections.abc import Iterable, Iterator
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


def visible(table: Table[Any], query: Query) -> list[int]:
    """The indexes of the rows that a query lets through, in the table's order."""
    found = _matching(table, query)
    if not query.bodies or table.body is None:
        return found
    return [i for i in found if table.body(table.rows[i]) in query.bodies]


def counts(table: Table[Any], query: Query) -> dict[str, int]:
    """For each body, how many rows the rest of the query lets through: the figures on the chips."""
    if table.body is None:
        return {}
    counted = dict.fromkeys((table.body(row) for row in table.rows), 0)
    for i in _matching(table, query):
        counted[table.body(table.rows[i])] += 1
    return counted


def tally(table: Table[Any], query: Query, facet: Facet[Any]) -> dict[str, int]:
    """For each value of a facet, how many rows the rest of the query lets through; in the table's order."""
    counted = {value: 0 for row in table.rows for value in facet.values(row)}
    for i in visible(table, query.with_values(facet.key, frozenset())):
        for value in facet.values(table.rows[i]):
            counted[value] += 1
    return counted


def read(table: Table[Any], line: str) -> Query:
    """The query of a line, checked against a table; raises QueryError."""
    query = resolved(table, parse(line))
    check(table, query)
    return query


def resolved(table: Table[Any], query: Query) -> Query:
    """The query with what people write replaced by what a table holds: CMA by CMA6, 11(a) by 11a."""
    bodies = frozenset(map(table.body, table.rows)) if table.body else frozenset[str]()
    named = {body.rstrip("0123456789"): body for body in bodies}
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
        known[BODY] = frozenset(map(table.body, table.rows))
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


def _matching(table: Table[Any], query: Query) -> list[int]:
    """The rows that words and marks let through."""
    words = query.words
    haystacks = table.far_folded if query.deep else table.near_folded
    found = [i for i, haystack in enumerate(haystacks) if all(word in haystack for word in words)]
    wanted = [query.marks & {mark for mark in query.marks if mark[0] == key} for key in {k for k, _ in query.marks}]
    return [i for i in found if all(table.marks[i] & alternatives for alternatives in wanted)] if wanted else found


def sentence(table: Table[Any], query: Query, shown: int, language: Language) -> str:
    """What is shown, in words: ``顯示 3／49：CMA6 且名稱或編號含「損失」``."""
    return _sentence(table, query, shown).show(language, "　")


def _sentence(table: Table[Any], query: Query, shown: int) -> Text:
    total = len(table.rows)
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
    body = table.body
    if body is None:
        return sorted(wanted)
    return [one for one in dict.fromkeys(body(row) for row in table.rows) if one in wanted]
