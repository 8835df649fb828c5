"""A folder becomes a Briefing: read, checked whole, then built; or a PackError that says everything that is wrong."""

from pathlib import Path
from typing import Any

from cop29_desktop.model.briefing import Briefing
from cop29_desktop.packs import cache, events, folder, references
from cop29_desktop.packs.assemble import assemble
from cop29_desktop.packs.check import Checker
from cop29_desktop.packs.problems import PackError, Problem
from cop29_desktop.packs.references import Entries, Entry

Plain = dict[str, Any]


def load(path: Path, cache_folder: Path | None = None) -> Briefing:
    """The briefing of a pack folder.

    Args:
        path: The folder that holds ``pack.yaml``.
        cache_folder: Where checked values are kept between starts; None reads the YAML each time.

    Raises:
        PackError: With every problem of the pack.
    """
    contents = folder.read(path)
    fingerprint = folder.digest(contents)
    files = cache.load(cache_folder, fingerprint) if cache_folder else None
    if files is None:
        files = check(contents)
        if cache_folder:
            cache.save(cache_folder, fingerprint, files)
    return assemble(files, folder.code(fingerprint))


def check(contents: folder.Contents) -> dict[str, Plain]:
    """The checked plain values of each file; raises PackError with every problem."""
    problems: list[Problem] = folder.missing(contents)
    files: dict[str, Plain] = {}
    for name, content in contents.items():
        plain = _check_file(name, content, problems)
        if plain is not None:
            files[name] = plain
    problems += references.check(_entries(files))
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
