"""What the gates work with: the checkout, its parsed code, and a way to run a tool of the test environment."""

import ast
import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return Path(__file__).parents[2]


@pytest.fixture(scope="session")
def package(root: Path) -> dict[str, ast.Module]:
    """Every module of the program, parsed, by its path from the checkout."""
    files = sorted((root / "cop29_desktop").rglob("*.py"))
    return {file.relative_to(root).as_posix(): ast.parse(file.read_text("utf-8")) for file in files}


@pytest.fixture(scope="session")
def mended() -> Callable[[subprocess.CompletedProcess[str], str], None]:
    """Ends the test when a tool is not content, with its words and the command that helps."""

    def check(done: subprocess.CompletedProcess[str], command: str) -> None:
        if done.returncode:
            pytest.fail(f"{done.stdout}{done.stderr}\nTo mend it: {command}", pytrace=False)

    return check


@pytest.fixture
def run(root: Path) -> Run:
    """Runs a command in the checkout, or elsewhere, and gives what it said."""

    def run_there(*command: str | Path, cwd: Path = root, **env: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            list(map(str, command)), cwd=cwd, env=os.environ | {"PYTHONPATH": str(root), "PYTHONUTF8": "1"} | env,
            capture_output=True, encoding="utf-8", check=False, timeout=300,
        )  # fmt: skip

    return run_there


@pytest.fixture
def tool(run: Run) -> Run:
    """Runs a tool that is installed beside this Python."""

    def run_tool(name: str, *args: str | Path) -> subprocess.CompletedProcess[str]:
        found = shutil.which(name, path=sysconfig.get_path("scripts"))
        assert found, f"{name} is not installed: python3 start.py test"
        return run(found, *args)

    return run_tool


@pytest.fixture
def python(run: Run) -> Run:
    """Runs a piece of Python in a process of its own."""

    def run_python(code: str, *args: str | Path, **options: Path | str) -> subprocess.CompletedProcess[str]:
        return run(sys.executable, "-c", code, *args, **options)

    return run_python
