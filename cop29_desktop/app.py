"""``cop29-desktop``: the composition root. Arguments to settings to pack to session to window; builds everything, once.

Modules without Qt are imported before PySide6, after which every import is slower.
"""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

from cop29_desktop import doorbell, paths
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.speech import spoken_code
from cop29_desktop.model.texts import Text
from cop29_desktop.packs.load import load
from cop29_desktop.packs.problems import PackError, Problem
from cop29_desktop.presentation import catalogue, day_page, filters, html

if TYPE_CHECKING:
    from argparse import Namespace as ParsedNamespace

    Namespace = ParsedNamespace | SimpleNamespace

BEFORE_QT = (day_page, filters, html)  # the window needs them; imported here they cost half
OK, DATA, MISUSE = 0, 1, 2
PLAIN_STARTS: list[list[str]] = [[], ["--exit-after-paint"]]
NAMES = (
    "anchor", "pack", "screenshot", "size", "scale", "lang", "theme", "go", "today", "print_to", "table", "query",
    "columns", "paper", "one_page", "force",
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
    wanted = args.go or args.anchor
    briefing, problems = _open(args.pack or (None if drawn else _opened_last()))
    if wanted and not args.pack and not catalogue.exists(briefing, wanted):
        briefing = load(paths.builtin_pack(), paths.cache_folder())
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


def _print(briefing: Briefing, args: "Namespace") -> int:
    """Write a PDF without a window."""
    try:
        from cop29_desktop.gui.printing import order
    except ImportError as error:
        return _misuse(NO_LIBRARY, error)
    return order.run(briefing, order.Wanted(
        args.print_to, args.go or args.anchor, tuple(args.table or ()), args.query, args.columns or (), args.lang,
        args.paper, args.today, args.one_page, args.force,
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


def _opened_last() -> Path | None:
    """The folder of the briefing that was open when the program was left; None for the built-in one."""
    from cop29_desktop.gui.kit import ini
    from cop29_desktop.packs import recent

    last = recent.parse(ini.read(paths.settings_file()).get("packs", ""))[0]
    return None if last == recent.BUILT_IN else Path(last)


def _parsed(argv: Sequence[str]) -> "Namespace":
    """The arguments; a start without any, and its measurement, are spared the 3 ms that building a parser costs."""
    if list(argv) in PLAIN_STARTS:
        return SimpleNamespace(**dict.fromkeys(NAMES), exit_after_paint=bool(argv))
    from cop29_desktop import app_arguments

    return app_arguments.parse(argv)
