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
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit

from cop29_desktop.gui.dialogs.entry import EntryDialog
from cop29_desktop.gui.main_window import MainWindow
from cop29_desktop.model.days import OwnEntry

DAY = date(2024, 11, 18)
NEW = OwnEntry("", DAY, "")
KEPT = OwnEntry("k1", DAY, "歐盟會談", time(9), time(10, 30), "藍區")
STAY = OwnEntry("k2", DAY, "旅館", time(15), time(11), "巴庫", date(2024, 11, 20))
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


@pytest.mark.parametrize("entry", [KEPT, STAY])
def test_an_entry_comes_back_as_it_was(ask: Ask, qtbot: Any, entry: OwnEntry) -> None:
    dialog = ask(entry)
    assert dialog.windowTitle() == "Change an entry"
    assert given(dialog, qtbot) == entry
    assert not dialog.isVisible()


@pytest.mark.parametrize(
    ("written", "last"),
    [("", None), (" ", None), ("11/18", None), ("1120", date(2024, 11, 20)), ("113/11/20", date(2024, 11, 20))],
)
def test_it_lasts_the_same_day_unless_a_later_one_is_its_last(
    ask: Ask, qtbot: Any, written: str, last: date | None
) -> None:
    dialog = ask()
    fill(dialog, title="旅館", last=written)
    assert given(dialog, qtbot) == OwnEntry("", DAY, "旅館", last=last)


def test_a_last_day_without_a_year_is_in_that_of_the_first(ask: Ask, qtbot: Any) -> None:
    dialog = ask()
    fill(dialog, title="旅館", date="2025-01-05", last="1/8")
    assert given(dialog, qtbot) == OwnEntry("", date(2025, 1, 5), "旅館", last=date(2025, 1, 8))


def test_of_several_days_it_ends_at_a_time_of_the_last(ask: Ask, qtbot: Any) -> None:
    for times in (("23:00", "01:00"), ("", "11:00"), ("15:00", "")):
        dialog = ask(STAY)
        fill(dialog, starts=times[0], ends=times[1])
        found = given(dialog, qtbot)
        assert found
        moments = (found.starts, found.ends)
        assert [f"{moment:%H:%M}" if moment else "" for moment in moments] == [*times]


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


def test_it_says_how_several_days_were_understood(ask: Ask) -> None:
    dialog = ask(STAY, "zh")
    assert dialog.told.text().split("\n") == [
        "2024 年 11 月 18 日（一）至 11 月 20 日，共 3 天",
        "ROC 113-11-18 – 113-11-20",
        "Baku 11/18 15:00 – 11/20 11:00, Taipei 11/18 19:00 – 11/20 15:00",
    ]
    fill(dialog, ends="23:00")
    assert dialog.told.text().endswith("Taipei 11/18 19:00 – 11/21 03:00")
    fill(dialog, starts="")
    assert dialog.told.text().endswith("\nBaku until 11/20 23:00, Taipei until 11/21 03:00")
    fill(dialog, starts="15:00", ends="")
    assert dialog.told.text().endswith("\nBaku from 11/18 15:00, Taipei from 11/18 19:00")
    for unread in ("11/1x", "11/17"):
        fill(dialog, last=unread)
        assert dialog.told.text() == ""
    assert ask(STAY).told.text().startswith("Mon 18 Nov 2024 – Wed 20 Nov 2024, 3 days\n")


@pytest.mark.parametrize(
    ("typed", "field", "sentence"),
    [
        ({"title": " "}, "title", "an entry needs a title"),
        ({"date": ""}, "date", "no day"),
        ({"date": "24/11/18"}, "date", "no day"),
        ({"last": "x"}, "last", "no day"),
        ({"last": "11/17"}, "last", "before the first"),
        ({"last": "2025-11-19"}, "last", "367 days"),
        ({"last": "2205-11-19"}, "last", "more than 366"),
        ({"last": "11/18", "ends": "10:00"}, "starts", "also begins"),
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


def test_tab_goes_through_the_fields_and_each_says_what_it_is(ask: Ask, qtbot: Any) -> None:
    dialog = ask()
    names: list[str] = []
    dialog.title.setFocus()
    while isinstance(field := dialog.focusWidget(), QLineEdit):
        names.append(QAccessible.queryAccessibleInterface(field).text(QAccessible.Text.Name))
        qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert names == ["What", "Date", "Last day", "From", "To", "Where"]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_it_fits_a_laptop_at_double_size_and_is_freed(
    open_window: Callable[..., MainWindow], settle: Callable[..., None], lang: str
) -> None:
    window = open_window(lang=lang, zoom=200)
    dialog = EntryDialog(STAY, lang, window)
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
