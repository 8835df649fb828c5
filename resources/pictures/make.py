"""Draws the pictures that README and the guide show: ``python resources/pictures/make.py``.

Each is the real window, drawn offscreen with the shipped font, on a fixed day, with a home of its own.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
DAY = ("--today", "2024-11-18", "--size", "1366x768")
PICTURES = {
    "reading-both.png": ("--lang", "both", "--theme", "light", "--go", "section:5.1"),
    "decisions-zh.png": ("--lang", "zh", "--theme", "light", "--go", "decision:3/CMP.19"),
    "decisions-en-dark.png": ("--lang", "en", "--theme", "dark", "--go", "decision:1/CMA.6"),
    "conflict-zh.png": ("--lang", "zh", "--theme", "light", "--go", "conflict:D10"),
}


def main() -> int:
    """Draw every picture; returns the number that could not be drawn."""
    failed = 0
    program = [sys.executable, "-m", "cop29_desktop"]
    commands = [[*program, "--screenshot", str(HERE / name), *DAY, *arguments] for name, arguments in PICTURES.items()]
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "COP29_HOME": home, "QT_QPA_PLATFORM": "offscreen"}
        for command in [*commands, [sys.executable, str(HERE / "meeting.py")]]:
            (Path(home) / "settings.ini").write_text("[General]\nnotice_read=true\n", encoding="ascii")
            failed += bool(subprocess.run(command, env=environment, check=False).returncode)
    return failed


if __name__ == "__main__":
    sys.exit(main())
