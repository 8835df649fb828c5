"""A document in the language in force, as pieces that word processors have: headings, paragraphs, points, tables."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.texts import Language, Passage, Text
from cop29_desktop.presentation import citations, words
from cop29_desktop.presentation.documents import Block, Chips, Document, Facts, Grid, Heading, Link, Notice, Paragraph
from cop29_desktop.presentation.passages import marks

_UNFIT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")  # what XML can't hold


class Run(NamedTuple):
    """Some words in one language; ``to`` leads within the document, ``quiet`` sets marks apart from the text."""

    text: str
    code: str
    to: Anchor | None = None
    quiet: bool = False


Line = tuple[Run, ...]
Cell = tuple[Line, ...]


class Kind(StrEnum):
    """How a piece is set."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    POINT = "point"
    NOTICE = "notice"
    CHIPS = "chips"
    CAPTION = "caption"


class Piece(NamedTuple):
    """A paragraph of some kind: a line a language; ``level`` counts headings below the title from 1."""

    kind: Kind
    lines: Cell
    anchor: Anchor | None = None
    level: int = 0


class Sheet(NamedTuple):
    """A table; without headings its first column holds labels."""

    headings: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]


Flow = Iterator[Piece | Sheet]


def places(document: Document) -> frozenset[Anchor]:
    """What the links of a document can lead to."""
    named = (block.anchor for block in document.blocks if isinstance(block, Heading | Paragraph))
    return frozenset(anchor for anchor in named if anchor)


def flow(document: Document, language: Language) -> Flow:
    """The pieces of a document."""
    speaker = _Speaker(language, places(document))
    for block in document.blocks:
        yield from speaker.pieces(block)


def text(lines: Cell) -> str:
    """What lines say."""
    return "\n".join("".join(run.text for run in line) for line in lines)


def fit(said: str) -> str:
    """A text without what no file can hold."""
    return _UNFIT.sub("\ufffd", said)


def title(document: Document, language: Language) -> str:
    """A document's title on one line."""
    return _fit(document.title.show(language, " "))


def name(anchor: Anchor) -> str:
    """An anchor as a name of letters, digits and underlines, which every format takes."""
    return re.sub(r"[^A-Za-z0-9]", "_", str(anchor).replace("#", "_p"))


class _Speaker(NamedTuple):
    """Says texts in the language in force, with links to what the document holds."""

    language: Language
    known: frozenset[Anchor]

    def pieces(self, block: Block) -> Flow:
        """One block."""
        match block:
            case Heading():
                kind = Kind.HEADING if block.level > 1 else Kind.TITLE
                yield Piece(kind, self.heading(block), block.anchor, block.level - 1)
            case Paragraph():
                kind = Kind.POINT if block.point else Kind.PARAGRAPH
                yield Piece(kind, self.passage(block.passage), block.anchor)
            case Facts():
                yield Sheet((), tuple(self.fact(*row) for row in block.rows))
            case Grid():
                yield from self.grid(block)
            case Notice():
                yield Piece(Kind.NOTICE, tuple(self.notice(block)))
            case Chips():
                yield Piece(Kind.CHIPS, (self.chips(block),))

    def said(self, said: Text) -> Iterator[tuple[str, str]]:
        """A text once a language; what is the same in both is said once."""
        for code in self.language.parts:
            if code == self.language.parts[0] or said.zh != said.en:
                yield code, said.part(code)

    def runs(self, said: str, code: str, to: Anchor | None = None) -> Line:
        """Words with their links."""
        if to in self.known:
            return (Run(_fit(said), code, to),)
        found = citations.parts(said, self.known.__contains__)
        return tuple(Run(_fit(one.text), code, one.to) for one in found if one.text)

    def heading(self, block: Heading) -> Cell:
        """A heading leads where it is told to; what it names is its own."""
        to = block.to if block.to in self.known else None
        return tuple((Run(_fit(said), code, to),) for code, said in self.said(block.text))

    def lines(self, said: Text, to: Anchor | None = None) -> Cell:
        """A line a language, and one for each line of the text."""
        return tuple(self.runs(line, code, to) for code, whole in self.said(said) for line in whole.split("\n"))

    def joined(self, link: Link) -> Line:
        """Both languages on one line."""
        said = [self.runs(whole.replace("\n", " "), code, link.to) for code, whole in self.said(link.text)]
        gap = Run(" ", self.language.parts[0])
        return tuple(run for at, line in enumerate(said) for run in ((gap, *line) if at else line))

    def passage(self, passage: Passage) -> Cell:
        """A passage with the marks that say whose it is."""
        found: list[Line] = []
        for code in self.language.parts:
            before, after = (
                ((Run(_fit(mark), code, None, quiet=True),) if mark else ()) for mark in marks(passage, code)
            )
            found.append((*before, *self.runs(passage.text.part(code), code), *after))
        return tuple(found)

    def fact(self, label: Text, values: tuple[Link, ...]) -> tuple[Cell, Cell]:
        """A label and its values, one a line."""
        return (self.joined(Link(label)),), tuple(map(self.joined, values))

    def grid(self, block: Grid) -> Flow:
        """A caption, then the table."""
        if block.caption:
            yield Piece(Kind.CAPTION, (self.joined(Link(block.caption)),))
        headings = tuple((self.joined(Link(heading)),) for heading in block.headings)
        yield Sheet(headings, tuple(tuple(self.lines(*cell) for cell in row) for row in block.rows))

    def notice(self, block: Notice) -> Iterator[Line]:
        """A badge, and below it what it says."""
        mark = self.joined(Link(words.CONFLICTS)) if block.to else ()
        gap = (Run(" ", self.language.parts[0]),) if mark else ()
        yield (*(run._replace(quiet=True) for run in mark), *gap, *self.joined(Link(block.text, block.to)))
        if block.remark:
            yield from self.lines(block.remark)

    def chips(self, block: Chips) -> Line:
        """A label and links, in one language even where both are in force."""
        code = self.language.parts[0]
        found = [Run(_fit(block.label.part(code)), code, None, quiet=True)]
        for at, link in enumerate(block.links):
            found.append(Run(" · " if at else "　", code))
            to = link.to if link.to in self.known else None
            found.append(Run(_fit(link.text.part(code)), code, to))
        return tuple(found)


def _fit(said: str) -> str:
    """A text on one line, without what no file can hold."""
    return fit(said).replace("\t", " ").replace("\n", " ")
