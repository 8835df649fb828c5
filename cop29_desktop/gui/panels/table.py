"""A table with its filter and the detail of the chosen row. Decisions, statements, glossary: all the same panel."""

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHeaderView, QLabel, QSplitter, QStackedLayout, QVBoxLayout, QWidget

from cop29_desktop.gui.filter_bar import FilterBar
from cop29_desktop.gui.kit import clipboard
from cop29_desktop.gui.kit.look import Look
from cop29_desktop.gui.kit.page import Page
from cop29_desktop.gui.kit.rows_view import RowsView
from cop29_desktop.gui.kit.table_model import TableModel
from cop29_desktop.gui.session import Session
from cop29_desktop.model import agenda
from cop29_desktop.model.anchors import Anchor
from cop29_desktop.presentation import filters
from cop29_desktop.presentation.filters import AGENDA

READABLE = 22  # characters that the widest column keeps


class TablePanel(QWidget):
    """One table of the briefing.

    Signals:
        row_chosen: The anchor of the row that is now chosen.
        link_activated: The address of a link in the detail.
        told: A sentence for the status bar.
    """

    row_chosen = Signal(object)
    link_activated = Signal(str)
    told = Signal(str)

    def __init__(self, session: Session, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._table = session.table(name)
        self._shown: Anchor | None = None
        self._css = ""
        self._beside_twins = False
        self._hidden = False
        self._fitting = QTimer(self)
        self._fitting.setSingleShot(True)
        self._fitting.setInterval(0)
        self.bar = FilterBar(self._table, session, self)
        self.model = TableModel(self._table, session.language, self)
        self.rows = RowsView(self)
        self.rows.setModel(self.model)
        self.rows.takes_codes = any(facet.key == AGENDA for facet in self._table.facets)
        self.detail = Page(self)
        self.empty = QLabel(self)
        self.empty.setObjectName("empty")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self._upper = QWidget(self)
        self._stack = QStackedLayout(self._upper)
        self._stack.addWidget(self.rows)
        self._stack.addWidget(self.empty)
        self.splitter = QSplitter(Qt.Orientation.Vertical, self)
        self.splitter.addWidget(self._upper)
        self.splitter.addWidget(self.detail)
        self.splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self.splitter, 1)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.bar.query_changed.connect(self._apply)
        self.bar.rows_wanted.connect(self._focus_rows)
        self.rows.selectionModel().currentRowChanged.connect(self._choose)
        self.rows.horizontalHeader().sectionResized.connect(self._fitting.start)
        self.model.layoutChanged.connect(self.rows.fit_heights)
        self._fitting.timeout.connect(self.rows.fit_heights)
        self.rows.resized.connect(self._fold_columns)
        self.rows.opened.connect(self._focus_detail)
        self.rows.escaped.connect(self.bar.peel)
        self.rows.type_ahead.typed.connect(self._show_code)
        self.detail.link_activated.connect(self.link_activated)

    def retranslate(self) -> None:
        """Speak the language in force."""
        title = self._table.title.part(self._session.interface_code)
        self.rows.setAccessibleName(title)
        self.detail.setAccessibleName(self.tr("Detail"))
        self.empty.setText(self.tr("Nothing matches this filter. Ctrl+Shift+L clears it."))
        self.bar.retranslate()

    def dress(self, look: Look) -> None:
        """Wear a theme; widths and heights follow the font."""
        self._css = look.reader_css()
        self.detail.hang("note", look.picture("note"))
        self.bar.dress(look)
        self.model.tint(look.tints(self.bar.bodies))
        self._set_widths()
        self.refresh()

    def show_language(self) -> None:
        """Show rows and detail in the language in force."""
        self.model.show_language(self._session.language)
        self.retranslate()
        self._apply()
        self.refresh()

    def show_own(self, noted_anew: frozenset[Anchor]) -> None:
        """Show what the reader marked; these places have a note now, or none any more."""
        if self._shown in noted_anew:
            self.refresh()

    def show_anchor(self, anchor: Anchor) -> None:
        """Choose a row and show its detail, even when the filter hides the row."""
        place = self._place(anchor)
        if place is None:
            return
        self._shown = anchor
        index = self.model.index_of(place)
        if index.isValid():
            self.rows.setCurrentIndex(index)
            self.rows.scrollTo(index)
        else:
            self.rows.clearSelection()
        self.refresh()

    def _place(self, anchor: Anchor) -> int | None:
        """Which row of the table an anchor is."""
        return next((i for i, row in enumerate(self._table.rows) if self._table.anchor(row) == anchor), None)

    def refresh(self) -> None:
        """Show the detail again, in the language and theme in force."""
        if self._shown:
            shown = self._session.twins(self._shown) if self._beside_twins else self._session.document(self._shown)
            place = self._place(self._shown)
            self._hidden = place is not None and not self.model.index_of(place).isValid()
            hint = self.tr("This row is not among those that the filter shows.") if self._hidden else ""
            self.detail.show_html(f'<p class="label">{hint}</p>' * self._hidden + self._session.html(shown), self._css)
        else:
            hint = self.tr("Choose a row to see its detail here.")
            self.detail.show_html(f'<p class="label">{hint}</p>', self._css)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in reading order."""
        bar = self.bar
        return (*bar.chips.buttons.values(), bar.box, bar.by, bar.deep, bar.clear, self.rows, self.detail)

    @property
    def share(self) -> int:
        """How much of the height the detail has, in thousandths; 0 while nothing is laid out."""
        upper, lower = self.splitter.sizes()
        return round(1000 * lower / (upper + lower)) if lower else 0

    def divide(self, share: int) -> None:
        """Give the detail its share of the height."""
        self.splitter.setSizes([1000 - share, share])

    @property
    def shown(self) -> Anchor | None:
        """The row whose detail is shown."""
        return self._shown

    def choose_first(self) -> None:
        """Show the first row's detail when none is shown yet, so that the pane is never half empty."""
        if self._shown is None and self.model.rowCount():
            self.rows.setCurrentIndex(self.model.index(0, 0))

    def focus_rows(self) -> None:
        """Put the keyboard on the rows."""
        self._focus_rows()

    def toggle_twins(self) -> None:
        """Show the chosen decision beside its twins, or alone again."""
        self._beside_twins = not self._beside_twins and self.rows.takes_codes
        self.refresh()

    def copy(self, *, as_lines: bool) -> None:
        """Copy the selected rows, or all that are shown when none is selected, and say which and how many."""
        selected = self.rows.selectionModel().selectedRows()
        indexes = selected or [self.model.index(row, 0) for row in range(self.model.rowCount())]
        rows = [self.model.row_at(index) for index in sorted(indexes, key=QModelIndex.row)]
        clip = self._session.clip(self._table, rows, self.bar.query)
        if as_lines:
            clipboard.put(clip.lines)
        else:
            clipboard.put(clip.tsv, clip.html)
        if selected:
            self.told.emit(self.tr("Copied %n selected row(s)", "", len(rows)))
        else:
            self.told.emit(self.tr("Copied all %n row(s) that are shown", "", len(rows)))

    def _set_widths(self) -> None:
        header = self.rows.horizontalHeader()
        character = self.rows.fontMetrics().horizontalAdvance("0")
        columns = self._table.screen_columns
        widest = max(range(len(columns)), key=lambda i: columns[i].width)
        for i, column in enumerate(columns):
            header.setSectionResizeMode(i, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(i, round((column.width + 2) * character))
        header.setSectionResizeMode(widest, QHeaderView.ResizeMode.Stretch)
        self._fold_columns()

    @Slot()
    def _fold_columns(self) -> None:
        """Hide what can be spared, least first, until the widest column has room to be read."""
        columns = self._table.screen_columns
        character = self.rows.fontMetrics().horizontalAdvance("0")
        widths = [(column.width + 2) * character for column in columns]
        widest = max(range(len(columns)), key=lambda i: columns[i].width)
        needed = sum(widths) - widths[widest] + READABLE * character
        for i in sorted((i for i in range(len(columns)) if columns[i].spare), key=lambda i: columns[i].spare):
            hidden = needed > self.rows.viewport().width()
            self.rows.setColumnHidden(i, hidden)
            needed -= widths[i] * hidden

    @Slot()
    def _apply(self) -> None:
        visible = filters.visible(self._table, self.bar.query)
        self.model.show_rows(visible)
        self.rows.fit_heights()
        self.bar.tell(len(visible))
        self._stack.setCurrentIndex(0 if visible else 1)
        place = self._place(self._shown) if self._shown else None
        if place in visible:
            index = self.model.index_of(place)
            self.rows.setCurrentIndex(index)
            self.rows.scrollTo(index)
        if self._hidden != (place is not None and place not in visible):
            self.refresh()

    @Slot()
    def _focus_rows(self) -> None:
        self.rows.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self.rows.selectionModel().hasSelection() and self.model.rowCount():
            self.rows.selectRow(max(0, self.rows.currentIndex().row()))

    @Slot()
    def _focus_detail(self) -> None:
        self.detail.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot(str)
    def _show_code(self, code: str) -> None:
        """Show the rows of a typed agenda item; a single one is chosen, none is guessed."""
        query = self.bar.query
        known = {value for row in self._table.marks for key, value in row if key == AGENDA}
        meant = agenda.matching(known, code) if code else frozenset[str]()
        if code and not meant:
            self.told.emit(self.tr("There is no agenda item {0}").format(code))
            return
        self.bar.ask(query.with_values(AGENDA, meant))
        if self.model.rowCount() == 1:
            self.rows.setCurrentIndex(self.model.index(0, 0))

    @Slot(QModelIndex, QModelIndex)
    def _choose(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if not current.isValid():
            return
        anchor = self._table.anchor(self._table.rows[self.model.row_at(current)])
        if anchor != self._shown:
            self._shown = anchor
            self._beside_twins = False
            self.refresh()
            self.row_chosen.emit(anchor)
