"""``cop29``: the core without a window. Check, describe, export and search a pack."""

import argparse
import io
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from cop29_desktop import __version__, cli_notes, cli_own, paths
from cop29_desktop.export import files
from cop29_desktop.export.formats import FORMATS, by_name
from cop29_desktop.misuse import MisuseError
from cop29_desktop.model import agenda
from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.queries import NOTE, TICKED, YES, QueryError, parse
from cop29_desktop.model.speech import spoken_code
from cop29_desktop.model.texts import Language, Text
from cop29_desktop.packs import schema
from cop29_desktop.packs.load import load
from cop29_desktop.packs.problems import PackError
from cop29_desktop.presentation import filters, own
from cop29_desktop.presentation.catalogue import TABLES
from cop29_desktop.presentation.tables import Table
from cop29_desktop.search.engine import Index
from cop29_desktop.search.nothing import told
from cop29_desktop.userdata.notebook import Notebook

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
    _add_export(commands)
    cli_own.add(commands)
    cli_notes.add(commands)
    search = commands.add_parser("search", help="find words, best hit first")
    search.add_argument("text", help="words, “phrases”, -word, in:decisions, body:CMA, topic:finance")
    search.add_argument("--json", action="store_true", help="a list of anchor, kind, title_zh, title_en, snippet")
    search.add_argument("--library", dest="folder", type=Path, metavar="FOLDER", help="look through all packs in it")
    search.set_defaults(run=_search)
    for command in (info, search):
        command.add_argument("--pack", type=Path, default=paths.builtin_pack(), help="a pack folder")
    return parser


def _add_export(commands: Any) -> None:
    export = commands.add_parser("export", help="write tables as files")
    export.add_argument("tables", nargs="+", metavar="TABLE", help=f"one of: {', '.join(TABLES)}")
    export.add_argument("--format", required=True, choices=[one.name for one in FORMATS])
    export.add_argument("--body", action="append", default=[], help="COP, CMP or CMA; may be repeated")
    export.add_argument("--contains", default="", metavar="TEXT", help="words in titles and numbers, as in the window")
    export.add_argument("--summaries", action="store_true", help="look for the words in summaries and footnotes too")
    export.add_argument("--topic", action="append", default=[], help="a topic such as finance; may be repeated")
    export.add_argument("--agenda", action="append", default=[], help="an agenda item such as 11a; may be repeated")
    export.add_argument("--pact", action="store_true", help="decisions of the Baku Climate Unity Pact, per the report")
    export.add_argument("--conflict", action="store_true", help="rows about which sources differ")
    export.add_argument("--ticked", action="store_true", help="rows that you ticked")
    export.add_argument("--noted", action="store_true", help="rows on which there is a note")
    export.add_argument("--query", default="", metavar="LINE", help="a line such as: body:CMA6 topic:finance 損失")
    export.add_argument("--preset", metavar="ID", help="a query with a name, the pack's or your own")
    export.add_argument("--lang", type=Language, choices=list(Language), default=Language.BOTH)
    export.add_argument(
        "-o", "--output", type=Path, help="a file, or a folder for several tables; else standard output"
    )
    export.add_argument("--force", action="store_true", help="replace files that exist")
    export.add_argument("--pack", type=Path, default=paths.builtin_pack(), help="a pack folder")
    export.set_defaults(run=_export)


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
    print(f"自己的資料　Your own data: {paths.user_folder()}", "", sep="\n")
    for name, make in TABLES.items():
        table = make(briefing)
        print(f"{len(table.rows):5}  {name}  {table.title.zh}")
    return OK


def _search(args: argparse.Namespace) -> int:
    rows = _in_library(args) if args.folder else _in_briefing(args)
    if args.json:
        print(json.dumps([row for row, _ in rows], ensure_ascii=False, indent=1))
        return OK
    for row, remark in rows:
        shown = [row[key] for key in ("briefing", "anchor", "title_zh", "snippet") if key in row]
        print("\t".join(shown) + remark)
    return OK


def _in_briefing(args: argparse.Namespace) -> list[tuple[dict[str, str], str]]:
    """The hits in one pack, each with a remark on how it was found."""
    index = Index(_load(args.pack))
    try:
        hits = index.find(args.text).hits
    except QueryError as error:
        raise MisuseError(*error.told) from error
    if not hits:
        _tell_nothing(args.text, [sentence.text for sentence in told(index, args.text)])
    remarks = (f" [{hit.via.told.part(spoken_code())}]" if hit.via else "" for hit in hits)
    rows = (_row(hit.anchor, hit.title, hit.snippet().text) for hit in hits)
    return list(zip(rows, remarks, strict=True))


def _in_library(args: argparse.Namespace) -> list[tuple[dict[str, str], str]]:
    """The first hits in every pack of a folder."""
    from cop29_desktop.search import library  # noqa: PLC0415 - one briefing needs none of it

    if not args.folder.is_dir():
        raise MisuseError(f"找不到資料夾 {args.folder}", f"there is no folder {args.folder}")
    books = library.opened(args.folder, paths.cache_folder())
    places = [books.place(line) for line in books.find(args.text)]
    books.close()
    if not places:
        _tell_nothing(args.text, [])
    return [({"briefing": place.briefing, **_row(place.anchor, place.title, place.text)}, "") for place in places]


def _tell_nothing(text: str, help_with_it: list[Text]) -> None:
    for sentence in (Text(f"沒有任何地方含有「{text}」。", f"Nothing holds “{text}”."), *help_with_it):
        print(sentence.part(spoken_code()), file=sys.stderr)


def _row(anchor: Anchor, title: Text, snippet: str) -> dict[str, str]:
    kind = anchor.kind.value
    return {"anchor": str(anchor), "kind": kind, "title_zh": title.zh, "title_en": title.en, "snippet": snippet}


def _export(args: argparse.Namespace) -> int:
    unknown = [name for name in args.tables if name not in TABLES]
    if unknown:
        known = ", ".join(TABLES)
        raise MisuseError(
            f"沒有「{unknown[0]}」這個資料表；有的是：{known}", f"there is no table “{unknown[0]}”; there are: {known}"
        )
    briefing = _load(args.pack)
    wanted = by_name(args.format)
    mine = cli_own.notebook(briefing)
    marks = own.of(mine)
    written: dict[str, bytes] = {}
    for name in dict.fromkeys(args.tables):
        table = TABLES[name](briefing)
        query = _query(briefing, mine, table, args)
        written[name] = wanted.write(table, own.visible(table, query, marks), args.lang)
    _deliver(written, wanted.suffix, args)
    return OK


def _query(briefing: Briefing, mine: Notebook, table: Table[Any], args: argparse.Namespace) -> filters.Query:
    """What all options together ask of a table."""
    preset = cli_own.preset_line(briefing, mine, table.name, args.preset) if args.preset else ""
    marks = [("topic", topic) for topic in args.topic] + [("agenda", _agenda(item)) for item in args.agenda]
    flags = {"pact": args.pact, "conflict": args.conflict, TICKED: args.ticked, NOTE: args.noted}
    marks += [(flag, YES) for flag, on in flags.items() if on]
    try:
        lines = [parse(line) for line in (args.query, preset)]
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


def _deliver(written: dict[str, bytes], suffix: str, args: argparse.Namespace) -> None:
    output: Path | None = None if str(args.output) == "-" else args.output
    if len(written) == 1 and output is None:
        sys.stdout.buffer.write(next(iter(written.values())))
        sys.stdout.flush()
        return
    if output is None or (len(written) > 1 and output.is_file()):
        raise MisuseError("多個資料表要寫進資料夾：-o 資料夾", "several tables need a folder: -o FOLDER")
    several = len(written) > 1 or output.is_dir()
    targets = {(output / f"{name}{suffix}" if several else output): content for name, content in written.items()}
    try:
        if several:
            output.mkdir(parents=True, exist_ok=True)
        if not args.force and (there := [target for target in targets if target.exists()]):
            raise MisuseError(f"{there[0]} 已存在；加 --force 才會取代", f"{there[0]} exists; --force replaces it")
        for target, content in targets.items():
            files.save(content, target, force=args.force)
    except OSError as error:
        raise MisuseError(
            f"無法寫入 {output}：{error.strerror}", f"{output} can't be written: {error.strerror}"
        ) from error
