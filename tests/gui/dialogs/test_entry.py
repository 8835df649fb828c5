"""The dialog of one's own entries: what it reads, what it refuses and why, and that it only gives back."""

import gc
import weakref
from collections.abc import Callable
from datetime import date, time
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from cop29_desktop.gui.dialogs.entry import EntryDialog
from cop29_desktop.gui.main_window import MainWindow
from cop29_desktop.model.days import OwnEntry

DAY = date(2024, 11, 18)
NEW = OwnEntry("", DAY, "")
KEPT = OwnEntry("k1", DAY, "歐盟會談", time(9), time(10, 30), "藍區")
SAVE = QDialogButtonBox.StandardButton.Save
Ask = Callable[..., EntryDialog]


@pytest.fixture
def ask(qtbot: Any) -> Ask:
    def open_it(entry: OwnEntry = NEW, code: str = "en") -> EntryDialog:
        dialog = EntryDialog(entry, code)
        qtbot.addWidget(dialog)
        dialog.open()
        return dialog

    return open_it


def fill(dialog: EntryDialog, **typed: str) -> None:
    for name, text in typed.items():
        getattr(dialog, name).setText(text)


def given(dialog: EntryDialog, qtbot: Any) -> OwnEntry | None:
    spy = QSignalSpy(dialog.entry_given)
    qtbot.mouseClick(dialog.buttons.button(SAVE), Qt.MouseButton.LeftButton)
    return spy.at(0)[0] if spy.count() else None


def test_an_entry_comes_back_as_it_was(ask: Ask, qtbot: Any) -> None:
    dialog = ask(KEPT)
    assert dialog.windowTitle() == "Change an entry"
    assert given(dialog, qtbot) == KEPT
    assert not dialog.isVisible()


def test_a_new_one_needs_only_a_title(ask: Ask, qtbot: Any) -> None:
    dialog = ask()
    assert dialog.windowTitle() == "Add an entry"
    fill(dialog, title="  晨會 ")
    assert given(dialog, qtbot) == OwnEntry("", DAY, "晨會")


@pytest.mark.parametrize("written", ["1120", "11/20", "113/11/20", "民國 113 年 11 月 20 日", "2024-11-20", "20 Nov"])
def test_days_of_both_calendars_are_read(ask: Ask, qtbot: Any, written: str) -> None:
    dialog = ask()
    fill(dialog, title="晨會", date=written, starts="0930", ends="10：00", place=" 藍區 ")
    assert given(dialog, qtbot) == OwnEntry("", date(2024, 11, 20), "晨會", time(9, 30), time(10), "藍區")


def test_it_says_how_day_and_times_were_understood(ask: Ask) -> None:
    dialog = ask(KEPT, "zh")
    assert dialog.told.text() == "2024 年 11 月 18 日（一）　ROC 113-11-18\nBaku 09:00–10:30, Taipei 13:00–14:30"
    fill(dialog, starts="22:00", ends="")
    assert dialog.told.text().endswith("Baku 22:00, Taipei 02:00")
    fill(dialog, date="11/1x")
    assert dialog.told.text() == ""


@pytest.mark.parametrize(
    ("typed", "field", "sentence"),
    [
        ({"title": " "}, "title", "an entry needs a title"),
        ({"date": ""}, "date", "no day"),
        ({"date": "24/11/18"}, "date", "no day"),
        ({"starts": "9"}, "starts", "no time of day"),
        ({"ends": "25:00"}, "ends", "no time of day"),
        ({"ends": "10:00"}, "starts", "also begins"),
        ({"starts": "10:00", "ends": "10:00"}, "ends", "before it begins"),
        ({"starts": "23:00", "ends": "01:00"}, "ends", "past midnight"),
    ],
)
def test_what_is_wrong_is_told_at_its_field_and_nothing_is_given(
    ask: Ask, qtbot: Any, typed: dict[str, str], field: str, sentence: str
) -> None:
    dialog = ask()
    fill(dialog, **({"title": "晨會"} | typed))
    assert dialog.entry() is None
    assert given(dialog, qtbot) is None
    assert dialog.isVisible()
    assert sentence in dialog.told.text()
    assert dialog.focusWidget() is getattr(dialog, field)


def test_typing_on_takes_the_sentence_away(ask: Ask, qtbot: Any) -> None:
    dialog = ask()
    given(dialog, qtbot)
    fill(dialog, title="晨會")
    assert dialog.told.text().startswith("Mon 18 Nov 2024")


def test_enter_saves_and_escape_gives_nothing(ask: Ask, qtbot: Any) -> None:
    for key, wanted in ((Qt.Key.Key_Return, 1), (Qt.Key.Key_Escape, 0)):
        dialog = ask(KEPT)
        spy = QSignalSpy(dialog.entry_given)
        qtbot.keyClick(dialog.title, key)
        assert (spy.count(), dialog.isVisible()) == (wanted, False)


def test_only_a_kept_entry_can_be_deleted_and_the_dialog_only_says_so(ask: Ask, qtbot: Any) -> None:
    role = QDialogButtonBox.ButtonRole.DestructiveRole
    fresh, dialog = ask(), ask(KEPT)
    roles = [[one.buttons.buttonRole(button) for button in one.buttons.buttons()] for one in (fresh, dialog)]
    assert [role in found for found in roles] == [False, True]
    deleted, saved = QSignalSpy(dialog.deletion_requested), QSignalSpy(dialog.entry_given)
    qtbot.mouseClick(dialog.delete, Qt.MouseButton.LeftButton)
    assert (deleted.count(), deleted.at(0)[0], saved.count()) == (1, "k1", 0)


def test_what_people_type_is_shown_as_it_is(ask: Ask) -> None:
    dialog = ask(KEPT._replace(title="<b>x</b>"))
    assert dialog.told.textFormat() is Qt.TextFormat.PlainText
    assert dialog.title.text() == "<b>x</b>"


def test_every_field_says_what_it_is(ask: Ask) -> None:
    dialog = ask()
    fields = (dialog.title, dialog.date, dialog.starts, dialog.ends, dialog.place)
    names = [QAccessible.queryAccessibleInterface(field).text(QAccessible.Text.Name) for field in fields]
    assert names == ["What", "Date", "From", "To", "Where"]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_it_fits_a_laptop_at_double_size_and_is_freed(
    open_window: Callable[..., MainWindow], settle: Callable[..., None], lang: str
) -> None:
    window = open_window(lang=lang, zoom=200)
    dialog = EntryDialog(KEPT, lang, window)
    dialog.open()
    settle(dialog)
    assert dialog.width() <= 1366
    assert dialog.height() <= 768 - 40
    assert dialog.told.height() >= dialog.told.heightForWidth(dialog.told.width())
    assert ("行程" in dialog.windowTitle()) == (lang == "zh")
    reference = weakref.ref(dialog)
    dialog.reject()
    del dialog
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert reference() is None
