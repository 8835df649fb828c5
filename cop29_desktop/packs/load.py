"""A folder becomes a Briefing: read, checked whole, then built; or a PackError that says everything that is wrong."""

from collections.abc import Iterable
from pathlib import Path

from cop29_desktop.model.briefing import Briefing
from cop29_desktop.packs import cache, folder
from cop29_desktop.packs.assemble import Files, assemble


def load(path: Path, cache_folder: Path | None = None) -> Briefing:
    """The briefing of a pack folder.

    Args:
        path: The folder that holds ``pack.yaml``.
        cache_folder: Where checked values are kept between starts; None reads the YAML each time.

    Raises:
        PackError: With every problem of the pack.
    """
    if cache_folder is None:
        contents = folder.read(path)
        return _assembled(_checked(contents), folder.digest(contents))
    state = folder.state(path)
    kept = cache.load(cache_folder, path)
    if kept and kept.settled and kept.state == state:
        return _assembled(kept.files, kept.fingerprint, kept.addresses)
    contents = folder.read(path)
    fingerprint = folder.digest(contents)
    files = kept.files if kept and kept.fingerprint == fingerprint else _checked(contents)
    briefing = _assembled(files, fingerprint)
    cache.save(cache_folder, path, cache.Kept(state, fingerprint, briefing.addresses, files))
    return briefing


def _checked(contents: folder.Contents) -> Files:
    from cop29_desktop.packs import verify  # noqa: PLC0415 - a start with a warm cache reads no YAML

    return verify.check(contents)


def _assembled(files: Files, fingerprint: str, addresses: Iterable[str] | None = None) -> Briefing:
    return assemble(files, folder.code(fingerprint), addresses)
