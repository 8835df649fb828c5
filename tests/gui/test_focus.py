"""Where the keyboard is can be seen on every control, and what is clicked is large enough to be hit."""

from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QTableView,
    QTreeView,
    QWidget,
)

from cop29_desktop.gui.main_window import MainWindow

Open = Callable[..., MainWindow]
Settle = Callable[[QWidget], None]
SEEN = 3.0  # WCAG's least contrast between a control with the keyboard and without
LEAST_POINTS = 30  # changed points of the picture that make a mark
LEAST_TARGET = 24  # pixels
PLACES = ("section:5.1", "decision:3/CMP.19", "milestone:opening")


def luminance(colour: QColor) -> float:
    """WCAG's relative luminance."""
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.getRgbF()[:3]
    )  # fmt: skip
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def stands_out(before: QImage, after: QImage) -> int:
    """How many points changed by a contrast that can be seen."""
    count = 0
    for y in range(after.height()):
        if bytes(before.constScanLine(y)) != bytes(after.constScanLine(y)):
            points = [(before.pixel(x, y), after.pixel(x, y)) for x in range(after.width())]
            count += sum(differs(one, other) for one, other in points if one != other)
    return count


@cache
def differs(one: int, other: int) -> bool:
    """Whether two colours differ by a contrast that can be seen."""
    darker, lighter = sorted((luminance(QColor(one)), luminance(QColor(other))))
    return (lighter + 0.05) / (darker + 0.05) >= SEEN


def picture(window: QWidget, place: QRect) -> QImage:
    QApplication.processEvents()
    return window.grab(place).toImage()


def stops(window: MainWindow, qtbot: Any) -> list[tuple[QWidget, QImage, QImage]]:
    """Every stop of Tab, with its picture without the keyboard and with it."""
    found: list[tuple[QWidget, QImage, QImage]] = []
    window.tree.filter.setFocus()
    here = window.focusWidget()
    for _ in range(300):
        place = QRect(here.mapTo(window, here.rect().topLeft()), here.size())
        after = picture(window, place)
        while True:  # the links of a page are stops too
            qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
            if window.focusWidget() is not here:
                break
        found.append((here, picture(window, place), after))
        here = window.focusWidget()
        if here is window.tree.filter:
            return found
    raise AssertionError(f"Tab never comes back from {here}")


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("place", PLACES)
def test_every_stop_of_tab_is_on_screen_and_shows_the_keyboard(
    open_window: Open, qtbot: Any, place: str, theme: str
) -> None:
    window = open_window(place, theme=theme)
    if window.centre.pane != "reader":
        window.centre.table(window.centre.pane).bar.box.setText("0")
    found = stops(window, qtbot)
    assert len(found) > 8
    names = {type(widget).__name__ for widget, _, _ in found}
    assert {"FilterBox", "QTreeView", "QTabBar", "QToolButton", "MonthStrip", "Page", "QPushButton"} <= names
    for widget, _, _ in found:
        corner = widget.mapTo(window, widget.rect().topLeft())
        assert widget.isVisible()
        assert window.rect().contains(QRect(corner, widget.size())), widget
    weak = {f"{type(widget).__name__} {widget.accessibleName() or widget.objectName()}": stands_out(before, after)
            for widget, before, after in found if stands_out(before, after) < LEAST_POINTS}  # fmt: skip
    assert weak == {}


@pytest.mark.parametrize("zoom", [100, 200])
@pytest.mark.parametrize("place", PLACES)
def test_what_is_clicked_can_be_hit(open_window: Open, settle: Settle, place: str, zoom: int) -> None:
    window = open_window(place, zoom=zoom)
    settle(window)
    controls = [
        one for one in window.findChildren(QWidget)
        if one.isVisible() and isinstance(one, QAbstractButton | QLineEdit) and not isinstance(one.parent(), QLineEdit)
        and not isinstance(one.parent(), QTableView)
    ]  # fmt: skip
    assert len(controls) > 5
    small = [(type(one).__name__, one.size().toTuple()) for one in controls
             if min(one.width(), one.height()) < LEAST_TARGET]  # fmt: skip
    assert small == []
    tabs = window.centre.tabs
    assert min(tabs.tabRect(i).height() for i in range(tabs.count())) >= LEAST_TARGET
    menus = window.menuBar()
    assert min(menus.actionGeometry(action).height() for action in menus.actions()) >= LEAST_TARGET
    for view in window.findChildren(QTreeView):
        assert view.isHidden() or not view.isVisible() or view.visualRect(view.model().index(0, 0)).height() >= 24


def test_a_mark_that_is_faint_would_be_seen(window: MainWindow) -> None:
    before = picture(window, QRect(0, 0, 40, 40))
    faint, strong = before.copy(), before.copy()
    ground = before.pixelColor(5, 5)
    for x in range(40):
        faint.setPixelColor(x, 5, ground.darker(115))
        strong.setPixelColor(x, 5, QColor("#0B6A6A"))
    assert (stands_out(before, faint), stands_out(before, strong)) == (0, 40)


def test_where_nothing_is_found_an_action_leads_out(window: MainWindow, qtbot: Any) -> None:
    window.tree.filter.setText("無此章節")
    assert window.tree.empty.isVisible()
    assert "<a href" in window.tree.empty.text()
    window.tree.empty.linkActivated.emit("#clear")
    assert (window.tree.filter.text(), window.tree.empty.isVisible()) == ("", False)
    assert window.tree.filter.hasFocus()
    assert isinstance(window.tree.empty, QLabel)
