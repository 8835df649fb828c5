"""Prints what a screen reader is told of a running program, as JSON.

It is run by the system's Python, which has gi: ``/usr/bin/python3 walk.py PID``.
"""

import json
import sys
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - the version is chosen first

DEEPEST, MOST_TEXT = 30, 400
STATES = ("FOCUSABLE", "FOCUSED", "SELECTED", "CHECKED", "SHOWING", "SELECTABLE")


def told(one: Any) -> dict[str, Any]:
    """One object: its role, name, states, actions and text."""
    states = one.get_state_set()
    action = one.get_action_iface()
    text = one.get_text_iface()
    return {
        "role": one.get_role_name(),
        "name": one.get_name() or "",
        "description": one.get_description() or "",
        "states": [name.lower() for name in STATES if states.contains(getattr(Atspi.StateType, name))],
        "actions": [action.get_action_name(i) for i in range(action.get_n_actions())] if action else [],
        "text": Atspi.Text.get_text(one, 0, min(MOST_TEXT, Atspi.Text.get_character_count(one))) if text else "",
    }


def walk(one: Any, depth: int, above: tuple[str, ...]) -> list[dict[str, Any]]:
    """An object and what it holds, in order; what goes away meanwhile is passed over."""
    try:
        here = told(one) | {"above": list(above)}
        found = [here]
        for i in range(one.get_child_count() if depth < DEEPEST else 0):
            child = one.get_child_at_index(i)
            if child is not None:
                found += walk(child, depth + 1, (*above, here["role"]))
    except GLib.Error:
        return []
    return found


def main(pid: int) -> None:
    """Print the tree of the program with this process id."""
    Atspi.init()
    desktop = Atspi.get_desktop(0)
    programs = [desktop.get_child_at_index(i) for i in range(desktop.get_child_count())]
    found = [walk(one, 0, ()) for one in programs if one is not None and one.get_process_id() == pid]
    json.dump(found[0] if found else [], sys.stdout)


if __name__ == "__main__":
    main(int(sys.argv[1]))
