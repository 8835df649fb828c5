"""Small steps from checked plain values to the model, shared by all nouns."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from cop29_desktop.model.texts import Origin, Passage, Text

Plain = dict[str, Any]


def text(plain: Plain) -> Text:
    """A bilingual text."""
    return Text(plain["zh"], plain["en"])


def optional_text(plain: Plain | None) -> Text | None:
    """A bilingual text, or None."""
    return text(plain) if plain else None


def texts(plain: Sequence[Plain]) -> tuple[Text, ...]:
    """Bilingual texts in order."""
    return tuple(map(text, plain))


def origin(written: str) -> Origin:
    """An origin that has been checked."""
    return Origin.parse(written)


def passage(plain: Plain, entry_origin: str) -> Passage:
    """A text with its own origin, or else that of the entry it stands in."""
    return Passage(text(plain), origin(plain["origin"] or entry_origin))


def optional_passage(plain: Plain | None, entry_origin: str) -> Passage | None:
    """A text with its origin, or None."""
    return passage(plain, entry_origin) if plain else None


def passages(plain: Sequence[Plain], entry_origin: str) -> tuple[Passage, ...]:
    """Texts with origins, in order."""
    return tuple(passage(one, entry_origin) for one in plain)


def optional_date(written: str | None) -> date | None:
    """A day, or None."""
    return date.fromisoformat(written) if written else None
