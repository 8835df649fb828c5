"""A built wheel, unpacked elsewhere, runs from any folder with everything it needs inside."""

import subprocess
import sys
import zipfile
from collections.abc import Callable
from configparser import ConfigParser
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

Run = Callable[..., subprocess.CompletedProcess[str]]

INSIDE = (
    "cop29_desktop/_data/cop29/pack.yaml",
    "cop29_desktop/_data/pack.schema.json",
    "cop29_desktop/_resources/fonts/COP29SansTC-Regular.ttf",
    "cop29_desktop/_resources/fonts/OFL.txt",
    "cop29_desktop/_resources/i18n/cop29_zh_TW.qm",
    "cop29_desktop/_resources/icons/app.svg",
    "cop29_desktop/_resources/style/app.qss",
)


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout."""
    folder = tmp_path_factory.mktemp("dist")
    return Path(next(WheelBuilder(str(root)).build(directory=str(folder), versions=["standard"])))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, unpacked where nothing else is."""
    folder = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


@pytest.fixture
def script(installed: Path, run: Run, tmp_path: Path) -> Run:
    """Runs a command that the wheel brings, from a folder of its own."""
    entries = ConfigParser()
    entries.read(next(installed.glob("*.dist-info/entry_points.txt")), "utf-8")
    commands = dict(entries["console_scripts"]) | dict(entries["gui_scripts"])

    def run_script(name: str, *args: str | Path) -> subprocess.CompletedProcess[str]:
        module, function = commands[name].split(":")
        code = f"import sys; from {module} import {function}; sys.exit({function}())"
        return run(sys.executable, "-c", code, *args, cwd=tmp_path, PYTHONPATH=str(installed))

    return run_script


def test_the_wheel_holds_data_resources_and_font(wheel: Path, root: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    assert set(INSIDE) <= names
    pack = {path.relative_to(root / "data").as_posix() for path in (root / "data").rglob("*.yaml")}
    assert {f"cop29_desktop/_data/{name}" for name in pack} <= names
    assert [name for name in names if "__pycache__" in name or name.startswith(("tests/", "benchmarks/"))] == []


def test_the_installed_code_is_what_runs(installed: Path, run: Run, tmp_path: Path) -> None:
    code = (
        "import cop29_desktop.paths as paths; print(paths.__file__, paths.builtin_pack(), paths.resource(), sep='\\n')"
    )
    said = run(sys.executable, "-c", code, cwd=tmp_path, PYTHONPATH=str(installed)).stdout.splitlines()
    assert len(said) == 3
    assert all(Path(line).is_relative_to(installed.resolve()) for line in said)


def test_info_tells_of_the_pack_inside(script: Run) -> None:
    done = script("cop29", "info")
    assert (done.returncode, done.stderr) == (0, "")
    assert "   49  decisions" in done.stdout


def test_the_window_is_drawn_to_a_file(script: Run, tmp_path: Path) -> None:
    done = script("cop29-desktop", "--screenshot", "window.png", "--size", "800x600", "--lang", "en")
    assert done.returncode == 0, done.stderr
    content = (tmp_path / "window.png").read_bytes()
    assert content.startswith(b"\x89PNG")
    assert [int.from_bytes(content[at : at + 4]) for at in (16, 20)] == [800, 600]
    assert len(content) > 20_000, "a window with text in it"
