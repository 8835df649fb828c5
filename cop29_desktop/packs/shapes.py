"""How a pack's values are declared: one table of fields a noun, used to read, to check and to publish the schema."""

import re
from collections.abc import Callable
from datetime import date, time
from typing import Any, NamedTuple

from cop29_desktop.model import agenda, anchors, queries
from cop29_desktop.model.texts import Origin


class Kind(NamedTuple):
    """A scalar type: ``convert`` takes the string as written and raises ValueError; results are plain values."""

    zh: str
    en: str
    convert: Callable[[str], Any]
    schema: dict[str, Any]


class ListOf(NamedTuple):
    """A list whose items have one type; ``least`` is the number of items required."""

    of: "Type"
    least: int = 0


class Shape(NamedTuple):
    """A mapping with declared fields."""

    name: str
    fields: "tuple[Field, ...]"


class Field(NamedTuple):
    """One key. ``nullable`` allows null; a key that is not ``required`` may be left out and then has ``default``."""

    key: str
    type: "Type"
    required: bool = True
    nullable: bool = False
    default: Any = None
    doc: str = ""


class OneOf(NamedTuple):
    """Either of two shapes, told apart by the key that only the second has."""

    first: Shape
    second: Shape
    mark: str


Type = Kind | ListOf | Shape | OneOf


def _string(pattern: str) -> dict[str, Any]:
    return {"type": "string", "pattern": pattern}


def _matching(pattern: str) -> Callable[[str], str]:
    def convert(written: str) -> str:
        if not re.fullmatch(pattern, written, re.ASCII):  # compiled when first needed, then kept by re
            raise ValueError(written)
        return written

    return convert


def pattern(zh: str, en: str, regex: str) -> Kind:
    """A string of a given form."""
    return Kind(zh, en, _matching(regex), _string(f"^(?:{regex})$"))


def choice(zh: str, en: str, values: tuple[str, ...]) -> Kind:
    """One of a few words."""
    listed = "、".join(values)
    return Kind(f"{zh}（{listed}）", f"{en} ({', '.join(values)})", _matching("|".join(map(re.escape, values))),
                {"type": "string", "enum": list(values)})  # fmt: skip


def _text(written: str) -> str:
    if not written.strip() or re.search(r"[\x00-\x1f\x7f\u2028\u2029]", written):
        raise ValueError(written)
    return written


def _integer(written: str) -> int:
    if not re.fullmatch(r"-?\d{1,9}", written):
        raise ValueError(written)
    return int(written)


def _boolean(written: str) -> bool:
    return {"true": True, "false": False}[written] if written in {"true", "false"} else _raise(written)


def _raise(written: str) -> Any:
    raise ValueError(written)


def _date(written: str) -> str:
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", written):
        raise ValueError(written)
    return date.fromisoformat(written).isoformat()


def _time(written: str) -> str:
    if not re.fullmatch(r"\d\d:\d\d", written):
        raise ValueError(written)
    return time.fromisoformat(written).isoformat("minutes")


def _anchor(written: str) -> str:
    return str(anchors.Anchor.parse(written))


def _origin(written: str) -> str:
    return str(Origin.parse(written))


def _query(written: str) -> str:
    return queries.show(queries.parse(written))


TEXT = Kind("非空白的單行文字", "one line of text, not empty", _text, {"type": "string", "minLength": 1})
INTEGER = Kind("整數", "a whole number", _integer, {"type": "integer"})
BOOLEAN = Kind("true 或 false", "true or false", _boolean, {"type": "boolean"})
DATE = Kind("西元日期，如 2024-11-18", "a date such as 2024-11-18", _date, _string(r"^\d{4}-\d\d-\d\d$"))
TIME = Kind("時刻，如 05:31", "a time such as 05:31", _time, _string(r"^\d\d:\d\d$"))
AGENDA = Kind("議程項次，如 11a", "an agenda item such as 11a", agenda.parse, _string(r"^\d{1,3}[a-z]?$"))
ANCHOR = Kind("位址，如 decision:1/CMA.6", "an anchor such as decision:1/CMA.6", _anchor, _string("^[a-z-]+:.+$"))
QUERY = Kind("查詢，如 topic:finance", "a query such as topic:finance", _query, {"type": "string", "minLength": 1})
ORIGIN = Kind(
    "來源：report、ours 或 un:文件編號",
    "an origin: report, ours or un:SYMBOL",
    _origin,
    _string("^(report|ours|un:.+)$"),
)
ID = pattern("小寫英數與連字號的識別碼", "an id of lower-case letters, digits and hyphens", r"[a-z0-9]+(?:-[a-z0-9]+)*")
SECTION_ID = pattern("章節代號，如 5.1", "a section id such as 5.1", r"\d{1,2}(?:\.\d{1,2}){0,4}")
NUMBER = pattern("決議編號，如 1/CMA.6", "a decision number such as 1/CMA.6", r"\d{1,3}/(?:CP|CMP|CMA)\.\d{1,3}")
SYMBOL = pattern("文件編號，如 FCCC/PA/CMA/2024/17/Add.1", "a document symbol", r"FCCC/[A-Z]+/[A-Za-z0-9/.–−-]+")
PLENARY = pattern(
    "全會，如 5th 或 Resumed 11th", "a plenary such as 5th or Resumed 11th", r"(?:Resumed )?\d{1,2}(?:st|nd|rd|th)"
)

TEXT_PAIR = Shape(
    "text",
    (Field("zh", TEXT, doc="Traditional Chinese, as used in Taiwan"), Field("en", TEXT, doc="English")),
)
ORIGIN_FIELD = Field("origin", ORIGIN, doc="who says the texts of this entry: report, ours or un:SYMBOL")
OWN_ORIGIN = Field("origin", ORIGIN, required=False, doc="who says this one text, when not the entry's origin")
PASSAGE = Shape("passage", (*TEXT_PAIR.fields, OWN_ORIGIN))


class PackFile(NamedTuple):
    """Files of a pack: where they lie, and the shape of one."""

    glob: str
    shape: Shape
    doc: str = ""
