"""Zhuyin typed while the input method was off."""

import re

import pytest

from cop29_desktop import paths
from cop29_desktop.search import zhuyin


@pytest.mark.parametrize(
    ("typed", "syllables"),
    [
        ("ji3ru04", ("ㄨㄛˇ", "ㄐㄧㄢˋ")),
        ("njp3g", ("ㄙㄨㄣˇ", "ㄕ")),
        ("njp3g m3njp3c94", ("ㄙㄨㄣˇ", "ㄕ", "ㄩˇ", "ㄙㄨㄣˇ", "ㄏㄞˋ")),
        ("fu4cl4", ("ㄑㄧˋ", "ㄏㄠˋ")),
        ("FU4CL4", ("ㄑㄧˋ", "ㄏㄠˋ")),
    ],
)
def test_keys_spell_syllables(typed: str, syllables: tuple[str, ...]) -> None:
    assert zhuyin.decode(typed) == syllables


@pytest.mark.parametrize("typed", ["", " ", "loss", "uk", "zzzz", "損失", "3", "ji3", "a b\n"])
def test_what_spells_no_zhuyin_is_left_alone(typed: str) -> None:
    assert zhuyin.decode(typed) == ()


def test_syllables_are_the_characters_that_are_read_so() -> None:
    pattern = zhuyin.pattern(("ㄙㄨㄣˇ", "ㄕ"))
    assert pattern
    assert re.search(pattern, "有損失與損害")
    assert not re.search(pattern, "失損")
    assert zhuyin.pattern(("ㄙㄨㄣˇ", "ㄨㄨˋ")) is None


def test_the_table_names_its_source_and_its_licence_lies_beside_it() -> None:
    table = paths.resource("zhuyin", "syllables.tsv").read_text("utf-8")
    assert "McBopomofo" in table.splitlines()[1]
    assert "Permission is hereby granted" in paths.resource("zhuyin", "LICENSE.txt").read_text("utf-8")
