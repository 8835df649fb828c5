"""The tables of the window hold together: actions with their keys and handlers, settings with their defaults."""

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from cop29_desktop.gui import settings
from cop29_desktop.gui.actions import ACTIONS, MENUS, ActionRow
from cop29_desktop.gui.commands import Commands
from cop29_desktop.gui.main_window import TOOLBAR
from cop29_desktop.gui.own_commands import OwnCommands
from cop29_desktop.gui.searching import Searching
from cop29_desktop.gui.settings import SETTINGS, Setting, Settings
from cop29_desktop.paths import resource

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
SWITCHES = {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_unknown}


def belongs_to_input_methods(written: str) -> bool:
    """Ctrl+Space, Shift+Space, Win+Space, modifiers alone, Ctrl+Alt+letter: pressed, they switch or steer an IME."""
    pressed = QKeySequence(written)[0]
    key, held = pressed.key(), pressed.keyboardModifiers()
    if key == Qt.Key.Key_Space:
        return bool(held)
    return key in SWITCHES or (CTRL | ALT in held and Qt.Key.Key_A <= key <= Qt.Key.Key_Z)


KEYS = [(row.id, key) for row in ACTIONS for key in row.keys]
FORBIDDEN = (
    "Ctrl+Space", "Shift+Space", "Shift", "Ctrl+Shift", "Alt+Shift", "Meta+Space", "Ctrl+Alt+A", "Ctrl+Alt+Shift+Z",
)  # fmt: skip


@pytest.mark.parametrize("written", FORBIDDEN)
def test_keys_of_input_methods_are_known(written: str) -> None:
    assert belongs_to_input_methods(written)


@pytest.mark.parametrize(("action", "written"), KEYS)
def test_a_shortcut_is_one_chord_that_input_methods_leave_alone(action: str, written: str) -> None:
    sequence = QKeySequence(written)
    assert (sequence.count(), sequence.toString()) == (1, written), f"{action}: write it as Qt does"
    assert not belongs_to_input_methods(written)


def test_no_shortcut_stands_twice() -> None:
    counted = Counter(QKeySequence(key).toString() for _, key in KEYS)
    assert [key for key, times in counted.items() if times > 1] == []


def test_action_names_are_unique_and_known_to_the_toolbar() -> None:
    names = [row.id for row in ACTIONS]
    assert len(set(names)) == len(names)
    assert {name for name in TOOLBAR if name} <= set(names)


def test_every_action_has_a_handler_and_every_handler_an_action() -> None:
    owners = (Commands, OwnCommands, Searching)
    handlers = [name.removeprefix("on_") for owner in owners for name in dir(owner) if name.startswith("on_")]
    assert len(set(handlers)) == len(handlers)
    assert {row.verb for row in ACTIONS} == set(handlers)


def test_every_action_stands_in_a_menu_and_every_menu_has_one() -> None:
    assert {row.menu for row in ACTIONS} == set(MENUS)


@pytest.mark.parametrize("row", [row for row in ACTIONS if row.icon], ids=lambda row: row.id)
def test_the_icon_of_an_action_is_there(row: ActionRow) -> None:
    assert resource("icons", f"{row.icon}.svg").is_file()


def test_every_setting_is_in_the_table_under_a_key_of_its_own() -> None:
    defined = [value for value in vars(settings).values() if isinstance(value, Setting)]
    assert list(SETTINGS) == defined
    assert len({row.key.lower() for row in SETTINGS}) == len(SETTINGS)


@pytest.mark.parametrize("row", SETTINGS, ids=lambda row: row.key)
def test_the_default_of_a_setting_is_legal(row: Setting, tmp_path: Path) -> None:
    kept = Settings(tmp_path / "settings.ini")
    read = {bool: kept.flag, int: kept.number, str: kept.text}[type(row.default)]
    assert read(row) == row.default
    kept.keep(row, row.default)
    assert read(row) == row.default
    assert not row.choices or row.default in row.choices
    assert type(row.default) is not int or row.least <= row.default <= row.most
