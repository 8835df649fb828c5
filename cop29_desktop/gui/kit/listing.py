"""A list of two-line rows under headings: a title, a text with what was found marked, a tag at the right."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cop29_desktop.gui.kit.look import Look
from cop29_desktop.gui.kit.typed import NOWHERE, override

SIDE, GAP, BAR = 12, 6, 3  # pixels: left and right of a row, above and below its text, the mark of the current row
MOST_SPOKEN = 90  # signs of the second line
SMALL = 0.85  # the second line and the tag as a ratio to the title
Marks = tuple[tuple[int, int], ...]
Index = QModelIndex | QPersistentModelIndex


class Line(NamedTuple):
    """One row; marks are half-open ranges. A heading can't be chosen."""

    title: str
    detail: str = ""
    tag: str = ""
    title_marks: Marks = ()
    detail_marks: Marks = ()
    heading: bool = False

    @property
    def spoken(self) -> str:
        """What a screen reader says: of a long second line its beginning."""
        detail = self.detail if len(self.detail) <= MOST_SPOKEN else f"{self.detail[:MOST_SPOKEN]}…"
        return ", ".join(filter(None, (self.title, self.tag, detail)))


class ListingModel(QAbstractListModel):
    """Rows that are made when they are first looked at."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._makers: Sequence[Line | Callable[[], Line]] = ()
        self._made: dict[int, Line] = {}

    def show(self, lines: Sequence[Line | Callable[[], Line]]) -> None:
        """Replace the rows."""
        self.beginResetModel()
        self._makers = lines
        self._made = {}
        self.endResetModel()

    def is_heading(self, row: int) -> bool:
        """Whether a row is one of those that can't be chosen; these are given, not made."""
        line = self._makers[row]
        return isinstance(line, Line) and line.heading

    def is_short(self, row: int) -> bool:
        """Whether a row is known to have a title alone."""
        line = self._makers[row]
        return isinstance(line, Line) and not line.detail

    def line(self, row: int) -> Line:
        """A row."""
        if row not in self._made:
            maker = self._makers[row]
            self._made[row] = maker if isinstance(maker, Line) else maker()
        return self._made[row]

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._makers)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.line(index.row()).title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.line(index.row()).spoken
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self.is_heading(index.row()):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled


class ListingDelegate(QStyledItemDelegate):
    """Draws a row."""

    def __init__(self, model: ListingModel, view: QListView) -> None:
        super().__init__(view)
        self._model = model
        self._view = view
        self._look: Look | None = None

    def dress(self, look: Look) -> None:
        """Wear a theme."""
        self._look = look

    def _fonts(self) -> tuple[QFont, QFont]:
        title = QFont(self._view.font())
        small = QFont(title)
        small.setPointSizeF(title.pointSizeF() * SMALL)
        return title, small

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        title, small = (QFontMetrics(font).height() for font in self._fonts())
        if self._model.is_heading(index.row()):
            return QSize(0, small + 2 * GAP)
        return QSize(0, title + 2 * GAP + (0 if self._model.is_short(index.row()) else small))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if self._look is None:
            return
        tokens, line = self._look.tokens, self._model.line(index.row())
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]
        title, small = self._fonts()
        inner = rect.adjusted(SIDE, GAP, -SIDE, -GAP)
        painter.save()
        if line.heading:
            small.setBold(True)
            _write(painter, inner, (line.title, ()), small, (tokens.muted, tokens.accent))
            painter.restore()
            return
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(tokens.selection))
            painter.fillRect(QRect(rect.left(), rect.top(), BAR, rect.height()), QColor(tokens.accent))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(tokens.hover))
        taken = QFontMetrics(small).horizontalAdvance(line.tag) + SIDE if line.tag else 0
        if line.tag:
            tag = QRect(inner.right() - taken + SIDE, inner.top(), taken, inner.height())
            _write(painter, tag, (line.tag, ()), small, (tokens.muted, tokens.accent))
        first = inner.adjusted(0, 0, -taken, 0)
        _write(painter, first, (line.title, line.title_marks), title, (tokens.text, tokens.accent))
        second = inner.adjusted(0, QFontMetrics(title).height(), 0, 0)
        _write(painter, second, (line.detail, line.detail_marks), small, (tokens.muted, tokens.accent))
        painter.restore()


def _write(painter: QPainter, rect: QRect, marked: tuple[str, Marks], font: QFont, colours: tuple[str, str]) -> None:
    """One line of text, cut at the end where it must be; marked ranges are bold and in another colour."""
    plain, marks = marked
    text = QFontMetrics(font).elidedText(plain.replace("\n", " "), Qt.TextElideMode.ElideRight, rect.width())
    layout = QTextLayout(text, font)
    layout.setFormats([_format(start, min(end, len(text)), colours[1]) for start, end in marks if start < len(text)])
    layout.beginLayout()
    row = layout.createLine()
    row.setLineWidth(2 * rect.width() + 1)
    layout.endLayout()
    painter.setPen(QColor(colours[0]))
    layout.draw(painter, QPointF(rect.topLeft()))


def _format(start: int, end: int, colour: str) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start, found.length = start, end - start  # pyright: ignore[reportAttributeAccessIssue]
    shown = QTextCharFormat()
    shown.setForeground(QBrush(QColor(colour)))
    shown.setFontWeight(QFont.Weight.Bold)
    found.format = shown  # pyright: ignore[reportAttributeAccessIssue]
    return found


class Listing(QListView):
    """The view; which row is current is said by its selection."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = ListingModel(self)
        self._drawn = ListingDelegate(self.lines, self)
        self.setModel(self.lines)
        self.setItemDelegate(self._drawn)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)

    def dress(self, look: Look) -> None:
        """Wear a theme."""
        self._drawn.dress(look)
        self.doItemsLayout()
        self.viewport().update()

    @property
    def row(self) -> int:
        """The current row; -1 where none is."""
        return self.currentIndex().row()

    def choose(self, row: int) -> None:
        """Make a row the current one."""
        self.setCurrentIndex(self.lines.index(row, 0))

    def step(self, by: int) -> bool:
        """Go to the next row that can be chosen, up or down; False where there is none."""
        row = self.row + (1 if by > 0 else -1) if self.row >= 0 else (0 if by > 0 else self.lines.rowCount() - 1)
        while 0 <= row < self.lines.rowCount() and self.lines.is_heading(row):
            row += 1 if by > 0 else -1
        if not 0 <= row < self.lines.rowCount():
            return False
        self.choose(row)
        if abs(by) > 1:
            self.step(by - (1 if by > 0 else -1))
        return True

    @property
    def needed(self) -> int:
        """The height that shows every row."""
        return sum(self.sizeHintForRow(row) for row in range(self.lines.rowCount())) + 2 * self.frameWidth()
