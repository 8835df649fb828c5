"""A table of 1,000 rows as a PDF: painted row by row, as the program does it, against QTextDocument.print_.

    .venv/bin/python benchmarks/pdf.py

Both write with QPdfWriter at the same resolution with the shipped font; the medians of interleaved rounds, their ratio
beside what we aim at, then what mending the file with pypdf adds. Last, how many rows the export dialog writes in a
second, by which it warns.
"""

import argparse
import io
import os
import statistics
import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QFont, QGuiApplication, QPdfWriter, QTextDocument

from cop29_desktop import paths
from cop29_desktop.export.selections import Options, Selection
from cop29_desktop.gui.printing import exported, pdf
from cop29_desktop.gui.printing.paper import DPI, PAPERS, Sheet, family
from cop29_desktop.gui.printing.printed import Facts
from cop29_desktop.gui.printing.tables import USUAL, PrintedTable
from cop29_desktop.model.dates import BAKU
from cop29_desktop.model.queries import Query
from cop29_desktop.model.texts import Language
from cop29_desktop.packs.load import load
from cop29_desktop.presentation import catalogue, colophon, handouts
from cop29_desktop.presentation.html import escape

ROWS, ROUNDS, AIM = 1000, 5, 0.2
EXPORTED = 5000  # rows
MOMENT = datetime(2024, 11, 18, 10, tzinfo=BAKU)


def handout() -> handouts.Handout:
    """The decisions over and over, in Chinese."""
    briefing = load(paths.builtin_pack())
    table = catalogue.TABLES["decisions"](briefing)
    rows = [number % len(table.rows) for number in range(ROWS)]
    return handouts.make(briefing, handouts.Asked(table, rows, Query(), Language.ZH), MOMENT)


def laid_out(held: handouts.Handout) -> PrintedTable:
    """The pages of the table."""
    return PrintedTable(held, Sheet(PAPERS["A4"], landscape=True), Facts(held.title, "zh", MOMENT))


def painted(held: handouts.Handout) -> bytes:
    """Row by row, from the cells to the file."""
    return pdf.painted(laid_out(held))


def printed(held: handouts.Handout) -> bytes:
    """The same table as HTML, printed by QTextDocument."""
    head = "".join(f"<th>{escape(text)}</th>" for text in held.headings)
    body = "".join(
        f"<tr>{''.join(f'<td>{escape(cell[0].text)}</td>' for cell in row)}</tr>" for row in held.rows
    )  # fmt: skip
    document = QTextDocument()
    shown = QFont([family()])
    shown.setPointSizeF(USUAL.text)
    document.setDefaultFont(shown)
    document.setHtml(f'<table width="100%" border="1"><thead><tr>{head}</tr></thead>{body}</table>')
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    writer.setPageLayout(Sheet(PAPERS["A4"], landscape=True).layout)
    document.print_(writer)
    return bytes(buffer.data().data())


def exported_rows() -> float:
    """How many rows of decisions the dialog writes in a second, with all that the file says of itself."""
    briefing = load(paths.builtin_pack())
    table = catalogue.TABLES["decisions"](briefing)
    keys = tuple(column.key for column in table.screen_columns)
    rows = [number % len(table.rows) for number in range(EXPORTED)]
    chosen, told = Selection(table, rows, Language.ZH, keys), colophon.of(briefing, MOMENT)
    return EXPORTED / seconds(lambda: exported.tables(io.BytesIO(), [chosen], told, Options()))


def seconds(work: Callable[[], object]) -> float:
    """How long it takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def main() -> int:
    """Measure, print the figures; 1 when the aim is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    rounds = parser.parse_args().rounds
    _app = QGuiApplication(sys.argv[:1])
    held = handout()
    ways: dict[str, Callable[[], object]] = {
        "painted row by row": lambda: painted(held),
        "QTextDocument.print_": lambda: printed(held),
        "painted and mended": lambda: pdf.write(laid_out(held)),
    }
    taken: dict[str, list[float]] = {name: [] for name in ways}
    for number in range(rounds + 1):  # the first round warms up
        for name, work in ways.items():
            spent = seconds(work)
            if number:
                taken[name].append(spent)
    medians = {name: statistics.median(times) for name, times in taken.items()}
    usual = medians["QTextDocument.print_"]
    for name, median in medians.items():
        print(f"{name:<22}{median * 1000:8.0f} ms{median / usual:8.2f} x")
    print(f"export dialog: {statistics.median(exported_rows() for _ in range(rounds)):,.0f} rows a second")
    ratio = medians["painted row by row"] / usual
    print(f"{ROWS} rows on {laid_out(held).pages} pages; aim {AIM} x, {'reached' if ratio <= AIM else 'missed'}")
    return 0 if ratio <= AIM else 1


if __name__ == "__main__":
    sys.exit(main())
