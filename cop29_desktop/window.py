"""Builds the window and runs it: the half of the composition root that needs Qt."""

import gc
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from cop29_desktop import clock, paths
from cop29_desktop.gui import crash
from cop29_desktop.gui import settings as kept
from cop29_desktop.gui.kit import fonts, theme
from cop29_desktop.gui.kit.translator import Translator
from cop29_desktop.gui.main_window import MainWindow
from cop29_desktop.gui.session import Session
from cop29_desktop.gui.settings import Settings
from cop29_desktop.gui.wardrobe import Wardrobe
from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.speech import spoken_code
from cop29_desktop.model.texts import Language, Text
from cop29_desktop.packs.problems import Problem

if TYPE_CHECKING:
    from cop29_desktop.gui.opening import Opened


class Wish(NamedTuple):
    """What the command line asks of the window; None leaves it to the settings."""

    size: tuple[int, int] | None = None
    language: Language | None = None
    theme: str | None = None
    go: Anchor | None = None
    today: date | None = None
    screenshot: Path | None = None
    exit_after_paint: bool = False


def application() -> QApplication:
    """The one application object."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    app.setApplicationName("cop29-desktop")
    return app


class Fittings(NamedTuple):
    """What is one in a program, whichever window it has."""

    wardrobe: Wardrobe
    translator: Translator


def fittings(app: QApplication, settings: Settings, wish: Wish) -> Fittings:
    """Font, theme, zoom and catalogues, as the settings and the wish have them."""
    font = fonts.choose(paths.resource("fonts", "COP29SansTC-Regular.ttf"), theme.BASE_POINTS)
    app.setFont(font)
    wardrobe = Wardrobe(app, font, wish.theme or settings.text(kept.THEME), settings.number(kept.ZOOM))
    return Fittings(wardrobe, Translator(paths.resource("i18n")))


def build(app: QApplication, briefing: Briefing, wish: Wish, shared: Fittings | None = None) -> MainWindow:
    """The window as the settings and the wish have it, not yet shown."""
    settings = Settings(paths.settings_file(), briefing.pack.id)
    language = wish.language or Language(settings.text(kept.LANGUAGE))
    session = Session(briefing, language, wish.today)
    window = MainWindow(session, settings, *(shared or fittings(app, settings, wish)))
    window.setWindowIcon(QIcon(str(paths.resource("icons", "app.svg"))))
    if wish.size:
        window.setWindowState(Qt.WindowState.WindowNoState)
        window.resize(QSize(*wish.size))
    if wish.go:
        window.go(wish.go)
        window.centre.focus_pane()
    return window


class Errand(QObject):
    """What is to be done once the window is painted: a picture, a measurement, or nothing."""

    def __init__(self, app: QApplication, window: MainWindow, wish: Wish) -> None:
        super().__init__()
        self._app = app
        self._window = window
        self._wish = wish
        self.status = 0
        window.painted.connect(self._painted)

    @Slot()
    def _painted(self) -> None:
        if self._wish.exit_after_paint:
            print(f"{clock.milliseconds_since_start():.0f}", flush=True)
        if self._wish.screenshot or self._wish.exit_after_paint:
            QTimer.singleShot(0, self._finish)

    @Slot()
    def _finish(self) -> None:
        if self._wish.screenshot and not self._window.grab().save(str(self._wish.screenshot)):
            file = self._wish.screenshot
            told = Text(f"無法寫入 {file}。", f"{file} can't be written.")
            print(f"cop29-desktop: {told.part(spoken_code())}", file=sys.stderr)
            self.status = 2
        self._app.exit(self.status)


class Stage(QObject):
    """Has the one window on it; another briefing gets a window of its own, and the one before goes."""

    def __init__(self, app: QApplication, wish: Wish) -> None:
        super().__init__()
        self._app = app
        self._wish = wish
        self.shared = fittings(app, Settings(paths.settings_file()), wish)
        self.window: MainWindow | None = None

    def show(self, briefing: Briefing) -> MainWindow:
        """Show a window on a briefing."""
        window = build(self._app, briefing, self._wish, self.shared)
        window.commands.briefing_opened.connect(self._replace, Qt.ConnectionType.QueuedConnection)
        if not (self._wish.screenshot or self._wish.exit_after_paint):
            window.painted.connect(window.open_door)
            window.painted.connect(window.commands.own.tell_problems)
        self.window = window
        window.show()
        return window

    @Slot(object)
    def _replace(self, opened: "Opened") -> None:
        """Show another briefing; a window that does not want to close stays."""
        before = self.window
        self._app.setQuitOnLastWindowClosed(False)
        if before and before.close():
            self._wish = Wish(today=self._wish.today)
            opened.remember(Settings(paths.settings_file()))
            self.show(opened.briefing)
            before.deleteLater()
        self._app.setQuitOnLastWindowClosed(True)


def run(briefing: Briefing, problems: tuple[Problem, ...], wish: Wish) -> int:
    """Show the window until it is closed, or until its errand is done."""
    app = application()
    crash.install()
    stage = Stage(app, wish)
    window = stage.show(briefing)
    errand = Errand(app, window, wish)
    gc.freeze()
    gc.enable()
    if problems:
        window.tell_problems(problems)
    status = app.exec()
    return status or errand.status
