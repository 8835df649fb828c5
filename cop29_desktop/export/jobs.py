"""From selections to files: which files will be written, and the writing of them."""

import io
from collections.abc import Sequence
from pathlib import Path
from typing import IO, NamedTuple

from cop29_desktop.export import beside, files
from cop29_desktop.export.formats import Format
from cop29_desktop.export.selections import Options, Selection
from cop29_desktop.presentation.colophon import Provenance


class Job(NamedTuple):
    """One file, the selections that go into it, and the small file beside it where the format needs one."""

    target: Path
    selections: tuple[Selection, ...]
    source: Path | None


def to_file(wanted: Format, selections: Sequence[Selection], target: Path) -> tuple[Job, ...]:
    """All selections into one file."""
    return (_job(wanted, selections, target),)


def to_folder(wanted: Format, selections: Sequence[Selection], folder: Path) -> tuple[Job, ...]:
    """Each selection into a file of its own, named as its table."""
    return tuple(_job(wanted, [one], folder / f"{one.table.name}{wanted.suffix}") for one in selections)


def _job(wanted: Format, selections: Sequence[Selection], target: Path) -> Job:
    source = target.with_name(target.name + beside.SUFFIX) if wanted.bare else None
    return Job(target, tuple(selections), source)


def existing(jobs: Sequence[Job]) -> tuple[Path, ...]:
    """The files that are there already: what people are asked about before they are replaced."""
    paths = (path for job in jobs for path in (job.target, job.source) if path)
    return tuple(path for path in paths if path.exists())


def run(wanted: Format, jobs: Sequence[Job], provenance: Provenance, options: Options, *, force: bool) -> None:
    """Write the files; none is written when one is there and ``force`` is off.

    Raises:
        ExistsError: A file is there already.
        SaveError: A file can't be written; those before it are.
    """
    if not force and (there := existing(jobs)):
        raise files.ExistsError(there[0])
    for job in jobs:
        files.write(
            lambda file, job=job: put(wanted, file, job.selections, provenance, options), job.target, force=force
        )
        if job.source:
            files.save(_source(job, provenance), job.source, force=force)


def put(
    wanted: Format, file: IO[bytes], selections: Sequence[Selection], provenance: Provenance, options: Options
) -> None:
    """Write selections to an open file."""
    if wanted.tables is None:
        raise ValueError(f"{wanted.key} carries no tables")
    wanted.tables()(file, selections, provenance, options)


def content(wanted: Format, selections: Sequence[Selection], provenance: Provenance, options: Options) -> bytes:
    """What a file would hold."""
    buffer = io.BytesIO()
    put(wanted, buffer, selections, provenance, options)
    return buffer.getvalue()


def _source(job: Job, provenance: Provenance) -> bytes:
    buffer = io.BytesIO()
    beside.write(buffer, job.target.name, job.selections, provenance)
    return buffer.getvalue()
