"""A pack's files from bytes to checked plain values: the part of loading that reads YAML."""

from typing import Any

from cop29_desktop.packs import events, folder, references
from cop29_desktop.packs.check import Checker
from cop29_desktop.packs.layout import FILES
from cop29_desktop.packs.problems import PackError, Problem
from cop29_desktop.packs.references import Entries, Entry

Plain = dict[str, Any]


def check(contents: folder.Contents) -> dict[str, Plain]:
    """The checked plain values of each file; raises PackError with every problem."""
    problems: list[Problem] = folder.missing(contents)
    files: dict[str, Plain] = {}
    for name, content in contents.items():
        plain = _check_file(name, content, problems)
        if plain is not None:
            files[name] = plain
    problems += references.check(_entries(files), _unread(contents, files))
    if problems:
        raise PackError(list(dict.fromkeys(problems)))
    return files


def _check_file(name: str, content: bytes, problems: list[Problem]) -> Plain | None:
    row = folder.file_of(name)
    if row is None:
        problems.append(
            Problem(name, 0, "簡報格式沒有這個檔案，請檢查檔名。", "The pack format has no such file; check its name.")
        )
        return None
    node = events.read(name, content)
    if isinstance(node, Problem):
        problems.append(node)
        return None
    checker = Checker(name)
    plain = checker.value(node, row.shape, row.shape.name)
    problems += checker.problems
    return plain


def _entries(files: dict[str, Plain]) -> Entries:
    """The entries of all files by list, for the checks between them."""
    entries: Entries = {}
    for name, plain in files.items():
        for key, value in plain.items():
            if key in references.IDS:
                entries.setdefault(key, []).extend(Entry(name, one, plain) for one in value)
    return entries


def _unread(contents: folder.Contents, files: dict[str, Plain]) -> set[str]:
    """Lists of which a file is missing or could not be read."""
    read = {row.glob for row in map(folder.file_of, files) if row}
    refused = {row.glob for name in contents if name not in files and (row := folder.file_of(name))}
    return {field.key for row in FILES if row.glob in refused or row.glob not in read for field in row.shape.fields}
