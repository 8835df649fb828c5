"""``cop29 export``: tables, texts and days as files."""

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cop29_desktop import cli_own, paths
from cop29_desktop.export import files, jobs, names, texts
from cop29_desktop.export.cells import ColumnError
from cop29_desktop.export.formats import FORMATS, Carried, Format, by_name, carrying
from cop29_desktop.export.selections import Options, Selection, select
from cop29_desktop.misuse import MisuseError
from cop29_desktop.model import agenda
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.dates import TAIPEI
from cop29_desktop.model.queries import NOTE, TICKED, YES, QueryError, parse
from cop29_desktop.model.texts import Language, Text
from cop29_desktop.packs.load import load
from cop29_desktop.presentation import colophon, filters, own
from cop29_desktop.presentation.catalogue import TABLES
from cop29_desktop.presentation.lanes import LANES, OWN
from cop29_desktop.presentation.tables import NOTHING, Table
from cop29_desktop.userdata.notebook import Notebook

OK = 0
TABLE_KEYS = tuple(one.key for one in carrying(Carried.TABLES))
CONDITIONS = ("body", "contains", "topic", "agenda", "pact", "conflict", "ticked", "noted", "query", "preset")


def add(commands: Any) -> None:
    """Add the command to a command line."""
    export = commands.add_parser("export", help="write tables, texts or days as files")
    targets = (
        f"one of: {', '.join(TABLES)}; or {texts.REPORT}, or a place such as section:5.1; as ics: {', '.join(LANES)}"
    )
    export.add_argument("tables", nargs="+", metavar="WHAT", help=targets)
    export.add_argument("--format", required=True, choices=[name for one in FORMATS for name in one.names])
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
    export.add_argument("--ticked", action="store_true", help="rows that you ticked")
    export.add_argument("--noted", action="store_true", help="rows on which there is a note")
    export.add_argument("--query", default="", metavar="LINE", help="a line such as: body:CMA6 topic:finance 損失")
    export.add_argument("--preset", metavar="ID", help="a query with a name, the pack's or your own")
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


def _export(args: argparse.Namespace) -> int:
    if texts.asked(args.tables, args.format):
        return _export_texts(args)
    _refuse_unknown(args)
    briefing = load(args.pack, paths.cache_folder())
    mine = cli_own.notebook(briefing)
    marks = own.of(mine)
    made = [TABLES[name](briefing) for name in dict.fromkeys(args.tables)]
    try:
        chosen = [
            select(briefing, one, _query(briefing, mine, one, args), args.lang, columns=args.columns, mine=marks)
            for one in made
        ]
        _deliver(briefing, by_name(args.format), chosen, args)
    except (ColumnError, files.SaveError) as error:
        raise _refusal(error) from error
    return OK


def _refuse_unknown(args: argparse.Namespace) -> None:
    unknown = [name for name in args.tables if name not in TABLES]
    if unknown:
        known = ", ".join(TABLES)
        raise MisuseError(
            f"沒有「{unknown[0]}」這個資料表；有的是：{known}", f"there is no table “{unknown[0]}”; there are: {known}"
        )
    if by_name(args.format).tables is None:
        known = ", ".join(TABLE_KEYS)
        raise MisuseError(
            f"資料表不能寫成 {args.format}；可用：{known}",
            f"tables can't be written as {args.format}; there are: {known}",
        )


def _refusal(error: ColumnError | files.SaveError) -> MisuseError:
    exists = isinstance(error, files.ExistsError)
    more = Text("；加 --force 才會取代", "; --force replaces it") if exists else NOTHING
    return MisuseError(error.told.zh + more.zh, error.told.en + more.en)


def _export_texts(args: argparse.Namespace) -> int:
    if any(getattr(args, name) for name in CONDITIONS):
        raise MisuseError("條件只用於資料表", "only tables are asked by conditions; leave them out")
    briefing = load(args.pack, paths.cache_folder())
    try:
        mine = own.of(cli_own.notebook(briefing)) if OWN in args.tables else own.NOBODY
        written, suffix = texts.write(briefing, args.tables, args.format, args.lang, datetime.now(UTC), mine=mine)
        _save(written, suffix, args)
    except texts.WishError as error:
        raise MisuseError(*error.told) from error
    except files.SaveError as error:
        raise _refusal(error) from error
    return OK


def _save(written: dict[str, bytes], suffix: str, args: argparse.Namespace) -> None:
    """Texts into a file, a folder or standard output."""
    output: Path | None = None if str(args.output) == "-" else args.output
    if len(written) == 1 and output is None:
        sys.stdout.buffer.write(next(iter(written.values())))
        sys.stdout.flush()
        return
    if output is None or (len(written) > 1 and output.is_file()):
        raise MisuseError("多份文字要寫進資料夾：-o 資料夾", "several texts need a folder: -o FOLDER")
    several = len(written) > 1 or output.is_dir()
    if several:
        files.make_folder(output)
    targets = {(output / f"{name}{suffix}" if several else output): content for name, content in written.items()}
    if not args.force and (there := [target for target in targets if target.exists()]):
        raise files.ExistsError(there[0])
    for target, content in targets.items():
        files.save(content, target, force=args.force)


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
