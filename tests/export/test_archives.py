"""Archives depend on nothing but what is in them and a moment."""

import io
import zipfile
from datetime import UTC, datetime

import pytest

from cop29_desktop.export.archives import settled


def archive(*moment: int) -> bytes:
    """A zip of two files, written at some moment."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        for name, how in (("mimetype", zipfile.ZIP_STORED), ("content.xml", zipfile.ZIP_DEFLATED)):
            entry = zipfile.ZipInfo(name, (*moment, 0, 0, 0))
            entry.compress_type = how
            file.writestr(entry, name * 100)
    return buffer.getvalue()


def test_when_it_was_written_makes_no_difference() -> None:
    now = datetime(2024, 11, 18, 14, 12, tzinfo=UTC)
    first, second = archive(2024, 1, 1), archive(2025, 2, 2)
    assert first != second
    assert settled(first, now) == settled(second, now)


@pytest.mark.parametrize(
    ("moment", "stamp"),
    [
        (datetime(2024, 11, 18, 14, 12, 30, tzinfo=UTC), (2024, 11, 18, 14, 12, 30)),
        (datetime(1970, 1, 1, tzinfo=UTC), (1980, 1, 1, 0, 0, 0)),
    ],
)
def test_content_order_and_method_stay_and_times_are_the_clocks(moment: datetime, stamp: tuple[int, ...]) -> None:
    with zipfile.ZipFile(io.BytesIO(settled(archive(2024, 1, 1), moment))) as file:
        inside = file.infolist()
        assert file.read("content.xml") == b"content.xml" * 100
    assert [(one.filename, one.compress_type) for one in inside] == [
        ("mimetype", zipfile.ZIP_STORED),
        ("content.xml", zipfile.ZIP_DEFLATED),
    ]
    assert {one.date_time for one in inside} == {stamp}
