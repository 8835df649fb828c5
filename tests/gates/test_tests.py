"""Tests wait for what they expect, never for a time, and none is skipped."""

import ast
from pathlib import Path

import pytest

FORBIDDEN = {
    "qtbot.wait": "wait for a signal or a condition: qtbot.waitSignal, qtbot.waitUntil",
    "QTest.qWait": "wait for a signal or a condition: qtbot.waitSignal, qtbot.waitUntil",
    "QTest.qSleep": "wait for a signal or a condition: qtbot.waitSignal, qtbot.waitUntil",
    "time.sleep": "wait for what the sleep was waiting for",
    "pytest.skip": "make it run everywhere, or delete it",
    "pytest.importorskip": "make it run everywhere, or delete it",
    "pytest.mark.skip": "make it run everywhere, or delete it",
    "pytest.mark.skipif": "make it run everywhere, or delete it",
}


def forbidden(tree: ast.Module) -> list[str]:
    """What a test file does that no test does, with the line and the way out."""
    written = [(node.lineno, ast.unparse(node)) for node in ast.walk(tree) if isinstance(node, ast.Attribute)]
    imported = [
        (node.lineno, f"{node.module}.{alias.name}")
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    ]
    return [f"line {line}: {name}: {FORBIDDEN[name]}" for line, name in written + imported if name in FORBIDDEN]


@pytest.mark.parametrize("name", FORBIDDEN)
def test_what_is_forbidden_is_seen(name: str) -> None:
    assert len(forbidden(ast.parse(f"def test() -> None:\n    {name}(1)\n"))) == 1


def test_what_is_forbidden_is_seen_when_imported() -> None:
    assert len(forbidden(ast.parse("from time import sleep"))) == 1


def test_no_test_waits_or_is_skipped(root: Path) -> None:
    files = sorted((root / "tests").rglob("*.py"))
    found = {file.relative_to(root).as_posix(): forbidden(ast.parse(file.read_text("utf-8"))) for file in files}
    assert {name: lines for name, lines in found.items() if lines} == {}
