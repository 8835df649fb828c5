"""The reader's own data on the command line: what every command on them shares, ticks and presets."""

import argparse
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from cop29_desktop import paths
from cop29_desktop.misuse import MisuseError
from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.queries import QueryError, show
from cop29_desktop.model.speech import spoken_code
from cop29_desktop.model.texts import Text
from cop29_desktop.packs.load import load
from cop29_desktop.presentation import catalogue, filters
from cop29_desktop.userdata.errors import NotebookError
from cop29_desktop.userdata.notebook import Notebook

OK = 0
Run = Callable[[argparse.Namespace], int]


def add(commands: Any) -> None:
    """Add the commands to a command line."""
    _add_ticks(commands)
    _add_presets(commands)


def _add_ticks(commands: Any) -> None:
    for name, run, told in (("tick", _tick, "tick rows"), ("untick", _untick, "take ticks away")):
        command = commands.add_parser(name, help=f"{told}, as Space does in the window")
        command.add_argument("anchors", nargs="+", metavar="ANCHOR", help="such as decision:1/CMA.6")
        runs(command, run)


def _add_presets(commands: Any) -> None:
    below = commands.add_parser("preset", help="queries with a name").add_subparsers(required=True, metavar="WHAT")
    listed = below.add_parser("list", help="the pack's and your own")
    save = below.add_parser("save", help="keep a query by name")
    remove = below.add_parser("remove", help="delete one of your own")
    save.add_argument("name")
    save.add_argument("line", help="such as: body:CMA6 topic:finance 損失")
    save.add_argument("--force", action="store_true", help="replace your own of the same name")
    remove.add_argument("name")
    for command, run in ((listed, _list_presets), (save, _save_preset), (remove, _remove_preset)):
        command.add_argument("--table", default="decisions", choices=list(catalogue.TABLES), metavar="TABLE")
        runs(command, run)


def runs(command: argparse.ArgumentParser, run: Run) -> None:
    """Have a command run by a function, whose refusals are misuse."""
    command.add_argument("--pack", type=Path, default=paths.builtin_pack(), help="a pack folder")

    def saved(args: argparse.Namespace) -> int:
        try:
            return run(args)
        except (NotebookError, QueryError) as error:
            raise MisuseError(*error.told) from error

    command.set_defaults(run=saved)


def notebook(briefing: Briefing) -> Notebook:
    """The reader's own data about a pack; what could not be read is told."""
    mine = Notebook(paths.notebook_folder(), paths.device_file(), briefing.pack.id)
    tell(mine.ledger.problems)
    return mine


def preset_line(briefing: Briefing, mine: Notebook, table: str, name: str) -> str:
    """The line of a preset, the pack's or the reader's own; one name for two is told."""
    named = [(preset.id, preset.query) for preset in briefing.pack.presets]
    named += [(preset.name, preset.line) for preset in mine.presets(table)]
    lines = [line for known, line in named if known == name]
    if not lines:
        known = ", ".join(dict.fromkeys(known for known, _ in named)) or "—"
        raise MisuseError(
            f"沒有「{name}」這個預設查詢；有的是：{known}", f"there is no preset “{name}”; there are: {known}"
        )
    if len(lines) > 1:
        zh, en = "；".join(lines), "; ".join(lines)
        raise MisuseError(
            f"有 {len(lines)} 個預設查詢叫「{name}」：{zh}。請用 cop29 preset remove 刪掉自己的，再換名稱存",
            f"{len(lines)} presets are called “{name}”: {en}. "
            "Remove your own with cop29 preset remove and save it by another name",
        )
    return lines[0]


def opened(args: argparse.Namespace) -> tuple[Briefing, Notebook]:
    """The pack of a command and the reader's own data about it."""
    briefing = load(args.pack, paths.cache_folder())
    return briefing, notebook(briefing)


def anchors(briefing: Briefing, written: Iterable[str]) -> list[Anchor]:
    """The places that were named, each of which exists."""
    found: list[Anchor] = []
    for one in written:
        try:
            anchor = Anchor.parse(one)
        except ValueError:
            raise MisuseError(
                f"「{one}」不是位址，例如 decision:1/CMA.6", f"“{one}” is no anchor; one is decision:1/CMA.6"
            ) from None
        if not catalogue.exists(briefing, anchor):
            raise MisuseError(f"這份簡報沒有「{one}」", f"there is no “{one}” in this pack")
        found.append(anchor)
    return found


def _tick(args: argparse.Namespace) -> int:
    briefing, mine = opened(args)
    mine.tick(*anchors(briefing, args.anchors))
    return _count(mine)


def _untick(args: argparse.Namespace) -> int:
    briefing, mine = opened(args)
    mine.untick(*anchors(briefing, args.anchors))
    return _count(mine)


def _count(mine: Notebook) -> int:
    count = len(mine.ticked())
    say(f"已選取 {count} 筆", f"{count} ticked")
    return OK


def _list_presets(args: argparse.Namespace) -> int:
    briefing, mine = opened(args)
    code = spoken_code()
    for preset in briefing.pack.presets:
        if preset.table == args.table:
            print(preset.id, preset.query, preset.name.part(code), sep="\t")
    for own_one in mine.presets(args.table):
        print(printable(own_one.name), printable(own_one.line), Text("自己的", "your own").part(code), sep="\t")
    return OK


def _save_preset(args: argparse.Namespace) -> int:
    briefing, mine = opened(args)
    name = " ".join(args.name.split())
    for preset in briefing.pack.presets:
        if name.casefold() in map(str.casefold, (preset.id, *preset.name)):
            raise MisuseError(
                f"簡報資料已有叫「{name}」的預設查詢；請換個名稱",
                f"the pack has a preset “{name}”; choose another name",
            )
    there = [one.line for one in mine.presets(args.table) if one.name == name]
    if there and not args.force:
        raise MisuseError(f"已有自己的「{name}」：{there[0]}；加 --force 才會取代",
                          f"you have a “{name}”: {there[0]}; --force replaces it")  # fmt: skip
    query = filters.read(catalogue.TABLES[args.table](briefing), args.line)
    mine.save_preset(args.table, name, show(query))
    return OK


def _remove_preset(args: argparse.Namespace) -> int:
    _, mine = opened(args)
    name = " ".join(args.name.split())
    if not mine.remove_preset(args.table, name):
        known = ", ".join(one.name for one in mine.presets(args.table)) or "—"
        raise MisuseError(f"沒有自己的「{name}」；有的是：{known}", f"you have no “{name}”; you have: {known}")
    return OK


def printable(text: str) -> str:
    """A text on one line of a terminal, whatever a colleague's file holds."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


def tell(problems: Iterable[Text]) -> None:
    """Print sentences on standard error."""
    for problem in problems:
        print(problem.part(spoken_code()), file=sys.stderr)


def say(zh: str, en: str) -> None:
    """Print one sentence on standard error: what was done."""
    print(Text(zh, en).part(spoken_code()), file=sys.stderr)
