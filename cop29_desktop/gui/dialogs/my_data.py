"""My data: every file of one's own and what is wrong with it, backups, the signature, a wipe that asks for a word."""

from html import escape
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cop29_desktop import paths
from cop29_desktop.gui.kit.field import Field
from cop29_desktop.gui.kit.page import Page
from cop29_desktop.gui.kit.room import held
from cop29_desktop.gui.session import Session
from cop29_desktop.userdata import backups
from cop29_desktop.userdata.notebook import ME


class MyDataDialog(QDialog):
    """Shows and asks.

    Signals:
        backup_requested: Copy everything now.
        name_requested: The name to sign notes with.
        wipe_requested: Delete everything of one's own; the word was typed.
    """

    backup_requested = Signal()
    name_requested = Signal(str)
    wipe_requested = Signal()

    def __init__(self, session: Session, css: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("My data"))
        self._session, self._css = session, css
        self._word = self.tr("DELETE")
        self.page = Page(self)
        self.page.setAccessibleName(self.tr("My data"))
        self.name = Field(self)
        self.rename, self.copy = QPushButton(self.tr("Sign with this"), self), QPushButton(self)
        self.copy.setText(self.tr("Back up now"))
        self.word = Field(self)
        self.wipe = QPushButton(self.tr("Delete everything"), self)
        self.wipe.setEnabled(False)
        for button in (self.rename, self.copy, self.wipe):
            button.setAutoDefault(False)
        signature = QLabel(self.tr("Your notes are signed:"), self)
        signature.setBuddy(self.name)
        signature.setWordWrap(True)
        asked = QLabel(self.tr("To delete all of it, backups too, type {0}:").format(self._word), self)
        asked.setBuddy(self.word)
        asked.setWordWrap(True)
        self.name.setAccessibleName(signature.text())
        self.word.setAccessibleName(asked.text())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)  # Enter belongs to the fields
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addWidget(self.page, 1)
        for line in ((signature, self.name, self.rename, self.copy), (asked, self.word, self.wipe)):
            row = QHBoxLayout()
            for widget in line:
                row.addWidget(widget, int(not isinstance(widget, QPushButton)))
            layout.addLayout(row)
        layout.addWidget(buttons)
        self.resize(held(self, 720, 460))
        self.rename.clicked.connect(self._rename)
        self.copy.clicked.connect(self._back_up)
        self.word.textChanged.connect(self._look_at)
        self.wipe.clicked.connect(self._wipe)
        buttons.rejected.connect(self.reject)
        self.show_files()

    def show_files(self) -> None:
        """List what there is now."""
        book, code = self._session.own.known, self._session.interface_code
        self.name.setText("" if book is None or book.signature == ME else book.signature.part(code))
        title, none = self.tr("My data"), self.tr("There is nothing yet.")
        kept = self.tr("Notes, bookmarks, ticks, presets and entries: a journal that only grows, in")
        saved = self.tr('Backups, the last {0}, each of which "Merge notes" reads back, in').format(backups.KEPT)
        parts = [f"<h1>{escape(title)}</h1>"]
        for told, place in ((kept, paths.notebook_folder()), (saved, paths.backup_folder())):
            parts.append(f"<p>{escape(told)}<br><b>{escape(str(place))}</b></p>{_listed(place) or escape(none)}")
        others = self.tr("This device's random name, and the settings:")
        listed = "".join(map(_listed, (paths.device_file(), paths.settings_file())))
        parts.append(f"<p>{escape(others)}</p>{listed or escape(none)}")
        problems = [problem.part(code) for problem in book.ledger.problems] if book else []
        parts += [f"<p class='notice high'>{escape(problem)}</p>" for problem in problems]
        self.page.show_html("".join(parts), self._css)

    @Slot()
    def _rename(self) -> None:
        self.name_requested.emit(self.name.text())
        self.show_files()

    @Slot()
    def _back_up(self) -> None:
        self.backup_requested.emit()
        self.show_files()

    @Slot(str)
    def _look_at(self, word: str) -> None:
        self.wipe.setEnabled(word.strip() == self._word)

    @Slot()
    def _wipe(self) -> None:
        self.wipe_requested.emit()
        self.accept()


def _listed(place: Path) -> str:
    """The files of a place as lines of a table."""
    rows = [(str(file), size) for file, size in backups.own_files(place)]
    lines = "".join(f"<tr><td>{escape(name)}</td><td class='label'>{size:,} B</td></tr>" for name, size in rows)
    return f"<table class='facts' cellspacing='0'>{lines}</table>" if lines else ""
