"""What a screen reader is told of the running window, and what the running program opens."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Node, Program

Start = Callable[..., Program]
NAMELESS = {"scroll bar", "table row header"}  # Qt's own: a bar is told by its value, a hidden heading by nothing
ROLES = {
    "menu bar", "menu item", "tool bar", "status bar", "page tab list", "page tab", "tree", "table", "table cell",
    "table column header", "push button", "check box", "text", "label", "split pane",
}  # fmt: skip
WORDS = {"zh": ("章節樹", "決議", "議程 11(a)", "詳情"), "en": ("Report tree", "Decisions", "Agenda 11(a)", "Detail")}


def named(nodes: list[Node], role: str, name: str) -> Node:
    """The one object with this role and name."""
    found = [node for node in nodes if (node["role"], node["name"]) == (role, name)]
    assert found, f"no {role} called {name!r} among {sorted({n['name'] for n in nodes if n['role'] == role})[:40]}"
    return found[0]


@pytest.mark.parametrize("go", ["section:5.1", "decision:1/CMA.6", "milestone:opening"])
@pytest.mark.parametrize("lang", ["zh", "en", "both"])
def test_everything_that_can_be_used_has_a_name(start: Start, lang: str, go: str) -> None:
    nodes = start("--go", go, "--lang", lang).tree()
    usable = [node for node in nodes if node["actions"] or "focusable" in node["states"]]
    assert len(usable) > 60
    assert [node for node in usable if node["role"] not in NAMELESS and not node["name"].strip()] == []
    assert [node["name"] for node in usable if "&" in node["name"]] == []


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_roles_and_names_are_what_they_look_like(start: Start, lang: str) -> None:
    nodes = start("--go", "decision:1/CMA.6", "--lang", lang).tree()
    assert ROLES - {node["role"] for node in nodes} == set()
    tree, table, cell, detail = WORDS[lang]
    assert named(nodes, "tree", tree)["states"][:1] == ["focusable"]
    assert "focused" in named(nodes, "table", table)["states"]
    assert "table" in named(nodes, "table cell", cell)["above"]
    assert "FCCC/PA/CMA/2024/17/Add.1" in named(nodes, "label", detail)["text"]
    sections = [node for node in nodes if node["role"] == "table cell" and "tree" in node["above"]]
    assert len(sections) >= 9
    chosen = [node["name"] for node in nodes if node["role"] == "page tab" and "selected" in node["states"]]
    assert chosen == [f"{table} 49"]


def test_the_first_cell_tells_the_row(start: Start) -> None:
    nodes = start("--go", "decision:1/CMA.6", "--lang", "zh").tree()
    rows = [node["name"] for node in nodes if node["role"] == "table cell" and "，" in node["name"]]
    assert len(rows) == 49
    assert sum("議程 11(a)" in row and "1/CMA.6" in row for row in rows) == 1


def open_sockets(pid: int) -> set[str]:
    """The inodes of the sockets that a process holds."""
    links = [path.readlink() for path in Path(f"/proc/{pid}/fd").iterdir()]
    return {found[1] for link in links if (found := re.fullmatch(r"socket:\[(\d+)\]", str(link)))}


def internet_sockets(pid: int) -> set[str]:
    """Those of them that belong to the internet's protocols."""
    inodes: set[str] = set()
    for table in ("tcp", "tcp6", "udp", "udp6", "raw", "raw6"):
        file = Path(f"/proc/{pid}/net/{table}")
        inodes |= {line.split()[9] for line in file.read_text("ascii").splitlines()[1:]} if file.exists() else set()
    return open_sockets(pid) & inodes


def test_no_internet_socket_is_opened(start: Start) -> None:
    program = start("--go", "section:5.1", "--lang", "zh")
    pid = program.process.pid
    found = []
    for keys in (("ctrl+2",), ("1", "1", "a"), ("ctrl+t",), ("ctrl+1",), ("F8",), ("F1",), ("Escape",)):
        program.press(*keys)
        found.append(internet_sockets(pid))
    assert open_sockets(pid), "the screen and the bus are local sockets"
    assert set().union(*found) == set()
    assert program.process.poll() is None
