"""Tables of 100,000 rows and 6 columns in every format, as ratios to csv.writer measured in the same run.

    python benchmarks/export.py [--rows 100000] [--rounds 3] [--json]

Each writing is a process of its own, in an order that turns by one each round. README.md beside this file says more.
"""

import argparse
import csv
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from cop29_desktop.export import files, jobs
from cop29_desktop.export.formats import Carried, by_name, carrying
from cop29_desktop.export.selections import Options, Selection
from cop29_desktop.model.anchors import Anchor, AnchorKind
from cop29_desktop.model.texts import Language, Text
from cop29_desktop.presentation.colophon import Provenance
from cop29_desktop.presentation.tables import Column, Table

ROOT = Path(__file__).resolve().parent.parent
FLOOR = "csv.writer"
AIMS = {"xlsx": 20.0, "ods": 5.0}
MOST_MB = 100
RSS_UNIT = 1 if sys.platform == "darwin" else 1024
FIRST = date(2024, 11, 11)
TEST = Text("測試", "Test")
MADE = Provenance(TEST, TEST, TEST, date(2024, 11, 18), "", TEST, datetime(2024, 11, 18, tzinfo=UTC))


class Row(NamedTuple):
    """One row, as wide as a decision on screen."""

    body: str
    row: int
    agenda: str
    number: str
    title: str
    adopted: date


class Measured(NamedTuple):
    """One writing: seconds on the clock and on the processor, peak resident megabytes, size of the file."""

    seconds: float
    busy: float
    mb: float
    size: int


def rows(count: int) -> Iterator[Row]:
    """Rows that differ, in Chinese and English."""
    for i in range(count):
        title = f"第 {i} 項決議：新集體量化氣候資金目標 & new goal <{i % 97}>"
        yield Row(("COP29", "CMP19", "CMA6")[i % 3], i, f"{i % 20}a", f"{i}/CMA.6", title, FIRST + timedelta(i % 14))


def write(kind: str, count: int, target: Path) -> tuple[float, float]:
    """Write the rows; the seconds that it took by clock and processor, the making of the rows not counted."""
    held = tuple(rows(count))
    chosen = [Selection(_table(held), range(count), Language.ZH)]
    began, began_busy = time.perf_counter(), time.process_time()
    if kind == FLOOR:
        with target.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(Row._fields)
            writer.writerows(held)
    else:
        wanted = by_name(kind)
        files.write(lambda file: jobs.put(wanted, file, chosen, MADE, Options()), target, force=True)
    return time.perf_counter() - began, time.process_time() - began_busy


def _table(held: tuple[Row, ...]) -> Table[Row]:
    columns = tuple(
        Column(name, Text(name, name), lambda row, place=place: row[place]) for place, name in enumerate(Row._fields)
    )
    return Table(
        "rows", Text("列", "Rows"), columns, held,
        lambda row: Anchor(AnchorKind.DECISION, row.number), lambda row: (row.title,), lambda _: (),
    )  # fmt: skip


def measure(kind: str, count: int) -> Measured:
    """One writing in a process of its own."""
    done = subprocess.run(
        [sys.executable, __file__, "--one", kind, "--rows", str(count)],
        cwd=ROOT, capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip
    return Measured(*json.loads(done.stdout))


def one(kind: str, count: int) -> None:
    """What the process of one writing prints."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "rows"
        seconds, busy = write(kind, count, target)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * RSS_UNIT / 1e6
        print(json.dumps([seconds, busy, peak, target.stat().st_size]))


def summary(count: int, rounds: int) -> dict[str, dict[str, float]]:
    """Every format against the floor: medians."""
    kinds = [FLOOR, *(wanted.key for wanted in carrying(Carried.TABLES))]
    runs: dict[str, list[Measured]] = {kind: [] for kind in kinds}
    for turn in range(rounds):
        for kind in kinds[turn % len(kinds) :] + kinds[: turn % len(kinds)]:
            runs[kind].append(measure(kind, count))
    middle = {kind: Measured(*map(statistics.median, zip(*seen, strict=True))) for kind, seen in runs.items()}
    floor = middle[FLOOR]
    return {
        kind: {
            "ms": seen.seconds * 1000, "ratio": seen.seconds / floor.seconds, "busy_ratio": seen.busy / floor.busy,
            "extra_mb": seen.mb - floor.mb,
            "file_mb": seen.size / 1e6,
        }
        for kind, seen in middle.items()
    }  # fmt: skip


def show(found: dict[str, dict[str, float]]) -> None:
    """The table that README quotes."""
    print(f"{'format':12}{'ms':>8}{'× csv.writer':>14}{'processor':>11}{'extra MB':>10}{'file MB':>9}")
    for kind, seen in found.items():
        missed = seen["ratio"] > AIMS.get(kind, float("inf")) or seen["extra_mb"] > MOST_MB
        print(
            f"{kind:12}{seen['ms']:8.0f}{seen['ratio']:14.1f}{seen['busy_ratio']:11.1f}{seen['extra_mb']:10.1f}{seen['file_mb']:9.1f}"
            f"{'  MISSED' if missed else ''}"
        )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--one", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.one:
        one(args.one, args.rows)
        return
    found = summary(args.rows, args.rounds)
    if args.json:
        print(json.dumps(found, indent=1))
    else:
        show(found)


if __name__ == "__main__":
    main()
