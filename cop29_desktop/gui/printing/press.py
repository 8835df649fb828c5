"""The thread that pages live in: it lays them out, paints them as pictures, into a file, or on a printer.

What is laid out never leaves it; the window is given pictures and sentences. Whatever is out of date ends at its next
step: another draft ends a laying out, a cancel ends a delivery, and the end of the dialog ends all.
"""

import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QImage

from cop29_desktop.export import files
from cop29_desktop.export.selections import CancelledError
from cop29_desktop.gui.kit.typed import override
from cop29_desktop.gui.kit.worker import Worker
from cop29_desktop.gui.printing import pdf, printers
from cop29_desktop.gui.printing.presets import Draft
from cop29_desktop.gui.printing.preview import picture
from cop29_desktop.gui.printing.printed import Printed, Watch

LAID_OUT = 0.3  # of the time that a file takes for which nothing is laid out yet


class Look(NamedTuple):
    """Which page is wanted as a picture, counted from 0, and how many pixels its longer side has."""

    page: int
    side: int


class Wanted(NamedTuple):
    """What is to be seen: which page of which draft."""

    draft: Draft
    look: Look


class View(NamedTuple):
    """A page as a picture; how many pages its draft has is None until all of them are laid out."""

    draft: Draft
    page: int
    pages: int | None
    landscape: bool
    image: QImage


class Delivery(NamedTuple):
    """Where pages go: into a file, replacing it if ``force``, or to a printer by its name."""

    target: Path | str
    force: bool = False


class Outcome(NamedTuple):
    """What became of a delivery."""

    delivery: Delivery
    pages: int = 0
    error: Exception | None = None


class RefusedError(Exception):
    """A printer does not take the pages."""


class Press(Worker):
    """Works on the last draft that it was given until it is told to leave.

    Signals:
        seen: A page as a picture, a View.
        progressed: How much of what is under way is done, from 0 to 1.
        failed: The draft can't be laid out; the exception.
        ended: A delivery has ended, an Outcome.
    """

    seen = Signal(object)
    progressed = Signal(float)
    failed = Signal(object)
    ended = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._turn = threading.Condition()
        self._wanted: Draft | None = None
        self._tried: Draft | None = None
        self._printed: Printed | None = None
        self._look: Look | None = None
        self._delivery: Delivery | None = None
        self._is_delivering = self._is_cancelled = self._is_leaving = False

    # What the window asks for

    @Slot(object)
    def show(self, wanted: Wanted) -> None:
        """Show a page; of another draft, it is laid out first."""
        with self._turn:
            self._wanted, self._look = wanted
            self._turn.notify()

    def deliver(self, delivery: Delivery) -> None:
        """Write the file, or print, once all is laid out."""
        with self._turn:
            self._delivery, self._is_cancelled = delivery, False
            self._turn.notify()

    @Slot()
    def cancel(self) -> None:
        """End the delivery: at once where it has not begun, else at its next page."""
        with self._turn:
            waiting = None if self._is_delivering else self._delivery
            self._delivery = None if waiting else self._delivery
            self._is_cancelled = True
        if waiting:
            self.ended.emit(Outcome(waiting, error=CancelledError()))

    def leave(self) -> None:
        """End whatever is under way, and the thread."""
        with self._turn:
            self._is_leaving = True
            self._turn.notify()

    @Slot()
    def stop(self) -> None:
        """Leave, and wait for the end of it."""
        self.leave()
        self.wait_for_end()

    # What the thread does

    @override
    def run(self) -> None:
        while work := self._next():
            try:
                work()
            except CancelledError as error:
                traceback.clear_frames(error.__traceback__)  # what was made in this thread ends in it
        self._printed = self._wanted = self._tried = None

    def _next(self) -> Callable[[], None] | None:
        """What is to be done next, None to end; waits until there is something."""
        with self._turn:
            self._turn.wait_for(self._has_work)
            if self._is_leaving:
                return None
            if self._wanted is not self._tried:
                return self._make
            if self._look:
                return self._show
            self._is_delivering = True
            return self._deliver

    def _has_work(self) -> bool:
        ready = self._printed is not None and bool(self._look or self._delivery)
        return self._is_leaving or self._wanted is not self._tried or ready

    def _make(self) -> None:
        """Lay out what is wanted."""
        draft = self._tried = self._wanted
        self._printed = None
        assert draft

        def told(share: float) -> None:
            if self._is_leaving or self._wanted is not draft:
                raise CancelledError
            self.progressed.emit(share * (LAID_OUT if self._delivery else 1))

        def begun(printed: Printed) -> None:
            look = self._look
            if look and look.page == 0:
                self._paint(draft, printed, look, None)

        try:
            self._printed = draft.lay_out(Watch(told, begun))
        except CancelledError:
            raise
        except Exception as error:  # noqa: BLE001 - it is told, and raised again, where the window is
            traceback.clear_frames(error.__traceback__)
            with self._turn:
                self._delivery = None
            self.failed.emit(error)

    def _show(self) -> None:
        """Paint the page that is looked at."""
        with self._turn:
            look, self._look = self._look, None
        if self._printed and self._tried and look:
            self._paint(self._tried, self._printed, look, self._printed.pages)

    def _paint(self, draft: Draft, printed: Printed, look: Look, pages: int | None) -> None:
        page = min(look.page, printed.pages - 1)
        turned = printed.sheet_at(page).landscape
        self.seen.emit(View(draft, page, pages, turned, picture(printed, page, look.side)))

    def _deliver(self) -> None:
        """Carry the delivery out, and tell what became of it."""
        delivery, error, pages = self._delivery, None, 0
        assert delivery
        try:
            pages = self._carry_out(delivery)
        except Exception as one:  # noqa: BLE001 - it is told, or raised again, where the window is
            error = one
            traceback.clear_frames(error.__traceback__)
        with self._turn:
            self._delivery, self._is_delivering = None, False
        self.ended.emit(Outcome(delivery, pages, error))

    def _carry_out(self, delivery: Delivery) -> int:
        printed = self._printed
        assert printed
        self._follow(0)
        if isinstance(delivery.target, Path):
            content = pdf.write(printed, self._follow)
            self._follow(1)
            files.save(content, delivery.target, force=delivery.force)
        elif not printers.send(printed, delivery.target, self._follow):
            raise RefusedError
        return printed.pages

    def _follow(self, share: float) -> None:
        if self._is_leaving or self._is_cancelled:
            raise CancelledError
        self.progressed.emit(share)
