"""The name that one's notes are signed with, asked once, before they are handed on."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from cop29_desktop.gui.kit.field import Field
from cop29_desktop.gui.kit.typed import override


class SignatureDialog(QDialog):
    """Asks for a name.

    Signals:
        named: The name, empty for none; nothing is told when the dialog is closed.
    """

    named = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Sign your notes"))
        told = QLabel(self.tr("Your colleague sees who wrote a note. Which name is to stand there?"), self)
        told.setWordWrap(True)
        self.name = Field(self)
        self.name.setAccessibleName(self.tr("Name"))
        self.name.setPlaceholderText(self.tr("Name"))
        buttons = QDialogButtonBox(self)
        self.sign = buttons.addButton(self.tr("Sign"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.without = buttons.addButton(self.tr("Without a name"), QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.sign.setDefault(True)
        self.sign.setEnabled(False)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        for widget in (told, self.name, buttons):
            layout.addWidget(widget)
        self.name.textChanged.connect(self._look_at)
        buttons.accepted.connect(self._tell)
        self.without.clicked.connect(self._tell_none)
        buttons.rejected.connect(self.reject)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """As high as its sentence needs: only what is shown has its font."""
        super().showEvent(event)
        self.resize(self.width(), self.heightForWidth(self.width()))

    @Slot(str)
    def _look_at(self, name: str) -> None:
        self.sign.setEnabled(bool(name.strip()))

    @Slot()
    def _tell(self) -> None:
        self.accept()
        self.named.emit(self.name.text())

    @Slot()
    def _tell_none(self) -> None:
        self.accept()
        self.named.emit("")
