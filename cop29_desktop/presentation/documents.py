"""A document: neutral blocks in two languages. The reader, the detail pane and the exports show the same one."""

from typing import NamedTuple

from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.conflicts import Severity
from cop29_desktop.model.texts import Passage, Text


class Link(NamedTuple):
    """A text that may lead somewhere."""

    text: Text
    to: Anchor | None = None


class Heading(NamedTuple):
    """A heading; level 1 is the document's own. ``anchor`` is its address where it has one."""

    level: int
    text: Text
    to: Anchor | None = None
    anchor: Anchor | None = None


class Paragraph(NamedTuple):
    """A passage; ``anchor`` is its address where it has one, ``point`` sets it as one of a list."""

    passage: Passage
    anchor: Anchor | None = None
    point: bool = False


class Facts(NamedTuple):
    """Labels with values, one a line."""

    rows: tuple[tuple[Text, tuple[Link, ...]], ...]


class Grid(NamedTuple):
    """A small table; the first row holds the headings."""

    caption: Text | None
    headings: tuple[Text, ...]
    rows: tuple[tuple[Link, ...], ...]


class Notice(NamedTuple):
    """A badge: a conflict, or something the reader should know; ``remark`` says more under it."""

    text: Text
    severity: Severity
    to: Anchor | None = None
    remark: Text | None = None


class Chips(NamedTuple):
    """A line of small links: topics, children, neighbours."""

    label: Text
    links: tuple[Link, ...]


Block = Heading | Paragraph | Facts | Grid | Notice | Chips


class Document(NamedTuple):
    """What one place of the briefing says; where it is to be a file of its own, ``stamp`` says of which pack."""

    anchor: Anchor
    title: Text
    blocks: tuple[Block, ...]
    stamp: str = ""
