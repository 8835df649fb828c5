"""Every key, made from the actions."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from cop29_desktop.gui.actions import ACTIONS, MENUS, access_key, plain
from cop29_desktop.gui.kit.page import Page
from cop29_desktop.gui.kit.room import held


class KeysDialog(QDialog):
    """A table of keys, menu by menu; what has no key of its own is told by the way through its menu."""

    def __init__(self, css: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys"))
        page = Page(self)
        page.setAccessibleName(self.tr("Keys"))
        page.show_html(self._body(), css)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(page)
        layout.addWidget(buttons)
        self.resize(held(self, 460, 560))

    def _body(self) -> str:
        title = self.tr("Keys")
        parts = [f"<h1>{escape(title)}</h1>"]
        for menu in MENUS:
            rows = [row for row in ACTIONS if row.menu == menu]
            parts.append(f"<h3>{escape(plain(menu))}</h3><table class='facts' cellspacing='0'>")
            for row in rows:
                keys = (
                    " · ".join(map(_shown, row.keys)) or f"{_shown(f'Alt+{access_key(menu)}')}, {access_key(row.text)}"
                )
                parts.append(f"<tr><td class='label'>{escape(keys)}</td><td>{escape(plain(row.text))}</td></tr>")
            parts.append("</table>")
        return "".join([*parts, self._in_tables()])

    def _in_tables(self) -> str:
        """Keys that belong to the place where the focus is."""
        rows = (
            ("Enter", self.tr("Open the detail of the row")),
            (self.tr("Space"), self.tr("Tick the chosen rows, or take their ticks away")),
            ("Esc", self.tr("Take one layer of the filter away")),
            ("↓", self.tr("From a filter to what it found")),
            ("Tab · Enter", self.tr("To the next control or link; open a link")),
            ("← ↑ → ↓", self.tr("In the month strip another day")),
        )
        listed = "".join(f"<tr><td class='label'>{key}</td><td>{escape(text)}</td></tr>" for key, text in rows)
        title, meeting, named = (
            self.tr("In a table"),
            self.tr("In meeting mode"),
            self.tr("Its last line names its keys."),
        )
        return (
            f"<h3>{escape(title)}</h3><table class='facts' cellspacing='0'>{listed}</table>"
            f"<h3>{escape(meeting)}</h3><p>{escape(named)}</p>"
        )


def _shown(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
