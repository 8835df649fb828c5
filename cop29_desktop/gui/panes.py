"""Tree, middle and itinerary beside each other; the sides fold away where the middle would have too little room.

The itinerary gives way first, then the tree; both come back with the room. What the reader asks for wins: a side that
is hidden stays hidden, and one that is called for where there is no room stays until there is.
"""

from PySide6.QtCore import Qt, Signal
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
        self._asked = {left: True, right: True}
        self._forced: set[QWidget] = set()
        self._points = 0.0
        self.setChildrenCollapsible(False)
        for panel, least in zip((left, middle, right), LEAST, strict=True):
            panel.setMinimumWidth(least)
            self.addWidget(panel)
        self.setStretchFactor(1, 1)

    def dress(self, look: Look) -> None:
        """Wear a theme; larger letters need more room, and the sides grow with them."""
        grown = look.points / self._points if self._points and self.isVisible() else 1.0
        self._points = look.points
        if grown != 1.0:
            left, right = (round(side.width() * grown) for side in (self._left, self._right))
            self.setSizes([left, max(LEAST[1], self.width() - left - right), right])
        self.fold()

    def recall(self, settings: Settings) -> None:
        """Put back how wide the sides were and whether they were asked for."""
        left, right = settings.number(kept.LEFT), settings.number(kept.RIGHT)
        self.setSizes([left, max(LEAST[1], self.window().width() - left - right), right])
        self._asked = {self._left: settings.flag(kept.SHOW_LEFT), self._right: settings.flag(kept.SHOW_RIGHT)}
        self.fold(self.window().width())

    def remember(self, settings: Settings) -> None:
        """Remember the same; a side that is folded away keeps the width that it had."""
        for side, shown, width in ((self._left, kept.SHOW_LEFT, kept.LEFT), (self._right, kept.SHOW_RIGHT, kept.RIGHT)):
            settings.keep(shown, self._asked[side])
            if not side.isHidden():
                settings.keep(width, side.width())

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
            self.folded.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fold()
