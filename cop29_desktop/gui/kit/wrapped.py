"""Cells painted by ourselves: wrapped or cut short, the hovered row tinted whole, texts laid out once."""

import math

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QStaticText, QTextOption, QTransform
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from cop29_desktop.gui.kit.typed import override

SIDES, ENDS, LEFT = 20, 10, 6  # what is left around a cell's text: both sides together, top and bottom, left; pixels
MOST_TEXTS = 5000  # laid-out texts that are kept
ONE_LINE, WIDE = "國g", 1000  # a text of one line in a column that has room for it
LINE = "\u2028"  # what breaks a line where a line feed would be passed over
MARK = 3  # width of the bar that shows where the keyboard is
SELECTED = QStyle.StateFlag.State_Selected
FOREGROUND = Qt.ItemDataRole.ForegroundRole


class WrappedDelegate(QStyledItemDelegate):
    """Paints texts that it has laid out once, and knows the height that each needs."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self._texts: dict[tuple[str, int], QStaticText] = {}
        self._option = QTextOption()
        self._option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.wraps = True
        self.hovered = -1
        self.dress("", "", "", "")

    def dress(self, selection: str, hover: str, rule: str, accent: str) -> None:
        """Take colours from a theme, without one from the palette; forget texts laid out in another font."""
        palette = self._view.palette()
        self._selection = QColor(selection or palette.color(QPalette.ColorRole.Highlight))
        self._hover = QColor(hover or palette.color(QPalette.ColorRole.AlternateBase))
        self._rule = QColor(rule or palette.color(QPalette.ColorRole.Mid))
        self._accent = QColor(accent or palette.color(QPalette.ColorRole.Highlight))
        self.forget()

    def forget(self) -> None:
        """Lay texts out anew."""
        self._texts.clear()

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect: QRect = option.rect
        left, top, width, height = rect.x(), rect.y(), rect.width(), rect.height()
        row, column = index.row(), index.column()
        if option.state & SELECTED:
            painter.fillRect(rect, self._selection)
        elif row == self.hovered:
            painter.fillRect(rect, self._hover)
        painter.fillRect(left, top + height - 1, width, 1, self._rule)
        if column == 0:
            self._mark(painter, rect, row)
        colour = index.data(FOREGROUND) if column == 0 else None
        painter.setPen(colour or self._view.palette().color(QPalette.ColorRole.Text))
        text = self._laid_out(str(index.data() or ""), width)
        painter.drawStaticText(QPointF(left + LEFT, top + ENDS / 2), text)

    def _mark(self, painter: QPainter, rect: QRect, row: int) -> None:
        """A bar at the row that the keyboard is on."""
        if self._view.hasFocus() and self._view.currentIndex().row() == row:
            painter.fillRect(rect.x(), rect.y(), MARK, rect.height() - 1, self._accent)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        width = self._view.columnWidth(index.column())
        text = self._laid_out(str(index.data() or ""), width)
        return QSize(int(text.size().width()) + SIDES, self.height(str(index.data() or ""), width))

    def height(self, text: str, width: int) -> int:
        """How high a row must be for this text in a column of this width."""
        return math.ceil(self._laid_out(text, width).size().height()) + ENDS

    @property
    def line_height(self) -> int:
        """The height of a row of one line."""
        return self.height(ONE_LINE, WIDE)

    def _laid_out(self, text: str, width: int) -> QStaticText:
        key = (text, width)
        found = self._texts.get(key)
        if found is None:
            if len(self._texts) >= MOST_TEXTS:
                self._texts.clear()
            found = self._texts[key] = self._lay_out(text, max(1, width - SIDES))
        return found

    def _lay_out(self, text: str, room: int) -> QStaticText:
        if not self.wraps:
            text = self._view.fontMetrics().elidedText(" ".join(text.split("\n")), Qt.TextElideMode.ElideRight, room)
        laid_out = QStaticText(text.replace("\n", LINE))
        laid_out.setTextFormat(Qt.TextFormat.PlainText)
        laid_out.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        if self.wraps:
            laid_out.setTextOption(self._option)
            laid_out.setTextWidth(room)
        laid_out.prepare(QTransform(), self._view.font())
        return laid_out
