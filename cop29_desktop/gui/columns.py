"""The columns of a table: which are shown, in what order, how wide; by the header and by a menu that keys reach."""

from typing import Any

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QFont, QFontMetrics
from PySide6.QtWidgets import QMenu

from cop29_desktop.gui.kit.rows_view import WRAPPED_ROWS, RowsView
from cop29_desktop.gui.kit.table_model import TableModel
from cop29_desktop.gui.session import Session
from cop29_desktop.model.texts import Language
from cop29_desktop.presentation import layouts
from cop29_desktop.presentation.layouts import Layout
from cop29_desktop.presentation.tables import Column, Table

READABLE = {Language.ZH: 22, Language.EN: 26, Language.BOTH: 26}  # characters of the widest column: else others go
LEAST = 10  # characters that it keeps in any case
LONG, MOST = 26, 110  # characters: columns as wide share what room is left, until they are so wide
HEADING_SIDES = 16  # pixels beside a heading's words
STEP = 4  # characters by which a column grows or shrinks from the menu
ASCENDING, DESCENDING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


def fill(widths: list[int], shown: list[int], long: list[int], room: int, character: int) -> None:
    """Have the columns that are shown fill the room.

    The widest gives what is missing. What is left over goes to the ``long`` ones, each by its width, up to what can be
    read with ease, and beyond that to the last: the others stay together.
    """
    spare = room - sum(widths[i] for i in shown)
    if spare < 0:
        widest = max(shown, key=widths.__getitem__)
        widths[widest] = max(widths[widest] + spare, LEAST * character)
        return
    total = sum(widths[i] for i in long)
    for i in long:
        widths[i] = max(widths[i], min(widths[i] + spare * widths[i] // total, MOST * character))
    widths[shown[-1]] += room - sum(widths[i] for i in shown)


class Columns(QObject):
    """Lays out the columns of one table; the long ones take the room that the others leave.

    Signals:
        changed: The layout is another.
    """

    changed = Signal()

    def __init__(self, table: Table[Any], model: TableModel, view: RowsView, session: Session) -> None:
        super().__init__(view)
        self._table, self._model, self._view, self._session = table, model, view, session
        self._header = view.horizontalHeader()
        self._placing = False
        self._long = len(table.rows) > WRAPPED_ROWS
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self.layout: Layout = layouts.standard(table)
        self._menu = QMenu(view)
        self._header.setSectionsMovable(True)
        self._header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._header.customContextMenuRequested.connect(self._open_at)
        self._header.sectionMoved.connect(self._note_order)
        self._header.sectionResized.connect(self._note_width)
        self._menu.triggered.connect(self._choose)
        self._later.timeout.connect(self.place)
        view.resized.connect(self.place)
        session.language_changed.connect(self.place)
        view.menu_wanted.connect(self.open_menu)
        view.wrap(wraps=not self._long)

    @property
    def shown(self) -> tuple[Column[Any], ...]:
        """The columns of the layout, in their order."""
        return layouts.chosen(self._table, self.layout)

    @property
    def is_standard(self) -> bool:
        """Whether nobody chose otherwise."""
        return self.layout == layouts.standard(self._table)

    @property
    def sorting(self) -> str:
        """The column that the rows are sorted by, with a minus where it is downwards; empty for the table's order."""
        place = self._header.sortIndicatorSection()
        if not 0 <= place < len(self._model.columns):
            return ""
        return "-" * (self._header.sortIndicatorOrder() is DESCENDING) + self._model.columns[place].key

    def sort(self, sorting: str) -> None:
        """Sort as ``sorting`` says; a column that is not shown leaves the rows in the table's order."""
        place = self._model.column_of(sorting.removeprefix("-"))
        self._header.setSortIndicator(place, DESCENDING if sorting.startswith("-") else ASCENDING)

    def lay_out(self, layout: Layout | None) -> None:
        """Put a layout in force; None is the table's own."""
        self.layout = layouts.fitting(self._table, layout)
        sorted_by, order = self._header.sortIndicatorSection(), self._header.sortIndicatorOrder()
        key = self._model.columns[sorted_by].key if 0 <= sorted_by < len(self._model.columns) else ""
        self._placing = True
        self._model.show_columns(self.shown)
        for place in range(self._header.count()):
            self._header.moveSection(self._header.visualIndex(place), place)
            self._view.setColumnHidden(place, False)  # noqa: FBT003
        keys = self.layout.keys
        self._header.setSortIndicator(keys.index(key) if key in keys else -1, order)
        self._view.wrap(wraps=self.layout.wraps and not self._long)
        self._placing = False
        self.place()
        self.changed.emit()

    @Slot()
    def place(self) -> None:
        """Give each column its width; where the room is narrow, hide what can be spared, least first."""
        character = self._view.fontMetrics().horizontalAdvance("0")
        columns, room = self._model.columns, self._view.room
        asked = self._widths(columns)
        widths = [max((width + 2) * character, least) for width, least in asked]
        widest = max(range(len(columns)), key=widths.__getitem__)
        needed = sum(widths) - widths[widest] + READABLE[self._session.language] * character
        spared = self.layout.keys == layouts.standard(self._table).keys
        self._placing = True
        for i in sorted((i for i in range(len(columns)) if columns[i].spare), key=lambda i: columns[i].spare):
            hidden = spared and needed > room
            self._view.setColumnHidden(i, hidden)
            needed -= widths[i] * hidden
        shown = [i for i in range(len(columns)) if not self._view.isColumnHidden(i)]
        long = [i for i in shown if asked[i][1] and widths[i] > LONG * character] or [widest]
        fill(widths, sorted(shown, key=self._header.visualIndex), long, room, character)
        for i, width in enumerate(widths):
            self._header.resizeSection(i, width)
        self._placing = False

    def _widths(self, columns: tuple[Column[Any], ...]) -> list[tuple[int, int]]:
        """The characters of each column, and the pixels of its heading where nobody chose a width."""
        widths, standard = dict(self.layout.columns), dict(layouts.standard(self._table).columns)
        bold = QFont(self._header.font())
        bold.setBold(True)
        metrics, code = QFontMetrics(bold), self._session.language.parts[0]
        headings = [metrics.horizontalAdvance(column.heading.part(code)) + HEADING_SIDES for column in columns]
        own = [widths[column.key] != standard.get(column.key) for column in columns]
        return [(widths[column.key], 0 if own[i] else headings[i]) for i, column in enumerate(columns)]

    @Slot(int, int, int)
    def _note_order(self, _logical: int, _from: int, _to: int) -> None:
        if not self._placing:
            places = map(self._header.logicalIndex, range(self._header.count()))
            self.layout = self.layout.arranged(tuple(self._model.columns[place].key for place in places))
            self.changed.emit()

    @Slot(int, int, int)
    def _note_width(self, logical: int, _: int, width: int) -> None:
        if not self._placing and width:
            character = self._view.fontMetrics().horizontalAdvance("0")
            self.layout = self.layout.resized(self._model.columns[logical].key, round(width / character) - 2)
            self._later.start()
            self.changed.emit()

    @Slot(QPoint)
    def _open_at(self, place: QPoint) -> None:
        self._open(max(0, self._header.logicalIndexAt(place)), self._header.mapToGlobal(place))

    @Slot()
    def open_menu(self) -> None:
        """Open the header's menu for the column that the keyboard is in."""
        column = max(0, self._view.currentIndex().column())
        place = QPoint(max(0, self._header.sectionViewportPosition(column)), self._header.height())
        self._open(column, self._header.mapToGlobal(place))

    def _open(self, column: int, place: QPoint) -> None:
        self.fill(self._model.columns[column])
        self._menu.setActiveAction(self._menu.actions()[1])
        self._menu.popup(place)

    def fill(self, column: Column[Any]) -> QMenu:
        """The menu for a column."""
        menu, key, code = self._menu, column.key, self._session.interface_code
        menu.clear()
        menu.addAction(self.tr("Column “{0}”").format(column.heading.part(code))).setEnabled(False)
        self._add(menu, self.tr("Sort &ascending"), "ascending", key)
        self._add(menu, self.tr("Sort &descending"), "descending", key)
        self._add(menu, self.tr("In the table's &own order"), "unsorted", key)
        menu.addSeparator()
        self._add(menu, self.tr("Move &left"), "left", key)
        self._add(menu, self.tr("Move &right"), "right", key)
        self._add(menu, self.tr("&Wider"), "wider", key)
        self._add(menu, self.tr("&Narrower"), "narrower", key)
        self._add(menu, self.tr("&Hide this column"), "toggle", key)
        menu.addSeparator()
        below = menu.addMenu(self.tr("&Columns"))
        for one in self._table.columns:
            heading = one.heading.part(code).replace("&", "&&")
            self._add(below, heading, "toggle", one.key, checked=one.key in self.layout.keys)
        wrap = self._add(menu, self.tr("Wra&p texts"), "wrap", key, checked=self.layout.wraps and not self._long)
        wrap.setEnabled(not self._long)
        self._add(menu, self.tr("R&eset columns"), "reset", key)
        return menu

    def _add(self, menu: QMenu, text: str, verb: str, key: str, *, checked: bool | None = None) -> QAction:
        action = menu.addAction(text)
        action.setData((verb, key))
        action.setCheckable(checked is not None)
        action.setChecked(bool(checked))
        return action

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        verb, key = action.data()
        if verb in {"ascending", "descending", "unsorted"}:
            column = self._model.column_of(key) if verb != "unsorted" else -1
            self._header.setSortIndicator(column, DESCENDING if verb == "descending" else ASCENDING)
        else:
            self.lay_out(self._changed(verb, key))

    def _changed(self, verb: str, key: str) -> Layout | None:
        """The layout after what a row of the menu does."""
        layout, width = self.layout, dict(self.layout.columns).get(key, 0)
        by_key = {column.key: column for column in self._table.columns}
        match verb:
            case "left" | "right":
                return layout.moved(key, 1 if verb == "right" else -1)
            case "wider" | "narrower":
                return layout.resized(key, width + (STEP if verb == "wider" else -STEP))
            case "toggle":
                return layout.toggled(by_key[key])
            case "wrap":
                return layout._replace(wraps=not layout.wraps)
            case _:
                return None
