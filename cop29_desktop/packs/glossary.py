"""``glossary.yaml``."""

from cop29_desktop.model.glossary import Term
from cop29_desktop.packs.build import Plain, passage, text
from cop29_desktop.packs.shapes import ID, ORIGIN_FIELD, TEXT, TEXT_PAIR, Field, ListOf, PackFile, Shape

TERM = Shape(
    "term",
    (
        Field("id", ID),
        Field("abbr", TEXT, required=False, nullable=True),
        Field("term", TEXT_PAIR),
        Field("aliases", ListOf(TEXT), required=False, default=(), doc="other spellings, both languages"),
        Field(
            "unmarked",
            ListOf(TEXT),
            required=False,
            default=(),
            doc="names of this term that searches know and texts do not mark: they mean other things too",
        ),
        ORIGIN_FIELD,
        Field("text", TEXT_PAIR, doc="a paragraph of explanation"),
        Field("source", TEXT),
    ),
)
FILE = PackFile("glossary.yaml", Shape("glossary", (Field("terms", ListOf(TERM, 1)),)))


def build(plain: Plain) -> Term:
    """One term."""
    return Term(
        id=plain["id"],
        abbr=plain["abbr"],
        term=text(plain["term"]),
        aliases=tuple(plain["aliases"]),
        unmarked=tuple(plain["unmarked"]),
        explanation=passage({**plain["text"], "origin": None}, plain["origin"]),
        source=plain["source"],
    )
