"""What is shown large in a meeting: a decision or a section, without what only a reader at leisure needs."""

from collections.abc import Iterator
from datetime import date

from cop29_desktop.model import agenda
from cop29_desktop.model.anchors import Anchor, AnchorKind
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.decisions import Decision
from cop29_desktop.model.texts import Text
from cop29_desktop.presentation import catalogue, days, decisions
from cop29_desktop.presentation.conflicts import notices
from cop29_desktop.presentation.documents import Block, Chips, Document, Facts, Heading, Link, Paragraph

LISTS = {
    AnchorKind.DECISION: "decisions",
    AnchorKind.STATEMENT: "statements",
    AnchorKind.INITIATIVE: "initiatives",
    AnchorKind.TERM: "terms",
    AnchorKind.CONFLICT: "conflicts",
}
ITEM = Text("議程", "Agenda item")


def sequence(briefing: Briefing, anchor: Anchor) -> tuple[Anchor, ...]:
    """What is paged through: all decisions from a decision, and so on; all sections from anywhere else."""
    return tuple(row.anchor for row in getattr(briefing, LISTS.get(anchor.kind, "sections")))


def document(briefing: Briefing, anchor: Anchor) -> Document:
    """A decision by its number, twins, adoption and contents; anything else as it is read."""
    if anchor.kind is not AnchorKind.DECISION:
        return catalogue.document(briefing, anchor)
    decision = briefing.decision[anchor.key]
    return Document(anchor, decision.title, tuple(_blocks(briefing, decision)))


def _blocks(briefing: Briefing, decision: Decision) -> Iterator[Block]:
    yield Heading(1, decision.title)
    yield from notices(briefing, decision.anchor)
    facts: list[tuple[Text, tuple[Link, ...]]] = [
        (decisions.SYMBOL, (Link(Text(decision.symbol, decision.symbol)),)),
        (decisions.ADOPTED, (Link(decisions.adopted(decision)),)),
    ]
    if decision.footnote:
        facts.append((decisions.FOOTNOTE, (Link(decision.footnote),)))
    yield Facts(tuple(facts))
    if decision.twins:
        twins = (briefing.decision[number] for number in decision.twins)
        yield Chips(decisions.TWINS, tuple(Link(_said(twin), twin.anchor) for twin in twins))
    for point in decision.summary:
        yield Paragraph(point, point=True)


def _said(decision: Decision) -> Text:
    return Text(f"{decision.number} {decision.title.zh}", f"{decision.number} {decision.title.en}")


def called(briefing: Briefing, anchor: Anchor) -> Text:
    """What the chair calls a decision: body, number, agenda item; a day by both calendars; nothing for other places."""
    if anchor.kind is AnchorKind.DAY:
        return days.dated(date.fromisoformat(anchor.key))
    if anchor.kind is not AnchorKind.DECISION:
        return Text("", "")
    decision = briefing.decision[anchor.key]
    item = decisions.show_agenda(decision)
    return Text(
        f"{decision.body}　{decision.number}" + (f"　{ITEM.zh} {item}" if item else ""),
        f"{decision.body}　{decision.number}" + (f"　{ITEM.en} {item}" if item else ""),
    )


def meant(briefing: Briefing, typed: str) -> tuple[Decision, ...]:
    """The decisions of a typed agenda item, of all bodies."""
    known = {item for one in briefing.decisions for item in (one.agenda, one.agenda_also) if item}
    items = agenda.matching(known, typed)
    return tuple(one for one in briefing.decisions if {one.agenda, one.agenda_also} & items)


def choice(found: tuple[Decision, ...], typed: str) -> Document:
    """Several decisions bear one agenda item: all are listed, none is guessed."""
    title = Text(f"{ITEM.zh} {agenda.show(typed)}：{len(found)} 項", f"{ITEM.en} {agenda.show(typed)}: {len(found)}")
    blocks = tuple(Heading(3, Text(f"{one.body}　{_said(one).zh}", f"{one.body} {_said(one).en}"), one.anchor)
                   for one in found)  # fmt: skip
    return Document(found[0].anchor, title, (Heading(1, title), *blocks))
