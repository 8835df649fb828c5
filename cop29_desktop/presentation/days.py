"""Theme days, itinerary and milestones as tables; a day as a document; what a day holds."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from cop29_desktop.model import dates
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.days import Milestone, MilestoneKind, ThemeDay, TripEntry
from cop29_desktop.model.texts import Origin, OriginKind, Passage, Text
from cop29_desktop.presentation import words
from cop29_desktop.presentation.conflicts import conflict_column, notices
from cop29_desktop.presentation.documents import Block, Chips, Document, Facts, Heading, Link, Paragraph
from cop29_desktop.presentation.passages import both, marked, pair, spoken
from cop29_desktop.presentation.tables import Column, Facet, Table, bilingual

THEME = Text("主題", "Theme")
OUR_DELEGATION = Text("我團", "Our delegation")
MILESTONES = Text("里程碑", "Milestones")
MY_ENTRIES = Text("自己的行程", "My entries")
THEME_DAY = Text("主題日", "Theme day")
KINDS = {
    MilestoneKind.OPENING: Text("開幕", "opening"),
    MilestoneKind.SUMMIT: Text("領袖峰會", "leaders’ summit"),
    MilestoneKind.PLENARY: Text("全會", "plenary"),
    MilestoneKind.HIGH_LEVEL: Text("高階會議", "high-level"),
    MilestoneKind.REST: Text("休會", "rest day"),
    MilestoneKind.CLOSING: Text("閉幕", "closing"),
    MilestoneKind.DEADLINE: Text("期限", "deadline"),
    MilestoneKind.SESSION: Text("會期", "session"),
    MilestoneKind.PUBLICATION: Text("發布", "publication"),
}


def day_text(day: date) -> Text:
    """A day as people write it: ``2024 年 11 月 18 日（一）`` and ``Mon 18 Nov 2024``."""
    return Text(dates.long_zh(day), dates.long_en(day))


def span_text(first: date, last: date) -> Text:
    """One day, or from–to."""
    if first == last:
        return day_text(first)
    return Text(
        f"{dates.long_zh(first)}至 {last.month} 月 {last.day} 日", f"{dates.long_en(first)} – {dates.long_en(last)}"
    )


def stay_text(first: date, last: date) -> Text:
    """One day, or from–to and how many days that are."""
    written, count = span_text(first, last), (last - first).days + 1
    return Text(f"{written.zh}，共 {count} 天", f"{written.en}, {count} days") if count > 1 else written


def theme_days(briefing: Briefing) -> Table[ThemeDay]:
    """The Presidency's programme, a row a day."""
    return Table(
        name="theme-days",
        title=words.TITLES["theme-days"],
        columns=(
            Column("date", words.DATE, lambda d: d.date, show=lambda d, lang: day_text(d.date).show(lang), width=21),
            Column("roc_date", Text("民國", "ROC date"), lambda d: dates.roc(d.date), width=10),
            bilingual("theme", THEME, lambda d: d.theme, width=44),
            bilingual("note", words.SAID_BY_US, lambda d: d.note.text if d.note else None, says=words.SAID_BY_US),
            conflict_column(briefing, lambda d: d.anchor),
        ),
        rows=briefing.theme_days,
        anchor=lambda d: d.anchor,
        near=lambda d: (*pair(d.theme), *_written(d.date)),
        far=lambda d: pair(d.note.text if d.note else None),
    )


def itinerary(briefing: Briefing) -> Table[TripEntry]:
    """Our delegation's days, the report's Table 1."""
    return Table(
        name="itinerary",
        title=words.TITLES["itinerary"],
        columns=(
            Column("from", Text("自", "From"), lambda t: t.first),
            Column("to", Text("至", "To"), lambda t: t.last),
            bilingual(
                "dates",
                words.DATE,
                lambda t: span_text(t.first, t.last),
                sort=lambda t: t.first,
                width=26,
            ),
            bilingual("activities", Text("行程與活動", "Activities"), lambda t: spoken(t.activities), width=50),
            Column("rest_day", Text("休會日", "Rest day"), lambda t: t.rest_day),
        ),
        rows=briefing.itinerary,
        anchor=lambda t: t.anchor,
        near=lambda t: (*both(t.activities), *_written(t.first), *_written(t.last)),
        far=lambda _: (),
    )


def milestones(briefing: Briefing) -> Table[Milestone]:
    """Dated events and deadlines."""
    return Table(
        name="milestones",
        title=words.TITLES["milestones"],
        columns=(
            Column("date", words.DATE, lambda m: m.date, show=lambda m, lang: day_text(m.date).show(lang), width=21),
            Column("time", Text("巴庫時間", "Baku time"), lambda m: m.time, width=8),
            Column(
                "kind", Text("類別", "Kind"), lambda m: m.kind.value,
                show=lambda m, language: KINDS[m.kind].show(language, " "), width=12,
                told=lambda m: KINDS[m.kind], says=words.SAID_BY_US,
            ),
            bilingual("title", words.TITLE, lambda m: m.title, width=46),
            Column("decisions", Text("決議", "Decisions"), lambda m: m.decisions),
            bilingual("detail", Text("說明", "Detail"), lambda m: m.detail),
            words.origin_column(lambda m: m.origin),
            Column("sources", words.SOURCES, lambda m: m.sources),
        ),
        rows=tuple(sorted(briefing.milestones, key=lambda m: m.date)),
        anchor=lambda m: m.anchor,
        facets=(
            Facet(
                "kind", Text("類別", "Kind"), lambda m: (m.kind.value,), lambda kind: KINDS[MilestoneKind(kind)]
            ),
            Facet("decision", Text("決議", "Decision"), lambda m: m.decisions, lambda number: Text(number, number)),
        ),
        near=lambda m: (*pair(m.title), *_written(m.date), *m.decisions),
        far=lambda m: pair(m.detail),
    )  # fmt: skip


def _written(day: date) -> tuple[str, ...]:
    """The ways in which people type a day."""
    return (day.isoformat(), dates.roc(day), f"{day.month}/{day.day}", dates.long_en(day), dates.long_zh(day))


class Day(NamedTuple):
    """What one day holds, lane by lane."""

    date: date
    theme: ThemeDay | None
    trip: tuple[TripEntry, ...]
    milestones: tuple[Milestone, ...]


def span(briefing: Briefing) -> tuple[date, date]:
    """The first and last day that the day stepper offers: theme days and trip, and milestones until the closing."""
    days = [day.date for day in briefing.theme_days]
    days += [day for trip in briefing.itinerary for day in (trip.first, trip.last)]
    days += [m.date for m in briefing.milestones if m.kind is MilestoneKind.CLOSING]
    return min(days), max(days)


def day(briefing: Briefing, when: date) -> Day:
    """What a day holds."""
    return Day(
        when,
        next((one for one in briefing.theme_days if one.date == when), None),
        tuple(one for one in briefing.itinerary if one.first <= when <= one.last),
        tuple(one for one in briefing.milestones if one.date == when),
    )


def day_document(briefing: Briefing, when: date) -> Document:
    """A day: theme, our delegation, milestones."""
    held = day(briefing, when)
    return Document(
        ThemeDay(when, Text("", ""), Origin(OriginKind.OURS), None).anchor, day_text(when), tuple(_day(briefing, held))
    )


def theme_document(briefing: Briefing, theme: ThemeDay) -> Document:
    """A theme day without what else the day holds."""
    title = day_text(theme.date)
    notes = [Paragraph(theme.note)] if theme.note else []
    said = (Paragraph(Passage(theme.theme, theme.origin)), *notes)
    return Document(theme.anchor, title, (Heading(1, title), *notices(briefing, theme.anchor), *said))


def _day(briefing: Briefing, held: Day) -> Iterator[Block]:
    theme = held.theme
    if theme:
        yield from notices(briefing, theme.anchor)
        yield Heading(3, THEME_DAY)
        yield Paragraph(Passage(theme.theme, theme.origin))
        if theme.note:
            yield Paragraph(theme.note)
    if held.trip:
        yield Heading(3, OUR_DELEGATION)
        yield from (Paragraph(activity, point=True) for trip in held.trip for activity in trip.activities)
    if held.milestones:
        yield Heading(3, MILESTONES)
        for milestone in held.milestones:
            yield Heading(4, _timed(milestone), milestone.anchor)
    if not (theme or held.trip or held.milestones):
        empty = Text("這一天沒有主題日、我團行程或里程碑。", "Nothing is scheduled on this day.")
        yield Paragraph(Passage(empty, Origin(OriginKind.OURS)))


def _timed(milestone: Milestone) -> Text:
    if milestone.time is None:
        return milestone.title
    clock = milestone.time.isoformat("minutes")
    return Text(f"{clock}　{milestone.title.zh}", f"{clock} {milestone.title.en}")


def dated(when: date) -> Text:
    """A day by both calendars."""
    written, roc = day_text(when), dates.roc(when)
    return Text(f"{written.zh}　民國 {roc}", f"{written.en}, ROC {roc}")


def milestone_document(briefing: Briefing, milestone: Milestone) -> Document:
    """One milestone."""
    facts: list[tuple[Text, tuple[Link, ...]]] = [
        (words.DATE, (Link(dated(milestone.date)),)),
        (Text("類別", "Kind"), (Link(KINDS[milestone.kind]),)),
    ]
    if milestone.time:
        clock = milestone.time.isoformat("minutes")
        facts.append((Text("巴庫時間", "Baku time"), (Link(Text(clock, clock)),)))
    origin = words.ORIGINS[milestone.origin.kind]
    symbol = f" {milestone.origin.symbol}" if milestone.origin.symbol else ""
    cited = symbol + "".join(f" [{source}]" for source in milestone.sources)
    facts.append((words.ORIGIN, (Link(Text(origin.zh + cited, origin.en + cited)),)))
    links = tuple(Link(Text(number, number), briefing.decision[number].anchor) for number in milestone.decisions)
    blocks: list[Block] = [Heading(1, milestone.title), *notices(briefing, milestone.anchor), Facts(tuple(facts))]
    if milestone.detail:
        blocks.append(Paragraph(Passage(milestone.detail, milestone.origin)))
    if links:
        blocks.append(Chips(Text("決議", "Decisions"), links))
    return Document(milestone.anchor, milestone.title, tuple(blocks))


def trip_document(briefing: Briefing, entry: TripEntry) -> Document:
    """One row of the itinerary."""
    title = span_text(entry.first, entry.last)
    points = tuple(Paragraph(Passage(marked(a), a.origin), point=True) for a in entry.activities)
    return Document(entry.anchor, title, (Heading(1, title), *notices(briefing, entry.anchor), *points))
