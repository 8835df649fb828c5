"""What stands, and how it is changed: written to the journal first, known afterwards. Changes can be taken back."""

import os
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from cop29_desktop.model.texts import Text
from cop29_desktop.userdata import device
from cop29_desktop.userdata.errors import NotebookError, not_saved
from cop29_desktop.userdata.history import REPLACED, History
from cop29_desktop.userdata.journal import Found, Journal, read_file
from cop29_desktop.userdata.revisions import Change, Revision, make, next_clock

BY = "by"  # in a payload: who wrote it first, where it was put back by another


class Step(NamedTuple):
    """One key before a change, and the revisions that the change made of it."""

    kind: str
    key: str
    before: tuple[Revision, ...]
    made: tuple[str, ...]

    def instead(self, again: Mapping[str, str]) -> "Step":
        """The same step when what it made was replaced and then made again under another id."""
        return self._replace(made=tuple(again.get(one, one) for one in self.made))


class Merged(NamedTuple):
    """What files brought: revisions that were new, those that were there already, what could not be read.

    ``kept`` begins the names of the files that hold what was new: apart, so that deleting them takes the merge back.
    """

    new: int
    known: int
    problems: tuple[Text, ...]
    kept: Path | None


def microseconds() -> int:
    """The wall's clock."""
    return time.time_ns() // 1000


class Ledger:
    """The journal of a folder and the history that it gives; nothing is read before it is asked for."""

    def __init__(self, folder: Path, device_file: Path, wall: Callable[[], int] = microseconds) -> None:
        self.folder = folder
        self._device_file = device_file
        self._wall = wall
        self._journal = Journal(folder)
        self._history: History | None = None
        self._stamp: frozenset[tuple[str, int, int]] = frozenset()
        self._problems: tuple[Text, ...] = ()
        self._undo: list[list[Step]] = []

    @property
    def history(self) -> History:
        """What stands."""
        if self._history is None:
            self.reload()
        assert self._history is not None
        return self._history

    @property
    def problems(self) -> tuple[Text, ...]:
        """What could not be read, in sentences."""
        _ = self.history
        return self._problems

    @property
    def device(self) -> str:
        """The name of this device; empty as long as it wrote nothing."""
        return device.known(self._device_file)

    def named_device(self) -> str:
        """The name of this device, made now when it wrote nothing yet; raises NotebookError."""
        try:
            return device.named(self._device_file)
        except OSError as error:
            raise not_saved(self._device_file, error) from error

    def reload(self) -> None:
        """Read the folder anew; what was known stays known, since a missing file deletes nothing."""
        self._stamp = self._journal.stamp()
        found = self._journal.read()
        self._history = History() if self._history is None else self._history
        self._history.add(found.revisions)
        self._problems = found.problems

    def refresh(self) -> bool:
        """Read the folder anew if a file of it is another; returns whether there was something new."""
        before = len(self.history)
        if self._journal.stamp() != self._stamp:
            self.reload()
        return len(self.history) != before

    def change(self, changes: Sequence[Change], *, undoable: bool = True) -> list[Revision]:
        """Write changes as one; raises NotebookError, and then nothing is changed."""
        before = self._before((one.kind, one.key) for one in changes)
        made = self._write(changes)
        if undoable:
            self._remember(before, made)
        return made

    def _before(self, places: Iterable[tuple[str, str]]) -> dict[tuple[str, str], tuple[Revision, ...]]:
        return {place: self.history.live(*place) for place in places}

    def _remember(self, before: dict[tuple[str, str], tuple[Revision, ...]], made: Iterable[Revision]) -> None:
        ids: dict[tuple[str, str], list[str]] = {}
        for one in made:
            ids.setdefault((one.kind, one.key), []).append(one.id)
        steps = [Step(*place, before[place], tuple(ids[place])) for place in ids if place[0] != REPLACED]
        if steps:
            self._undo.append(steps)

    def _write(self, changes: Sequence[Change]) -> list[Revision]:
        history = self.history
        try:
            ours = self.named_device()
            clock = next_clock(history.clock, self._wall())
            made = [make(one, ours, clock + i) for i, one in enumerate(changes)]
            self._journal.append(ours, [one.line for one in made])
        except ValueError:
            raise NotebookError("沒有存進去：內容太長，請分成幾則。", "Not saved: too long; divide it.") from None
        except OSError as error:
            raise not_saved(self.folder, error) from error
        return history.add(made)

    @property
    def can_undo(self) -> bool:
        """Whether a change of this session is left to take back."""
        return bool(self._undo)

    def undo(self) -> bool:
        """Take the last change of this session back; False when there is none. Raises NotebookError."""
        if not self._undo:
            return False
        steps = self._undo[-1]
        made = self._write([change for step in steps for change in _back(step)])
        self._undo.pop()
        before = [one.id if one else "" for step in steps for one in step.before or (None,)]
        again = dict(zip(before, (one.id for one in made), strict=True))
        self._undo = [[step.instead(again) for step in earlier] for earlier in self._undo]
        return True

    def handed_on(self, kinds: Iterable[str]) -> bytes:
        """Some kinds as a file for another device: their heads, without the texts that these replaced."""
        revisions = self.history.handed_on(kinds, self.device)
        return b"".join(one.line + b"\n" for one in revisions)

    def merge(self, files: Iterable[Path]) -> Merged:
        """Take in what files hold, whatever their names, as one change; raises NotebookError."""
        found = [read_file(file) for file in files]
        revisions = {one.id: one for part in found for one in part.revisions}
        new = [one for one in revisions.values() if not self.history.knows(one)]
        kept = None
        if new:
            before = self._before((one.kind, one.key) for one in new)
            kept = self._take(new)
            self._remember(before, new)
        return Merged(len(new), len(revisions) - len(new), _problems(found), kept)

    def _take(self, new: list[Revision]) -> Path:
        seconds, rest = divmod(self._wall(), 1_000_000)
        moment = time.strftime("%Y%m%d-%H%M%S", time.gmtime(seconds))
        name = f"merged-{moment}-{rest:06}-{self.named_device()}"
        try:
            self._journal.append(name, [one.line for one in new])
        except OSError as error:
            raise not_saved(self.folder, error) from error
        self.history.add(new)
        return self.folder / name


def _back(step: Step) -> list[Change]:
    """What puts a key back; what was written beside the change stays."""
    if not step.before:
        return [Change(step.kind, step.key, None, step.made)]
    return [Change(step.kind, step.key, {BY: one.device, **one.payload}, step.made) for one in step.before]


def _problems(found: list[Found]) -> tuple[Text, ...]:
    return tuple(problem for one in found for problem in one.problems)


def new_key() -> str:
    """A key that no other device makes."""
    return os.urandom(8).hex()
