"""The table of formats holds together."""

import subprocess
import sys

import pytest

from cop29_desktop.export.formats import FORMATS, by_name, carrying

HEAVY = """
import sys
import cop29_desktop.export.formats
print([name for name in sys.modules if name.startswith(("cop29_desktop.export.to_", "xlsxwriter", "zipfile"))])
"""


def test_formats_have_different_keys_and_suffixes_and_are_found_by_key() -> None:
    assert len({one.suffix for one in FORMATS}) == len({one.key for one in FORMATS}) == len(FORMATS)
    assert [by_name(one.key) for one in FORMATS] == list(FORMATS)
    assert all(one.title.zh and one.title.en for one in FORMATS)
    with pytest.raises(KeyError, match="doc"):
        by_name("doc")


def test_every_format_carries_something_and_says_what() -> None:
    assert all(one.carries for one in FORMATS)
    assert [one.key for one in carrying("tables")] == ["ods", "xlsx", "csv", "html", "markdown", "json"]
    assert carrying("colours") == ()


def test_a_file_of_bare_rows_holds_one_table() -> None:
    assert all(not one.together for one in FORMATS if one.bare)


def test_a_writer_is_imported_when_it_is_used() -> None:
    done = subprocess.run([sys.executable, "-c", HEAVY], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout == "[]\n"
