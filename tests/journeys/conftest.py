"""The real ``main``, and a reader who sits before its window."""

import gc
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, Qt, QTimer, Slot
from PySide6.QtGui import QInputMethodEvent, QKeySequence, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget

from cop29_desktop import app
from cop29_desktop.gui import crash
from cop29_desktop.gui.kit.page import Page
from cop29_desktop.gui.main_window import MainWindow
from cop29_desktop.gui.panels.table import TablePanel

ROOT = Path(__file__).parents[2]
Steps = Callable[["Reader"], None]


class Reader:
    """Works the window with keys and mouse, and looks at what it shows."""

    def __init__(self, window: MainWindow, qtbot: Any) -> None:
        self.window = window
        self._qtbot = qtbot

        qtbot.waitUntil(self._has_keyboard, timeout=3000)

    # Hands

    def press(self, *keys: str) -> None:
        """Press key after key where the keyboard is."""
        for key in keys:
            self._qtbot.waitUntil(self._has_keyboard, timeout=3000)
            QTest.keySequence(QApplication.focusWidget() or self.window, QKeySequence(key))

    def _has_keyboard(self) -> bool:
        """Whether the window in front has the keyboard; offscreen there is no desktop to give it."""
        front = QApplication.activeModalWidget() or self.window
        front.activateWindow()
        return front.isActiveWindow()

    def compose(self, text: str) -> None:
        """Type Chinese as an input method does: half of it first, then the whole is handed over."""
        commit = QInputMethodEvent("", [])
        commit.setCommitString(text)
        for event in (QInputMethodEvent(text[:1], []), commit):
            QApplication.sendEvent(QApplication.focusWidget(), event)

    def click(self, widget: QWidget) -> None:
        """Click in the middle of something."""
        self._qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)

    def follow(self, page: Page, address: str) -> None:
        """Scroll to a link and click on it."""
        cursor = _link(page, f"cop29:{address}")
        page.setTextCursor(cursor)
        page.ensureCursorVisible()
        place = page.cursorRect(cursor).center() - QPoint(4, 0)
        assert page.anchorAt(place) == f"cop29:{address}"
        self._qtbot.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def click_tab(self, place: int) -> None:
        """Click on a tab over the middle."""
        tabs = self.window.centre.tabs
        self._qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(place).center())

    def rest(self) -> None:
        """Let the layouts finish."""
        before: list[QRect] = []
        while (now := [widget.geometry() for widget in self.window.findChildren(QWidget)]) != before:
            before = now
            QApplication.processEvents()

    def next_window(self) -> "Reader":
        """Wait for the window that comes in place of this one."""
        gone: list[None] = []
        self.window.destroyed.connect(lambda: gone.append(None))  # asked for a second time it would be too late
        self._qtbot.waitUntil(lambda: bool(gone), timeout=5000)
        window = main_window()
        self._qtbot.waitUntil(lambda: window._was_painted, timeout=5000)
        return Reader(window, self._qtbot)

    # Eyes

    @property
    def decisions(self) -> TablePanel:
        """The table of decisions."""
        return self.window.centre.table("decisions")

    @property
    def text(self) -> str:
        """What the reader pane says."""
        return self.window.centre.reader.page.toPlainText()

    @property
    def place(self) -> str:
        """The place that the pane in front shows."""
        centre = self.window.centre
        return str(centre.reader.shown if centre.pane == "reader" else centre.table(centre.pane).shown)

    def numbers(self) -> list[str]:
        """The decisions in the table, from top to bottom."""
        model = self.decisions.model
        return [model.index(row, 2).data() for row in range(model.rowCount())]

    def row(self) -> str:
        """The decision that is chosen in the table."""
        return self.decisions.rows.currentIndex().siblingAtColumn(2).data()

    def marked(self) -> list[str]:
        """The headings that the tree marks."""
        return [index.data() for index in self.window.tree.tree.selectionModel().selectedIndexes()]

    def words(self) -> list[str]:
        """Every label on screen."""
        return [label.text() for label in self.window.findChildren(QLabel) if label.isVisible()]

    def dialog(self) -> QDialog:
        """The one dialog that is open."""
        (opened,) = self.dialogs()
        return opened

    def dialogs(self) -> list[QDialog]:
        """The dialogs that are open."""
        return [dialog for dialog in self.window.findChildren(QDialog) if dialog.isVisible()]


def main_window() -> MainWindow:
    """The one that is there."""
    (window,) = (top for top in QApplication.topLevelWidgets() if isinstance(top, MainWindow))
    return window


def _link(page: Page, address: str) -> QTextCursor:
    block = page.document().begin()
    while block.isValid():
        parts = block.begin()
        while not parts.atEnd():
            fragment = parts.fragment()
            if fragment.charFormat().anchorHref() == address:
                cursor = QTextCursor(block)
                cursor.setPosition(fragment.position() + 1)
                return cursor
            parts += 1
        block = block.next()
    raise AssertionError(f"no link leads to {address}")


class Visit(QObject):
    """Waits inside the program's own event loop for the painted window, takes the steps, closes the window."""

    def __init__(self, steps: Steps, qtbot: Any) -> None:
        super().__init__()
        self._steps = steps
        self._qtbot = qtbot
        self.error: BaseException | None = None

    @Slot()
    def begin(self) -> None:
        """Take the steps, whatever comes of it."""
        try:
            self._qtbot.waitUntil(self._is_painted, timeout=5000)
            self._steps(Reader(main_window(), self._qtbot))
        except BaseException as error:  # noqa: BLE001 - it is raised again outside the event loop
            self.error = error
        finally:
            QApplication.closeAllWindows()
            QTimer.singleShot(0, QApplication.quit)

    def _is_painted(self) -> bool:
        return main_window()._was_painted


def put_away(window: MainWindow) -> None:
    """Leave the process as it was before ``main``."""
    for catalogue in window._translator._installed:
        QCoreApplication.removeTranslator(catalogue)
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def start(qtbot: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., int]]:
    """Runs ``main`` with arguments, has a reader take steps in its window, and gives what ``main`` gave."""
    monkeypatch.setattr(crash, "install", lambda: None)  # so that an error in a slot fails the test

    def run(steps: Steps, *argv: str) -> int:
        visit = Visit(steps, qtbot)
        QTimer.singleShot(0, visit.begin)
        status = app.main(["--today", "2024-11-18", *argv])
        for top in QApplication.topLevelWidgets():
            if isinstance(top, MainWindow):
                put_away(top)
        if visit.error is not None:
            raise visit.error
        return status

    yield run
    gc.unfreeze()
    gc.enable()
    gc.collect()


Process = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def process() -> Process:
    """Runs the program in a process of its own, without a screen unless one is named."""

    def run(*argv: str | Path, **env: str) -> subprocess.CompletedProcess[str]:
        screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
        kept = {name: value for name, value in os.environ.items() if name not in screens}
        command = [sys.executable, "-m", "cop29_desktop", *map(str, argv)]
        return subprocess.run(
            command, cwd=ROOT, env=kept | {"PYTHONUTF8": "1"} | env, capture_output=True, encoding="utf-8", check=False,
            timeout=60,
        )  # fmt: skip

    return run
