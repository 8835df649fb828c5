"""The question before a file is replaced, whatever is being written."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

MOST_NAMED = 5  # files that the question lists


class Replacing(QMessageBox):
    """Names the files that are there; ``accepted`` is the yes. Enter and Esc keep them."""

    def __init__(self, title: str, there: Sequence[Path], parent: QWidget | None) -> None:
        super().__init__(QMessageBox.Icon.Warning, title, "", parent=parent)
        self.setText(self.tr("Replace %n file(s) that exist already?", "", len(there)))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        names = [*(path.name for path in there[:MOST_NAMED]), *["…"] * (len(there) > MOST_NAMED)]
        self.setInformativeText("\n".join([str(there[0].parent), *names]))
        self.addButton(self.tr("&Replace"), QMessageBox.ButtonRole.AcceptRole)
        keep = self.addButton(self.tr("&Keep"), QMessageBox.ButtonRole.RejectRole)
        self.setDefaultButton(keep)
        self.setEscapeButton(keep)
