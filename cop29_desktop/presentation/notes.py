"""The reader's notes and bookmarks in words: which place, who wrote it, when."""

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from cop29_desktop.model import dates
from cop29_desktop.model.anchors import Anchor, AnchorKind
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.folding import fold
from cop29_desktop.model.texts import Text
from cop29_desktop.presentation import catalogue, words

if TYPE_CHECKING:
    from cop29_desktop.userdata.notebook import Notebook
    from cop29_desktop.userdata.values import Note

_LONGEST = 80  # characters of a note in a list


class Line(NamedTuple):
    """One note of a list."""

    note: "Note"
    place: Text
    signed: Text
    folded: str

    @property
    def beginning(self) -> str:
        """The first words of the note."""
        text = " ".join(self.note.text.split())
        return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def lines(briefing: Briefing, notebook: "Notebook") -> tuple[Line, ...]:
    """Every note, newest first."""
    made: list[Line] = []
    for note in notebook.all_notes():
        where, who = place(briefing, note.anchor), signed(notebook, note)
        folded = fold("\n".join((*where, *who, note.text)))
        made.append(Line(note, where, who, folded))
    return tuple(made)


def matching(listed: Iterable[Line], text: str) -> list[Line]:
    """The notes that hold every word of a text: in their place, their author or what they say."""
    wanted = [word for part in text.split() if (word := fold(part))]
    return [line for line in listed if all(word in line.folded for word in wanted)]


def here(notebook: "Notebook", anchor: Anchor) -> tuple["Note", ...]:
    """The notes on a place, those of a section's paragraphs too, newest first."""
    if anchor.kind is not AnchorKind.SECTION:
        return notebook.notes(anchor)
    return tuple(note for note in notebook.all_notes() if note.anchor.section == anchor)


def rivals(notes: Iterable["Note"]) -> int:
    """How many of some notes are versions of one note that did not know of each other."""
    return sum(times for times in Counter(note.key for note in notes).values() if times > 1)


def place(briefing: Briefing, anchor: Anchor) -> Text:
    """What people call a place; its address where this pack does not hold it."""
    if not catalogue.exists(briefing, anchor):
        return Text(str(anchor), str(anchor))
    if anchor.kind is AnchorKind.PARAGRAPH:
        number = anchor.key.partition("#")[2]
        section = words.place_name(briefing, anchor.section)
        return Text(f"{section.zh} 第 {number} 段", f"{section.en}, para. {number}")
    if anchor.kind is AnchorKind.DECISION:
        title = briefing.decision[anchor.key].title
        return Text(f"{anchor.key} {title.zh}", f"{anchor.key} {title.en}")
    return words.place_name(briefing, anchor)


def signed(notebook: "Notebook", note: "Note") -> Text:
    """Who wrote a note, and when: ``我 · 2024-11-18（民國 113-11-18）14:02``."""
    who, when = notebook.author(note.device), note.written.astimezone(dates.TAIPEI)
    day, clock = f"{when:%Y-%m-%d}", f"{when:%H:%M}"
    roc = dates.roc(when.date())
    return Text(f"{who.zh} · {day}（民國 {roc}）{clock}", f"{who.en} · {day} (ROC {roc}) {clock}")
