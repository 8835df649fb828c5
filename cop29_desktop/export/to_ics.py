"""ICS: whole days as dates that no time zone shifts, moments in UTC, every entry under a name for ever."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

import icalendar

from cop29_desktop import __version__
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.texts import Language, Text
from cop29_desktop.presentation import provenance
from cop29_desktop.presentation.lanes import Entry, Lane

_CODES = {Language.ZH: "zh-TW", Language.EN: "en"}


def write(briefing: Briefing, lanes: Sequence[Lane], language: Language, now: datetime) -> bytes:
    """These lanes in one calendar."""
    calendar: Any = icalendar.Calendar()
    calendar.add("prodid", f"-//cop29-desktop//cop29-desktop {__version__}//ZH")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    title = briefing.pack.title.show(language, " / ")
    about = _lines((provenance.source(briefing), provenance.moment(now)), language)
    for name, value in (("name", title), ("x-wr-calname", title), ("description", about), ("x-wr-caldesc", about)):
        calendar.add(name, icalendar.vText(value))  # names that begin with X have no type of their own
    for lane in lanes:
        for entry in lane.entries(briefing):
            calendar.add_component(_event(briefing, lane, entry, language, now))
    return calendar.to_ical()


def _event(briefing: Briefing, lane: Lane, entry: Entry, language: Language, now: datetime) -> Any:
    event: Any = icalendar.Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", now.astimezone(UTC).replace(microsecond=0))
    if isinstance(entry.when, datetime):
        event.add("dtstart", entry.when.astimezone(UTC))
    else:
        event.add("dtstart", entry.when)
        event.add("dtend", _next(entry.when))
    spoken = {"language": _CODES[language]} if language in _CODES else {}
    event.add("summary", entry.title.show(language, " / "), spoken)
    event.add("description", _lines((*entry.details, provenance.source(briefing)), language), spoken)
    event.add("categories", [lane.category.part(code) for code in language.parts])
    event.add("transp", "OPAQUE" if entry.busy else "TRANSPARENT")
    return event


def _next(day: date) -> date:
    """The end of a whole day, which is no longer part of it."""
    return day + timedelta(days=1)


def _lines(texts: Sequence[Text], language: Language) -> str:
    return "\n".join(text.show(language) for text in texts)
