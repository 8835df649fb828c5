"""What tests/conftest.py enforces: a test that warns, or leaves a dialog open, fails."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

Run = Callable[..., subprocess.CompletedProcess[str]]

NOISY = """
import logging, os, warnings
import pytest
from PySide6.QtCore import qWarning
from PySide6.QtWidgets import QDialog

def test_log(): logging.getLogger("pack").warning("odd")
def test_expected_log(caplog):
    logging.getLogger("pack").warning("odd")
    assert caplog.messages == ["odd"]
    caplog.clear()
def test_warning(): warnings.warn("old")
def test_qt_warning(qtbot): qWarning("odd")
def test_size_hints(qtbot): qWarning("This plugin does not support propagateSizeHints()")
def test_dialog(qapp):
    test_dialog.kept = QDialog()
    test_dialog.kept.show()
def test_expected_dialog(qtbot):
    dialog = QDialog()
    qtbot.addWidget(dialog)
    dialog.show()
def test_closed_dialog(qapp):
    dialog = QDialog()
    dialog.show()
    dialog.close()
def test_home(tmp_path):
    assert os.environ["COP29_HOME"] == str(tmp_path / "home")
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"
    assert os.environ["DBUS_SESSION_BUS_ADDRESS"] == "unix:path=/nonexistent"
"""


def test_noise_fails_a_test_and_silence_passes(run: Run, root: Path, tmp_path: Path) -> None:
    (tmp_path / "test_noisy.py").write_text(NOISY, "utf-8")
    (tmp_path / "conftest.py").write_text((root / "tests" / "conftest.py").read_text("utf-8"), "utf-8")
    options = ["-q", "-p", "no:cacheprovider", "-c", root / "pyproject.toml", f"--rootdir={tmp_path}"]
    done = run(sys.executable, "-m", "pytest", *options, tmp_path)
    summary = [line.split(" - ")[0] for line in done.stdout.splitlines() if line.startswith(("FAILED", "ERROR"))]
    told = {line.rpartition("::")[2]: line.split()[0] for line in summary}
    assert told == {"test_log": "ERROR", "test_warning": "FAILED", "test_qt_warning": "FAILED", "test_dialog": "FAILED"}
    assert "6 passed" in done.stdout, "the test of the log passes and then fails at its end"
