"""What is remembered between starts: one frozen table, one INI file of plain words and numbers."""

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from cop29_desktop.gui.kit import ini
from cop29_desktop.model.tables import PANES

if TYPE_CHECKING:

    def QT_TRANSLATE_NOOP(context: str, source: str) -> str:  # noqa: N802 - the name that lupdate looks for
        """PySide6's stubs say that it gives an object; it gives its source."""
        return context and source
else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP

BUILT_IN_ID = "cop29"
Value = str | int | bool


class Setting(NamedTuple):
    """One remembered value; numbers outside ``least`` to ``most`` are brought into range, other types fall back.

    One with a ``title`` can be chosen in the settings dialog; ``names`` are what its choices are called there. One
    ``by_pack`` names a place in a briefing, and every briefing has its own.
    """

    key: str
    default: Value
    least: int = 0
    most: int = 0
    choices: tuple[str, ...] = ()
    title: str = ""
    names: tuple[str, ...] = ()
    by_pack: bool = False


LANGUAGE = Setting(
    "language", "zh", choices=("zh", "en", "both"), title=QT_TRANSLATE_NOOP("Settings", "Language"),
    names=("中文", "English", QT_TRANSLATE_NOOP("Settings", "Both, side by side")),
)  # fmt: skip
THEME = Setting(
    "theme", "system", choices=("system", "light", "dark", "contrast"), title=QT_TRANSLATE_NOOP("Settings", "Theme"),
    names=(
        QT_TRANSLATE_NOOP("Settings", "As the system has it"), QT_TRANSLATE_NOOP("Settings", "Light"),
        QT_TRANSLATE_NOOP("Settings", "Dark"), QT_TRANSLATE_NOOP("Settings", "High contrast"),
    ),
)  # fmt: skip
ZOOM = Setting("zoom", 100, 60, 250, title=QT_TRANSLATE_NOOP("Settings", "Size of text, in per cent"))
PLACE = Setting("place", "section:0", by_pack=True)
SCROLL = Setting("scroll", 0, 0, 1000, by_pack=True)
POSITIONS = Setting("positions", "", by_pack=True)
PANE = Setting("pane", "reader", choices=("reader", *PANES))
DECISION = Setting("decision", "", by_pack=True)
COLUMNS = Setting("columns", "")  # of every table that has not its own, as presentation/layouts.py writes them
VIEWS = Setting("views", "", by_pack=True)  # sorting and filter of each table, as memory.py writes them
EXPORTS = Setting("exports", "")  # how each table was exported, as export/habits.py writes it
DAY = Setting("day", "", by_pack=True)
DAY_SEEN = Setting("day_seen", "", by_pack=True)  # the date on which that day was shown
LANE_TRIP = Setting("days/trip", default=True)
LANE_THEME = Setting("days/theme", default=True)
LANE_MILESTONES = Setting("days/milestones", default=True)
LANE_OWN = Setting("days/own", default=True)
WIDTH = Setting("window/width", 1280, 480, 10000)
HEIGHT = Setting("window/height", 720, 360, 10000)
MAXIMIZED = Setting("window/maximized", default=False)
LEFT = Setting("window/left", 250, 120, 2000)
RIGHT = Setting("window/right", 270, 120, 2000)
DETAIL = Setting("window/detail", 500, 50, 950)  # its share of the height, in thousandths
BESIDE = Setting("window/beside", 420, 50, 950)  # its share of the width where it stands beside the rows
SHOW_LEFT = Setting("window/show_left", default=True)
SHOW_RIGHT = Setting("window/show_right", default=True)
NOTICE_READ = Setting("notice_read", default=False, by_pack=True)
PACKS = Setting("packs", "")  # the briefings opened last, as packs/recent.py writes them

SETTINGS: tuple[Setting, ...] = (
    LANGUAGE, THEME, ZOOM, PLACE, SCROLL, POSITIONS, PANE, DECISION, COLUMNS, VIEWS, EXPORTS, DAY, DAY_SEEN,
    LANE_TRIP, LANE_THEME, LANE_MILESTONES, LANE_OWN, WIDTH, HEIGHT, MAXIMIZED, LEFT, RIGHT, DETAIL, BESIDE, SHOW_LEFT,
    SHOW_RIGHT, NOTICE_READ, PACKS,
)  # fmt: skip


class Choice(NamedTuple):
    """A value that was chosen for a setting."""

    setting: Setting
    value: Value


class Settings:
    """Reads and writes the table; a file full of nonsense gives the defaults.

    Args:
        file: Where it is kept.
        pack: The briefing whose places are meant; the built-in one's have no name before theirs.
    """

    def __init__(self, file: Path, pack: str = BUILT_IN_ID) -> None:
        self._file = file
        self._before = "" if pack == BUILT_IN_ID else f"pack-{pack}/"
        self._read = ini.read(file)
        self._kept: dict[str, str] = {}
        self._forgets = False

    def text(self, setting: Setting) -> str:
        """A word; one that is not among the choices gives the default."""
        written = self._written(setting)
        known = written is not None and (not setting.choices or written in setting.choices)
        return written if known and written is not None else str(setting.default)

    def number(self, setting: Setting) -> int:
        """A number, within its range."""
        try:
            return min(max(int(self._written(setting) or ""), setting.least), setting.most)
        except ValueError:
            return int(setting.default)

    def flag(self, setting: Setting) -> bool:
        """A yes or no."""
        written = (self._written(setting) or "").lower()
        return {"true": True, "false": False}.get(written, bool(setting.default))

    def value(self, setting: Setting) -> Value:
        """The value, of the type of the default."""
        if isinstance(setting.default, bool):
            return self.flag(setting)
        return self.number(setting) if isinstance(setting.default, int) else self.text(setting)

    def keep(self, setting: Setting, value: Value) -> None:
        """Remember a value."""
        self._kept[self._key(setting)] = str(value).lower() if isinstance(value, bool) else str(value)

    def flush(self) -> None:
        """Write what is remembered to the file, over what another window may have written; a locked folder forgets."""
        if self._forgets:
            return
        with suppress(OSError):
            ini.write(self._file, ini.read(self._file) | self._kept)

    def forget(self) -> None:
        """Write nothing any more: the file was deleted, and what this window shows is not to be remembered."""
        self._forgets = True

    def _written(self, setting: Setting) -> str | None:
        key = self._key(setting)
        return self._kept.get(key, self._read.get(key))

    def _key(self, setting: Setting) -> str:
        return self._before + setting.key if setting.by_pack else setting.key
