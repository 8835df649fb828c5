"""A start with a place finds the window that is open: asked, answered, or not there."""

import os
import threading
from pathlib import Path

import pytest

from cop29_desktop import doorbell
from cop29_desktop.model.anchors import Anchor

PLACE = Anchor.parse("decision:1/CMA.6")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "open"


def test_nobody_is_there(folder: Path) -> None:
    assert not doorbell.ring(folder, "AAAA-0000", PLACE)
    assert not folder.exists()


def test_a_window_answers_and_asking_is_over(folder: Path) -> None:
    doorbell.open_door(folder, "AAAA-0000")
    heard: list[Anchor] = []

    def listen() -> None:
        while not heard:
            if place := doorbell.answer(folder):
                heard.append(place)

    window = threading.Thread(target=listen)
    window.start()
    assert doorbell.ring(folder, "AAAA-0000", PLACE, patience=20)
    window.join()
    assert heard == [PLACE]
    assert doorbell.answer(folder) is None


def test_a_window_with_other_content_is_not_asked(folder: Path) -> None:
    marker = doorbell.open_door(folder, "BBBB-1111")
    assert not doorbell.ring(folder, "AAAA-0000", PLACE, patience=0)
    assert [file.name for file in folder.iterdir()] == [marker.name]


def test_a_window_that_crashed_is_forgotten(folder: Path) -> None:
    doorbell.open_door(folder, "AAAA-0000")
    assert not doorbell.ring(folder, "AAAA-0000", PLACE, patience=0)
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("written", [b"", b"nowhere", b"\xff\xfe", b"file:///etc/passwd", b"decision:../../x\x00"])
def test_nonsense_is_no_place(folder: Path, written: bytes) -> None:
    doorbell.open_door(folder, "AAAA-0000")
    (folder / f"{doorbell.GO}{os.getpid()}").write_bytes(written)
    assert doorbell.answer(folder) is None


def test_a_folder_that_is_a_file_is_nobody(folder: Path) -> None:
    folder.parent.mkdir(parents=True)
    folder.write_bytes(b"")
    assert not doorbell.ring(folder, "AAAA-0000", PLACE)
