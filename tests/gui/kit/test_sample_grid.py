"""The first rows of a table, to be looked at."""

from typing import Any

from PySide6.QtCore import Qt

from cop29_desktop.gui.kit.sample_grid import WIDEST, SampleGrid


def test_rows_stand_under_their_headings_and_nothing_can_be_edited(qtbot: Any) -> None:
    grid = SampleGrid()
    qtbot.addWidget(grid)
    grid.show_rows(("A", "B"), (("1", "x" * 500), ("2", "y")))
    assert grid.horizontalHeaderItem(1).text() == "B"
    assert [grid.item(row, 0).text() for row in range(2)] == ["1", "2"]
    assert grid.columnWidth(1) == WIDEST * grid.fontMetrics().height()
    assert not grid.item(0, 0).flags() & Qt.ItemFlag.ItemIsEditable
    grid.show_rows((), ())
    assert (grid.rowCount(), grid.columnCount()) == (0, 0)
