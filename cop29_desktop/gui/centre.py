"""The middle of the window: the reader and the tables, one tab each. A table is built when it is first shown."""

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from cop29_desktop.gui import memory
from cop29_desktop.gui import settings as kept
from cop29_desktop.gui.kit.look import Look
from cop29_desktop.gui.kit.page import Page
from cop29_desktop.gui.navigator import Place
from cop29_desktop.gui.panels.reader import ReaderPanel
from cop29_desktop.gui.session import Session
from cop29_desktop.gui.settings import Settings
from cop29_desktop.model.anchors import Anchor, AnchorKind
from cop29_desktop.model.queries import Query
from cop29_desktop.presentation import filters
from cop29_desktop.presentation.words import TITLES

if TYPE_CHECKING:
    from cop29_desktop.gui.panels.table import TablePanel


class Pane(NamedTuple):
    """One tab: its id, and which anchors it shows. The reader shows whatever no table does."""

    id: str
    kind: AnchorKind


READER = "reader"
TABLES: tuple[Pane, ...] = (
    Pane("decisions", AnchorKind.DECISION),
    Pane("statements", AnchorKind.STATEMENT),
    Pane("initiatives", AnchorKind.INITIATIVE),
    Pane("glossary", AnchorKind.TERM),
    Pane("conflicts", AnchorKind.CONFLICT),
)
PANES: tuple[str, ...] = (READER, *(pane.id for pane in TABLES))
BY_KIND = {pane.kind: pane.id for pane in TABLES}


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
        self._share = int(kept.DETAIL.default)
        self.tabs = QTabBar(self)
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.setElideMode(Qt.TextElideMode.ElideNone)
        self.reader = ReaderPanel(session, self)
        self._tables: dict[str, TablePanel] = {}
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.reader)
        for _ in PANES:
            self.tabs.addTab("")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tabs)
        layout.addWidget(self._stack, 1)
        self.tabs.currentChanged.connect(self._turn)
        self.reader.link_activated.connect(self.link_activated)
        self.retranslate()

    @property
    def pane(self) -> str:
        """The id of the pane in front."""
        return PANES[self.tabs.currentIndex()]

    def table(self, name: str) -> "TablePanel":
        """The panel of a table, built when first asked for."""
        if name not in self._tables:
            from cop29_desktop.gui.panels.table import TablePanel  # the reader alone may be what is shown

            panel = TablePanel(self._session, name, self)
            panel.divide(self._share)
            if self._look:
                panel.dress(self._look)
            panel.link_activated.connect(self.link_activated)
            panel.row_chosen.connect(self.row_chosen)
            panel.told.connect(self.told)
            self._tables[name] = panel
            self._stack.addWidget(panel)
            for before, after in pairwise((self.reader.page, *panel.stops)):
                QWidget.setTabOrder(before, after)
        return self._tables[name]

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
        self.tabs.setCurrentIndex(PANES.index(pane))

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
        for place, pane in enumerate(TABLES, start=1):
            count = self._session.briefing.count(pane.kind)
            self.tabs.setTabText(place, f"{TITLES[pane.id].part(code)} {count}")

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

    def focus_pane(self) -> None:
        """Put the keyboard on what the pane in front shows."""
        if self.pane == READER:
            self.reader.page.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.table(self.pane).focus_rows()

    def recall(self, settings: Settings) -> None:
        """Put sizes back, and the remembered filter and row of the decision table, when there were any."""
        self._share = settings.number(kept.DETAIL)
        query = memory.query(settings, [body.id for body in self._session.briefing.pack.bodies])
        if query.marks and not filters.can_be_asked(self._session.table("decisions"), query):
            query = query._replace(marks=frozenset())
        row = settings.text(kept.DECISION)
        if query == filters.EVERYTHING and not row:
            return
        panel = self.table("decisions")
        panel.bar.ask(query)
        if row in self._session.briefing.decision:
            panel.show_anchor(self._session.briefing.decision[row].anchor)

    def remember(self, settings: Settings) -> None:
        """Remember the filter and the row of the decision table."""
        panel = self._tables.get("decisions")
        if panel is None:
            return
        memory.keep_query(settings, panel.bar.query)
        settings.keep(kept.DECISION, panel.shown.key if panel.shown else "")
        settings.keep(kept.DETAIL, panel.share or self._share)

    @Slot(int)
    def _turn(self, place: int) -> None:
        pane = PANES[place]
        self._stack.setCurrentWidget(self.reader if pane == READER else self.table(pane))
        self.pane_changed.emit(pane)
