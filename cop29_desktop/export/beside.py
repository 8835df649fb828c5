"""The small file beside a file of bare rows: where the rows come from."""

from collections.abc import Sequence
from typing import IO

from cop29_desktop.export.selections import Selection
from cop29_desktop.export.sheets import language
from cop29_desktop.presentation.colophon import Provenance

SUFFIX = ".source.txt"


def write(file: IO[bytes], name: str, selections: Sequence[Selection], provenance: Provenance) -> None:
    """What the file of this name holds and where it comes from, as lines."""
    spoken = language(selections)
    facts = [fact for selection in selections for fact in selection.facts] + list(provenance.facts)
    lines = [name, *(f"{fact.label.show(spoken, ' ')}: {fact.value.show(spoken)}" for fact in facts)]
    file.write(b"\xef\xbb\xbf" + "".join(f"{line}\n" for line in lines).encode())
