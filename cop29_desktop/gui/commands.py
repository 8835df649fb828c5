"""What the actions do: each row of ``actions.ACTIONS`` runs the method ``on_<verb>`` with its argument."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QToolButton

from cop29_desktop.gui import actions
from cop29_desktop.gui import settings as kept
from cop29_desktop.gui.centre import READER
from cop29_desktop.gui.kit.look import Look
from cop29_desktop.gui.looking import Looking, Parts
from cop29_desktop.gui.searching import Searching, SearchingParts
from cop29_desktop.model.anchors import Anchor

if TYPE_CHECKING:
    from cop29_desktop.gui.exporting import Exporter
    from cop29_desktop.gui.opening import Opening
    from cop29_desktop.gui.printout import Printout

ROWS = {row.id: row for row in actions.ACTIONS}


class Commands(Looking):
    """Owns the actions and carries them out.

    Signals:
        told: A sentence for the status bar.
        briefing_opened: Another briefing is to be shown; carries an Opened.
    """

    told = Signal(str)
    briefing_opened = Signal(object)

    def __init__(self, window: QMainWindow, parts: Parts) -> None:
        super().__init__(window, parts)
        self._settings = parts.settings
        self.menus: dict[str, QMenu] = {title: window.menuBar().addMenu("") for title in actions.MENUS}
        self.by_id: dict[str, QAction] = {}
        self.searching = Searching(
            window, SearchingParts(parts.session, parts.navigator, parts.wardrobe, parts.centre, parts.days), self.by_id
        )
        self._printout: Printout | None = None
        self._exporter: Exporter | None = None
        self._opening: Opening | None = None
        self.briefings = QMenu(window)
        self.briefings.aboutToShow.connect(self._list_briefings)
        self.briefings.triggered.connect(self._open_briefing)
        self._build()
        self.by_id["briefings"].setMenu(self.briefings)
        self.by_id["bookmarks"].setMenu(self.own.bookmarks)
        parts.session.own.changed.connect(self.refresh)
        self.own.told.connect(self.told)

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
            for button in action.associatedObjects():
                if isinstance(button, QToolButton):
                    button.setAccessibleName(plain)
        for button in self._window.menuBar().findChildren(QToolButton, "qt_menubar_ext_button"):
            button.setAccessibleName(self.tr("Menus that have no room"))
        self.own.retranslate()
        self.searching.retranslate()

    def dress(self, look: Look) -> None:
        """Wear a theme."""
        for row in actions.ACTIONS:
            if row.icon:
                self.by_id[row.id].setIcon(look.icon(row.icon))
        self.own.dress(look)
        self.searching.dress(look)

    @Slot()
    def refresh(self) -> None:
        """Enable and check the actions by the state of things."""
        self.by_id["back"].setEnabled(self._navigator.can_go_back)
        self.by_id["forward"].setEnabled(self._navigator.can_go_forward)
        self.by_id[f"language_{self._session.language}"].setChecked(True)
        self.by_id[f"theme_{self._wardrobe.theme}"].setChecked(True)
        self.by_id["show_tree"].setChecked(not self._tree.isHidden())
        self.by_id["show_days"].setChecked(not self._days.isHidden())
        self.by_id["caret"].setChecked(self._centre.reader.page.has_caret)
        self.own.refresh(self.by_id)

    @Slot()
    def _run(self) -> None:
        sender = self.sender()
        if isinstance(sender, QAction):
            row = ROWS[sender.data()]
            owner = next(one for one in (self, self.own, self.searching) if hasattr(one, f"on_{row.verb}"))
            getattr(owner, f"on_{row.verb}")(row.argument)
            self.refresh()

    def on_export(self, _: str) -> None:
        """Ask what of that which is in front goes into which file, and write it."""
        from cop29_desktop.gui.exporting import Exporter

        if self._exporter is None:
            self._exporter = Exporter(self._window, self._session, self._settings)
        self._exporter.ask(self._centre, self._days, self._wardrobe.look(), self._session.own.marks)

    @property
    def opening(self) -> "Opening":
        """What opens another briefing."""
        from cop29_desktop.gui.opening import Opening

        if self._opening is None:
            self._opening = Opening(self._window, self._session, self._settings)
            self._opening.opened.connect(self.briefing_opened)
        return self._opening

    def on_open(self, _: str) -> None:
        """Ask for the folder of another briefing."""
        self.opening.ask()

    def on_briefings(self, _: str) -> None:
        """The briefings that were opened last, below the tabs."""
        self._centre.offer(self.briefings)

    @Slot()
    def _list_briefings(self) -> None:
        self.opening.fill(self.briefings)

    @Slot(QAction)
    def _open_briefing(self, action: QAction) -> None:
        self.opening.read(action.data())

    def on_quit(self, _: str) -> None:
        """Close the window, which ends the program."""
        self._window.close()

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

    def on_print(self, _: str) -> None:
        """What is in front on paper, or as a PDF."""
        from cop29_desktop.gui.printing import presets
        from cop29_desktop.gui.printing.paper import PAPERS
        from cop29_desktop.gui.printout import Printout

        if self._printout is None:
            self._printout = Printout(self._window)
            self._printout.told.connect(self.told)
        session, day = self._session, self._days.day
        order = presets.Order(session.briefing, session.language, PAPERS["A4"], session.now())
        if self._centre.pane == READER:
            shown = presets.Shown(day, anchor=self._centre.reader.shown)
        else:
            panel = self._centre.table(self._centre.pane)
            panel.finding.finish()
            ticking, table = panel.ticking, session.table(self._centre.pane)
            shown = presets.Shown(day, table, ticking.visible, panel.bar.query, panel.shown, ticking.ticked)
        self._printout.ask(order, shown)

    def on_clear_filters(self, _: str) -> None:
        """Show everything: the tree's filter and that of the table in front."""
        self._tree.filter.clear()
        if self._centre.pane != READER:
            self._centre.table(self._centre.pane).bar.clear_all()

    def on_meeting(self, _: str) -> None:
        """What is in front, large; decisions and sections lead on to the next."""
        from cop29_desktop.gui.meeting import MeetingWindow, beyond

        place = self._navigator.place.anchor.section
        meeting = MeetingWindow(self._session, place, self._wardrobe.look(), self._window)
        meeting.left.connect(self._return)
        meeting.resize(self._window.size())
        meeting.fill(beyond(QGuiApplication.screens(), self._window.screen()))
        meeting.show()

    @Slot(object)
    def _return(self, anchor: Anchor) -> None:
        self._navigator.go(anchor)

    def on_settings(self, _: str) -> None:
        """What can be chosen, applied at once."""
        from cop29_desktop.gui.dialogs.settings import SettingsDialog

        dialog = SettingsDialog(self._chosen(), self._window)
        dialog.chosen.connect(self._apply)
        self._session.language_changed.connect(dialog.retranslate)
        dialog.open()

    def _chosen(self) -> dict[str, kept.Value]:
        """The value in force of every setting that can be chosen."""
        values = {row.key: self._settings.value(row) for row in kept.SETTINGS if row.title}
        values[kept.LANGUAGE.key] = self._session.language.value
        return values | {kept.THEME.key: self._wardrobe.theme, kept.ZOOM.key: self._wardrobe.zoom}

    @Slot(object)
    def _apply(self, choice: kept.Choice) -> None:
        self._settings.keep(choice.setting, choice.value)
        if choice.setting is kept.LANGUAGE:
            self.on_language(str(choice.value))
        elif choice.setting is kept.THEME:
            self.on_theme(str(choice.value))
        elif choice.setting is kept.ZOOM:
            self._wardrobe.magnify(int(choice.value))
        self.refresh()

    def on_guide(self, _: str) -> None:
        """The user guide."""
        from cop29_desktop.gui.dialogs.guide import GuideDialog

        GuideDialog(self._session.interface_code, self._wardrobe.look().reader_css(), self._window).open()

    def on_keys(self, _: str) -> None:
        """The key list."""
        from cop29_desktop.gui.dialogs.keys import KeysDialog

        KeysDialog(self._wardrobe.look().reader_css(), self._window).open()

    def on_about(self, _: str) -> None:
        """What this is."""
        from cop29_desktop.gui.dialogs.about import AboutDialog

        code = self._session.interface_code
        AboutDialog(self._session.briefing.pack, code, self._wardrobe.look().reader_css(), self._window).open()
