"""The reader's own entries in the itinerary: shown as they are kept, added, changed and deleted by a dialog."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMainWindow

from cop29_desktop.gui.panels.itinerary import ItineraryPanel
from cop29_desktop.gui.session import Session
from cop29_desktop.model.days import OwnEntry

if TYPE_CHECKING:
    from datetime import date

    from cop29_desktop.userdata.values import Entry


class OwnDays(QObject):
    """Between the notebook and the itinerary."""

    def __init__(self, window: QMainWindow, session: Session, days: ItineraryPanel) -> None:
        super().__init__(window)
        self._window, self._session, self._days = window, session, days
        self._kept: tuple[Entry, ...] | None = None
        days.entry_requested.connect(self._change)
        days.new_entry_requested.connect(self._add)
        session.own.changed.connect(self.show)
        self.show()

    @Slot()
    def show(self) -> None:
        """Show what is kept; each entry is known by its revision, since two devices may have changed the same."""
        book = self._session.own.known
        kept = book.entries() if book else ()
        if kept != self._kept:
            self._kept = kept
            self._days.show_own([OwnEntry(one.revision, *one.what) for one in kept])

    def _entry(self, key: str) -> "Entry | None":
        return next((one for one in self._kept or () if one.revision == key), None)

    @Slot(str)
    def _change(self, key: str) -> None:
        if entry := self._entry(key):
            self._ask(OwnEntry(key, *entry.what))

    @Slot(object)
    def _add(self, day: "date") -> None:
        self._ask(OwnEntry("", day, ""))

    def _ask(self, entry: OwnEntry) -> None:
        from cop29_desktop.gui.dialogs.entry import EntryDialog

        dialog = EntryDialog(entry, self._session.interface_code, self._window)
        dialog.entry_given.connect(self._keep)
        dialog.deletion_requested.connect(self._delete)
        dialog.open()

    @Slot(object)
    def _keep(self, given: OwnEntry) -> None:
        from cop29_desktop.userdata.values import Appointment

        what, before = Appointment(*given[1:]), self._entry(given.key)
        if self._session.own.do(lambda book: book.write_entry(what, before)):
            self._days.show_day(self._days.day if given.covers(self._days.day) else given.date)

    @Slot(str)
    def _delete(self, key: str) -> None:
        if entry := self._entry(key):
            self._session.own.do(lambda book: book.remove_entry(entry))
