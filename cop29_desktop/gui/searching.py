"""Searching: the go box, the search, links to a place and the cards of terms. Each is built when first asked for."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QWidget

from cop29_desktop.gui import actions
from cop29_desktop.gui.centre import Centre
from cop29_desktop.gui.kit import clipboard
from cop29_desktop.gui.kit.look import Look
from cop29_desktop.gui.navigator import Navigator
from cop29_desktop.gui.panels.itinerary import ItineraryPanel
from cop29_desktop.gui.session import Session
from cop29_desktop.gui.wardrobe import Wardrobe
from cop29_desktop.model.anchors import Anchor, AnchorKind
from cop29_desktop.model.texts import Text

if TYPE_CHECKING:
    from cop29_desktop.gui.glossing import Glossing
    from cop29_desktop.gui.panels.go_box import GoBox
    from cop29_desktop.gui.panels.search import SearchPane
    from cop29_desktop.search.go import Answer, Command

MEETING = "meeting"
ALREADY = ("go_box",)  # actions that it makes no sense to look for in the go box


class SearchingParts(NamedTuple):
    """What searching works with."""

    session: Session
    navigator: Navigator
    wardrobe: Wardrobe
    centre: Centre
    days: ItineraryPanel


class Searching(QObject):
    """Asks, and opens what was found.

    Signals:
        told: A sentence for the status bar.
    """

    told = Signal(str)

    def __init__(self, window: QMainWindow, parts: SearchingParts, by_id: dict[str, QAction]) -> None:
        super().__init__(window)
        self._window = window
        self._session, self._navigator = parts.session, parts.navigator
        self._wardrobe, self._centre, self._days = parts.wardrobe, parts.centre, parts.days
        self._by_id = by_id
        self._box: GoBox | None = None
        self._search: SearchPane | None = None
        self._glossing: Glossing | None = None
        self._before: QWidget | None = None

    def retranslate(self) -> None:
        """Speak the language in force."""
        for part in (self._box, self._search):
            if part:
                part.retranslate()

    def dress(self, look: Look) -> None:
        """Wear a theme."""
        for part in (self._box, self._search):
            if part:
                part.dress(look)

    # The go box

    @property
    def box(self) -> "GoBox":
        """The go box."""
        if self._box is None:
            from cop29_desktop.gui.panels.go_box import GoBox

            self._box = GoBox(self._session, self._window)
            self._box.chosen.connect(self._open)
            self._box.chosen_beside.connect(self._open_in_meeting)
            self._box.dress(self._wardrobe.look())
        return self._box

    def on_go_box(self, line: str) -> None:
        """Ask where to go; with ``>`` as its line, what to do."""
        self.box.open(self._commands(), self._navigator.recent(), line)

    def _commands(self) -> "list[Command]":
        from cop29_desktop.search.go import Command

        return [
            Command(row.id, Text(actions.plain(row.text), row.text.replace("&", "")), self._keys(row))
            for row in actions.ACTIONS
            if row.id not in ALREADY and self._by_id[row.id].isEnabled()
        ]

    def _keys(self, row: actions.ActionRow) -> str:
        return self._by_id[row.id].shortcut().toString(QKeySequence.SequenceFormat.NativeText)

    @Slot(object)
    def _open(self, answer: "Answer") -> None:
        if answer.command:
            self._by_id[answer.command.verb].trigger()
        elif answer.anchor:
            self.show_place(answer.anchor)
        elif answer.query is not None:
            self._navigator.go(answer.anchors[0])
            self._centre.list_rows("decisions", answer.query)
        if answer.via:
            self.told.emit(answer.via.told.part(self._session.interface_code))

    @Slot(object)
    def _open_in_meeting(self, answer: "Answer") -> None:
        self._open(answer)
        if not answer.command:
            self._by_id[MEETING].trigger()

    @Slot(object)
    def show_place(self, anchor: Anchor) -> None:
        """Go to a place with the keyboard."""
        if self._search:
            self._search.hide()
        self._navigator.go(anchor)
        if anchor.kind is AnchorKind.DAY:
            self._days.page.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self._centre.focus_pane()

    # The search

    @property
    def search(self) -> "SearchPane":
        """The search of everything."""
        if self._search is None:
            from cop29_desktop.gui.panels.search import SearchPane

            self._search = SearchPane(self._session, self._window.centralWidget() or self._window)
            self._search.place_requested.connect(self.show_place)
            self._search.link_activated.connect(self._follow)
            self._search.left.connect(self._leave_search)
            self._navigator.moved.connect(self._search.hide)
            self._search.dress(self._wardrobe.look())
            self.glossing.attach(self._search.page)
        return self._search

    @Slot(str)
    def on_search(self, line: str) -> None:
        """Search everything, for what stands in the go box when it is open."""
        if self._box and self._box.isVisible():
            line = self._box.box.text()
            self._box.leave()
        if self.search.isHidden():
            self._before = self._window.focusWidget()
        self.search.open(line)

    @Slot()
    def _leave_search(self) -> None:
        self.search.hide()
        if self._before:
            self._before.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot(str)
    def _follow(self, address: str) -> None:
        """Open what a link leads to; one that leads nowhere is ignored."""
        try:
            anchor = Anchor.parse(address)
        except ValueError:
            return
        if self._session.exists(anchor):
            self.show_place(anchor)

    # Terms

    @Slot()
    def start_glossing(self) -> None:
        """Mark terms; to be called when the window is painted and its start is told."""
        self.glossing.mark()

    @property
    def glossing(self) -> "Glossing":
        """Marks terms and shows their cards."""
        if self._glossing is None:
            from cop29_desktop.gui.glossing import Glossing

            self._glossing = Glossing(self._session, self._wardrobe, self._window)
            self._glossing.attach(self._centre.reader.page, self._centre.reader)
            self._glossing.attach(self._days.page)
            self._attach_tables()
            self._navigator.moved.connect(self._attach_tables)
            self._centre.pane_changed.connect(self._attach_tables)
            self._glossing.link_activated.connect(self._follow)
            self._glossing.find_requested.connect(self.on_search)
        return self._glossing

    @Slot()
    def _attach_tables(self) -> None:
        """Tables are built when they are first shown."""
        for panel in self._centre.tables:
            self.glossing.attach(panel.detail, panel)

    def on_explain(self, _: str) -> None:
        """The card of the next term in the text in front, or in the itinerary when the keyboard is there."""
        page = self._days.page if self._days.page.hasFocus() else self._centre.page
        if not self.glossing.explain_next(page):
            self.told.emit(self.tr("No term of the glossary stands here."))

    # Links

    def on_copy_link(self, _: str) -> None:
        """The address of the place that is shown."""
        link = f"cop29:{self._navigator.place.anchor}"
        clipboard.put(link)
        self.told.emit(self.tr("Copied {0}").format(link))
