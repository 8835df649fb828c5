"""What people order of what they see: rows, columns, texts or days, in a format and a language; and its writing."""

from collections.abc import Callable, Sequence
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple

from cop29_desktop.export import files, jobs, names, texts
from cop29_desktop.export.formats import Carried, Format, carrying
from cop29_desktop.export.selections import TICKED, Options, Selection, select
from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.dates import TAIPEI
from cop29_desktop.model.queries import Query
from cop29_desktop.model.texts import Language, Text
from cop29_desktop.presentation import colophon
from cop29_desktop.presentation.documents import Document
from cop29_desktop.presentation.lanes import LANES, Diary, Entry
from cop29_desktop.presentation.own import NOBODY, Own
from cop29_desktop.presentation.tables import Table

SELECTED = Text("選取", "selected")
OUR_DAYS = "itinerary"
NAMED_DAYS, NAMED_WHOLE = Text("行程", "days"), Text("簡報", "briefing")


class What(StrEnum):
    """What goes into the file."""

    TABLE = "table"
    TABLES = "tables"
    TEXT = "text"
    REPORT = "report"
    DAYS = "days"

    @property
    def carried(self) -> Carried:
        """What a format must carry for it."""
        texts_too = Carried.TEXTS if self in {What.TEXT, What.REPORT} else Carried.DAYS
        return Carried.TABLES if self in {What.TABLE, What.TABLES} else texts_too


class Rows(StrEnum):
    """Which rows of a table."""

    TICKED = "ticked"
    SELECTED = "selected"
    SHOWN = "shown"
    ALL = "all"


class Front(NamedTuple):
    """The table in front: what it was asked, the rows it shows in their order, those selected, the columns shown."""

    table: Table[Any]
    query: Query
    shown: Sequence[int]
    selected: Sequence[int]
    columns: tuple[str, ...]


class Offer(NamedTuple):
    """What the window shows, of which people order.

    Attributes:
        briefing: The pack.
        table: Gives a table by its name.
        tables: The names of the tables.
        now: The moment.
        language: The language in force.
        first: What people look at.
        front: The table in front, when it is one.
        place: The place whose text is shown.
        mine: What the reader ticked, and the reader's own entries.
        extras: The window's own formats.
    """

    briefing: Briefing
    table: Callable[[str], Table[Any]]
    tables: tuple[str, ...]
    now: datetime
    language: Language
    first: What
    front: Front | None = None
    place: Anchor | None = None
    mine: Own = NOBODY
    extras: tuple[Format, ...] = ()

    @property
    def kinds(self) -> tuple[What, ...]:
        """What can be ordered here."""
        missing = {What.TABLE: self.front is None, What.TEXT: self.place is None}
        return tuple(what for what in What if not missing.get(what, False))

    def ways(self, what: What) -> tuple[Format, ...]:
        """The formats that fit."""
        return carrying(what.carried, self.extras)

    @property
    def diary(self) -> Diary:
        """What calendars are made of."""
        return Diary(self.briefing, self.mine.entries)

    def ticked(self, table: Table[Any]) -> list[int]:
        """The rows of a table that the reader ticked, in its order."""
        return sorted(i for anchor in self.mine.ticked if (i := table.places.get(anchor)) is not None)


class Order(NamedTuple):
    """What is to be written, and where to; ``names`` are tables, or the lanes of a calendar.

    ``ascii_names`` has names hold ASCII signs alone.
    """

    what: What
    way: Format
    language: Language
    rows: Rows = Rows.ALL
    names: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    options: Options = Options()
    ascii_names: bool = False
    target: Path = Path()

    @property
    def several(self) -> bool:
        """Whether it becomes a folder of files."""
        return self.what is What.TABLES and len(self.names) > 1 and not self.way.together

    @property
    def key(self) -> str:
        """Under what its choices are remembered: the table's name, or what it is."""
        return self.names[0] if self.what is What.TABLE else self.what.value


def usual(offer: Offer, what: What) -> Order:
    """What people most likely want of this: ticked rows, else selected ones, else those shown, as they are shown."""
    order = Order(what, offer.ways(what)[0], offer.language)
    if what is What.DAYS:
        return order._replace(names=(OUR_DAYS,))
    if what is What.TABLES:
        ticked = tuple(name for name in offer.tables if offer.ticked(offer.table(name)))
        front = offer.front.table.name if offer.front else offer.tables[0]
        return order._replace(names=ticked or (front,), rows=Rows.TICKED if ticked else Rows.ALL)
    if what is What.TABLE and (front := offer.front):
        several = len(front.selected) > 1  # a single one is where the keyboard is
        rows = Rows.TICKED if offer.ticked(front.table) else Rows.SELECTED if several else Rows.SHOWN
        return order._replace(names=(front.table.name,), columns=front.columns, rows=rows)
    return order


def rows_of(offer: Offer, table: Table[Any], rows: Rows) -> Sequence[int]:
    """Which rows of a table are meant."""
    if rows is Rows.TICKED:
        return offer.ticked(table)
    front = offer.front
    if front is None or front.table is not table or rows is Rows.ALL:
        return range(len(table.rows))
    return front.selected if rows is Rows.SELECTED else front.shown


def selections(offer: Offer, order: Order) -> list[Selection]:
    """The tables of an order with rows and columns; what files say of them is not gathered yet."""
    if order.what.carried is not Carried.TABLES:
        return []
    chosen = map(offer.table, order.names)
    return [Selection(one, rows_of(offer, one, order.rows), order.language, _columns(order, one)) for one in chosen]


def _columns(order: Order, table: Table[Any]) -> tuple[str, ...]:
    """The columns of a table by key; none means all of them."""
    if order.columns or not order.way.drawn:
        return order.columns
    return tuple(column.key for column in table.screen_columns)


def document(offer: Offer, order: Order) -> Document:
    """The text of an order; raises WishError."""
    return texts.document(offer.briefing, texts.REPORT if order.what is What.REPORT else str(offer.place), offer.now)


def entries(offer: Offer, order: Order) -> list[Entry]:
    """The days of an order."""
    return [entry for name in order.names for entry in LANES[name].entries(offer.diary)]


def name(offer: Offer, order: Order) -> str:
    """The name proposed for its file, or for its folder of files."""
    ascii_only = order.ascii_names
    day, suffix = offer.now.astimezone(TAIPEI).date(), "" if order.several else order.way.suffix
    pack = offer.briefing.pack.id
    if order.what.carried is Carried.TABLES:
        return names.propose(pack, selections(offer, order), suffix, day, ascii_only=ascii_only)
    chinese = order.language is not Language.EN and not ascii_only
    title = _title(offer, order)
    named = title[1] if ascii_only else title[0].part("zh" if chinese else "en")
    return names.compose(pack, [named], day, chinese=chinese, ascii_only=ascii_only) + suffix


def _title(offer: Offer, order: Order) -> tuple[Text, str]:
    """What a file of texts or days is called, and the same in ASCII."""
    if order.what is What.DAYS:
        return NAMED_DAYS, "-".join(order.names)
    if order.what is What.REPORT:
        return NAMED_WHOLE, NAMED_WHOLE.en
    found = document(offer, order)
    return found.title, texts.file_name(str(found.anchor))


def existing(offer: Offer, order: Order) -> tuple[Path, ...]:
    """The files that are there already, about which people are asked."""
    if order.what.carried is Carried.TABLES:
        return jobs.existing(_planned(order, selections(offer, order)))
    return (order.target,) if order.target.exists() else ()


def _planned(order: Order, chosen: Sequence[Selection]) -> tuple[jobs.Job, ...]:
    plan = jobs.to_folder if order.several else jobs.to_file
    return plan(order.way, chosen, order.target)


def carry_out(offer: Offer, order: Order, *, force: bool) -> None:
    """Write the files; raises SaveError, and CancelledError when whoever follows the progress says so."""
    if order.what.carried is Carried.TABLES:
        chosen = [_told(offer, order, one) for one in selections(offer, order)]
        if order.several:
            files.make_folder(order.target)
        about = colophon.of(offer.briefing, offer.now)
        jobs.run(order.way, _planned(order, chosen), about, order.options, force=force)
        return
    content = _content(offer, order)
    order.options.follow(0)
    files.save(content, order.target, force=force)


def _content(offer: Offer, order: Order) -> bytes:
    if order.what is What.DAYS:
        return texts.calendar(offer.diary, order.names, order.language, offer.now)
    if order.way.texts is None:
        raise ValueError(f"{order.way.key} carries no texts")
    return order.way.texts()(document(offer, order), order.language, offer.now, order.options)


def _told(offer: Offer, order: Order, chosen: Selection) -> Selection:
    """A selection with what the file says of it."""
    table, front = chosen.table, offer.front
    by_hand = order.rows in {Rows.TICKED, Rows.SELECTED}
    shown = order.rows is Rows.SHOWN and front is not None and front.table is table
    return select(
        offer.briefing,
        table,
        front.query if front and shown else Query(),
        order.language,
        columns=chosen.columns,
        ticked=chosen.rows if by_hand else None,
        how=SELECTED if order.rows is Rows.SELECTED else TICKED,
        mine=offer.mine,
    )._replace(rows=chosen.rows)
