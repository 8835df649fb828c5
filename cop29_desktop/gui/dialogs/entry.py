"""An entry of one's own: asks for what, when and where, and gives it back; it keeps nothing itself."""

from collections.abc import Iterator
from datetime import date, datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from cop29_desktop.gui.kit.field import Field
from cop29_desktop.model import dates
from cop29_desktop.model.days import LONGEST, OwnEntry
from cop29_desktop.presentation import days

MOST_SIGNS = 300
WIDTH = 26  # in lines
LINES = 3  # for what is told
_ZONES = (dates.BAKU, dates.TAIPEI)


class EntryDialog(QDialog):
    """Days of both calendars are read; what can't be read is told in a sentence, at the field that it is about.

    What lasts several days starts at a time of the first and ends at a time of the last; either may be left out.

    Signals:
        entry_given: It was filled in rightly and confirmed; carries an OwnEntry under the key of the one it began with.
        deletion_requested: The entry that it began with is to go; carries its key.
    """

    entry_given = Signal(object)
    deletion_requested = Signal(str)

    def __init__(self, entry: OwnEntry, code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._entry = entry
        self._code = code
        self.title, self.date, self.last, self.starts, self.ends, self.place = (Field(self) for _ in range(6))
        self.told = QLabel(self)
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.buttons = QDialogButtonBox(self)
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self._build()
        self._fill()
        self._connect()
        self._tell()

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Change an entry") if self._entry.key else self.tr("Add an entry"))
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        rows = (
            (self.tr("What"), self.title),
            (self.tr("Date"), self.date),
            (self.tr("Last day"), self.last),
            (self.tr("From"), self.starts),
            (self.tr("To"), self.ends),
            (self.tr("Where"), self.place),
        )
        for name, field in rows:
            field.setAccessibleName(name)
            field.setMaxLength(MOST_SIGNS)
            form.addRow(name, field)
        self.date.setPlaceholderText(self.tr("11/18, 2024-11-18 or 113-11-18"))
        self.last.setPlaceholderText(self.tr("11/20, itself included; empty for one day"))
        self.starts.setPlaceholderText(self.tr("09:30, Baku time; empty for the whole day"))
        self.ends.setPlaceholderText(self.tr("10:30, or empty"))
        if self._entry.key:
            self.delete = self.buttons.addButton(self.tr("Delete"), QDialogButtonBox.ButtonRole.DestructiveRole)
            self.delete.clicked.connect(self._ask_deletion)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addLayout(form)
        layout.addWidget(self.told)
        layout.addWidget(self.buttons)
        self.ensurePolished()
        line = self.fontMetrics().height()
        self.told.setMinimumHeight(LINES * line)
        self.told.setAlignment(Qt.AlignmentFlag.AlignTop)
        for field in self._fields:
            field.setMinimumWidth(max(one.needed for one in self._fields))
        self.resize(max(WIDTH * line, self.sizeHint().width()), self.sizeHint().height())

    @property
    def _fields(self) -> tuple[Field, ...]:
        return self.title, self.date, self.last, self.starts, self.ends, self.place

    def _fill(self) -> None:
        entry = self._entry
        self.title.setText(entry.title)
        self.date.setText(entry.date.isoformat())
        self.last.setText(entry.until.isoformat() if entry.days > 1 else "")
        self.starts.setText(entry.starts.isoformat("minutes") if entry.starts else "")
        self.ends.setText(entry.ends.isoformat("minutes") if entry.ends else "")
        self.place.setText(entry.place)

    def _connect(self) -> None:
        self.buttons.accepted.connect(self._give)
        self.buttons.rejected.connect(self.reject)
        for field in self._fields:
            field.textChanged.connect(self._tell)

    # What was typed

    def entry(self) -> OwnEntry | None:
        """What the fields say; None while something in them can't be read."""
        day, last = self._day(), self._last()
        if self.problem() is not None or day is None:
            return None
        times = (dates.read_time(self.starts.text()), dates.read_time(self.ends.text()))
        place = self.place.text().strip()
        return OwnEntry(self._entry.key, day, self.title.text().strip(), *times, place, last if last != day else None)

    def problem(self) -> tuple[QLineEdit, str] | None:
        """The first field that needs mending, and why."""
        if not self.title.text().strip():
            return self.title, self.tr("Say what it is: an entry needs a title.")
        return self._problem_of_days() or self._problem_of_times()

    def _problem_of_days(self) -> tuple[QLineEdit, str] | None:
        day, last = self._day(), self._last()
        if day is None or last is None:
            told = self.tr("This is no day. Write 11/18, 2024-11-18 or, by the ROC calendar, 113-11-18.")
            return self.last if day else self.date, told
        count = (last - day).days + 1
        if count < 1:
            return self.last, self.tr("The last day is before the first. For one day, leave it empty.")
        if count > LONGEST:
            told = self.tr("That makes {0} days, more than {1}. Is the last day right?")
            return self.last, told.format(count, LONGEST)
        return None

    def _problem_of_times(self) -> tuple[QLineEdit, str] | None:
        starts, ends = dates.read_time(self.starts.text()), dates.read_time(self.ends.text())
        for field, moment in ((self.starts, starts), (self.ends, ends)):
            if field.text().strip() and moment is None:
                return field, self.tr("This is no time of day. Write 09:30 or 0930.")
        if ends is None or self._last() != self._day():
            return None
        if starts is None:
            return self.starts, self.tr("An entry that ends at a time also begins at one.")
        if ends <= starts:
            return self.ends, self.tr("It ends before it begins. For what goes past midnight, name the last day.")
        return None

    def _day(self) -> date | None:
        return dates.read(self.date.text(), self._entry.date)

    def _last(self) -> date | None:
        """The last day, which is the first where none is named."""
        day, written = self._day(), self.last.text().strip()
        return dates.read(written, day) if day and written else day

    @Slot()
    def _tell(self) -> None:
        """Say how the days and the times were understood."""
        day, last = self._day(), self._last()
        if day is None or last is None or last < day:
            self.told.setText("")
            return
        written = days.stay_text(day, last).part(self._code)
        counted = dates.roc(day) if day == last else f"{dates.roc(day)} – {dates.roc(last)}"
        roc = self.tr("ROC {0}").format(counted)
        lines = [f"{written}　{roc}"] if day == last else [written, roc]
        self.told.setText("\n".join((*lines, *self._clocks(day, last))))

    def _clocks(self, day: date, last: date) -> Iterator[str]:
        """The times in Baku and Taipei; those of several days say of which."""
        starts, ends = dates.read_time(self.starts.text()), dates.read_time(self.ends.text())
        moments = [datetime.combine(day, starts, dates.BAKU)] if starts else []
        moments += [datetime.combine(last, ends, dates.BAKU)] if ends and (starts or day != last) else []
        if day == last and moments:
            clocks = zip(*map(dates.clock, moments), strict=True)
            yield self.tr("Baku {0}, Taipei {1}").format(*map("–".join, clocks))
        elif moments:
            told = self.tr("Baku {0}, Taipei {1}")
            if not ends:
                told = self.tr("Baku from {0}, Taipei from {1}")
            elif not starts:
                told = self.tr("Baku until {0}, Taipei until {1}")
            clocks = (" – ".join(_dated(moment.astimezone(zone)) for moment in moments) for zone in _ZONES)
            yield told.format(*clocks)

    @Slot()
    def _give(self) -> None:
        found = self.problem()
        if found:
            field, sentence = found
            self.told.setText(sentence)
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            field.selectAll()
            return
        self.entry_given.emit(self.entry())
        self.accept()

    @Slot()
    def _ask_deletion(self) -> None:
        self.deletion_requested.emit(self._entry.key)
        self.accept()


def _dated(moment: datetime) -> str:
    return f"{moment.month}/{moment.day} {moment:%H:%M}"
