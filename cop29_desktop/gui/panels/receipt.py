"""What was exported last, in the status bar, with the way to its folder."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

MOST_WIDTH = 24  # of the name, in lines


class Receipt(QFrame):
    """Stays until it is dismissed or something else is exported.

    Signals:
        room_wanted: How wide it is about to be; 0 when it goes.
    """

    room_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = Path()
        self.told = QLabel(self)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setMinimumWidth(1)  # a long name does not widen the window
        self.open, self.dismiss = QPushButton(self), QPushButton("✕", self)
        for button in (self.open, self.dismiss):
            button.setProperty("small", True)  # noqa: FBT003
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.setSpacing(6)
        for widget in (self.told, self.open, self.dismiss):
            layout.addWidget(widget)
        self.open.clicked.connect(self._open)
        self.dismiss.clicked.connect(self._dismiss)

    def show_written(self, target: Path) -> None:
        """Tell what was written."""
        self._folder = target if target.is_dir() else target.parent
        width = MOST_WIDTH * self.fontMetrics().height()
        name = self.fontMetrics().elidedText(target.name, Qt.TextElideMode.ElideMiddle, width)
        self.told.setText(self.tr("Written: {0}").format(name))
        self.told.setToolTip(str(target))
        self.open.setText(self.tr("Open the folder"))
        self.dismiss.setAccessibleName(self.tr("Dismiss"))
        self.dismiss.setToolTip(self.tr("Dismiss"))
        self.room_wanted.emit(self.sizeHint().width())
        self.show()

    @Slot()
    def _dismiss(self) -> None:
        self.hide()
        self.room_wanted.emit(0)

    @Slot()
    def _open(self) -> None:
        """Show the folder as the system shows folders; only ever a folder of this machine."""
        if self._folder.is_dir():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
