"""JSON: a bare list, one object a row."""

import json
from collections.abc import Sequence
from itertools import islice
from typing import IO

from cop29_desktop.export.cells import Plain
from cop29_desktop.export.selections import Options, Selection
from cop29_desktop.presentation.colophon import Provenance

BATCH = 500


def write(file: IO[bytes], selections: Sequence[Selection], _: Provenance, options: Options) -> None:
    """One selection."""
    (selection,) = selections
    shown = selection.fields
    listed = (_object({field.key: field.value(row) for field in shown}) for row in options.rows(selection))
    first = next(listed, "")
    file.write(f"[\n{first}".encode() if first else b"[")
    while batch := "".join(f",\n{one}" for one in islice(listed, BATCH)):
        file.write(batch.encode())
    file.write(b"\n]\n" if first else b"]\n")


def _object(row: dict[str, Plain]) -> str:
    """One row as it stands in an indented list, without the list."""
    return json.dumps([row], ensure_ascii=False, indent=1)[2:-2]
