"""An entry of one's own: asks for what, when and where, and gives it back; it keeps nothing itself."""

from datetime import date, datetime, time

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from cop29_desktop.gui.kit.field import Field
from cop29_desktop.model import dates
from cop29_desktop.model.days import OwnEntry
from cop29_desktop.presentation import days

MOST_SIGNS = 300
WIDTH = 26  # in lines
LINES = 2  # for what is told


class EntryDialog(QDialog):
    """Days of both calendars are read; what can't be read is told in a sentence, at the field that it is about.

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
        self.title, self.date, self.starts, self.ends, self.place = (Field(self) for _ in range(5))
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
            (self.tr("From"), self.starts),
            (self.tr("To"), self.ends),
            (self.tr("Where"), self.place),
        )
        for name, field in rows:
            field.setAccessibleName(name)
            field.setMaxLength(MOST_SIGNS)
            form.addRow(name, field)
        self.date.setPlaceholderText(self.tr("11/18, 2024-11-18 or 113-11-18"))
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
        fields = (self.title, self.date, self.starts, self.ends, self.place)
        for field in fields:
            field.setMinimumWidth(max(one.needed for one in fields))
        self.resize(max(WIDTH * line, self.sizeHint().width()), self.sizeHint().height())

    def _fill(self) -> None:
        entry = self._entry
        self.title.setText(entry.title)
        self.date.setText(entry.date.isoformat())
        self.starts.setText(entry.starts.isoformat("minutes") if entry.starts else "")
        self.ends.setText(entry.ends.isoformat("minutes") if entry.ends else "")
        self.place.setText(entry.place)

    def _connect(self) -> None:
        self.buttons.accepted.connect(self._give)
        self.buttons.rejected.connect(self.reject)
        for field in (self.title, self.date, self.starts, self.ends, self.place):
            field.textChanged.connect(self._tell)

    # What was typed

    def entry(self) -> OwnEntry | None:
        """What the fields say; None while something in them can't be read."""
        day = self._day()
        if self.problem() is not None or day is None:
            return None
        times = (dates.read_time(self.starts.text()), dates.read_time(self.ends.text()))
        return OwnEntry(self._entry.key, day, self.title.text().strip(), *times, self.place.text().strip())

    def problem(self) -> tuple[QLineEdit, str] | None:
        """The first field that needs mending, and why."""
        if not self.title.text().strip():
            return self.title, self.tr("Say what it is: an entry needs a title.")
        if self._day() is None:
            return self.date, self.tr("This is no day. Write 11/18, 2024-11-18 or, by the ROC calendar, 113-11-18.")
        return self._problem_of_times()

    def _problem_of_times(self) -> tuple[QLineEdit, str] | None:
        starts, ends = dates.read_time(self.starts.text()), dates.read_time(self.ends.text())
        for field, moment in ((self.starts, starts), (self.ends, ends)):
            if field.text().strip() and moment is None:
                return field, self.tr("This is no time of day. Write 09:30 or 0930.")
        if ends and starts is None:
            return self.starts, self.tr("An entry that ends at a time also begins at one.")
        if starts and ends and ends <= starts:
            return self.ends, self.tr("It ends before it begins. For what goes past midnight, leave the end empty.")
        return None

    def _day(self) -> date | None:
        return dates.read(self.date.text(), self._entry.date)

    @Slot()
    def _tell(self) -> None:
        """Say how the day and the times were understood."""
        day = self._day()
        if day is None:
            self.told.setText("")
            return
        written, roc = days.day_text(day).part(self._code), self.tr("ROC {0}").format(dates.roc(day))
        lines = [f"{written}　{roc}"]
        starts, ends = dates.read_time(self.starts.text()), dates.read_time(self.ends.text())
        if starts:
            baku, taipei = self._clocks(day, starts, ends)
            lines.append(self.tr("Baku {0}, Taipei {1}").format(baku, taipei))
        self.told.setText("\n".join(lines))

    @staticmethod
    def _clocks(day: date, starts: time, ends: time | None) -> tuple[str, str]:
        moments = [dates.clock(datetime.combine(day, one, dates.BAKU)) for one in (starts, ends) if one]
        return "–".join(baku for baku, _ in moments), "–".join(taipei for _, taipei in moments)

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
