"""The rows of a table on screen: the hovered row tinted whole, the keyboard's row marked, menus by keys."""

from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QMouseEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication

from cop29_desktop.gui.kit.rows_view import RowsView
from cop29_desktop.gui.kit.table_model import TableModel
from cop29_desktop.gui.kit.theme import LIGHT
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.texts import Language
from cop29_desktop.presentation.catalogue import TABLES


@pytest.fixture
def view(qtbot: Any, briefing: Briefing) -> RowsView:
    made = RowsView()
    qtbot.addWidget(made)
    made.show_model(TableModel(TABLES["decisions"](briefing), Language.BOTH, made))
    made.dress(LIGHT)
    made.resize(900, 400)
    made.fit_heights()
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def colour(view: RowsView, row: int, column: int) -> str:
    """The colour in the lower right corner of a cell, where no text is."""
    rect = view.visualRect(view.model().index(row, column))
    return view.viewport().grab().toImage().pixelColor(rect.right() - 2, rect.bottom() - 4).name()


def hover(view: RowsView, place: QPoint) -> None:
    none = Qt.MouseButton.NoButton
    where = QPointF(view.viewport().mapToGlobal(place))
    moved = QMouseEvent(QEvent.Type.MouseMove, QPointF(place), where, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view.viewport(), moved)


def test_the_whole_hovered_row_is_tinted_and_only_it(view: RowsView) -> None:
    hover(view, view.visualRect(view.model().index(1, 2)).center())
    tinted = QColor(LIGHT.hover).name()
    assert [colour(view, 1, column) for column in range(4)] == [tinted] * 4
    assert tinted not in {colour(view, 0, column) for column in range(4)}
    QApplication.sendEvent(view.viewport(), QEvent(QEvent.Type.Leave))
    assert tinted not in {colour(view, 1, column) for column in range(4)}


def test_a_chosen_row_is_marked_where_the_keyboard_is(view: RowsView) -> None:
    view.setFocus()
    view.selectRow(2)
    rect = view.visualRect(view.model().index(2, 0))
    edge = view.viewport().grab().toImage().pixelColor(rect.left() + 1, rect.center().y()).name()
    assert edge == QColor(LIGHT.accent).name()
    assert colour(view, 2, 3) == QColor(LIGHT.selection).name()


def test_two_languages_stand_on_lines_of_their_own(view: RowsView) -> None:
    view.setColumnWidth(3, 5000)
    view.fit_heights()
    line = view.fontMetrics().height()
    assert all(view.rowHeight(row) >= 2 * line for row in range(5))


def test_the_menu_key_asks_for_the_menu(view: RowsView) -> None:
    asked = QSignalSpy(view.menu_wanted)
    place = view.viewport().rect().center()
    pressed = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, place)
    QApplication.sendEvent(view.viewport(), pressed)
    assert asked.count() == 1


def test_home_and_end_lead_to_the_first_row_and_the_last(qtbot: Any, view: RowsView) -> None:
    view.setFocus()
    view.selectRow(2)
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.currentIndex().row() == view.model().rowCount() - 1
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.currentIndex().row() == 0
    qtbot.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    assert len(view.selectionModel().selectedRows()) == view.model().rowCount()
