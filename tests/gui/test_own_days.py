"""One's own entries: added, changed and deleted in the itinerary, kept for the next start."""

from collections.abc import Callable
from datetime import date, time

from cop29_desktop import paths
from cop29_desktop.gui.dialogs.entry import EntryDialog
from cop29_desktop.gui.main_window import MainWindow
from cop29_desktop.presentation import day_page
from cop29_desktop.userdata.notebook import Notebook
from cop29_desktop.userdata.values import Appointment

Open = Callable[..., MainWindow]
TALK = Appointment(date(2024, 11, 18), "歐盟會談", time(9), time(10, 30), "藍區")


def kept() -> list[Appointment]:
    return [entry.what for entry in Notebook(paths.notebook_folder(), paths.device_file(), "cop29").entries()]


def dialog_of(window: MainWindow, address: str) -> EntryDialog:
    """The dialog that a link of the day opens."""
    window.days._follow(address)
    (dialog,) = (one for one in window.findChildren(EntryDialog) if one.isVisible())
    return dialog


def link_to_first(window: MainWindow) -> str:
    (entry,) = window._session.own.notebook.entries()
    return f"{day_page.OWN}{entry.revision}"


def fill(dialog: EntryDialog, what: Appointment) -> None:
    dialog.title.setText(what.title)
    dialog.date.setText(what.date.isoformat())
    dialog.starts.setText(f"{what.starts:%H:%M}")
    dialog.ends.setText(f"{what.ends:%H:%M}")
    dialog.place.setText(what.place)
    dialog.buttons.accepted.emit()


def test_an_entry_is_added_changed_deleted_and_taken_back(open_window: Open) -> None:
    window = open_window()
    fill(dialog_of(window, day_page.NEW), TALK)
    assert kept() == [TALK]
    assert "歐盟會談" in window.days.page.toPlainText()
    later = TALK._replace(starts=time(14), ends=time(15), date=date(2024, 11, 19))
    fill(dialog_of(window, link_to_first(window)), later)
    assert (kept(), window.days.day) == ([later], later.date)
    dialog = dialog_of(window, link_to_first(window))
    dialog.delete.click()
    assert kept() == []
    assert "歐盟會談" not in window.days.page.toPlainText()
    window.commands.by_id["undo"].trigger()
    assert kept() == [later]
    assert "歐盟會談" in window.days.page.toPlainText()


def test_entries_are_there_at_the_next_start(open_window: Open) -> None:
    window = open_window()
    fill(dialog_of(window, day_page.NEW), TALK)
    window.close()
    again = open_window()
    assert "歐盟會談" in again.days.page.toPlainText()


def test_an_entry_that_went_meanwhile_opens_nothing(open_window: Open) -> None:
    window = open_window()
    window.days._follow(f"{day_page.OWN}gone")
    assert not [one for one in window.findChildren(EntryDialog) if one.isVisible()]


def test_a_stay_is_changed_from_any_of_its_days_and_the_day_stays_in_front(open_window: Open) -> None:
    window = open_window()
    stay = TALK._replace(title="旅館", starts=time(15), ends=time(11), last=date(2024, 11, 20))
    window._session.own.do(lambda book: book.write_entry(stay))
    window.days.show_day(date(2024, 11, 19))
    assert "第 2 天，共 3 天" in window.days.page.toPlainText()
    assert [spot.date.day for spot in window.days.strip._spots.values() if spot.dot] == [18, 19, 20]
    dialog = dialog_of(window, link_to_first(window))
    dialog.title.setText("飯店")
    dialog.buttons.accepted.emit()
    assert (kept(), window.days.day) == ([stay._replace(title="飯店")], date(2024, 11, 19))
    dialog = dialog_of(window, link_to_first(window))
    dialog.last.setText("")
    dialog.ends.setText("")
    dialog.buttons.accepted.emit()
    assert (kept(), window.days.day) == ([stay._replace(title="飯店", ends=None, last=None)], date(2024, 11, 18))
