"""Checked plain values become the Briefing. Nothing can fail here: the check came before."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.days import ThemeDay, TripEntry
from cop29_desktop.model.sections import Section
from cop29_desktop.packs import conflicts, days, decisions, glossary, info, outreach, people, sections

Plain = dict[str, Any]
Files = Mapping[str, Plain]


class Assembly(NamedTuple):
    """How a list of the briefing is made: from which files, by what, in which order (else that of the files)."""

    files: str
    build: Callable[[Plain], Any]
    order: Callable[[Any], Any] | None = None


def reading_order(section: Section) -> tuple[int, ...]:
    """5.2 before 5.10, and each section before what stands below it."""
    return tuple(map(int, section.id.split(".")))


def by_day(day: ThemeDay) -> date:
    """Theme days in their order."""
    return day.date


def by_first_day(entry: TripEntry) -> date:
    """What our delegation does, by the day it begins."""
    return entry.first


LISTS: dict[str, Assembly] = {
    "sections": Assembly("report/", sections.build, reading_order),
    "statements": Assembly("statements.yaml", people.build_statement),
    "initiatives": Assembly("initiatives.yaml", people.build_initiative),
    "theme_days": Assembly("theme-days.yaml", days.build_theme_day, by_day),
    "itinerary": Assembly("itinerary.yaml", days.build_trip_entry, by_first_day),
    "milestones": Assembly("milestones.yaml", days.build_milestone),
    "side_events": Assembly("side-events.yaml", outreach.build_side_event),
    "booths": Assembly("booths.yaml", outreach.build_booth),
    "recommendations": Assembly("recommendations.yaml", outreach.build_recommendation),
    "terms": Assembly("glossary.yaml", glossary.build),
    "conflicts": Assembly("conflicts.yaml", conflicts.build_conflict),
    "sources": Assembly("sources.yaml", conflicts.build_source),
}


def assemble(files: Files, code: str, addresses: Iterable[str] | None = None) -> Briefing:
    """The briefing of a pack's checked files; a list is built when it is first asked for."""

    def rows(name: str) -> tuple[Any, ...]:
        if name == "decisions":
            return _decisions(files)
        wanted = LISTS[name]
        built = [
            wanted.build(one) for file in files if file.startswith(wanted.files) for one in files[file].get(name, ())
        ]
        return tuple(sorted(built, key=wanted.order) if wanted.order else built)

    return Briefing(info.build(files["pack.yaml"], code), rows, addresses)


def _decisions(files: Files) -> tuple[decisions.Decision, ...]:
    """In the order of the pack's bodies, then of the report's rows."""
    summaries = {
        number: points
        for name in files
        if name.startswith("summaries/")
        for number, points in decisions.build_summaries(files[name]).items()
    }
    bodies = [body["id"] for body in files["pack.yaml"]["bodies"]]
    built = [
        decisions.build(one, files[name]["body"], summaries)
        for name in files
        if name.startswith("decisions/")
        for one in files[name]["decisions"]
    ]
    return tuple(sorted(built, key=lambda decision: (bodies.index(decision.body), decision.row)))
