"""No file names a path of the machine it was written on, a registry's host or the place of work."""

import re
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest

FORBIDDEN = re.compile(
    r"/[w]ork/|/[r]oot/|/[h]ome/[a-z]|/[U]sers/|C:\\[U]sers"
    r"|/[t]mp/(?:spec|bash|pytest)|/[o]pt/wheels"
    r"|\b[p]ypi\.org|[p]ythonhosted|[n]pmjs|(?:deb|security)\.[d]ebian\.org|[u]buntu\.com|[c]rates\.io|[p]roxy\.golang"
    r"|(?<!\w)\.\./[s]hared|\b[s]hared/(?:facts|tools|report)|\b(?:[h]ouse|[f]loors|[r]oom)\.md|DEVELOPERS\.[m]d"
    r"|\b[c]heck_content|\.[l]ibrary\b|\b[i]ssues (?:show|list)|\bthe [C]EO\b"
)
MEND = "say it without the place"


def files(root: Path) -> Iterator[Path]:
    """What a commit would hold: everything that .gitignore does not name."""
    ignored = [".git", *(line.strip("/") for line in (root / ".gitignore").read_text("utf-8").split())]
    for path in sorted(root.iterdir()):
        if not any(fnmatch(path.name, pattern) for pattern in ignored):
            yield from [path] if path.is_file() else (
                inner for inner in sorted(path.rglob("*"))
                if inner.is_file() and not any(fnmatch(part, one) for part in inner.parts for one in ignored)
            )  # fmt: skip


def text_of(path: Path) -> str | None:
    """A file's text; None for one that is no text."""
    try:
        return path.read_text("utf-8")
    except UnicodeDecodeError:
        return None


@pytest.mark.parametrize(
    "parts",
    [("/wo", "rk/main"), ("/ro", "ot/.cache"), ("/ho", "me/me"), ("https://py", "pi.org/simple"), ("../sha", "red/x"),
     ("ho", "use.md"), ("/tm", "p/spec"), ("check_", "content")],
)  # fmt: skip
def test_a_trace_is_seen(parts: tuple[str, str]) -> None:
    assert FORBIDDEN.search(f"see {''.join(parts)}.")


def test_no_file_bears_a_trace_of_where_it_was_made(root: Path) -> None:
    texts = {path.relative_to(root).as_posix(): text_of(path) for path in files(root)}
    assert len(texts) > 100
    found = [
        f"{name}:{number}: {hit[0]}"
        for name, text in texts.items()
        for number, line in enumerate((text or "").splitlines(), start=1)
        if (hit := FORBIDDEN.search(line))
    ]
    assert found == [], MEND
    assert [name for name in texts if FORBIDDEN.search(f"/{name}")] == [], MEND
