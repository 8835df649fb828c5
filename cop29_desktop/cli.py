"""``cop29``: the core without a window. Check, describe, export and search a pack."""

import argparse
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from cop29_desktop import __version__, cli_export, cli_notes, cli_own, cli_search, paths
from cop29_desktop.misuse import MisuseError
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.speech import spoken_code
from cop29_desktop.model.texts import Text
from cop29_desktop.packs import schema
from cop29_desktop.packs.load import load
from cop29_desktop.packs.problems import PackError
from cop29_desktop.presentation.catalogue import TABLES

OK, DATA, MISUSE = 0, 1, 2


def main(argv: Sequence[str] | None = None) -> int:
    """Run ``cop29``; returns 0, 1 for problems in data, 2 for misuse."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # a file's name may be no text
    args = _parser().parse_args(argv)
    try:
        status: int = args.run(args)
        sys.stdout.flush()  # what can't be written is known here, not when the interpreter ends
    except PackError as error:
        code, count = spoken_code(), len(error.problems)
        for problem in error.problems:
            print(problem.show(code), file=sys.stderr)
        print(Text(f"這份簡報資料有 {count} 個問題。", f"{count} problem(s) in the pack.").part(code), file=sys.stderr)
        return DATA
    except MisuseError as error:
        print(f"cop29: {error.told.part(spoken_code())}", file=sys.stderr)
        return MISUSE
    except OSError as error:
        return _cut_off(error)
    return status


def _cut_off(error: OSError) -> int:
    """Standard output takes no more: fine when its reader has gone (``| head``), else told."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or Python complains when it ends
    if isinstance(error, BrokenPipeError):
        return OK
    told = Text(f"無法寫入標準輸出：{error.strerror}", f"standard output can't be written: {error.strerror}")
    print(f"cop29: {told.part(spoken_code())}", file=sys.stderr)
    return MISUSE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="cop29", description=__doc__)
    parser.add_argument("--version", action="version", version=f"cop29 {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    check = commands.add_parser("check", help="check a pack and tell every problem with its file and line")
    check.add_argument("pack", nargs="?", type=Path, default=paths.builtin_pack(), help="a pack folder")
    check.set_defaults(run=_check)
    info = commands.add_parser("info", help="what the pack holds, its version and content code")
    info.set_defaults(run=_info)
    schema_command = commands.add_parser("schema", help="print the JSON Schema of a pack's files, for editors")
    schema_command.set_defaults(run=_schema)
    for added in (cli_export, cli_search, cli_own, cli_notes):
        added.add(commands)
    info.add_argument("--pack", type=Path, default=paths.builtin_pack(), help="a pack folder")
    return parser


def _load(pack: Path) -> Briefing:
    return load(pack, paths.cache_folder())


def _check(args: argparse.Namespace) -> int:
    pack = load(args.pack).pack
    told = pack.stamp
    print(Text(f"{args.pack}：沒有問題。{told}", f"{args.pack}: no problems. {told}").part(spoken_code()))
    return OK


def _schema(_: argparse.Namespace) -> int:
    print(schema.text(), end="")
    return OK


def _info(args: argparse.Namespace) -> int:
    briefing = _load(args.pack)
    pack = briefing.pack
    print(pack.stamp, pack.title.zh, pack.title.en, "", sep="\n")
    print(pack.notice.zh, pack.notice.en, "", sep="\n")
    cover = pack.cover
    print(cover.title.zh, cover.title.en, f"{cover.agency.zh} {cover.date.isoformat()}", "", sep="\n")
    print(f"自己的資料　Your own data: {paths.user_folder()}", "", sep="\n")
    for name, make in TABLES.items():
        table = make(briefing)
        print(f"{len(table.rows):5}  {name}  {table.title.zh}")
    return OK
