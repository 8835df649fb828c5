"""Agenda items: stored as ``11a``, shown as ``11(a)``, sorted 2f < 8a < 10 < 11a."""

import re
from collections.abc import Iterable

_ITEM = re.compile(r"([0-9]{1,3})([a-z]?)")


def parse(written: str) -> str:
    """The stored form of ``11a``, ``11(a)``, ``11 (A)`` or ``１１ａ``; raises ValueError."""
    plain = re.sub(r"[\s()（）]", "", written.translate(_HALF_WIDTH)).lower()
    if not _ITEM.fullmatch(plain):
        raise ValueError(written)
    return plain


def show(item: str) -> str:
    """``11a`` as ``11(a)``."""
    number, letter = _split(item)
    return f"{number}({letter})" if letter else str(number)


def sort_key(item: str | None) -> tuple[int, str]:
    """Natural order; an unknown item stands last."""
    return _split(item) if item else (10**6, "")


def matching(items: Iterable[str], typed: str) -> frozenset[str]:
    """The items that a typed code means: ``11`` is 11 and 11a–11i, ``11a`` itself; else those that begin so."""
    known = frozenset(items)
    meant = frozenset(item for item in known if item == typed or str(_split(item)[0]) == typed)
    return meant or frozenset(item for item in known if item.startswith(typed))


def _split(item: str) -> tuple[int, str]:
    match = _ITEM.fullmatch(item)
    if match is None:
        raise ValueError(item)
    return int(match[1]), match[2]


_HALF_WIDTH = {0xFF01 + i: 0x21 + i for i in range(94)}
