"""What the actions do: each row of ``actions.ACTIONS`` runs the method ``on_<verb>`` with its argument."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from cop29_desktop.gui import actions
from cop29_desktop.gui.centre import MORE, READER, Centre
from cop29_desktop.gui.kit.look import Look
from cop29_desktop.gui.navigator import Navigator
from cop29_desktop.gui.panels.itinerary import ItineraryPanel
from cop29_desktop.gui.panels.sections import SectionsPanel
from cop29_desktop.gui.session import Session
from cop29_desktop.gui.settings import Settings
from cop29_desktop.gui.wardrobe import Wardrobe
from cop29_desktop.model.texts import Language

if TYPE_CHECKING:
    from cop29_desktop.gui.exporting import Exporter

ROWS = {row.id: row for row in actions.ACTIONS}


class Parts(NamedTuple):
    """What the actions act on."""

    session: Session
    navigator: Navigator
    wardrobe: Wardrobe
    tree: SectionsPanel
    centre: Centre
    days: ItineraryPanel
    settings: Settings


class Commands(QObject):
    """Owns the actions and carries them out."""

    def __init__(self, window: QMainWindow, parts: Parts) -> None:
        super().__init__(window)
        self._window = window
        self._session, self._navigator, self._wardrobe = parts.session, parts.navigator, parts.wardrobe
        self._tree, self._centre, self._days = parts.tree, parts.centre, parts.days
        self._settings = parts.settings
        self._exporter: Exporter | None = None
        self.menus: dict[str, QMenu] = {title: window.menuBar().addMenu("") for title in actions.MENUS}
        self.by_id: dict[str, QAction] = {}
        self._build()

    def _build(self) -> None:
        groups: dict[str, QActionGroup] = {}
        for row in actions.ACTIONS:
            action = QAction(self._window)
            action.setData(row.id)
            action.setShortcuts([QKeySequence(key) for key in row.keys])
            action.setCheckable(row.checkable)
            action.triggered.connect(self._run)
            if row.group:
                if row.group not in groups:
                    groups[row.group] = QActionGroup(self)
                groups[row.group].addAction(action)
            if row.separated:
                self.menus[row.menu].addSeparator()
            self.menus[row.menu].addAction(action)
            self.by_id[row.id] = action

    def retranslate(self) -> None:
        """Speak the language in force."""
        for title, menu in self.menus.items():
            menu.setTitle(actions.translated(title))
        for row in actions.ACTIONS:
            action = self.by_id[row.id]
            action.setText(actions.translated(row.text))
            if row.short:
                action.setIconText(actions.translated(row.short))
            shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            plain = actions.plain(row.text)
            action.setToolTip(f"{plain} ({shown})" if shown else plain)

    def dress(self, look: Look) -> None:
        """Wear a theme."""
        for row in actions.ACTIONS:
            if row.icon:
                self.by_id[row.id].setIcon(look.icon(row.icon))

    def refresh(self) -> None:
        """Enable and check the actions by the state of things."""
        self.by_id["back"].setEnabled(self._navigator.can_go_back)
        self.by_id["forward"].setEnabled(self._navigator.can_go_forward)
        self.by_id[f"language_{self._session.language}"].setChecked(True)
        self.by_id[f"theme_{self._wardrobe.theme}"].setChecked(True)
        self.by_id["show_tree"].setChecked(not self._tree.isHidden())
        self.by_id["show_days"].setChecked(not self._days.isHidden())

    @Slot()
    def _run(self) -> None:
        sender = self.sender()
        if isinstance(sender, QAction):
            row = ROWS[sender.data()]
            getattr(self, f"on_{row.verb}")(row.argument)
            self.refresh()

    def on_export(self, _: str) -> None:
        """Ask what of that which is in front goes into which file, and write it."""
        from cop29_desktop.gui.exporting import Exporter

        if self._exporter is None:
            self._exporter = Exporter(self._window, self._session, self._settings)
        self._exporter.ask(self._centre, self._days, self._wardrobe.look())

    def on_quit(self, _: str) -> None:
        """Close the window, which ends the program."""
        self._window.close()

    def on_language(self, code: str) -> None:
        """Put a language in force."""
        self._session.speak(Language(code))

    def on_next_language(self, _: str) -> None:
        """中 → EN → both."""
        order = list(Language)
        self._session.speak(order[(order.index(self._session.language) + 1) % len(order)])

    def on_zoom(self, by: str) -> None:
        """One step, or back to 100 %."""
        if by == "0":
            self._wardrobe.magnify(100)
        else:
            self._wardrobe.step(int(by))

    def on_theme(self, theme: str) -> None:
        """Light, dark, or as the system has it."""
        self._wardrobe.choose_theme(theme)

    def on_show(self, which: str) -> None:
        """Show or hide a side of the window."""
        panel: QWidget = self._tree if which == "tree" else self._days
        panel.setVisible(panel.isHidden())

    def on_full_screen(self, _: str) -> None:
        """Fill the screen, or stop doing so."""
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def on_history(self, by: str) -> None:
        """Back or forward."""
        if by == "1":
            self._navigator.forward()
        else:
            self._navigator.back()

    def on_pane(self, pane: str) -> None:
        """Bring a pane to the front and the keyboard with it."""
        if pane == "days":
            self._days.show()
            self._days.page.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        if pane == MORE:
            self._centre.offer_others()
            return
        self._centre.turn_to(pane)
        self._centre.focus_pane()

    def on_next_part(self, _: str) -> None:
        """The keyboard goes from the tree to the middle to the itinerary."""
        parts = [part for part in (self._tree, self._centre, self._days) if not part.isHidden()]
        focused = self._window.focusWidget()
        at = next((i for i, part in enumerate(parts) if focused and part.isAncestorOf(focused)), -1)
        wanted = parts[(at + 1) % len(parts)]
        if wanted is self._centre:
            self._centre.focus_pane()
            return
        target = self._tree.tree if wanted is self._tree else self._days.page
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def on_focus_filter(self, _: str) -> None:
        """The filter of the table in front; in the reader, that of the tree."""
        if self._centre.pane == READER:
            self._tree.show()
            box = self._tree.filter
        else:
            box = self._centre.table(self._centre.pane).bar.box
        box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        box.selectAll()

    def on_day(self, by: str) -> None:
        """Step the itinerary."""
        if by == "1":
            self._days.step_on()
        else:
            self._days.step_back()

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
        """Rows of the table in front: as a table, as lines for a chat, as Markdown, as citations, as a picture."""
        if self._centre.pane != READER:
            self._centre.table(self._centre.pane).copy(kind)

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

    def on_keys(self, _: str) -> None:
        """The key list."""
        from cop29_desktop.gui.dialogs.keys import KeysDialog

        KeysDialog(self._wardrobe.look().reader_css(), self._window).open()

    def on_about(self, _: str) -> None:
        """What this is."""
        from cop29_desktop.gui.dialogs.about import AboutDialog

        code = self._session.interface_code
        AboutDialog(self._session.briefing.pack, code, self._wardrobe.look().reader_css(), self._window).open()
