"""A folder becomes a Briefing: read, checked whole, then built; or a PackError that says everything that is wrong."""

from contextlib import suppress
from pathlib import Path

from cop29_desktop.model.briefing import Briefing
from cop29_desktop.packs import cache, folder
from cop29_desktop.packs.assemble import assemble


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
    code = folder.code(fingerprint)
    kept = cache.load(cache_folder, fingerprint) if cache_folder else None
    if kept is not None:
        with suppress(LookupError, TypeError, ValueError):  # what another state of the code has kept
            return assemble(kept, code)
    from cop29_desktop.packs import verify  # noqa: PLC0415 - a start with a warm cache reads no YAML

    files = verify.check(contents)
    if cache_folder:
        cache.save(cache_folder, fingerprint, files)
    return assemble(files, code)
