"""Every action does what its row says, from its key; menus and toolbar are made from the rows."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QDialog

from cop29_desktop.gui.actions import ACTIONS, MENUS, TOOLBAR, access_key
from cop29_desktop.gui.kit.theme import TYPE
from cop29_desktop.gui.main_window import MainWindow
from cop29_desktop.model.queries import Query
from cop29_desktop.model.texts import Language
from cop29_desktop.presentation.filters import EVERYTHING

Open = Callable[..., MainWindow]


def press(window: MainWindow, keys: str) -> None:
    """Press keys where the keyboard is."""
    QTest.keySequence(QApplication.focusWidget() or window, QKeySequence(keys))


def close_dialogs(window: MainWindow) -> list[str]:
    """Close what was opened; gives the kinds."""
    dialogs = [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]
    for dialog in dialogs:
        dialog.close()
    return [type(dialog).__name__ for dialog in dialogs]


DIALOGS = {
    "keys": ["KeysDialog"],
    "about": ["AboutDialog"],
    "export": ["ExportDialog"],
    "settings": ["SettingsDialog"],
    "guide": ["GuideDialog"],
    "open": ["QFileDialog"],
    "merge": ["QFileDialog"],
    "my_data": ["MyDataDialog"],
    "presets": ["PresetsDialog"],
    "print": ["PrintDialog"],
}


@pytest.mark.parametrize("go", ["section:5.1", "decision:3/CMP.19"])
@pytest.mark.parametrize("name", [row.id for row in ACTIONS])
def test_an_action_runs_from_the_reader_and_from_a_table(open_window: Open, name: str, go: str) -> None:
    window = open_window(go)
    action = window.commands.by_id[name]
    was_visible = window.isVisible()
    action.setEnabled(True)
    action.trigger()
    opened = close_dialogs(window)
    assert opened == (DIALOGS.get(name, []) if name != "presets" or go.startswith("decision") else [])
    assert was_visible
    assert window.isVisible() == (name != "quit")


def test_every_menu_shows_its_rows_in_order(window: MainWindow) -> None:
    for title in MENUS:
        shown = [action.data() for action in window.commands.menus[title].actions() if not action.isSeparator()]
        assert shown == [row.id for row in ACTIONS if row.menu == title]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_access_keys_of_a_menu_are_each_used_once(open_window: Open, lang: str) -> None:
    window = open_window(lang=lang)
    bar = [menu.title() for menu in window.commands.menus.values()]
    menus = [[action.text() for action in menu.actions() if action.text()] for menu in window.commands.menus.values()]
    for texts in [bar, *menus]:
        keys = [text[text.index("&") + 1].lower() for text in texts]
        assert len(set(keys)) == len(keys), texts


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_row_without_a_key_is_reached_by_access_keys(open_window: Open, lang: str) -> None:
    window = open_window("decision:3/CMP.19", lang=lang)
    rows = [row for row in ACTIONS if not row.keys and window.commands.by_id[row.id].isEnabled()]
    rows = [row for row in rows if window.commands.by_id[row.id].menu() is None]
    assert len(rows) > 15
    reached = []
    for row in rows:
        action = window.commands.by_id[row.id]
        action.triggered.disconnect(window.commands._run)  # what it does is asked elsewhere
        spy = QSignalSpy(action.triggered)
        QTest.keySequence(window, QKeySequence(f"Alt+{access_key(row.menu)}"))
        QTest.keyClick(QApplication.activePopupWidget(), access_key(row.text))
        reached += [row.id] * spy.count()
    assert reached == [row.id for row in rows]


def test_the_list_of_briefings_is_reached_by_access_keys(window: MainWindow) -> None:
    QTest.keySequence(window, QKeySequence("Alt+F"))
    QTest.keyClick(QApplication.activePopupWidget(), "L")
    assert QApplication.activePopupWidget() is window.commands.briefings
    assert [one.text() for one in window.commands.briefings.actions()] == ["內建的簡報"]


def test_the_toolbar_shows_its_rows(window: MainWindow) -> None:
    shown = [action.data() for action in window.toolbar.actions() if action.data()]
    assert shown == [name for name in TOOLBAR if name]


def test_tooltips_name_the_key(open_window: Open) -> None:
    window = open_window(lang="en")
    assert window.commands.by_id["back"].toolTip() == "Back (Alt+Left)"
    assert window.commands.by_id["about"].toolTip() == "About this briefing"


@pytest.mark.parametrize(
    ("keys", "body"), [("Alt+1", {"COP29"}), ("Alt+2", {"CMP19"}), ("Alt+3", {"CMA6"}), ("Alt+0", set())]
)
def test_a_body_is_shown_by_its_key_from_anywhere_and_the_words_stay(
    window: MainWindow, keys: str, body: set[str]
) -> None:
    bar = window.centre.table("decisions").bar
    bar.ask(Query(frozenset({"COP29", "CMA6"}), "基金"))
    press(window, keys)
    assert bar.query == Query(frozenset(body), "基金")
    assert window.centre.pane == "decisions"
    assert window.focusWidget() is window.centre.table("decisions").rows


def test_next_language_goes_round(window: MainWindow) -> None:
    spoken = []
    for _ in range(3):
        press(window, "F8")
        checked = [row.argument for row in ACTIONS if row.group == "language" and is_checked(window, row.id)]
        spoken.append((window._session.language, checked))
    assert spoken == [(Language.EN, ["en"]), (Language.BOTH, ["both"]), (Language.ZH, ["zh"])]


def is_checked(window: MainWindow, name: str) -> bool:
    return window.commands.by_id[name].isChecked()


def test_zoom_steps_and_goes_back_to_actual_size(qtbot: Any, window: MainWindow) -> None:
    text, shown = window.centre.reader.page, []
    read = TYPE["read"]
    for keys in ("Ctrl++", "Ctrl+=", "Ctrl+-", "Ctrl+0"):
        with qtbot.waitSignal(window._wardrobe.look_changed):
            press(window, keys)
        shown.append((window.status.zoom.text(), round(text.document().defaultFont().pointSizeF(), 1)))
    sizes = (("110 %", 11.0), ("125 %", 12.5), ("110 %", 11.0), ("100 %", 10.0))
    assert shown == [(said, pytest.approx(points * read, abs=0.1)) for said, points in sizes]


def test_zoom_has_ends(qtbot: Any, window: MainWindow) -> None:
    ends = []
    for keys in ("Ctrl++", "Ctrl+-"):
        with qtbot.waitSignal(window._wardrobe.look_changed):
            for _ in range(15):
                press(window, keys)
        ends.append(window.status.zoom.text())
    assert ends == ["250 %", "60 %"]


def test_a_theme_dresses_window_text_and_icons(window: MainWindow) -> None:
    def worn() -> tuple[str, str, int]:
        palette = QApplication.palette()
        return palette.window().color().name(), palette.text().color().name(), icon_key()

    def icon_key() -> int:
        return window.commands.by_id["back"].icon().cacheKey()

    worn_by = {}
    for theme in ("light", "dark"):
        window.commands.by_id[f"theme_{theme}"].trigger()
        worn_by[theme] = worn()
        assert worn_by[theme][1] in window.centre.reader.page.document().defaultStyleSheet().lower()
    assert all(one != other for one, other in zip(*worn_by.values(), strict=True))


@pytest.mark.parametrize(("keys", "name"), [("Ctrl+Shift+1", "show_tree"), ("Ctrl+Shift+5", "show_days")])
def test_a_side_is_hidden_and_shown_again(window: MainWindow, keys: str, name: str) -> None:
    panel = window.tree if name == "show_tree" else window.days
    seen = []
    for _ in range(2):
        press(window, keys)
        seen.append((panel.isVisible(), is_checked(window, name)))
    assert seen == [(False, False), (True, True)]


def test_full_screen_is_entered_and_left(window: MainWindow) -> None:
    seen = []
    for _ in range(2):
        press(window, "F11")
        seen.append(window.isFullScreen())
    assert seen == [True, False]


@pytest.mark.parametrize(
    ("keys", "pane"),
    [("Ctrl+1", "reader"), ("Ctrl+2", "decisions"), ("Ctrl+3", "statements"), ("Ctrl+4", "glossary")],
)
def test_a_pane_comes_with_the_keyboard(window: MainWindow, keys: str, pane: str) -> None:
    press(window, keys)
    assert window.centre.pane == pane
    wanted = window.centre.reader.page if pane == "reader" else window.centre.table(pane).rows
    assert window.focusWidget() is wanted


def test_the_itinerary_comes_with_the_keyboard_even_when_hidden(window: MainWindow) -> None:
    press(window, "Ctrl+Shift+5")
    press(window, "Ctrl+5")
    assert window.days.isVisible()
    assert window.focusWidget() is window.days.page


def test_the_keyboard_goes_from_part_to_part(window: MainWindow) -> None:
    window.tree.filter.setFocus()
    visited = []
    for _ in range(3):
        press(window, "F6")
        visited.append(window.focusWidget())
    assert visited == [window.centre.reader.page, window.days.page, window.tree.tree]


def test_a_hidden_part_is_passed_over(window: MainWindow) -> None:
    window.tree.hide()
    window.days.page.setFocus()
    press(window, "F6")
    assert window.focusWidget() is window.centre.reader.page


@pytest.mark.parametrize("pane", ["Ctrl+1", "Ctrl+2"])
def test_what_finds_in_what_is_shown_gets_the_keyboard(window: MainWindow, pane: str) -> None:
    press(window, pane)
    press(window, "Ctrl+F")
    box = window.centre.reader.find_bar.box if pane == "Ctrl+1" else window.centre.table("decisions").bar.box
    assert window.focusWidget() is box
    assert box.isVisible()


@pytest.mark.parametrize("hidden", [True, False])
def test_the_filter_of_the_tree_has_a_key_of_its_own(window: MainWindow, *, hidden: bool) -> None:
    window.tree.setHidden(hidden)
    press(window, "Ctrl+Shift+O")
    assert window.focusWidget() is window.tree.filter
    assert window.tree.filter.isVisible()


def test_clearing_filters_shows_everything(window: MainWindow) -> None:
    press(window, "Ctrl+2")
    bar = window.centre.table("decisions").bar
    bar.ask(Query(frozenset({"CMA6"}), "損失", deep=True))
    window.tree.filter.setText("損失")
    press(window, "Ctrl+Shift+L")
    assert (bar.query, window.tree.filter.text()) == (EVERYTHING, "")


def test_back_and_forward_can_be_used_only_where_they_lead(window: MainWindow) -> None:
    def ways() -> tuple[bool, bool]:
        return tuple(window.commands.by_id[name].isEnabled() for name in ("back", "forward"))

    seen = [ways()]
    window.go_link("cop29:section:5.1")
    seen.append(ways())
    press(window, "Alt+Left")
    seen.append(ways())
    assert seen == [(False, False), (True, False), (False, True)]


def test_quitting_closes_the_window(window: MainWindow, qtbot: Any) -> None:
    press(window, "Ctrl+Q")
    qtbot.waitUntil(lambda: not window.isVisible())
