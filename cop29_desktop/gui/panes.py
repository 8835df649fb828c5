"""Tree, middle and itinerary beside each other; the sides fold away where the middle would have too little room.

The itinerary gives way first, then the tree; both come back with the room. What the reader asks for wins: a side that
is hidden stays hidden, and one that is called for where there is no room stays until there is.
"""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from cop29_desktop.gui import settings as kept
from cop29_desktop.gui.kit.look import Look
from cop29_desktop.gui.kit.typed import override
from cop29_desktop.gui.settings import Settings

LEAST = (150, 320, 170)  # tree, middle, itinerary; pixels that a splitter leaves them
MIDDLE, LEFT, RIGHT = 36, 17, 19  # what each is read in with ease, in sizes of its letters
POINTS = 72  # of an inch


class Panes(QSplitter):
    """The three columns of the window.

    Signals:
        folded: A side went, or came back.
    """

    folded = Signal()

    def __init__(self, left: QWidget, middle: QWidget, right: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._left, self._right = left, right
        self._rows = ((left, kept.SHOW_LEFT, kept.LEFT), (right, kept.SHOW_RIGHT, kept.RIGHT))
        self._asked = {left: True, right: True}
        self._widths = {left: 0.0, right: 0.0}  # pixels for each point of the letters
        self._forced: set[QWidget] = set()
        self._points = 0.0
        self.setChildrenCollapsible(False)
        for panel, least in zip((left, middle, right), LEAST, strict=True):
            panel.setMinimumWidth(least)
            self.addWidget(panel)
        self.setStretchFactor(1, 1)
        self.splitterMoved.connect(self._note)

    def dress(self, look: Look) -> None:
        """Wear a theme; larger letters need more room, and the sides grow with them."""
        if look.points != self._points:
            self._points = look.points
            self._spread(self.width())
        self.fold()

    def recall(self, settings: Settings) -> None:
        """Put back how wide the sides were and whether they were asked for."""
        for side, shown, width in self._rows:
            self._asked[side] = settings.flag(shown)
            self._widths[side] = settings.number(width) / self._points
        self._spread(self.window().width())
        self.fold(self.window().width())

    def remember(self, settings: Settings) -> None:
        """Remember the same; a side that is folded away keeps the width that it had."""
        for side, shown, width in self._rows:
            settings.keep(shown, self._asked[side])
            settings.keep(width, round(self._widths[side] * self._points) if side.isHidden() else side.width())

    def _spread(self, width: int) -> None:
        """Give the sides their widths, and the middle what is left."""
        left, right = (round(self._widths[side] * self._points) for side in (self._left, self._right))
        self.setSizes([left, max(LEAST[1], width - left - right), right])

    @Slot()
    def _note(self) -> None:
        """The reader moved a line between the parts: that is how wide its side is to be."""
        for side in (self._left, self._right):
            if not side.isHidden():
                self._widths[side] = side.width() / self._points

    def ask(self, side: QWidget, *, shown: bool) -> None:
        """Show or hide a side; it is the reader's choice, and so wins over the room."""
        self._asked[side] = shown
        self._forced -= {side}
        self.fold()
        if shown and side.isHidden():
            self._forced |= {side}
            self.fold()

    def call(self, side: QWidget) -> None:
        """Show a side that something is to be shown in."""
        if side.isHidden():
            self.ask(side, shown=True)

    def fold(self, width: int = 0) -> None:
        """Show what is asked for as far as there is room; ``width`` is what there will be."""
        em = self._points * self.logicalDpiY() / POINTS
        room = (width or self.width()) / em if em else float("inf")
        needs = {self._left: LEFT, self._right: RIGHT}
        shown = [side for side, asked in self._asked.items() if asked]
        if sum(needs[side] for side in shown) + MIDDLE <= room:
            self._forced.clear()
        for side in (self._right, self._left):
            if side in shown and side not in self._forced and sum(needs[one] for one in shown) + MIDDLE > room:
                shown.remove(side)
        changed = [side for side in needs if side.isHidden() == (side in shown)]
        for side in changed:
            side.setVisible(side in shown)
        if changed:
            self._spread(width or self.width())
            self.folded.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fold()
