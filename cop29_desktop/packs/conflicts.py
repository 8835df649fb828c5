"""``conflicts.yaml`` and ``sources.yaml``."""

from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.conflicts import Conflict, Reading, Severity, Side, Source
from cop29_desktop.packs.build import Plain, optional_text, text
from cop29_desktop.packs.decisions import SOURCE
from cop29_desktop.packs.shapes import ANCHOR, TEXT, TEXT_PAIR, Field, ListOf, PackFile, Shape, choice, pattern

CONFLICT_ID = pattern("衝突代號，如 D1", "a conflict id such as D1", r"[A-Z]\d{1,3}")
WHOSE = choice("說法的一方", "a side", tuple(Side))
READING = Shape(
    "reading",
    (
        Field("whose", WHOSE),
        Field("quote", TEXT, required=False, doc="a few words, verbatim"),
        *TEXT_PAIR.fields,
        Field("sources", ListOf(SOURCE, 1)),
    ),
)
CONFLICT = Shape(
    "conflict",
    (
        Field("id", CONFLICT_ID),
        Field("severity", choice("輕重", "a severity", tuple(Severity))),
        Field("places", ListOf(ANCHOR, 1), doc="anchors of what it concerns"),
        Field("title", TEXT_PAIR),
        Field("readings", ListOf(READING, 2)),
        Field("remark", TEXT_PAIR, required=False),
    ),
)
SOURCE_SHAPE = Shape(
    "source",
    (
        Field("id", SOURCE),
        Field("kind", WHOSE),
        Field("title", TEXT_PAIR),
        Field("where", TEXT),
        Field("note", TEXT_PAIR, required=False),
    ),
)
CONFLICTS = PackFile("conflicts.yaml", Shape("conflicts", (Field("conflicts", ListOf(CONFLICT)),)))
SOURCES = PackFile("sources.yaml", Shape("sources", (Field("sources", ListOf(SOURCE_SHAPE, 1)),)))


def build_conflict(plain: Plain) -> Conflict:
    """One conflict with its readings."""
    return Conflict(
        id=plain["id"],
        severity=Severity(plain["severity"]),
        places=tuple(map(Anchor.parse, plain["places"])),
        title=text(plain["title"]),
        readings=tuple(
            Reading(Side(one["whose"]), one["quote"], text(one), tuple(one["sources"])) for one in plain["readings"]
        ),
        remark=optional_text(plain["remark"]),
    )


def build_source(plain: Plain) -> Source:
    """One source."""
    return Source(
        id=plain["id"],
        kind=Side(plain["kind"]),
        title=text(plain["title"]),
        where=plain["where"],
        note=optional_text(plain["note"]),
    )
