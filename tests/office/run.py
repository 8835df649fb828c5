"""Installs LibreOffice and poppler, or says what to install, then runs the tests of this folder."""

import shutil
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent
sys.path.insert(0, str(FOLDER.parents[1]))

from start import APT_INSTALL, apt_install, can_apt, say  # noqa: E402 - the checkout's root is found first

NEEDED = {"soffice": ("libreoffice-writer", "libreoffice-calc"), "pdftotext": ("poppler-utils",)}


def missing() -> list[str]:
    """The Debian packages of the programs that are not there."""
    return [package for program, names in NEEDED.items() if shutil.which(program) is None for package in names]


def main(args: list[str]) -> int:
    """Install, then test; 1 when something is still missing."""
    if missing() and can_apt():
        apt_install(missing())
    if missing():
        how = " ".join(APT_INSTALL + missing())
        say(f"these tests need {' and '.join(NEEDED)} on PATH: as root run: {how} (請先安裝 LibreOffice 與 poppler)")
        return 1
    return pytest.main([str(FOLDER), *args])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
