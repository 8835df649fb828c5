"""A table of thousands of rows: the first screenful at once, the rest in slices, no callback per row."""

from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from cop29_desktop import paths
from cop29_desktop.gui import finding
from cop29_desktop.gui.kit import fonts
from cop29_desktop.gui.kit.look import Look
from cop29_desktop.gui.kit.theme import BASE_POINTS, LIGHT
from cop29_desktop.gui.panels.table import TablePanel
from cop29_desktop.gui.session import Session
from cop29_desktop.model.queries import Query
from cop29_desktop.presentation import filters

ROWS = 6000


@pytest.fixture
def panel(qtbot: Any, session: Session, monkeypatch: pytest.MonkeyPatch) -> TablePanel:
    monkeypatch.setattr(finding, "SLICE", 0.0)
    monkeypatch.setattr(finding, "PATIENCE", 60.0)
    monkeypatch.setattr(finding, "SILENCE", 0.0)
    table = session.table("decisions")
    session._tables["decisions"] = replace(table, rows=(table.rows * 200)[:ROWS])
    panel = TablePanel(session, "decisions")
    qtbot.addWidget(panel)
    panel.setFont(fonts.choose(paths.resource("fonts", "COP29SansTC-Regular.ttf"), BASE_POINTS))
    panel.dress(Look(LIGHT, BASE_POINTS))
    panel.resize(900, 600)
    panel.show()
    finish(panel)
    return panel


def finish(panel: TablePanel) -> None:
    while panel.finding.is_under_way:
        QApplication.processEvents()


def test_the_first_screenful_comes_before_the_rest_is_counted(panel: TablePanel) -> None:
    panel.bar.box.setText("基金")
    assert panel.finding.is_under_way
    assert finding.SCREENFUL <= panel.model.rowCount() < 600
    panel.finding.go_on()
    assert "…" in panel.bar.sentence.text()
    assert all(button.text().endswith("…") for button in panel.bar.chips.buttons.values())
    finish(panel)
    wanted = filters.visible(panel._table, panel.bar.query)
    assert [panel.model.row_of(place) for place in range(panel.model.rowCount())] == wanted
    assert f"顯示 {len(wanted)}／{ROWS} 筆" in panel.bar.sentence.text()


def test_another_letter_ends_the_search_under_way(panel: TablePanel) -> None:
    panel.bar.box.setText("基金")
    assert panel.finding.is_under_way
    panel.bar.box.setText("損失")
    finish(panel)
    assert panel.model.rowCount() == len(filters.visible(panel._table, Query(contains="損失")))


def test_a_sorted_table_is_searched_in_its_order(panel: TablePanel) -> None:
    panel.model.sort(2, Qt.SortOrder.DescendingOrder)
    panel.bar.box.setText("基金")
    finish(panel)
    shown = [panel.model.row_of(place) for place in range(panel.model.rowCount())]
    wanted = set(filters.visible(panel._table, panel.bar.query))
    assert shown == [row for row in panel.model.order if row in wanted]


def test_sorting_while_a_search_is_under_way_starts_it_anew(panel: TablePanel) -> None:
    panel.bar.box.setText("基金")
    assert panel.finding.is_under_way
    panel.model.sort(2)
    finish(panel)
    wanted = set(filters.visible(panel._table, panel.bar.query))
    shown = [panel.model.row_of(place) for place in range(panel.model.rowCount())]
    assert shown == [row for row in panel.model.order if row in wanted]


def test_nothing_is_asked_of_python_row_by_row(panel: TablePanel, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: Counter[str] = Counter()
    for name in ("data", "flags", "index"):
        plain = getattr(type(panel.model), name, None)

        def counted(self: Any, *args: Any, _name: str = name, _plain: Any = plain) -> Any:
            asked[_name] += 1
            return _plain(self, *args)

        monkeypatch.setattr(type(panel.model), name, counted)
    panel.bar.box.setText("基")
    finish(panel)
    assert panel.model.rowCount() > 800
    assert asked.total() < 50
    assert len({panel.rows.rowHeight(row) for row in range(panel.model.rowCount())}) == 1


def test_a_copy_has_every_row_even_while_the_search_is_under_way(panel: TablePanel) -> None:
    panel.bar.box.setText("基金")
    assert panel.finding.is_under_way
    panel.copy("lines")
    assert len(QApplication.clipboard().text().split("\n")) == len(filters.visible(panel._table, panel.bar.query))


def test_nothing_found_is_said_only_when_everything_was_looked_at(panel: TablePanel) -> None:
    panel.bar.box.setText("no such words")
    finish(panel)
    assert panel.empty.isVisible()
