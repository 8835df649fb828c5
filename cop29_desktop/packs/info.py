"""``pack.yaml``: what a pack says of itself, and the report's cover."""

from datetime import date

from cop29_desktop.model.briefing import Author, Body, Cover, PackInfo, Preset, Topic
from cop29_desktop.model.tables import KINDS
from cop29_desktop.packs.build import Plain, text, texts
from cop29_desktop.packs.decisions import BODY
from cop29_desktop.packs.shapes import DATE, ID, QUERY, TEXT_PAIR, Field, ListOf, PackFile, Shape, choice, pattern

SCHEMA_VERSION = "1"
SESSION = pattern("決議編號的會期部分，如 CMA.6", "a session as in decision numbers, CMA.6", r"(?:CP|CMP|CMA)\.\d{1,3}")
TABLE = choice("資料表名稱", "the name of a table", tuple(KINDS))
VERSION = pattern("版本，如 1.0.0", "a version such as 1.0.0", r"\d{1,4}\.\d{1,4}\.\d{1,4}")
AUTHOR = Shape("author", (Field("name", TEXT_PAIR), Field("post", TEXT_PAIR)))
COVER = Shape(
    "cover",
    (
        Field("title", TEXT_PAIR),
        Field("kind", TEXT_PAIR),
        Field("agency", TEXT_PAIR),
        Field("authors", ListOf(AUTHOR, 1)),
        Field("place", TEXT_PAIR),
        Field("from", DATE, doc="first day of the trip"),
        Field("to", DATE, doc="last day of the trip"),
        Field("date", DATE, doc="date of the report"),
    ),
)
BODY_SHAPE = Shape(
    "body",
    (
        Field("id", BODY),
        Field("session", SESSION),
        Field("name", TEXT_PAIR),
    ),
)
PRESET = Shape(
    "preset",
    (
        Field("id", ID),
        Field("table", TABLE, doc="the table it is asked of"),
        Field("name", TEXT_PAIR),
        Field("query", QUERY, doc="a line such as: body:CMA6 topic:finance pact:yes 損失"),
    ),
)
TOPIC = Shape("topic", (Field("id", ID), Field("name", TEXT_PAIR)))
FILE = PackFile(
    "pack.yaml",
    Shape(
        "pack",
        (
            Field("schema", choice("格式版本", "the version of the format", (SCHEMA_VERSION,))),
            Field("id", ID),
            Field("version", VERSION),
            Field("title", TEXT_PAIR),
            Field("notice", TEXT_PAIR, doc="whose words these are; shown at the first start"),
            Field("limits", ListOf(TEXT_PAIR)),
            Field("report", COVER),
            Field("bodies", ListOf(BODY_SHAPE, 1)),
            Field("topics", ListOf(TOPIC, 1)),
            Field("presets", ListOf(PRESET), required=False, default=(), doc="queries offered by name"),
        ),
    ),
    "what the pack is, and the report's cover",
)


def build(plain: Plain, code: str) -> PackInfo:
    """The pack's description; ``code`` is its content code."""
    cover = plain["report"]
    return PackInfo(
        id=plain["id"],
        version=plain["version"],
        code=code,
        title=text(plain["title"]),
        notice=text(plain["notice"]),
        limits=texts(plain["limits"]),
        bodies=tuple(Body(b["id"], b["session"], text(b["name"])) for b in plain["bodies"]),
        presets=tuple(Preset(p["id"], p["table"], text(p["name"]), p["query"]) for p in plain["presets"]),
        topics=tuple(Topic(t["id"], text(t["name"])) for t in plain["topics"]),
        cover=Cover(
            title=text(cover["title"]),
            kind=text(cover["kind"]),
            agency=text(cover["agency"]),
            authors=tuple(Author(text(a["name"]), text(a["post"])) for a in cover["authors"]),
            place=text(cover["place"]),
            trip_first=date.fromisoformat(cover["from"]),
            trip_last=date.fromisoformat(cover["to"]),
            date=date.fromisoformat(cover["date"]),
        ),
    )
