"""Theme and zoom: what the window is dressed in, following the system while the program runs."""

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from cop29_desktop.gui.kit.look import Look
from cop29_desktop.gui.kit.theme import choose, palette

ZOOM_STEPS = (60, 70, 80, 90, 100, 110, 125, 150, 175, 200, 225, 250)
SCHEMES = {
    "light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark,
    "system": Qt.ColorScheme.Unknown, "contrast": Qt.ColorScheme.Unknown,
}  # fmt: skip


class Wardrobe(QObject):
    """Holds the theme chosen and the zoom.

    Signals:
        look_changed: Everything is to be dressed again; carries a Look.
    """

    look_changed = Signal(object)

    def __init__(self, app: QApplication, font: QFont, theme: str, zoom: int) -> None:
        super().__init__()
        self._app = app
        self._font = font
        self._points = font.pointSizeF()
        self.zoom = zoom
        self.theme = theme
        self._app.styleHints().setColorScheme(SCHEMES[theme])
        self._app.styleHints().colorSchemeChanged.connect(self.dress)
        self._hints = app.styleHints()  # kept: without it the binding takes what it gives for deleted
        self._wishes = self._hints.accessibility()
        self._wishes.contrastPreferenceChanged.connect(self.dress)

    def look(self) -> Look:
        """The theme in force at the zoom in force."""
        scheme = SCHEMES[self.theme]
        if scheme is Qt.ColorScheme.Unknown:
            scheme = self._app.styleHints().colorScheme()
        dark = scheme is Qt.ColorScheme.Dark
        wished = self._wishes.contrastPreference() is Qt.ContrastPreference.HighContrast
        high = self.theme == "contrast" or (self.theme == "system" and wished)
        return Look(choose(dark=dark, high=high), self._points * self.zoom / 100)

    @Slot()
    def dress(self) -> None:
        """Dress the whole program."""
        look = self.look()
        self._app.setPalette(palette(look.tokens))
        self._app.setStyleSheet(look.window_qss(self._font.family()))
        self.look_changed.emit(look)

    def choose_theme(self, theme: str) -> None:
        """``system``, ``light``, ``dark``, or ``contrast``: as dark as the system, and sharper."""
        self.theme = theme
        self._app.styleHints().setColorScheme(SCHEMES[theme])
        self.dress()

    def magnify(self, zoom: int) -> None:
        """Show everything at a zoom, in per cent."""
        self.zoom = min(max(zoom, ZOOM_STEPS[0]), ZOOM_STEPS[-1])
        self.dress()

    def step(self, by: int) -> None:
        """One zoom step larger or smaller."""
        nearest = min(range(len(ZOOM_STEPS)), key=lambda i: abs(ZOOM_STEPS[i] - self.zoom))
        self.magnify(ZOOM_STEPS[min(max(nearest + by, 0), len(ZOOM_STEPS) - 1)])
