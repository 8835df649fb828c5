"""Tree, middle and itinerary beside each other; the sides fold away where the middle would have too little room.

The itinerary gives way first, then the tree; both come back with the room. What the reader asks for wins: a side that
is hidden stays hidden, and one that is called for where there is no room stays until there is.
"""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from cop29_desktop.gui import settings as kept
from cop29_desktop.gui.kit.look import Look
from cop29_desktop.gui.kit.theme import BASE_POINTS
from cop29_desktop.gui.kit.typed import override
from cop29_desktop.gui.settings import Settings

LEAST = (150, 320, 170)  # tree, middle, itinerary; pixels that a splitter leaves them
MIDDLE, LEFT, RIGHT = 41, 17, 19  # what each is read in with ease, in sizes of its letters
POINTS = 72  # of an inch
GROWN, MOST = 0.17, 1.6  # what of a wide window a side takes that nobody moved, and how much wider it may get so


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
            self._widths[side] = settings.number(width) / BASE_POINTS
        self._spread(self.window().width())
        self.fold(self.window().width())

    def remember(self, settings: Settings) -> None:
        """Remember the same, widths as they are at 100 %; a side that nobody moved keeps the width that it had."""
        for side, shown, width in self._rows:
            settings.keep(shown, self._asked[side])
            moved = not side.isHidden() and side.width() != self._width(side, self.width())
            points = side.width() / self._points if moved else self._widths[side]
            settings.keep(width, round(points * BASE_POINTS))

    def _spread(self, width: int) -> None:
        """Give the sides their widths, and the middle what is left."""
        left, right = (self._width(side, width) for side in (self._left, self._right))
        self.setSizes([left, max(LEAST[1], width - left - right), right])

    def _width(self, side: QWidget, width: int) -> int:
        """How wide a side is in a window of a width: it grows with the window until the reader moves it."""
        own = self._widths[side] * self._points
        usual = next(int(row.default) for one, _, row in self._rows if one is side)
        is_moved = round(self._widths[side] * BASE_POINTS) != usual
        return round(own if is_moved else max(own, min(MOST * own, GROWN * width)))

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
        before, now = event.oldSize().width(), event.size().width()
        if any(self._width(side, before) != self._width(side, now) for side in (self._left, self._right)):
            self._spread(now)
