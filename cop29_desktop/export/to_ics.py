"""ICS: whole days as dates that no time zone shifts, moments in UTC, every entry under a name for ever."""

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

import icalendar

from cop29_desktop import __version__
from cop29_desktop.model.texts import Language, Text
from cop29_desktop.presentation import provenance
from cop29_desktop.presentation.lanes import Diary, Entry, Lane

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")  # one of these and no calendar opens the file
_CODES = {Language.ZH: "zh-TW", Language.EN: "en"}


def write(diary: Diary, lanes: Sequence[Lane], language: Language, now: datetime) -> bytes:
    """These lanes in one calendar."""
    calendar: Any = icalendar.Calendar()
    calendar.add("prodid", f"-//cop29-desktop//cop29-desktop {__version__}//ZH")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    title = diary.briefing.pack.title.show(language, " / ")
    filled = [(lane, lane.source(diary.briefing), entries) for lane in lanes if (entries := [*lane.entries(diary)])]
    sources = dict.fromkeys(source for _, source, _ in filled)
    about = _lines((*sources, provenance.moment(now)), language)
    for name, value in (("name", title), ("x-wr-calname", title), ("description", about), ("x-wr-caldesc", about)):
        calendar.add(name, icalendar.vText(value))  # names that begin with X have no type of their own
    for lane, source, entries in filled:
        for entry in entries:
            event = _event(entry._replace(details=(*entry.details, source)), language, now)
            event.add("categories", [lane.category.part(code) for code in language.parts])
            calendar.add_component(event)
    return calendar.to_ical()


def _event(entry: Entry, language: Language, now: datetime) -> Any:
    event: Any = icalendar.Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", now.astimezone(UTC).replace(microsecond=0))
    if isinstance(entry.when, datetime):
        event.add("dtstart", entry.when.astimezone(UTC))
        if entry.ends:
            event.add("dtend", entry.ends.astimezone(UTC))
    else:
        event.add("dtstart", entry.when)
        end = _after(entry.last or entry.when)
        if end > entry.when:  # without an end, a whole day is one day
            event.add("dtend", end)
    spoken = {"language": _CODES[language]} if language in _CODES else {}
    event.add("summary", _clean(entry.title.show(language, " / ")), spoken if len(set(entry.title)) > 1 else {})
    event.add("description", _lines(entry.details, language), spoken)
    if entry.place:
        event.add("location", _clean(entry.place))
    event.add("transp", "OPAQUE" if entry.busy else "TRANSPARENT")
    return event


def _after(last: date) -> date:
    """The end of whole days, which is no longer part of them; the calendar's own last day has none after it."""
    return last + timedelta(days=1) if last < date.max else last


def _clean(text: str) -> str:
    """A text with plain line ends; what no calendar may hold becomes the sign for what can't be shown."""
    return _CONTROL.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))


def _lines(texts: Sequence[Text], language: Language) -> str:
    return "\n".join(text.show(language) for text in texts)
