"""The print dialog: what it offers, what it shows, what it asks for; and that it is freed."""

import gc
import weakref
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel

from cop29_desktop.gui.dialogs.print import PrintDialog
from cop29_desktop.gui.kit.leaves import UNKNOWN
from cop29_desktop.gui.main_window import MainWindow
from cop29_desktop.gui.printing import presets, printers
from cop29_desktop.gui.printing.paper import PAPERS
from cop29_desktop.model.anchors import Anchor

Open = Callable[..., MainWindow]
NAMES = ["Office", "Hall"]
Choose = Callable[[PrintDialog, str], str]


@pytest.fixture(autouse=True)
def named(monkeypatch: pytest.MonkeyPatch) -> None:
    """This machine has two printers."""
    monkeypatch.setattr(printers, "names", lambda: NAMES)


def opened(window: MainWindow) -> PrintDialog:
    """The dialog, as Ctrl+P opens it."""
    window.commands.by_id["print"].trigger()
    (dialog,) = (one for one in window.findChildren(PrintDialog) if one.isVisible())
    return dialog


def offered(dialog: PrintDialog) -> list[str]:
    """The ids of the presets that can be chosen."""
    return [dialog.preset.itemData(place) for place in range(dialog.preset.count())]


@pytest.fixture
def choose(qtbot: Any) -> Choose:
    """Chooses a preset; gives what is said of its pages once all are laid out."""

    def chosen(dialog: PrintDialog, preset: str) -> str:
        dialog.preset.setCurrentIndex(dialog.preset.findData(preset))
        qtbot.waitUntil(lambda: UNKNOWN not in dialog.told.text(), timeout=20_000)
        return dialog.told.text()

    return chosen


def test_a_table_and_a_page_of_the_report_offer_what_fits_them(open_window: Open) -> None:
    dialog = opened(open_window("decision:5/CMA.6"))
    assert offered(dialog) == ["shown", "head", "today", "item", "whole"]
    dialog.reject()
    dialog = opened(open_window("section:5.1"))
    assert offered(dialog) == ["shown", "branch", "head", "today", "whole"]
    dialog.reject()


def test_ticked_rows_are_offered_first_and_by_their_name(window: MainWindow, choose: Choose) -> None:
    window._session.own.do(lambda book: book.tick(Anchor.parse("decision:1/CMA.6"), Anchor.parse("decision:3/CP.29")))
    window.commands.by_id["body_cma"].trigger()
    dialog = opened(window)
    assert offered(dialog)[:2] == ["ticked", "shown"]
    assert dialog.preset.currentText() == "已選取的列"
    assert choose(dialog, "ticked").startswith("1 頁")
    assert choose(dialog, "shown").startswith("2 頁")
    dialog.reject()


@pytest.mark.parametrize("lang", ["zh", "en", "both"])
def test_each_preset_shows_its_first_page_and_counts(open_window: Open, choose: Choose, lang: str) -> None:
    window = open_window("decision:5/CMA.6", lang=lang)
    window.commands.by_id["body_cma"].trigger()
    dialog = opened(window)
    told = {preset: choose(dialog, preset) for preset in offered(dialog)}
    way = ("landscape", "portrait") if lang == "en" else ("橫式", "直式")
    assert told["shown"].split(" · ")[1:] == ["A4", way[0]]
    assert told["shown"].split(" · ")[0] == ("2 pages" if lang == "en" else "2 頁")
    assert told["today"].split(" · ")[0] == ("1 page" if lang == "en" else "1 頁")
    assert told["head"].endswith(way[1])
    assert dialog.leaves.picture.pixmap().height() > dialog.leaves.picture.pixmap().width() / 2
    dialog.reject()


def test_language_and_paper_are_those_of_the_dialog(window: MainWindow, choose: Choose, qtbot: Any) -> None:
    window.commands.by_id["pane_decisions"].trigger()
    dialog = opened(window)
    named: list[str] = []
    dialog.print_requested.disconnect(window.commands._printout._print)
    dialog.print_requested.connect(named.append)
    dialog.language.setCurrentIndex(dialog.language.findData("en"))
    dialog.paper.setCurrentText("A3")
    dialog.printer.setCurrentText("Hall")
    assert choose(dialog, "shown").endswith("A3 · 直式")
    qtbot.mouseClick(dialog.to_printer, Qt.MouseButton.LeftButton)
    assert named == ["Hall"]
    assert dialog._draft.facts.title == "Decisions"
    assert window._session.language == "zh"
    dialog.reject()


def test_pages_are_turned_with_buttons_and_keys(open_window: Open, choose: Choose, qtbot: Any) -> None:
    dialog = opened(open_window("section:5"))
    told = choose(dialog, "shown")
    leaves = dialog.leaves
    pages = int(told.split()[0])
    assert pages > 2
    seen = [leaves.number.text()]
    first = leaves.picture.pixmap().toImage()
    assert not leaves.before.isEnabled()
    for page in range(1, pages):
        turn = leaves.after.click if page == 1 else partial(qtbot.keyClick, dialog, Qt.Key.Key_PageDown)
        qtbot.waitUntil(leaves.after.isEnabled)
        turn()
        qtbot.waitUntil(lambda: leaves.number.text() != seen[-1])
        seen.append(leaves.number.text())
    assert seen == [f"第 {page}／{pages} 頁" for page in range(1, pages + 1)]
    assert not leaves.after.isEnabled()
    assert leaves.picture.pixmap().toImage() != first
    qtbot.keyClick(dialog, Qt.Key.Key_PageUp)
    qtbot.waitUntil(lambda: leaves.number.text() == f"第 {pages - 1}／{pages} 頁")
    choose(dialog, "head")
    assert leaves.number.text() == "第 1／1 頁"
    dialog.reject()


def test_without_a_printer_the_dialog_says_so(open_window: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printers, "names", list)
    dialog = opened(open_window(lang="en"))
    assert any("no printer" in label.text() for label in dialog.findChildren(QLabel))
    assert dialog.to_file.isDefault()
    assert not dialog.to_printer.isEnabled()
    dialog.reject()


def test_the_dialog_fits_a_laptop_at_double_size(open_window: Open) -> None:
    dialog = opened(open_window("decision:5/CMA.6", zoom=200))
    assert dialog.width() <= 1366
    assert dialog.height() <= 728
    dialog.reject()


def test_the_dialog_is_freed_when_it_is_closed(window: MainWindow, qtbot: Any) -> None:
    dialog = opened(window)
    reference = weakref.ref(dialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    del dialog
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert reference() is None
    assert window.findChildren(PrintDialog) == []


def test_a_file_name_holds_nothing_that_a_system_refuses(window: MainWindow) -> None:
    session = window._session
    order = presets.Order(session.briefing, session.language, PAPERS["A4"], session.now())
    shown = presets.Shown(date(2024, 11, 18), anchor=session.briefing.decision["1/CMA.6"].anchor)
    name = presets.BY_ID["item"].make(order, shown).facts.named
    assert name == "COP29_1-CMA.6-新集體量化氣候資金目標_1131118.pdf"
