"""The report tree: ``report/*.yaml``."""

from cop29_desktop.model.sections import Block, Role, Section, TableBlock
from cop29_desktop.model.tables import APART, KINDS
from cop29_desktop.packs.build import Plain, optional_text, origin, passage, text
from cop29_desktop.packs.shapes import (
    BOOLEAN,
    ID,
    INTEGER,
    ORIGIN_FIELD,
    OWN_ORIGIN,
    SECTION_ID,
    TEXT,
    TEXT_PAIR,
    Field,
    ListOf,
    OneOf,
    PackFile,
    Shape,
    choice,
)

_WHOLE = tuple(name for name in KINDS if name not in APART)
EMBEDDED = (_WHOLE[0], "pact", *_WHOLE[1:])
ROLE = choice("段落的角色", "the role of a text", tuple(Role))
TABLE = choice("資料表名稱", "the name of a table", EMBEDDED)
PASSAGE_BLOCK = Shape(
    "block",
    (Field("as", ROLE, required=False, default="paragraph", doc="how it stands"), *TEXT_PAIR.fields, OWN_ORIGIN),
)
TABLE_BLOCK = Shape("table", (Field("table", TABLE), Field("caption", TEXT_PAIR, required=False)))
SECTION = Shape(
    "section",
    (
        Field("id", SECTION_ID, doc="its place in the tree: 5.1 stands below 5"),
        Field("number", TEXT, nullable=True, doc="as the report prints it: 伍, 一, (一), 1."),
        Field("title", TEXT_PAIR),
        Field("page", INTEGER, required=False, nullable=True, doc="where the report's contents list gives one"),
        ORIGIN_FIELD,
        Field("included", BOOLEAN, required=False, default=True, doc="false for what this edition leaves out"),
        Field("topics", ListOf(ID), required=False, default=()),
        Field("text", ListOf(OneOf(PASSAGE_BLOCK, TABLE_BLOCK, "table")), required=False, default=()),
    ),
)
FILE = PackFile("report/*.yaml", Shape("report", (Field("sections", ListOf(SECTION, 1)),)), "the report tree")


def build(plain: Plain) -> Section:
    """One section with its blocks numbered."""
    blocks: list[Block | TableBlock] = []
    count = 0
    for one in plain["text"]:
        if "table" in one:
            blocks.append(TableBlock(one["table"], optional_text(one["caption"])))
            continue
        role = Role(one["as"])
        count += role is not Role.HEADING
        blocks.append(Block(passage(one, plain["origin"]), role, 0 if role is Role.HEADING else count))
    return Section(
        id=plain["id"],
        number=plain["number"],
        title=text(plain["title"]),
        page=plain["page"],
        origin=origin(plain["origin"]),
        included=plain["included"],
        topics=tuple(plain["topics"]),
        blocks=tuple(blocks),
    )
