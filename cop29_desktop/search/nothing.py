"""What to say when nothing was found: what is not in this edition, the nearest codes, what was tried, where else."""

from collections.abc import Iterator
from typing import NamedTuple

from cop29_desktop.model import agenda, dates
from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.queries import QueryError
from cop29_desktop.model.texts import Text
from cop29_desktop.search import codes
from cop29_desktop.search.engine import Index
from cop29_desktop.search.grammar import parse
from cop29_desktop.search.groups import Group
from cop29_desktop.search.patterns import words

_NEAREST = 3


class Sentence(NamedTuple):
    """One sentence, and the places that it names."""

    text: Text
    anchors: tuple[Anchor, ...] = ()


def told(index: Index, line: str) -> list[Sentence]:
    """Sentences for people who found nothing, the most to the point first."""
    said = [*_absent(index.briefing, line), *_codes(index.briefing, line), *_tried(index, line)]
    return [*said, *_elsewhere(index, line)]


def _absent(briefing: Briefing, line: str) -> Iterator[Sentence]:
    """What the report has and this edition has not."""
    anchor = codes.section(briefing, line)
    if anchor is not None and not briefing.section[anchor.key].included:
        zh, en = (briefing.section[anchor.key].heading(code) for code in ("zh", "en"))
        yield Sentence(Text(f"「{zh}」未收錄於本版。", f"“{en}” is not in this edition."), (anchor,))


def _codes(briefing: Briefing, line: str) -> Iterator[Sentence]:
    """The codes nearest to one that does not exist."""
    written = codes.plain(line)
    if count_and_session := codes.unknown_number(briefing, line):
        yield _nearest_number(briefing, *count_and_session)
    elif items := codes.items_near(briefing, line):
        listed = "、".join(map(agenda.show, items))
        yield Sentence(Text(f"沒有這個議程項次；最接近的是 {listed}。",
                            f"There is no such agenda item; the nearest are {listed.replace('、', ', ')}."),
                       tuple(d.anchor for d in briefing.decisions if d.agenda in items))  # fmt: skip
    when = codes.day(briefing, written)
    if when is not None and not codes.on_day(briefing, when):
        days = sorted(briefing.theme_days)
        near = min(days, key=lambda one: abs((one.date - when).days))
        first, last = days[0].date, days[-1].date
        yield Sentence(Text(
            f"{dates.long_zh(when)}沒有記載；主題日從 {dates.long_zh(first)}到 {dates.long_zh(last)}。",
            f"Nothing is recorded for {dates.long_en(when)}; theme days run from {dates.long_en(first)} to "
            f"{dates.long_en(last)}.",
        ), (near.anchor,))  # fmt: skip


def _nearest_number(briefing: Briefing, count: int, session: str) -> Sentence:
    numbers = sorted(int(d.number.partition("/")[0]) for d in briefing.decisions if d.number.endswith(f"/{session}"))
    near = sorted(numbers, key=lambda one: (abs(one - count), one))[:_NEAREST]
    anchors = tuple(briefing.decision[f"{one}/{session}"].anchor for one in sorted(near))
    first, last = numbers[0], numbers[-1]
    return Sentence(Text(f"沒有 {count}/{session}；{session} 的決議從 {first} 到 {last}。",
                         f"There is no {count}/{session}; the decisions of {session} run from {first} to {last}."),
                    anchors)  # fmt: skip


def _tried(index: Index, line: str) -> Iterator[Sentence]:
    """What was looked for beside what was typed."""
    try:
        tried = index.find(line).tried
    except QueryError as error:
        yield Sentence(error.told)
        return
    for via in tried:
        yield Sentence(Text(f"也找過：{via.told.zh}。", f"Also tried: {via.told.en}."))


def _elsewhere(index: Index, line: str) -> Iterator[Sentence]:
    """Where the words are when the conditions are left out: in another group, in the notes, one by one."""
    try:
        ask = parse(line, index.briefing)
    except QueryError:
        return
    free = " ".join(f'"{word.typed}"' if " " in word.typed else word.typed for word in ask.words)
    if free and (ask.groups or ask.bodies or ask.topics or ask.without):
        found = index.find(free)
        if found.hits:
            anchors = tuple(hit.anchor for hit in found.hits[:_NEAREST])
            count = len(found.hits)
            yield Sentence(Text(f"不加條件時有 {count} 處。", f"Without conditions there are {count} places."), anchors)
        if ask.groups and Group.NOTES not in ask.groups and (mine := found.of(Group.NOTES)):
            yield Sentence(Text("註記裡有。", "Your notes have it."), tuple(hit.anchor for hit in mine[:_NEAREST]))
    if len(ask.words) > 1:
        for word in words(free):
            count = len(index.find(word.typed).hits)
            yield Sentence(Text(f"「{word.typed}」有 {count} 處。", f"“{word.typed}” is in {count} place(s)."))
    if index.has_notes and not ask.groups:
        yield Sentence(Text("也找過註記。", "Your notes were searched too."))
