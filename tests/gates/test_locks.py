"""The lists of locked requirements: every line is a version with its hashes, and none says where to get it."""

import re
from pathlib import Path

import pytest

REQUIREMENT = re.compile(r"[a-z0-9-]+==[0-9][\w.+]*( ; [\w .='<>()]+)?( --hash=sha256:[0-9a-f]{64})+")
HASH = "0" * 64
MEND = "make it anew with the command at its top"


def requirements(text: str) -> list[str]:
    """The lines of a lock, comments left out and continued lines joined."""
    joined = re.sub(r"\s*\\\n\s*", " ", re.sub(r"^\s*#.*\n?", "", text, flags=re.MULTILINE))
    return [line for line in joined.splitlines() if line.strip()]


@pytest.mark.parametrize(
    "line",
    [
        "tool==1.0",
        f"tool>=1.0 --hash=sha256:{HASH}",
        "tool==1.0 --hash=md5:0",
        "--index-url https://example.org/simple",
        "--find-links folder",
        f"tool @ https://example.org/tool.whl --hash=sha256:{HASH}",
    ],
)
def test_a_loose_line_is_seen(line: str) -> None:
    assert not REQUIREMENT.fullmatch(requirements(f"# comment\n{line}\n    # via x\n")[0])


@pytest.mark.parametrize("name", ["run", "test"])
def test_every_line_is_a_version_with_hashes(root: Path, name: str) -> None:
    lines = requirements((root / "requirements" / f"{name}.lock").read_text("utf-8"))
    assert len(lines) > 5
    assert [line for line in lines if not REQUIREMENT.fullmatch(line)] == [], MEND


@pytest.mark.parametrize("name", ["run", "test"])
def test_no_host_is_named(root: Path, name: str) -> None:
    text = (root / "requirements" / f"{name}.lock").read_text("utf-8")
    assert re.findall(r"://|\bwww\.|\b[\w-]+\.(?:org|com|net|io|dev)\b", text) == [], MEND
