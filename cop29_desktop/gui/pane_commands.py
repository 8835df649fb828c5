"""What the actions on the pane in front do: filters, columns, copies, ticks, presets; handlers as in ``commands``."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QMainWindow

from cop29_desktop.gui.centre import READER, Centre
from cop29_desktop.gui.panels.sections import SectionsPanel
from cop29_desktop.gui.session import Session
from cop29_desktop.model.queries import show

if TYPE_CHECKING:
    from cop29_desktop.gui.panels.table import TablePanel


class PaneCommands(QObject):
    """Carries them out.

    Signals:
        told: A sentence for the status bar.
    """

    told = Signal(str)

    def __init__(self, window: QMainWindow, session: Session, tree: SectionsPanel, centre: Centre) -> None:
        super().__init__(window)
        self._window, self._session, self._tree, self._centre = window, session, tree, centre

    def on_focus_filter(self, _: str) -> None:
        """The filter of the table in front; in the reader, what finds words in its text."""
        if self._centre.pane == READER:
            self._centre.reader.ask_find()
            return
        box = self._centre.table(self._centre.pane).bar.box
        box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        box.selectAll()

    def on_find(self, by: str) -> None:
        """The next hit in the text, or the one before."""
        if self._centre.pane == READER:
            self._centre.reader.find_next(int(by))

    def on_caret(self, _: str) -> None:
        """A caret in the text, or none."""
        page = self._centre.reader.page
        if self._centre.pane == READER or page.has_caret:
            page.show_caret(on=not page.has_caret)

    def on_body(self, letters: str) -> None:
        """Show the decisions of one body, or of all."""
        self._centre.turn_to("decisions")
        bar = self._centre.table("decisions").bar
        bodies = frozenset(body for body in bar.bodies if letters and body.startswith(letters))
        bar.ask(bar.query._replace(bodies=bodies))
        self._centre.focus_pane()

    def on_twins(self, _: str) -> None:
        """The chosen decision beside its twins, or alone again."""
        self._centre.turn_to("decisions")
        self._centre.table("decisions").toggle_twins()

    def on_copy(self, kind: str) -> None:
        """Rows of the table in front, in one of several ways; text of the reader, alone or cited."""
        if self._centre.pane != READER:
            self._centre.table(self._centre.pane).copy(kind)
            return
        reader = self._centre.reader
        (reader.cite if kind in {"lines", "citation"} else reader.copy)()

    def on_conditions(self, _: str) -> None:
        """Presets and conditions of the table in front; of the decisions when it is the reader."""
        if self._centre.pane == READER:
            self._centre.turn_to("decisions")
        self._centre.table(self._centre.pane).bar.offer()

    def on_columns(self, _: str) -> None:
        """The menu of the columns of the table in front."""
        if self._centre.pane != READER:
            self._centre.table(self._centre.pane).columns.open_menu()

    def on_clear_filters(self, _: str) -> None:
        """Show everything: the tree's filter and that of the table in front."""
        self._tree.filter.clear()
        if self._centre.pane != READER:
            self._centre.table(self._centre.pane).bar.clear_all()

    def _panel(self) -> "TablePanel | None":
        return None if self._centre.pane == READER else self._centre.table(self._centre.pane)

    def on_tick(self, _: str) -> None:
        """Tick the chosen rows, as Space does."""
        if panel := self._panel():
            panel.ticking.toggle_chosen()

    def on_untick(self, _: str) -> None:
        """Take every tick of the table in front away."""
        if panel := self._panel():
            panel.ticking.empty()

    def on_presets(self, _: str) -> None:
        """The reader's own presets of the table in front."""
        from cop29_desktop.gui.dialogs.presets import PresetsDialog

        if panel := self._panel():
            table = self._session.table(self._centre.pane)
            dialog = PresetsDialog(self._session, table, panel.bar.query, self._window)
            dialog.asked.connect(panel.bar.ask)
            dialog.save_requested.connect(self._save_preset)
            dialog.remove_requested.connect(self._remove_preset)
            dialog.open()

    @Slot(str)
    def _save_preset(self, name: str) -> None:
        if panel := self._panel():
            table, line = self._centre.pane, show(panel.bar.query)
            if self._session.own.do(lambda book: book.save_preset(table, name, line)):
                self.told.emit(self.tr("Saved: {0}").format(name))

    @Slot(str)
    def _remove_preset(self, name: str) -> None:
        if self._session.own.do(lambda book: book.remove_preset(self._centre.pane, name)):
            self.told.emit(self.tr("Removed: {0}; Ctrl+Z brings it back").format(name))
