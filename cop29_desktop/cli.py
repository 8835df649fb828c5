"""``cop29``: the core without a window. Check, describe, export and search a pack."""

import argparse
import io
import json
import os
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cop29_desktop import __version__, paths
from cop29_desktop.export import files, jobs, names
from cop29_desktop.export.cells import ColumnError
from cop29_desktop.export.formats import Format, by_name, carrying
from cop29_desktop.export.selections import Options, Selection, select
from cop29_desktop.model import agenda
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.dates import TAIPEI
from cop29_desktop.model.queries import QueryError, parse
from cop29_desktop.model.speech import spoken_code
from cop29_desktop.model.texts import Language, Text
from cop29_desktop.packs import schema
from cop29_desktop.packs.load import load
from cop29_desktop.packs.problems import PackError
from cop29_desktop.presentation import colophon, filters
from cop29_desktop.presentation.catalogue import TABLES
from cop29_desktop.presentation.tables import NOTHING, Table
from cop29_desktop.search.engine import Index

OK, DATA, MISUSE = 0, 1, 2


class MisuseError(Exception):
    """What was asked for can't be done as asked; the sentence says why, in both languages."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(en)
        self.told = Text(zh, en)


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
    _add_export(commands)
    search = commands.add_parser("search", help="find words, best hit first")
    search.add_argument("text")
    search.add_argument("--json", action="store_true", help="a list of anchor, kind, title_zh, title_en, snippet")
    search.set_defaults(run=_search)
    for command in (info, search):
        command.add_argument("--pack", type=Path, default=paths.builtin_pack(), help="a pack folder")
    return parser


def _add_export(commands: Any) -> None:
    export = commands.add_parser("export", help="write tables as files")
    export.add_argument("tables", nargs="+", metavar="TABLE", help=f"one of: {', '.join(TABLES)}")
    export.add_argument("--format", required=True, choices=[one.key for one in carrying("tables")])
    export.add_argument("--columns", type=_listed, default=(), metavar="A,B", help="these columns in this order")
    export.add_argument("--delimiter", type=_delimiter, default=",", help="what parts CSV's cells: , ; or tab")
    export.add_argument("--no-bom", action="store_true", help="CSV without a byte order mark")
    export.add_argument("--ascii-names", action="store_true", help="names that are proposed hold ASCII signs alone")
    export.add_argument("--body", action="append", default=[], help="COP, CMP or CMA; may be repeated")
    export.add_argument("--contains", default="", metavar="TEXT", help="words in titles and numbers, as in the window")
    export.add_argument("--summaries", action="store_true", help="look for the words in summaries and footnotes too")
    export.add_argument("--topic", action="append", default=[], help="a topic such as finance; may be repeated")
    export.add_argument("--agenda", action="append", default=[], help="an agenda item such as 11a; may be repeated")
    export.add_argument("--pact", action="store_true", help="decisions of the Baku Climate Unity Pact, per the report")
    export.add_argument("--conflict", action="store_true", help="rows about which sources differ")
    export.add_argument("--query", default="", metavar="LINE", help="a line such as: body:CMA6 topic:finance 損失")
    export.add_argument("--preset", metavar="ID", help="a query that the pack offers by name")
    export.add_argument("--lang", type=Language, choices=list(Language), default=Language.BOTH)
    export.add_argument(
        "-o", "--output", type=Path, help="a file, or a folder for several files; else, or -, standard output"
    )
    export.add_argument("--force", action="store_true", help="replace files that exist")
    export.add_argument("--pack", type=Path, default=paths.builtin_pack(), help="a pack folder")
    export.set_defaults(run=_export)


def _listed(written: str) -> tuple[str, ...]:
    return tuple(filter(None, map(str.strip, written.split(","))))


def _delimiter(written: str) -> str:
    """One sign; ``tab`` by its name."""
    sign = {"tab": "\t", "\\t": "\t"}.get(written, written)
    if sign not in {",", ";", "\t", "|"}:
        raise argparse.ArgumentTypeError("one of , ; | tab")
    return sign


def _load(pack: Path) -> Briefing:
    return load(pack, paths.cache_folder())


def _check(args: argparse.Namespace) -> int:
    pack = load(args.pack).pack
    told = f"{pack.id} {pack.version} · {pack.code}"
    print(Text(f"{args.pack}：沒有問題。{told}", f"{args.pack}: no problems. {told}").part(spoken_code()))
    return OK


def _schema(_: argparse.Namespace) -> int:
    print(schema.text(), end="")
    return OK


def _info(args: argparse.Namespace) -> int:
    briefing = _load(args.pack)
    pack = briefing.pack
    print(f"{pack.id} {pack.version} · {pack.code}", pack.title.zh, pack.title.en, "", sep="\n")
    print(pack.notice.zh, pack.notice.en, "", sep="\n")
    cover = pack.cover
    print(cover.title.zh, cover.title.en, f"{cover.agency.zh} {cover.date.isoformat()}", "", sep="\n")
    for name, make in TABLES.items():
        table = make(briefing)
        print(f"{len(table.rows):5}  {name}  {table.title.zh}")
    return OK


def _search(args: argparse.Namespace) -> int:
    hits = Index(_load(args.pack)).find(args.text)
    if args.json:
        listed = [
            {
                "anchor": str(hit.anchor),
                "kind": hit.anchor.kind.value,
                "title_zh": hit.title.zh,
                "title_en": hit.title.en,
                "snippet": hit.snippet,
            }
            for hit in hits
        ]
        print(json.dumps(listed, ensure_ascii=False, indent=1))
        return OK
    for hit in hits:
        print(f"{hit.anchor}\t{hit.title.zh}\t{hit.snippet}")
    if not hits:
        nothing = Text(f"沒有任何地方含有「{args.text}」。", f"Nothing holds “{args.text}”.")
        print(nothing.part(spoken_code()), file=sys.stderr)
    return OK


def _export(args: argparse.Namespace) -> int:
    unknown = [name for name in args.tables if name not in TABLES]
    if unknown:
        known = ", ".join(TABLES)
        raise MisuseError(
            f"沒有「{unknown[0]}」這個資料表；有的是：{known}", f"there is no table “{unknown[0]}”; there are: {known}"
        )
    briefing = _load(args.pack)
    made = [TABLES[name](briefing) for name in dict.fromkeys(args.tables)]
    try:
        chosen = [select(briefing, one, _query(briefing, one, args), args.lang, columns=args.columns) for one in made]
        _deliver(briefing, by_name(args.format), chosen, args)
    except (ColumnError, files.SaveError) as error:
        more = (
            Text("；加 --force 才會取代", "; --force replaces it") if isinstance(error, files.ExistsError) else NOTHING
        )
        raise MisuseError(error.told.zh + more.zh, error.told.en + more.en) from error
    return OK


def _query(briefing: Briefing, table: Table[Any], args: argparse.Namespace) -> filters.Query:
    """What all options together ask of a table."""
    presets = {preset.id: preset.query for preset in briefing.pack.presets}
    if args.preset and args.preset not in presets:
        known = ", ".join(presets) or "—"
        raise MisuseError(
            f"沒有「{args.preset}」這個預設查詢；有的是：{known}",
            f"there is no preset “{args.preset}”; there are: {known}",
        )
    marks = [("topic", topic) for topic in args.topic] + [("agenda", _agenda(item)) for item in args.agenda]
    marks += [(flag, "yes") for flag in ("pact", "conflict") if getattr(args, flag)]
    try:
        lines = [parse(line) for line in (args.query, presets.get(args.preset, ""))]
        query = filters.Query(
            _bodies(table, args.body).union(*(line.bodies for line in lines)),
            " ".join([args.contains, *(line.contains for line in lines)]).strip(),
            args.summaries or any(line.deep for line in lines),
            frozenset(marks).union(*(line.marks for line in lines)),
        )
        query = filters.resolved(table, query)
        filters.check(table, query)
    except QueryError as error:
        raise MisuseError(*error.told) from error
    return query


def _agenda(written: str) -> str:
    try:
        return agenda.parse(written)
    except ValueError:
        raise MisuseError(
            f"「{written}」不是議程項次，例如 11a", f"“{written}” is no agenda item; one is 11a"
        ) from None


def _bodies(table: Table[Any], asked: list[str]) -> frozenset[str]:
    """The bodies of a table that were asked for: ``CMA`` and ``CMA6`` are the same."""
    if not asked:
        return frozenset()
    if table.body is None:
        raise MisuseError(
            f"資料表「{table.name}」不分會議，請拿掉 --body",
            f"the table “{table.name}” has no bodies; leave --body out",
        )
    known = list(dict.fromkeys(table.body(row) for row in table.rows))
    found: set[str] = set()
    for name in asked:
        matching = {body for body in known if name.upper() in {body, body.rstrip("0123456789")}}
        if not matching:
            listed = ", ".join(known)
            raise MisuseError(
                f"沒有「{name}」這個會議；有的是：{listed}", f"there is no body “{name}”; there are: {listed}"
            )
        found |= matching
    return frozenset(found)


def _deliver(briefing: Briefing, wanted: Format, chosen: list[Selection], args: argparse.Namespace) -> None:
    """Into a file, a folder or standard output."""
    output: Path | None = None if str(args.output) == "-" else args.output
    options, now = Options(args.delimiter, not args.no_bom), datetime.now(UTC)
    provenance = colophon.of(briefing, now)
    one_file = wanted.together or len(chosen) == 1
    if output is None and one_file:
        sys.stdout.buffer.write(jobs.content(wanted, chosen, provenance, options))
        sys.stdout.flush()
        return
    if output is None or (not one_file and output.is_file()):
        raise MisuseError("多個資料表要寫進資料夾：-o 資料夾", "several tables need a folder: -o FOLDER")
    if not one_file:
        files.make_folder(output)
    if wanted.together and output.is_dir():
        day = now.astimezone(TAIPEI).date()
        name = names.propose(briefing.pack.id, chosen, wanted.suffix, day, ascii_only=args.ascii_names)
        planned = jobs.to_file(wanted, chosen, output / name)
    else:
        planned = (jobs.to_folder if output.is_dir() else jobs.to_file)(wanted, chosen, output)
    jobs.run(wanted, planned, provenance, options, force=args.force)
