"""Hostile packs: whatever the bytes are, a pack opens or is refused with problems that say where."""

import random
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cop29_desktop.packs import events, verify
from cop29_desktop.packs.assemble import assemble
from cop29_desktop.packs.problems import PackError, Problem

TINY = Path(__file__).parents[1] / "tiny_pack"
SNIPPETS = (
    "", "-", "- ", ":", ": ", "\n", "  ", "\t", "#", "'", '"', "[", "]", "{", "}", ",", "&a", "*a", "!x ", "!!int ",
    "|", ">", "%", "@", "`", "?", "? ", "---\n", "...\n", "~", "null", "\r", "\0", "\x07", "\ufeff", "\u2028", "é",
    "臺", "1", "id", "zh", "en", "<<: ", "terms:", "sections:", "decisions:", "[[[[", "{a: {a: {a: ", "99999999999999",
)  # fmt: skip


@cache
def contents() -> dict[str, bytes]:
    """The files of the tiny pack."""
    return {file.relative_to(TINY).as_posix(): file.read_bytes() for file in sorted(TINY.rglob("*.yaml"))}


def opens_or_is_refused(files: dict[str, bytes]) -> bool:
    """Whether a pack opens; if not, every problem must stand in one of its files, on a line of it, in one line."""
    problems: tuple[Problem, ...] = ()
    try:
        assert assemble(verify.check(files), "").addresses  # which builds every list
    except PackError as error:
        problems = error.problems
        assert problems
    for problem in problems:
        lines = files.get(problem.file, b"").decode("utf-8", "replace").splitlines()
        assert 0 <= problem.line <= len(lines) + 1
        assert problem.zh.endswith("。")
        assert problem.en.endswith(".")
        assert len(f"{problem.zh}{problem.en}".splitlines()) == 1
    return not problems


def test_the_pack_that_is_changed_here_opens() -> None:
    assert opens_or_is_refused(contents())


@given(st.binary(max_size=200))
@settings(max_examples=300)
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    assert isinstance(events.read("x", content), events.Node | Problem)


@given(st.lists(st.sampled_from(SNIPPETS), max_size=30))
@settings(max_examples=600)
def test_any_yaml_signs_are_read_or_refused(signs: list[str]) -> None:
    assert isinstance(events.read("x", "".join(signs).encode()), events.Node | Problem)


def mutants(seed: int, count: int) -> Iterator[dict[str, bytes]]:
    """Packs of which one file was changed here and there."""
    chance = random.Random(seed)  # noqa: S311 - the same changes each time
    names = list(contents())
    for _ in range(count):
        name = chance.choice(names)
        text = contents()[name].decode()
        for _ in range(chance.randint(1, 4)):
            start = chance.randrange(len(text))
            end = start + chance.choice((0, 0, 1, 1, 2, 8, 40))
            text = text[:start] + chance.choice(SNIPPETS) + text[end:]
        yield {**contents(), name: text.encode()}


@pytest.mark.parametrize("seed", range(4))
def test_a_changed_file_never_ends_in_another_error(seed: int) -> None:
    results = [opens_or_is_refused(files) for files in mutants(seed, 60)]
    assert {True, False} == set(results), "the changes are too small or too large to say anything"


def lines_shuffled(seed: int, count: int) -> Iterator[dict[str, bytes]]:
    """Packs in which lines of one file were lost, doubled or moved."""
    chance = random.Random(seed)  # noqa: S311 - the same changes each time
    names = list(contents())
    for _ in range(count):
        name = chance.choice(names)
        lines = contents()[name].decode().splitlines(keepends=True)
        for _ in range(chance.randint(1, 3)):
            line = lines[chance.randrange(len(lines))]
            if chance.random() < 0.6 and len(lines) > 1:
                lines.remove(line)
            if chance.random() < 0.6:
                lines.insert(chance.randrange(len(lines) + 1), line)
        yield {**contents(), name: "".join(lines).encode()}


@pytest.mark.parametrize("seed", range(4))
def test_lost_and_moved_lines_never_end_in_another_error(seed: int) -> None:
    results = [opens_or_is_refused(files) for files in lines_shuffled(seed, 60)]
    assert {True, False} == set(results), "the changes are too small or too large to say anything"


@pytest.mark.parametrize("name", sorted(contents()))
def test_a_file_without_one_of_its_lines_never_ends_in_another_error(name: str) -> None:
    lines = contents()[name].splitlines(keepends=True)[:40]
    without = [b"".join(lines[:i] + lines[i + 1 :]) for i in range(len(lines))]
    assert sum(opens_or_is_refused({**contents(), name: content}) for content in without) < len(without)


@given(st.binary(min_size=1, max_size=60), st.sampled_from(sorted(contents())), st.data())
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
def test_any_bytes_inside_a_file_never_end_in_another_error(noise: bytes, name: str, data: st.DataObject) -> None:
    content = contents()[name]
    start = data.draw(st.integers(0, len(content)))
    opens_or_is_refused({**contents(), name: content[:start] + noise + content[start:]})
