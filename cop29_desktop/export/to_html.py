"""HTML: one file without external parts, a table each with its notes below, and where all of it comes from."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import islice
from typing import IO

from cop29_desktop.export.cells import Shown
from cop29_desktop.export.selections import Options, Selection
from cop29_desktop.export.sheets import SOURCES, clean, language
from cop29_desktop.model.texts import Language
from cop29_desktop.presentation.colophon import Fact, Provenance

BATCH = 500
BADGES = "conflicts"
CODES = {Language.ZH: "zh-Hant-TW", Language.EN: "en", Language.BOTH: "zh-Hant-TW"}
STYLE = """
body{font-family:"Noto Sans TC","Microsoft JhengHei","PingFang TC",sans-serif;line-height:1.5;margin:2em}
table{border-collapse:collapse;margin:1em 0}
th,td{border:1px solid #888;padding:3px 6px;text-align:left;vertical-align:top}
th{background:#e6edf3;position:sticky;top:0}
dt{font-weight:bold}
dd{margin:0 0 .4em 1.5em}
.badge{border:1px solid #a33;border-radius:3px;color:#a33;padding:0 3px;text-decoration:none}
@media print{thead{display:table-header-group}tr{break-inside:avoid}}
"""


def write(file: IO[bytes], selections: Sequence[Selection], provenance: Provenance, options: Options) -> None:
    """All selections, one below the other."""
    spoken = language(selections)
    title = escape(provenance.title.show(spoken, " "))
    parts = _document(selections, provenance, options, spoken)
    head = (
        f'<!DOCTYPE html>\n<html lang="{CODES[spoken]}">\n<head>\n<meta charset="utf-8">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f"<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n"
    )
    file.write(head.encode())
    while batch := "".join(islice(parts, BATCH)):
        file.write(batch.encode())
    file.write(b"</body>\n</html>\n")


def _document(
    selections: Sequence[Selection], provenance: Provenance, options: Options, spoken: Language
) -> Iterator[str]:
    for number, selection in enumerate(selections, start=1):
        yield f"<section>\n<h2>{_text(selection.title)}</h2>\n"
        yield from _table(number, selection, options)
        yield f"{_facts(selection.facts, spoken, f't{number}-')}</section>\n"
    yield f"<footer>\n<h2>{SOURCES.show(spoken, ' ')}</h2>\n{_facts(provenance.facts, spoken, '')}</footer>\n"


def _table(number: int, selection: Selection, options: Options) -> Iterator[str]:
    shown = selection.fields
    heads = "".join(f'<th scope="col">{_text(field.heading)}</th>' for field in shown)
    yield f"<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n"
    for row in options.rows(selection):
        cells = (
            _badges(field.shown(row), number) if field.key == BADGES else _text(field.shown(row)) for field in shown
        )
        yield f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>\n"
    yield "</tbody>\n</table>\n"


def _text(cell: Shown) -> str:
    return escape(str(clean(cell)), quote=False).replace("\n", "<br>")


def _badges(cell: Shown, number: int) -> str:
    """Each conflict leads to its readings below the table."""
    return " ".join(f'<a class="badge" href="#t{number}-{one}">{one}</a>' for one in map(_text, str(cell).split()))


def _facts(facts: Iterable[Fact], spoken: Language, prefix: str) -> str:
    lines = "".join(
        f"<dt{_place(fact, prefix)}>{_text(fact.label.show(spoken, ' '))}</dt>"
        f"<dd>{_text(fact.value.show(spoken))}</dd>\n"
        for fact in facts
    )
    return f"<dl>\n{lines}</dl>\n" if lines else ""


def _place(fact: Fact, prefix: str) -> str:
    """Where the badge of a conflict leads to."""
    return f' id="{prefix}{escape(fact.key)}"' if fact.key and prefix else ""
