"""The report tree with its filter."""

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QLabel, QTreeView, QVBoxLayout, QWidget

from cop29_desktop.gui.kit.filter_box import FilterBox
from cop29_desktop.gui.kit.look import Look
from cop29_desktop.gui.kit.tree_model import KEY, Node, TreeFilter, TreeModel, grow
from cop29_desktop.gui.session import Session
from cop29_desktop.model.folding import fold
from cop29_desktop.presentation.sections import NOT_INCLUDED


class SectionsPanel(QWidget):
    """The tree of sections.

    Signals:
        section_requested: The id of a section that is to be shown.
    """

    section_requested = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._marked = ""
        self._quiet = False  # what is selected now is not the reader's choice
        self.title = QLabel(self)
        self.title.setObjectName("pane-title")
        self.title.setIndent(0)
        self.filter = FilterBox(self)
        self.model = TreeModel(self._grown(), self)
        self.matching = TreeFilter(self.model, self)
        self.tree = QTreeView(self)
        self.tree.setModel(self.matching)
        self.tree.setHeaderHidden(True)
        self.tree.setUniformRowHeights(True)
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.tree.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.empty = QLabel(self)
        self.empty.setObjectName("empty")
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.empty.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.empty.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 4, 8, 4)
        layout.setSpacing(4)
        for widget in (self.title, self.filter, self.tree, self.empty):
            layout.addWidget(widget)
        layout.setStretchFactor(self.tree, 1)
        layout.setStretchFactor(self.empty, 1)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._narrow)
        self.filter.entered.connect(self._open_first)
        self.empty.linkActivated.connect(self._clear)
        self.tree.selectionModel().selectionChanged.connect(self._choose)

    def retranslate(self) -> None:
        """Speak the language in force."""
        self.title.setText(self.tr("Report"))
        self.filter.describe(self.tr("Filter sections…"))
        told, action = self.tr("No section holds these words."), self.tr("Clear the filter (Esc)")
        self.empty.setText(f'{told}<br><a href="#clear">{action}</a>')
        self.model.name = self.tr("Report tree")
        self.tree.setAccessibleName(self.model.name)

    def dress(self, look: Look) -> None:
        """Wear a theme."""
        self.filter.dress(look.icon("search"), look.icon_size.width())

    def show_language(self) -> None:
        """Label the sections in the language in force."""
        self.model.replace(self._grown())
        if self.filter.text():
            self.tree.expandAll()
        self.select(self._marked)

    def select(self, section: str) -> None:
        """Show where a section stands, without asking for it again; where it stands nowhere, none is current."""
        self._marked = section
        index = self.matching.mapFromSource(self.model.index_of(section))
        selection = self.tree.selectionModel()
        self._quiet = True
        selection.select(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self._quiet = False
        self.tree.scrollTo(index)

    def _grown(self) -> Node:
        code = self._session.language.parts[0]
        rows: list[tuple[Node, str | None]] = []
        for section in self._session.briefing.sections:
            label = section.heading(code)
            if not section.included:
                label += f"（{NOT_INCLUDED.zh}）" if code == "zh" else f" ({NOT_INCLUDED.en})"
            names = section.heading("zh"), section.heading("en")
            rows.append((Node(section.id, label, names, dim=not section.included), section.parent))
        return grow(rows)

    @Slot(str)
    def _narrow(self, text: str) -> None:
        self._quiet = True  # rows that go away ask for no other section
        self.matching.setFilterFixedString(fold(text))
        self._quiet = False
        if text:
            self.tree.expandAll()
        else:
            self.tree.collapseAll()
        nothing = bool(text) and self.matching.rowCount() == 0
        self.empty.setVisible(nothing)
        self.tree.setVisible(not nothing)
        self.select(self._marked)

    @Slot()
    def _clear(self) -> None:
        self.filter.clear()
        self.filter.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _open_first(self) -> None:
        """Go to the first section that itself holds the words."""
        needle = fold(self.filter.text())
        index = self.matching.index(0, 0)
        while index.isValid() and needle not in str(index.data(TreeFilter.filterRole(self.matching))):
            index = self.tree.indexBelow(index)
        if index.isValid():
            self.tree.setCurrentIndex(index)
            self.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot(QItemSelection, QItemSelection)
    def _choose(self, selected: QItemSelection, _deselected: QItemSelection) -> None:
        """Ask for the section that was selected; one that is only current, as when Tab arrives, was not chosen."""
        for index in () if self._quiet else selected.indexes():
            self.section_requested.emit(str(index.data(KEY)))
