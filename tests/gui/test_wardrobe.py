"""Theme and zoom dress the whole program."""

from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtTest import QSignalSpy

from cop29_desktop.gui.kit.theme import DARK, HIGH_DARK, HIGH_LIGHT, LIGHT, Tokens
from cop29_desktop.gui.wardrobe import ZOOM_STEPS, Wardrobe

pytestmark = pytest.mark.usefixtures("qapp")


class Access(QObject):
    """What a system says of those who need more contrast."""

    contrastPreferenceChanged = Signal(Qt.ContrastPreference)  # noqa: N815 - Qt calls it so

    def __init__(self) -> None:
        super().__init__()
        self.asked = Qt.ContrastPreference.NoPreference

    def contrastPreference(self) -> Qt.ContrastPreference:  # noqa: N802
        return self.asked

    def turn(self, asked: Qt.ContrastPreference) -> None:
        """The system changes."""
        self.asked = asked
        self.contrastPreferenceChanged.emit(asked)


class Hints(QObject):
    """What a system says of its colours; it turns dark in the evening."""

    colorSchemeChanged = Signal(Qt.ColorScheme)  # noqa: N815 - Qt calls it so

    def __init__(self) -> None:
        super().__init__()
        self.system = Qt.ColorScheme.Light
        self.asked = Qt.ColorScheme.Unknown
        self.access = Access()

    def accessibility(self) -> Access:
        return self.access

    def colorScheme(self) -> Qt.ColorScheme:  # noqa: N802
        return self.system if self.asked is Qt.ColorScheme.Unknown else self.asked

    def setColorScheme(self, scheme: Qt.ColorScheme) -> None:  # noqa: N802
        self.asked = scheme

    def turn(self, scheme: Qt.ColorScheme) -> None:
        """The system changes."""
        self.system = scheme
        self.colorSchemeChanged.emit(scheme)


class App:
    """An application that only remembers what it wears."""

    def __init__(self) -> None:
        self.hints = Hints()
        self.palette = QPalette()
        self.sheet = ""

    def styleHints(self) -> Hints:  # noqa: N802 - Qt calls it so
        return self.hints

    def setPalette(self, palette: QPalette) -> None:  # noqa: N802
        self.palette = palette

    def setStyleSheet(self, sheet: str) -> None:  # noqa: N802
        self.sheet = sheet

    def wears(self, tokens: Tokens) -> bool:
        """Whether palette and style sheet are of a theme."""
        colour = self.palette.window().color().name()
        return colour == tokens.window.lower() and tokens.window in self.sheet


@pytest.fixture
def app() -> App:
    return App()


@pytest.fixture
def wardrobe(app: App) -> Wardrobe:
    font = QFont()
    font.setPointSizeF(10)
    return Wardrobe(app, font, "light", 100)


def test_a_theme_chosen_is_worn_told_and_asked_of_the_system(wardrobe: Wardrobe, app: App) -> None:
    told = QSignalSpy(wardrobe.look_changed)
    for theme, tokens, scheme in (("dark", DARK, Qt.ColorScheme.Dark), ("light", LIGHT, Qt.ColorScheme.Light)):
        wardrobe.choose_theme(theme)
        assert app.wears(tokens)
        assert app.hints.asked is scheme
        assert told.at(told.count() - 1)[0].tokens == tokens


def test_the_theme_of_the_system_is_followed_while_the_program_runs(wardrobe: Wardrobe, app: App) -> None:
    wardrobe.choose_theme("system")
    assert app.wears(LIGHT)
    app.hints.turn(Qt.ColorScheme.Dark)
    assert app.wears(DARK)
    app.hints.turn(Qt.ColorScheme.Light)
    assert app.wears(LIGHT)


def test_a_theme_chosen_stays_whatever_the_system_does(wardrobe: Wardrobe, app: App) -> None:
    wardrobe.choose_theme("light")
    app.hints.turn(Qt.ColorScheme.Dark)
    assert app.wears(LIGHT)


def test_high_contrast_follows_the_system_unless_a_theme_is_chosen(wardrobe: Wardrobe, app: App) -> None:
    wardrobe.choose_theme("system")
    app.hints.access.turn(Qt.ContrastPreference.HighContrast)
    assert app.wears(HIGH_LIGHT)
    app.hints.turn(Qt.ColorScheme.Dark)
    assert app.wears(HIGH_DARK)
    wardrobe.choose_theme("light")
    assert app.wears(LIGHT)
    wardrobe.choose_theme("system")
    app.hints.access.turn(Qt.ContrastPreference.NoPreference)
    assert app.wears(DARK)


def test_high_contrast_can_be_chosen(wardrobe: Wardrobe, app: App) -> None:
    wardrobe.choose_theme("contrast")
    assert app.wears(HIGH_LIGHT)


def test_zoom_is_a_ratio_to_the_font(wardrobe: Wardrobe) -> None:
    sizes = []
    for zoom in (60, 100, 200):
        wardrobe.magnify(zoom)
        sizes.append(wardrobe.look().points)
    assert sizes == [6, 10, 20]


@pytest.mark.parametrize(("asked", "given"), [(10, 60), (999, 250), (130, 130)])
def test_zoom_stays_within_its_ends(wardrobe: Wardrobe, asked: int, given: int) -> None:
    wardrobe.magnify(asked)
    assert wardrobe.zoom == given


def test_steps_go_through_every_size_and_end(wardrobe: Wardrobe) -> None:
    wardrobe.magnify(60)
    seen = [wardrobe.zoom]
    for _ in range(len(ZOOM_STEPS)):
        wardrobe.step(1)
        seen.append(wardrobe.zoom)
    assert seen == [*ZOOM_STEPS, ZOOM_STEPS[-1]]


def test_from_an_odd_size_a_step_leads_to_one_of_the_steps(wardrobe: Wardrobe) -> None:
    wardrobe.magnify(131)
    wardrobe.step(1)
    assert wardrobe.zoom == 150


def test_steps_in_a_row_dress_everything_once(qtbot: Any, wardrobe: Wardrobe) -> None:
    wardrobe.magnify(100)
    dressed = QSignalSpy(wardrobe.look_changed)
    with qtbot.waitSignal(wardrobe.look_changed):
        for _ in range(4):
            wardrobe.step(1)
    assert dressed.count() == 1
    assert dressed.at(0)[0].points == 17.5
