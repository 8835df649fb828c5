"""Theme and zoom: what the window is dressed in, following the system while the program runs."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from cop29_desktop.gui.kit.look import Look
from cop29_desktop.gui.kit.theme import DARK, HIGH_DARK, HIGH_LIGHT, LIGHT, palette

ZOOM_STEPS = (60, 70, 80, 90, 100, 110, 125, 150, 175, 200, 225, 250)
SCHEMES = {
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
    "system": Qt.ColorScheme.Unknown,
    "contrast": Qt.ColorScheme.Unknown,
}
TABLES = {(False, False): LIGHT, (False, True): DARK, (True, False): HIGH_LIGHT, (True, True): HIGH_DARK}
"""The colours, by whether contrast is high and whether it is dark."""


class Wardrobe(QObject):
    """Holds the theme chosen and the zoom.

    Signals:
        look_changed: Everything is to be dressed again; carries a Look.
    """

    look_changed = Signal(object)

    def __init__(self, app: QApplication, font: QFont, theme: str, zoom: int) -> None:
        super().__init__()
        self._app = app
        self._hints = app.styleHints()  # kept: without it, PySide takes what it gives for deleted
        self._access = self._hints.accessibility()
        self._font = font
        self._points = font.pointSizeF()
        self.zoom = zoom
        self.theme = theme
        self._stepping = QTimer(self)
        self._stepping.setSingleShot(True)
        self._stepping.timeout.connect(self.dress)
        self._app.styleHints().setColorScheme(SCHEMES[theme])
        self._app.styleHints().colorSchemeChanged.connect(self.dress)
        self._access.contrastPreferenceChanged.connect(self._follow_contrast)

    def look(self) -> Look:
        """The theme in force at the zoom in force."""
        scheme = SCHEMES[self.theme]
        if scheme is Qt.ColorScheme.Unknown:
            scheme = self._app.styleHints().colorScheme()
        dark = scheme is Qt.ColorScheme.Dark
        return Look(TABLES[self._is_high, dark], self._points * self.zoom / 100)

    @property
    def _is_high(self) -> bool:
        """Whether contrast is to be high: by choice, or because the system asks for it."""
        asked = self._access.contrastPreference()
        high = self.theme == "system" and asked is Qt.ContrastPreference.HighContrast
        return high or self.theme == "contrast"

    @Slot(Qt.ContrastPreference)
    def _follow_contrast(self, _: Qt.ContrastPreference) -> None:
        self.dress()

    @Slot()
    def dress(self) -> None:
        """Dress the whole program."""
        look = self.look()
        self._app.setPalette(palette(look.tokens))
        self._app.setStyleSheet(look.window_qss(self._font.family()))
        self.look_changed.emit(look)

    def choose_theme(self, theme: str) -> None:
        """``system``, ``light``, ``dark`` or ``contrast``."""
        self.theme = theme
        self._app.styleHints().setColorScheme(SCHEMES[theme])
        self.dress()

    def magnify(self, zoom: int) -> None:
        """Show everything at a zoom, in per cent."""
        self.zoom = min(max(zoom, ZOOM_STEPS[0]), ZOOM_STEPS[-1])
        self.dress()

    def step(self, by: int) -> None:
        """One zoom step larger or smaller; steps that come faster than everything can be dressed are shown as one."""
        nearest = min(range(len(ZOOM_STEPS)), key=lambda i: abs(ZOOM_STEPS[i] - self.zoom))
        self.zoom = ZOOM_STEPS[min(max(nearest + by, 0), len(ZOOM_STEPS) - 1)]
        self._stepping.start()
