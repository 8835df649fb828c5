"""Search: one briefing keystroke by keystroke, and a library of 1,000 briefings (50 MB of text)."""

import argparse
import math
import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from pathlib import Path

from cop29_desktop import paths
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.packs.load import load
from cop29_desktop.search import library
from cop29_desktop.search.engine import Index
from cop29_desktop.search.go import answers

TYPED = (
    "損失與損害", "loss and damage", "巴黎協定第六條", "Article 6.4", "1/CMA.6", "cma 11a", "starmer", "ITMO",
    "氣候資金", "adaptation fund", "3,000 億", "碳市場", "stramer", "不存在的詞", "transparency report", "綠色氣候基金",
    "zzzz", "Baku",
)  # fmt: skip
BRIEFINGS, TEXT, FIRST = 1000, 31_000, 20
MILLISECONDS = 1000


def keystrokes() -> list[str]:
    """Everything that stands in the field while the lines are typed."""
    return [line[:end] for line in TYPED for end in range(1, len(line) + 1) if line[:end].strip()]


def timed(run: Callable[[], object]) -> float:
    """How long it takes, in milliseconds."""
    start = time.perf_counter()
    run()
    return (time.perf_counter() - start) * MILLISECONDS


def told(name: str, times: list[float], target: float | None = None) -> None:
    """Print median, 95th percentile and worst."""
    p95 = sorted(times)[math.ceil(0.95 * len(times)) - 1]
    mark = "" if target is None else f"  target p95 ≤ {target:g}: {'met' if p95 <= target else 'MISSED'}"
    print(f"{name:44} p50 {statistics.median(times):6.2f}  p95 {p95:6.2f}  max {max(times):6.2f} ms{mark}")


def one_briefing(briefing: Briefing, rounds: int) -> None:
    """Building the index, then every keystroke in the search field and in the go box."""
    told("one briefing: build the index", [timed(lambda: Index(briefing)) for _ in range(rounds)])
    index = Index(briefing)
    print(f"{'one briefing: first keystroke':44} {timed(lambda: index.find('損')):6.2f} ms")
    lines = keystrokes() * rounds
    told("one briefing: search, a keystroke", [timed(lambda q=line: index.find(q)) for line in lines], 16)
    told("one briefing: go box, a keystroke", [timed(lambda q=line: answers(index, q)) for line in lines], 16)


def briefings(briefing: Briefing) -> Iterator[tuple[str, Briefing]]:
    """A thousand briefings of about 50 KB each, drawn from one; each has a word of its own."""
    dice = random.Random(29)  # noqa: S311 - the same library each time
    for number in range(BRIEFINGS):
        decisions, terms = list(briefing.decisions), list(briefing.terms)
        dice.shuffle(decisions)
        dice.shuffle(terms)
        kept: list[object] = []
        size = 0
        while size < TEXT and decisions:
            kept.append(decision := decisions.pop())
            size += sum(len(part.encode()) for point in decision.summary for part in point.text)
        marked = kept[0]._replace(draft=f"L.{number:04}x")
        lists = {"sections": briefing.sections[:3], "decisions": (marked, *kept[1:]), "terms": tuple(terms[:4])}
        yield f"briefing-{number:04}", Briefing(briefing.pack, partial(_of, lists))


def _of(lists: dict[str, tuple[object, ...]], name: str) -> tuple[object, ...]:
    """A list of a drawn briefing; those that were not drawn are empty."""
    return lists.get(name, ())


def a_library(briefing: Briefing, folder: Path) -> None:
    """Every keystroke over the library: the first hits, and all that it lists."""
    print(f"\nlibrary: made in {timed(lambda: library.write(folder, briefings(briefing))) / MILLISECONDS:.1f} s")
    size = {file.name: file.stat().st_size / 1e6 for file in folder.iterdir()}
    print("library: " + ", ".join(f"{name} {mb:.1f} MB" for name, mb in sorted(size.items())))
    engines = [("re", True)] if library.stringzilla is None else [("stringzilla", False), ("re", True)]
    for name, plain in engines:
        with_engine(name, folder, plain=plain)


def with_engine(name: str, folder: Path, *, plain: bool) -> None:
    """Every keystroke with one engine."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(f"library, {name}: opened in {timed(lambda: library.Library(folder, plain=plain)):.2f} ms")
    books = library.Library(folder, plain=plain)
    lines = [*keystrokes(), "L.0999", "L.01f4"]
    first = [timed(lambda q=line: [books.place(hit) for hit in islice(books.find(q), FIRST)]) for line in lines]
    whole = [timed(lambda q=line: list(books.find(q))) for line in lines]
    told(f"library, {name}: first {FIRST} hits of a keystroke", first, 16)
    told(f"library, {name}: all, {library.FEW} of each briefing", whole, 50)
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    print(f"library, {name}: peak memory grew by {grown:.0f} MB, mapped pages of the file included")
    books.close()


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--library", dest="folder", action="store_true", help="also 1,000 briefings")
    args = parser.parse_args()
    briefing = load(paths.builtin_pack())
    one_briefing(briefing, args.rounds)
    if args.folder:
        with tempfile.TemporaryDirectory() as folder:
            a_library(briefing, Path(folder))
    return 0


if __name__ == "__main__":
    sys.exit(main())
