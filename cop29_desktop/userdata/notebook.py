"""The reader's own ticks, presets, notes, bookmarks, entries and choices by address: the one value that changes.

Reading never fails; what could not be read is in ``ledger.problems``. Whatever changes something raises
NotebookError when it was not saved, and then nothing is changed.
"""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from cop29_desktop.model import queries
from cop29_desktop.model.anchors import Anchor, AnchorKind
from cop29_desktop.model.days import LONGEST
from cop29_desktop.model.texts import Text
from cop29_desktop.userdata import values
from cop29_desktop.userdata.errors import NotebookError
from cop29_desktop.userdata.ledger import Ledger, microseconds, new_key
from cop29_desktop.userdata.revisions import Change, Revision
from cop29_desktop.userdata.values import Appointment, Entry, Note, OwnPreset

AUTHOR, BOOKMARK, CHOICE, ENTRY = "author", "bookmark", "choice", "entry"
NOTE, PRESET, TICK = "note", "preset", "tick"
SHARED = (AUTHOR, NOTE)  # what a colleague is given
EVERYTHING = (AUTHOR, BOOKMARK, ENTRY, NOTE, PRESET, TICK)
LONGEST_NAME = 60
ME = Text("我", "me")


class Notebook:
    """One reader's own data about one pack."""

    def __init__(self, folder: Path, device_file: Path, pack: str, wall: Callable[[], int] = microseconds) -> None:
        self.ledger = Ledger(folder, device_file, wall)
        self.pack = pack
        self._notes: tuple[Mapping[str, tuple[Revision, ...]], tuple[Note, ...]] = ({}, ())  # heads, and what they say

    # ticks and bookmarks: an address is marked or not

    def ticked(self, kind: AnchorKind | None = None) -> frozenset[Anchor]:
        """The ticked rows, of one kind or of all."""
        return frozenset(one for one in self._marked(TICK) if kind is None or one.kind is kind)

    def tick(self, *anchors: Anchor) -> None:
        """Tick rows."""
        self._mark(TICK, anchors)

    def untick(self, *anchors: Anchor) -> None:
        """Take ticks away."""
        self._unmark(TICK, anchors)

    def bookmarks(self) -> tuple[Anchor, ...]:
        """The bookmarked places, newest first."""
        return tuple(self._marked(BOOKMARK))

    def bookmark(self, anchor: Anchor) -> None:
        """Bookmark a place."""
        self._mark(BOOKMARK, (anchor,))

    def unbookmark(self, anchor: Anchor) -> None:
        """Take a bookmark away."""
        self._unmark(BOOKMARK, (anchor,))

    def _marked(self, kind: str) -> Iterable[Anchor]:
        heads = sorted(self._live(kind).items(), key=lambda item: (-item[1][0].clock, item[0]))
        for key, _ in heads:
            pack, _, written = key.partition(" ")
            if pack == self.pack and (anchor := _anchor(written)) is not None:
                yield anchor

    def _mark(self, kind: str, anchors: Iterable[Anchor]) -> None:
        self._set({(kind, self._at(one)): {} for one in anchors if not self._has(kind, self._at(one))})

    def _unmark(self, kind: str, anchors: Iterable[Anchor]) -> None:
        self._set({(kind, self._at(one)): None for one in anchors if self._has(kind, self._at(one))})

    def _at(self, anchor: Anchor) -> str:
        return f"{self.pack} {anchor}"

    # presets

    def presets(self, table: str) -> tuple[OwnPreset, ...]:
        """The reader's presets for a table, by name; two devices may each have made another of one name."""
        start = f"{self.pack} {table} "
        found = {
            OwnPreset(table, key.removeprefix(start), values.word(head, "line"))
            for key, heads in self._live(PRESET).items()
            if key.startswith(start)
            for head in heads
        }
        return tuple(sorted(found, key=lambda one: (one.name, one.line)))

    def save_preset(self, table: str, name: str, line: str) -> None:
        """Keep a query by name, in place of one of the same name; raises QueryError for a line that is none."""
        name = " ".join(values.clean(name).split())
        if not 0 < len(name) <= LONGEST_NAME:
            raise NotebookError(f"名稱要有 1 到 {LONGEST_NAME} 個字。", f"A name has 1 to {LONGEST_NAME} characters.")
        kept = {"line": values.clean(queries.show(queries.parse(line)))}
        self._set({(PRESET, f"{self.pack} {table} {name}"): kept})

    def remove_preset(self, table: str, name: str) -> bool:
        """Delete a preset; False when there is none of that name."""
        key = f"{self.pack} {table} {name}"
        if not self._has(PRESET, key):
            return False
        self._set({(PRESET, key): None})
        return True

    # notes

    def all_notes(self) -> tuple[Note, ...]:
        """Every note on this pack, newest first. Two versions that did not know of each other are both here."""
        live = self._live(NOTE)
        if live is not self._notes[0]:
            heads = [one for found in live.values() for one in found if values.word(one, "pack") == self.pack]
            heads.sort(key=lambda one: (-one.clock, one.id))
            self._notes = live, tuple(note for one in heads if (note := values.note(one)) is not None)
        return self._notes[1]

    def notes(self, anchor: Anchor) -> tuple[Note, ...]:
        """The notes on a place, newest first."""
        return tuple(note for note in self.all_notes() if note.anchor == anchor)

    def noted(self) -> frozenset[Anchor]:
        """The places that have a note; a section has those of its paragraphs."""
        anchors = frozenset(note.anchor for note in self.all_notes())
        return anchors | {anchor.section for anchor in anchors}

    def write_note(self, anchor: Anchor, text: str, instead_of: Note | None = None) -> Note | None:
        """Keep a note, or a newer version of one, and give it back; a text without words removes it."""
        text = values.clean(text)
        if not text.strip():
            if instead_of is not None:
                self.remove_note(instead_of)
            return None
        if instead_of is not None and (instead_of.text, instead_of.anchor) == (text, anchor):
            return instead_of
        key, parents = (instead_of.key, (instead_of.revision,)) if instead_of else (new_key(), ())
        payload = {"pack": self.pack, "anchor": str(anchor), "text": text}
        return values.note(self.ledger.change([Change(NOTE, key, payload, parents)])[0])

    def remove_note(self, note: Note) -> None:
        """Delete a note; another version of it stays."""
        self.ledger.change([Change(NOTE, note.key, None, (note.revision,))])

    # the reader's own calendar

    def entries(self) -> tuple[Entry, ...]:
        """The reader's own entries, by day and time."""
        heads = [one for found in self._live(ENTRY).values() for one in found if values.word(one, "pack") == self.pack]
        found = [entry for one in heads if (entry := values.entry(one)) is not None]
        return tuple(sorted(found, key=lambda one: (one.what.date, str(one.what.starts or ""), one.key, one.revision)))

    def write_entry(self, what: Appointment, instead_of: Entry | None = None) -> Entry | None:
        """Keep an appointment, or a newer version of one, and give it back."""
        if not what.title.strip():
            raise NotebookError("請寫上名稱。", "Give it a title.")
        more = (what.last - what.date).days if what.last else 0
        if more < 0:
            raise NotebookError("最後一天不能早於第一天。", "The last day must not be before the first.")
        if more >= LONGEST:
            raise NotebookError(f"行程最長 {LONGEST} 天。", f"An entry lasts {LONGEST} days at most.")
        if more == 0 and what.ends and (what.starts is None or what.ends < what.starts):
            raise NotebookError("結束時間要在開始時間之後。", "It must end after it starts.")
        key, parents = (instead_of.key, (instead_of.revision,)) if instead_of else (new_key(), ())
        payload = {**(instead_of.beside if instead_of else {}), "pack": self.pack, **values.plain(what)}
        return values.entry(self.ledger.change([Change(ENTRY, key, payload, parents)])[0])

    def remove_entry(self, entry: Entry) -> None:
        """Delete an entry."""
        self.ledger.change([Change(ENTRY, entry.key, None, (entry.revision,))])

    # choices of this device, such as the columns of a table

    def choice(self, name: str) -> str:
        """What was chosen on this device; empty when nothing was."""
        heads = self.ledger.history.live(CHOICE, f"{self.ledger.device} {name}")
        return values.word(heads[0], "value") if heads else ""

    def choose(self, name: str, value: str) -> None:
        """Keep a choice."""
        if value != self.choice(name):
            ours = self.ledger.named_device()
            self._set({(CHOICE, f"{ours} {name}"): {"value": values.clean(value)}}, undoable=False)

    # who wrote it

    def author(self, device: str) -> Text:
        """Who a device's reader is: the name given there, else 我 for this device."""
        names = (_name(head.payload.get("name")) for head in self.ledger.history.live(AUTHOR, device))
        if name := next(filter(None, names), ""):
            return Text(name, name)
        if device == self.ledger.device:
            return ME
        return Text(f"另一臺裝置 {device[:4]}", f"another device {device[:4]}")

    @property
    def signature(self) -> Text:
        """What this device's notes are signed with."""
        return self.author(ours) if (ours := self.ledger.device) else ME

    def call_me(self, name: str) -> None:
        """Sign this device's notes with a name."""
        name = _name(name)
        self._set({(AUTHOR, self.ledger.named_device()): {"name": name} if name else None})

    # what all kinds share

    def _live(self, kind: str) -> Mapping[str, tuple[Revision, ...]]:
        return self.ledger.history.of_kind(kind)

    def _has(self, kind: str, key: str) -> bool:
        return bool(self.ledger.history.live(kind, key))

    def _set(self, wanted: Mapping[tuple[str, str], Mapping[str, str] | None], *, undoable: bool = True) -> None:
        """Replace whatever stands under some keys, as one change."""
        heads = {place: self.ledger.history.heads(*place) for place in wanted}
        changes = [
            Change(*place, payload, tuple(head.id for head in heads[place])) for place, payload in wanted.items()
        ]
        if changes:
            self.ledger.change(changes, undoable=undoable)


def _anchor(written: str) -> Anchor | None:
    try:
        return Anchor.parse(written)
    except ValueError:
        return None


def _name(written: object) -> str:
    """A signature on one line; empty when it is none."""
    return " ".join(values.clean(str(written or "")).split())[:LONGEST_NAME]
