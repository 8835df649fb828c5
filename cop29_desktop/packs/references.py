"""What single files can't show: duplicate ids, dangling references, one-sided twins."""

from collections.abc import Container, Iterable, Iterator
from typing import Any, NamedTuple

from cop29_desktop.model import queries
from cop29_desktop.model.anchors import AnchorKind
from cop29_desktop.packs.check import LINE
from cop29_desktop.packs.problems import Problem

Plain = dict[str, Any]


class Entry(NamedTuple):
    """One checked entry of a list with the file it stands in; ``head`` holds that file's other keys."""

    file: str
    plain: Plain
    head: Plain

    def problem(self, zh: str, en: str) -> Problem:
        """A problem at this entry."""
        return Problem(self.file, self.plain[LINE], zh, en)


Entries = dict[str, list[Entry]]
"""Lists of a pack by their key: ``sections``, ``decisions`` …"""

# list -> the field that names an entry
IDS = {
    "sections": "id", "decisions": "decision", "summaries": "decision", "statements": "id", "initiatives": "id",
    "theme_days": "date", "itinerary": "id", "milestones": "id", "side_events": "id", "booths": "id",
    "recommendations": "id", "terms": "id", "conflicts": "id", "sources": "id", "bodies": "id", "topics": "id",
    "presets": "id",
}  # fmt: skip

# (list, field) -> the list that the field's value or values must name
REFERENCES = {
    ("sections", "topics"): "topics",
    ("decisions", "topics"): "topics",
    ("decisions", "section"): "sections",
    ("decisions", "twins"): "decisions",
    ("summaries", "decision"): "decisions",
    ("statements", "topics"): "topics",
    ("initiatives", "topics"): "topics",
    ("initiatives", "section"): "sections",
    ("milestones", "decisions"): "decisions",
    ("milestones", "sources"): "sources",
    ("side_events", "topics"): "topics",
    ("side_events", "section"): "sections",
    ("booths", "section"): "sections",
    ("recommendations", "topics"): "topics",
    ("recommendations", "section"): "sections",
}

# what an anchor may point at in a conflict's places
ANCHORED = {
    AnchorKind.SECTION: "sections", AnchorKind.DECISION: "decisions", AnchorKind.STATEMENT: "statements",
    AnchorKind.INITIATIVE: "initiatives", AnchorKind.DAY: "theme_days", AnchorKind.TRIP: "itinerary",
    AnchorKind.MILESTONE: "milestones", AnchorKind.SIDE_EVENT: "side_events", AnchorKind.BOOTH: "booths",
    AnchorKind.RECOMMENDATION: "recommendations", AnchorKind.TERM: "terms",
}  # fmt: skip


Known = dict[str, set[Any]]
"""The ids of each list that was read whole; what names a list that was not can't be checked."""


def check(entries: Entries, unread: Container[str] = ()) -> list[Problem]:
    """Every problem between entries; ``unread`` names the lists of which a file could not be read."""
    known: Known = {
        name: {entry.plain[key] for entry in entries[name]}
        for name, key in IDS.items()
        if entries.get(name) and name not in unread
    }
    return [
        *_duplicates(entries),
        *_dangling(entries, known),
        *_places(entries.get("conflicts", ()), known),
        *_cited(entries, known),
        *_tree(entries.get("sections", ()), known),
        *_decisions(entries.get("decisions", ()), entries.get("bodies", ())),
        *_summaries(entries),
        *_presets(entries, known),
        *_spans(entries.get("itinerary", ())),
        *_unmarked(entries.get("terms", ())),
    ]


def _values(value: Any) -> Iterable[Any]:
    if isinstance(value, str):
        return (value,)
    return () if value is None else value


def _duplicates(entries: Entries) -> Iterator[Problem]:
    for name, key in IDS.items():
        seen: dict[Any, Entry] = {}
        for entry in entries.get(name, ()):
            value = entry.plain[key]
            first = seen.setdefault(value, entry)
            if value is not None and first is not entry:
                place = f"{first.file}:{first.plain[LINE]}"
                yield entry.problem(f"「{value}」重複，已見於 {place}。", f"“{value}” stands twice, first in {place}.")


def _dangling(entries: Entries, known: Known) -> Iterator[Problem]:
    for (name, field), target in REFERENCES.items():
        for entry in entries.get(name, ()):
            for value in _values(entry.plain[field]):
                if value is not None and value not in known.get(target, (value,)):
                    yield entry.problem(f"「{field}」所指的「{value}」不存在於 {target}。",
                                        f"“{field}” names “{value}”, which is not in {target}.")  # fmt: skip


def _places(conflicts: Iterable[Entry], known: Known) -> Iterator[Problem]:
    for entry in conflicts:
        for place in filter(None, entry.plain["places"]):
            kind, _, key = place.partition(":")
            target = ANCHORED.get(AnchorKind(kind))
            if target is None or key not in known.get(target, (key,)):
                yield entry.problem(
                    f"「places」所指的「{place}」不存在。", f"“places” names “{place}”, which does not exist."
                )


def _cited(entries: Entries, known: Known) -> Iterator[Problem]:
    for name, field in (("conflicts", "readings"), ("decisions", "evidence")):
        for entry in entries.get(name, ()):
            for cited in (source for one in entry.plain[field] for source in one["sources"] or ()):
                if cited is not None and cited not in known.get("sources", (cited,)):
                    yield entry.problem(
                        f"來源「{cited}」不在 sources.yaml。", f"The source “{cited}” is not in sources.yaml."
                    )


def _tree(sections: Iterable[Entry], known: Known) -> Iterator[Problem]:
    for entry in sections:
        own = entry.plain["id"]
        parent = own.rpartition(".")[0] if own else ""
        if parent and parent not in known.get("sections", (parent,)):
            yield entry.problem(
                f"章節「{own}」的上層「{parent}」不存在。", f"Section “{own}” has no parent “{parent}”."
            )


def _decisions(decisions: Iterable[Entry], bodies: Iterable[Entry]) -> Iterator[Problem]:
    sessions = {body.plain["id"]: body.plain["session"] for body in bodies}
    twins = {e.plain["decision"]: e.plain["twins"] or () for e in decisions}
    rows: set[tuple[Any, Any]] = set()
    for entry in decisions:
        body, number, row = entry.head.get("body"), entry.plain["decision"], entry.plain["row"]
        if (body, row) in rows:
            yield entry.problem(f"{body} 的列號 {row} 重複。", f"Row {row} of {body} stands twice.")
        rows.add((body, row))
        if number and sessions and body and number.partition("/")[2] != sessions.get(body):
            yield entry.problem(f"「{number}」不是 {body} 的決議編號。", f"“{number}” is no decision number of {body}.")
        if number and number in twins[number]:
            yield entry.problem(f"「{number}」把自己列為對應決議。", f"“{number}” lists itself as its twin.")
        for twin in twins[number]:
            if number not in twins.get(twin, (number,)):
                yield entry.problem(
                    f"「{twin}」沒有把「{number}」列為對應決議。", f"“{twin}” does not list “{number}” as its twin."
                )


def _summaries(entries: Entries) -> Iterator[Problem]:
    symbols = {e.plain["decision"]: e.plain["symbol"] for e in entries.get("decisions", ())}
    for entry in entries.get("summaries", ()):
        number, symbol = entry.plain["decision"], entry.head.get("symbol")
        if symbols.get(number, symbol) != symbol:
            yield entry.problem(f"「{number}」不在文件 {symbol}。", f"“{number}” is not in document {symbol}.")


def _presets(entries: Entries, known: Known) -> Iterator[Problem]:
    """Topics and bodies that a preset asks for exist; the rest of its line is checked against its table by a test."""
    for entry in entries.get("presets", ()):
        query = queries.parse(entry.plain["query"] or "")
        asked = [(topic, "topics") for topic in query.values("topic")] + [(body, "bodies") for body in query.bodies]
        for value, target in asked:
            if value not in known.get(target, (value,)):
                yield entry.problem(f"「query」所指的「{value}」不存在於 {target}。",
                                    f"“query” names “{value}”, which is not in {target}.")  # fmt: skip


def _spans(trips: Iterable[Entry]) -> Iterator[Problem]:
    for entry in trips:
        first, last = entry.plain["from"], entry.plain["to"]
        if first and last and last < first:
            yield entry.problem("結束日早於開始日。", "The last day is before the first.")


def _unmarked(terms: Iterable[Entry]) -> Iterator[Problem]:
    """What a term leaves unmarked is one of its names."""
    for entry in terms:
        term: Plain = entry.plain["term"] or {}
        names = {entry.plain["abbr"], term.get("zh"), term.get("en"), *(entry.plain["aliases"] or ())}
        for name in entry.plain["unmarked"] or ():
            if name is not None and name not in names:
                yield entry.problem(f"「unmarked」的「{name}」不是這個詞的名稱。",
                                    f"“unmarked” has “{name}”, which is no name of this term.")  # fmt: skip
