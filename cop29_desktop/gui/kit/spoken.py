"""What screen readers are told of what we paint ourselves: of its own classes only does Qt know the role."""

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QAccessibleWidget, QWidget

DAYS = "MonthStrip"  # arrow keys change the day that it names


@cache
def _be_asked() -> None:
    QAccessible.installFactory(_interface)


def make_known(window: QWidget) -> None:
    """Have Qt ask here, while a screen reader listens; what it was told of a window's widgets before is forgotten."""
    _be_asked()
    if QAccessible.isActive():
        for widget in window.findChildren(QWidget):
            if type(widget).__name__ == DAYS:
                QAccessible.deleteAccessibleInterface(
                    QAccessible.uniqueId(QAccessible.queryAccessibleInterface(widget))
                )


def announce(widget: QWidget, sentence: str) -> None:
    """Have a sentence said that passes, wherever the keyboard is."""
    if QAccessible.isActive() and sentence:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))


def _interface(name: str, widget: QObject) -> QAccessibleWidget | None:
    """The interface of a class of ours by its name, or none."""
    if name == DAYS and isinstance(widget, QWidget):
        return QAccessibleWidget(widget, QAccessible.Role.SpinBox)
    return None
