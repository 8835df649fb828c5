"""Which device this is: a random name that tells nothing of it, made when something is first written."""

import os
import re
from pathlib import Path

_NAME = re.compile(r"[0-9a-f]{12}")


def known(file: Path) -> str:
    """The name kept in a file; empty when there is none that can be read."""
    try:
        kept = file.read_text("ascii", errors="replace").strip()
    except OSError:
        return ""
    return kept if _NAME.fullmatch(kept) else ""


def named(file: Path) -> str:
    """The name kept in a file, made now when there is none; raises OSError."""
    if kept := known(file):
        return kept
    name = os.urandom(6).hex()
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    half = file.with_name(f"{file.name}.{os.getpid()}.new")
    with half.open("w", encoding="ascii") as written:
        written.write(f"{name}\n")
        written.flush()
        os.fsync(written.fileno())
    half.replace(file)
    return name
