"""A document as it goes into every file, on paper: with whose words they are, and links that lead within it."""

import re
from collections.abc import Iterator

from cop29_desktop.export import flow
from cop29_desktop.gui.printing.bundles import Bundle
from cop29_desktop.gui.printing.documents import Chapter, PrintedText
from cop29_desktop.gui.printing.paper import Paper, Sheet
from cop29_desktop.gui.printing.printed import UNKNOWN, UNWATCHED, Facts, Folio, Printed, Watch
from cop29_desktop.model.texts import Language
from cop29_desktop.presentation import html
from cop29_desktop.presentation.documents import Block, Document, Heading

LONG = 500  # blocks of a document whose chapters begin on pages of their own
CHAPTER = 2  # the level of their headings
# the font draws • and · alike, so that one is copied for both; points of two languages get a square
BULLET = re.compile('(class="pair">(?:<a [^>]*></a>)?)• ')


def laid_out(document: Document, language: Language, paper: Paper, facts: Facts, watch: Watch = UNWATCHED) -> Printed:
    """The pages of a document; a long one is laid out chapter by chapter, since Qt does nothing else meanwhile."""
    style = html.Style(language, side_by_side=True, exists=flow.places(document).__contains__, marked=True)
    title, sheet = flow.title(document, Language(facts.language)), Sheet(paper, landscape=False)
    parts = list(_parts(document)) if len(document.blocks) > LONG else [document]
    made: list[PrintedText] = []
    for number, part in enumerate(parts):
        watch.told(number / len(parts))
        made.append(PrintedText([Chapter(str(document.anchor), title, body(part, style))], [], sheet, facts))
        if number == 0 and len(parts) > 1:
            made[0].folio = Folio(0, UNKNOWN)
            watch.begun(made[0])
    return made[0] if len(made) == 1 else Bundle(made, facts)


def _parts(document: Document) -> Iterator[Document]:
    """The chapters; what stands before the second one belongs to the first."""
    held: list[Block] = []
    seen = 0
    for block in document.blocks:
        if isinstance(block, Heading) and block.level <= CHAPTER:
            seen += block.level == CHAPTER
            if seen > 1:
                yield document._replace(blocks=tuple(held))
                held = []
        held.append(block)
    yield document._replace(blocks=tuple(held))


def body(document: Document, style: html.Style) -> str:
    """The HTML of a document, with points that can be copied."""
    return BULLET.sub(r"\1▪ ", html.render(document, style))
