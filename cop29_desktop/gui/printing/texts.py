"""A document as it goes into every file, on paper: with whose words they are, and links that lead within it."""

import re

from cop29_desktop.export import flow
from cop29_desktop.gui.printing.documents import Chapter, PrintedText
from cop29_desktop.gui.printing.paper import Paper, Sheet
from cop29_desktop.gui.printing.printed import Facts
from cop29_desktop.model.texts import Language
from cop29_desktop.presentation import html
from cop29_desktop.presentation.documents import Document

# the font draws • and · alike, so that one is copied for both; points of two languages get a square
BULLET = re.compile('(class="pair">(?:<a [^>]*></a>)?)• ')


def laid_out(document: Document, language: Language, paper: Paper, facts: Facts) -> PrintedText:
    """The pages of a document."""
    style = html.Style(language, side_by_side=True, exists=flow.places(document).__contains__, marked=True)
    title = flow.title(document, Language(facts.language))
    chapter = Chapter(str(document.anchor), title, body(document, style))
    return PrintedText([chapter], [], Sheet(paper, landscape=False), facts)


def body(document: Document, style: html.Style) -> str:
    """The HTML of a document, with points that can be copied."""
    return BULLET.sub(r"\1▪ ", html.render(document, style))
