"""JSON: a bare list, one object a row."""

import json
from collections.abc import Sequence
from typing import Any

from cop29_desktop.export.cells import fields
from cop29_desktop.model.texts import Language
from cop29_desktop.presentation.tables import Table


def write(table: Table[Any], rows: Sequence[int], language: Language) -> bytes:
    """The rows with these indexes."""
    shown = fields(table, language)
    listed = [{field.key: field.value(table.rows[i]) for field in shown} for i in rows]
    return (json.dumps(listed, ensure_ascii=False, indent=1) + "\n").encode()
