"""Terms and acronyms, explained by us."""

from typing import NamedTuple

from cop29_desktop.model.anchors import Anchor, AnchorKind
from cop29_desktop.model.texts import Passage, Text

_LONGEST_ACRONYM = 6


class Term(NamedTuple):
    """One term; ``aliases`` are other spellings that people type, ``unmarked`` the names that mean other things too."""

    id: str
    abbr: str | None
    term: Text
    aliases: tuple[str, ...]
    unmarked: tuple[str, ...]
    explanation: Passage
    source: str

    @property
    def anchor(self) -> Anchor:
        """``term:itmo``."""
        return Anchor(AnchorKind.TERM, self.id)

    @property
    def names(self) -> tuple[str, ...]:
        """Every way to write the term: what a search for it goes by."""
        return tuple(dict.fromkeys([*([self.abbr] if self.abbr else []), self.term.zh, self.term.en, *self.aliases]))

    @property
    def marks(self) -> tuple[str, ...]:
        """The names that mean the term wherever they stand: what a text is marked by."""
        return tuple(name for name in self.names if name not in self.unmarked)


def is_acronym(name: str) -> bool:
    """Whether a name is one word of capitals: such names are meant in capitals only."""
    return name.isascii() and len(name) <= _LONGEST_ACRONYM and name.replace("&", "").isupper()
