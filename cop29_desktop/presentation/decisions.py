"""Decisions as a table and as a document."""

from collections.abc import Iterator

from cop29_desktop.model import agenda, dates
from cop29_desktop.model.anchors import Anchor, AnchorKind
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.decisions import Decision, plenary_en, plenary_zh, sort_key
from cop29_desktop.model.texts import Language, Text
from cop29_desktop.presentation import words
from cop29_desktop.presentation.conflicts import conflict_column, notices
from cop29_desktop.presentation.documents import Block, Document, Facts, Heading, Link, Paragraph
from cop29_desktop.presentation.passages import joined
from cop29_desktop.presentation.tables import UNKNOWN, Column, Facet, Table, bilingual, flag

BODY = Text("會議", "Body")
NUMBER = Text("決議編號", "Decision")
AGENDA = Text("議程", "Agenda")
TWINS = Text("對應", "Twins")
FOOTNOTE = Text("註腳", "Footnote")
ADOPTED = Text("通過日期", "Adopted")
SYMBOL = Text("文件編號", "Symbol")
DRAFT = Text("草案文號", "Draft")
PLENARY = Text("全會", "Plenary")
PACT = Text("巴庫氣候團結協議", "Baku Climate Unity Pact")
PACT_NOTE = Text(
    "報告列為三項決議之一（另見衝突 D2）", "one of three decisions, according to the report (see conflict D2)"
)
SUMMARY = Text("決議內容", "What it decides")
DISCUSSED = Text("報告討論處", "Discussed in")
REPORT_ROW = Text("報告表 4 列次", "Row in the report's Table 4")
EVIDENCE = Text("佐證等級", "Evidence")
UN, OURS = words.SAID_BY_UN, words.SAID_BY_US
TITLES = Text("中文依報告、英文依聯合國文件", "Chinese after the report, English from UN documents")
SUMMED = Text("聯合國文件，以我們的文字摘要", "UN documents, summed up in our words")


def show_agenda(decision: Decision) -> str:
    """``11(a)``; ``9 / 9(a)`` where the report prints two."""
    items = filter(None, (decision.agenda, decision.agenda_also))
    return " / ".join(map(agenda.show, items))


def table(briefing: Briefing) -> Table[Decision]:
    """The 49 decisions in the report's order."""
    return Table(
        name="decisions",
        title=words.TITLES["decisions"],
        columns=_columns(briefing),
        rows=briefing.decisions,
        anchor=lambda row: row.anchor,
        near=_near,
        far=_far,
        body=lambda row: row.body,
        facets=_facets(briefing),
    )


def _facets(briefing: Briefing) -> tuple[Facet[Decision], ...]:
    return (
        words.topic_facet(briefing, lambda d: d.topics),
        Facet(
            "agenda",
            AGENDA,
            lambda d: tuple(filter(None, (d.agenda, d.agenda_also))),
            lambda item: Text(agenda.show(item), agenda.show(item)),
        ),
        Facet("adopted", ADOPTED, lambda d: (d.adopted.isoformat(),) if d.adopted else (), lambda day: Text(day, day)),
        flag("pact", Text("屬巴庫氣候團結協議", "in the Baku Climate Unity Pact"), lambda d: d.pact),
        flag("twin", Text("有對應決議", "has a twin"), lambda d: d.twins),
        words.conflict_facet(briefing, lambda d: d.anchor),
    )


def _columns(briefing: Briefing) -> tuple[Column[Decision], ...]:
    order = {body.id: place for place, body in enumerate(briefing.pack.bodies)}
    return (
        Column("body", BODY, lambda d: d.body, sort=lambda d: (order[d.body], d.row), width=8),
        Column("row", words.ROW, lambda d: d.row),
        Column(
            "agenda",
            AGENDA,
            lambda d: d.agenda,
            show=lambda d, language: show_agenda(d) or UNKNOWN.show(language, " "),
            sort=lambda d: agenda.sort_key(d.agenda),
            width=9,
            missing=UNKNOWN,
            told=lambda d: agenda.show(d.agenda) if d.agenda else None,
        ),
        Column(
            "agenda_also",
            Text("議程（另見）", "Agenda (also printed)"),
            lambda d: d.agenda_also,
            told=lambda d: agenda.show(d.agenda_also) if d.agenda_also else None,
        ),
        Column("decision", NUMBER, lambda d: d.number, sort=lambda d: sort_key(d.number), width=9, says=UN),
        Column("symbol", SYMBOL, lambda d: d.symbol, says=UN),
        bilingual("title", words.TITLE, lambda d: d.title, width=46, says=TITLES),
        Column("adopted", ADOPTED, lambda d: d.adopted, width=14, missing=UNKNOWN, spare=3, says=UN),
        Column("plenary", PLENARY, lambda d: d.plenary, missing=UNKNOWN, told=_plenary, says=UN),
        Column("draft", DRAFT, lambda d: d.draft, missing=UNKNOWN, says=UN),
        words.topics_column(briefing, lambda d: d.topics),
        Column("twins", TWINS, lambda d: d.twins, show=_show_twins, width=6, spare=2, says=OURS),
        Column("footnote", FOOTNOTE, lambda d: d.footnote, show=_show_footnote, width=8, spare=1, joined=True),
        Column("pact", PACT, lambda d: d.pact),
        words.section_column(briefing, lambda d: d.section, OURS),
        conflict_column(briefing, lambda d: d.anchor),
        bilingual("summary", SUMMARY, lambda d: tuple(point.text for point in d.summary), says=SUMMED),
        Column(
            "summary_paragraphs",
            Text("段次", "Paragraphs"),
            lambda d: tuple(p.paragraphs or "" for p in d.summary),
            says=UN,
        ),
        Column(
            "evidence", EVIDENCE, lambda d: tuple(f"{e.fact}: {e.grade}" for e in d.evidence), told=_graded, says=OURS
        ),
    )


def _plenary(decision: Decision) -> Text | None:
    plenary = decision.plenary
    return Text(plenary_zh(plenary), plenary_en(plenary)) if plenary else None


def _graded(decision: Decision) -> tuple[Text, ...]:
    pairs = [(words.FACTS[one.fact], words.GRADES[one.grade]) for one in decision.evidence]
    return tuple(Text(f"{fact.zh}：{grade.zh}", f"{fact.en}: {grade.en}") for fact, grade in pairs)


def _show_twins(decision: Decision, _: Language) -> str:
    return f"⇄{len(decision.twins)}" if decision.twins else ""


def _show_footnote(decision: Decision, _: Language) -> str:
    return "＊" if decision.footnote else ""


def _near(decision: Decision) -> Iterator[str]:
    yield from (decision.title.zh, decision.title.en, decision.number, decision.symbol, decision.body)
    yield from filter(None, (decision.agenda, decision.agenda_also, decision.draft))


def _far(decision: Decision) -> Iterator[str]:
    for text in (*(point.text for point in decision.summary), *filter(None, [decision.footnote])):
        yield from (text.zh, text.en)


def document(briefing: Briefing, decision: Decision) -> Document:
    """The detail of a decision: facts, conflicts, summary, evidence."""
    return Document(
        decision.anchor,
        Text(f"{decision.number}　{decision.title.zh}", f"{decision.number} {decision.title.en}"),
        (
            Heading(1, decision.title),
            *notices(briefing, decision.anchor),
            Facts(tuple(_facts(briefing, decision))),
            Heading(2, SUMMARY),
            *(Paragraph(point, point=True) for point in decision.summary),
            *_evidence(decision),
        ),
    )


def _facts(briefing: Briefing, decision: Decision) -> Iterator[tuple[Text, tuple[Link, ...]]]:
    def plain(value: str | None) -> tuple[Link, ...]:
        return (Link(Text(value, value)) if value else Link(UNKNOWN),)

    body = briefing.body[decision.body]
    yield NUMBER, plain(f"{decision.number} · {body.id}")
    yield AGENDA, (Link(Text(show_agenda(decision), show_agenda(decision))) if decision.agenda else Link(UNKNOWN),)
    yield SYMBOL, plain(decision.symbol)
    yield DRAFT, plain(decision.draft)
    yield ADOPTED, (Link(adopted(decision)),)
    yield words.TOPICS, (Link(joined(words.topic_names(briefing, decision.topics))),)
    if decision.footnote:
        yield FOOTNOTE, (Link(decision.footnote),)
    if decision.pact:
        yield PACT, (Link(PACT_NOTE, Anchor(AnchorKind.CONFLICT, "D2")),)
    if decision.twins:
        yield TWINS, tuple(Link(_named(briefing, twin), briefing.decision[twin].anchor) for twin in decision.twins)
    yield DISCUSSED, (_discussed(briefing, decision),)
    yield REPORT_ROW, plain(f"{decision.body} {decision.row}")


def _named(briefing: Briefing, number: str) -> Text:
    title = briefing.decision[number].title
    return Text(f"{number} {title.zh}", f"{number} {title.en}")


def adopted(decision: Decision) -> Text:
    """The day and the plenary, or that they are not verified."""
    if decision.adopted is None or decision.plenary is None:
        return UNKNOWN
    day, plenary = decision.adopted, decision.plenary
    return Text(f"{dates.long_zh(day)}，{plenary_zh(plenary)}", f"{dates.long_en(day)}, {plenary_en(plenary)}")


def _discussed(briefing: Briefing, decision: Decision) -> Link:
    if decision.section:
        return Link(words.section_heading(briefing, decision.section), Anchor(AnchorKind.SECTION, decision.section))
    return Link(Text("報告只列於表 4", "The report only lists it, in Table 4"), Anchor(AnchorKind.SECTION, "5"))


def _evidence(decision: Decision) -> Iterator[Block]:
    yield Heading(2, EVIDENCE)
    rows: list[tuple[Text, tuple[Link, ...]]] = []
    for one in decision.evidence:
        grade = words.GRADES[one.grade]
        remark = Text(f"；{one.remark.zh}", f"; {one.remark.en}") if one.remark else Text("", "")
        cited = "".join(f" [{source}]" for source in one.sources)
        told = Text(grade.zh + remark.zh + cited, grade.en + remark.en + cited)
        rows.append((words.FACTS[one.fact], (Link(told),)))
    yield Facts(tuple(rows))
