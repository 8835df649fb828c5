"""The window holds words that are longer than ours: on small laptops, at three zooms and three scales of the screen."""

import os
import subprocess
import sys
from collections.abc import Callable
from itertools import combinations, pairwise

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabBar,
    QToolButton,
    QWidget,
)

from cop29_desktop.gui import settings as kept
from cop29_desktop.gui.centre import TABLES
from cop29_desktop.gui.main_window import MainWindow
from tests.gui.conftest import Stretched

Open = Callable[..., MainWindow]
Settle = Callable[[QWidget], None]
PLACES = ("section:5.1", "decision:3/CMP.19", "milestone:opening")
SCREENS = ((1366, 768), (1280, 720), (1024, 700))
ZOOMS = (100, 150, 200)
HEADING_SIDE = 8  # pixels, as the style sheet has it
SCALE = float(os.environ.get("QT_SCALE_FACTOR", "1"))


def on_screen(window: QWidget, *kinds: type[QWidget]) -> list[QWidget]:
    """What is visible of these kinds; what Qt puts inside a line edit or a tab bar is Qt's own."""
    seen = [one for one in window.findChildren(QWidget) if isinstance(one, kinds) and one.isVisible()]
    return [one for one in seen if not isinstance(one.parentWidget(), QLineEdit | QTabBar)]


def wanted(widget: QWidget) -> QSize:
    """How large a control must be for its words."""
    hint = widget.sizeHint()
    if isinstance(widget, QLabel) and widget.wordWrap():
        return QSize(0, widget.heightForWidth(widget.width()))
    if isinstance(widget, QLineEdit):
        words = widget.fontMetrics().horizontalAdvance(widget.placeholderText())
        return QSize(words + widget.textMargins().left() + widget.textMargins().right() + 20, hint.height())
    return hint


def named(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QLabel | QAbstractButton) else widget.accessibleName()
    box = widget.geometry().getRect()
    return f"{type(widget).__name__} {words!r} at {box}, wants {wanted(widget).toTuple()}"


def cut(window: QWidget) -> list[str]:
    """Controls with less room than their words need."""
    controls = on_screen(window, QLabel, QAbstractButton, QLineEdit)
    assert controls
    return [f"cut: {named(widget)}" for widget in controls
            if widget.width() < wanted(widget).width() or widget.height() < wanted(widget).height()]  # fmt: skip


def overlapping(window: QWidget) -> list[str]:
    """Controls of one parent over each other."""
    controls = on_screen(window, QLabel, QAbstractButton, QLineEdit, QTabBar, QAbstractScrollArea)
    pairs = [(one, two) for one, two in combinations(controls, 2) if one.parentWidget() is two.parentWidget()]
    return [f"over each other: {named(a)} and {named(b)}" for a, b in pairs if a.geometry().intersects(b.geometry())]


def outside(window: QWidget) -> list[str]:
    """Controls that reach out of what holds them, but for what scrolls."""
    told = []
    for widget in on_screen(window, QWidget):
        above = widget.parentWidget()
        if widget.isWindow() or above is None or isinstance(above.parentWidget(), QAbstractScrollArea):
            continue
        if not above.rect().contains(widget.geometry()):
            told.append(f"outside: {named(widget)} in {type(above).__name__} {above.rect().getRect()}")
    return told


def bars(window: MainWindow) -> list[str]:
    """Tabs without room and without arrows, menus outside the menu bar, buttons that the toolbar puts away."""
    tabs, menus = window.centre.tabs, window.menuBar()
    arrows = any(button.isVisible() for button in tabs.findChildren(QToolButton))
    told = [f"tab: {tabs.tabText(i)}" for i in range(tabs.count())
            if tabs.tabRect(i).width() < tabs.tabSizeHint(i).width()
            or not (arrows or tabs.rect().contains(tabs.tabRect(i)))]  # fmt: skip
    places = [menus.actionGeometry(action) for action in menus.actions()]
    more = any(button.isVisible() for button in menus.findChildren(QToolButton))
    told += [f"menu: {place.getRect()}" for place in places if not (more or menus.rect().contains(place))]
    told += [f"menus: {one.getRect()} {two.getRect()}" for one, two in pairwise(places) if one.intersects(two)]
    buttons = (window.toolbar.widgetForAction(action) for action in window.toolbar.actions())
    return told + [f"toolbar: {named(button)}" for button in buttons if not button.isVisible()]


def faults(window: MainWindow, size: tuple[int, int]) -> list[str]:
    grown = [] if window.size().toTuple() == size else [f"the window grew to {window.size().toTuple()}"]
    return grown + cut(window) + overlapping(window) + outside(window) + bars(window)


@pytest.mark.usefixtures("stretched")
@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("place", PLACES)
def test_longer_words_fit(open_window: Open, settle: Settle, place: str, lang: str) -> None:
    window = open_window(place, lang=lang)
    assert window.banner.isVisible()
    assert window.toolbar.windowTitle().startswith("[")
    told = {}
    for width, height in SCREENS:
        size = round(width / SCALE), round(height / SCALE)
        if size[1] < kept.HEIGHT.least:
            continue
        for zoom in ZOOMS if SCALE == 1 else (100,):
            window._wardrobe.magnify(zoom)
            settle(window)
            window.resize(*size)
            settle(window)
            if found := faults(window, size):
                told[size, zoom] = found
    assert told == {}, "\n".join(f"{where}: {line}" for where, lines in told.items() for line in lines)


@pytest.mark.parametrize("scale", ["1.5", "2"])
def test_longer_words_fit_a_screen_of_fine_dots(scale: str) -> None:
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", f"{__file__}::test_longer_words_fit"]
    done = subprocess.run(
        command, env=os.environ | {"QT_SCALE_FACTOR": scale}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout[-6000:]
    assert "6 passed" in done.stdout


def test_a_fault_would_be_seen(window: MainWindow) -> None:
    assert faults(window, (1366, 768)) == []
    window.days.label.setWordWrap(False)
    window.days.label.setFixedWidth(20)
    window.days.before.setGeometry(window.days.after.geometry())
    window.days.today.setGeometry(QRect(-40, 0, 40, 40))
    window.centre.tabs.setUsesScrollButtons(False)
    window.banner.findChild(QPushButton).setFixedWidth(10)
    told = "\n".join(faults(window, (1366, 767)))
    assert all(word in told for word in ("grew", "cut: QLabel", "cut: QPushButton", "over each other", "outside"))


def test_words_are_stretched_in_both_languages(qapp: QApplication) -> None:
    assert Stretched([]).translate("Status", "Offline") == "[Offlineooo]"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_headings_of_every_table_fit_their_columns(open_window: Open, settle: Settle, lang: str) -> None:
    window = open_window("section:5.1", lang={"zh": "en", "en": "zh"}[lang])
    told = []
    for name in TABLES:
        window.centre.turn_to(name)
    window.commands.by_id[f"language_{lang}"].trigger()
    for name in TABLES:
        window.centre.turn_to(name)
        rows = window.centre.table(name).rows
        header = rows.horizontalHeader()
        font = QFont(header.font())
        font.setBold(True)
        for width, _ in SCREENS:
            window.resize(width, 700)
            settle(window)
            for i in range(header.count()):
                heading = str(rows.model().headerData(i, Qt.Orientation.Horizontal))
                needed = QFontMetrics(font).horizontalAdvance(heading) + 2 * HEADING_SIDE
                if not header.isSectionHidden(i) and header.sectionSize(i) < needed:
                    told.append((name, width, heading, header.sectionSize(i), needed))
    assert told == []
