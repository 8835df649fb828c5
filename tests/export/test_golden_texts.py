"""A small briefing in every format of texts and days: what is written is what was written before, part by part."""

import io
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from cop29_desktop import __version__
from cop29_desktop.export.formats import CALENDAR
from cop29_desktop.export.texts import KEYS, write
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.texts import Language
from cop29_desktop.presentation.lanes import LANES

GOLDEN = Path(__file__).parent / "golden_texts"
NOW = datetime(2026, 11, 12, 6, 0, tzinfo=UTC)
PARTS = ("content.xml", "meta.xml", "word/document.xml", "docProps/core.xml", "word/footer1.xml")


def parts(name: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    """A file, or the parts of a zip that are ours, an element a line and without the program's version."""
    if not zipfile.is_zipfile(io.BytesIO(content)):
        yield name, content.replace(__version__.encode(), b"VERSION")
        return
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for part in (part for part in PARTS if part in archive.namelist()):
            lines = archive.read(part).replace(b"><", b">\n<").replace(__version__.encode(), b"VERSION")
            yield f"{name}.{part.rpartition('/')[2]}", lines


def written(tiny: Briefing, key: str, language: Language) -> dict[str, bytes]:
    """The tiny pack in a format."""
    names = list(LANES) if key == CALENDAR else ["report"]
    files, suffix = write(tiny, names, key, language, NOW)
    (content,) = files.values()
    return dict(parts(f"tiny.{language}{suffix}", content))


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("key", KEYS)
def test_a_text_is_written_as_before(
    key: str, language: Language, tiny: Briefing, request: pytest.FixtureRequest
) -> None:
    found = written(tiny, key, language)
    if request.config.getoption("--update-golden"):
        GOLDEN.mkdir(exist_ok=True)
        for name, content in found.items():
            (GOLDEN / name).write_bytes(content)
    for name, content in found.items():
        assert (GOLDEN / name).exists(), "there is no such golden file yet: run once with --update-golden"
        assert content.decode() == (GOLDEN / name).read_bytes().decode(), "if it is meant, run with --update-golden"


def test_no_golden_text_is_left_over(tiny: Briefing) -> None:
    expected = {name for key in KEYS for language in Language for name in written(tiny, key, language)}
    assert {file.name for file in GOLDEN.iterdir()} == expected
