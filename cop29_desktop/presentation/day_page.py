"""A day as HTML for a narrow pane: lanes of the whole day, then the hours with the line of now."""

from collections.abc import Iterator
from datetime import datetime

from cop29_desktop.model import dates
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.texts import OriginKind, Text
from cop29_desktop.presentation import daybook, words
from cop29_desktop.presentation.conflicts import notices
from cop29_desktop.presentation.daybook import Daybook, Item, Lane, Timed
from cop29_desktop.presentation.documents import Document, Link
from cop29_desktop.presentation.html import SCHEME, Style, escape, linked, render, straight

OWN = "own:"  # the address of one's own entry, which is no place of the briefing
NEW = "own-new:"
MARKS = {Lane.TRIP: "━", Lane.MILESTONES: "◆", Lane.OWN: "●"}  # as the month strip draws them
HOURS = Text("時刻", "Hours")
OVERLAPS = Text("時間重疊：", "Overlaps ")
ADD = Text("＋ 新增行程", "+ Add an entry")
ALL_OFF = Text("所有類別都沒有顯示；用「顯示」選回來。", "Nothing is chosen to be shown; choose under Show.")
_MOST_NUMBERS = 3
_NBSP = "\u00a0"


def page(briefing: Briefing, book: Daybook, style: Style, *, can_add: bool = False) -> str:
    """The body of an HTML page; ``can_add`` offers to add an entry of one's own."""
    add = f'<p class="add">{_to(_one(ADD, style), NEW)}</p>' if can_add else ""
    return "".join(_page(briefing, book, style)) + add


def _page(briefing: Briefing, book: Daybook, style: Style) -> Iterator[str]:
    for lane, items in book.whole:
        yield _heading(lane, daybook.source(briefing, lane), style)
        if lane is Lane.THEME:
            anchor = daybook.theme_anchor(book.date)
            yield render(Document(anchor, HOURS, tuple(notices(briefing, anchor))), style)
        if items:
            rows = "".join(f'<tr><td class="entry">{_item(item, style)}</td></tr>' for item in items)
            yield f'<table width="100%" cellspacing="2" cellpadding="0">{rows}</table>'
        else:
            yield f'<p class="none">{_both(daybook.EMPTY[lane], style)}</p>'
    if book.timed or book.now:
        yield f'<p class="lane">{_both(HOURS, style, " ")}</p>'
        yield from _hours(book, style)
    if not (book.whole or book.timed):
        yield f'<p class="none">{_both(ALL_OFF, style)}</p>'


def _heading(lane: Lane, source: Link | None, style: Style) -> str:
    """The lane's name and mark, and where in the report it is from.

    A page never begins with a link: from one at its first sign, Shift+Tab does not lead out of a QTextBrowser.
    """
    mark = f'{_NBSP}{_NBSP}<span class="mark">{MARKS[lane]}</span>' if lane in MARKS else ""
    link = ""
    if source and source.to and style.exists(source.to):
        where = _one(source.text, style)
        link = f'{_NBSP} <span class="source">{_to(where, f"{SCHEME}{source.to}")}</span>'
    return f'<p class="lane">{_both(daybook.NAMES[lane], style, " ")}{mark}{link}</p>'


def _item(item: Item, style: Style) -> str:
    return _told(item, style) + (f'<p class="note">{_note(item.note, style)}</p>' if item.note else "")


def _told(item: Item, style: Style) -> str:
    """What an entry is: title, decisions, which of its days, place."""
    parts = [escape(_say(item.title, code)) for code in dict.fromkeys(style.language.parts)]
    parts = list(dict.fromkeys(parts))
    address = f"{OWN}{item.key}" if item.key else f"{SCHEME}{item.to}" if item.to else ""
    first = _to(parts[0], address) if address else parts[0]
    second = "".join(f'<br><span class="second">{part}</span>' for part in parts[1:])
    under = [_numbers(item, style)] if item.numbers else []
    which = daybook.which_day(item)
    under += [_both(which, style, " · ")] if which else []
    under += [escape(item.place)] if item.place else []
    small = "".join(f'<br><span class="small">{line}</span>' for line in under)
    return f"{_origin(item, style)}{first}{second}{small}"


def _origin(item: Item, style: Style) -> str:
    """Who says so, where it is neither the report nor the reader."""
    if item.lane is Lane.OWN or item.origin.kind is OriginKind.REPORT:
        return ""
    return f'<span class="origin">{_one(words.ORIGINS[item.origin.kind], style)}</span>{_NBSP}'


def _numbers(item: Item, style: Style) -> str:
    """The decisions, or the first few and where the rest is told."""
    few = item.numbers if len(item.numbers) <= _MOST_NUMBERS + 1 else item.numbers[:_MOST_NUMBERS]
    shown = " · ".join(linked(number, style) for number in few)
    if few == item.numbers:
        return shown
    count = len(item.numbers)
    more = escape(Text(f"…共 {count} 項", f"… {count} in all").part(style.language.parts[0]))
    return f"{shown} {_to(more, f'{SCHEME}{item.to}')}"


def _note(note: Text, style: Style) -> str:
    origin = f'<span class="origin">{_one(words.ORIGINS[OriginKind.OURS], style)}</span>{_NBSP}'
    return origin + "<br>".join(linked(_say(note, code), style) for code in style.language.parts)


def _hours(book: Daybook, style: Style) -> Iterator[str]:
    rows = [_timed(one, style) for one in book.timed]
    if book.now is not None:
        rows.insert(daybook.place_of_now(book) or 0, _now(book.now, style))
    yield f'<table width="100%" cellspacing="0" cellpadding="0">{"".join(rows)}</table>'


def _timed(one: Timed, style: Style) -> str:
    item = one.item
    times = [item.starts.isoformat("minutes")] if item.starts else []
    times += [f"–{item.ends.isoformat('minutes')}"] if item.ends else []
    overlap = ""
    if one.overlaps:
        with_whom = "、".join(dict.fromkeys(_say(other.title, style.language.parts[0]) for other in one.overlaps))
        overlap = f'<br><span class="overlap">{_one(OVERLAPS, style)}{escape(with_whom)}</span>'
    mark = f'<span class="mark">{MARKS[item.lane]}</span>{_NBSP}'
    return f'<tr><td class="time" width="1%">{"<br>".join(times)}</td><td>{mark}{_told(item, style)}{overlap}</td></tr>'


def _now(now: datetime, style: Style) -> str:
    baku, taipei = dates.clock(now)
    code = style.language.parts[0]
    told = Text(f"現在　巴庫 {baku} · 臺北 {taipei}", f"Now: Baku {baku} · Taipei {taipei}").part(code)
    return f'<tr><td colspan="2" class="now">{escape(told)}</td></tr><tr><td colspan="2" class="rule"></td></tr>'


def _say(text: Text, code: str) -> str:
    return text.zh if code == "zh" else straight(text.en)


def _one(text: Text, style: Style) -> str:
    return escape(_say(text, style.language.parts[0]))


def _both(text: Text, style: Style, joint: str = "<br>") -> str:
    return joint.join(escape(_say(text, code)) for code in style.language.parts)


def _to(inner: str, address: str) -> str:
    return f'<a href="{escape(address)}">{inner}</a>'
