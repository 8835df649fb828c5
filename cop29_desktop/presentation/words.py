"""Words of our own that several nouns share, zh and en together."""

from collections.abc import Callable
from typing import TypeVar

from cop29_desktop.model.anchors import Anchor, AnchorKind
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.conflicts import Severity, Side
from cop29_desktop.model.decisions import Fact, Grade
from cop29_desktop.model.texts import Origin, OriginKind, Text
from cop29_desktop.presentation.tables import Column, Facet, flag

R = TypeVar("R")

ORIGINS = {
    OriginKind.REPORT: Text("報告", "Report"),
    OriginKind.UN: Text("聯合國文件", "UN document"),
    OriginKind.OURS: Text("編註", "Our note"),
}
SAID_BY_US, SAID_BY_UN = ORIGINS[OriginKind.OURS], ORIGINS[OriginKind.UN]
GRADES = {
    Grade.CONFIRMED: Text("已核對：來源逐字印出", "confirmed: a source prints it"),
    Grade.INFERRED: Text("推論：未逐字印出", "inferred: no source prints it"),
    Grade.REPORT_ONLY: Text("僅見於報告", "only the report says so"),
    Grade.UNKNOWN: Text("不明：查無來源", "unknown: no source was found"),
}
FACTS = {
    Fact.NUMBER: Text("決議編號、英文名稱、文件編號", "Decision number, English title, document symbol"),
    Fact.MATCH: Text("與報告列次的對應", "Match with the report's row"),
    Fact.AGENDA: Text("議程項次", "Agenda item"),
    Fact.DRAFT: Text("草案文號", "Draft symbol"),
    Fact.ADOPTED: Text("通過的全會與日期", "Plenary and date of adoption"),
}
SEVERITIES = {
    Severity.HIGH: Text("重大", "high"),
    Severity.MEDIUM: Text("中等", "medium"),
    Severity.LOW: Text("輕微", "low"),
    Severity.INFO: Text("供參", "for information"),
}
SIDES = {
    Side.REPORT: Text("報告", "The report"),
    Side.UN: Text("聯合國文件", "UN documents"),
    Side.OTHER: Text("其他來源", "Other sources"),
}
TOPIC = Text("主題", "Topic")
TOPICS = Text("主題", "Topics")
SECTION = Text("章節", "Section")
ROW = Text("列次", "Row")
POINTS = Text("重點", "Points")
ORIGIN = Text("出處", "Says")
SOURCES = Text("來源", "Sources")
DATE = Text("日期", "Date")
CONFLICTS = Text("衝突", "Conflicts")
TITLE = Text("名稱", "Title")
TITLES = {
    "decisions": Text("決議", "Decisions"),
    "statements": Text("立場", "Statements"),
    "initiatives": Text("倡議", "Initiatives"),
    "theme-days": Text("主題日", "Theme days"),
    "itinerary": Text("行程", "Itinerary"),
    "milestones": Text("里程碑", "Milestones"),
    "side-events": Text("周邊會議", "Side events"),
    "booths": Text("展覽攤位", "Booths"),
    "recommendations": Text("心得與建議", "Recommendations"),
    "glossary": Text("詞彙", "Glossary"),
    "conflicts": CONFLICTS,
    "sections": Text("章節", "Sections"),
}
PARTNERS = Text("合作單位", "Partners")


def topic_facet(briefing: Briefing, topics: Callable[[R], tuple[str, ...]]) -> Facet[R]:
    """Rows by topic."""
    return Facet("topic", TOPIC, topics, lambda topic: briefing.topic[topic].name)


def conflict_facet(briefing: Briefing, anchor: Callable[[R], Anchor]) -> Facet[R]:
    """Rows about which sources differ."""
    return flag("conflict", Text("有衝突", "has a conflict"), lambda row: briefing.conflicts_at(anchor(row)))


def topics_column(briefing: Briefing, topics: Callable[[R], tuple[str, ...]]) -> Column[R]:
    """The topics of a row; files for people name them."""
    return Column("topics", TOPICS, topics, told=lambda row: topic_names(briefing, topics(row)), says=SAID_BY_US)


def section_column(briefing: Briefing, section: Callable[[R], str | None], says: Text | None = None) -> Column[R]:
    """The section that a row belongs to; files for people give its heading."""

    def heading(row: R) -> Text | None:
        found = section(row)
        return section_heading(briefing, found) if found and found in briefing.section else None

    return Column("section", SECTION, section, told=heading, says=says)


def origin_column(origin: Callable[[R], Origin]) -> Column[R]:
    """Who says a row; files for people say it in words."""

    def told(row: R) -> Text:
        found = origin(row)
        name, symbol = ORIGINS[found.kind], f" {found.symbol}" if found.symbol else ""
        return Text(name.zh + symbol, name.en + symbol)

    return Column("origin", ORIGIN, lambda row: str(origin(row)), told=told)


def topic_names(briefing: Briefing, topics: tuple[str, ...]) -> tuple[Text, ...]:
    """The names of topics by their ids."""
    return tuple(briefing.topic[topic].name for topic in topics)


def place_name(briefing: Briefing, anchor: Anchor) -> Text:
    """What people call the place of an anchor: a heading, a decision number, a speaker, a title."""
    match anchor.kind:
        case AnchorKind.SECTION:
            return section_heading(briefing, anchor.key)
        case AnchorKind.STATEMENT:
            return next(s.speaker for s in briefing.statements if s.id == anchor.key)
        case AnchorKind.INITIATIVE:
            return next(i.name for i in briefing.initiatives if i.id == anchor.key)
        case AnchorKind.MILESTONE:
            return next(m.title for m in briefing.milestones if m.id == anchor.key)
        case AnchorKind.TERM:
            return next(t.term for t in briefing.terms if t.id == anchor.key)
        case _:
            return Text(anchor.key, anchor.key)


def section_heading(briefing: Briefing, section: str) -> Text:
    """Number and title of a section."""
    found = briefing.section[section]
    return Text(found.heading("zh"), found.heading("en"))
