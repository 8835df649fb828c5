"""An error nobody foresaw: told in a window and on standard error; the program goes on."""

import sys
from types import TracebackType

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QWidget


def install() -> None:
    """Tell unforeseen errors instead of dying silently."""
    sys.excepthook = tell


def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Show what happened; the details can be copied from the message."""
    import traceback

    from PySide6.QtWidgets import QMessageBox

    details = "".join(traceback.format_exception(kind, error, trace))
    if sys.stderr:  # a program without a console on Windows has none
        sys.stderr.write(details)
    if issubclass(kind, KeyboardInterrupt):
        QApplication.quit()
        return
    window = QApplication.activeWindow() or next(filter(QWidget.isVisible, QApplication.topLevelWidgets()), None)
    if window is None:
        return  # without a parent the message would be gone before it is read
    box = QMessageBox(
        QMessageBox.Icon.Critical,
        QCoreApplication.translate("Crash", "Unexpected error"),
        QCoreApplication.translate(
            "Crash", "Something went wrong inside the program. Your settings are safe; you can go on."
        ),
        parent=window,
    )
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setDetailedText(details)
    box.open()
