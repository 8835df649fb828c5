"""Nodes against shapes: plain checked values come out, and every problem is collected."""

from typing import Any

from cop29_desktop.packs.events import Mapping, Node, Scalar, Sequence
from cop29_desktop.packs.problems import Problem
from cop29_desktop.packs.shapes import Field, Kind, ListOf, OneOf, Shape, Type

LINE = "\0line"  # the key under which a checked mapping keeps its line
SHOWN = 60


class Checker:
    """Checks the nodes of one file. What fails becomes None and a problem, and the check goes on."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []

    def tell(self, line: int, zh: str, en: str) -> None:
        """Note a problem."""
        self.problems.append(Problem(self.file, line, zh, en))

    def value(self, node: Node, type_: Type, where: str) -> Any:
        """The checked value of a node: str, int, bool, list or dict."""
        if isinstance(type_, Kind):
            return self._scalar(node, type_, where)
        if isinstance(type_, ListOf):
            return self._list(node, type_, where)
        if isinstance(type_, OneOf):
            marked = isinstance(node, Mapping) and any(key.value == type_.mark for key, _ in node.items)
            return self._record(node, type_.second if marked else type_.first, where)
        return self._record(node, type_, where)

    def _scalar(self, node: Node, kind: Kind, where: str) -> Any:
        if not isinstance(node, Scalar) or node.null:
            self.tell(node.line, f"「{where}」須為{kind.zh}。", f"“{where}” must be {kind.en}.")
            return None
        try:
            return kind.convert(node.value)
        except ValueError:
            shown = _shown(node.value)
            self.tell(
                node.line,
                f"「{where}」須為{kind.zh}，不能是「{shown}」。",
                f"“{where}” must be {kind.en}, not “{shown}”.",
            )
            return None

    def _list(self, node: Node, type_: ListOf, where: str) -> list[Any]:
        if not isinstance(node, Sequence):
            self.tell(node.line, f"「{where}」須為清單。", f"“{where}” must be a list.")
            return []
        if len(node.items) < type_.least:
            self.tell(
                node.line, f"「{where}」至少要有 {type_.least} 項。", f"“{where}” needs at least {type_.least} item(s)."
            )
        return [self.value(item, type_.of, where) for item in node.items]

    def _record(self, node: Node, shape: Shape, where: str) -> dict[str, Any]:
        if not isinstance(node, Mapping):
            self.tell(node.line, f"「{where}」須為鍵與值。", f"“{where}” must be keys with values.")
            return {LINE: node.line, **{field.key: _absent(field) for field in shape.fields}}
        given = self._keys(node, shape, where)
        record: dict[str, Any] = {LINE: node.line}
        for field in shape.fields:
            record[field.key] = self._field(given.get(field.key), field, node.line, where)
        return record

    def _keys(self, node: Mapping, shape: Shape, where: str) -> dict[str, Node]:
        known = {field.key for field in shape.fields}
        given: dict[str, Node] = {}
        for key, value in node.items:
            if key.value not in known:
                listed = ", ".join(sorted(known))
                self.tell(key.line, f"「{where}」沒有「{_shown(key.value)}」這個鍵；可用的是：{listed}。",
                          f"“{where}” has no key “{_shown(key.value)}”; it has: {listed}.")  # fmt: skip
            elif key.value in given:
                self.tell(key.line, f"鍵「{key.value}」重複。", f"The key “{key.value}” stands twice.")
            else:
                given[key.value] = value
        return given

    def _field(self, node: Node | None, field: Field, line: int, where: str) -> Any:
        if node is None:
            if field.required:
                self.tell(line, f"「{where}」缺少「{field.key}」。", f"“{where}” lacks “{field.key}”.")
            return _absent(field)
        if field.nullable and isinstance(node, Scalar) and node.null:
            return field.default
        return self.value(node, field.type, field.key)


def _absent(field: Field) -> Any:
    """What stands for a key that is not there; a list is then empty, so that later checks can go on."""
    return [] if field.required and isinstance(field.type, ListOf) else field.default


def _shown(written: str) -> str:
    """The beginning of a value, fit for one line of a terminal."""
    return "".join(char if char.isprintable() else "\ufffd" for char in written[:SHOWN])
