"""``cop29 export`` of texts and days: what it writes, and what it refuses."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from cop29_desktop.cli import main

OK, DATA, MISUSE = 0, 1, 2
LOADED = """
import sys
from cop29_desktop.cli import main

assert main(["export", *sys.argv[1:]]) == 0
print(*{"odfdo", "docx", "icalendar"} & set(sys.modules))
"""
Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Messages are in English."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


@pytest.mark.parametrize("key", ["odt", "docx"])
@pytest.mark.parametrize("name", ["report", "section:5.1", "decision:1/CMA.6"])
def test_a_text_is_written_to_a_file(name: str, key: str, tmp_path: Path) -> None:
    target = tmp_path / f"out.{key}"
    assert main(["export", name, "--format", key, "--lang", "zh", "-o", str(target)]) == OK
    assert zipfile.is_zipfile(target)
    assert main(["export", name, "--format", key, "-o", str(target)]) == MISUSE
    assert main(["export", name, "--format", key, "-o", str(target), "--force"]) == OK


@pytest.mark.parametrize("key", ["html", "md", "markdown"])
def test_a_text_goes_to_standard_output(key: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["export", "decision:1/CMA.6", "--format", key, "--lang", "zh", "-o", "-"]) == OK
    out = capfdbinary.readouterr().out.decode()
    assert "新集體量化氣候資金目標" in out
    assert "New collective quantified goal" not in out
    assert "民國" in out


def test_several_texts_go_into_a_folder_under_names_that_every_system_takes(tmp_path: Path) -> None:
    assert main(["export", "section:5.1", "decision:1/CMA.6", "--format", "md", "-o", str(tmp_path / "out")]) == OK
    assert sorted(file.name for file in (tmp_path / "out").iterdir()) == ["decision-1-CMA.6.md", "section-5.1.md"]


def test_the_itinerary_is_a_calendar_of_ten_days(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["export", "itinerary", "--format", "ics"]) == OK
    assert capfdbinary.readouterr().out.count(b"BEGIN:VEVENT\r\n") == 10


def test_lanes_share_one_calendar(tmp_path: Path) -> None:
    target = tmp_path / "days.ics"
    assert main(["export", "itinerary", "theme-days", "--format", "ics", "--lang", "en", "-o", str(target)]) == OK
    assert target.read_bytes().count(b"BEGIN:VEVENT\r\n") == 22


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["report", "--format", "json"], "texts can't be written as json"),
        (["decision:99/CMA.6", "--format", "odt"], "the briefing has no “decision:99/CMA.6”"),
        (["decisions", "--format", "ics"], "“decisions” can't go into a calendar"),
        (["decisions", "--format", "odt"], "tables can't be written as odt"),
        (["report", "--format", "odt", "--topic", "finance"], "only tables are asked by conditions"),
        (["section:1", "report", "--format", "odt"], "need a folder"),
    ],
)
def test_what_cannot_be_is_refused(argv: list[str], said: str, capsys: Captured) -> None:
    assert main(["export", *argv]) == MISUSE
    captured = capsys.readouterr()
    assert captured.out == ""
    assert said in captured.err


@pytest.mark.parametrize(
    ("argv", "loaded"),
    [
        (["decisions", "--format", "json"], set[str]()),
        (["section:1", "--format", "html"], set[str]()),
        (["section:1", "--format", "odt"], {"odfdo"}),
        (["section:1", "--format", "docx"], {"docx"}),
        (["itinerary", "--format", "ics"], {"icalendar"}),
    ],
)
def test_a_library_comes_in_when_its_format_is_written(argv: list[str], loaded: set[str], tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOADED, *argv, "-o", str(tmp_path / "out")],
        capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip
    assert set(done.stdout.split()) == loaded
