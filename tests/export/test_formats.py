"""The table of formats holds together."""

import subprocess
import sys

import pytest

from cop29_desktop.export.formats import FORMATS, Carried, by_name, carrying

HEAVY = """
import sys
import cop29_desktop.export.formats
print([name for name in sys.modules if name.startswith(("cop29_desktop.export.to_", "xlsxwriter", "zipfile"))])
"""


def test_formats_have_different_keys_and_suffixes_and_are_found_by_key() -> None:
    assert len({one.suffix for one in FORMATS}) == len({one.key for one in FORMATS}) == len(FORMATS)
    assert [by_name(name) for one in FORMATS for name in one.names] == [one for one in FORMATS for _ in one.names]
    assert all(one.title.zh and one.title.en for one in FORMATS)
    with pytest.raises(KeyError, match="doc"):
        by_name("doc")


def test_every_format_carries_something_and_says_what() -> None:
    carried = {kind: [one.key for one in carrying(kind)] for kind in Carried}
    assert carried == {
        Carried.TABLES: ["ods", "xlsx", "csv", "html", "markdown", "json"],
        Carried.TEXTS: ["odt", "docx", "html", "markdown"],
        Carried.DAYS: ["ics"],
    }
    assert {key for keys in carried.values() for key in keys} == {one.key for one in FORMATS}


def test_markdown_has_one_row_and_is_understood_by_both_its_names() -> None:
    assert by_name("md") is by_name("markdown")
    assert by_name("md").key == "markdown"


def test_a_file_of_bare_rows_holds_one_table() -> None:
    assert all(not one.together for one in FORMATS if one.bare)


def test_a_writer_is_imported_when_it_is_used() -> None:
    done = subprocess.run([sys.executable, "-c", HEAVY], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout == "[]\n"
