"""YAML as a tree of strings with line numbers, read from parser events.

No YAML typing happens: ``NO`` stays ``NO`` and ``12:30`` stays ``12:30``. Depth, size and vocabulary are bounded,
so that a hostile file is a problem with a line and never a crash.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

import yaml
from yaml.reader import ReaderError

from cop29_desktop.packs.folder import MAX_BYTES
from cop29_desktop.packs.problems import Problem

MAX_DEPTH = 16
MAX_NODES = 200_000
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Scalar(NamedTuple):
    """A string; ``null`` says that it was written plainly as ``null``, ``~`` or nothing."""

    value: str
    line: int
    null: bool


class Sequence(NamedTuple):
    """A list."""

    items: "tuple[Node, ...]"
    line: int


class Mapping(NamedTuple):
    """Keys in the order written, duplicates included."""

    items: "tuple[tuple[Scalar, Node], ...]"
    line: int


Node = Scalar | Sequence | Mapping


class _RefusedError(Exception):
    def __init__(self, line: int, zh: str, en: str) -> None:
        super().__init__(en)
        self.line, self.zh, self.en = line, zh, en


def read(file: str, content: bytes) -> Node | Problem:
    """The tree of one file, or the one problem that keeps it from being read."""
    if len(content) > MAX_BYTES:
        return Problem(file, 0, f"檔案超過 {MAX_BYTES // 1024} KiB 的上限，請分成數檔。",
                       f"The file is larger than {MAX_BYTES // 1024} KiB; split it.")  # fmt: skip
    try:
        return _Reader(content.decode("utf-8-sig")).document()
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return Problem(
            file, line, "不是 UTF-8 文字，請以 UTF-8 另存。", "This is not UTF-8 text; save the file as UTF-8."
        )
    except _RefusedError as refused:
        return Problem(file, refused.line, refused.zh, refused.en)
    except ReaderError as error:
        line = content.count(b"\n", 0, error.position) + 1
        return Problem(
            file, line, "含有 YAML 不許的控制字元。", "There is a control character that YAML does not allow."
        )
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        what = getattr(error, "problem", None) or "unreadable"
        return Problem(
            file, mark.line + 1 if mark else 0, f"不是正確的 YAML：{what}。", f"This is not valid YAML: {what}."
        )


class _Reader:
    """A recursive descent over events, its depth counted."""

    def __init__(self, text: str) -> None:
        parse: Callable[..., Iterator[yaml.Event]] = getattr(yaml, "parse")  # noqa: B009 - its stub has no types
        self._events = iter(parse(text, Loader=_LOADER))
        self._nodes = 0

    def document(self) -> Node:
        next(self._events)  # stream start
        event = next(self._events)
        if not isinstance(event, yaml.DocumentStartEvent):
            raise _RefusedError(1, "檔案是空的。", "The file is empty.")
        node = self._node(next(self._events), 1)
        next(self._events)  # document end
        event = next(self._events)
        if isinstance(event, yaml.DocumentStartEvent):
            raise _RefusedError(_line(event), "一個檔案只能有一份文件。", "A file holds one document only.")
        return node

    def _node(self, event: yaml.Event, depth: int) -> Node:
        self._nodes += 1
        line = _line(event)
        _refuse_strange(event, line)
        if depth > MAX_DEPTH:
            raise _RefusedError(line, f"巢狀超過 {MAX_DEPTH} 層。", f"Nesting is deeper than {MAX_DEPTH} levels.")
        if self._nodes > MAX_NODES:
            raise _RefusedError(line, f"項目超過 {MAX_NODES} 個。", f"There are more than {MAX_NODES} values.")
        if isinstance(event, yaml.SequenceStartEvent):
            return Sequence(tuple(self._items(depth)), line)
        if isinstance(event, yaml.MappingStartEvent):
            return Mapping(tuple(self._pairs(depth)), line)
        if isinstance(event, yaml.ScalarEvent):
            return Scalar(event.value, line, not event.style and event.value in {"", "~", "null"})
        raise _RefusedError(line, "此處應有值。", "A value is missing here.")

    def _items(self, depth: int) -> Iterator[Node]:
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            yield self._node(event, depth + 1)

    def _pairs(self, depth: int) -> Iterator[tuple[Scalar, Node]]:
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._node(event, depth + 1)
            if not isinstance(key, Scalar):
                raise _RefusedError(key.line, "鍵必須是文字。", "A key must be text.")
            yield key, self._node(next(self._events), depth + 1)


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1


def _refuse_strange(event: yaml.Event, line: int) -> None:
    """Aliases, anchors and tags have no place in a pack."""
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
        raise _RefusedError(
            line, "不接受 YAML 的錨點與別名（& 與 *）。", "YAML anchors and aliases (& and *) are not accepted."
        )
    if getattr(event, "tag", None):
        raise _RefusedError(line, "不接受 YAML 標籤（!）。", "YAML tags (!) are not accepted.")
