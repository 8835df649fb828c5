"""The itinerary: a month strip, a day stepper, and one day in lanes with the line of now."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from cop29_desktop.gui import memory
from cop29_desktop.gui import settings as kept
from cop29_desktop.gui.kit.look import Look
from cop29_desktop.gui.kit.month import MonthStrip, Spot
from cop29_desktop.gui.kit.page import Page
from cop29_desktop.gui.kit.typed import override
from cop29_desktop.gui.session import Session
from cop29_desktop.gui.settings import Settings
from cop29_desktop.model import dates
from cop29_desktop.model.days import OwnEntry
from cop29_desktop.presentation import day_page, daybook, days, html
from cop29_desktop.presentation.daybook import Lane

MINUTE = 60_000
ROWS = {
    Lane.TRIP: kept.LANE_TRIP, Lane.THEME: kept.LANE_THEME, Lane.MILESTONES: kept.LANE_MILESTONES,
    Lane.OWN: kept.LANE_OWN,
}  # fmt: skip
LINES_FOR_MONTH, LINES_FOR_WEEK = 11, 9  # left for stepper and page; with fewer the month strip gives way


class ItineraryPanel(QWidget):
    """What a day holds: our delegation, theme day, milestones, and one's own entries where they are kept.

    Signals:
        day_changed: Another day is shown; carries a date.
        today_changed: It is another day in Baku.
        link_activated: The address of a link in the day.
        entry_requested: An entry of one's own is to be edited; carries its key.
        new_entry_requested: An entry is to be added; carries the day that is shown.
    """

    day_changed = Signal(object)
    today_changed = Signal()
    link_activated = Signal(str)
    entry_requested = Signal(str)
    new_entry_requested = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._css = ""
        self._own: tuple[OwnEntry, ...] | None = None
        self._lanes = set(Lane)
        self._first, self._last = days.span(session.briefing)
        self._cells = daybook.cells(session.briefing, ())
        self._told: object = None
        self._now = session.now()
        today = session.today()
        self._day = today if self._first <= today <= self._last else self._first
        self._build()
        self._timer = QTimer(self)
        self._timer.setInterval(MINUTE // 2)
        self._timer.timeout.connect(self.tick)
        self._timer.start()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        self.title = QLabel(self)
        self.title.setObjectName("pane-title")
        self.title.setIndent(0)
        self.lanes, self.today, self.before, self.after = (QToolButton(self) for _ in range(4))
        self.label = QLabel(self)
        self.label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.label.setWordWrap(True)
        self.strip = MonthStrip(self)
        self.page = Page(self)
        self.page.setObjectName("day")
        self.page.document().setDocumentMargin(4)
        stepper = QHBoxLayout()
        stepper.setSpacing(2)
        for widget in (self.before, self.label, self.after):
            stepper.addWidget(widget)
        stepper.setStretchFactor(self.label, 1)
        head = QHBoxLayout()
        head.setSpacing(2)
        head.addWidget(self.title, 1)
        head.addWidget(self.lanes)
        head.addWidget(self.today)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 4, 4, 4)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addLayout(stepper)
        layout.addWidget(self.strip)
        layout.addWidget(self.page, 1)

    def _connect(self) -> None:
        self.before.clicked.connect(self.step_back)
        self.after.clicked.connect(self.step_on)
        self.today.clicked.connect(self.go_today)
        self.lanes.clicked.connect(self.choose_lanes)
        self.strip.day_chosen.connect(self.show_day)
        self.strip.day_entered.connect(self._enter_page)
        self.page.link_activated.connect(self._follow)

    # What is shown

    @property
    def day(self) -> date:
        """The day that is shown."""
        return self._day

    @Slot(object)
    def show_day(self, day: date) -> None:
        """Show a day, any day; the stepper stays within the session and the trip."""
        if day != self._day:
            self._day = day
            self.refresh()
        self.day_changed.emit(day)

    def show_own(self, entries: Sequence[OwnEntry]) -> None:
        """Show one's own entries; from now on they have a lane, and entries can be added."""
        self._own = tuple(entries)
        self._first, self._last = daybook.bounds(self._session.briefing, self._own)
        self._cells = daybook.cells(self._session.briefing, self._own)
        self._show_cells()
        if self._css:  # else it is shown when it is dressed
            self.refresh()

    def retranslate(self) -> None:
        """Speak the language in force."""
        self.title.setText(self.tr("Itinerary"))
        self.before.setToolTip(self.tr("Day before (Ctrl+[)"))
        self.after.setToolTip(self.tr("Day after (Ctrl+])"))
        self.before.setAccessibleName(self.tr("Day before"))
        self.after.setAccessibleName(self.tr("Day after"))
        self.today.setAccessibleName(self.tr("Today"))
        self.today.setToolTip(self.tr("Today"))
        self.lanes.setAccessibleName(self.tr("What is shown"))
        self.lanes.setToolTip(self.tr("Which entries of the day are shown"))
        self.page.setAccessibleName(self.tr("What the day holds"))
        self.strip.call(self.tr("Days"))
        self.strip.setAccessibleDescription(self.tr("Arrow keys choose a day, Enter reads it"))
        self._show_cells()

    def _show_cells(self) -> None:
        code, today = self._session.interface_code, self._session.today()
        if self._told == (code, today, self._cells):
            return
        self._told = (code, today, self._cells)
        spots = [
            Spot(cell.date, daybook.cell_name(cell, today).part(code), cell.trip, bool(cell.milestones), bool(cell.own))
            for cell in self._cells
        ]
        self.strip.show_days(spots, daybook.WEEKDAYS.part(code))

    def dress(self, look: Look) -> None:
        """Wear a theme."""
        self._css = look.day_css()
        self.lanes.setIcon(look.icon("lanes"))
        self.today.setIcon(look.icon("today"))
        self.before.setIcon(look.icon("back"))
        self.after.setIcon(look.icon("forward"))
        for button in (self.lanes, self.today, self.before, self.after):
            button.setIconSize(look.icon_size)
        self.strip.dress(look.tokens)
        if self.isVisible():
            self._fold()
        self.refresh()

    def refresh(self) -> None:
        """Show the day again, in the language and theme in force."""
        self._now = self._session.now()
        today = self._session.today()
        text = days.day_text(self._day).part(self._session.language.parts[0])
        roc = self.tr("ROC {0}").format(dates.roc(self._day))
        self.label.setText(f"<b>{text}</b><br>{roc}")
        self.before.setEnabled(self._day > self._first)
        self.after.setEnabled(self._day < self._last)
        self.today.setEnabled(self._first <= today <= self._last)
        self.strip.choose(self._day, today)
        self.page.show_html(self._html(), self._css)

    def _html(self) -> str:
        offered = self._lanes if self._own is not None else self._lanes - {Lane.OWN}
        book = daybook.daybook(self._session.briefing, self._day, offered, self._own or (), self._now)
        style = html.Style(self._session.language, side_by_side=False, exists=self._session.exists)
        return day_page.page(self._session.briefing, book, style, can_add=Lane.OWN in offered)

    # Time

    @Slot()
    def tick(self) -> None:
        """Another minute: move the line of now, and tell when it is another day."""
        before, self._now = self._now, self._session.now()
        here, was = (moment.astimezone(dates.BAKU) for moment in (self._now, before))
        if here.date() != was.date():
            self._show_cells()
            self.refresh()
            self.today_changed.emit()
        elif (here.hour, here.minute) != (was.hour, was.minute) and here.date() == self._day:
            position = self.page.position()
            self.page.show_html(self._html(), self._css)
            self.page.scroll_to(position)

    # Lanes

    @Slot()
    def choose_lanes(self) -> None:
        """Offer the lanes, each to be switched on or off."""
        self.lane_menu().popup(self.lanes.mapToGlobal(self.lanes.rect().bottomLeft()))

    def lane_menu(self) -> QMenu:
        """The lanes with a tick at each that is shown; the menu goes when it is closed."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for lane in Lane:
            if lane is not Lane.OWN or self._own is not None:
                action = menu.addAction(daybook.NAMES[lane].part(self._session.interface_code))
                action.setData(lane.value)
                action.setCheckable(True)
                action.setChecked(lane in self._lanes)
        menu.triggered.connect(self._switch)
        return menu

    @Slot(QAction)
    def _switch(self, action: QAction) -> None:
        self._lanes ^= {Lane(action.data())}
        self.refresh()

    def recall(self, settings: Settings) -> None:
        """Show the lanes and the day that were shown; a new day of the conference begins with itself."""
        before, self._lanes = self._lanes, {lane for lane, row in ROWS.items() if settings.flag(row)}
        if self._lanes != before:
            self.refresh()
        today, day = self._session.today(), memory.parse_day(settings.text(kept.DAY))
        dawned = self._first <= today <= self._last and memory.parse_day(settings.text(kept.DAY_SEEN)) != today
        if day and not dawned:
            self.show_day(day)

    def remember(self, settings: Settings) -> None:
        """Remember which lanes are shown, which day, and when."""
        for lane, row in ROWS.items():
            settings.keep(row, lane in self._lanes)
        settings.keep(kept.DAY, self._day.isoformat())
        settings.keep(kept.DAY_SEEN, self._session.today().isoformat())

    # Steps and links

    @Slot()
    def step_back(self) -> None:
        """The day before, not before the first."""
        self._step(-1)

    @Slot()
    def step_on(self) -> None:
        """The day after, not after the last."""
        self._step(1)

    @Slot()
    def go_today(self) -> None:
        """Today, where today is one of the days."""
        self.show_day(self._session.today())

    def _step(self, by: int) -> None:
        wanted = self._day.toordinal() + by  # a number, since a date has an end
        self.show_day(date.fromordinal(min(max(wanted, self._first.toordinal()), self._last.toordinal())))

    @Slot()
    def _enter_page(self) -> None:
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _follow(self, address: str) -> None:
        """One's own entries are handed on by their key, everything else as the address it is."""
        if address == day_page.NEW:
            self.new_entry_requested.emit(self._day)
        elif address.startswith(day_page.OWN):
            self.entry_requested.emit(address.removeprefix(day_page.OWN))
        else:
            self.link_activated.emit(address)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """The month strip gives way where the day itself would have no room."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        line = self.fontMetrics().height()
        self.strip.show_one_week(single=self.height() < self.strip.height_of(weeks=0) + LINES_FOR_MONTH * line)
        self.strip.setVisible(self.height() >= self.strip.height_of(weeks=1) + LINES_FOR_WEEK * line)
