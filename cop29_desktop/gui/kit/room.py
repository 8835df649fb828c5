"""How large a dialog is: as it wants, within the window that it stands over."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

SHARE = 0.94  # of the window


def held(dialog: QWidget, width: int, height: int) -> QSize:
    """The size that is wanted, or as much of it as the window, or else the screen, has room for."""
    parent = dialog.parentWidget()
    room = parent.window().size() if parent else dialog.screen().availableSize()
    return QSize(min(width, round(room.width() * SHARE)), min(height, round(room.height() * SHARE)))


def part(window: QWidget, height: int, share: float) -> int:
    """The height that is wanted, but no more than a share of the window's."""
    return min(height, round(window.height() * share))
