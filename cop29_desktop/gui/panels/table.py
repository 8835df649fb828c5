"""A table with its filter and the detail of the chosen row. Decisions, statements, glossary: all the same panel."""

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from cop29_desktop.gui import copying
from cop29_desktop.gui.columns import Columns
from cop29_desktop.gui.copying import Picked
from cop29_desktop.gui.filter_bar import FilterBar
from cop29_desktop.gui.finding import Finding
from cop29_desktop.gui.kit import picture
from cop29_desktop.gui.kit.halves import Halves
from cop29_desktop.gui.kit.look import Look
from cop29_desktop.gui.kit.reading_page import DETAIL, ReadingPage
from cop29_desktop.gui.kit.rows_view import RowsView
from cop29_desktop.gui.kit.table_model import TableModel
from cop29_desktop.gui.session import Session
from cop29_desktop.gui.ticking import SELECTED, Ticking
from cop29_desktop.model import agenda
from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.queries import TICKED
from cop29_desktop.presentation import own, terms
from cop29_desktop.presentation.documents import Document
from cop29_desktop.presentation.filters import AGENDA

TWINS = 92.0  # ems; the longest line of two texts beside each other


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
        self._details: dict[Anchor, Document] = {}
        self._beside_twins = False
        self._hidden = False
        self._fitting = QTimer(self)
        self._fitting.setSingleShot(True)
        self._fitting.setInterval(0)
        self.bar = FilterBar(self._table, session, self)
        self.model = TableModel(self._table, session.language, self)
        self.finding = Finding(self._table, self.model)
        self.rows = RowsView(self)
        self.rows.show_model(self.model)
        self.rows.takes_codes = any(facet.key == AGENDA for facet in self._table.facets)
        self.ticking = Ticking(self._table, self.model, self.rows, session)
        self.columns = Columns(self._table, self.model, self.rows, session)
        self.detail = ReadingPage(self, indent=0)
        self.empty = QLabel(self)
        self.empty.setObjectName("empty")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self._upper = QWidget(self)
        upper = QGridLayout(self._upper)
        upper.setContentsMargins(0, 0, 0, 0)
        upper.addWidget(self.rows, 0, 0)
        upper.addWidget(self.empty, 0, 0)  # above the rows, which would lose the keyboard if they were hidden
        self.empty.hide()
        self.splitter = Halves(self._upper, self.detail, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self.splitter, 1)
        self._connect()
        self.bar.count_ticked(self.ticking.count)
        self.retranslate()
        self._apply()

    def _connect(self) -> None:
        self.bar.query_changed.connect(self._apply)
        self.bar.rows_wanted.connect(self._leave_box)
        self.rows.selectionModel().currentRowChanged.connect(self._choose)
        self.rows.horizontalHeader().sectionResized.connect(self._fitting.start)
        self.model.layoutChanged.connect(self._resorted)
        self._fitting.timeout.connect(self.rows.fit_heights)
        self.columns.changed.connect(self._fitting.start)
        self.finding.begun.connect(self.empty.hide)
        self.finding.lasting.connect(self._tell)
        self.finding.ended.connect(self._finish)
        self.ticking.told.connect(self.told)
        self.ticking.link_activated.connect(self.link_activated)
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
        self.rows.dress(look.tokens)
        self.ticking.dress(look)
        self.splitter.stand()
        self.columns.place()
        self.rows.fit_heights()
        self.refresh()

    def show_language(self) -> None:
        """Show rows and detail in the language in force."""
        self.model.show_language(self._session.language)
        self.rows.forget_heights()
        self.retranslate()
        self._apply()
        self.refresh()

    def show_own(self, noted_anew: frozenset[Anchor]) -> None:
        """Show what the reader marked; these places have a note now, or none any more."""
        self.ticking.show_marks()
        self.bar.count_ticked(self.ticking.count)
        if own.plain(self.bar.query) != self.bar.query:
            self._apply()
        if self._shown in noted_anew:
            self.refresh()

    def show_anchor(self, anchor: Anchor) -> None:
        """Choose a row and show its detail, even when the filter hides the row."""
        place = self._place(anchor)
        if place is None:
            return
        self._beside_twins = self._beside_twins and anchor == self._shown
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
        return self._table.places.get(anchor)

    def refresh(self) -> None:
        """Show the detail again, in the language and theme in force."""
        if self._shown:
            shown = self._session.twins(self._shown) if self._beside_twins else self._detail(self._shown)
            place = self._place(self._shown)
            self._hidden = place is not None and not self.model.index_of(place).isValid()
            hint = self.tr("This row is not among those that the filter shows.") if self._hidden else ""
            body = f'<p class="label">{hint}</p>' * self._hidden + self._session.html(shown)
        else:
            hint = self.tr("Choose a row to see its detail here.")
            body = f'<p class="label">{hint}</p>'
        self.detail.show_marked(body, self._css, {}, TWINS if self._beside_twins else DETAIL)

    def _detail(self, anchor: Anchor) -> Document:
        """A row whole, with the terms that it uses."""
        if anchor not in self._details:
            self._details[anchor] = terms.with_terms(self._session.briefing, self._session.document(anchor))
        return self._details[anchor]

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in reading order."""
        bar = self.bar
        return (*bar.chips.buttons.values(), bar.box, bar.by, bar.deep, bar.clear, bar.basket, self.rows, self.detail)

    @property
    def shown(self) -> Anchor | None:
        """The row whose detail is shown."""
        return self._shown

    def choose_first(self) -> None:
        """Show the first row's detail when none is shown yet, so that the pane is never half empty."""
        if self._shown is None and self.model.rowCount():
            self.rows.setCurrentIndex(self.model.index(0, 0))

    def focus_rows(self) -> None:
        """Put the keyboard on the rows; what is typed there begins a new code."""
        self.rows.type_ahead.end()
        self.rows.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self.rows.selectionModel().hasSelection() and self.model.rowCount():
            self.rows.selectRow(max(0, self.rows.currentIndex().row()))

    def toggle_twins(self) -> None:
        """Show the chosen decision beside its twins, or alone again."""
        self._beside_twins = not self._beside_twins and self.rows.takes_codes
        self.refresh()

    def copy(self, kind: str) -> None:
        """Copy the ticked rows, else those selected, else all that are shown, and say which and how many."""
        self.finding.finish()
        rows, query, which = self.ticking.taken(self.bar.query)
        if kind == "picture" and len(rows) > picture.MOST_ROWS:
            self.told.emit(self.tr("A picture holds at most {0} rows; narrow the filter").format(picture.MOST_ROWS))
            return
        picked = Picked(self._table, rows, query, self.columns.shown)
        copying.put(self._session, picked, kind, self.font())
        if which == TICKED:
            told = self.tr("Copied %n ticked row(s)", "", len(rows))
        elif which == SELECTED:
            told = self.tr("Copied %n selected row(s)", "", len(rows))
        else:
            told = self.tr("Copied all %n row(s) that are shown", "", len(rows))
        kinds = {"markdown": self.tr("Markdown"), "citation": self.tr("citations"), "picture": self.tr("picture")}
        self.told.emit(f"{told} · {kinds[kind]}" if kind in kinds else told)

    @Slot()
    def _apply(self) -> None:
        self.finding.begin(self.bar.query, self._session.own.marks)

    @Slot()
    def _tell(self) -> None:
        self.bar.tell(self.finding.scan)

    @Slot()
    def _finish(self) -> None:
        """All is found: count it, and choose the row again that was chosen."""
        self.rows.fit_heights()
        self._tell()
        self.empty.setHidden(bool(self.finding.scan.rows))
        place = self._place(self._shown) if self._shown else None
        index = self.model.index_of(place) if place is not None else QModelIndex()
        if index.isValid():
            self.rows.setCurrentIndex(index)
            self.rows.scrollTo(index)
        else:
            self.rows.scrollToTop()
        if self._hidden != (place is not None and not index.isValid()):
            self.refresh()

    @Slot()
    def _resorted(self) -> None:
        if self.finding.is_under_way:
            self._apply()
        else:
            self.rows.fit_heights()

    @Slot()
    def _leave_box(self) -> None:
        if self.model.rowCount():
            self.focus_rows()

    @Slot()
    def _focus_detail(self) -> None:
        self.detail.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot(str)
    def _show_code(self, code: str) -> None:
        """Show the rows of a typed agenda item; a single one is chosen, none is guessed."""
        query = self.bar.query
        known = {value for facet in self._table.facets if facet.key == AGENDA
                 for row in self._table.rows for value in facet.values(row)}  # fmt: skip
        meant = agenda.matching(known, code) if code else frozenset[str]()
        if code and not meant:
            self.told.emit(self.tr("There is no agenda item {0}").format(code))
            return
        self.bar.ask(query.with_values(AGENDA, meant))
        if self.finding.scan.done and self.model.rowCount() == 1:
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
