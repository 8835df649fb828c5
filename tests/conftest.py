"""What every test gets: no screen, no session bus, a home of its own; and silence, which is enforced."""

import logging
import os
import shutil
import sys
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from cop29_desktop import paths
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.packs.load import load

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=/nonexistent"

settings.register_profile("quick", max_examples=60, derandomize=True, deadline=None, database=None)
settings.load_profile("quick")

TINY_PACK = Path(__file__).parent / "tiny_pack"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer to write golden files."""
    parser.addoption("--update-golden", action="store_true", help="write golden files instead of comparing with them")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's own folder of this test, empty and not made yet."""
    folder = tmp_path / "home"
    monkeypatch.setenv("COP29_HOME", str(folder))
    return folder


@pytest.fixture(autouse=True)
def no_warnings_logged(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning in the log fails the test; one that expects it looks at ``caplog`` and clears it."""
    yield
    records = [record for phase in ("setup", "call") for record in caplog.get_records(phase)]
    told = [f"{record.name}: {record.getMessage()}" for record in records if record.levelno >= logging.WARNING]
    assert not told, f"logged without being expected: {told}"


@pytest.fixture(scope="session")
def briefing() -> Briefing:
    """The built-in pack, read once, from its YAML."""
    return load(paths.builtin_pack())


@pytest.fixture(scope="session")
def tiny() -> Briefing:
    """Another conference, with one or two of everything."""
    return load(TINY_PACK)


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """The files of the tiny pack, this test's to change."""
    return shutil.copytree(TINY_PACK, tmp_path / "pack")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, Any, Any]:
    """A dialog that a test leaves open fails it, unless ``qtbot.addWidget`` was told of it."""
    result = yield
    left = _visible_dialogs(item)
    for dialog in left:
        dialog.close()
    assert not left, f"left open: {[type(dialog).__name__ for dialog in left]}"
    return result


def _visible_dialogs(item: pytest.Item) -> list[Any]:
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or not isinstance(widgets.QApplication.instance(), widgets.QApplication):
        return []
    expected = {reference() for reference, _ in getattr(item, "qt_widgets", ())}
    shown = [top for top in widgets.QApplication.topLevelWidgets() if top.isVisible()]
    return [top for top in shown if isinstance(top, widgets.QDialog) and top not in expected]
