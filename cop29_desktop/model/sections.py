"""The report tree: 摘要, 壹–捌 and everything below."""

from enum import StrEnum
from typing import NamedTuple

from cop29_desktop.model.anchors import Anchor, AnchorKind
from cop29_desktop.model.texts import Origin, Passage, Text


class Role(StrEnum):
    """How a passage stands in its section."""

    PARAGRAPH = "paragraph"
    POINT = "point"
    HEADING = "heading"


class Block(NamedTuple):
    """A passage in a section; ``number`` counts paragraphs and points from 1, headings have 0."""

    passage: Passage
    role: Role
    number: int


class TableBlock(NamedTuple):
    """A place where a section shows one of the pack's tables."""

    table: str
    caption: Text | None


class Section(NamedTuple):
    """One node of the tree: ``id`` is ``5.1`` for 伍、一, ``page`` the report's own where its contents list has one."""

    id: str
    number: str | None
    title: Text
    page: int | None
    origin: Origin
    included: bool
    topics: tuple[str, ...]
    blocks: tuple[Block | TableBlock, ...]

    @property
    def anchor(self) -> Anchor:
        """``section:5.1``."""
        return Anchor(AnchorKind.SECTION, self.id)

    @property
    def parent(self) -> str | None:
        """The id of the section above, None at the top."""
        return self.id.rpartition(".")[0] or None

    @property
    def depth(self) -> int:
        """0 for a chapter."""
        return self.id.count(".")

    def heading(self, code: str) -> str:
        """Number and title in one language, ``伍、會議決議`` or ``5 Decisions of the session``."""
        if self.number is None:
            return self.title.part(code)
        if code == "en":
            return f"{self.id} {self.title.en}"
        if self.title.zh.startswith(f"{self.number}、"):
            return self.title.zh
        joint = "" if self.number.endswith((".", ")", "）")) else "、"
        gap = " " if self.number.endswith(".") else ""
        return f"{self.number}{joint}{gap}{self.title.zh}"

    def anchor_of(self, block: Block) -> Anchor:
        """``para:5.1#2``."""
        return Anchor(AnchorKind.PARAGRAPH, f"{self.id}#{block.number}")
