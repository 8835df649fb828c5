"""The command line of ``cop29-desktop``; a start without any does not come here."""

import argparse
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from cop29_desktop import __version__
from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.texts import Language


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """The arguments; ends the process with status 2 where they can't be read."""
    return _parser().parse_args(argv)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="cop29-desktop", description="Open the briefing.")
    parser.add_argument("anchor", nargs="?", type=_anchor, help="where to open, such as decision:1/CMA.6")
    parser.add_argument("--version", action="version", version=f"cop29-desktop {__version__}")
    parser.add_argument(
        "--pack", type=Path, metavar="DIR", help="open another pack; the built-in one if it has problems"
    )
    _add_print(parser)
    drawn = parser.add_argument_group("for pictures, tests and measurements")
    drawn.add_argument("--screenshot", type=Path, metavar="FILE.png", help="draw the window to a file and exit")
    drawn.add_argument("--size", type=_size, metavar="1366x768", help="the window's size in logical pixels")
    drawn.add_argument("--scale", type=_scale, metavar="2", help="device pixels for one logical pixel")
    drawn.add_argument("--lang", type=Language, choices=list(Language))
    drawn.add_argument("--theme", choices=("light", "dark", "contrast", "system"))
    drawn.add_argument("--go", type=_anchor, metavar="ANCHOR", help="the place to show")
    drawn.add_argument("--today", type=_day, metavar="2024-11-18", help="take this day for today")
    drawn.add_argument(
        "--exit-after-paint", action="store_true", help="print the milliseconds to the first paint; exit"
    )
    return parser


def _add_print(parser: argparse.ArgumentParser) -> None:
    printed = parser.add_argument_group("a PDF without a window: of the anchor, of a table, else of the whole briefing")
    printed.add_argument("--print-to", type=Path, metavar="FILE.pdf", help="write the PDF and exit")
    printed.add_argument("--table", nargs="+", metavar="TABLE", help="print rows of tables, such as decisions")
    printed.add_argument("--query", metavar="LINE", help="which rows, such as: body:CMA6 topic:finance 損失")
    printed.add_argument("--columns", type=_listed, metavar="A,B", help="these columns of the table in this order")
    printed.add_argument("--one-page", action="store_true", help="decisions in brief, for the head of delegation")
    printed.add_argument("--paper", metavar="A4", help="A3, A4, A5, B5 or Letter")
    printed.add_argument("--force", action="store_true", help="replace the file if it exists")


def _listed(written: str) -> tuple[str, ...]:
    return tuple(filter(None, map(str.strip, written.split(","))))


def _size(written: str) -> tuple[int, int]:
    width, _, height = written.partition("x")
    size = int(width), int(height)
    if not all(0 < side <= 10_000 for side in size):  # noqa: PLR2004
        raise argparse.ArgumentTypeError("a size from 1x1 to 10000x10000")
    return size


def _scale(written: str) -> float:
    scale = float(written)
    if not 0.5 <= scale <= 4:  # noqa: PLR2004
        raise argparse.ArgumentTypeError("a scale from 0.5 to 4")
    return scale


def _anchor(written: str) -> Anchor:
    try:
        return Anchor.parse(written)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{written}” is no anchor; one looks like decision:1/CMA.6") from None


def _day(written: str) -> date:
    return date.fromisoformat(written)
