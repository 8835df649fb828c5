"""Devices that do not share a folder, with a clock that the test turns."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from cop29_desktop.userdata.notebook import Notebook

MakeDevice = Callable[..., "Device"]


@pytest.fixture(autouse=True)
def no_waiting_for_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test here cuts the power; those that end a process, or have the flush fail, look after it themselves."""
    monkeypatch.setattr(os, "fsync", lambda _: None)


class Device:
    """One computer: its folder, its clock, its notebook."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / "notebook"
        self.now = 1_700_000_000_000_000
        self.book = self.opened()

    def opened(self, pack: str = "cop29") -> Notebook:
        """The notebook as the next start finds it."""
        return Notebook(self.folder, self.root / "device", pack, self._wall)

    def _wall(self) -> int:
        self.now += 1000
        return self.now

    @property
    def files(self) -> list[Path]:
        """The files of the journal."""
        return sorted(self.folder.iterdir())


@pytest.fixture
def device(tmp_path: Path) -> Device:
    """One computer that wrote nothing yet."""
    return Device(tmp_path / "one")


@pytest.fixture
def other(tmp_path: Path) -> Device:
    """A colleague's computer."""
    return Device(tmp_path / "other")
