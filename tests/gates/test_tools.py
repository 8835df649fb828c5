"""Format, lint, types, layers and dead code, each judged by its tool once."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Done = subprocess.CompletedProcess[str]
Run = Callable[..., Done]
Mended = Callable[[Done, str], None]


def test_the_code_is_formatted(tool: Run, mended: Mended) -> None:
    mended(tool("ruff", "format", "--check", "."), "ruff format .")


def test_the_linter_is_content(tool: Run, mended: Mended) -> None:
    mended(tool("ruff", "check", "."), "ruff check --fix . and edit what is left")


@pytest.mark.parametrize(
    ("rule", "code"),
    [
        ("D100", "import sys\n"),
        ("D101", "class Shown:\n    x = 1\n"),
        ("D102", "class Shown:\n    def run(self) -> None:\n        print()\n"),
        ("D103", "def run() -> None:\n    print()\n"),
    ],
)
def test_what_is_public_needs_a_docstring(tool: Run, rule: str, code: str, tmp_path: Path) -> None:
    file = tmp_path / "shown.py"
    file.write_text(code, "utf-8")
    config = "--config=pyproject.toml"
    assert rule in tool("ruff", "check", config, "--no-cache", "--output-format=concise", file).stdout


def test_the_types_are_strict_and_right(tool: Run, mended: Mended) -> None:
    mended(tool("basedpyright", "--warnings", "--pythonpath", sys.executable), "basedpyright, and edit what it names")


def test_the_layers_hold(tool: Run, mended: Mended) -> None:
    mended(tool("lint-imports", "--no-cache"), "lint-imports --verbose; move what points the wrong way")


def test_no_code_is_dead(tool: Run, mended: Mended) -> None:
    mended(tool("vulture"), "vulture; delete it, or say in tests/vulture_allow.py how it is used")
