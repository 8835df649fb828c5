"""Bilingual text, and who says it."""

from enum import StrEnum
from typing import NamedTuple


class Language(StrEnum):
    """The language in force: one of the two, or both."""

    ZH = "zh"
    EN = "en"
    BOTH = "both"

    @property
    def parts(self) -> tuple[str, ...]:
        """The single languages that are shown, in reading order."""
        return ("zh", "en") if self is Language.BOTH else (self.value,)


class Text(NamedTuple):
    """One thing said in Traditional Chinese and in English."""

    zh: str
    en: str

    def part(self, code: str) -> str:
        """The text in one language, ``"zh"`` or ``"en"``."""
        return self.zh if code == "zh" else self.en

    def show(self, language: Language, separator: str = "\n") -> str:
        """The text in the language in force; both are joined unless they are the same."""
        parts = [self.part(code) for code in language.parts]
        return separator.join(dict.fromkeys(parts))


class OriginKind(StrEnum):
    """Who says a text: the report, a UN document, or we."""

    REPORT = "report"
    UN = "un"
    OURS = "ours"


class Origin(NamedTuple):
    """Who says a text; ``symbol`` names the UN document."""

    kind: OriginKind
    symbol: str | None = None

    @classmethod
    def parse(cls, written: str) -> "Origin":
        """Read ``report``, ``ours`` or ``un:SYMBOL``; anything else raises ValueError."""
        kind, _, symbol = written.partition(":")
        if (kind == OriginKind.UN) != bool(symbol):
            raise ValueError(written)
        return cls(OriginKind(kind), symbol or None)

    def __str__(self) -> str:
        return f"{self.kind}:{self.symbol}" if self.symbol else self.kind.value


class Passage(NamedTuple):
    """A text with its origin; ``paragraphs`` says where in a UN document it stands."""

    text: Text
    origin: Origin
    paragraphs: str | None = None
