"""One line on today: theme day and what our delegation does; plain words before and after the session.

In a window that is short for its letters it keeps to one line: what does not fit is in its tooltip.
"""

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from cop29_desktop.gui.kit.typed import override
from cop29_desktop.gui.session import Session
from cop29_desktop.model import dates
from cop29_desktop.presentation import daybook, days
from cop29_desktop.presentation.passages import joined

BAR = "　│　"
SHORT, SHORTEST = 26, 19  # lines of a window: with fewer than the first this one is short, than the second it goes
SIDES, BOLD = 24, 1.1  # pixels beside the text; how much wider its first part is for being bold


class TodayStrip(QLabel):
    """Says what today is at the conference."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("today")
        self.setWordWrap(True)
        self.setIndent(0)
        self._parts: list[str] = []
        self._plain: list[str] = []
        self.retranslate()

    def retranslate(self) -> None:
        """Speak the language in force."""
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Say what today is."""
        code = self._session.interface_code
        briefing, today = self._session.briefing, self._session.today()
        day, roc = days.day_text(today).part(code), dates.roc(today)
        now, counted = self.tr("Today {0}").format(day), self.tr("ROC {0}").format(roc)
        parts = [f"{now}　{counted}"]
        held = days.day(briefing, today)
        told = [(days.THEME_DAY, held.theme.theme)] if held.theme else []
        doing = [a.text for trip in held.trip for a in trip.activities]
        told += [(days.OUR_DELEGATION, joined(doing))] if doing else []
        colon = "：" if code == "zh" else ": "
        parts += [f"{label.part(code)}{colon}{text.part(code)}" for label, text in told]
        standing = daybook.standing(briefing, self._session.now())
        parts += [standing.part(code)] if standing else []
        self._parts = [f"<b>{now}</b>　{counted}", *parts[1:]]
        self._plain = parts
        self.fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    @property
    def lines(self) -> float:
        """How many lines the window is high; one that it has for itself does not count."""
        return self.window().height() / self.fontMetrics().height() if self.parent() else float(SHORT)

    def fit(self) -> None:
        """Say as much as there is room for in the window as it is now."""
        metrics = self.fontMetrics()
        shown = len(self._parts)
        if self.lines < SHORT:
            room = self.width() - SIDES - (BOLD - 1) * metrics.horizontalAdvance(self._plain[0])
            while shown > 1 and metrics.horizontalAdvance(BAR.join(self._plain[:shown])) > room:
                shown -= 1
        text = BAR.join(self._parts[:shown])
        if text != self.text():
            self.setText(text)
            self.setToolTip(BAR.join(self._plain) if shown < len(self._parts) else "")
