"""The filter: a query over a table gives rows. The window and the command line use this very rule."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from cop29_desktop.model.folding import fold
from cop29_desktop.model.texts import Language, Text
from cop29_desktop.presentation.tables import Table


class Query(NamedTuple):
    """What is asked for: bodies (none means all), words that must all occur, and whether to look further.

    ``deep`` adds summaries and footnotes to titles and numbers.
    """

    bodies: frozenset[str] = frozenset()
    contains: str = ""
    deep: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """The folded words of ``contains``."""
        return tuple(filter(None, map(fold, self.contains.split())))


EVERYTHING = Query()


def visible(table: Table[Any], query: Query) -> list[int]:
    """The indexes of the rows that a query lets through, in the table's order."""
    found = _matching(table, query)
    if not query.bodies or table.body is None:
        return found
    return [i for i in found if table.body(table.rows[i]) in query.bodies]


def counts(table: Table[Any], query: Query) -> dict[str, int]:
    """For each body, how many rows the words alone let through: the figures on the chips."""
    if table.body is None:
        return {}
    counted = dict.fromkeys((table.body(row) for row in table.rows), 0)
    for i in _matching(table, query):
        counted[table.body(table.rows[i])] += 1
    return counted


def _matching(table: Table[Any], query: Query) -> list[int]:
    words = query.words
    haystacks = table.far_folded if query.deep else table.near_folded
    return [i for i, haystack in enumerate(haystacks) if all(word in haystack for word in words)]


def sentence(table: Table[Any], query: Query, shown: int, language: Language) -> str:
    """What is shown, in words: ``顯示 3／49：CMA6 且名稱或編號含「損失」``."""
    return _sentence(table, query, shown).show(language, "　")


def _sentence(table: Table[Any], query: Query, shown: int) -> Text:
    total = len(table.rows)
    zh: list[str] = []
    en: list[str] = []
    if query.bodies:
        bodies = _in_order(table, query.bodies)
        zh.append("、".join(bodies))
        en.append(" or ".join(bodies))
    if query.contains.strip():
        zh.append(f"{'名稱、編號、摘要或註腳' if query.deep else '名稱或編號'}含「{query.contains.strip()}」")
        where = "title, number, summary or footnote" if query.deep else "title or number"
        en.append(f"{where} contains “{query.contains.strip()}”")
    if not zh:
        return Text(f"顯示全部 {total} 筆", f"All {total} rows")
    return Text(f"顯示 {shown}／{total} 筆：{' 且 '.join(zh)}", f"{shown} of {total} rows: {' and '.join(en)}")


def _in_order(table: Table[Any], bodies: Iterable[str]) -> list[str]:
    wanted = set(bodies)
    body = table.body
    if body is None:
        return sorted(wanted)
    return [one for one in dict.fromkeys(body(row) for row in table.rows) if one in wanted]
