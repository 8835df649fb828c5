"""The middle of the window: the reader and the tables, those used most with a tab of their own, the others in one.

A table is built when it is first shown.
"""

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from cop29_desktop.gui import memory
from cop29_desktop.gui import settings as kept
from cop29_desktop.gui.kit.look import Look
from cop29_desktop.gui.kit.page import Page
from cop29_desktop.gui.navigator import Place
from cop29_desktop.gui.panels.reader import ReaderPanel
from cop29_desktop.gui.session import Session
from cop29_desktop.gui.settings import Settings
from cop29_desktop.model import tables
from cop29_desktop.model.anchors import Anchor, AnchorKind
from cop29_desktop.model.queries import Query
from cop29_desktop.presentation import filters, layouts
from cop29_desktop.presentation.words import TITLES

if TYPE_CHECKING:
    from cop29_desktop.gui.panels.table import TablePanel

READER, MORE = "reader", "more"
TABS = (READER, "decisions", "statements", "initiatives", "glossary", "conflicts", MORE)
TABLES = tables.PANES
OTHERS = tuple(name for name in TABLES if name not in TABS)
BY_KIND = {kind: name for name, kind in tables.KINDS.items() if name in TABLES and kind is not AnchorKind.DAY}


class Centre(QWidget):
    """Tabs over panes.

    Signals:
        link_activated: The address of a link in any pane.
        row_chosen: The anchor of a row that is now chosen.
        pane_changed: The id of the pane that is now in front.
        told: A sentence for the status bar.
    """

    link_activated = Signal(str)
    row_chosen = Signal(object)
    pane_changed = Signal(str)
    told = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._look: Look | None = None
        self._noted: frozenset[Anchor] = session.own.marks.noted
        self._shares = int(kept.DETAIL.default), int(kept.BESIDE.default)
        self._layouts: dict[str, layouts.Layout] = {}
        self._views: dict[str, str] = {}
        self._row = ""
        self.tabs = QTabBar(self)
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.setElideMode(Qt.TextElideMode.ElideNone)
        self.reader = ReaderPanel(session, self)
        self._tables: dict[str, TablePanel] = {}
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.reader)
        self._other = OTHERS[0]
        self._menu = QMenu(self)
        for _ in TABS:
            self.tabs.addTab("")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tabs)
        layout.addWidget(self._stack, 1)
        self.tabs.currentChanged.connect(self._turn)
        self.tabs.tabBarClicked.connect(self._offer)
        self._menu.triggered.connect(self._choose)
        self.reader.link_activated.connect(self.link_activated)
        self.reader.told.connect(self.told)
        self.retranslate()

    @property
    def pane(self) -> str:
        """The id of the pane in front."""
        tab = TABS[self.tabs.currentIndex()]
        return self._other if tab == MORE else tab

    def table(self, name: str) -> "TablePanel":
        """The panel of a table, built when first asked for."""
        if name not in self._tables:
            from cop29_desktop.gui.panels.table import TablePanel  # the reader alone may be what is shown

            panel = TablePanel(self._session, name, self)
            panel.splitter.divide(*self._shares)
            if name in self._layouts:
                panel.columns.lay_out(self._layouts[name])
            if self._look:
                panel.dress(self._look)
            self._put_back(panel, name)
            panel.link_activated.connect(self.link_activated)
            panel.row_chosen.connect(self.row_chosen)
            panel.told.connect(self.told)
            self._tables[name] = panel
            self._stack.addWidget(panel)
            for before, after in pairwise((self.reader.page, *panel.stops)):
                QWidget.setTabOrder(before, after)
        return self._tables[name]

    def _put_back(self, panel: "TablePanel", name: str) -> None:
        """Show a table as it was left the last time: sorted, filtered, and the row of the decisions."""
        query, sorting = memory.view(self._session.table(name), self._views.get(name, ""))
        if sorting:
            panel.columns.sort(sorting)
        if query != filters.EVERYTHING:
            panel.bar.ask(query)
        decision = self._session.briefing.decision.get(self._row) if name == "decisions" else None
        if decision:
            panel.show_anchor(decision.anchor)

    @property
    def tables(self) -> tuple["TablePanel", ...]:
        """The tables that were built so far."""
        return tuple(self._tables.values())

    @property
    def page(self) -> Page:
        """The text in front: the reader's, or the detail of a row."""
        return self.reader.page if self.pane == READER else self.table(self.pane).detail

    def turn_to(self, pane: str) -> None:
        """Bring a pane to the front."""
        if pane in TABS:
            self.tabs.setCurrentIndex(TABS.index(pane))
            return
        before, self._other = self._other, pane
        self._name_others()
        if self.tabs.currentIndex() != TABS.index(MORE):
            self.tabs.setCurrentIndex(TABS.index(MORE))
        elif before != pane:
            self._turn(TABS.index(MORE))

    def offer_others(self) -> None:
        """Open the list of the tables that share a tab."""
        self._list_others()
        place = self.tabs.tabRect(TABS.index(MORE)).bottomLeft()
        self._menu.popup(self.tabs.mapToGlobal(place))
        self._menu.setActiveAction(self._menu.actions()[OTHERS.index(self._other)])

    def show_anchor(self, anchor: Anchor, scroll: int = 0, query: Query | None = None) -> None:
        """Show a place in the pane that it belongs to, a table as it was when it was asked that query."""
        pane = BY_KIND.get(anchor.kind, READER)
        self.turn_to(pane)
        if pane == READER:
            self.reader.show_anchor(anchor, scroll)
        else:
            if query is not None:
                self.table(pane).bar.ask(query)
            self.table(pane).show_anchor(anchor)

    def list_rows(self, pane: str, line: str) -> None:
        """Show the rows of a table that a line asks for, with the keyboard on them."""
        self.turn_to(pane)
        self.table(pane).bar.ask(filters.read(self._session.table(pane), line))
        self.focus_pane()

    @Slot(object)
    def note(self, place: Place) -> None:
        """Note in a place that is being left how it looked."""
        pane = BY_KIND.get(place.anchor.kind, READER)
        if pane == READER and self.reader.shown == place.anchor:
            place.scroll = self.reader.page.position()
        elif pane in self._tables:
            place.query = self._tables[pane].bar.query

    def retranslate(self) -> None:
        """Speak the language in force."""
        code = self._session.interface_code
        self.tabs.setAccessibleName(self.tr("Panes"))
        self.tabs.setTabText(0, self.tr("Report"))
        for place, name in enumerate(TABS[1:-1], start=1):
            self.tabs.setTabText(place, f"{TITLES[name].part(code)} {self._count(name)}")
        self._name_others()

    def _count(self, name: str) -> int:
        return self._session.briefing.count(tables.KINDS[name])

    def _name_others(self) -> None:
        """Name the last tab by the table it shows, when it does, and list what else it can show."""
        last = TABS.index(MORE)
        name = TITLES[self._other].part(self._session.interface_code)
        self.tabs.setTabText(last, f"{name}…" if self.tabs.currentIndex() == last else self.tr("More…"))

    def _list_others(self) -> None:
        code = self._session.interface_code
        self._menu.clear()
        for name in OTHERS:
            action = self._menu.addAction(f"{TITLES[name].part(code)}  {self._count(name)}")
            action.setCheckable(True)
            action.setChecked(name == self.pane)
            action.setData(name)

    def dress(self, look: Look) -> None:
        """Wear a theme."""
        self._look = look
        for panel in (self.reader, *self._tables.values()):
            panel.dress(look)

    def show_language(self) -> None:
        """Show everything in the language in force."""
        self.retranslate()
        self.reader.retranslate()
        self.reader.refresh()
        for panel in self._tables.values():
            panel.show_language()

    @Slot()
    def show_own(self) -> None:
        """Show what the reader marked: ticks in the tables, and where there is a note."""
        before, self._noted = self._noted, self._session.own.marks.noted
        if before != self._noted:
            self.reader.refresh()
        for panel in self._tables.values():
            panel.show_own(before ^ self._noted)

    def offer(self, menu: QMenu) -> None:
        """Open a menu below the tabs, its first row chosen."""
        menu.popup(self.tabs.mapToGlobal(self.tabs.rect().bottomLeft()))
        menu.setActiveAction(menu.actions()[0])

    def focus_pane(self) -> None:
        """Put the keyboard on what the pane in front shows."""
        if self.pane == READER:
            self.reader.page.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.table(self.pane).focus_rows()

    def recall(self, settings: Settings) -> None:
        """Know sizes, columns, sorting, filters and the decisions' row, and put them back as tables are built."""
        self._shares = settings.number(kept.DETAIL), settings.number(kept.BESIDE)
        self._layouts = layouts.parse(settings.text(kept.COLUMNS))
        self._views = memory.views(settings)
        self.reader.recall(settings.text(kept.POSITIONS))
        self._row = settings.text(kept.DECISION)

    def remember(self, settings: Settings) -> None:
        """Remember how far each section was read, columns, sorting and filter of the tables, the decisions' row."""
        settings.keep(kept.POSITIONS, self.reader.positions())
        own = {name: panel.columns.layout for name, panel in self._tables.items() if not panel.columns.is_standard}
        others = {name: layout for name, layout in self._layouts.items() if name not in self._tables}
        settings.keep(kept.COLUMNS, layouts.show(others | own))
        left = {name: memory.view_line(panel.bar.query, panel.columns.sorting) for name, panel in self._tables.items()}
        memory.keep_views(settings, self._views | left)
        panel = self._tables.get("decisions")
        if panel is None:
            return
        settings.keep(kept.DECISION, panel.shown.key if panel.shown else "")
        for row, share, before in zip((kept.DETAIL, kept.BESIDE), panel.splitter.shares, self._shares, strict=True):
            settings.keep(row, share or before)

    @Slot(int)
    def _turn(self, _: int) -> None:
        pane = self.pane
        self._name_others()
        self._stack.setCurrentWidget(self.reader if pane == READER else self.table(pane))
        self.pane_changed.emit(pane)

    @Slot(int)
    def _offer(self, tab: int) -> None:
        if tab == TABS.index(MORE):
            self.offer_others()

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        self.turn_to(action.data())
        self.focus_pane()
