"""The same matter under COP, CMP and CMA, side by side."""

from collections.abc import Iterator

from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.decisions import Decision, sort_key
from cop29_desktop.model.texts import Origin, OriginKind, Passage, Text
from cop29_desktop.presentation import decisions, words
from cop29_desktop.presentation.documents import Document, Grid, Heading, Link, Paragraph
from cop29_desktop.presentation.tables import UNKNOWN

TITLE = Text("對應決議並列", "Twins side by side")
ALONE = Text("這項決議沒有對應的決議。", "This decision has no twin.")


def family(briefing: Briefing, decision: Decision) -> tuple[Decision, ...]:
    """A decision and its twins, in the order of the pack's bodies."""
    order = [body.id for body in briefing.pack.bodies]
    members = [decision, *(briefing.decision[twin] for twin in decision.twins)]
    return tuple(sorted(members, key=lambda one: (order.index(one.body), sort_key(one.number))))


def document(briefing: Briefing, decision: Decision) -> Document:
    """One column a body: number, agenda item, title, symbol, adoption, what it decides."""
    members = family(briefing, decision)
    title = Text(f"{TITLE.zh}：{decision.title.zh}", f"{TITLE.en}: {decision.title.en}")
    if len(members) == 1:
        alone = Paragraph(Passage(ALONE, Origin(OriginKind.OURS)))
        return Document(decision.anchor, title, (Heading(1, decision.title), alone))
    headings = (Text("", ""), *(Text(one.body, one.body) for one in members))
    return Document(
        decision.anchor,
        title,
        (Heading(1, title), Grid(None, headings, tuple(_rows(briefing, members)))),
    )


def _rows(briefing: Briefing, members: tuple[Decision, ...]) -> Iterator[tuple[Link, ...]]:
    def row(label: Text, cells: list[Link]) -> tuple[Link, ...]:
        return (Link(label), *cells)

    def plain(value: str | None) -> Link:
        return Link(Text(value, value) if value else UNKNOWN)

    yield row(decisions.NUMBER, [Link(Text(one.number, one.number), one.anchor) for one in members])
    yield row(decisions.AGENDA, [plain(decisions.show_agenda(one)) for one in members])
    yield row(words.TITLE, [Link(one.title) for one in members])
    yield row(decisions.SYMBOL, [plain(one.symbol) for one in members])
    yield row(decisions.ADOPTED, [Link(decisions.adopted(one)) for one in members])
    yield row(words.CONFLICTS, [plain(_conflicts(briefing, one) or "—") for one in members])
    yield row(decisions.SUMMARY, [Link(_summary(one)) for one in members])


def _conflicts(briefing: Briefing, decision: Decision) -> str:
    return " ".join(conflict.id for conflict in briefing.conflicts_at(decision.anchor))


def _summary(decision: Decision) -> Text:
    return Text(
        "\n".join(f"• {p.text.zh}［第 {p.paragraphs} 段］" for p in decision.summary),
        "\n".join(f"• {p.text.en} [para. {p.paragraphs}]" for p in decision.summary),
    )
