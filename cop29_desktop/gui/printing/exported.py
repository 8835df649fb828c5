"""An order of the export dialog as a PDF: its selections, a table each, or its text. It may run beside the window."""

from collections.abc import Sequence
from datetime import datetime
from typing import IO

from cop29_desktop.export import flow, handouts
from cop29_desktop.export.selections import Options, Selection
from cop29_desktop.export.sheets import language
from cop29_desktop.gui.printing import pdf, texts
from cop29_desktop.gui.printing.bundles import Bundle
from cop29_desktop.gui.printing.fitting import fitted, folded
from cop29_desktop.gui.printing.paper import PAPERS, Paper
from cop29_desktop.gui.printing.printed import Facts, Told, Watch, between
from cop29_desktop.gui.printing.tables import PrintedTable
from cop29_desktop.model.texts import Language
from cop29_desktop.presentation.colophon import Provenance
from cop29_desktop.presentation.documents import Document
from cop29_desktop.presentation.handouts import Handout

USUAL = PAPERS["A4"]
FEW = 2  # pages that a table is fitted to
READ, LAID_OUT = 0.1, 0.4  # of the time that a file of tables takes


def tables(
    file: IO[bytes], selections: Sequence[Selection], provenance: Provenance, options: Options, paper: Paper = USUAL
) -> None:
    """All selections, each from a page of its own, and at the end where all of it comes from."""
    told = _rows(selections, options)
    spoken = language(selections)
    made = list(_handouts(selections, between(told, 0, READ)))
    made[-1] = made[-1]._replace(notes=(*made[-1].notes, *handouts.sources(provenance, spoken)))
    parts = list(_laid_out(made, provenance, paper, between(told, READ, LAID_OUT)))
    facts = parts[0].facts if len(parts) == 1 else _facts(provenance, spoken, provenance.title.show(spoken, " "))
    file.write(pdf.write(Bundle(parts, facts), between(told, LAID_OUT, 1)))
    told(1)


def _rows(selections: Sequence[Selection], options: Options) -> Told:
    """Tells how much is done as if so many rows were written."""
    count = sum(len(one.rows) for one in selections)

    def told(share: float) -> None:
        options.follow(round(share * count))

    return told


def _shares(counts: Sequence[int], told: Told) -> list[Told]:
    """A part of the progress for each of so many rows."""
    total, ends = max(1, sum(counts)), [sum(counts[:at]) for at in range(len(counts) + 1)]
    return [between(told, ends[at] / total, ends[at + 1] / total) for at in range(len(counts))]


def _handouts(selections: Sequence[Selection], told: Told) -> list[Handout]:
    shares = _shares([len(one.rows) for one in selections], told)
    return [_handout(one, share) for one, share in zip(selections, shares, strict=True)]


def _handout(selection: Selection, told: Told) -> Handout:
    def follow(done: int) -> None:
        told(done / max(1, len(selection.rows)))

    return handouts.make(selection, Options(follow=follow))


def _laid_out(made: Sequence[Handout], provenance: Provenance, paper: Paper, told: Told) -> list[PrintedTable]:
    shares = _shares([len(one.rows) for one in made], told)
    return [
        fitted(
            folded(one, paper, share), paper, _facts(provenance, Language(one.language), one.title), FEW, Watch(share)
        )
        for one, share in zip(made, shares, strict=True)
    ]


def _facts(provenance: Provenance, spoken: Language, title: str) -> Facts:
    code = spoken.parts[0]
    told = dict.fromkeys((provenance.title.part(code), title, provenance.stamp))
    return Facts(title, code, provenance.made, " · ".join(filter(None, told)))


def text(document: Document, spoken: Language, now: datetime, options: Options) -> bytes:
    """A text with its outline; links lead within it."""
    options.follow(0)
    code = spoken.parts[0]
    title = flow.title(document, Language(code))
    told = " · ".join(filter(None, (title, document.stamp)))
    facts = Facts(title, code, now, told)

    def follow(_: float) -> None:
        options.follow(0)

    return pdf.write(texts.laid_out(document, spoken, USUAL, facts, Watch(follow)), follow)
