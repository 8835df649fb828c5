"""One line on today: theme day and what our delegation does; plain words before and after the session."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QWidget

from cop29_desktop.gui.session import Session
from cop29_desktop.model import dates
from cop29_desktop.presentation import daybook, days
from cop29_desktop.presentation.passages import joined


class TodayStrip(QLabel):
    """Says what today is at the conference."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("today")
        self.setWordWrap(True)
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
        parts = [f"<b>{now}</b>　{counted}"]
        held = days.day(briefing, today)
        told = [(days.THEME_DAY, held.theme.theme)] if held.theme else []
        doing = [a.text for trip in held.trip for a in trip.activities]
        told += [(days.OUR_DELEGATION, joined(doing))] if doing else []
        colon = "：" if code == "zh" else ": "
        parts += [f"{label.part(code)}{colon}{text.part(code)}" for label, text in told]
        standing = daybook.standing(briefing, self._session.now())
        parts += [standing.part(code)] if standing else []
        self.setText("　│　".join(parts))
