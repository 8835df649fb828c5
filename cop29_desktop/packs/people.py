"""``statements.yaml`` and ``initiatives.yaml``."""

from cop29_desktop.model.people import Initiative, Statement
from cop29_desktop.packs.build import Plain, optional_date, optional_passage, passages, text
from cop29_desktop.packs.shapes import (
    DATE,
    ID,
    INTEGER,
    ORIGIN_FIELD,
    PASSAGE,
    SECTION_ID,
    TEXT,
    TEXT_PAIR,
    Field,
    ListOf,
    PackFile,
    Shape,
)

STATEMENT = Shape(
    "statement",
    (
        Field("id", ID),
        Field("row", INTEGER, doc="the row in the report's Table 2"),
        Field("speaker", TEXT_PAIR),
        Field("post", TEXT_PAIR),
        Field("party", TEXT_PAIR, doc="country or body"),
        Field("group", TEXT_PAIR),
        Field("topics", ListOf(ID)),
        Field("aliases", ListOf(TEXT), required=False, default=(), doc="other names people type"),
        ORIGIN_FIELD,
        Field("points", ListOf(PASSAGE, 1)),
    ),
)
INITIATIVE = Shape(
    "initiative",
    (
        Field("id", ID),
        Field("row", INTEGER),
        Field("number", TEXT),
        Field("section", SECTION_ID),
        Field("name", TEXT_PAIR),
        Field("launched", DATE, required=False, nullable=True),
        Field("partners", PASSAGE, required=False),
        Field("support", PASSAGE, required=False, doc="who signed or endorsed it"),
        Field("topics", ListOf(ID)),
        ORIGIN_FIELD,
        Field("points", ListOf(PASSAGE, 1)),
    ),
)
STATEMENTS = PackFile("statements.yaml", Shape("statements", (Field("statements", ListOf(STATEMENT, 1)),)))
INITIATIVES = PackFile("initiatives.yaml", Shape("initiatives", (Field("initiatives", ListOf(INITIATIVE, 1)),)))


def build_statement(plain: Plain) -> Statement:
    """One speaker with the points made."""
    return Statement(
        id=plain["id"],
        row=plain["row"],
        speaker=text(plain["speaker"]),
        post=text(plain["post"]),
        party=text(plain["party"]),
        group=text(plain["group"]),
        topics=tuple(plain["topics"]),
        aliases=tuple(plain["aliases"]),
        points=passages(plain["points"], plain["origin"]),
    )


def build_initiative(plain: Plain) -> Initiative:
    """One initiative."""
    return Initiative(
        id=plain["id"],
        row=plain["row"],
        number=plain["number"],
        section=plain["section"],
        name=text(plain["name"]),
        launched=optional_date(plain["launched"]),
        partners=optional_passage(plain["partners"], plain["origin"]),
        support=optional_passage(plain["support"], plain["origin"]),
        topics=tuple(plain["topics"]),
        points=passages(plain["points"], plain["origin"]),
    )
