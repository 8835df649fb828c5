"""An INI file of words: Qt's own reader unpickles ``@Variant(…)``, so a file could run code; here text stays text."""

import json
from pathlib import Path

GENERAL = "General"


def read(file: Path) -> dict[str, str]:
    """The values by ``section/key``; a file that can't be read is empty, a line that is none is passed over."""
    try:
        written = file.read_bytes().decode("utf-8-sig", errors="replace")
    except OSError:
        return {}
    found: dict[str, str] = {}
    section = ""
    for line in map(str.strip, written.split("\n")):
        name, equals, value = line.partition("=")
        if line.startswith("[") and line.endswith("]"):
            section = "" if line[1:-1] == GENERAL else f"{line[1:-1]}/"
        elif equals:
            found[section + name.strip()] = _unquoted(value.strip())
    return found


def write(file: Path, values: dict[str, str]) -> None:
    """Replace the file, whole or not at all; raises OSError."""
    sections: dict[str, list[str]] = {GENERAL: []}
    for key, value in sorted(values.items()):
        section, _, name = key.rpartition("/")
        sections.setdefault(section or GENERAL, []).append(f"{name}={_quoted(value)}")
    text = "\n\n".join("\n".join([f"[{section}]", *lines]) for section, lines in sections.items())
    file.parent.mkdir(parents=True, exist_ok=True)
    half = file.with_name(f"{file.name}.new")
    half.write_text(f"{text}\n", encoding="utf-8", newline="\n")
    half.replace(file)


def _quoted(value: str) -> str:
    """The value itself where it is a plain word, else between quotation marks."""
    return value if value.isascii() and value.replace("-", "").isalnum() else json.dumps(value, ensure_ascii=False)


def _unquoted(value: str) -> str:
    if not value.startswith('"'):
        return value
    try:
        return str(json.loads(value))
    except ValueError:
        return value
