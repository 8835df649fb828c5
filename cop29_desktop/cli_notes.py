"""``cop29 notes``: one's own notes and a colleague's, without a network."""

import argparse
from pathlib import Path
from typing import Any

from cop29_desktop.cli_own import anchors, opened, printable, runs, say, tell
from cop29_desktop.export import files
from cop29_desktop.misuse import MisuseError
from cop29_desktop.model import dates
from cop29_desktop.model.speech import spoken_code
from cop29_desktop.userdata.notebook import EVERYTHING, SHARED

OK, DATA = 0, 1


def add(commands: Any) -> None:
    """Add the commands to a command line."""
    below = commands.add_parser("notes", help="your notes, and a colleague's").add_subparsers(
        required=True, metavar="WHAT"
    )
    runs(below.add_parser("list", help="every note with its author"), _list_notes)
    write = below.add_parser("write", help="write a note on a place")
    write.add_argument("anchor", metavar="ANCHOR")
    write.add_argument("text")
    runs(write, _write_note)
    export = below.add_parser("export", help="write the notes to a file for a colleague")
    export.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")
    export.add_argument("--force", action="store_true", help="replace a file that exists")
    export.add_argument("--all", action="store_true", help="ticks, presets, bookmarks and entries too")
    runs(export, _export_notes)
    merge = below.add_parser("merge", help="take in what files hold; twice is the same as once")
    merge.add_argument("files", nargs="+", type=Path, metavar="FILE")
    runs(merge, _merge_notes)
    name = below.add_parser("name", help="sign your notes with a name; without one, say which")
    name.add_argument("name", nargs="?", metavar="NAME")
    runs(name, _name)


def _list_notes(args: argparse.Namespace) -> int:
    _, mine = opened(args)
    for note in mine.all_notes():
        who = printable(mine.author(note.device).part(spoken_code()))
        when = note.written.astimezone(dates.TAIPEI)
        print(note.anchor, who, f"{when:%Y-%m-%d %H:%M}", printable(note.text), sep="\t")
    return OK


def _write_note(args: argparse.Namespace) -> int:
    briefing, mine = opened(args)
    if not args.text.strip():
        raise MisuseError("註記裡沒有字", "the note is empty")
    mine.write_note(anchors(briefing, [args.anchor])[0], args.text)
    return OK


def _export_notes(args: argparse.Namespace) -> int:
    _, mine = opened(args)
    content = mine.ledger.handed_on(EVERYTHING if args.all else SHARED)
    if not content:
        raise MisuseError("還沒有註記可以給人", "there are no notes yet to hand on")
    file: Path = args.output
    try:
        files.save(content, file, force=args.force)
    except FileExistsError:
        raise MisuseError(f"{file} 已存在；加 --force 才會取代", f"{file} exists; --force replaces it") from None
    except OSError as error:
        raise MisuseError(f"無法寫入 {file}：{error.strerror}", f"{file} can't be written: {error.strerror}") from error
    count, name = len(mine.all_notes()), mine.signature
    say(f"{count} 則註記，署名「{name.zh}」（cop29 notes name 可改）",
        f"{count} note(s), signed “{name.en}” (cop29 notes name changes it)")  # fmt: skip
    return OK


def _merge_notes(args: argparse.Namespace) -> int:
    _, mine = opened(args)
    before = {note.revision for note in mine.all_notes()}
    merged = mine.ledger.merge(args.files)
    after = {note.revision for note in mine.all_notes()}
    tell(merged.problems)
    came, went = len(after - before), len(before - after)
    say(f"多了 {came} 則註記，{went} 則被較新的版本或刪除取代；共 {len(after)} 則",
        f"{came} note(s) came, {went} gave way to a newer version or a deletion; {len(after)} in all")  # fmt: skip
    if merged.kept:
        say(f"合併進來的另存在 {merged.kept}*，刪掉這些檔案就回到合併前",
            f"what was merged is kept in {merged.kept}*; without these files all is as before")  # fmt: skip
    return DATA if merged.problems else OK


def _name(args: argparse.Namespace) -> int:
    _, mine = opened(args)
    if args.name is not None:
        mine.call_me(args.name)
    print(mine.signature.part(spoken_code()))
    return OK
