"""Files and functions stay small, and no file has a name that says nothing."""

import ast
from collections.abc import Iterator
from pathlib import Path

MOST_LINES = 300
MOST_LINES_OF_A_FUNCTION = 50
EMPTY_NAMES = {"utils", "util", "helpers", "helper", "common", "base", "manager", "misc"}
MEND = "split it in two that each have a name"


def sources(root: Path) -> Iterator[Path]:
    """What is held to the sizes."""
    yield root / "start.py"
    for folder in ("cop29_desktop", "benchmarks", "resources"):
        yield from sorted((root / folder).rglob("*.py"))


def large_functions(code: str) -> list[str]:
    """The functions of a file that are too long."""
    functions = [node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    lengths = {node.name: (node.end_lineno or 0) - node.lineno + 1 for node in functions}
    return [f"{name}: {length} lines" for name, length in lengths.items() if length > MOST_LINES_OF_A_FUNCTION]


def test_files_are_short(root: Path) -> None:
    lengths = {path.relative_to(root).as_posix(): len(path.read_text("utf-8").splitlines()) for path in sources(root)}
    assert len(lengths) > 50
    assert {name: length for name, length in lengths.items() if length > MOST_LINES} == {}, MEND


def test_functions_are_short(root: Path) -> None:
    assert large_functions("def long() -> None:\n" + "    print()\n" * 50) == ["long: 51 lines"]
    found = {path.relative_to(root).as_posix(): large_functions(path.read_text("utf-8")) for path in sources(root)}
    assert {name: large for name, large in found.items() if large} == {}, MEND


def test_names_say_something(root: Path) -> None:
    named = [path for path in sources(root) if {path.stem.strip("_"), path.parent.name} & EMPTY_NAMES]
    assert named == [], "rename it to the noun that it is about"


def test_init_files_hold_a_sentence_and_nothing_else(root: Path) -> None:
    files = sorted((root / "cop29_desktop").rglob("__init__.py"))
    assert len(files) > 5
    for file in files:
        body = ast.parse(file.read_text("utf-8")).body
        wanted = 2 if file.parent.name == "cop29_desktop" else 1  # the version
        assert len(body) == wanted, f"{file}: move what stands there into a module"
