"""A row is as high as its wrapped text needs."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QTableView

from cop29_desktop.gui.kit.wrapped import ENDS, WrappedDelegate

LONG = "有關氣候變遷衝擊華沙損失與損害國際機制與聖地牙哥網絡聯合報告"


@pytest.fixture
def view(qtbot: Any) -> QTableView:
    made = QTableView()
    qtbot.addWidget(made)
    model = QStandardItemModel(0, 1, made)
    for text in ("", "短", LONG):
        model.appendRow(QStandardItem(text))
    made.setModel(model)
    made.setWordWrap(True)
    made.setItemDelegate(WrappedDelegate(made))
    return made


def heights(view: QTableView, width: int) -> list[int]:
    view.setColumnWidth(0, width)
    view.resizeRowsToContents()
    return [view.rowHeight(row) for row in range(view.model().rowCount())]


def test_a_long_text_gets_more_lines_the_narrower_its_column(view: QTableView) -> None:
    line = view.fontMetrics().height()
    wide, narrow = heights(view, 2000), heights(view, 120)
    assert wide[1] == wide[2], "it fits one line"
    assert narrow[1] == wide[1], "a short text stays on one"
    assert narrow[2] >= wide[2] + line, "how many more depends on the font"


def test_the_height_holds_every_line(view: QTableView) -> None:
    text_width = 120 - 20
    needed = view.fontMetrics().boundingRect(0, 0, text_width, 10_000, Qt.TextFlag.TextWordWrap.value, LONG).height()
    assert heights(view, 120)[2] >= needed + ENDS


def test_no_column_is_too_narrow_to_be_measured(view: QTableView) -> None:
    assert all(height > 0 for height in heights(view, 1))
