"""The reader's own notes: what a save, a start and a sudden end cost. ``--kills N`` ends N writers with SIGKILL."""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from cop29_desktop.model.anchors import Anchor
from cop29_desktop.userdata.notebook import Notebook

PLACE = Anchor.parse("decision:1/CMA.6")
TEXT = "損失與損害" * 68  # 1 KB
NOTES = 2000
WRITER = """
import sys
from pathlib import Path
sys.path.insert(0, {root!r})
from benchmarks.notebook import PLACE, TEXT, opened
book = opened(Path(sys.argv[1]))
for number in range(int(sys.argv[2]), 10**9):
    book.write_note(PLACE, f"{{number}} {{TEXT}}")
    print(number, flush=True)
"""


def opened(folder: Path) -> Notebook:
    """The notebook of a folder."""
    return Notebook(folder / "notebook", folder / "device", "cop29")


def milliseconds(began: float) -> float:
    """Since a moment."""
    return (time.perf_counter() - began) * 1000


def saves(folder: Path) -> list[float]:
    """The time of each save."""
    book, times = opened(folder), list[float]()
    for number in range(NOTES):
        began = time.perf_counter()
        book.write_note(PLACE, f"{number} {TEXT}")
        times.append(milliseconds(began))
    return times


def plain_appends(folder: Path) -> list[float]:
    """The floor: the same bytes, appended to one file and flushed to the disk."""
    line, times = b"x" * 1280 + b"\n", list[float]()
    with (folder / "plain").open("ab", buffering=0) as file:
        for _ in range(NOTES):
            began = time.perf_counter()
            file.write(line)
            os.fsync(file.fileno())
            times.append(milliseconds(began))
    return times


def start(folder: Path) -> float:
    """The time to the first answer."""
    began = time.perf_counter()
    opened(folder).ticked()
    return milliseconds(began)


def killed(folder: Path, runs: int) -> tuple[int, int, int]:
    """Of so many writers that were ended: saves acknowledged, of these lost, files damaged beyond a last line."""
    root = str(Path(__file__).resolve().parents[1])
    acknowledged: list[int] = []
    for run in range(runs):
        argv = [sys.executable, "-c", WRITER.format(root=root), str(folder), str(len(acknowledged) + run)]
        with subprocess.Popen(argv, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            acknowledged += [int(process.stdout.readline()) for _ in range(1 + run * 7 % 40)]
            process.kill()
            acknowledged += map(int, process.stdout.read().split())
    book = opened(folder)
    kept = {int(note.text.split()[0]) for note in book.all_notes()}
    return len(acknowledged), len(set(acknowledged) - kept), len(book.ledger.problems)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=0, metavar="N")
    kills = parser.parse_args().kills
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        empty = statistics.median(start(folder / "nowhere") for _ in range(50))
        floor, ours = (statistics.quantiles(times, n=100) for times in (plain_appends(folder), saves(folder)))
        whole = statistics.median(start(folder) for _ in range(9))
        print(f"save of a 1 KB note, p50 / p99    {ours[49]:.2f} / {ours[98]:.2f} ms, × {ours[49] / floor[49]:.2f}")
        print(f"append and fsync alone            {floor[49]:.2f} / {floor[98]:.2f} ms")
        print(f"first answer, empty               {empty:.3f} ms")
        print(f"first answer, {NOTES} notes          {whole:.1f} ms")
        if kills:
            count, lost, damaged = killed(folder / "killed", kills)
            print(f"{kills} writers killed: {count} saves acknowledged, {lost} lost, {damaged} files with a cut line")


if __name__ == "__main__":
    main()
