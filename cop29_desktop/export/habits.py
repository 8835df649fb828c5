"""How people exported something the last time: format, columns and folder, kept as one line of words.

``decisions: format=ods columns=body,agenda folder=/srv/papers; days: format=ics folder=/media/stick``
"""

import re
from typing import NamedTuple
from urllib.parse import quote, unquote

from cop29_desktop.export.orders import Offer, Order, What

_VALUE = re.compile(r"(format|columns|folder)=(\S+)")


class Habit(NamedTuple):
    """What was chosen; empty where nothing was."""

    format: str = ""
    columns: tuple[str, ...] = ()
    folder: str = ""


def of(order: Order, folder: str) -> Habit:
    """The habit that an order shows."""
    return Habit(order.way.key, order.columns, folder)


def applied(offer: Offer, order: Order, habit: Habit) -> Order:
    """An order with what was chosen the last time, as far as it is still there."""
    way = next((way for way in offer.ways(order.what) if way.key == habit.format), order.way)
    if order.what is not What.TABLE:
        return order._replace(way=way)
    known = {column.key for column in offer.table(order.names[0]).columns}
    columns = tuple(dict.fromkeys(key for key in habit.columns if key in known))
    return order._replace(way=way, columns=columns or order.columns)


def show(habits: dict[str, Habit]) -> str:
    """Habits by what they are about, as one line; ``parse`` reads it back."""
    return "; ".join(f"{name}: {_shown(habit)}" for name, habit in habits.items())


def _shown(habit: Habit) -> str:
    values = {"format": habit.format, "columns": ",".join(habit.columns), "folder": quote(habit.folder, safe="/:\\")}
    return " ".join(f"{key}={value}" for key, value in values.items() if value)


def parse(line: str) -> dict[str, Habit]:
    """Read a line; what can't be read is passed over."""
    found: dict[str, Habit] = {}
    for part in line.split(";"):
        name, _, rest = part.partition(":")
        values: dict[str, str] = dict(_VALUE.findall(rest))
        if name.strip() and values:
            columns = tuple(key for key in values.get("columns", "").split(",") if key)
            found[name.strip()] = Habit(values.get("format", ""), columns, unquote(values.get("folder", "")))
    return found
