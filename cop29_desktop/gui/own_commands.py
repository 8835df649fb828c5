"""What the actions on the reader's own data do: notes, bookmarks, ticks, undo; handlers as in ``commands``."""

from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMainWindow, QMenu

from cop29_desktop import paths
from cop29_desktop.gui.centre import READER, Centre
from cop29_desktop.gui.kit.look import Look
from cop29_desktop.gui.kit.room import part
from cop29_desktop.gui.navigator import Navigator
from cop29_desktop.gui.session import Session
from cop29_desktop.gui.settings import Settings
from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.queries import show
from cop29_desktop.model.texts import Text
from cop29_desktop.presentation import html

if TYPE_CHECKING:
    from cop29_desktop.gui.panels.notes import NotesPanel
    from cop29_desktop.gui.panels.table import TablePanel
    from cop29_desktop.gui.sharing import Sharing

MOST_LISTED = 40  # bookmarks in the menu


class OwnParts(NamedTuple):
    """What they act on."""

    session: Session
    settings: Settings
    navigator: Navigator
    centre: Centre


class OwnCommands(QObject):
    """Carries them out.

    Signals:
        told: A sentence for the status bar.
        place_requested: The address of a place to go to.
        notes_shown: The notes came or went.
    """

    told = Signal(str)
    place_requested = Signal(str)
    notes_shown = Signal(bool)

    def __init__(self, window: QMainWindow, parts: OwnParts) -> None:
        super().__init__(window)
        self._window = window
        self._session, self._settings, self._navigator, self._centre = parts
        self._own = self._session.own
        self._look: Look | None = None
        self.notes: NotesPanel | None = None
        self._sharing: Sharing | None = None
        self._gave_up = False
        self._followed = self._navigator.place.anchor
        self.bookmarks = QMenu(window)
        self.bookmarks.aboutToShow.connect(self._list_bookmarks)
        self.bookmarks.triggered.connect(self._open_bookmark)
        self._own.refused.connect(self._tell_refusal)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._own.refresh)

    def retranslate(self) -> None:
        """Speak the language in force."""
        if self.notes:
            self.notes.show_language()

    def dress(self, look: Look) -> None:
        """Wear a theme."""
        self._look = look
        if self.notes:
            self.notes.dress(look)

    def refresh(self, by_id: dict[str, QAction]) -> None:
        """Enable and check the actions by the state of things; the notes follow to where we are."""
        book, here = self._own.known, self._navigator.place.anchor
        by_id["bookmark"].setChecked(book is not None and here in book.bookmarks())
        by_id["note"].setChecked(here in self._own.marks.noted)
        by_id["undo"].setEnabled(book is not None and book.ledger.can_undo)
        if self.notes and self.notes.isVisible() and here != self._followed:
            self.notes.show_place(here)
        self._followed = here

    @Slot()
    def tell_problems(self) -> None:
        """Say what of the reader's own data can't be read."""
        book = self._own.known
        if book and book.ledger.problems:
            told = book.ledger.problems[0].part(self._session.interface_code)
            self.told.emit(self.tr("{0} File → My data says more.").format(told))

    def close(self) -> bool:
        """Keep what was typed, before the window closes; False to keep it open when that was refused once."""
        if self.notes and not self.notes.flush() and not self._gave_up:
            self._gave_up = True
            self.notes.show()
            self.told.emit(self.tr("A note was not saved. Copy it; closing the window again gives it up."))
            return False
        self._own.close()
        return True

    @Slot(object)
    def _tell_refusal(self, told: Text) -> None:
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Your own data"))
        box.setText(told.part(self._session.interface_code))
        box.open()

    @property
    def _here(self) -> Anchor:
        """Where we are; in a text with a caret, the paragraph that it stands in."""
        page = self._centre.reader.page
        if self._centre.pane == READER and page.has_caret:
            for name in page.names_within(page.textCursor()):
                with suppress(ValueError):
                    return Anchor.parse(name)
        return self._navigator.place.anchor

    # notes

    def on_note(self, _: str) -> None:
        """Write a note on where we are: the place in front, or the paragraph at the caret."""
        self._show_notes().write(self._here)

    def open_link(self, address: str) -> None:
        """The notes on a place whose mark was clicked; anything else is ignored."""
        with suppress(ValueError):
            anchor = Anchor.parse(address.removeprefix(html.NOTES))
            self._show_notes().write(anchor)

    def on_all_notes(self, _: str) -> None:
        """Every note, with the keyboard on the filter."""
        self._show_notes().look_through()

    def _show_notes(self) -> "NotesPanel":
        from cop29_desktop.gui.panels import notes

        panel = self.notes
        if panel is None:
            panel = self.notes = notes.NotesPanel(self._session, self._navigator.place.anchor, self._window)
            panel.place_requested.connect(self.place_requested)
            panel.told.connect(self.told)
            panel.closed.connect(self._centre.focus_pane)
            panel.visibilityChanged.connect(self.notes_shown)
            if self._look:
                panel.dress(self._look)
            self._window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, panel)
            self._window.resizeDocks([panel], [part(self._window, notes.HEIGHT, notes.SHARE)], Qt.Orientation.Vertical)
        panel.show()
        return panel

    # bookmarks

    def on_bookmark(self, _: str) -> None:
        """Bookmark where we are, or take the bookmark away."""
        here = self._here
        there = here in self._own.notebook.bookmarks()
        if self._own.do(lambda book: book.unbookmark(here) if there else book.bookmark(here)):
            told = self.tr("Bookmark removed: {0}") if there else self.tr("Bookmarked: {0}")
            self.told.emit(told.format(self._name(here)))

    def on_bookmarks(self, _: str) -> None:
        """The list of bookmarks, below the tabs."""
        self._centre.offer(self.bookmarks)

    def _name(self, anchor: Anchor) -> str:
        from cop29_desktop.presentation import notes

        return notes.place(self._session.briefing, anchor).part(self._session.interface_code)

    @Slot()
    def _list_bookmarks(self) -> None:
        self.bookmarks.clear()
        book = self._own.known
        listed = [one for one in book.bookmarks() if self._session.exists(one)] if book else []
        for anchor in listed[:MOST_LISTED]:
            self.bookmarks.addAction(self._name(anchor).replace("&", "&&")).setData(str(anchor))
        if not listed:
            self.bookmarks.addAction(self.tr("None yet: Ctrl+D sets one")).setEnabled(False)

    @Slot(QAction)
    def _open_bookmark(self, action: QAction) -> None:
        self.place_requested.emit(action.data())

    # the table in front: its basket, and the presets of it

    def _panel(self) -> "TablePanel | None":
        return None if self._centre.pane == READER else self._centre.table(self._centre.pane)

    def on_tick(self, _: str) -> None:
        """Tick the chosen rows, as Space does."""
        if panel := self._panel():
            panel.ticking.toggle_chosen()

    def on_untick(self, _: str) -> None:
        """Take every tick of the table in front away."""
        if panel := self._panel():
            panel.ticking.empty()

    def on_presets(self, _: str) -> None:
        """The reader's own presets of the table in front."""
        from cop29_desktop.gui.dialogs.presets import PresetsDialog

        if panel := self._panel():
            table = self._session.table(self._centre.pane)
            dialog = PresetsDialog(self._session, table, panel.bar.query, self._window)
            dialog.asked.connect(panel.bar.ask)
            dialog.save_requested.connect(self._save_preset)
            dialog.remove_requested.connect(self._remove_preset)
            dialog.open()

    @Slot(str)
    def _save_preset(self, name: str) -> None:
        if panel := self._panel():
            table, line = self._centre.pane, show(panel.bar.query)
            if self._own.do(lambda book: book.save_preset(table, name, line)):
                self.told.emit(self.tr("Saved: {0}").format(name))

    @Slot(str)
    def _remove_preset(self, name: str) -> None:
        if self._own.do(lambda book: book.remove_preset(self._centre.pane, name)):
            self.told.emit(self.tr("Removed: {0}; Ctrl+Z brings it back").format(name))

    # undo

    def on_undo(self, _: str) -> None:
        """Take the last change of one's own data back."""
        if self.notes:
            self.notes.flush()
        if self._own.do(lambda book: book.ledger.undo()):
            self.told.emit(self.tr("Undone"))

    # sharing, and the data as a whole

    @property
    def sharing(self) -> "Sharing":
        """What hands notes on and takes them in, built when first asked for."""
        from cop29_desktop.gui.sharing import Sharing

        if self._sharing is None:
            self._sharing = Sharing(self._window, self._session)
            self._sharing.told.connect(self.told)
        return self._sharing

    def on_hand_on(self, _: str) -> None:
        """One's notes as a file for a colleague."""
        if self.notes:
            self.notes.flush()
        self.sharing.hand_on()

    def on_merge(self, _: str) -> None:
        """A colleague's notes."""
        self.sharing.merge()

    def on_my_data(self, _: str) -> None:
        """What of one's own lies where, how to copy it and how to delete it."""
        from cop29_desktop.gui.dialogs.my_data import MyDataDialog

        dialog = MyDataDialog(self._session, self._look.reader_css() if self._look else "", self._window)
        dialog.backup_requested.connect(self._back_up)
        dialog.wipe_requested.connect(self._wipe)
        dialog.name_requested.connect(self._rename)
        dialog.open()

    @Slot()
    def _back_up(self) -> None:
        self._own.back_up()

    @Slot(str)
    def _rename(self, name: str) -> None:
        self._own.do(lambda book: book.call_me(name))

    @Slot()
    def _wipe(self) -> None:
        from cop29_desktop.userdata import backups

        if self.notes:
            self.notes.give_up()
        try:
            backups.wipe(*paths.own_places())
        except OSError as error:
            self._own.forget()
            self._own.refused.emit(backups.not_deleted(error))
            return
        self._own.forget()
        self._settings.forget()
        self.told.emit(self.tr("Your own data were deleted"))
