"""The running program on a screen of its own. These tests run by ``python3 start.py test-desktop``."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

WALK = Path(__file__).parent / "walk.py"
SYSTEM_PYTHON = "/usr/bin/python3"
PATIENCE = 20.0
Node = dict[str, Any]


class Desktop(NamedTuple):
    """Where programs are shown and spoken of."""

    env: dict[str, str]


class Program(NamedTuple):
    """The program while it runs."""

    process: "subprocess.Popen[bytes]"
    env: dict[str, str]

    def tree(self) -> list[Node]:
        """What a screen reader is told now, in order."""
        command = [SYSTEM_PYTHON, str(WALK), str(self.process.pid)]
        done = subprocess.run(command, env=self.env, capture_output=True, text=True, timeout=60, check=False)
        return json.loads(done.stdout or "[]")

    def wait_for(self, told: Callable[[list[Node]], object]) -> list[Node]:
        """The tree as soon as it is as it should be; what it was last when that never comes."""
        until = time.monotonic() + PATIENCE
        while True:
            nodes = self.tree()
            if told(nodes):
                return nodes
            if time.monotonic() > until:
                raise AssertionError("\n".join(f"{n['role']}: {n['name']!r} {n['text'][:60]!r}" for n in nodes))

    def press(self, *keys: str) -> None:
        """Press keys, as xdotool names them."""
        subprocess.run(["xdotool", "key", "--delay", "40", *keys], env=self.env, check=True)

    def focus(self) -> None:
        """Give the keyboard to the window in front, as a window manager does."""
        window = ["xdotool", "search", "--sync", "--onlyvisible", "--pid", str(self.process.pid), "--name", "."]
        found = subprocess.run(window, env=self.env, capture_output=True, text=True, timeout=30, check=True)
        focus = ["xdotool", "windowfocus", "--sync", found.stdout.split()[-1]]
        subprocess.run(focus, env=self.env, timeout=30, check=True)

    def type_slowly(self, words: str) -> None:
        """Type words."""
        subprocess.run(["xdotool", "type", "--delay", "40", words], env=self.env, check=True)


def stop(process: "subprocess.Popen[bytes]") -> None:
    """End a process that was started here."""
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


@pytest.fixture(scope="session")
def desktop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desktop]:
    """A screen and a session bus that nobody else uses."""
    reading, writing = os.pipe()
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-nolisten", "tcp", "-noreset"],
        pass_fds=(writing,), stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(writing)
    with os.fdopen(reading) as number:
        display = f":{number.readline().strip()}"
    runtime = tmp_path_factory.mktemp("runtime")
    env = os.environ | {"DISPLAY": display, "XDG_RUNTIME_DIR": str(runtime), "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    env = {key: value for key, value in env.items() if key not in {"WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS"}}
    bus = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1"], env=env, stdout=subprocess.PIPE
    )
    assert bus.stdout
    address = bus.stdout.readline().decode().strip()
    yield Desktop(env | {"DBUS_SESSION_BUS_ADDRESS": address, "QT_QPA_PLATFORM": "xcb"})
    stop(bus)
    bus.stdout.close()
    stop(screen)


@pytest.fixture
def start(desktop: Desktop, home: Path) -> Iterator[Callable[..., Program]]:
    """Starts the program, waits until it is spoken of and gives it the keyboard."""
    running: list[Program] = []

    def start_it(*args: str) -> Program:
        command = [sys.executable, "-m", "cop29_desktop", "--size", "1366x768", "--today", "2024-11-18", *args]
        process = subprocess.Popen(command, env=desktop.env | {"COP29_HOME": str(home)})
        program = Program(process, desktop.env)
        running.append(program)
        program.wait_for(lambda nodes: any("showing" in node["states"] for node in nodes))
        window = ["xdotool", "search", "--sync", "--onlyvisible", "--pid", str(process.pid), "--name", "COP29"]
        found = subprocess.run(window, env=desktop.env, capture_output=True, text=True, timeout=30, check=True)
        focus = ["xdotool", "windowfocus", "--sync", found.stdout.split()[0]]
        subprocess.run(focus, env=desktop.env, timeout=30, check=True)
        return program

    yield start_it
    for program in running:
        stop(program.process)
