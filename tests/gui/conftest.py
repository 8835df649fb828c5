"""The real window, built as ``main`` builds it, and put away after the test."""

import gc
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRect, QTranslator
from PySide6.QtWidgets import QApplication, QWidget

from cop29_desktop.gui.kit.translator import Translator
from cop29_desktop.gui.kit.typed import override
from cop29_desktop.gui.main_window import MainWindow
from cop29_desktop.gui.session import Session
from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.texts import Language
from cop29_desktop.window import Wish, application, build

THEME_DAY = date(2024, 11, 18)
LAPTOP = (1366, 768)
LONGER = 0.4
Hush = Callable[[Translator], None]
Settle = Callable[[QWidget], None]


class Stretched(QTranslator):
    """Says what the catalogues say, between brackets and by two fifths longer."""

    def __init__(self, catalogues: list[QTranslator]) -> None:
        super().__init__()
        self._catalogues = catalogues

    @override
    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        said = (one.translate(context, source, disambiguation or "", n) for one in reversed(self._catalogues))
        text = next((words for words in said if words), source)
        filler = "國" if any("一" <= sign <= "鿿" for sign in text) else "o"
        return f"[{text}{filler * max(1, round(LONGER * len(text)))}]"

    @override
    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def stretched(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """From now on the window speaks at length."""
    installed: list[Stretched] = []
    speak = Translator.speak

    def at_length(translator: Translator, code: str) -> None:
        for old in installed:
            QCoreApplication.removeTranslator(old)
        speak(translator, code)
        installed[:] = [Stretched(list(translator._installed))]
        QCoreApplication.installTranslator(installed[0])

    monkeypatch.setattr(Translator, "speak", at_length)
    yield
    for left in installed:
        QCoreApplication.removeTranslator(left)


@pytest.fixture(scope="session")
def hush() -> Hush:
    """Takes a translator's catalogues out of force."""

    def take_out(translator: Translator) -> None:
        for catalogue in translator._installed:
            QCoreApplication.removeTranslator(catalogue)

    return take_out


@pytest.fixture(scope="session")
def settle() -> Settle:
    """Lets the layouts of a window finish: a text that wraps asks for another round."""

    def come_to_rest(window: QWidget) -> None:
        before: list[QRect] = []
        for _ in range(20):
            QApplication.processEvents()
            now = [widget.geometry() for widget in window.findChildren(QWidget)]
            if now == before:
                return
            before = now
        raise AssertionError("the layout never comes to rest")

    return come_to_rest


@pytest.fixture
def open_window(
    qtbot: Any, qapp: QApplication, briefing: Briefing, hush: Hush, settle: Settle
) -> Iterator[Callable[..., MainWindow]]:
    """Opens the window on the built-in pack, painted; what is asked for is a Wish's, ``go`` as people write it."""
    opened: list[MainWindow] = []

    def open_it(go: str = "", lang: str = "zh", zoom: int = 100, **asked: Any) -> MainWindow:
        wish = Wish(go=Anchor.parse(go) if go else None, language=Language(lang), today=THEME_DAY, size=LAPTOP)
        window = build(application(), briefing, wish._replace(**asked))
        if zoom != window._wardrobe.zoom:
            window._wardrobe.magnify(zoom)
        opened.append(window)
        with qtbot.waitSignal(window.painted, timeout=5000):
            window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        settle(window)
        return window

    yield open_it
    for window in opened:
        window.close()
        hush(window._translator)
        qapp.styleHints().colorSchemeChanged.disconnect(window._wardrobe.dress)
        window.deleteLater()
    opened.clear()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect(1)


@pytest.fixture
def window(open_window: Callable[..., MainWindow]) -> MainWindow:
    """The window, at its summary, in Chinese."""
    return open_window()


@pytest.fixture
def session(briefing: Briefing) -> Session:
    """The built-in pack in Chinese, on a theme day."""
    return Session(briefing, Language.ZH, THEME_DAY)
