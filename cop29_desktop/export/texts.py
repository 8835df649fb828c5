"""Texts and days by the names under which they are asked for, and the files that they become."""

import re
from collections.abc import Sequence
from datetime import datetime

from cop29_desktop.export.formats import CALENDAR, Carried, by_name, carrying
from cop29_desktop.export.selections import Options
from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.texts import Language, Text
from cop29_desktop.presentation.briefing import part, whole
from cop29_desktop.presentation.documents import Document
from cop29_desktop.presentation.lanes import LANES, Diary, nothing
from cop29_desktop.presentation.own import NOBODY, Own

REPORT = "report"
NO_ENTRIES = Text(
    "還沒有自己的行程；請在視窗的行程裡加。",
    "You have no entries of your own yet; add them in the window's itinerary.",
)
KEYS = tuple(one.key for kind in (Carried.TEXTS, Carried.DAYS) for one in carrying(kind))


class WishError(Exception):
    """What was asked for can't be written; the sentence says why, in both languages."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(en)
        self.told = Text(zh, en)


def asked(names: Sequence[str], key: str) -> bool:
    """Whether these names and this format are about texts or days, not about tables."""
    return key == CALENDAR or any(name == REPORT or ":" in name for name in names)


def write(  # noqa: PLR0913 - what people choose
    briefing: Briefing, names: Sequence[str], key: str, language: Language, now: datetime, *, mine: Own = NOBODY
) -> tuple[dict[str, bytes], str]:
    """The files that were asked for, by name without suffix, and the suffix; raises WishError."""
    if key == CALENDAR:
        content = calendar(Diary(briefing, mine.entries), names, language, now)
        return {"-".join(dict.fromkeys(names)): content}, f".{CALENDAR}"
    wanted = by_name(key)
    if wanted.texts is None:
        known = ", ".join(KEYS)
        raise WishError(f"文字不能寫成 {key}；可用：{known}", f"texts can't be written as {key}; there are: {known}")
    writer = wanted.texts()
    documents = {file_name(name): document(briefing, name, now) for name in names}
    return {name: writer(made, language, now, Options()) for name, made in documents.items()}, wanted.suffix


def document(briefing: Briefing, name: str, now: datetime) -> Document:
    """``report``, or what an anchor such as ``section:5.1`` points at; raises WishError."""
    if name == REPORT:
        return whole(briefing, now)
    try:
        return part(briefing, Anchor.parse(name), now)
    except (KeyError, ValueError):
        raise WishError(
            f"簡報裡沒有「{name}」這個位址；例如 section:5.1、decision:1/CMA.6，整份是 {REPORT}",
            f"the briefing has no “{name}”; places are section:5.1, decision:1/CMA.6, and {REPORT} is all of it",
        ) from None


def calendar(diary: Diary, names: Sequence[str], language: Language, now: datetime) -> bytes:
    """The lanes of these names in one calendar; raises WishError."""
    from cop29_desktop.export import to_ics  # noqa: PLC0415 - a loader

    unknown = [name for name in names if name not in LANES]
    if unknown:
        known = ", ".join(LANES)
        raise WishError(
            f"「{unknown[0]}」不能寫進行事曆；可以的是：{known}",
            f"“{unknown[0]}” can't go into a calendar; these can: {known}",
        )
    if nothing(diary, names):
        raise WishError(*NO_ENTRIES)
    return to_ics.write(diary, [LANES[name] for name in dict.fromkeys(names)], language, now)


def file_name(name: str) -> str:
    """A name as every system takes it: ``decision-1-CMA.6``."""
    return re.sub(r"[^\w.-]", "-", name)
