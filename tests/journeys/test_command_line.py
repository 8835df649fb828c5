"""What the command line asks: a place, a day, a theme, a language, a picture, a figure; and what it refuses."""

import struct
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from cop29_desktop import app
from cop29_desktop.gui.kit.theme import DARK, LIGHT

if TYPE_CHECKING:
    from tests.journeys.conftest import Reader

Start = Callable[..., int]
Process = Callable[..., CompletedProcess[str]]


@pytest.mark.parametrize("option", [["--go"], []], ids=["--go", "alone"])
@pytest.mark.parametrize("anchor", ["section:5.6", "decision:1/CMA.6", "statement:starmer", "term:itmo", "conflict:D1"])
def test_a_place_is_opened(start: Start, option: list[str], anchor: str) -> None:
    def steps(reader: "Reader") -> None:
        assert reader.place == anchor

    assert start(steps, *option, anchor) == 0


@pytest.mark.parametrize("option", [["--go"], []], ids=["--go", "alone"])
def test_a_link_that_was_copied_is_opened(start: Start, option: list[str]) -> None:
    def steps(reader: "Reader") -> None:
        assert reader.place == "decision:1/CMA.6"
        reader.press("Ctrl+L")
        assert QApplication.clipboard().text() == "cop29:decision:1/CMA.6"

    assert start(steps, *option, "cop29:decision:1/CMA.6") == 0


def test_a_day_is_opened_in_the_itinerary(start: Start) -> None:
    def steps(reader: "Reader") -> None:
        assert reader.window.days.day.isoformat() == "2024-11-20"

    assert start(steps, "--go", "day:2024-11-20") == 0


@pytest.mark.parametrize(("theme", "tokens"), [("light", LIGHT), ("dark", DARK)])
def test_a_theme_is_worn(start: Start, theme: str, tokens: Any) -> None:
    def steps(_: "Reader") -> None:
        assert QApplication.palette().window().color() == QColor(tokens.window)

    assert start(steps, "--theme", theme) == 0


@pytest.mark.parametrize(("lang", "title"), [("zh", "報告"), ("en", "Report"), ("both", "報告")])
def test_a_language_is_spoken(start: Start, lang: str, title: str) -> None:
    def steps(reader: "Reader") -> None:
        assert reader.window.tree.title.text() == title

    assert start(steps, "--lang", lang) == 0


def test_a_day_is_taken_for_today(start: Start) -> None:
    def steps(reader: "Reader") -> None:
        assert reader.window.days.day.isoformat() == "2024-11-16"
        assert "2024 年 11 月 16 日" in reader.window.today.text()

    assert start(steps, "--today", "2024-11-16") == 0


def test_a_size_is_taken(start: Start) -> None:
    def steps(reader: "Reader") -> None:
        assert (reader.window.width(), reader.window.height()) == (1100, 640)

    assert start(steps, "--size", "1100x640") == 0


@pytest.mark.parametrize(
    "argv",
    [
        ["--go", "nowhere"],
        ["--go", "colour:red"],
        ["--go", ""],
        ["--today", "18.11.2024"],
        ["--today", "2024-02-30"],
        ["--size", "large"],
        ["--size", "1366"],
        ["--size", "0x0"],
        ["--size", "-5x700"],
        ["--scale", "0"],
        ["--scale", "nan"],
        ["--scale", "x"],
        ["--lang", "fr"],
        ["--theme", "purple"],
        ["--unknown"],
        ["section:0", "section:1"],
    ],
    ids=" ".join,
)
def test_misuse_is_told_in_a_sentence_and_ends_with_2(
    argv: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app, "load", refuse)
    with pytest.raises(SystemExit) as ended:
        app.main(argv)
    told = capsys.readouterr().err
    assert ended.value.code == 2
    assert told.splitlines()[-1].startswith("cop29-desktop: error: ")
    assert "Traceback" not in told


def refuse(*_: object) -> None:
    raise AssertionError("the window would have been opened")


@pytest.mark.parametrize("anchor", ["section:99", "decision:999/CMA.6", "day:2024-02-30", "para:99#1"])
def test_a_place_that_the_pack_does_not_hold_is_told_and_ends_with_2(
    anchor: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert app.main(["--go", anchor]) == 2
    told = capsys.readouterr().err
    assert anchor in told
    assert len(told.splitlines()) == 1


def test_without_a_screen_it_says_so_in_one_sentence_and_ends_with_2(process: Process, home: Path) -> None:
    done = process()
    assert done.returncode == 2
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
    assert "screen" in done.stderr or "螢幕" in done.stderr
    assert not home.exists(), "nothing was written"


@pytest.mark.parametrize(("size", "scale"), [((1366, 768), 1), ((1000, 700), 2)])
def test_a_picture_is_the_size_times_the_scale_and_needs_no_screen(
    process: Process, tmp_path: Path, size: tuple[int, int], scale: int
) -> None:
    file = tmp_path / "picture.png"
    done = process(
        "--screenshot", file, "--size", f"{size[0]}x{size[1]}", "--scale", str(scale), "--lang", "both",
        "--theme", "dark", "--go", "decision:3/CMP.19", "--today", "2024-11-18",
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (0, "")
    assert struct.unpack(">II", file.read_bytes()[16:24]) == (size[0] * scale, size[1] * scale)
    drawn = QImage(str(file))
    colours = {drawn.pixelColor(x, y).name() for x in range(0, drawn.width(), 3) for y in range(0, drawn.height(), 3)}
    assert {DARK.window.lower(), DARK.surface.lower(), DARK.notice.lower()} <= colours, "the conflict is seen"


def test_a_picture_that_cannot_be_written_is_told_and_ends_with_2(process: Process, tmp_path: Path) -> None:
    done = process("--screenshot", tmp_path / "no folder" / "picture.png")
    assert done.returncode == 2
    assert "can't be written" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_time_to_the_first_paint_is_one_number(process: Process) -> None:
    done = process("--exit-after-paint")
    assert done.returncode == 0
    assert 0 < int(done.stdout) < 60_000


def test_a_picture_changes_nothing_that_is_remembered(process: Process, tmp_path: Path, home: Path) -> None:
    home.mkdir()
    (home / "settings.ini").write_text("[General]\nlanguage=en\n", "ascii")
    assert process("--screenshot", tmp_path / "picture.png", "--lang", "zh").returncode == 0
    assert (home / "settings.ini").read_text("ascii") == "[General]\nlanguage=en\n"
