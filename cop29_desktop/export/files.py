"""Files are written whole or not at all, and never over another without being asked to."""

import errno
import os
import tempfile
from pathlib import Path


def save(content: bytes, target: Path, *, force: bool) -> None:
    """Write beside the target, flush, then put it in place.

    Raises:
        FileExistsError: The target is there and ``force`` is off.
        OSError: The folder can't be written; the old file stays as it was.
    """
    if target.exists() and not force:
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))
    handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}-", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(0o644)
        Path(temporary).replace(target)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
