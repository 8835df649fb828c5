"""The briefings opened last, as a setting keeps them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cop29_desktop.packs import recent

FOLDERS = st.lists(st.text(st.characters(exclude_characters="\n", exclude_categories=("Cs",)), max_size=5))


def test_before_any_was_opened_there_is_the_built_in_briefing() -> None:
    assert recent.parse("") == (recent.BUILT_IN,)


@pytest.mark.parametrize(
    ("before", "folder", "after"),
    [
        ([""], "/a", ["/a", ""]),
        (["/a", ""], "/b", ["/b", "/a", ""]),
        (["/b", "/a", ""], "/a", ["/a", "/b", ""]),
        (["/a", ""], "", ["", "/a"]),
        ([f"/{n}" for n in range(7)] + [""], "/new", ["/new", *(f"/{n}" for n in range(6)), ""]),
    ],
)
def test_the_last_comes_first_and_the_built_in_one_stays(before: list[str], folder: str, after: list[str]) -> None:
    assert recent.opened(before, folder) == tuple(after)


@given(FOLDERS)
def test_what_was_opened_comes_back_from_the_setting(opened: list[str]) -> None:
    folders = recent.parse("")
    for folder in opened:
        folders = recent.opened(folders, folder)
        assert recent.parse(recent.write(folders)) == folders
        assert folders[0] == folder
        assert recent.BUILT_IN in folders
        assert len(folders) <= recent.MOST
