"""The itinerary: one day at a time, with a stepper."""

from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from cop29_desktop.gui.kit.look import Look
from cop29_desktop.gui.kit.page import Page
from cop29_desktop.gui.session import Session
from cop29_desktop.model import dates
from cop29_desktop.presentation import days


class ItineraryPanel(QWidget):
    """What a day holds: theme day, our delegation, milestones.

    Signals:
        day_changed: Another day is shown; carries a date.
        link_activated: The address of a link in the day.
    """

    day_changed = Signal(object)
    link_activated = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._css = ""
        self._first, self._last = days.span(session.briefing)
        self._day = min(max(session.today(), self._first), self._last)
        if not self._first <= session.today() <= self._last:
            self._day = self._first
        self.title = QLabel(self)
        self.title.setObjectName("pane-title")
        self.today, self.before, self.after = QToolButton(self), QToolButton(self), QToolButton(self)
        self.label = QLabel(self)
        self.label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.label.setWordWrap(True)
        self.page = Page(self)
        self.page.document().setDocumentMargin(8)
        stepper = QHBoxLayout()
        stepper.setSpacing(2)
        for widget in (self.before, self.label, self.after):
            stepper.addWidget(widget)
        stepper.setStretchFactor(self.label, 1)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.today)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 8, 10, 6)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addLayout(stepper)
        layout.addWidget(self.page, 1)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.before.clicked.connect(self.step_back)
        self.after.clicked.connect(self.step_on)
        self.today.clicked.connect(self.go_today)
        self.page.link_activated.connect(self.link_activated)

    @property
    def day(self) -> date:
        """The day that is shown."""
        return self._day

    def show_day(self, day: date) -> None:
        """Show a day, any day; the stepper stays within the session and the trip."""
        self._day = day
        self.refresh()
        self.day_changed.emit(day)

    def retranslate(self) -> None:
        """Speak the language in force."""
        self.title.setText(self.tr("Itinerary"))
        self.before.setToolTip(self.tr("Day before (Ctrl+[)"))
        self.after.setToolTip(self.tr("Day after (Ctrl+])"))
        self.before.setAccessibleName(self.tr("Day before"))
        self.after.setAccessibleName(self.tr("Day after"))
        self.today.setText(self.tr("Today"))
        self.page.setAccessibleName(self.tr("What the day holds"))

    def dress(self, look: Look) -> None:
        """Wear a theme."""
        self._css = look.reader_css()
        self.before.setIcon(look.icon("back"))
        self.after.setIcon(look.icon("forward"))
        self.refresh()

    def refresh(self) -> None:
        """Show the day again, in the language and theme in force."""
        text = days.day_text(self._day).part(self._session.language.parts[0])
        roc = self.tr("ROC {0}").format(dates.roc(self._day))
        self.label.setText(f"<b>{text}</b><br>{roc}")
        self.before.setEnabled(self._day > self._first)
        self.after.setEnabled(self._day < self._last)
        self.today.setEnabled(self._first <= self._session.today() <= self._last)
        document = days.day_document(self._session.briefing, self._day)
        self.page.show_html(self._session.html(document), self._css)

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
