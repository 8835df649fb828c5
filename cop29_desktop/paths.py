"""Where packs, resources and the user's own files are. The only file that knows."""

import os
from pathlib import Path

APP = "cop29-desktop"
_PACKAGE = Path(__file__).resolve().parent


def _shipped(name: str) -> Path:
    """A folder that is shipped: inside an installed package, else beside it in a checkout."""
    installed = _PACKAGE / f"_{name}"
    return installed if installed.is_dir() else _PACKAGE.parent / name


def builtin_pack() -> Path:
    """The pack that is always there."""
    return _shipped("data") / "cop29"


def pack_schema() -> Path:
    """The published JSON Schema of a pack's files."""
    return _shipped("data") / "pack.schema.json"


def resource(*parts: str) -> Path:
    """A file below ``resources/``."""
    return _shipped("resources").joinpath(*parts)


def user_folder() -> Path:
    """The one folder of the user's own data; ``COP29_HOME`` moves it (portable use, tests)."""
    moved = os.environ.get("COP29_HOME")
    if moved:
        return Path(moved)
    import platformdirs  # noqa: PLC0415 - a moved folder needs no look at the system

    return Path(platformdirs.user_data_dir(APP, appauthor=False))


def settings_file() -> Path:
    """The settings, an INI file."""
    return user_folder() / "settings.ini"


def door_folder() -> Path:
    """Where open windows can be asked for a place."""
    return cache_folder() / "open"


def notebook_folder() -> Path:
    """The reader's own ticks, presets, notes and entries."""
    return user_folder() / "notebook"


def device_file() -> Path:
    """Which device this is; beside the notebook, which may lie in a folder that several devices share."""
    return user_folder() / "device"


def backup_folder() -> Path:
    """Copies of the notebook, outside its folder."""
    return user_folder() / "backups"


def own_places() -> tuple[Path, ...]:
    """Everything of the reader's own: what a wipe deletes."""
    return notebook_folder(), backup_folder(), device_file(), settings_file()


def cache_folder() -> Path:
    """Where parsed packs are kept; may be deleted at any time."""
    moved = os.environ.get("COP29_HOME")
    if moved:
        return Path(moved) / "cache"
    import platformdirs  # noqa: PLC0415 - as above

    return Path(platformdirs.user_cache_dir(APP, appauthor=False))
