"""Decisions: ``decisions/*.yaml``, one file a body, and ``summaries/*.yaml``, one file a UN document."""

from collections.abc import Mapping
from typing import Any

from cop29_desktop.model.decisions import Decision, Evidence, Fact, Grade
from cop29_desktop.model.texts import Origin, OriginKind, Passage
from cop29_desktop.packs.build import Plain, optional_date, optional_text, text
from cop29_desktop.packs.shapes import (
    AGENDA,
    BOOLEAN,
    DATE,
    ID,
    INTEGER,
    NUMBER,
    PLENARY,
    SECTION_ID,
    SYMBOL,
    TEXT,
    TEXT_PAIR,
    Field,
    ListOf,
    PackFile,
    Shape,
    choice,
    pattern,
)

BODY = pattern("會議，如 CMA6", "a body such as CMA6", r"(?:COP|CMP|CMA)\d{1,3}")
SOURCE = pattern("來源代號，如 S7", "a source id such as S7", r"[A-Z]\d{0,3}")
EVIDENCE = Shape(
    "evidence",
    (
        Field("fact", choice("事實", "a fact", tuple(Fact))),
        Field("grade", choice("佐證等級", "a grade", tuple(Grade))),
        Field("sources", ListOf(SOURCE), required=False, default=()),
        Field("remark", TEXT_PAIR, required=False),
    ),
)
DECISION = Shape(
    "decision",
    (
        Field("row", INTEGER, doc="the row in the report's Table 4; not a UN number"),
        Field("agenda", AGENDA, nullable=True, doc="the agenda item as the report prints it, 11a for 11(a)"),
        Field("agenda_also", AGENDA, required=False, nullable=True, doc="another item the report prints elsewhere"),
        Field("decision", NUMBER, doc="the UN's number"),
        Field("title", TEXT_PAIR, doc="zh as in the report, en the official title"),
        Field("symbol", SYMBOL),
        Field("draft", SYMBOL, nullable=True),
        Field("plenary", PLENARY, nullable=True),
        Field("adopted", DATE, nullable=True),
        Field("topics", ListOf(ID, 1)),
        Field("footnote", TEXT_PAIR, required=False),
        Field("pact", BOOLEAN, required=False, default=False, doc="in the Baku Climate Unity Pact, per the report"),
        Field("section", SECTION_ID, nullable=True, doc="the section that discusses it"),
        Field("twins", ListOf(NUMBER), required=False, default=(), doc="the same matter under another body"),
        Field("evidence", ListOf(EVIDENCE)),
    ),
)
FILE = PackFile(
    "decisions/*.yaml",
    Shape("decisions", (Field("body", BODY), Field("decisions", ListOf(DECISION, 1)))),
    "what the report's Table 4 and the official documents say of each decision",
)
POINT = Shape("point", (Field("paras", TEXT, doc="the paragraphs it comes from"), *TEXT_PAIR.fields))
SUMMARY = Shape("summary", (Field("decision", NUMBER), Field("points", ListOf(POINT, 1))))
SUMMARY_FILE = PackFile(
    "summaries/*.yaml",
    Shape("summaries", (Field("symbol", SYMBOL), Field("summaries", ListOf(SUMMARY, 1)))),
    "what each decision decides, in our words, with the paragraphs",
)


def build_summaries(plain: Plain) -> dict[str, tuple[Passage, ...]]:
    """Summary points by decision number."""
    said_by = Origin(OriginKind.UN, plain["symbol"])
    return {
        one["decision"]: tuple(Passage(text(point), said_by, point["paras"]) for point in one["points"])
        for one in plain["summaries"]
    }


def build(plain: Plain, body: str, summaries: Mapping[str, tuple[Passage, ...]]) -> Decision:
    """One decision with its summary."""
    return Decision(
        body=body,
        row=plain["row"],
        number=plain["decision"],
        agenda=plain["agenda"],
        agenda_also=plain["agenda_also"],
        title=text(plain["title"]),
        symbol=plain["symbol"],
        draft=plain["draft"],
        plenary=plain["plenary"],
        adopted=optional_date(plain["adopted"]),
        topics=tuple(plain["topics"]),
        footnote=optional_text(plain["footnote"]),
        pact=plain["pact"],
        section=plain["section"],
        twins=tuple(plain["twins"]),
        evidence=tuple(map(_evidence, plain["evidence"])),
        summary=summaries.get(plain["decision"], ()),
    )


def _evidence(plain: dict[str, Any]) -> Evidence:
    return Evidence(Fact(plain["fact"]), Grade(plain["grade"]), tuple(plain["sources"]), optional_text(plain["remark"]))
