"""What the code may not import: the network anywhere, YAML outside ``packs``, Qt outside the window."""

import ast
import json
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

NETWORK = {
    "PySide6.QtNetwork", "socket", "socketserver", "http", "urllib", "ssl", "asyncio", "ftplib", "smtplib", "xmlrpc",
}  # fmt: skip
ALLOWED = {"urllib.parse"}
BY_NAME = {"__import__", "import_module"}
RUN_THE_CORE = """
import json, sys
from pathlib import Path
from cop29_desktop import cli
from cop29_desktop.export.formats import FORMATS
from cop29_desktop.presentation.catalogue import TABLES

runs = [["info"], ["search", "損失"], ["search", "itmo", "--json"]]
kinds = [one for one in FORMATS if one.tables]
folders = {one.key: Path(sys.argv[1], one.key) for one in kinds}
for folder in folders.values():
    folder.mkdir(parents=True)
runs += [["export", *TABLES, "--format", one.key, "-o", str(folders[one.key])] for one in kinds]
done = [cli.main(run) for run in runs]
qt = [name for name in sys.modules if name.partition(".")[0] in {"PySide6", "shiboken6"}]
files = sum(1 if one.together else 2 * len(TABLES) for one in kinds)  # bare rows have a file beside them
print(json.dumps([done, files, qt]), file=sys.stderr)
"""
START_THE_WINDOW = """
import json, sys
from cop29_desktop import app

app.main(["--exit-after-paint"])
late = ("cop29_desktop.export", "cop29_desktop.gui.dialogs", "cop29_desktop.gui.exporting", "cop29_desktop.gui.extras")
print(json.dumps([name for name in sys.modules if name.startswith(late)]))
"""
BUILD_THE_WINDOW = """
import sys
from cop29_desktop import paths
from cop29_desktop.packs.load import load
from cop29_desktop.window import Wish, application, build

window = build(application(), load(paths.builtin_pack()), Wish())
late = ("cop29_desktop.search", "cop29_desktop.gui.panels.go_box", "cop29_desktop.gui.glossing")
print([name for name in sys.modules if name.startswith(late)])
"""


def imported(tree: ast.Module) -> Iterator[str]:
    """Every module that is imported, wherever the import stands; and every import by name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in BY_NAME:
            yield f"{ast.unparse(node.func)}()"


def within(name: str, modules: set[str]) -> bool:
    """Whether a dotted name is one of the modules or below one."""
    return any(name == module or name.startswith(f"{module}.") for module in modules)


def network(tree: ast.Module) -> list[str]:
    """The imports that reach the network, or that can't be told."""
    names = list(imported(tree))
    hidden = [name for name in names if name.endswith("()")]
    return hidden + [name for name in names if within(name, NETWORK) and not within(name, ALLOWED)]


@pytest.mark.parametrize(
    "code",
    [
        "import socket",
        "import http.client as web",
        "from urllib import request",
        "import urllib.request",
        "from PySide6 import QtNetwork",
        "from PySide6.QtNetwork import QTcpSocket",
        "def late():\n    import ssl",
        "importlib.import_module('socket')",
        "__import__(name)",
    ],
)
def test_the_network_is_seen(code: str) -> None:
    assert len(network(ast.parse(code))) == 1


def test_url_parsing_is_no_network() -> None:
    assert network(ast.parse("import urllib.parse\nfrom urllib.parse import quote\nfrom urllib import parse")) == []


def test_nothing_of_ours_imports_the_network(package: dict[str, ast.Module], root: Path) -> None:
    others = {
        str(file): ast.parse(file.read_text("utf-8")) for file in (root / "start.py", root / "benchmarks/start.py")
    }
    found = {name: network(tree) for name, tree in (package | others).items()}
    assert {name: lines for name, lines in found.items() if lines} == {}, "the program works without a network"


def test_only_packs_imports_yaml(package: dict[str, ast.Module]) -> None:
    importers = {
        Path(name).parent.name for name, tree in package.items() for one in imported(tree) if within(one, {"yaml"})
    }
    assert importers == {"packs"}, "hand over plain values instead"


def test_only_the_worker_makes_threads(package: dict[str, ast.Module]) -> None:
    threads = {
        "PySide6.QtCore.QThread", "PySide6.QtCore.QThreadPool", "PySide6.QtCore.QRunnable", "PySide6.QtConcurrent",
        "threading.Thread", "concurrent", "multiprocessing",
    }  # fmt: skip
    makers = [name for name, tree in package.items() if any(within(one, threads) for one in imported(tree))]
    assert makers == ["cop29_desktop/gui/kit/worker.py"], "a Worker keeps garbage from being looked for in a thread"


def test_only_the_window_imports_qt(package: dict[str, ast.Module]) -> None:
    qt = {"PySide6", "shiboken6"}
    importers = [name for name, tree in package.items() if any(within(one, qt) for one in imported(tree))]
    outside = [name for name in importers if not name.startswith(("cop29_desktop/gui/", "cop29_desktop/window.py"))]
    assert importers
    assert outside == [], "the core runs without Qt"


def test_the_window_starts_without_what_is_asked_for_later(
    python: Callable[..., subprocess.CompletedProcess[str]],
) -> None:
    late = json.loads(python(START_THE_WINDOW).stdout.splitlines()[-1])
    assert late == [], "import it when it is asked for"


def test_the_command_line_loads_no_qt(python: Callable[..., subprocess.CompletedProcess[str]], tmp_path: Path) -> None:
    done = python(RUN_THE_CORE, tmp_path / "out")
    statuses, files, qt = json.loads(done.stderr)
    assert set(statuses) == {0}
    assert qt == [], "import Qt in gui/ or window.py only"
    assert len(list((tmp_path / "out").rglob("*.*"))) == files


OPEN_THE_WINDOW = """
import sys
from cop29_desktop import app

sys.argv = ["cop29-desktop", "--exit-after-paint"]
try:
    app.main()
except SystemExit:
    pass
print(*(name for name in sys.modules if name.startswith("cop29_desktop.gui.")), file=sys.stderr)
"""
RARE = ("find_bar", "hits", "meeting", "guide", "dialogs.settings", "about", "keys", "problems", "panels.table")


def test_the_first_picture_loads_nothing_that_it_does_not_show(
    python: Callable[..., subprocess.CompletedProcess[str]],
) -> None:
    loaded = python(OPEN_THE_WINDOW).stderr.split()
    assert "cop29_desktop.gui.panels.reader" in loaded
    assert [name for name in loaded if name.endswith(tuple(f".{rare}" for rare in RARE))] == [], (
        "load it when asked for"
    )


def test_the_window_starts_without_the_search(python: Callable[..., subprocess.CompletedProcess[str]]) -> None:
    done = python(BUILD_THE_WINDOW)
    assert done.stdout.strip() == "[]", f"import it when it is asked for{done.stderr}"
