"""A strip of days in weeks that begin on Sunday, painted in one widget; the days bear marks by shape and colour."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from cop29_desktop.gui.kit.theme import LIGHT, Tokens
from cop29_desktop.gui.kit.typed import override

WEEK = 7
ROW = 2.4  # the height of a week as a ratio to the size of its numbers, with the marks under them
HEAD = 1.45
LEAST_ROW = 24  # pixels, so that it can be hit
POINTS = 72  # of an inch
RADIUS = 6  # of the box around a day, as buttons have it
FOCUS_BAR = 2  # pixels; at the left, as beside rows and pages
DIGITS = 1.7  # the width of a cell as a ratio to the size of its number
END = 10_000  # more days than any strip has


class Spot(NamedTuple):
    """A day: its name for ears and tooltips, and which marks it bears."""

    date: date
    name: str
    bar: bool = False
    diamond: bool = False
    dot: bool = False


class MonthStrip(QWidget):
    """Shows days; arrow keys move among them.

    Signals:
        day_chosen: Another day was chosen; carries a date.
        day_entered: Enter was pressed on the chosen day.
    """

    day_chosen = Signal(object)
    day_entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spots: dict[date, Spot] = {}
        self._start = self._chosen = self._today = date.min
        self._single = False
        self._weekdays: Sequence[str] = ("",) * WEEK
        self._tokens = LIGHT
        self._name = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_days(self, spots: Sequence[Spot], weekdays: Sequence[str]) -> None:
        """Show days that follow each other; ``weekdays`` are the headings from Sunday on."""
        weeks = self._weeks
        self._spots = {spot.date: spot for spot in spots}
        first = spots[0].date
        self._start = first - timedelta(days=first.isoweekday() % WEEK)
        self._weekdays = weekdays
        if weeks != self._weeks:
            self.updateGeometry()
        self.update()

    def choose(self, chosen: date, today: date) -> None:
        """Mark the day that is shown, and today."""
        self._chosen, self._today = chosen, today
        self._tell()
        self.update()

    def show_one_week(self, *, single: bool) -> None:
        """Show only the week of the chosen day, or all weeks."""
        if single != self._single:
            self._single = single
            self.updateGeometry()
            self.update()

    def height_of(self, weeks: int = 0) -> int:
        """The height that so many weeks take; 0 are all."""
        return self._head + (weeks or self._weeks) * self._row

    def call(self, name: str) -> None:
        """Give the strip a name, which is read before the day's."""
        self._name = name
        self._tell()

    def dress(self, tokens: Tokens) -> None:
        """Wear a theme."""
        self._tokens = tokens
        self.updateGeometry()
        self.update()

    def _tell(self) -> None:
        spot = self._spots.get(self._chosen)
        told = f"{self._name}: {spot.name}" if spot else self._name
        if told != self.accessibleName():
            self.setAccessibleName(told)

    @property
    def _weeks(self) -> int:
        return (max(self._spots) - self._start).days // WEEK + 1 if self._spots else 0

    @property
    def _row(self) -> int:
        return max(round(self._size * ROW), LEAST_ROW)

    @property
    def _head(self) -> int:
        return round(self._size * HEAD)

    @property
    def _size(self) -> float:
        """The size of the numbers in pixels: the text's, or what fits a narrow cell; no font is loaded to know it."""
        return max(6.0, min(self._text_size, self.width() / WEEK / DIGITS))

    @property
    def _text_size(self) -> float:
        font = self.font()
        return font.pixelSize() if font.pixelSize() > 0 else font.pointSizeF() * self.logicalDpiY() / POINTS

    @override
    def sizeHint(self) -> QSize:
        return QSize(WEEK * LEAST_ROW, self.height_of(weeks=int(self._single)))

    @override
    def minimumSizeHint(self) -> QSize:
        """Narrow, and flat: whoever holds the strip hides it where there is no room."""
        return QSize(WEEK * LEAST_ROW // 2, 0)

    def _week(self, day: date) -> int:
        return (day - self._start).days // WEEK

    def _shown(self) -> Iterator[date]:
        """The days that are shown: all, or those of one week."""
        single = self._single and self._chosen in self._spots
        return (day for day in self._spots if not single or self._week(day) == self._week(self._chosen))

    def place(self, day: date) -> QRect:
        """Where a day stands."""
        n = (day - self._start).days
        above = self._week(self._chosen) if self._single and self._chosen in self._spots else 0
        left, right = (round(self.width() * (n % WEEK + side) / WEEK) for side in (0, 1))
        return QRect(left, self._head + (n // WEEK - above) * self._row, right - left, self._row)

    def day_at(self, x: float, y: float) -> date | None:
        """The day at a place; None beside the days."""
        return next((day for day in self._shown() if self.place(day).contains(int(x), int(y))), None)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """The height goes with the size of the numbers, and that with the width."""
        super().resizeEvent(event)
        self.updateGeometry()

    # Keys and mouse

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        steps = {
            Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -WEEK, Qt.Key.Key_Down: WEEK,
            Qt.Key.Key_Home: -END, Qt.Key.Key_End: END,
        }  # fmt: skip
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        elif key in steps:
            self._choose(self._near(steps[Qt.Key(key)]))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.day_entered.emit()
        else:
            super().keyPressEvent(event)

    def _near(self, by: int) -> date:
        """So many days on, within the strip; a week on from its last week stays."""
        first, last = min(self._spots), max(self._spots)
        wanted = self._chosen.toordinal() + by
        if abs(by) == WEEK and not first.toordinal() <= wanted <= last.toordinal():
            return self._chosen
        return date.fromordinal(min(max(wanted, first.toordinal()), last.toordinal()))

    def _choose(self, day: date) -> None:
        if day != self._chosen:
            self.day_chosen.emit(day)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self.day_at(event.position().x(), event.position().y())
        if day and event.button() == Qt.MouseButton.LeftButton:
            self._choose(day)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            day = self.day_at(event.pos().x(), event.pos().y())
            QToolTip.showText(event.globalPos(), self._spots[day].name if day else "", self)
            return True
        return super().event(event)

    # Painting

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font())
        painter.setPen(QColor(self._tokens.muted))
        for n, name in enumerate(self._weekdays):
            head = self.place(self._start + timedelta(days=n))
            head.setRect(head.x(), 0, head.width(), self._head)
            painter.drawText(head, Qt.AlignmentFlag.AlignCenter, name)
        for day in self._shown():
            self._paint(painter, self._spots[day])
        if self.hasFocus():
            painter.fillRect(0, 0, FOCUS_BAR, self.height(), QColor(self._tokens.accent))
        painter.end()

    def _font(self, *, bold: bool = False) -> QFont:
        font = QFont(self.font())
        font.setBold(bold)
        if self._size < self._text_size:  # else it is a font that is loaded already
            font.setPixelSize(round(self._size))
        return font

    def _paint(self, painter: QPainter, spot: Spot) -> None:
        tokens, chosen = self._tokens, spot.date == self._chosen
        cell = QRectF(self.place(spot.date))
        accent, ink = QColor(tokens.accent), QColor(tokens.on_accent if chosen else tokens.text)
        box = cell.adjusted(1.5, 1.5, -1.5, -1.5)
        if chosen or spot.date == self._today:
            painter.setPen(QPen(accent, 1.5))
            painter.setBrush(accent if chosen else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, RADIUS, RADIUS)
        if chosen and self.hasFocus():
            painter.setPen(QPen(ink, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), RADIUS - 2, RADIUS - 2)
        painter.setPen(ink)
        upper = cell.adjusted(0, 0, 0, -cell.height() * 0.26)
        painter.setFont(self._font(bold=spot.date == self._today))
        painter.drawText(upper, Qt.AlignmentFlag.AlignCenter, str(spot.date.day))
        self._paint_marks(painter, spot, cell, ink if chosen else accent)

    def _paint_marks(self, painter: QPainter, spot: Spot, cell: QRectF, colour: QColor) -> None:
        """A bar, a diamond, a dot: always in this order, in the middle under the number."""
        size = min(cell.height() * 0.13, cell.width() * 0.13)
        drawn = (("bar", spot.bar), ("diamond", spot.diamond), ("dot", spot.dot))
        marks = [name for name, is_there in drawn if is_there]
        widths = {"bar": 2.2 * size, "diamond": size, "dot": 0.9 * size}
        left = cell.center().x() - (sum(widths[name] for name in marks) + size * 0.5 * (len(marks) - 1)) / 2
        y = cell.bottom() - cell.height() * 0.24
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        for name in marks:
            box = QRectF(left, y - size / 2, widths[name], size)
            if name == "bar":
                painter.drawRect(box.adjusted(0, size * 0.35, 0, -size * 0.35))
            elif name == "dot":
                painter.drawEllipse(box)
            else:
                x, half = box.center().x(), size * 0.6
                corners = ((x, y - half), (x + half, y), (x, y + half), (x - half, y))
                painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
            left += widths[name] + size * 0.5
