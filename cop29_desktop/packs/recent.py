"""Which briefings were opened last, as a setting keeps them: a folder a line, the last one first."""

from collections.abc import Sequence

BUILT_IN = ""
"""Stands for the built-in briefing, wherever the program lies."""
MOST = 8


def parse(written: str) -> tuple[str, ...]:
    """The folders, each once; before any was opened there is the built-in briefing."""
    return tuple(dict.fromkeys(written.split("\n")))


def opened(folders: Sequence[str], folder: str) -> tuple[str, ...]:
    """The folders once this one was opened; the built-in briefing is never dropped."""
    others = [one for one in folders if one != folder]
    kept = [folder, *others][:MOST]
    return tuple(kept if BUILT_IN in kept else [*kept[: MOST - 1], BUILT_IN])


def write(folders: Sequence[str]) -> str:
    """The setting."""
    return "\n".join(folders)
