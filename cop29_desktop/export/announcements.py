"""What is said of an order before it is carried out: what will be written, its first lines, what is wrong with it."""

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import NamedTuple

from cop29_desktop.export import handouts, orders
from cop29_desktop.export.formats import Carried
from cop29_desktop.export.orders import Offer, Order, Rows, What
from cop29_desktop.export.selections import Selection
from cop29_desktop.export.texts import NO_ENTRIES
from cop29_desktop.model.texts import Language, Text
from cop29_desktop.presentation import days
from cop29_desktop.presentation.documents import Document, Heading, Paragraph
from cop29_desktop.presentation.lanes import LANES, OWN, Entry, nothing
from cop29_desktop.presentation.tables import NOTHING

FIRST_ROWS, FIRST_BLOCKS, MOST_SIGNS = 8, 14, 60
OVERVIEW = (Text("資料表", "Table"), Text("列", "Rows"), Text("欄", "Columns"))
DIARY = (Text("日期", "Date"), Text("時間", "Time"), Text("行程", "What"))
LANES_TOLD = {
    "itinerary": days.OUR_DELEGATION,
    "theme-days": Text("主題日", "Theme days"),
    "milestones": days.MILESTONES,
    OWN: days.MY_ENTRIES,
}


class Sample(NamedTuple):
    """What will be written, in words, and the first of it: a grid, or a text."""

    told: Text
    headings: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    document: Document | None = None


class Problem(NamedTuple):
    """Why nothing can be written yet, what would help, and the order with that help."""

    told: Text
    help: Text
    mended: Order


def _count(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"


# What will be written


def sample(offer: Offer, order: Order) -> Sample:
    """What an order would write; an order with a problem gives an empty one."""
    if problem(offer, order):
        return Sample(NOTHING)
    if order.what.carried is Carried.TABLES:
        return _tables(offer, order)
    return _days(offer, order) if order.what is What.DAYS else _text(offer, order)


def _tables(offer: Offer, order: Order) -> Sample:
    chosen = orders.selections(offer, order)
    rows, widths = sum(len(one.rows) for one in chosen), sorted({_breadth(order, one) for one in chosen})
    across = "–".join(map(str, dict.fromkeys((widths[0], widths[-1]))))
    size = Text(f"{rows:,} 列 × {across} 欄", f"{_count(rows, 'row', 'rows')} × {across} column{'s'[: across != '1']}")
    if order.what is What.TABLE:
        title = chosen[0].table.title
        told = Text(f"{title.zh}・{size.zh}", f"{title.en}, {size.en}")
        return Sample(_becomes(order, told), *(_drawn if order.way.drawn else _grid)(chosen[0]))
    told = Text(f"{len(chosen)} 個資料表・{size.zh}", f"{_count(len(chosen), 'table', 'tables')}, {size.en}")
    listed = tuple((one.title, f"{len(one.rows):,}", str(_breadth(order, one))) for one in chosen)
    return Sample(_becomes(order, told), _heads(OVERVIEW, order.language), listed)


def _heads(headings: Sequence[Text], language: Language) -> tuple[str, ...]:
    return tuple(one.show(language, " ") for one in headings)


def _grid(chosen: Selection) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    fields, table = chosen.fields, chosen.table.rows
    rows = tuple(tuple(_cell(field.shown(table[i])) for field in fields) for i in chosen.rows[:FIRST_ROWS])
    return tuple(field.heading for field in fields), rows


def _drawn(chosen: Selection) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    groups, table = list(handouts.grouped(chosen)), chosen.table.rows
    headings = tuple(" ".join(dict.fromkeys(field.heading for field in group.values())) for group in groups)
    first = (table[i] for i in chosen.rows[:FIRST_ROWS])
    return headings, tuple(tuple(_cell(" / ".join(handouts.texts(group, row))) for group in groups) for row in first)


def _breadth(order: Order, chosen: Selection) -> int:
    """How many columns a table has in the file."""
    return len(handouts.columns(chosen) if order.way.drawn else chosen.fields)


def _cell(value: str | int | date | time) -> str:
    """The beginning of a cell, on one line."""
    text = value.isoformat("minutes") if isinstance(value, time) else str(value)
    text = " ".join(text.split())
    return text if len(text) <= MOST_SIGNS else f"{text[:MOST_SIGNS]}…"


def _text(offer: Offer, order: Order) -> Sample:
    found = orders.document(offer, order)
    passages = sum(isinstance(block, Paragraph) for block in found.blocks)
    headings = sum(isinstance(block, Heading) for block in found.blocks)
    told = Text(
        f"{found.title.zh}・{headings:,} 個標題、{passages:,} 段",
        f"{found.title.en}, {_count(headings, 'heading', 'headings')}, {_count(passages, 'passage', 'passages')}",
    )
    return Sample(_becomes(order, told), document=found._replace(blocks=found.blocks[:FIRST_BLOCKS]))


def _days(offer: Offer, order: Order) -> Sample:
    found = orders.entries(offer, order)
    whole = sum(not isinstance(one.when, datetime) for one in found)
    timed = len(found) - whole
    zh = [f"{whole:,} 個全日行程"] + [f"{timed:,} 個定時"] * bool(timed)
    en = [_count(whole, "all-day event", "all-day events")] + [_count(timed, "timed", "timed")] * bool(timed)
    listed = tuple(_entry(one, order.language) for one in found)
    return Sample(_becomes(order, Text("、".join(zh), ", ".join(en))), _heads(DIARY, order.language), listed)


def _entry(entry: Entry, language: Language) -> tuple[str, ...]:
    clock = f"{entry.when:%H:%M}" if isinstance(entry.when, datetime) else ""
    until = f" – {entry.last:%Y-%m-%d}" if entry.last else ""
    return f"{entry.when:%Y-%m-%d}{until}", clock, entry.title.show(language, " / ")


def _becomes(order: Order, told: Text) -> Text:
    """``… → 1 個 ODS``; bare rows have a small file beside each that says where they come from."""
    files = len(order.names) if order.several else 1
    named = order.way.short
    zh, en = f"{files} 個 {named}", f"{files} {named} {'file' if files == 1 else 'files'}"
    if order.way.bare:
        zh, en = f"{zh}，旁附來源說明", f"{en}, each with a note of its source beside it"
        en = en.replace(", each", ",") if files == 1 else en
    return Text(f"{told.zh} → {zh}", f"{told.en} → {en}")


# What is wrong with it, and what takes long


def problem(offer: Offer, order: Order) -> Problem | None:
    """Why an order can't be carried out, when it can't."""
    if order.what is What.DAYS and (not order.names or nothing(offer.diary, order.names)):
        told = NO_ENTRIES if order.names else Text("還沒有選日程。", "No days are chosen yet.")
        return Problem(told, Text("全部選取", "Choose all"), order._replace(names=tuple(LANES)))
    if order.what.carried is not Carried.TABLES:
        return None
    return _no_tables(offer, order) or _no_columns(offer, order) or _no_rows(offer, order) or _too_many(offer, order)


def _no_tables(offer: Offer, order: Order) -> Problem | None:
    if order.names:
        return None
    mended = order._replace(names=offer.tables)
    return Problem(Text("還沒有選資料表。", "No table is chosen yet."), Text("全部選取", "Choose all"), mended)


def _no_columns(offer: Offer, order: Order) -> Problem | None:
    front = offer.front
    if order.what is not What.TABLE or order.columns or front is None:
        return None
    told = Text("還沒有選欄位。", "No column is chosen yet.")
    return Problem(told, Text("選畫面上的欄位", "Choose those on screen"), order._replace(columns=front.columns))


def _no_rows(offer: Offer, order: Order) -> Problem | None:
    chosen = orders.selections(offer, order)
    if any(one.rows for one in chosen):
        return None
    shown = order.what is What.TABLE and order.rows is not Rows.SHOWN and bool(offer.front and offer.front.shown)
    if order.rows is Rows.TICKED:
        told = Text("選取籃是空的：還沒有勾選任何一列。", "The basket is empty: no row is ticked yet.")
    elif order.rows is Rows.SHOWN:
        told = Text("篩選之下沒有任何一列。", "The filter lets no row through.")
    else:
        told = Text("這裡沒有任何一列。", "There is no row here.")
    offered = Text("改為看得到的列", "Take the rows shown") if shown else Text("改為全部的列", "Take all rows")
    return Problem(told, offered, order._replace(rows=Rows.SHOWN if shown else Rows.ALL))


def _too_many(offer: Offer, order: Order) -> Problem | None:
    most, way = order.way.most_rows, order.way
    rows = max(len(one.rows) for one in orders.selections(offer, order))
    if rows <= most:
        return None
    other = next(one for one in offer.ways(order.what) if one.most_rows > most)
    told = Text(
        f"{way.short} 最多 {most:,} 列，這裡有 {rows:,} 列。",
        f"{way.short} holds {most:,} rows at most; here are {rows:,}.",
    )
    return Problem(told, Text(f"改用 {other.short}", f"Take {other.short}"), order._replace(way=other))


def warning(offer: Offer, order: Order) -> Text:
    """What takes long, said before it begins; empty when nothing does."""
    rows = sum(len(one.rows) for one in orders.selections(offer, order))
    if rows <= order.way.slow_above:
        return NOTHING
    named = order.way.short
    return Text(
        f"{rows:,} 列寫成 {named} 要花一些時間；寫的時候可以取消，舊檔不受影響。",
        f"{rows:,} rows take a while as {named}; you can cancel it, and an old file stays as it was.",
    )
