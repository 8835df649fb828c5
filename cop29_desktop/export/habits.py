"""How people exported something the last time, kept as one line of words.

``decisions: format=ods columns=body,agenda folder=/srv/papers; files: parts=tab bom=no letters=ascii``
"""

import re
from typing import NamedTuple
from urllib.parse import quote, unquote

from cop29_desktop.export.orders import Offer, Order, What
from cop29_desktop.export.selections import Options

CSV = "csv"
MANNER = "files"  # stands in the line where others have the name of a table
SIGNS = {",": "comma", ";": "semicolon", "\t": "tab"}
_VALUE = re.compile(r"(\w+)=(\S+)")


class Habit(NamedTuple):
    """What was chosen for one thing; empty where nothing was."""

    format: str = ""
    columns: tuple[str, ...] = ()
    folder: str = ""


class Manner(NamedTuple):
    """How files of any table are written: for whom, not of what."""

    delimiter: str = ","
    mark: bool = True
    ascii_names: bool = False

    @property
    def options(self) -> Options:
        """The same as CSV takes it."""
        return Options(self.delimiter, self.mark)


class Habits(NamedTuple):
    """What was chosen, by what it is about, and for all files."""

    known: dict[str, Habit]
    manner: Manner = Manner()

    def of(self, order: Order) -> Habit:
        """What was chosen for such an order."""
        return self.known.get(order.key, Habit())

    def after(self, order: Order, folder: str) -> "Habits":
        """These, and what an order shows; only one that writes CSV shows how."""
        csv = order.way.key == CSV
        delimiter, mark = (order.options.delimiter, order.options.mark) if csv else self.manner[:2]
        habit = Habit(order.way.key, order.columns, folder)
        return Habits(self.known | {order.key: habit}, Manner(delimiter, mark, order.ascii_names))


def applied(offer: Offer, order: Order, habit: Habit) -> Order:
    """An order with what was chosen the last time, as far as it is still there."""
    way = next((way for way in offer.ways(order.what) if habit.format in way.names), order.way)
    if order.what is not What.TABLE:
        return order._replace(way=way)
    known = {column.key for column in offer.table(order.names[0]).columns}
    columns = tuple(dict.fromkeys(key for key in habit.columns if key in known))
    return order._replace(way=way, columns=columns or order.columns)


def show(habits: Habits) -> str:
    """Habits as one line; ``parse`` reads it back."""
    parts = [(name, _of_habit(habit)) for name, habit in habits.known.items()]
    if habits.manner != Manner():
        parts.append((MANNER, _of_manner(habits.manner)))
    return "; ".join(f"{name}: {_shown(values)}" for name, values in parts)


def _shown(values: dict[str, str]) -> str:
    return " ".join(f"{key}={value}" for key, value in values.items() if value)


def _of_habit(habit: Habit) -> dict[str, str]:
    return {"format": habit.format, "columns": ",".join(habit.columns), "folder": quote(habit.folder, safe="/:\\")}


def _of_manner(manner: Manner) -> dict[str, str]:
    return {
        "parts": SIGNS.get(manner.delimiter, ""),
        "bom": "yes" if manner.mark else "no",
        "letters": "ascii" if manner.ascii_names else "any",
    }


def parse(line: str) -> Habits:
    """Read a line; what can't be read is passed over."""
    found: dict[str, Habit] = {}
    manner = Manner()
    for part in line.split(";"):
        name, _, rest = part.partition(":")
        values: dict[str, str] = dict(_VALUE.findall(rest))
        if name.strip() == MANNER:
            manner = _manner(values)
        elif name.strip() and any(key in values for key in Habit._fields):
            found[name.strip()] = _habit(values)
    return Habits(found, manner)


def _habit(values: dict[str, str]) -> Habit:
    columns = tuple(key for key in values.get("columns", "").split(",") if key)
    return Habit(values.get("format", ""), columns, unquote(values.get("folder", "")))


def _manner(values: dict[str, str]) -> Manner:
    sign = next((sign for sign, word in SIGNS.items() if word == values.get("parts")), ",")
    return Manner(sign, values.get("bom") != "no", values.get("letters") == "ascii")
