"""Installs a screen and the buses of a desktop, or says what to install, then runs the tests of this folder."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent
sys.path.insert(0, str(FOLDER.parents[1]))

from start import APT_INSTALL, SetupError, apt_install, can_apt, ensure_libraries, say  # noqa: E402 - found first

SYSTEM_PYTHON = "/usr/bin/python3"
PROGRAMS = {"Xvfb": "xvfb", "xdotool": "xdotool", "dbus-daemon": "dbus"}
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
ASK_GI = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"


def missing() -> list[str]:
    """The Debian packages of what is not there."""
    packages = [package for program, package in PROGRAMS.items() if shutil.which(program) is None]
    if not any(Path(launcher).exists() for launcher in LAUNCHERS):
        packages.append("at-spi2-core")
    python = Path(SYSTEM_PYTHON)
    if not python.exists() or subprocess.run([python, "-c", ASK_GI], capture_output=True, check=False).returncode:
        packages += ["python3-gi", "gir1.2-atspi-2.0"]
    return packages


def main(args: list[str]) -> int:
    """Install, then test; 1 when something is still missing."""
    if not sys.platform.startswith("linux"):
        say("these tests need Linux: they look at the program as its screen readers do (僅能在 Linux 執行)")
        return 1
    if missing() and can_apt():
        apt_install(missing())
    if missing():
        say(f"these tests need more; as root run: {' '.join(APT_INSTALL + missing())} (請先安裝以上套件)")
        return 1
    os.environ["QT_QPA_PLATFORM"] = "xcb"
    try:
        ensure_libraries("run")
    except SetupError as error:
        say(str(error))
        return 1
    return pytest.main([str(FOLDER), *args])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
