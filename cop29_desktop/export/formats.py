"""The formats, one row each. To add one, write ``to_x.py`` and add its row."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from cop29_desktop.export import to_csv, to_json
from cop29_desktop.model.texts import Language, Text
from cop29_desktop.presentation.tables import Table

Writer = Callable[[Table[Any], Sequence[int], Language], bytes]


class Format(NamedTuple):
    """One export format."""

    name: str
    title: Text
    suffix: str
    write: Writer


FORMATS: tuple[Format, ...] = (
    Format("csv", Text("CSV（逗號分隔）", "CSV (comma-separated)"), ".csv", to_csv.write),
    Format("json", Text("JSON", "JSON"), ".json", to_json.write),
)


def by_name(name: str) -> Format:
    """The format of this name; raises KeyError."""
    return {one.name: one for one in FORMATS}[name]
