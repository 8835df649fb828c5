"""The reader's own presets of a table: keep the filter in force by name, remove, copy as a line, paste a line."""

from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cop29_desktop.gui.kit import clipboard
from cop29_desktop.gui.kit.field import Field
from cop29_desktop.gui.kit.room import held
from cop29_desktop.gui.session import Session
from cop29_desktop.model.queries import Query, QueryError, show
from cop29_desktop.presentation import filters
from cop29_desktop.presentation.filters import EVERYTHING
from cop29_desktop.presentation.tables import Table

NAME, LINE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class PresetsDialog(QDialog):
    """Shows and asks.

    Signals:
        asked: A query to put in force.
        save_requested: The name to keep the filter in force by.
        remove_requested: The name of a preset to delete.
    """

    asked = Signal(object)
    save_requested = Signal(str)
    remove_requested = Signal(str)

    def __init__(self, session: Session, table: Table[Any], query: Query, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session, self._table, self._query = session, table, query
        code = session.interface_code
        self.setWindowTitle(self.tr("Own presets: {0}").format(table.title.part(code)))
        self.name, self.line = Field(self), Field(self)
        self.told, self.wrong = QLabel(self), QLabel(self)
        self.wrong.setObjectName("refusal")
        self.list = QListWidget(self)
        self.save, self.use = QPushButton(self.tr("Save"), self), QPushButton(self.tr("Use"), self)
        self.copy, self.remove = QPushButton(self.tr("Copy as text"), self), QPushButton(self.tr("Remove"), self)
        self.paste = QPushButton(self.tr("Use this line"), self)
        self._lay_out(show(query))
        for label in (self.told, self.wrong):
            label.setWordWrap(True)
        for button in (self.save, self.use, self.copy, self.remove, self.paste):
            button.setAutoDefault(False)
        self.name.textChanged.connect(self._look_at_name)
        self.name.returnPressed.connect(self._save)
        self.save.clicked.connect(self._save)
        self.list.currentRowChanged.connect(self._enable)
        self.list.itemActivated.connect(self._use)
        self.use.clicked.connect(self._use)
        self.copy.clicked.connect(self._copy)
        self.remove.clicked.connect(self._remove)
        self.line.textChanged.connect(self._forgive)
        self.line.returnPressed.connect(self._paste)
        self.paste.clicked.connect(self._paste)
        session.own.changed.connect(self.fill)
        self.fill()
        self._look_at_name()

    def _lay_out(self, line: str) -> None:
        in_force = QLabel(self.tr("The filter in force: {0}").format(line or "—"), self)
        in_force.setWordWrap(True)
        named, pasted = QLabel(self.tr("Save it as:"), self), QLabel(self.tr("A line that someone sent:"), self)
        for label, box in ((named, self.name), (pasted, self.line)):
            label.setBuddy(box)
            box.setAccessibleName(label.text())
        self.list.setAccessibleName(self.tr("Own presets"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)  # Enter belongs to the fields
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        lines: tuple[tuple[QWidget, ...], ...] = (
            (in_force,), (named, self.name, self.save), (self.told,), (self.list,), (self.use, self.copy, self.remove),
            (pasted, self.line, self.paste), (self.wrong,), (buttons,),
        )  # fmt: skip
        for line_of in lines:
            row = QHBoxLayout()
            for widget in line_of:
                row.addWidget(widget, int(isinstance(widget, QLineEdit | QListWidget)))
            layout.addLayout(row, int(self.list in line_of))
        stops = (self.name, self.save, self.list, self.use, self.copy, self.remove, self.line, self.paste)
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)
        self.wrong.hide()
        self.resize(held(self, 620, 460))

    @Slot()
    def fill(self) -> None:
        """List what is kept."""
        book, row = self._session.own.known, self.list.currentRow()
        self.list.clear()
        for preset in book.presets(self._table.name) if book else ():
            item = QListWidgetItem(f"{preset.name}    {preset.line}", self.list)
            item.setData(NAME, preset.name)
            item.setData(LINE, preset.line)
        self.list.setCurrentRow(min(max(row, 0), self.list.count() - 1))
        self._enable()
        self._look_at_name()

    @Slot()
    def _enable(self) -> None:
        for button in (self.use, self.copy, self.remove):
            button.setEnabled(self.list.currentRow() >= 0)

    # keeping

    @Slot()
    def _look_at_name(self) -> None:
        """Say whether a name can be used, and whether it replaces another preset."""
        name = " ".join(self.name.text().split())
        taken = any(
            name.casefold() in map(str.casefold, (preset.id, *preset.name))
            for preset in self._session.briefing.pack.presets
        )
        before = self._line_of(name)
        if taken:
            self.told.setText(self.tr("The briefing has a preset of that name; choose another."))
        elif self._query == EVERYTHING:
            self.told.setText(self.tr("No filter is in force: there is nothing to save."))
        else:
            self.told.setText(self.tr("Replaces: {0}").format(before) if before else "")
        self.save.setText(self.tr("Replace") if before else self.tr("Save"))
        self.save.setEnabled(bool(name) and not taken and self._query != EVERYTHING)

    def _line_of(self, name: str) -> str:
        items = (self.list.item(row) for row in range(self.list.count()))
        return next((item.data(LINE) for item in items if item.data(NAME) == name), "")

    @Slot()
    def _save(self) -> None:
        if self.save.isEnabled():
            self.save_requested.emit(self.name.text())

    # using

    @Slot()
    def _use(self) -> None:
        self._ask(self.list.currentItem().data(LINE))

    @Slot()
    def _paste(self) -> None:
        self._ask(self.line.text())

    def _ask(self, line: str) -> None:
        """Put a line in force, or say what is wrong with it and what there is."""
        try:
            query = filters.read(self._table, line)
        except QueryError as error:
            self.wrong.setText(error.told.part(self._session.interface_code))
            self.wrong.show()
            return
        self.accept()
        self.asked.emit(query)

    @Slot()
    def _forgive(self) -> None:
        self.wrong.hide()

    @Slot()
    def _copy(self) -> None:
        clipboard.put(self.list.currentItem().data(LINE))

    @Slot()
    def _remove(self) -> None:
        self.remove_requested.emit(self.list.currentItem().data(NAME))
