"""Nothing that would keep a dialog alive is connected to a signal: no lambda, no local function, no partial."""

import ast
from collections.abc import Iterator

import pytest

Function = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
MEND = "connect a method marked @Slot"


def bad_connections(tree: ast.Module) -> list[int]:
    """The lines that connect what must not be connected."""
    nameless = set(_local_names(tree))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    slots = [
        argument
        for call in calls
        if isinstance(call.func, ast.Attribute) and call.func.attr == "connect"
        for argument in [*call.args, *(keyword.value for keyword in call.keywords)]
    ]
    return [slot.lineno for slot in slots if _is_bad(slot, nameless)]


def _is_bad(slot: ast.expr, nameless: set[str]) -> bool:
    return isinstance(slot, ast.Lambda | ast.Call) or (isinstance(slot, ast.Name) and slot.id in nameless)


def _local_names(tree: ast.Module) -> Iterator[str]:
    """Names of functions inside functions, and of lambdas and partials that were given a name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            inner = [child for child in ast.walk(node) if child is not node and isinstance(child, Function)]
            yield from (child.name for child in inner if not isinstance(child, ast.Lambda))
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Lambda | ast.Call):
            made = node.value.func if isinstance(node.value, ast.Call) else None
            if made is None or ast.unparse(made).endswith("partial"):
                yield from (target.id for target in node.targets if isinstance(target, ast.Name))


@pytest.mark.parametrize(
    "code",
    [
        "self.button.clicked.connect(lambda: self.close())",
        "self.button.clicked.connect(functools.partial(self.go, 1))",
        "self.button.clicked.connect(partial(self.go, 1), Qt.ConnectionType.QueuedConnection)",
        "def build(self):\n    def go(): self.close()\n    self.clicked.connect(go)",
        "go = lambda: self.close()\nself.clicked.connect(go)",
        "go = functools.partial(self.close)\nself.clicked.connect(go)",
    ],
)
def test_what_keeps_a_dialog_alive_is_seen(code: str) -> None:
    assert len(bad_connections(ast.parse(code))) == 1


def test_a_method_and_a_module_function_may_be_connected() -> None:
    assert bad_connections(ast.parse("def go(): ...\nself.a.connect(self.go)\nself.b.connect(go)")) == []


def test_only_methods_are_connected(package: dict[str, ast.Module]) -> None:
    found = {name: bad_connections(tree) for name, tree in package.items()}
    assert {name: lines for name, lines in found.items() if lines} == {}, MEND
