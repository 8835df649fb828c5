"""Markdown: tables with pipes, as most tools read them; notes below each, and where all of it comes from."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import IO

from cop29_desktop.export.cells import Shown
from cop29_desktop.export.selections import Options, Selection
from cop29_desktop.export.sheets import SOURCES, clean, language
from cop29_desktop.model.texts import Language
from cop29_desktop.presentation.colophon import Fact, Provenance

BATCH = 500
SIGNS = re.compile(r"[\\`*_\[\]<>|~&]")


def write(file: IO[bytes], selections: Sequence[Selection], provenance: Provenance, options: Options) -> None:
    """All selections, one below the other."""
    lines = _document(selections, provenance, options)
    while batch := "".join(f"{one}\n" for one in islice(lines, BATCH)):
        file.write(batch.encode())


def _document(selections: Sequence[Selection], provenance: Provenance, options: Options) -> Iterator[str]:
    spoken = language(selections)
    yield f"# {escaped(provenance.title.show(spoken, ' '))}"
    for selection in selections:
        yield from ("", f"## {escaped(selection.title)}", "")
        yield from _table(selection, options)
        yield from _facts(selection.facts, spoken)
    yield from ("", f"## {SOURCES.show(spoken, ' ')}")
    yield from _facts(provenance.facts, spoken)


def _table(selection: Selection, options: Options) -> Iterator[str]:
    shown = selection.fields
    yield line(escaped(field.heading) for field in shown)
    yield line("---" for _ in shown)
    for row in options.rows(selection):
        yield line(escaped(field.shown(row)) for field in shown)


def line(cells: Iterable[str]) -> str:
    """A row of a table."""
    return f"| {' | '.join(cells)} |"


def _facts(facts: Sequence[Fact], spoken: Language) -> Iterator[str]:
    if facts:
        yield ""
    for fact in facts:
        yield f"- **{escaped(fact.label.show(spoken, ' '))}**: {escaped(fact.value.show(spoken))}"


def escaped(cell: Shown) -> str:
    """Text that stands as it is, on one line."""
    return SIGNS.sub(r"\\\g<0>", str(clean(cell))).replace("\n", "<br>")
