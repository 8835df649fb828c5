"""``cop29 search``: words in a pack, or in every pack of a folder."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from cop29_desktop import paths
from cop29_desktop.misuse import MisuseError
from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.queries import QueryError
from cop29_desktop.model.speech import spoken_code
from cop29_desktop.model.texts import Text
from cop29_desktop.packs.load import load
from cop29_desktop.search.engine import Index
from cop29_desktop.search.nothing import told

OK = 0


def add(commands: Any) -> None:
    """Add the command to a command line."""
    search = commands.add_parser("search", help="find words, best hit first")
    search.add_argument("text", help="words, “phrases”, -word, in:decisions, body:CMA, topic:finance")
    search.add_argument("--json", action="store_true", help="a list of anchor, kind, title_zh, title_en, snippet")
    search.add_argument("--library", dest="folder", type=Path, metavar="FOLDER", help="look through all packs in it")
    search.add_argument("--pack", type=Path, default=paths.builtin_pack(), help="a pack folder")
    search.set_defaults(run=_search)


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
    index = Index(load(args.pack, paths.cache_folder()))
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
