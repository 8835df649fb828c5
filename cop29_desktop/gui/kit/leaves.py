"""A page as a picture, with its number below it and two buttons that turn it."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage, QKeySequence, QPixmap, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from cop29_desktop.gui.kit.typed import override

UNKNOWN = "…"
LONGEST = 888  # pages whose number has room


class Leaves(QWidget):
    """Shows the page that it is given.

    Signals:
        turned: The page that is wanted, counted from 0.
    """

    turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture, self.number = QLabel(self), QLabel(self)
        self.before, self.after = QToolButton(self), QToolButton(self)
        self._page = 0
        for label in (self.picture, self.number):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.before.setArrowType(Qt.ArrowType.LeftArrow)
        self.after.setArrowType(Qt.ArrowType.RightArrow)
        self.before.setShortcut(QKeySequence(Qt.Key.Key_PageUp))
        self.after.setShortcut(QKeySequence(Qt.Key.Key_PageDown))
        self.before.clicked.connect(self._turn_back)
        self.after.clicked.connect(self._turn_on)
        self._name()
        below = QHBoxLayout()
        below.addStretch(1)
        for widget in (self.before, self.number, self.after):
            below.addWidget(widget)
        below.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.picture, 1)
        layout.addLayout(below)
        self.clear()

    def _name(self) -> None:
        self.picture.setAccessibleName(self.tr("Preview"))
        for button, name in ((self.before, self.tr("Previous page")), (self.after, self.tr("Next page"))):
            button.setAccessibleName(name)
            button.setToolTip(f"{name} ({button.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})")

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Room for any number, so that nothing moves when pages are turned: only what is shown has its font."""
        super().showEvent(event)
        longest = self.tr("{0} of {1}").format(LONGEST, LONGEST)
        self.number.setMinimumWidth(self.number.fontMetrics().horizontalAdvance(longest))
        for button in (self.before, self.after):
            button.setMinimumWidth(button.sizeHint().width())

    def set_side(self, side: int) -> None:
        """The longer side of a page has so many pixels."""
        self.picture.setMinimumSize(QSize(side, side))

    def show_page(self, image: QImage, page: int, pages: int | None) -> None:
        """A page, counted from 0, of so many; None where nobody knows yet."""
        self._page = page
        self.picture.setPixmap(QPixmap.fromImage(image))
        self.number.setText(self.tr("{0} of {1}").format(page + 1, pages or UNKNOWN))
        self.before.setEnabled(page > 0)
        self.after.setEnabled(pages is not None and page + 1 < pages)

    def clear(self) -> None:
        """Nothing is to be seen yet."""
        self._page = 0
        self.picture.clear()
        self.number.setText(UNKNOWN)
        self.before.setEnabled(False)
        self.after.setEnabled(False)

    @Slot()
    def _turn_back(self) -> None:
        self.turned.emit(self._page - 1)

    @Slot()
    def _turn_on(self) -> None:
        self.turned.emit(self._page + 1)
