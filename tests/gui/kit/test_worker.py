"""While a worker works, nobody looks for garbage; afterwards everybody does again."""

import gc
import threading
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from cop29_desktop.gui.kit.typed import override
from cop29_desktop.gui.kit.worker import Worker

MANY = 200_000
"""Objects enough for Python to look for garbage, were it allowed to."""


class Knot:
    """Garbage that only a search finds, and that tells in which thread it was found."""

    found: list[int] = []  # noqa: RUF012 - the tests empty it

    def __init__(self) -> None:
        self.self = self

    def __del__(self) -> None:
        Knot.found.append(threading.get_ident())


class Hand(Worker):
    """Does what it is told."""

    def __init__(self, work: Callable[[], object]) -> None:
        super().__init__()
        self._work = work

    @override
    def run(self) -> None:
        self._work()


@pytest.fixture(autouse=True)
def collecting() -> Iterator[None]:
    """Garbage is looked for when a test begins, and when it has ended."""
    gc.collect()
    Knot.found.clear()
    gc.enable()
    yield
    assert gc.isenabled()


def fill() -> None:
    """Make objects that live until all are made."""
    assert len([[] for _ in range(MANY)]) == MANY


def work(worker: Worker, qtbot: QtBot) -> None:
    """Have the work done and its end told."""
    with qtbot.waitSignal(worker.finished):
        worker.begin()


def test_garbage_of_the_window_is_not_destroyed_in_another_thread(qtbot: QtBot) -> None:
    gc.disable()
    Knot()
    gc.enable()
    work(Hand(fill), qtbot)
    gc.collect()
    assert Knot.found == [threading.get_ident()]


def test_garbage_is_looked_for_again_when_the_last_worker_has_ended(qtbot: QtBot) -> None:
    gate = threading.Event()
    seen: list[bool] = []
    slow, quick = Hand(gate.wait), Hand(lambda: seen.append(gc.isenabled()))
    slow.begin()
    work(quick, qtbot)
    assert (seen, gc.isenabled()) == ([False], False), "the slow one is still at it"
    with qtbot.waitSignal(slow.finished):
        gate.set()
    assert gc.isenabled()


def test_a_worker_that_is_waited_for_needs_no_event_loop() -> None:
    worker = Hand(fill)
    worker.begin()
    worker.wait_for_end()
    assert gc.isenabled()


def test_who_had_switched_it_off_finds_it_off(qtbot: QtBot) -> None:
    gc.disable()
    work(Hand(fill), qtbot)
    assert not gc.isenabled()
    gc.enable()


def test_a_worker_can_work_again(qtbot: QtBot) -> None:
    done: list[int] = []
    worker = Hand(lambda: done.append(len(done)))
    work(worker, qtbot)
    work(worker, qtbot)
    assert done == [0, 1]


def test_a_work_that_fails_lets_garbage_be_looked_for_again(qtbot: QtBot) -> None:
    def fail() -> None:
        raise ValueError

    with qtbot.captureExceptions() as raised:
        work(Hand(fail), qtbot)
    assert [one[0] for one in raised] == [ValueError]
    assert gc.isenabled()


def test_nobody_need_hold_a_worker_until_it_has_ended(qtbot: QtBot) -> None:
    gate, done = threading.Event(), threading.Event()

    def toil() -> None:
        gate.wait()
        done.set()

    Hand(toil).begin()
    gc.collect()
    gate.set()
    qtbot.waitUntil(gc.isenabled)
    assert done.is_set()
