"""``cop29-desktop``: the composition root. Arguments to settings to pack to session to window; builds everything, once.

Modules without Qt are imported before PySide6, after which every import is slower.
"""

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from cop29_desktop import __version__, doorbell, paths
from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.speech import spoken_code
from cop29_desktop.model.texts import Language, Text
from cop29_desktop.packs.load import load
from cop29_desktop.packs.problems import PackError, Problem
from cop29_desktop.presentation import catalogue, day_page, filters, html

BEFORE_QT = (day_page, filters, html)  # the window needs them; imported here they cost half
OK, DATA, MISUSE = 0, 1, 2
PLAIN_STARTS: list[list[str]] = [[], ["--exit-after-paint"]]
NAMES = (
    "anchor", "pack", "screenshot", "size", "scale", "lang", "theme", "go", "today", "print_to", "table", "query",
    "paper", "one_page", "force",
)  # fmt: skip
NO_DISPLAY = Text(
    "這裡沒有螢幕（DISPLAY 與 WAYLAND_DISPLAY 都未設定）；請在桌面環境中啟動，或用 --screenshot FILE.png 畫成圖檔。",
    "there is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set); "
    "start it in a desktop session, or draw to a file with --screenshot FILE.png.",
)
NO_LIBRARY = Text(
    "Qt 無法啟動：{0}。請執行 python3 start.py，它會安裝或指出缺少的系統程式庫。",
    "Qt can't start: {0}. Run python3 start.py, which installs or names the missing system library.",
)
NOWHERE = Text("這份簡報沒有「{0}」。", "there is no “{0}” in this pack.")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the window; returns 0, 1 for problems in data, 2 for misuse or no screen."""
    gc.disable()  # nothing is garbage before the window stands; window.run enables it again
    args = _parsed(sys.argv[1:] if argv is None else argv)
    drawn = bool(args.screenshot or args.exit_after_paint or args.print_to)
    if not _has_screen() and not drawn:
        return _misuse(NO_DISPLAY)
    if not _has_screen():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        os.environ["QT_LOGGING_RULES"] = "default.warning=false"  # that platform tells of what it lacks, at each window
    os.environ["QT_STYLE_OVERRIDE"] = "fusion"  # one look on three systems; QApplication.setStyle costs 3 ms more
    if args.scale:
        os.environ["QT_SCALE_FACTOR"] = str(args.scale)
    briefing, problems = _open(args.pack)
    wanted = args.go or args.anchor
    if wanted and not catalogue.exists(briefing, wanted):
        return _misuse(NOWHERE, wanted)
    if args.print_to:
        return DATA if problems else _print(briefing, args)
    if wanted and not drawn and not problems and doorbell.ring(paths.door_folder(), briefing.pack.code, wanted):
        return OK
    try:
        from cop29_desktop import window
    except ImportError as error:
        return _misuse(NO_LIBRARY, error)
    return window.run(briefing, problems, window.Wish(
        size=args.size, language=args.lang, theme=args.theme, go=wanted, today=args.today,
        screenshot=args.screenshot, exit_after_paint=args.exit_after_paint,
    ))  # fmt: skip


def _print(briefing: Briefing, args: argparse.Namespace) -> int:
    """Write a PDF without a window."""
    try:
        from cop29_desktop.gui.printing import order
    except ImportError as error:
        return _misuse(NO_LIBRARY, error)
    return order.run(briefing, order.Wanted(
        args.print_to, args.go or args.anchor, args.table, args.query, args.lang, args.paper, args.today,
        args.one_page, args.force,
    ))  # fmt: skip


def _misuse(sentence: Text, about: object = "") -> int:
    print(f"cop29-desktop: {sentence.part(spoken_code()).format(about)}", file=sys.stderr)
    return MISUSE


def _has_screen() -> bool:
    if sys.platform in {"win32", "darwin"}:
        return True
    return any(os.environ.get(name) for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"))


def _open(pack: Path | None) -> tuple[Briefing, tuple[Problem, ...]]:
    """The pack asked for; when it has problems, the built-in one and the problems."""
    if pack is None:
        return load(paths.builtin_pack(), paths.cache_folder()), ()
    try:
        return load(pack, paths.cache_folder()), ()
    except PackError as error:
        for problem in error.problems:
            print(problem.show(spoken_code()), file=sys.stderr)
        return load(paths.builtin_pack(), paths.cache_folder()), error.problems


def _parsed(argv: Sequence[str]) -> argparse.Namespace:
    """The arguments; building the parser costs 3 ms, which the start without any is spared, and its measurement."""
    if list(argv) in PLAIN_STARTS:
        return argparse.Namespace(**dict.fromkeys(NAMES), exit_after_paint=bool(argv))
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
    drawn.add_argument("--theme", choices=("light", "dark", "system"))
    drawn.add_argument("--go", type=_anchor, metavar="ANCHOR", help="the place to show")
    drawn.add_argument("--today", type=_day, metavar="2024-11-18", help="take this day for today")
    drawn.add_argument(
        "--exit-after-paint", action="store_true", help="print the milliseconds to the first paint; exit"
    )
    return parser


def _add_print(parser: argparse.ArgumentParser) -> None:
    printed = parser.add_argument_group("a PDF without a window: of the anchor, of a table, else of the whole briefing")
    printed.add_argument("--print-to", type=Path, metavar="FILE.pdf", help="write the PDF and exit")
    printed.add_argument("--table", metavar="TABLE", help="print rows of a table, such as decisions")
    printed.add_argument("--query", metavar="LINE", help="which rows, such as: body:CMA6 topic:finance 損失")
    printed.add_argument("--one-page", action="store_true", help="decisions in brief, for the head of delegation")
    printed.add_argument("--paper", metavar="A4", help="A3, A4, A5, B5 or Letter")
    printed.add_argument("--force", action="store_true", help="replace the file if it exists")


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
