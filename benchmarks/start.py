"""Start to first painted window, and peak memory, as ratios to a bare PySide6 window measured in the same run.

    python benchmarks/start.py [--rounds 15] [--xcb] [--json] [--command "python -m something"]

Every round starts four processes, in an order that turns by one each round: the bare window, the program with an
empty home (first start: no settings, no cache), the program with a home that was used before, and the flat window,
which draws much the same picture with nothing of the program. The first round warms
the disk and fills that home; it is shown, and left out of the medians. README.md beside this file says more.
"""

import argparse
import json
import math
import os
import re
import shlex
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = f"{shlex.quote(sys.executable)} -m cop29_desktop --exit-after-paint"
BARE_WINDOW = [sys.executable, "-m", "benchmarks.bare_window"]
FLAT_WINDOW = [sys.executable, "-m", "benchmarks.flat_window"]
COMPILED = ("cop29_desktop", "benchmarks")

BARE, FIRST, SECOND, FLAT = "bare window", "first start", "start", "flat window"
PAINTED = re.compile(r"\d+(\.\d+)?( ?ms)?")
"""The line that both sides print when they have been painted."""

PATIENCE = 60
"""Seconds until a process that says nothing is ended."""
LEAST_ROUNDS = 2
RSS_UNIT = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True, slots=True)
class Run:
    """One process: spawn to painted in milliseconds, peak resident memory in megabytes."""

    ms: float
    mb: float


@dataclass(frozen=True, slots=True)
class Summary:
    """All counted runs of one kind, and the run of the warm-up round."""

    ms_median: float
    ms_p90: float
    mb_median: float
    mb_p90: float
    warm_up_ms: float


@dataclass(frozen=True, slots=True)
class Ratio:
    """A median over the bare window's, beside what we aim at; of the flat window nothing is asked."""

    name: str
    ratio: float
    target: float | None

    @property
    def verdict(self) -> str:
        """Whether it is what we aim at."""
        return "" if self.target is None else "reached" if self.ratio <= self.target else "MISSED"


class BenchmarkError(Exception):
    """A process that did not do what it was started for."""


def environment(home: Path, platform: dict[str, str]) -> dict[str, str]:
    """What a measured process sees: its own home, byte code allowed, no D-Bus."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    own = {"COP29_HOME": str(home), "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"}
    return kept | own | platform


def run_once(command: list[str], environ: dict[str, str]) -> Run:
    """Start a process, take the time to its line, then its peak memory when it has ended."""
    with tempfile.TemporaryFile() as errors:
        began = time.perf_counter()
        process = subprocess.Popen(command, cwd=ROOT, env=environ, stdout=subprocess.PIPE, stderr=errors, text=True)
        watchdog = threading.Timer(PATIENCE, os.kill, (process.pid, signal.SIGKILL))
        watchdog.start()
        assert process.stdout is not None
        painted = None
        for line in process.stdout:
            if painted is None and PAINTED.fullmatch(line.strip()):
                painted = time.perf_counter()
        _, status, usage = os.wait4(process.pid, 0)
        watchdog.cancel()
        process.stdout.close()
        process.returncode = os.waitstatus_to_exitcode(status)
        if painted is None or process.returncode != 0:
            errors.seek(0)
            said = errors.read().decode(errors="replace")[-2000:]
            raise BenchmarkError(
                f"{shlex.join(command)}: exit {process.returncode}, painted: {painted is not None}\n{said}"
            )
    return Run((painted - began) * 1000, usage.ru_maxrss * RSS_UNIT / 1e6)


def measure(program: list[str], rounds: int, platform: dict[str, str]) -> dict[str, list[Run]]:
    """Run all rounds; the runs of each kind in the order of the rounds."""
    runs: dict[str, list[Run]] = {BARE: [], FIRST: [], SECOND: [], FLAT: []}
    with tempfile.TemporaryDirectory(prefix="cop29-benchmark-") as folder:
        used = Path(folder, "used")
        used.mkdir()
        for number in range(rounds):
            empty = Path(folder, f"empty-{number}")
            empty.mkdir()
            jobs = [(BARE, BARE_WINDOW, empty), (FIRST, program, empty), (SECOND, program, used)]
            jobs.append((FLAT, FLAT_WINDOW, empty))
            turn = number % len(jobs)
            for kind, command, home in jobs[turn:] + jobs[:turn]:
                runs[kind].append(run_once(command, environment(home, platform)))
    return runs


def p90(values: list[float]) -> float:
    """The value that nine in ten do not exceed (nearest rank)."""
    return sorted(values)[math.ceil(0.9 * len(values)) - 1]


def summarise(runs: list[Run]) -> Summary:
    """Medians and p90 of all but the first run."""
    warm_up, *counted = runs
    ms, mb = [run.ms for run in counted], [run.mb for run in counted]
    return Summary(statistics.median(ms), p90(ms), statistics.median(mb), p90(mb), warm_up.ms)


def compare(summaries: dict[str, Summary]) -> list[Ratio]:
    """The three ratios we have targets for, and what the picture alone takes."""
    bare, first, second, flat = summaries[BARE], summaries[FIRST], summaries[SECOND], summaries[FLAT]
    return [
        Ratio("start", second.ms_median / bare.ms_median, 1.25),
        Ratio("first start", first.ms_median / bare.ms_median, 1.6),
        Ratio("peak memory", second.mb_median / bare.mb_median, 1.15),
        Ratio("flat window", flat.ms_median / bare.ms_median, None),
        Ratio("its memory", flat.mb_median / bare.mb_median, None),
    ]


def print_tables(summaries: dict[str, Summary], ratios: list[Ratio]) -> None:
    """The figures and the ratios, as text."""
    print(f"{'':<14}{'ms p50':>9}{'ms p90':>9}{'MB p50':>9}{'MB p90':>9}{'warm-up ms':>12}")
    for kind, row in summaries.items():
        figures = f"{row.ms_median:>9.1f}{row.ms_p90:>9.1f}{row.mb_median:>9.1f}{row.mb_p90:>9.1f}"
        print(f"{kind:<14}{figures}{row.warm_up_ms:>12.1f}")
    print(f"\n{'× bare window':<14}{'ratio':>9}{'target':>9}")
    for row in ratios:
        print(f"{row.name:<14}{row.ratio:>9.2f}{row.target or '–':>9}  {row.verdict}".rstrip())


@contextmanager
def display(*, xcb: bool) -> Generator[dict[str, str], None, None]:
    """The variables that choose the platform; under xcb also an Xvfb of our own, ended afterwards."""
    if not xcb:
        yield {"QT_QPA_PLATFORM": "offscreen"}
        return
    xvfb = shutil.which("Xvfb")
    if xvfb is None:
        raise BenchmarkError("--xcb needs Xvfb, which is not installed")
    reader, writer = os.pipe()
    screen = ["-screen", "0", "1366x768x24", "-noreset", "-nolisten", "tcp"]
    server = subprocess.Popen(
        [xvfb, "-displayfd", str(writer), *screen],
        pass_fds=[writer],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    try:
        with os.fdopen(reader) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise BenchmarkError("Xvfb did not start")
        yield {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{number}"}
    finally:
        server.terminate()
        server.wait()


def compile_all() -> None:
    """Write the byte code of everything that is measured, so that no start pays for it."""
    folders = [str(ROOT / name) for name in COMPILED if (ROOT / name).is_dir()]
    command = [sys.executable, "-m", "compileall", "-q", *folders]
    subprocess.run(command, env=environment(ROOT, {}), check=False, stdout=subprocess.DEVNULL)


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description="Start and peak memory as ratios to a bare PySide6 window.")
    parser.add_argument("--rounds", type=int, default=15, help="rounds, the first of which is warm-up (default 15)")
    parser.add_argument("--xcb", action="store_true", help="paint under an Xvfb started for it, not offscreen")
    parser.add_argument("--json", action="store_true", help="print JSON, not tables")
    parser.add_argument("--command", default=PROGRAM, help="what to measure in place of the program")
    parsed = parser.parse_args()
    if parsed.rounds < LEAST_ROUNDS:
        parser.error(f"--rounds must be at least {LEAST_ROUNDS}")
    return parsed


def main() -> int:
    """Measure and print; 0 whether or not a target is reached, 1 when something could not be measured."""
    asked = arguments()
    compile_all()
    try:
        with display(xcb=asked.xcb) as platform:
            runs = measure(shlex.split(asked.command), asked.rounds, platform)
    except (BenchmarkError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    summaries = {kind: summarise(of_kind) for kind, of_kind in runs.items()}
    ratios = compare(summaries)
    if asked.json:
        figures = {kind: asdict(row) for kind, row in summaries.items()}
        about = {"platform": platform["QT_QPA_PLATFORM"], "rounds": asked.rounds, "command": asked.command}
        print(json.dumps(about | {"figures": figures, "ratios": [asdict(row) for row in ratios]}, indent=2))
    else:
        print(f"{platform['QT_QPA_PLATFORM']}, {asked.rounds - 1} rounds after one of warm-up: {asked.command}\n")
        print_tables(summaries, ratios)
    return 0


if __name__ == "__main__":
    sys.exit(main())
