"""Conflicts and sources: table, document, and the badges that other documents carry."""

from collections.abc import Callable, Iterator
from typing import TypeVar

from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.conflicts import Conflict, Reading, Severity, Side, Source
from cop29_desktop.model.texts import Language, Origin, OriginKind, Passage, Text
from cop29_desktop.presentation import words
from cop29_desktop.presentation.documents import Block, Chips, Document, Facts, Heading, Link, Notice, Paragraph
from cop29_desktop.presentation.tables import Column, Facet, Table, bilingual, display

ORDER = tuple(Severity)
OURS = Origin(OriginKind.OURS)
REPORTED = Origin(OriginKind.REPORT)  # shown without a label; whose words they are, the heading says
FEW = 2
SEVERITY = Text("輕重", "Severity")
PLACES = Text("所在", "Places")
ORDERED = Text("依序同各方說法", "in the order of the readings")
SIDES = Text("每則開頭所稱的一方", "the side that each reading begins with")
R = TypeVar("R")


def table(briefing: Briefing) -> Table[Conflict]:
    """Every place where sources differ."""
    return Table(
        name="conflicts",
        title=words.TITLES["conflicts"],
        columns=(
            Column("id", Text("代號", "Id"), lambda c: c.id, sort=lambda c: (c.id[0], int(c.id[1:])), width=5),
            Column(
                "severity",
                SEVERITY,
                lambda c: c.severity.value,
                show=lambda c, language: words.SEVERITIES[c.severity].show(language, " "),
                told=lambda c: words.SEVERITIES[c.severity],
                says=words.SAID_BY_US,
                sort=lambda c: ORDER.index(c.severity),
                width=12,
            ),
            bilingual("title", words.TITLE, lambda c: c.title, width=36, says=words.SAID_BY_US),
            Column(
                "places",
                PLACES,
                lambda c: tuple(map(str, c.places)),
                show=lambda c, language: _where(briefing, c, language),
                width=40,
                told=lambda c: tuple(words.place_name(briefing, p) for p in c.places),
                says=words.SAID_BY_US,
            ),
            bilingual("readings", Text("各方說法", "Readings"), lambda c: tuple(map(said, c.readings)), says=SIDES),
            Column("quotes", Text("引文", "Quotes"), lambda c: tuple(r.quote or "" for r in c.readings), says=ORDERED),
            Column("sources", words.SOURCES, lambda c: tuple(dict.fromkeys(s for r in c.readings for s in r.sources))),
            bilingual("remark", words.SAID_BY_US, lambda c: c.remark, says=words.SAID_BY_US),
        ),
        rows=briefing.conflicts,
        anchor=lambda c: c.anchor,
        facets=(
            Facet("severity", SEVERITY, lambda c: (c.severity.value,), lambda s: words.SEVERITIES[Severity(s)]),
            Facet(
                "side",
                Text("說法來自", "Readings by"),
                lambda c: tuple(dict.fromkeys(r.whose.value for r in c.readings)),
                lambda side: words.SIDES[Side(side)],
            ),
        ),
        near=lambda c: (c.id, c.title.zh, c.title.en, *map(str, c.places)),
        far=_far,
    )


def _where(briefing: Briefing, conflict: Conflict, language: Language) -> str:
    """Where it is; in one language even where both are in force, so that the names can be told apart."""
    return display(tuple(words.place_name(briefing, place) for place in conflict.places), Language(language.parts[0]))


def said(reading: Reading) -> Text:
    """A reading that says whose it is."""
    side = words.SIDES[reading.whose]
    return Text(f"{side.zh}：{reading.text.zh}", f"{side.en}: {reading.text.en}")


def _far(conflict: Conflict) -> Iterator[str]:
    for reading in conflict.readings:
        yield from (reading.text.zh, reading.text.en, reading.quote or "")
    if conflict.remark:
        yield from (conflict.remark.zh, conflict.remark.en)


def notices(briefing: Briefing, anchor: Anchor) -> Iterator[Notice | Chips]:
    """The badges of a place.

    High ones carry both readings, so that they are seen without asking; the others share one quiet line, medium ones
    with their title, lesser ones by their id.
    """
    conflicts = sorted(briefing.conflicts_at(anchor), key=lambda c: ORDER.index(c.severity))
    for conflict in conflicts:
        if conflict.severity is Severity.HIGH:
            yield Notice(_titled(conflict), conflict.severity, conflict.anchor, _both(conflict))
    quiet = [conflict for conflict in conflicts if conflict.severity is not Severity.HIGH]
    if quiet:
        yield Chips(words.CONFLICTS, tuple(Link(_badge(conflict), conflict.anchor) for conflict in quiet))


def conflict_column(briefing: Briefing, anchor: Callable[[R], Anchor]) -> Column[R]:
    """The ids of a row's conflicts; on screen the first few."""

    def ids(row: R) -> tuple[str, ...]:
        return tuple(conflict.id for conflict in briefing.conflicts_at(anchor(row)))

    def few(row: R, _: Language) -> str:
        found = ids(row)
        more = f" +{len(found) - FEW}" if len(found) > FEW else ""
        return " ".join(found[:FEW]) + more

    def all_ids(row: R) -> str:
        return " ".join(ids(row))

    return Column("conflicts", words.CONFLICTS, ids, show=few, told=all_ids, width=9, spare=4, says=words.SAID_BY_US)


def _badge(conflict: Conflict) -> Text:
    return _titled(conflict) if conflict.severity is Severity.MEDIUM else Text(conflict.id, conflict.id)


def _titled(conflict: Conflict) -> Text:
    return Text(f"{conflict.id} {conflict.title.zh}", f"{conflict.id} {conflict.title.en}")


def _both(conflict: Conflict) -> Text:
    told = tuple(map(said, conflict.readings))
    return Text("\n".join(t.zh for t in told), "\n".join(t.en for t in told))


def document(briefing: Briefing, conflict: Conflict) -> Document:
    """Both readings, whose they are, and our note."""
    severity = words.SEVERITIES[conflict.severity]
    blocks: list[Block] = [
        Heading(1, conflict.title),
        Facts(
            (
                (Text("代號", "Id"), (Link(Text(conflict.id, conflict.id)),)),
                (SEVERITY, (Link(severity),)),
            )
        ),
    ]
    for reading in conflict.readings:
        blocks.append(Heading(2, words.SIDES[reading.whose]))
        origin = REPORTED if reading.whose is Side.REPORT else OURS
        if reading.quote:
            quote = Text(f"「{reading.quote}」", f"“{reading.quote}”")
            blocks.append(Paragraph(Passage(quote, REPORTED)))
        blocks.append(Paragraph(Passage(reading.text, origin)))
        blocks.append(Chips(words.SOURCES, tuple(_cited(briefing, reading.sources))))
    if conflict.remark:
        blocks += [Heading(2, words.ORIGINS[OriginKind.OURS]), Paragraph(Passage(conflict.remark, OURS))]
    blocks.append(Chips(PLACES, tuple(Link(words.place_name(briefing, p), p) for p in conflict.places)))
    return Document(conflict.anchor, conflict.title, tuple(blocks))


def _cited(briefing: Briefing, sources: tuple[str, ...]) -> Iterator[Link]:
    for source in sources:
        found = briefing.source[source]
        yield Link(Text(f"[{source}] {found.title.zh}", f"[{source}] {found.title.en}"), found.anchor)


def source_document(_: Briefing, source: Source) -> Document:
    """Where a fact comes from."""
    rows = [
        (Text("代號", "Id"), (Link(Text(source.id, source.id)),)),
        (Text("類別", "Kind"), (Link(words.SIDES[source.kind]),)),
        (Text("所在", "Where"), (Link(Text(source.where, source.where)),)),
    ]
    note = (Paragraph(Passage(source.note, OURS)),) if source.note else ()
    return Document(source.anchor, source.title, (Heading(1, source.title), Facts(tuple(rows)), *note))
