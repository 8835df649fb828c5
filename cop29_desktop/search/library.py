"""A library: many packs in one folder, searched together without loading them.

Their texts lie folded in one file, line by line, mapped into memory and looked through from end to end; what a line
said and where it stands lies in another. Both are made once from the packs, belong to the cache and may be thrown
away at any time: the packs are the truth. Words are looked for as they are typed, without aliases and numerals.
"""

import hashlib
import json
import mmap
import re
import shutil
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple, Protocol, cast

from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.folding import fold
from cop29_desktop.model.texts import Text
from cop29_desktop.packs.load import load
from cop29_desktop.packs.problems import PackError
from cop29_desktop.search.entries import entries
from cop29_desktop.search.patterns import word

try:
    import stringzilla
except ImportError:  # it is optional: without it a search takes longer
    stringzilla = None

FORMAT = 1
FEW = 3  # places shown of one briefing
_FOLDED, _SAID, _LINES, _ABOUT = "folded.txt", "said.txt", "lines.bin", "about.json"
_NEEDLESS_SPACE = re.compile(r"(?<![0-9a-z]) | (?![0-9a-z])")


class Line(NamedTuple):
    """A line that answers, by the numbers of its briefing and its own; ``Library.place`` says what it is."""

    briefing: int
    number: int


class Place(NamedTuple):
    """What a line is: which briefing's, where in it, and what it says."""

    briefing: str
    anchor: Anchor
    title: Text
    text: str


class _Haystack(Protocol):
    def find(self, needle: bytes, start: int, /) -> int: ...


class _Mapped:
    """A mapped file looked through by ``re``, where the faster engine is missing."""

    def __init__(self, mapped: mmap.mmap) -> None:
        self._bytes = mapped

    def find(self, needle: bytes, start: int, /) -> int:
        match = re.compile(re.escape(needle)).search(self._bytes, start)
        return match.start() if match else -1


class Library:
    """The library that lies in a folder made by ``write``."""

    def __init__(self, folder: Path, *, plain: bool = False) -> None:
        about = json.loads((folder / _ABOUT).read_text("utf-8"))
        self.briefings: list[str] = about["briefings"]
        self._first: list[int] = about["first"]  # lines
        lines = array("Q", (folder / _LINES).read_bytes())
        half = len(lines) // 2
        self._starts, self._said = lines[:half], lines[half:]
        self._folded, self._texts = _mapped(folder / _FOLDED), _mapped(folder / _SAID)
        self._haystack = _Mapped(self._folded) if plain or stringzilla is None else _fast(folder / _FOLDED)

    def close(self) -> None:
        """Give the files back."""
        self._haystack = _Mapped(self._folded)
        self._folded.close()
        self._texts.close()

    def find(self, line: str, few: int = FEW) -> Iterator[Line]:
        """The lines that hold every word, briefing by briefing, of each the first few; found as they are asked for."""
        words = [word(part) for part in line.split() if fold(part)]
        if not words:
            return
        *others, longest = sorted(words, key=lambda one: len(one.folded))
        if any(self._haystack.find(one.folded.encode(), 0) < 0 for one in others):
            return
        needle, patterns = longest.folded.encode(), [re.compile(one.pattern) for one in others]
        at, left, current = 0, few, -1
        while (at := self._haystack.find(needle, at)) >= 0:
            if self._inside(at):
                at += 1
                continue
            number = bisect_right(self._starts, at) - 1
            briefing = bisect_right(self._first, number) - 1
            left = left if briefing == current else few
            current = briefing
            if not patterns or self._holds(number, patterns):
                left -= 1
                yield Line(briefing, number)
            at = self._starts[number + 1 if left else self._first[briefing + 1]]

    def place(self, line: Line) -> Place:
        """What a line is."""
        start, end = self._said[line.number], self._said[line.number + 1]
        anchor, zh, en, text = self._texts[start : end - 1].decode().split("\x1f")
        return Place(self.briefings[line.briefing], Anchor.parse(anchor), Text(zh, en), text)

    def _inside(self, at: int) -> bool:
        """Whether a Latin word or a number is under way already."""
        before, here = self._folded[at - 1 : at], self._folded[at : at + 1]
        return (before.isalnum() and here.isalpha()) or (before.isdigit() and here.isdigit())

    def _holds(self, number: int, patterns: list[re.Pattern[str]]) -> bool:
        line = self._folded[self._starts[number] : self._starts[number + 1] - 1].decode()
        return all(pattern.search(line) for pattern in patterns)


def packed(text: str) -> str:
    """A text folded, its spaces kept only between Latin words."""
    return _NEEDLESS_SPACE.sub("", " ".join(map(fold, text.split())))


def opened(folder: Path, cache: Path) -> Library:
    """The library of a folder of packs, made anew when a file of it has changed; packs with problems are left out."""
    packs = sorted(file.parent for file in folder.glob("*/pack.yaml"))
    seen = [(str(p), p.stat().st_size, p.stat().st_mtime_ns) for pack in packs for p in sorted(pack.rglob("*.yaml"))]
    key = hashlib.sha256(json.dumps([FORMAT, seen]).encode()).hexdigest()[:32]
    place = cache / f"library-{key}"
    if not (place / _ABOUT).exists():
        for old in cache.glob("library-*"):
            shutil.rmtree(old, ignore_errors=True)
        write(place, _loaded(packs))
    return Library(place)


def write(place: Path, briefings: Iterable[tuple[str, Briefing]]) -> None:
    """Make the files of a library; the one that tells of the others comes last."""
    place.mkdir(parents=True, exist_ok=True)
    names: list[str] = []
    first: list[int] = []
    starts, said = array("Q", [0]), array("Q", [0])
    with (place / _FOLDED).open("wb") as folded, (place / _SAID).open("wb") as texts:
        starts[0], said[0] = folded.write(b"\n"), texts.write(b"\n")  # nothing can't be mapped
        for name, briefing in briefings:
            names.append(name)
            first.append(len(starts) - 1)
            for line, shown in _lines(briefing):
                starts.append(starts[-1] + folded.write(line.encode() + b"\n"))
                said.append(said[-1] + texts.write(shown.encode() + b"\n"))
    (place / _LINES).write_bytes(starts.tobytes() + said.tobytes())
    about = {"briefings": names, "first": [*first, len(starts) - 1]}
    (place / _ABOUT).write_text(json.dumps(about, ensure_ascii=False), "utf-8")


def _loaded(packs: Iterable[Path]) -> Iterator[tuple[str, Briefing]]:
    for pack in packs:
        try:
            yield pack.name, load(pack)
        except PackError:
            continue  # `cop29 check` says what is wrong with it


def _lines(briefing: Briefing) -> Iterator[tuple[str, str]]:
    for entry in entries(briefing):
        head = "\x1f".join([str(entry.anchor), *entry.title])
        for text in dict.fromkeys((*entry.names, *entry.aliases, *entry.texts)):
            shown = " ".join(text.splitlines())
            yield packed(shown), f"{head}\x1f{shown}".replace("\n", " ")


def _mapped(file: Path) -> mmap.mmap:
    with file.open("rb") as held:
        return mmap.mmap(held.fileno(), 0, access=mmap.ACCESS_READ)


def _fast(file: Path) -> _Haystack:
    engine = cast("Any", stringzilla)
    haystack: _Haystack = engine.Str(engine.File(str(file)))
    return haystack
