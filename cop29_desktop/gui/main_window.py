"""The window: it builds the panes, and ``_connect`` is the whole signal graph."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from cop29_desktop import paths
from cop29_desktop.gui import memory
from cop29_desktop.gui import settings as kept
from cop29_desktop.gui.centre import READER, Centre
from cop29_desktop.gui.commands import Commands
from cop29_desktop.gui.kit.look import Look
from cop29_desktop.gui.kit.translator import Translator
from cop29_desktop.gui.kit.typed import override
from cop29_desktop.gui.looking import Parts
from cop29_desktop.gui.navigator import Navigator, Place
from cop29_desktop.gui.panels.banner import Banner
from cop29_desktop.gui.panels.itinerary import ItineraryPanel
from cop29_desktop.gui.panels.sections import SectionsPanel
from cop29_desktop.gui.panels.status import Status
from cop29_desktop.gui.panels.today import SHORT, SHORTEST, TodayStrip
from cop29_desktop.gui.panes import Panes
from cop29_desktop.gui.session import Session
from cop29_desktop.gui.settings import Settings
from cop29_desktop.gui.toolbar import Toolbar
from cop29_desktop.gui.wardrobe import Wardrobe
from cop29_desktop.model.anchors import Anchor, AnchorKind
from cop29_desktop.packs.problems import Problem

if TYPE_CHECKING:
    from cop29_desktop.gui.doorbell import Doorbell


class MainWindow(QMainWindow):
    """The whole program on screen.

    Signals:
        painted: The window was painted for the first time.
    """

    painted = Signal()

    def __init__(self, session: Session, settings: Settings, wardrobe: Wardrobe, translator: Translator) -> None:
        super().__init__()
        self._session = session
        self._settings = settings
        self._wardrobe = wardrobe
        self._translator = translator
        self._was_painted = False
        self._doorbell: Doorbell | None = None
        self._translator.speak(session.interface_code)
        self._navigator = Navigator(self._known(memory.start_anchor(settings)))
        self._build()
        self._connect()
        self._wardrobe.dress()
        self._retranslate()
        self._recall()

    def _build(self) -> None:
        self.tree = SectionsPanel(self._session, self)
        self.centre = Centre(self._session, self)
        self.days = ItineraryPanel(self._session, self)
        self.banner = Banner(self._session, self)
        self.today = TodayStrip(self._session, self)
        self.status = Status(self._session, self)
        self.panes = Panes(self.tree, self.centre, self.days, self)
        middle = QWidget(self)
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.banner, self.today, self.panes):
            layout.addWidget(widget)
        layout.setStretchFactor(self.panes, 1)
        self.setCentralWidget(middle)
        self.setStatusBar(self.status)
        sides = self.panes, self.tree, self.centre, self.days
        parts = Parts(self._session, self._navigator, self._wardrobe, *sides, self._settings)
        self.commands = Commands(self, parts)
        self.toolbar = Toolbar(self.commands.by_id, self)
        self.addToolBar(self.toolbar)

    def _connect(self) -> None:
        """The signal graph, by sender."""
        self._navigator.left.connect(self.centre.note)
        self._navigator.moved.connect(self._show_place)

        self._session.language_changed.connect(self._show_language)
        self._session.own.changed.connect(self.centre.show_own)
        self._wardrobe.look_changed.connect(self._dress)

        self.tree.section_requested.connect(self._go_section)

        self.centre.link_activated.connect(self.go_link)
        self.centre.row_chosen.connect(self._settle)
        self.centre.pane_changed.connect(self._enter_pane)
        self.centre.told.connect(self.status.tell)

        self.painted.connect(self.status.be_heard, Qt.ConnectionType.QueuedConnection)
        self.painted.connect(self.commands.searching.start_glossing, Qt.ConnectionType.QueuedConnection)
        self.commands.searching.told.connect(self.status.tell)

        self.days.link_activated.connect(self.go_link)
        self.days.today_changed.connect(self.today.refresh)

        self.commands.own.place_requested.connect(self.go_link)
        self.commands.own.notes_shown.connect(self._make_room)
        self.commands.told.connect(self.status.tell)

        self.banner.read.connect(self._notice_read)

        self.panes.folded.connect(self.commands.refresh)

    # Where we are

    def go(self, anchor: Anchor) -> None:
        """Go to a place that this briefing holds."""
        self._navigator.go(anchor)

    @Slot(str)
    def go_link(self, address: str) -> None:
        """Go where a link leads; one that leads nowhere is ignored. A note's mark opens the notes."""
        try:
            anchor = Anchor.parse(address)
        except ValueError:
            self.commands.own.open_link(address)
            return
        if self._session.exists(anchor):
            self.go(anchor)

    @Slot(str)
    def _go_section(self, section: str) -> None:
        self.go(Anchor(AnchorKind.SECTION, section))

    @Slot(object)
    def _show_place(self, place: Place) -> None:
        anchor = place.anchor
        if anchor.kind is AnchorKind.DAY:
            self.panes.call(self.days)
            self.days.show_day(memory.parse_day(anchor.key) or self.days.day)
        else:
            self.centre.blockSignals(True)  # noqa: FBT003 - what it showed before is no place where we are
            self.centre.show_anchor(anchor, place.scroll, place.query)
            self.centre.blockSignals(False)  # noqa: FBT003
        self._mark(anchor)

    @Slot(object)
    def _settle(self, anchor: Anchor) -> None:
        """A row was chosen: it is where we are, but browsing rows leaves no trail."""
        self._navigator.settle(anchor)
        self._mark(anchor)

    @Slot(str)
    def _enter_pane(self, pane: str) -> None:
        """A tab came to the front: what it shows is where we are."""
        if pane == READER:
            if self.centre.reader.shown is None:
                self.centre.reader.show_anchor(self._session.briefing.sections[0].anchor)
            anchor = self.centre.reader.shown
        else:
            self.centre.table(pane).choose_first()
            anchor = self.centre.table(pane).shown
        if anchor:
            self._settle(anchor)

    def _mark(self, anchor: Anchor) -> None:
        """Show in the tree and in the actions where we are."""
        section = anchor.section
        self.tree.select(section.key if section.kind is AnchorKind.SECTION else "")
        self.commands.refresh()

    def _known(self, anchor: Anchor) -> Anchor:
        return anchor if self._session.exists(anchor) else self._session.briefing.sections[0].anchor

    @Slot()
    def open_door(self) -> None:
        """From now on another start may ask this window for a place."""
        from cop29_desktop.gui.doorbell import Doorbell

        self._doorbell = Doorbell(paths.door_folder(), self._session.briefing.pack.code, self)
        self._doorbell.rung.connect(self._come_forward)

    @Slot(object)
    def _come_forward(self, anchor: Anchor) -> None:
        """Show what another start asks for, in front of everything."""
        if self._session.exists(anchor):
            self.go(anchor)
            self.centre.focus_pane()
        if self.isMinimized():
            self.showNormal()
        self.raise_()
        self.activateWindow()

    # How it looks

    @Slot(str)
    def _show_language(self, _: str) -> None:
        self._translator.speak(self._session.interface_code)
        self._retranslate()
        self.tree.show_language()
        self.centre.show_language()
        self.days.refresh()

    @Slot(object)
    def _dress(self, look: Look) -> None:
        for part in (self.panes, self.tree, self.centre, self.days, self.toolbar, self.commands):
            part.dress(look)
        self._make_room()
        self.status.show_zoom(self._wardrobe.zoom)

    @Slot()
    def _make_room(self) -> None:
        """In a short window the line on today and the status bar give way to a first start's notice and to notes."""
        notes = self.commands.own.notes
        noticed = not self.banner.isHidden() or (notes is not None and notes.isVisible())
        self.today.setVisible(self.today.lines >= (SHORT if noticed else SHORTEST))
        self.status.setVisible(not noticed or self.today.lines >= SHORT)
        self.today.fit()

    def _retranslate(self) -> None:
        self.setWindowTitle(self._session.briefing.pack.title.part(self._session.interface_code))
        shown = self.tree, self.centre, self.days, self.banner, self.today, self.status, self.commands, self.toolbar
        for part in shown:
            part.retranslate()

    def tell_problems(self, problems: tuple[Problem, ...]) -> None:
        """List what is wrong with a pack that could not be opened."""
        from cop29_desktop.gui.dialogs.problems import ProblemsDialog

        ProblemsDialog(problems, self._session.interface_code, self).open()

    # What is remembered

    def _recall(self) -> None:
        settings = self._settings
        self.resize(settings.number(kept.WIDTH), settings.number(kept.HEIGHT))
        if settings.flag(kept.MAXIMIZED):
            self.setWindowState(Qt.WindowState.WindowMaximized)
        self.banner.setVisible(not settings.flag(kept.NOTICE_READ))
        self.panes.recall(settings)
        self._navigator.place.scroll = settings.number(kept.SCROLL)
        self.centre.recall(settings)
        self.days.recall(settings)
        self._show_place(self._navigator.place)
        self.centre.turn_to(memory.pane(settings))
        self.centre.focus_pane()
        self.commands.refresh()

    @Slot()
    def _notice_read(self) -> None:
        self._settings.keep(kept.NOTICE_READ, value=True)
        self._make_room()

    def _remember(self) -> None:
        shown = self.centre.reader.shown
        values: dict[kept.Setting, kept.Value] = {
            kept.LANGUAGE: self._session.language.value,
            kept.THEME: self._wardrobe.theme,
            kept.ZOOM: self._wardrobe.zoom,
            kept.PANE: self.centre.pane,
            kept.MAXIMIZED: self.isMaximized(),
        }
        if shown:
            values |= {kept.PLACE: str(shown), kept.SCROLL: self.centre.reader.page.position()}
        size = self.normalGeometry().size() if self.isMaximized() or self.isFullScreen() else self.size()
        if size.isValid():
            values |= {kept.WIDTH: size.width(), kept.HEIGHT: size.height()}
        for row, value in values.items():
            self._settings.keep(row, value)
        self.panes.remember(self._settings)
        self.centre.remember(self._settings)
        self.days.remember(self._settings)
        self._settings.flush()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.commands.own.close():
            event.ignore()
            return
        self._remember()
        if self._doorbell:
            self._doorbell.take_down()
        super().closeEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)  # its parts are painted after it, in this same round
