"""PySide6: the versions that are sound with every Python we ask for, and a soak test that finds one that is not."""

import sys
import tomllib
from importlib.metadata import version
from pathlib import Path

from packaging.requirements import Requirement
from PySide6.QtCore import QObject

PINNED = "PySide6-Essentials>=6.10,<6.12"
ROUNDS, CALLS = 10, 1000


def test_void_calls_keep_the_references_of_none() -> None:
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(ROUNDS):
        for number in range(CALLS):
            thing.setObjectName("even" if number % 2 else "odd")
        lost = before - sys.getrefcount(None)
        assert abs(lost) < CALLS // 10, "this PySide6 loses None and would end the process; see pyproject.toml"
    assert thing.objectName() == "even"


def test_the_pin_is_in_force(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    asked = {Requirement(line).name: line for line in project["dependencies"]}
    assert asked["PySide6-Essentials"] == PINNED, "6.12.0 ends the process on Python 3.11"
    installed = version("PySide6-Essentials")
    assert Requirement(PINNED).specifier.contains(installed), f"{installed} is installed: python3 start.py test"
