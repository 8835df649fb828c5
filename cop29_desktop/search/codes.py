"""Codes as delegates write them: ``1/cma.6``, ``cma 11a``, ``1118``, ``113/11/18``, ``伍六``, ``5-6``, ``annex 2``."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from cop29_desktop.model import agenda, dates
from cop29_desktop.model.anchors import Anchor, AnchorKind
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.decisions import Decision
from cop29_desktop.model.folding import soften
from cop29_desktop.search.entries import MONTHS

_NUMBER = re.compile(r"(?:decision\s*|決議\s*)?(\d{1,3})\s*/\s*(c(?:o?p|mp|ma)?)?\.?\s*(\d{1,3})?")
_BODY = r"(?:(?P<body>cop|cp|cmp|cma)\.?\s*(?P<session>\d{1,3}(?=\s))?\s*)"
_ITEM = re.compile(rf"{_BODY}?(?:item|agenda(?:\s*item)?|議程|項次)?\s*(?P<item>\d{{1,2}}\s*\(?\s*[a-z]?\s*\)?)")
_ROW = re.compile(rf"{_BODY}(?:row|列)\s*(?P<row>\d{{1,2}})")
_YMD = re.compile(r"(?:(\d{4}|1\d\d)\s*[-/.年]\s*)?(\d{1,2})\s*[-/月]\s*(\d{1,2})\s*日?")
_DIGITS = re.compile(r"(\d{4}|1\d\d)?(\d\d)(\d\d)")
_MONTH = "|".join(f"{month[:3].lower()}(?:{month[3:].lower()})?" for month in MONTHS)
_DAY_MONTH = re.compile(rf"(?:(\d{{1,2}})\s*({_MONTH})|({_MONTH})\s*(\d{{1,2}}))(?:,?\s*(\d{{4}}))?")
_FORMAL = str.maketrans("壹貳參叁肆伍陸柒捌玖", "一二三三四五六七八九")
_ANNEX = re.compile(r"(?:annex|附件)\s*([1-9]|[ivx]{1,4}|[一二三四五六七八九])")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
_SINGLE = "一二三四五六七八九"


class Item(NamedTuple):
    """An agenda item that was meant: its body, if one was named, and the items it may be."""

    body: str | None
    items: tuple[str, ...]
    decisions: tuple[Decision, ...]


def plain(line: str) -> str:
    """A line without regard to width, case and outer spaces."""
    return soften(line).strip()


def decisions(briefing: Briefing, line: str) -> list[Decision]:
    """``1/cma.6``, ``1/cp29``, ``9/c``, ``9/``: the decisions whose number is that or begins so."""
    match = _NUMBER.fullmatch(plain(line))
    if match is None:
        return []
    count, body, session = match.groups()
    start = "" if body is None else body.upper().replace("COP", "CP")
    sessions = [one.session for one in briefing.pack.bodies if one.session.startswith(start)]
    if session:
        sessions = [one for one in sessions if one.rpartition(".")[2].startswith(session)]
    numbers = [f"{int(count)}/{one}" for one in sessions]
    return [briefing.decision[number] for number in numbers if number in briefing.decision]


def body(briefing: Briefing, line: str) -> str | None:
    """``cma``, ``CMA6``, ``CMA 6``: the body that is called so."""
    written = plain(line).replace(" ", "")
    return next((one.id for one in briefing.pack.bodies if written in {one.id.lower(), one.letters.lower()}), None)


def unknown_number(briefing: Briefing, line: str) -> tuple[int, str] | None:
    """Number and session of a decision that does not exist: ``(24, "CMA.6")`` for ``24/cma``."""
    match = _NUMBER.fullmatch(plain(line))
    if match is None or match[2] is None or decisions(briefing, line):
        return None
    start = match[2].upper().replace("COP", "CP")
    session = next((one.session for one in briefing.pack.bodies if one.session.startswith(f"{start}.")), None)
    return (int(match[1]), session) if session else None


def items_near(briefing: Briefing, line: str) -> tuple[str, ...]:
    """The known items with the number of one that does not exist, else those beside it."""
    match = _ITEM.fullmatch(plain(line))
    if match is None or item(briefing, line) or body(briefing, line):
        return ()
    number = int(match["item"].rstrip("abcdefghijklmnopqrstuvwxyz() "))
    known = sorted({one for d in briefing.decisions for one in _items(d)}, key=agenda.sort_key)
    return tuple(sorted(known, key=lambda one: (abs(agenda.sort_key(one)[0] - number), known.index(one)))[:3])


def item(briefing: Briefing, line: str) -> Item | None:
    """``11a``, ``11 (a)``, ``cma 11a``, ``item 10``: what the chair says; None where no such item is known."""
    match = _ITEM.fullmatch(plain(line))
    if match is None or body(briefing, line):
        return None
    named = _body(briefing, match["body"])
    if match["body"] and named is None:
        return None
    held = [d for d in briefing.decisions if named in {None, d.body}]
    known = {one for d in held for one in _items(d)}
    try:
        meant = agenda.matching(known, agenda.parse(match["item"]))
    except ValueError:
        return None
    found = tuple(d for d in held if not meant.isdisjoint(_items(d)))
    return Item(named, tuple(sorted(meant, key=agenda.sort_key)), found) if found else None


def row(briefing: Briefing, line: str) -> Decision | None:
    """``cma row 5``, ``CMA6 列 5``: a row of the report's own numbering."""
    match = _ROW.fullmatch(plain(line))
    named = _body(briefing, match["body"]) if match else None
    return next((d for d in briefing.decisions if match and d.body == named and d.row == int(match["row"])), None)


def day(briefing: Briefing, line: str) -> date | None:
    """``1118``, ``11/18``, ``113/11/18``, ``2024-11-18``, ``18 Nov``; a day without a year is the conference's."""
    written = plain(line)
    match = _YMD.fullmatch(written) or _DIGITS.fullmatch(written)
    if match:
        year, month, number = match.groups()
    elif named := _DAY_MONTH.fullmatch(written):
        before, first, second, after, year = named.groups()
        month = str([one[:3].lower() for one in MONTHS].index((first or second)[:3]) + 1)
        number = before or after
    else:
        return None
    try:
        return date(_year(briefing, year), int(month), int(number))
    except ValueError:
        return None


def on_day(briefing: Briefing, when: date) -> list[Anchor]:
    """What a day holds: its theme, our delegation's entries, milestones."""
    return [
        *(one.anchor for one in briefing.theme_days if one.date == when),
        *(one.anchor for one in briefing.itinerary if one.first <= when <= one.last),
        *(one.anchor for one in briefing.milestones if one.date == when),
    ]


def section(briefing: Briefing, line: str) -> Anchor | None:
    """``伍六``, ``伍、六``, ``5-6``, ``5.6``, ``第伍章``, ``附件二``, ``annex 2``."""
    written = plain(line).replace(" ", "")
    if annex := _ANNEX.fullmatch(written):
        sign = annex[1]
        number = next((one.index(sign) + 1 for one in (_ROMAN, _SINGLE) if sign in one), None) or int(sign)
        return next((s.anchor for s in briefing.sections if s.number == f"附件{_SINGLE[number - 1]}"), None)
    if re.fullmatch(r"\d{1,2}([.-]\d{1,2})*", written):
        found = briefing.section.get(written.replace("-", "."))
        return found.anchor if found else None
    return _section_codes(briefing).get(_bare(written))


def anchor(line: str, known: Iterable[Anchor]) -> Anchor | None:
    """``decision:1/cma.6``, ``cop29:decision:1/CMA.6``: an address, its capitals overlooked."""
    kind, _, key = line.strip().removeprefix("cop29:").partition(":")
    if kind not in frozenset(AnchorKind):
        return None
    return next((one for one in known if one.kind == kind and one.key.lower() == key.lower()), None)


def _section_codes(briefing: Briefing) -> Mapping[str, Anchor]:
    codes: dict[str, Anchor] = {}
    for s in briefing.sections:
        above = [briefing.section[s.id.rsplit(".", n)[0]] for n in range(s.depth, 0, -1)]
        numbers = [one.number for one in (*above, s) if one.number]
        codes[_bare("".join(numbers))] = s.anchor
    codes.pop("", None)
    return codes


def _bare(code: str) -> str:
    return re.sub(r"[第章節之、.()（）\-\s]", "", code.translate(_FORMAL))


def _body(briefing: Briefing, letters: str | None) -> str | None:
    wanted = "COP" if letters == "cp" else (letters or "").upper()
    return next((one.id for one in briefing.pack.bodies if one.letters == wanted), None)


def _items(decision: Decision) -> set[str]:
    return {one for one in (decision.agenda, decision.agenda_also) if one}


def _year(briefing: Briefing, written: str | None) -> int:
    if not written:
        return briefing.pack.cover.trip_first.year
    year = int(written)
    return year if year > dates.ROC_EPOCH else year + dates.ROC_EPOCH
