"""Traditional Chinese glyphs: the system's font where it has one, else the one that is shipped."""

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

# In order of preference; the first that the system has is used.
FAMILIES = (
    "Microsoft JhengHei UI", "Microsoft JhengHei", "PingFang TC", "Noto Sans TC", "Noto Sans CJK TC",
    "Source Han Sans TC", "Noto Sans HK", "Noto Sans CJK HK", "WenQuanYi Zen Hei", "AR PL UMing TW",
)  # fmt: skip


def choose(fallback: Path, points: float) -> QFont:
    """The interface's font. The shipped font is loaded only when the system has no Traditional Chinese one."""
    family = next((name for name in FAMILIES if QFontDatabase.hasFamily(name)), None)
    if family is None:
        system = QFontDatabase.families(QFontDatabase.WritingSystem.TraditionalChinese)
        family = system[0] if system else load(fallback)
    font = QFont([family])
    font.setPointSizeF(points)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def load(path: Path) -> str:
    """Make a font file's family known to Qt; raises OSError when it can't be read."""
    loaded = QFontDatabase.addApplicationFont(str(path))
    if loaded < 0:
        raise OSError(f"{path}: not a font")
    return QFontDatabase.applicationFontFamilies(loaded)[0]
