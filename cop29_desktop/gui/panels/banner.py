"""What the first start says plainly: whose words these are. Read once, then out of the way."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from cop29_desktop.gui.session import Session
from cop29_desktop.presentation.html import straight


class Banner(QFrame):
    """The pack's notice.

    Signals:
        read: The notice was read.
    """

    read = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("banner")
        self._told = QLabel(self)
        self._told.setWordWrap(True)
        self._told.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.button = QPushButton(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 4, 12, 4)
        layout.addWidget(self._told, 1)
        layout.addWidget(self.button)
        self.button.clicked.connect(self._close)
        self.retranslate()

    def retranslate(self) -> None:
        """Speak the language in force."""
        self._told.setText(straight(self._session.briefing.pack.notice.part(self._session.interface_code)))
        self.button.setText(self.tr("Understood"))

    @Slot()
    def _close(self) -> None:
        self.hide()
        self.read.emit()
