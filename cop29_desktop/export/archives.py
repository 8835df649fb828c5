"""Zip archives that depend on nothing but what is in them and a moment."""

import io
import zipfile
from collections.abc import Collection
from datetime import UTC, datetime

_FIRST_YEAR = 1980  # no older moment fits into a zip


def settled(content: bytes, moment: datetime, without: Collection[str] = ()) -> bytes:
    """The archive with every file dated at this moment; those named in ``without`` are left out."""
    when = moment.astimezone(UTC)
    stamp = (max(when.year, _FIRST_YEAR), when.month, when.day, when.hour, when.minute, when.second)
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(buffer, "w") as new:
        for entry in old.infolist():
            if entry.filename in without:
                continue
            again = zipfile.ZipInfo(entry.filename, stamp)
            again.compress_type = entry.compress_type
            again.create_system = 0
            new.writestr(again, old.read(entry))
    return buffer.getvalue()
