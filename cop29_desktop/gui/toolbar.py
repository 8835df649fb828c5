"""The toolbar: what is used most, in the order of ``actions.TOOLBAR``."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSizePolicy, QToolBar, QToolButton, QWidget

from cop29_desktop.gui.actions import TOOLBAR
from cop29_desktop.gui.kit.look import Look


class Toolbar(QToolBar):
    """Shows actions; its icons grow with the letters."""

    def __init__(self, actions: dict[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        for name in TOOLBAR:
            if name:
                self.addAction(actions[name])
                continue
            gap = QWidget(self)
            gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            self.addWidget(gap)

    def retranslate(self) -> None:
        """Speak the language in force."""
        self.setWindowTitle(self.tr("Toolbar"))
        for button in self.findChildren(QToolButton, "qt_toolbar_ext_button"):
            button.setAccessibleName(self.tr("What has no room on the toolbar"))

    def dress(self, look: Look) -> None:
        """Wear a theme."""
        self.setIconSize(look.icon_size)
