"""The toolbar, made from the names of actions."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QSizePolicy, QToolBar, QWidget

ASKS = "go_box"  # looks like a field to type in


def build(window: QMainWindow, names: Iterable[str], by_id: Mapping[str, QAction]) -> QToolBar:
    """A toolbar with these actions; an empty name is a gap that takes what room there is."""
    toolbar = QToolBar(window)
    toolbar.setMovable(False)
    toolbar.setIconSize(QSize(18, 18))
    toolbar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    for name in names:
        if name:
            toolbar.addAction(by_id[name])
            continue
        gap = QWidget(window)
        gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        toolbar.addWidget(gap)
    field = toolbar.widgetForAction(by_id[ASKS])
    field.setObjectName("asks")
    field.setProperty("toolButtonStyle", Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    window.addToolBar(toolbar)
    return toolbar
