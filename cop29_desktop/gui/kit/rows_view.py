"""The rows of a table: Enter opens, Esc peels, letters and digits type a code."""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QCursor, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from cop29_desktop.gui.kit.table_model import TableModel
from cop29_desktop.gui.kit.theme import Tokens
from cop29_desktop.gui.kit.tick_header import TickHeader
from cop29_desktop.gui.kit.type_ahead import TypeAhead
from cop29_desktop.gui.kit.typed import override
from cop29_desktop.gui.kit.wrapped import WrappedDelegate

WRAPPED_ROWS = 2000  # tables up to this long fit their row heights to the text
PLAIN = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier, Qt.KeyboardModifier.ShiftModifier
ENDS = QAbstractItemView.CursorAction.MoveHome, QAbstractItemView.CursorAction.MoveEnd


class RowsView(QTableView):
    """A table view that wraps its cells and sorts by a click.

    Signals:
        opened: Enter.
        escaped: Esc.
        tick_wanted: Space.
        resized: The view has another size.
        menu_wanted: The menu key, Shift+F10 or a right click.
    """

    opened = Signal()
    escaped = Signal()
    tick_wanted = Signal()
    resized = Signal()
    menu_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.type_ahead = TypeAhead(self)
        self.takes_codes = False
        self.delegate = WrappedDelegate(self)
        self.setItemDelegate(self.delegate)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSortingEnabled(True)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.horizontalHeader().setSortIndicatorClearable(True)
        self.horizontalHeader().setHighlightSections(False)
        self.ticks = TickHeader(self)
        self.setVerticalHeader(self.ticks)
        self.setCornerButtonEnabled(False)
        self.horizontalHeader().sectionResized.connect(self._forget_widths)
        self._model: TableModel | None = None
        self._heights: dict[int, int] = {}

    def show_model(self, model: TableModel) -> None:
        """Show the rows of a table."""
        self._model = model
        self.setModel(model)
        self.ticks.show_rows(model)

    @property
    def room(self) -> int:
        """The width that columns have, beside a scroll bar that comes and goes."""
        taken = self.verticalScrollBar().sizeHint().width() + self.ticks.width()
        return self.width() - 2 * self.frameWidth() - taken

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """A chosen row that was in sight stays in sight."""
        chosen = self.currentIndex()
        seen = chosen.isValid() and QRect(QPoint(), event.oldSize()).intersects(self.visualRect(chosen))
        super().resizeEvent(event)
        self.resized.emit()
        self.fit_heights()
        if seen:
            self.scrollTo(chosen)

    def wrap(self, *, wraps: bool) -> None:
        """Wrap texts and fit row heights to them, or show one line a row, cut short, all rows alike."""
        self.delegate.wraps = wraps
        self.forget_heights()
        if self.model() and self.model().rowCount() <= WRAPPED_ROWS:
            self.resizeRowsToContents()
        self.fit_heights()

    def dress(self, tokens: Tokens) -> None:
        """Wear a theme."""
        self.delegate.dress(tokens.selection, tokens.hover, tokens.rule, tokens.accent)
        self._heights.clear()

    @Slot()
    def fit_heights(self) -> None:
        """Give each row the height of its wrapped text; in long tables all are one line high."""
        if self.delegate.wraps:
            self.resizeRowsToContents()
        else:
            header = self.verticalHeader()
            height = max(self.delegate.line_height, header.minimumSectionSize())
            if header.defaultSectionSize() != height:
                header.setDefaultSectionSize(height)

    def forget_heights(self) -> None:
        """Measure the rows anew: another text, font or width."""
        self._heights.clear()
        self.delegate.forget()

    @override
    def sizeHintForRow(self, row: int) -> int:
        model, heights = self._model, self._heights
        if model is None:
            return super().sizeHintForRow(row)
        if not self.delegate.wraps:
            return self.delegate.line_height
        key = model.row_of(row)
        if key not in heights:
            heights[key] = self._height(model, row)
        return heights[key]

    def _height(self, model: TableModel, row: int) -> int:
        header, delegate = self.horizontalHeader(), self.delegate
        shown = [i for i in range(header.count()) if not header.isSectionHidden(i)]
        return max(delegate.height(model.text(row, i), header.sectionSize(i)) for i in shown)

    @Slot()
    def _forget_widths(self) -> None:
        self._heights.clear()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(event.position().toPoint().y()))

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._hover(-1)
        elif event.type() == QEvent.Type.Enter:
            self._hover(self.rowAt(self.viewport().mapFromGlobal(QCursor.pos()).y()))
        return super().viewportEvent(event)

    def _hover(self, row: int) -> None:
        """Tint a whole row, not the one cell that Qt would."""
        before, self.delegate.hovered = self.delegate.hovered, row
        for one in {before, row} - {-1} if before != row else ():
            top, height = self.rowViewportPosition(one), self.rowHeight(one)
            self.viewport().update(0, top, self.viewport().width(), height)

    @override
    def moveCursor(self, cursorAction: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Home and End lead to the first row and the last: where rows are chosen, a row has no ends to go to."""
        if cursorAction in ENDS:
            modifiers |= Qt.KeyboardModifier.ControlModifier
        return super().moveCursor(cursorAction, modifiers)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Space and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.tick_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.type_ahead.end()
            self.escaped.emit()
        elif not self._types(event):
            super().keyPressEvent(event)

    def _types(self, event: QKeyEvent) -> bool:
        """Whether the key belongs to a code: digits and letters arrive as keys, whatever the input method's state."""
        if not self.takes_codes or event.modifiers() not in PLAIN:
            return False
        if event.key() == Qt.Key.Key_Backspace:
            return self.type_ahead.rub_out()
        character = event.text()
        if len(character) != 1 or not character.isascii() or not character.isalnum():
            return False
        self.type_ahead.feed(character.lower())
        return True
