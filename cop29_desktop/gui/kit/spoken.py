"""What screen readers are told of what we paint ourselves: of its own classes only does Qt know the role."""

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QAccessibleWidget, QWidget

DAYS = "MonthStrip"  # arrow keys change the day that it names


@cache
def make_known() -> None:
    """Have Qt ask here; it does so only while a screen reader listens."""
    QAccessible.installFactory(_interface)


def announce(widget: QWidget, sentence: str) -> None:
    """Have a sentence said that passes, wherever the keyboard is."""
    if QAccessible.isActive() and sentence:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))


def _interface(name: str, widget: QObject) -> QAccessibleWidget | None:
    """The interface of a class of ours by its name, or none."""
    if name == DAYS and isinstance(widget, QWidget):
        return QAccessibleWidget(widget, QAccessible.Role.SpinBox)
    return None
