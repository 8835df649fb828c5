"""Light, dark, and both in high contrast: one table of colours each, and how Qt is dressed in them."""

import re
from pathlib import Path
from typing import NamedTuple

from PySide6.QtGui import QColor, QPalette

BASE_POINTS = 10.0
SPACES = (0, 1, 2, 4, 8, 12, 16, 24)  # every margin, padding and gap, in pixels; they stay as they are at every zoom
TYPE = {
    "small": 0.85,
    "body": 1.0,
    "read": 1.15,
    "h4": 1.0,
    "h3": 1.05,
    "h2": 1.2,
    "h1": 1.5,
}  # of letters, by the body's
LINES = {"open": 1.75, "close": 1.55}  # from line to line in ems, whatever the font: of text, and of what is looked up
ICON = 18  # and what is as large as the letters, in pixels at 100 %
SIZES = {"icon": ICON, "tick": 15, "control": 26, "half": 13, "scroller": 52}


class Tokens(NamedTuple):
    """The colours of a theme by what they are for. Contrast is proved by a test."""

    window: str
    surface: str
    text: str
    muted: str
    disabled: str
    border: str
    rule: str
    field: str
    accent: str
    on_accent: str
    focus: str
    selection: str
    hover: str
    notice: str
    alarm: str
    mark: str
    ours: str
    first: str
    second: str
    third: str


LIGHT = Tokens(
    window="#F5F7F8", surface="#FFFFFF", text="#1A2026", muted="#56616B", disabled="#9AA3AB", border="#D5DBE0",
    rule="#E6EAED", field="#808B95", accent="#0B6A6A", on_accent="#FFFFFF", focus="#1A2026", selection="#D9EEEC",
    hover="#EAF1F1", notice="#F2EFE2", alarm="#FBE3DF", mark="#FFE38A", ours="#7A5200", first="#1D5A9E",
    second="#7A5200", third="#1A6B3A",
)  # fmt: skip
DARK = Tokens(
    window="#14181B", surface="#1B2024", text="#E5E9EC", muted="#A3AEB7", disabled="#66717A", border="#333B42",
    rule="#293036", field="#77838D", accent="#5CC9C4", on_accent="#0B1516", focus="#E5E9EC", selection="#1F3F41",
    hover="#252C31", notice="#2E2A1C", alarm="#432320", mark="#5A4A12", ours="#E0B45C", first="#8CBBF0",
    second="#E0B45C", third="#7FD19B",
)  # fmt: skip
HIGH_LIGHT = Tokens(
    window="#FFFFFF", surface="#FFFFFF", text="#000000", muted="#262626", disabled="#595959", border="#000000",
    rule="#595959", field="#000000", accent="#003C8F", on_accent="#FFFFFF", focus="#000000", selection="#D6E6FF",
    hover="#E6E6E6", notice="#FFF6CC", alarm="#FFE2DC", mark="#FFE000", ours="#5A2D00", first="#003C8F",
    second="#5A2D00", third="#00471B",
)  # fmt: skip
HIGH_DARK = Tokens(
    window="#000000", surface="#000000", text="#FFFFFF", muted="#E6E6E6", disabled="#A6A6A6", border="#FFFFFF",
    rule="#8C8C8C", field="#FFFFFF", accent="#7FE0FF", on_accent="#000000", focus="#FFFFFF", selection="#00364A",
    hover="#2B2B2B", notice="#2B2400", alarm="#3D0A00", mark="#6B5200", ours="#FFD24D", first="#A8D1FF",
    second="#FFD24D", third="#8CF2AE",
)  # fmt: skip
DIM = DARK._replace(
    window="#000000", surface="#0B0D0E", text="#B9C0C5", muted="#8C969E", accent="#4FA8A4", notice="#1A1810",
    alarm="#2A1614", ours="#BF9A50", selection="#142A2C",
)  # fmt: skip
LINE_HEIGHT = re.compile(r"line-height: ([\d.]+)em")
HALF = 128  # between dark and light, of 255


def palette(tokens: Tokens) -> QPalette:
    """The palette for everything a style sheet does not reach."""
    roles = {
        QPalette.ColorRole.Window: tokens.window,
        QPalette.ColorRole.WindowText: tokens.text,
        QPalette.ColorRole.Base: tokens.surface,
        QPalette.ColorRole.AlternateBase: tokens.surface,
        QPalette.ColorRole.Text: tokens.text,
        QPalette.ColorRole.PlaceholderText: tokens.muted,
        QPalette.ColorRole.Button: tokens.window,
        QPalette.ColorRole.ButtonText: tokens.text,
        QPalette.ColorRole.Highlight: tokens.accent,
        QPalette.ColorRole.HighlightedText: tokens.on_accent,
        QPalette.ColorRole.Link: tokens.accent,
        QPalette.ColorRole.LinkVisited: tokens.accent,
        QPalette.ColorRole.ToolTipBase: tokens.surface,
        QPalette.ColorRole.ToolTipText: tokens.text,
    }
    made = QPalette()
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.disabled))
    return made


def sized(pixels: int, points: float) -> int:
    """What is so many pixels at 100 %, where the letters have ``points`` points."""
    return max(1, round(pixels * points / BASE_POINTS))


def style_sheet(template: Path, tokens: Tokens, points: float = BASE_POINTS, icons: str = "", family: str = "") -> str:
    """A style sheet with the theme's colours, and sizes for a body of ``points`` points, filled in."""
    values = {name.replace("_", "-"): colour for name, colour in tokens._asdict().items()}
    values |= {name: f"{points * ratio:.1f}" for name, ratio in TYPE.items()}
    values |= {name: str(sized(pixels, points)) for name, pixels in SIZES.items()}
    values["control-inside"] = str(sized(SIZES["control"], points) - 2)  # of a box whose border grew by focus
    values["tick-ink"] = "check-on" if QColor(tokens.on_accent).lightness() > HALF else "check-on-dark"
    values |= {"icons": icons, "family": family}
    text = template.read_text(encoding="utf-8")
    for name in sorted(values, key=len, reverse=True):
        text = text.replace(f"@{name}", values[name])
    return text


def with_lines(sheet: str, line: float) -> str:
    """A style sheet whose lines are as many ems apart as it says, where the font itself sets them ``line`` ems apart.

    Qt knows ratios to the font's own line alone, and that differs by a third from one Chinese font to another.
    """
    return LINE_HEIGHT.sub(lambda found: f"line-height: {100 * float(found[1]) / line:.0f}%", sheet)
