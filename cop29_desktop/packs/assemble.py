"""Checked plain values become the Briefing. Nothing can fail here: the check came before."""

from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.sections import Section
from cop29_desktop.packs import conflicts, days, decisions, glossary, info, outreach, people, sections

Plain = dict[str, Any]
T = TypeVar("T")


def assemble(files: dict[str, Plain], code: str) -> Briefing:
    """The briefing of a pack's checked files."""

    def rows(key: str, build: Callable[[Plain], T]) -> tuple[T, ...]:
        return tuple(build(one) for plain in files.values() for one in plain.get(key, ()))

    return Briefing(
        pack=info.build(files["pack.yaml"], code),
        sections=tuple(sorted(rows("sections", sections.build), key=reading_order)),
        decisions=_decisions(files),
        statements=rows("statements", people.build_statement),
        initiatives=rows("initiatives", people.build_initiative),
        theme_days=tuple(sorted(rows("theme_days", days.build_theme_day), key=lambda day: day.date)),
        itinerary=tuple(sorted(rows("itinerary", days.build_trip_entry), key=lambda entry: entry.first)),
        milestones=rows("milestones", days.build_milestone),
        side_events=rows("side_events", outreach.build_side_event),
        booths=rows("booths", outreach.build_booth),
        recommendations=rows("recommendations", outreach.build_recommendation),
        terms=rows("terms", glossary.build),
        conflicts=rows("conflicts", conflicts.build_conflict),
        sources=rows("sources", conflicts.build_source),
    )


def reading_order(section: Section) -> tuple[int, ...]:
    """5.2 before 5.10, and each section before what stands below it."""
    return tuple(map(int, section.id.split(".")))


def _decisions(files: dict[str, Plain]) -> tuple[decisions.Decision, ...]:
    """In the order of the pack's bodies, then of the report's rows."""
    summaries = {
        number: points
        for name, plain in files.items()
        if name.startswith("summaries/")
        for number, points in decisions.build_summaries(plain).items()
    }
    bodies = [body["id"] for body in files["pack.yaml"]["bodies"]]

    def built() -> Iterator[decisions.Decision]:
        for name, plain in files.items():
            if name.startswith("decisions/"):
                for one in plain["decisions"]:
                    yield decisions.build(one, plain["body"], summaries)

    return tuple(sorted(built(), key=lambda decision: (bodies.index(decision.body), decision.row)))
