"""The system's own question for a file or a folder, or Qt's, in the interface's language."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def chooser(title: str, parent: QWidget | None, directory: str = "") -> QFileDialog:
    """A dialog that is yet to be told what to choose; Qt's own catalogue lacks two of its words."""
    dialog = QFileDialog(parent, title, directory)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, QCoreApplication.translate("Choosing", "Folder:"))
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, QCoreApplication.translate("Choosing", "Kind of file:"))
    return dialog
