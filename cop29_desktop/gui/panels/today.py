"""One line on today: theme day and what our delegation does; plain words outside the session."""

from PySide6.QtWidgets import QLabel, QWidget

from cop29_desktop.gui.session import Session
from cop29_desktop.model import dates
from cop29_desktop.presentation import days
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
        code = self._session.interface_code
        today = self._session.today()
        first, last = days.span(self._session.briefing)
        day = days.day_text(today).part(code)
        now, roc = self.tr("Today {0}").format(day), self.tr("ROC {0}").format(dates.roc(today))
        shown = f"<b>{now}</b>　{roc}"
        if not first <= today <= last:
            span = f"{first.isoformat()} – {last.isoformat()}"
            outside = self.tr("outside the session ({0})").format(span)
            self.setText(f"{shown}　{outside}")
            return
        held = days.day(self._session.briefing, today)
        parts = [shown]
        colon = "：" if code == "zh" else ": "
        if held.theme:
            parts.append(f"{days.THEME_DAY.part(code)}{colon}{held.theme.theme.part(code)}")
        doing = [a.text for trip in held.trip for a in trip.activities]
        if doing:
            parts.append(f"{days.OUR_DELEGATION.part(code)}{colon}{joined(doing).part(code)}")
        self.setText("　│　".join(parts))
