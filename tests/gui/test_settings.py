"""Settings: whatever stands in the file, a legal value comes out; what is kept comes back."""

import pickle
import struct
import uuid
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cop29_desktop.gui import settings as rows
from cop29_desktop.gui.settings import SETTINGS, Setting, Settings, Value

NUMBERS = [row for row in SETTINGS if type(row.default) is int]
CHOICES = [row for row in SETTINGS if row.choices]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where many settings files lie."""
    return tmp_path_factory.mktemp("settings")


def written(folder: Path, content: bytes) -> Settings:
    """Settings over a file that somebody else wrote."""
    file = folder / f"{uuid.uuid4()}.ini"
    file.write_bytes(content)
    return Settings(file)


def with_value(folder: Path, row: Setting, value: str) -> Settings:
    group, _, key = row.key.rpartition("/")
    return written(folder, f"[{group or 'General'}]\n{key}={value}\n".encode())


def read(settings: Settings, row: Setting) -> Value:
    by_type: dict[type, Any] = {bool: settings.flag, int: settings.number, str: settings.text}
    return by_type[type(row.default)](row)


def legal(row: Setting, value: Value) -> bool:
    if row.choices:
        return value in row.choices
    return type(value) is type(row.default) and (type(value) is not int or row.least <= value <= row.most)


@given(st.binary(max_size=200))
@example(b"\xff\xfe[General]\x00zoom=150")
@example(b"[General]\nzoom=@Variant(\0\0\0\x7f\0\0\0\x05x)\nlanguage=@ByteArray(zh)\nday=@Invalid()")
@example(b"[window\nwidth=\xe4\xb8\n[[]]\n=\n;")
def test_a_file_of_any_bytes_gives_legal_values(folder: Path, content: bytes) -> None:
    settings = written(folder, content)
    assert [row.key for row in SETTINGS if not legal(row, read(settings, row))] == []


@given(st.sampled_from(SETTINGS), st.text(st.characters(exclude_characters="\n\r"), max_size=30))
@example(rows.ZOOM, "９９９")
@example(rows.LANGUAGE, "zh, en")
@example(rows.WIDTH, "1e9")
@example(rows.NOTICE_READ, "yes")
def test_a_key_with_any_words_gives_a_legal_value(folder: Path, row: Setting, value: str) -> None:
    assert legal(row, read(with_value(folder, row, value), row))


class Bomb:
    """Leaves a file behind when it is unpickled."""

    def __init__(self, crater: Path) -> None:
        self.crater = crater

    def __reduce__(self) -> tuple[Any, ...]:
        return (Path.touch, (self.crater,))


def test_a_value_is_never_code(folder: Path, tmp_path: Path) -> None:
    crater = tmp_path / "crater"
    pickled = pickle.dumps(Bomb(crater))
    name = b"PyObject\0"
    stream = struct.pack(">II", 127, len(name)) + name + struct.pack(">I", len(pickled)) + pickled
    value = "".join(f"\\x{byte:x}" for byte in stream)
    settings = written(folder, f'[General]\nplace="@Variant({value})"\n'.encode())
    assert legal(rows.PLACE, settings.text(rows.PLACE))
    assert not crater.exists()
    pickle.loads(pickled)  # noqa: S301
    assert crater.exists(), "the bomb works"


@pytest.mark.parametrize("row", NUMBERS, ids=lambda row: row.key)
def test_numbers_are_brought_into_their_range(folder: Path, row: Setting) -> None:
    told = [with_value(folder, row, str(value)).number(row) for value in (-(10**9), 10**9, row.least, row.most)]
    assert told == [row.least, row.most, row.least, row.most]


@pytest.mark.parametrize("row", NUMBERS, ids=lambda row: row.key)
@pytest.mark.parametrize("value", ["", "wide", "12.5", "1,2", "9" * 5000])
def test_what_is_no_number_falls_back(folder: Path, row: Setting, value: str) -> None:
    assert with_value(folder, row, value).number(row) == row.default


@pytest.mark.parametrize("row", CHOICES, ids=lambda row: row.key)
def test_wrong_choices_fall_back_and_right_ones_hold(folder: Path, row: Setting) -> None:
    assert with_value(folder, row, "purple").text(row) == row.default
    assert [with_value(folder, row, choice).text(row) for choice in row.choices] == list(row.choices)


def test_a_yes_or_no_is_read_in_any_case_and_falls_back(folder: Path) -> None:
    row = rows.SHOW_LEFT
    told = [with_value(folder, row, value).flag(row) for value in ("false", "FALSE", "True", "0", "")]
    assert told == [False, False, True, True, True]


def value_of(row: Setting) -> st.SearchStrategy[Value]:
    if row.choices:
        return st.sampled_from(row.choices)
    if type(row.default) is bool:
        return st.booleans()
    return st.integers(row.least, row.most) if type(row.default) is int else st.text(max_size=30)


@given(st.fixed_dictionaries({row: value_of(row) for row in SETTINGS}))
def test_what_is_kept_comes_back_at_the_next_start(folder: Path, kept: dict[Setting, Value]) -> None:
    file = folder / f"{uuid.uuid4()}.ini"
    settings = Settings(file)
    for row, value in kept.items():
        settings.keep(row, value)
    settings.flush()
    again = written(folder, file.read_bytes())
    assert {row: read(again, row) for row in SETTINGS} == kept


def test_the_folder_of_the_file_is_made(home: Path) -> None:
    settings = Settings(home / "deep" / "settings.ini")
    settings.keep(rows.ZOOM, 150)
    settings.flush()
    assert "zoom=150" in (home / "deep" / "settings.ini").read_text("utf-8")


def test_two_windows_each_keep_what_they_changed(home: Path) -> None:
    one, two = Settings(home / "settings.ini"), Settings(home / "settings.ini")
    one.keep(rows.ZOOM, 150)
    two.keep(rows.LANGUAGE, "en")
    one.flush()
    two.flush()
    again = Settings(home / "settings.ini")
    assert (again.number(rows.ZOOM), again.text(rows.LANGUAGE)) == (150, "en")


def test_a_folder_that_cannot_be_written_loses_the_settings_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    settings = Settings(tmp_path / "file" / "settings.ini")
    settings.keep(rows.ZOOM, 150)
    settings.flush()
    assert settings.number(rows.ZOOM) == 150
