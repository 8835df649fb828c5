"""Closing and opening again brings everything back as it was left."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cop29_desktop.gui import settings as kept
from cop29_desktop.gui.main_window import MainWindow
from cop29_desktop.gui.panels.table import TablePanel
from cop29_desktop.model.queries import Query
from cop29_desktop.model.texts import Language
from cop29_desktop.presentation.filters import EVERYTHING
from cop29_desktop.window import Wish

Open = Callable[..., MainWindow]
Settle = Callable[[MainWindow], None]


@pytest.fixture
def reopen(open_window: Open) -> Open:
    """Closes a window and opens the next as a plain start does: nothing is asked for but the language it had."""

    def close_and_open(window: MainWindow) -> MainWindow:
        language, zoom = window._session.language, window._wardrobe.zoom
        window.close()
        again = open_window(lang=language.value, zoom=zoom, size=None)
        assert again.status.zoom.text() == f"{zoom} %"
        return again

    return close_and_open


def test_language_zoom_and_theme_come_back(open_window: Open) -> None:
    window = open_window()
    for name in ("language_both", "zoom_in", "zoom_in", "theme_dark"):
        window.commands.by_id[name].trigger()
    window.close()
    again = open_window(language=None, zoom=125)
    assert again._session.language is Language.BOTH
    assert (again._wardrobe.zoom, again._wardrobe.theme) == (125, "dark")
    assert again.status.zoom.text() == "125 %"
    assert all(again.commands.by_id[name].isChecked() for name in ("language_both", "theme_dark"))


def test_section_and_the_place_in_it_come_back(open_window: Open, reopen: Open) -> None:
    window = open_window("section:5.1")
    window.centre.reader.page.scroll_to(500)
    again = reopen(window)
    assert (again.centre.pane, str(again.centre.reader.shown)) == ("reader", "section:5.1")
    assert again.centre.reader.page.position() == pytest.approx(500, abs=5)


def test_the_place_in_a_section_comes_back_though_a_table_was_in_front(open_window: Open, reopen: Open) -> None:
    window = open_window("section:5.1")
    window.centre.reader.page.scroll_to(500)
    window.go_link("cop29:decision:1/CMA.6")
    again = reopen(window)
    again.commands.by_id["pane_reader"].trigger()
    assert str(again.centre.reader.shown) == "section:5.1"
    assert again.centre.reader.page.position() == pytest.approx(500, abs=5)


@pytest.mark.parametrize("pane", ["decisions", "statements", "initiatives", "glossary", "conflicts"])
def test_the_pane_in_front_comes_back_with_the_keyboard(open_window: Open, reopen: Open, pane: str) -> None:
    window = open_window("section:5.1")
    window.centre.turn_to(pane)
    again = reopen(window)
    assert again.centre.pane == pane
    assert again.focusWidget() is again.centre.table(pane).rows


def test_filter_and_row_of_the_decisions_come_back(open_window: Open, reopen: Open) -> None:
    window = open_window("decision:12/CMA.6")
    query = Query(frozenset({"CMA6"}), "損失", deep=True)
    window.centre.table("decisions").bar.ask(query)
    panel = reopen(window).centre.table("decisions")
    assert panel.bar.query == query
    assert str(panel.shown) == "decision:12/CMA.6"
    assert panel.rows.currentIndex().siblingAtColumn(2).data() == "12/CMA.6"
    assert "損失" in panel.detail.toPlainText()


def texts(panel: TablePanel, key: str) -> list[str]:
    """A column from top to bottom."""
    model = panel.model
    return [model.text(row, model.column_of(key)) for row in range(model.rowCount())]


@pytest.mark.parametrize(
    ("pane", "key", "query"),
    [
        ("decisions", "title", Query(frozenset({"CMA6"}))),
        ("statements", "speaker", Query(marks=frozenset({("topic", "finance")}))),
        ("glossary", "term", Query(contains="損失")),
        ("milestones", "title", Query(deep=True)),
        ("booths", "organisation", EVERYTHING),
    ],
)
@pytest.mark.parametrize("downwards", [True, False])
def test_sorting_and_filter_of_every_table_come_back(
    open_window: Open, reopen: Open, pane: str, key: str, query: Query, *, downwards: bool
) -> None:
    window = open_window("section:5.1")
    panel = window.centre.table(pane)
    panel.columns.sort("-" * downwards + key)
    panel.bar.ask(query)
    before = texts(panel, key)
    assert len(before) > 1
    again = reopen(reopen(window)).centre
    assert again.pane == "reader"
    assert not again.tables, "a table that is not in front is not built"
    panel = again.table(pane)
    assert (panel.bar.query, panel.columns.sorting) == (query, "-" * downwards + key)
    assert texts(panel, key) == before
    panel.columns.sort("")
    panel.bar.clear_all()
    panel = reopen(reopen(again.window())).centre.table(pane)
    assert (panel.bar.query, panel.columns.sorting) == (EVERYTHING, "")


def test_a_sorting_by_a_column_that_is_hidden_is_none(open_window: Open, reopen: Open) -> None:
    window = open_window("statement:starmer")
    panel = window.centre.table("statements")
    panel.columns.sort("-speaker")
    settings = window._settings
    window.close()
    settings.keep(kept.VIEWS, "statements sort:-no_such_column")
    settings.flush()
    assert open_window().centre.table("statements").columns.sorting == ""


def test_a_filter_that_lets_nothing_through_comes_back(open_window: Open, reopen: Open) -> None:
    window = open_window("decision:12/CMA.6")
    window.centre.table("decisions").bar.ask(Query(contains="no such words"))
    panel = reopen(window).centre.table("decisions")
    assert (panel.model.rowCount(), panel.bar.query.contains) == (0, "no such words")


def test_the_day_comes_back(open_window: Open, reopen: Open) -> None:
    window = open_window()
    window.go_link("cop29:day:2024-11-21")
    again = reopen(window)
    assert again.days.day.isoformat() == "2024-11-21"


def test_the_windows_and_the_panes_sizes_come_back(open_window: Open, reopen: Open, settle: Settle) -> None:
    window = open_window("decision:1/CMA.6")
    window.resize(1200, 700)
    window.panes.setSizes([300, 550, 350])
    settle(window)
    window.centre.table("decisions").splitter.setSizes([200, 400])
    before = sizes(window)
    assert sizes(reopen(window)) == before


def test_sizes_come_back_again_and_again(open_window: Open, reopen: Open) -> None:
    window = open_window("decision:1/CMA.6")
    window.centre.table("decisions").splitter.setSizes([200, 400])
    before = sizes(window)
    for _ in range(3):
        window = reopen(window)
        assert sizes(window) == before


def sizes(window: MainWindow) -> tuple[Any, ...]:
    detail = window.centre.table("decisions").splitter.sizes()
    return window.width(), window.height(), window.panes.sizes(), detail


def test_a_maximized_window_comes_back_maximized_and_knows_its_smaller_size(
    open_window: Open, reopen: Open, qtbot: Any
) -> None:
    window = open_window()
    window.resize(1200, 700)
    window.showMaximized()
    again = reopen(window)
    assert again.isMaximized()
    again.showNormal()
    qtbot.waitUntil(lambda: (again.width(), again.height()) == (1200, 700), timeout=1000)


@pytest.mark.parametrize("side", ["tree", "days"])
def test_a_hidden_side_stays_hidden_and_keeps_its_width(open_window: Open, reopen: Open, qtbot: Any, side: str) -> None:
    window = open_window()
    window.panes.setSizes([300, 700, 366])
    width = getattr(window, side).width()
    window = reopen(window)
    window.commands.by_id[f"show_{side}"].trigger()
    window = reopen(window)
    assert getattr(window, side).isHidden()
    window.commands.by_id[f"show_{side}"].trigger()
    qtbot.waitUntil(lambda: getattr(window, side).width() == pytest.approx(width, abs=2), timeout=1000)


def test_nonsense_in_the_file_opens_the_window_at_its_defaults(open_window: Open, home: Path) -> None:
    home.mkdir()
    (home / "settings.ini").write_bytes(
        b"[General]\nplace=section:99\npane=kitchen\nday=2024-99-99\nzoom=x\xff\n[window"
    )
    window = open_window(size=None)
    assert (window.centre.pane, str(window.centre.reader.shown)) == ("reader", "section:0")
    assert (window.width(), window.height()) == (1280, 720)


def test_a_wish_of_the_command_line_goes_before_what_is_remembered(open_window: Open) -> None:
    open_window("section:5.1", size=(1200, 700)).close()
    window = open_window("section:5.6", size=(1000, 600))
    assert str(window.centre.reader.shown) == "section:5.6"
    assert (window.width(), window.height()) == (1000, 600)
    assert Wish().size is None
