"""The settings dialog: from the table, applied at once, with a way back."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QSpinBox

from cop29_desktop import paths
from cop29_desktop.gui import settings as kept
from cop29_desktop.gui.dialogs.settings import SettingsDialog
from cop29_desktop.gui.kit.theme import DARK
from cop29_desktop.gui.main_window import MainWindow
from cop29_desktop.gui.settings import SETTINGS, Choice, Setting
from cop29_desktop.model.texts import Language

Open = Callable[..., MainWindow]


def opened(window: MainWindow) -> SettingsDialog:
    window.commands.by_id["settings"].trigger()
    (dialog,) = window.findChildren(SettingsDialog)
    return dialog


def choose(dialog: SettingsDialog, key: str, value: str | int) -> None:
    """Choose a value as a person does."""
    control = dialog.controls[key]
    if isinstance(control, QComboBox):
        control.setCurrentIndex(control.findData(value))
    elif isinstance(control, QSpinBox):
        control.setValue(int(value))


def in_force(window: MainWindow) -> tuple[Language, str, int]:
    return window._session.language, window._wardrobe.theme, window._wardrobe.zoom


def test_the_keyboard_begins_at_the_first_setting(open_window: Open) -> None:
    dialog = opened(open_window())
    stops = [*dialog.controls.values(), *dialog.buttons.buttons()]
    stop = dialog.nextInFocusChain()
    while stop not in stops:
        stop = stop.nextInFocusChain()
    assert stop is dialog.controls[kept.LANGUAGE.key]
    dialog.reject()


def test_every_setting_with_a_title_has_a_control_that_shows_its_value(open_window: Open) -> None:
    dialog = opened(open_window(lang="en", theme="dark", zoom=125))
    assert list(dialog.controls) == [row.key for row in SETTINGS if row.title]
    language, theme, zoom = (dialog.controls[key] for key in ("language", "theme", "zoom"))
    assert (language.currentData(), theme.currentData(), zoom.value()) == ("en", "dark", 125)
    assert all(control.accessibleName() for control in dialog.controls.values())
    dialog.close()


def test_what_is_chosen_is_applied_at_once_and_remembered(open_window: Open) -> None:
    window = open_window(theme="light")
    dialog = opened(window)
    for key, value in (("language", "en"), ("theme", "dark"), ("zoom", 150)):
        choose(dialog, key, value)
    assert in_force(window) == (Language.EN, "dark", 150)
    assert window._wardrobe.look().tokens == DARK
    assert dialog.windowTitle() == "Settings", "the dialog speaks the language at once"
    assert window.commands.by_id["theme_dark"].isChecked()
    dialog.close()
    window.close()
    again = kept.Settings(paths.settings_file())
    told = again.text(kept.LANGUAGE), again.text(kept.THEME), again.number(kept.ZOOM)
    assert told == ("en", "dark", 150)


def test_reset_is_how_it_was_delivered(open_window: Open) -> None:
    window = open_window(lang="both", theme="dark", zoom=200)
    dialog = opened(window)
    dialog.buttons.button(QDialogButtonBox.StandardButton.RestoreDefaults).click()
    assert in_force(window) == (Language.ZH, "system", 100)
    assert dialog.isVisible()
    dialog.close()


def test_a_later_row_joins_by_itself(qtbot: object, monkeypatch: pytest.MonkeyPatch) -> None:
    later = Setting("later", default=False, title="Later")
    monkeypatch.setattr("cop29_desktop.gui.dialogs.settings.SETTINGS", (*SETTINGS, later))
    dialog = SettingsDialog({"later": True})
    chosen: list[Choice] = []
    dialog.chosen.connect(chosen.append)
    dialog.controls["later"].click()
    assert chosen == [Choice(later, value=False)]
    dialog.deleteLater()


def test_nothing_that_is_only_remembered_is_offered() -> None:
    titled = [row for row in SETTINGS if row.title]
    assert {kept.LANGUAGE, kept.THEME, kept.ZOOM} <= set(titled)
    assert len(titled) < 10
    assert all(len(row.names) == len(row.choices) for row in titled)
