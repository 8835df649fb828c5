"""Every table in every format: what is written of the tiny pack is what was written before."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from cop29_desktop.export.formats import FORMATS, by_name
from cop29_desktop.export.selections import Selection
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.texts import Language
from cop29_desktop.presentation.catalogue import TABLES

Golden = Callable[[str, bytes], None]
Take = Callable[..., Selection]
Written = Callable[..., bytes]

ZIPPED = {"ods", "xlsx"}
CASES = [
    (key, name, language)
    for key in ("csv", "json", "html", "markdown")
    for name in TABLES
    for language in (Language if name == "decisions" else [Language.BOTH])
]
BOOKS = [(key, language) for key in sorted(ZIPPED) for language in Language]
IN_A_BOOK = ("decisions", "statements", "milestones")
PARTS = {
    "ods": ("content.xml", "styles.xml", "settings.xml", "meta.xml", "META-INF/manifest.xml"),
    "xlsx": (
        "xl/worksheets/sheet1.xml", "xl/tables/table1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml",
        "docProps/core.xml",
    ),
}  # fmt: skip


def name_of_part(key: str, language: Language, part: str) -> str:
    """The golden file of a part of a workbook."""
    return f"book.{language}.{key}.{part.replace('/', '.')}"


@pytest.mark.parametrize(("key", "name", "language"), CASES, ids=["-".join(case) for case in CASES])
def test_a_table_is_written_as_before(
    key: str, name: str, language: Language, tiny: Briefing, golden: Golden, take: Take, written: Written
) -> None:
    golden(f"{name}.{language}{by_name(key).suffix}", written(tiny, key, take(tiny, name, language)))


@pytest.mark.parametrize(("key", "language"), BOOKS, ids=["-".join(book) for book in BOOKS])
def test_the_parts_of_a_workbook_are_written_as_before(
    key: str, language: Language, tiny: Briefing, golden: Golden, take: Take, written: Written
) -> None:
    content = written(tiny, key, *(take(tiny, name, language) for name in IN_A_BOOK))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        for part in PARTS[key]:
            golden(name_of_part(key, language, part), archive.read(part))


@pytest.mark.parametrize("key", [one.key for one in FORMATS if one.tables])
def test_the_same_rows_at_the_same_moment_are_the_same_bytes(
    key: str, tiny: Briefing, take: Take, written: Written
) -> None:
    assert written(tiny, key, take(tiny, "decisions")) == written(tiny, key, take(tiny, "decisions"))


def test_no_golden_file_is_left_over() -> None:
    expected = {f"{name}.{language}{by_name(key).suffix}" for key, name, language in CASES}
    expected |= {name_of_part(key, language, part) for key, language in BOOKS for part in PARTS[key]}
    assert {file.name for file in (Path(__file__).parent / "golden").iterdir()} == expected


def test_every_format_of_tables_is_held_to_golden_files() -> None:
    assert {one.key for one in FORMATS if one.tables} == ZIPPED | {key for key, _, _ in CASES}
