"""The actions by which one looks around: language, size, theme, parts of the window, places, finding."""

from typing import NamedTuple

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMainWindow, QWidget

from cop29_desktop.gui import settings as kept
from cop29_desktop.gui.centre import MORE, READER, Centre
from cop29_desktop.gui.navigator import Navigator
from cop29_desktop.gui.own_commands import OwnCommands, OwnParts
from cop29_desktop.gui.own_days import OwnDays
from cop29_desktop.gui.panels.itinerary import ItineraryPanel
from cop29_desktop.gui.panels.sections import SectionsPanel
from cop29_desktop.gui.panes import Panes
from cop29_desktop.gui.session import Session
from cop29_desktop.gui.wardrobe import Wardrobe
from cop29_desktop.model.texts import Language


class Parts(NamedTuple):
    """What the actions act on."""

    session: Session
    navigator: Navigator
    wardrobe: Wardrobe
    panes: Panes
    tree: SectionsPanel
    centre: Centre
    days: ItineraryPanel
    settings: kept.Settings


class Looking(QObject):
    """The half of the commands that changes nothing but what is seen."""

    def __init__(self, window: QMainWindow, parts: Parts) -> None:
        super().__init__(window)
        self._window = window
        self._session, self._navigator, self._wardrobe = parts.session, parts.navigator, parts.wardrobe
        self._panes, self._tree, self._centre, self._days = parts.panes, parts.tree, parts.centre, parts.days
        OwnDays(window, parts.session, parts.days)
        self.own = OwnCommands(window, OwnParts(parts.session, parts.settings, parts.navigator, parts.centre))

    def on_language(self, code: str) -> None:
        """Put a language in force."""
        self._session.speak(Language(code))

    def on_next_language(self, _: str) -> None:
        """中 → EN → both."""
        order = list(Language)
        self._session.speak(order[(order.index(self._session.language) + 1) % len(order)])

    def on_zoom(self, by: str) -> None:
        """One step, or back to 100 %."""
        if by == "0":
            self._wardrobe.magnify(100)
        else:
            self._wardrobe.step(int(by))

    def on_theme(self, theme: str) -> None:
        """Light, dark, or as the system has it."""
        self._wardrobe.choose_theme(theme)

    def on_show(self, which: str) -> None:
        """Show or hide a side of the window."""
        panel: QWidget = self._tree if which == "tree" else self._days
        self._panes.ask(panel, shown=panel.isHidden())

    def on_full_screen(self, _: str) -> None:
        """Fill the screen, or stop doing so."""
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def on_history(self, by: str) -> None:
        """Back or forward."""
        if by == "1":
            self._navigator.forward()
        else:
            self._navigator.back()

    def on_pane(self, pane: str) -> None:
        """Bring a pane to the front and the keyboard with it."""
        if pane == "days":
            self._panes.call(self._days)
            self._days.page.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        if pane == MORE:
            self._centre.offer_others()
            return
        self._centre.turn_to(pane)
        self._centre.focus_pane()

    def on_next_part(self, _: str) -> None:
        """The keyboard goes from the tree to the middle to the itinerary, and to the notes when they are open."""
        notes = self.own.notes
        every = (self._tree, self._centre, self._days, notes)
        parts = [part for part in every if part and not part.isHidden()]
        focused = self._window.focusWidget()
        at = next((i for i, part in enumerate(parts) if focused and part.isAncestorOf(focused)), -1)
        wanted = parts[(at + 1) % len(parts)]
        if wanted is self._centre:
            self._centre.focus_pane()
            return
        if notes and wanted is notes:
            notes.focus_card()
            return
        target = self._tree.tree if wanted is self._tree else self._days.page
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def on_focus_filter(self, _: str) -> None:
        """The filter of the table in front; in the reader, what finds words in its text."""
        if self._centre.pane == READER:
            self._centre.reader.ask_find()
            return
        self._centre.table(self._centre.pane).bar.box.take_keyboard()

    def on_focus_tree(self, _: str) -> None:
        """The filter of the report tree."""
        self._panes.call(self._tree)
        self._tree.filter.take_keyboard()

    def on_find(self, by: str) -> None:
        """The next hit in the text, or the one before."""
        if self._centre.pane == READER:
            self._centre.reader.find_next(int(by))

    def on_caret(self, _: str) -> None:
        """A caret in the text, or none."""
        page = self._centre.reader.page
        if self._centre.pane == READER or page.has_caret:
            page.show_caret(on=not page.has_caret)

    def on_day(self, by: str) -> None:
        """Step the itinerary."""
        if by == "1":
            self._days.step_on()
        else:
            self._days.step_back()
