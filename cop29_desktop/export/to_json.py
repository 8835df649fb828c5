"""JSON: a bare list, one object a row."""

import json
from collections.abc import Sequence
from typing import IO

from cop29_desktop.export.selections import Options, Selection
from cop29_desktop.presentation.colophon import Provenance


def write(file: IO[bytes], selections: Sequence[Selection], _: Provenance, options: Options) -> None:
    """One selection."""
    (selection,) = selections
    shown = selection.fields
    listed = [{field.key: field.value(row) for field in shown} for row in options.rows(selection)]
    file.write((json.dumps(listed, ensure_ascii=False, indent=1) + "\n").encode())
