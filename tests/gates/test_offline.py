"""The window opens, shows its pages and never makes an internet socket."""

import json
import subprocess
import sys
from collections.abc import Callable

Python = Callable[..., subprocess.CompletedProcess[str]]

PLACES = (
    "section:0", "section:5.1", "decision:1/CMA.6", "statement:starmer", "term:itmo", "day:2024-11-18", "conflict:D1",
)  # fmt: skip
OPEN_PLACES = """
import json, os, sys
from pathlib import Path

events = []
sys.addaudithook(lambda event, args: events.append(event) if event.startswith("socket.") else None)
{first}
from cop29_desktop import app

done = [app.main(["--exit-after-paint", "--go", place]) for place in sys.argv[1:]]
proc = Path("/proc/self")
lists = [proc / "net" / name for name in ("tcp", "tcp6", "udp", "udp6", "raw", "raw6")]
lines = [line for file in lists if file.exists() for line in file.read_text().splitlines()[1:]]
inodes = {{f"socket:[{{line.split()[9]}}]" for line in lines}}
opened = [os.readlink(link) for link in (proc / "fd").iterdir() if link.is_symlink()] if proc.exists() else []
libraries = (proc / "maps").read_text() if proc.exists() else ""
told = {{"done": done, "events": events, "open": len(inodes.intersection(opened)), "qt": "Qt6Network" in libraries}}
print(json.dumps(told), file=sys.stderr)
"""
DIAL = """
import socket
kept = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
kept.bind(("127.0.0.1", 0))
import PySide6.QtNetwork
"""


def test_the_window_shows_its_pages_without_an_internet_socket(python: Python) -> None:
    done = python(OPEN_PLACES.format(first=""), *PLACES)
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.split()) == len(PLACES), "each place is painted"
    told = json.loads(done.stderr.splitlines()[-1])
    assert told == {"done": [0] * len(PLACES), "events": [], "open": 0, "qt": False}


def test_a_socket_would_be_seen(python: Python) -> None:
    told = json.loads(python(OPEN_PLACES.format(first=DIAL)).stderr.splitlines()[-1])
    assert told["events"] == ["socket.__new__", "socket.bind"]
    assert (told["open"], told["qt"]) == ((1, True) if sys.platform == "linux" else (0, False))
