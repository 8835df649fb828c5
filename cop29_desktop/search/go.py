"""The go box: what a line means, best first. Codes are read exactly; words are searched; ``>`` runs a command."""

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import chain, takewhile
from typing import NamedTuple

from cop29_desktop.model import agenda, dates, queries
from cop29_desktop.model.anchors import Anchor, AnchorKind
from cop29_desktop.model.decisions import Decision
from cop29_desktop.model.folding import fold
from cop29_desktop.model.glossary import is_acronym
from cop29_desktop.model.queries import QueryError
from cop29_desktop.model.texts import Text
from cop29_desktop.search import codes
from cop29_desktop.search.engine import Index
from cop29_desktop.search.entries import Entry
from cop29_desktop.search.hits import Hit, Tier, Via, ViaKind

MOST = 12
_PREVIEW = 120
_LISTED = 6


class AnswerKind(StrEnum):
    """What Enter does: go to a place, filter a table, run a command."""

    PLACE = "place"
    ROWS = "rows"
    COMMAND = "command"


class Command(NamedTuple):
    """A command as the caller offers it: ``verb`` is handed back."""

    verb: str
    title: Text
    shortcut: str = ""


class Answer(NamedTuple):
    """One answer; ``query`` is a line for the decision table, ``anchors`` are the rows it shows."""

    kind: AnswerKind
    title: Text
    preview: Text
    anchor: Anchor | None = None
    query: str | None = None
    anchors: tuple[Anchor, ...] = ()
    via: Via | None = None
    command: Command | None = None


def answers(
    index: Index, line: str, commands: Sequence[Command] = (), recent: Sequence[Anchor] = (), most: int = MOST
) -> list[Answer]:
    """What a line means, best first; recent places for an empty one; nothing rather than a guess."""
    written = line.strip()
    if not written:
        return [_place(index, anchor) for anchor in recent if anchor in index.place][:most]
    if codes.plain(written).startswith(">"):
        return [*_commands(codes.plain(written)[1:], commands)]
    coded = [*_codes(index, written)]
    found: dict[tuple[Anchor | None, str | None], Answer] = {}
    for answer in chain(coded, _words(index, written, coded=bool(coded))):
        found.setdefault((answer.anchor, answer.query), answer)
        if len(found) == most:
            break
    return [*found.values()]


def _codes(index: Index, line: str) -> Iterator[Answer]:
    briefing = index.briefing
    if (anchor := codes.anchor(line, index.place)) is not None:
        yield _place(index, anchor)
    numbered = codes.decisions(briefing, line)
    yield from (_place(index, d.anchor) for d in numbered)
    if (row := codes.row(briefing, line)) is not None:
        yield _place(index, row.anchor)
    if (body := codes.body(briefing, line)) is not None:
        held = [d for d in briefing.decisions if d.body == body]
        title = Text(f"{body}：{len(held)} 項決議", f"{body}: {len(held)} decisions")
        yield _rows(title, queries.show(queries.Query(frozenset([body]))), held)
    section = codes.section(briefing, line)
    if section is not None and not codes.plain(line).isdigit() and not _is_term(index, line):
        yield _place(index, section)
    if (item := codes.item(briefing, line)) is not None:
        yield from _items(index, item)
    if section is not None:
        yield from (hit for hit in _terms(index, line))
        yield _place(index, section)
    when = codes.day(briefing, line)
    if when is not None and not numbered:
        yield from (_place(index, anchor) for anchor in codes.on_day(briefing, when))


def _terms(index: Index, line: str) -> Iterator[Answer]:
    """Terms that are called so: ``6.2`` is an article as well as a section."""
    named = fold(line)
    for term in index.briefing.terms:
        if named in map(fold, term.names):
            yield _place(index, term.anchor)


def _is_term(index: Index, line: str) -> bool:
    return next(_terms(index, line), None) is not None


def _items(index: Index, item: codes.Item) -> Iterator[Answer]:
    if len(item.decisions) > 1:
        marks = frozenset(("agenda", one) for one in item.items)
        query = queries.Query(frozenset([item.body] if item.body else ()), marks=marks)
        shown = "、".join(map(agenda.show, item.items[:_LISTED]))
        bodies = ", ".join(dict.fromkeys(d.body for d in item.decisions))
        count = len(item.decisions)
        title = Text(
            f"議程 {shown}：{count} 列（{bodies}）",
            f"Agenda item {shown.replace('、', ', ')}: {count} rows ({bodies})",
        )
        yield _rows(title, queries.show(query), item.decisions)
    yield from (_place(index, d.anchor) for d in item.decisions)


def _rows(title: Text, query: str, decisions: Sequence[Decision], via: Via | None = None) -> Answer:
    listed = "、".join(d.number for d in decisions[:_LISTED])
    more = "…" if len(decisions) > _LISTED else ""
    told = Text(f"{listed}{more}", f"{listed.replace('、', ', ')}{more}")
    if via:
        told = Text(f"{told.zh} · {via.told.zh}", f"{told.en} · {via.told.en}")
    return Answer(AnswerKind.ROWS, title, told, None, query, tuple(d.anchor for d in decisions), via)


def _words(index: Index, line: str, *, coded: bool) -> Iterator[Answer]:
    """Places that are called so, then the table of the decisions whose titles say so, then every other hit."""
    try:
        hits = index.find(line).hits
    except QueryError:
        hits = ()  # what is wrong is told by the search pane
    exact = [*takewhile(lambda hit: hit.tier in {Tier.NAME, Tier.ALIAS}, hits)]
    yield from (_hit(index, hit) for hit in exact)
    yield from () if coded else _titled(index, line)
    yield from (_hit(index, hit) for hit in hits[len(exact) :])


def _titled(index: Index, line: str) -> Iterator[Answer]:
    """The decision table filtered by the line, or by an alias that shows these rows and more."""
    written = " ".join(line.replace('"', " ").split())
    rows, via, words = _said(index, written), None, written
    aliases = [alias.written for alias in index.names.others(fold(written))]
    for alias in aliases:
        more = _said(index, alias)
        if len(more) > len(rows) and set(rows) <= set(more):
            rows, via, words = more, Via(ViaKind.ALIAS, written, alias), alias
    if len(rows) > 1:
        other = next((one for one in aliases if one.isascii() != written.isascii() and not is_acronym(one)), None)
        via = via or (Via(ViaKind.ALIAS, written, other) if other else None)
        title = Text(f"決議表：{words}（{len(rows)} 列）", f"Decision table: {words} ({len(rows)} rows)")
        yield _rows(title, queries.show(queries.Query(contains=words)), rows, via)


def _said(index: Index, words: str) -> list[Decision]:
    """The decisions that the table's filter shows for these words: all of them in titles and numbers."""
    wanted = queries.Query(contains=words).words
    return [d for d, near in index.titled if wanted and all(word in near for word in wanted)]


def _commands(typed: str, commands: Iterable[Command]) -> Iterator[Answer]:
    words = [fold(word) for word in typed.split()]
    ranked: list[tuple[bool, int, Command]] = []
    for place, command in enumerate(commands):
        names = [fold(name) for name in (*command.title, command.verb)]
        if all(any(word in name for name in names) for word in words):
            ranked.append((not any(name.startswith("".join(words)) for name in names), place, command))
    for _, _, command in sorted(ranked):
        told = Text(command.shortcut, command.shortcut)
        yield Answer(AnswerKind.COMMAND, command.title, told, command=command)


def _hit(index: Index, hit: Hit) -> Answer:
    if hit.tier in {Tier.NAME, Tier.ALIAS}:
        return _place(index, hit.anchor)._replace(via=hit.via)
    shown = hit.snippet().text
    return Answer(AnswerKind.PLACE, hit.title, Text(shown, shown), hit.anchor, via=hit.via)


def _place(index: Index, anchor: Anchor) -> Answer:
    entry = index.place[anchor]
    return Answer(AnswerKind.PLACE, entry.title, _preview(index, entry), anchor)


def _preview(index: Index, entry: Entry) -> Text:
    briefing = index.briefing
    said = Text(*entry.texts[:2]) if len(entry.texts) > 1 else entry.title
    match entry.anchor.kind:
        case AnchorKind.DECISION:
            return _of_decision(briefing.decision[entry.anchor.key], said)
        case AnchorKind.SECTION:
            section = briefing.section[entry.anchor.key]
            first = index.place.get(Anchor(AnchorKind.PARAGRAPH, f"{section.id}#1"))
            said = Text(*first.texts[:2]) if first else said
            return said if section.included else Text("未收錄於本版。", "Not included in this edition.")
        case _:
            return Text(said.zh[:_PREVIEW], said.en[:_PREVIEW])


def _of_decision(decision: Decision, said: Text) -> Text:
    item = agenda.show(decision.agenda) if decision.agenda else "—"
    zh = f"{decision.body} · 議程 {item}" + (f" · {dates.long_zh(decision.adopted)}" if decision.adopted else "")
    en = f"{decision.body} · item {item}" + (f" · {dates.long_en(decision.adopted)}" if decision.adopted else "")
    return Text(f"{zh} · {said.zh[:_PREVIEW]}", f"{en} · {said.en[:_PREVIEW]}")
