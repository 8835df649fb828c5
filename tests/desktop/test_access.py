"""What a screen reader is told of the running window, and what the running program opens."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Node, Program

Start = Callable[..., Program]
NAMELESS = {"scroll bar", "table row header", "table cell"}  # told by their value; hidden; empty
ROLES = {
    "menu bar", "menu item", "tool bar", "status bar", "page tab list", "page tab", "tree", "table", "table cell",
    "table column header", "push button", "check box", "text", "label", "split pane", "spin button",
}  # fmt: skip
BODIES = ("COP29", "CMP19", "CMA6")
DAYS = {"zh": "11 月 18 日", "en": "18 Nov"}
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
    assert "FCCC/PA/CMA/2024/17/Add.1" in named(nodes, "text", detail)["text"]
    days = [node for node in nodes if node["role"] == "spin button"]
    assert [(DAYS[lang] in node["name"], bool(node["description"])) for node in days] == [(True, True)]
    sections = [node for node in nodes if node["role"] == "table cell" and "tree" in node["above"]]
    assert len(sections) >= 9
    chosen = [node["name"] for node in nodes if node["role"] == "page tab" and "selected" in node["states"]]
    assert chosen == [f"{table} 49"]


def test_each_cell_tells_its_heading_and_text(start: Start) -> None:
    nodes = start("--go", "decision:1/CMA.6", "--lang", "zh").tree()
    cells = [node["name"] for node in nodes if node["role"] == "table cell" and "table" in node["above"]]
    firsts = [name for name in cells if name.endswith(BODIES)]
    assert len(firsts) == 49
    number = next(place for place, name in enumerate(cells) if name.endswith(" 1/CMA.6"))
    assert cells[number - 1] == "議程 11(a)"
    assert cells[number - 2].endswith("CMA6")


DIALOGS = {
    "F1": ("Keys", {"text", "push button"}),
    "ctrl+F1": ("User guide", {"text", "push button"}),
    "ctrl+comma": ("Settings", {"combo box", "spin button", "push button"}),
    "ctrl+e": ("Export", {"combo box", "check box", "list", "text", "push button", "table"}),
    "ctrl+p": ("Print", {"combo box", "push button"}),
    "ctrl+shift+s": ("Own presets: Decisions", {"text", "list", "push button"}),
}
PANES = {
    "ctrl+m": ("New note", "text"),
    "ctrl+shift+f": ("Hits", "list"),
    "ctrl+k": ("Answers", "list"),
}


def nameless(nodes: list[Node]) -> list[Node]:
    """What can be used and has no name."""
    usable = [node for node in nodes if "showing" in node["states"] and "focusable" in node["states"]]
    return [node for node in usable if node["role"] not in NAMELESS and not node["name"].strip()
            and "spin button" not in node["above"] and "combo box" not in node["above"]]  # fmt: skip


def test_dialogs_tell_names_roles_and_where_the_keyboard_is(start: Start) -> None:
    program = start("--go", "decision:1/CMA.6", "--lang", "en")
    for key, (title, roles) in DIALOGS.items():
        program.press(key)
        nodes = program.wait_for(
            lambda nodes, title=title: [n for n in nodes if n["role"] == "dialog" and n["name"] == title]
        )
        inside = [node for node in nodes if "dialog" in node["above"]]
        assert roles - {node["role"] for node in inside} == set(), title
        assert nameless(inside) == [], title
        assert sum("focused" in node["states"] for node in inside) >= 1, title
        program.press("Escape")
        program.wait_for(lambda nodes: all(node["role"] != "dialog" for node in nodes))
        program.focus()


def test_panes_tell_what_they_are(start: Start) -> None:
    program = start("--go", "decision:1/CMA.6", "--lang", "en")
    for key, (name, role) in PANES.items():
        program.press(key)
        nodes = program.wait_for(
            lambda nodes, wanted=(role, name): [n for n in nodes if (n["role"], n["name"]) == wanted]
        )
        assert nameless(nodes) == []
        program.press("Escape")


def test_meeting_mode_tells_what_it_shows(start: Start) -> None:
    program = start("--go", "decision:1/CMA.6", "--lang", "en")
    program.press("F5")
    for key, called in (("", "1/CMA.6"), ("Right", "8/CMA.6"), ("Left", "1/CMA.6")):
        program.focus()
        if key:
            program.press(key)
        nodes = program.wait_for(
            lambda nodes, called=called: [n for n in nodes if n["role"] == "text" and called in n["name"]]
        )
        (page,) = (n for n in nodes if n["role"] == "text" and called in n["name"])
        assert "focused" in page["states"]
        assert len(page["text"]) > 100
        assert any("Meeting mode" in n["name"] and called in n["name"] for n in nodes)


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
