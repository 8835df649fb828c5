"""A keystroke in a table's filter until its rows are painted, as a ratio to a repaint alone measured in the same run.

    python benchmarks/table.py [--rounds 40] [--rows 49 100000] [--json]

The panel is the program's own, in a window of 1366 × 768, offscreen unless QT_QPA_PLATFORM says otherwise. A long
table is the pack's decisions over and over. Each round types words letter by letter. The floor is a repaint of what a
keystroke touches: rows, header, filter box, sentence and chips, nothing else done. README.md says more.
"""

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass, replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")
os.environ.setdefault("QT_STYLE_OVERRIDE", "fusion")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QEventLoop
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QTableView

from cop29_desktop import paths
from cop29_desktop.gui.kit import fonts
from cop29_desktop.gui.kit.rows_view import RowsView
from cop29_desktop.gui.kit.theme import BASE_POINTS
from cop29_desktop.gui.panels.table import TablePanel
from cop29_desktop.gui.session import Session
from cop29_desktop.gui.wardrobe import Wardrobe
from cop29_desktop.model.texts import Language
from cop29_desktop.packs.load import load

WORDS = ("損失", "fund", "cma6 ", "基金 報告", "zzz", "11a", "技術")
SIZE = (1366, 768)
LONG = 1000
P50_RATIO, P95_MS, COMPLETE_MS = 1.25, 16, 33


class Painted:
    """When the rows were last painted; 0 is not since it was asked for."""

    at = 0.0


def note_paints() -> None:
    """Have the rows say when they have been painted."""
    plain = QTableView.paintEvent

    def noted(view: RowsView, event: QPaintEvent) -> None:
        plain(view, event)
        Painted.at = time.perf_counter()

    RowsView.paintEvent = noted


def until_painted(panel: TablePanel) -> float:
    """Let Qt work until the rows are painted, or hidden because there are none; gives the moment."""
    Painted.at = 0.0
    while not Painted.at and panel.rows.isVisible():
        QApplication.processEvents()
    return Painted.at or time.perf_counter()


@dataclass(frozen=True, slots=True)
class Figures:
    """One size of table, in milliseconds."""

    rows: int
    repaint_p50: float
    painted_p50: float
    painted_p95: float
    complete_p50: float
    complete_p95: float

    @property
    def ratio(self) -> float:
        """The median keystroke over the median repaint."""
        return self.painted_p50 / self.repaint_p50

    @property
    def reached(self) -> bool:
        """Whether the aims are met; those in milliseconds are for long tables."""
        short = self.rows < LONG
        return self.ratio <= P50_RATIO and (short or (self.painted_p95 < P95_MS and self.complete_p95 < COMPLETE_MS))


def p95(values: list[float]) -> float:
    """The value that nineteen in twenty do not exceed."""
    return statistics.quantiles(values, n=20)[-1]


def make_panel(session: Session, rows: int) -> TablePanel:
    """The decisions' panel, with that many rows."""
    table = session.table("decisions")
    every = (table.rows * (rows // len(table.rows) + 1))[:rows]
    session._tables["decisions"] = replace(table, rows=every)  # noqa: SLF001 - no pack is that long
    return TablePanel(session, "decisions")


def settle(panel: TablePanel) -> None:
    """Let everything finish, folding included."""
    while panel.finding.is_under_way:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    QApplication.processEvents()


def measure(panel: TablePanel, rounds: int) -> Figures:
    """Type the words letter by letter, rounds times over, and repaint between two letters."""
    for warm in ("zz", ""):
        panel.bar.box.setText(warm)
        settle(panel)
    touched = (
        panel.rows.viewport(), panel.rows.horizontalHeader().viewport(), panel.bar.box, panel.bar.sentence,
        *panel.bar.chips.buttons.values(),
    )  # fmt: skip
    repaints: list[float] = []
    paints: list[float] = []
    completes: list[float] = []
    for text in [word[: end + 1] for _ in range(rounds) for word in WORDS for end in range(len(word))]:
        began = time.perf_counter()
        for part in touched:
            part.update()
        repaints.append((until_painted(panel) - began) * 1000)
        began = time.perf_counter()
        panel.bar.box.setText(text)
        paints.append((until_painted(panel) - began) * 1000)
        while panel.finding.is_under_way:
            QApplication.processEvents()
        completes.append((time.perf_counter() - began) * 1000)
        settle(panel)
    return Figures(
        len(panel.model.order), statistics.median(repaints), statistics.median(paints), p95(paints),
        statistics.median(completes), p95(completes),
    )  # fmt: skip


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description="A keystroke in a filter until painted, over a repaint alone.")
    parser.add_argument("--rounds", type=int, default=40, help="how often the words are typed (default 40)")
    parser.add_argument("--rows", type=int, nargs="+", default=[49, 100_000], help="lengths of the table")
    parser.add_argument("--json", action="store_true", help="print JSON, not a table")
    return parser.parse_args()


def main() -> int:
    """Measure and print; 0 whether or not an aim is reached."""
    asked = arguments()
    note_paints()
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    with tempfile.TemporaryDirectory(prefix="cop29-benchmark-") as folder:
        briefing = load(paths.builtin_pack(), Path(folder))
    font = fonts.choose(paths.resource("fonts", "COP29SansTC-Regular.ttf"), BASE_POINTS)
    app.setFont(font)
    wardrobe = Wardrobe(app, font, "light", 100)
    wardrobe.dress()
    found: list[Figures] = []
    for rows in asked.rows:
        panel = make_panel(Session(briefing, Language.ZH), rows)
        panel.dress(wardrobe.look())
        panel.resize(*SIZE)
        panel.show()
        found.append(measure(panel, asked.rounds))
        panel.close()
    if asked.json:
        figures = [{name: getattr(row, name) for name in Figures.__slots__} | {"ratio": row.ratio} for row in found]
        print(json.dumps(figures, indent=2))
        return 0
    print(f"{'rows':>8}{'repaint':>9}{'painted p50':>13}{'p95':>7}{'complete p50':>14}{'p95':>7}{'ratio':>7}  (ms)")
    for row in found:
        times = f"{row.repaint_p50:>9.1f}{row.painted_p50:>13.1f}{row.painted_p95:>7.1f}"
        print(f"{row.rows:>8}{times}{row.complete_p50:>14.1f}{row.complete_p95:>7.1f}{row.ratio:>7.2f}"
              f"  {'reached' if row.reached else 'MISSED'}")  # fmt: skip
    return 0


if __name__ == "__main__":
    sys.exit(main())
