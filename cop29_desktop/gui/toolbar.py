"""The toolbar: what is used most, in the order of ``actions.TOOLBAR``."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolBar, QToolButton, QWidget

from cop29_desktop.gui.actions import TOOLBAR
from cop29_desktop.gui.kit.look import Look
from cop29_desktop.gui.kit.typed import override

ASKS = "go_box"  # looks like a field to type in
GAP, SIDES = 4, 32  # between buttons, and beside the field's words; pixels


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
        self._asks = actions[ASKS]
        self.field = self.widgetForAction(self._asks)
        self.field.setObjectName("asks")

    def fit(self) -> None:
        """The field shows its words where all buttons have room beside it, else its sign alone."""
        words = self.fontMetrics().horizontalAdvance(self._asks.iconText()) + self.iconSize().width() + SIDES
        buttons = (self.widgetForAction(action) for action in self.actions() if action is not self._asks)
        others = sum(one.sizeHint().width() + GAP for one in buttons if isinstance(one, QToolButton))
        style = Qt.ToolButtonStyle
        wanted = style.ToolButtonTextBesideIcon if words + others <= self.width() else style.ToolButtonIconOnly
        if isinstance(self.field, QToolButton) and self.field.toolButtonStyle() is not wanted:
            self.field.setToolButtonStyle(wanted)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def retranslate(self) -> None:
        """Speak the language in force."""
        self.setWindowTitle(self.tr("Toolbar"))
        for button in self.findChildren(QToolButton, "qt_toolbar_ext_button"):
            button.setAccessibleName(self.tr("What has no room on the toolbar"))
        self.fit()

    def dress(self, look: Look) -> None:
        """Wear a theme."""
        self.setIconSize(look.icon_size)
        self.fit()
