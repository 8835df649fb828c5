"""Every table in every format: what is written of the tiny pack is what was written before."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cop29_desktop.export.formats import FORMATS, Format, by_name
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.texts import Language
from cop29_desktop.presentation.catalogue import TABLES

CASES = [(name, language) for name in TABLES for language in (Language if name == "decisions" else [Language.BOTH])]


@pytest.mark.parametrize("wanted", FORMATS, ids=[one.name for one in FORMATS])
@pytest.mark.parametrize(("name", "language"), CASES, ids=[f"{name}-{language}" for name, language in CASES])
def test_a_table_is_written_as_before(
    wanted: Format, name: str, language: Language, tiny: Briefing, golden: Callable[[str, bytes], None]
) -> None:
    table = TABLES[name](tiny)
    golden(f"{name}.{language}{wanted.suffix}", wanted.write(table, range(len(table.rows)), language))


def test_no_golden_file_is_left_over() -> None:
    expected = {f"{name}.{language}{wanted.suffix}" for name, language in CASES for wanted in FORMATS}
    assert {file.name for file in (Path(__file__).parent / "golden").iterdir()} == expected


def test_formats_have_different_names_and_suffixes_and_are_found_by_name() -> None:
    assert len({one.suffix for one in FORMATS}) == len({one.name for one in FORMATS}) == len(FORMATS)
    assert [by_name(one.name) for one in FORMATS] == list(FORMATS)
    assert all(one.title.zh and one.title.en for one in FORMATS)
    with pytest.raises(KeyError, match="doc"):
        by_name("doc")
