"""Icons are drawn in the colour of the text, and fainter when disabled."""

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage

from cop29_desktop import paths
from cop29_desktop.gui.kit.icons import SIZES, icon

pytestmark = pytest.mark.usefixtures("qapp")

STROKED = sorted(
    path for path in paths.resource("icons").glob("*.svg") if "currentColor" in path.read_text(encoding="utf-8")
)
RED, BLUE, GREY = "#c00000", "#0000c0", "#999999"


def ink(made: QIcon, mode: QIcon.Mode, size: int = SIZES[0]) -> str:
    """The commonest opaque colour of an icon."""
    drawn = made.pixmap(QSize(size, size), mode).toImage().convertToFormat(QImage.Format.Format_ARGB32)
    points = [drawn.pixelColor(x, y) for x in range(drawn.width()) for y in range(drawn.height())]
    solid = Counter(QColor(point).name() for point in points if point.alpha() > 250)
    return solid.most_common(1)[0][0]


@pytest.mark.parametrize("drawing", STROKED, ids=lambda path: path.stem)
def test_an_icon_changes_with_the_colour(drawing: Path) -> None:
    red, blue = icon(drawing, RED, GREY), icon(drawing, BLUE, GREY)
    for size in SIZES:
        assert ink(red, QIcon.Mode.Normal, size) == RED
        assert ink(blue, QIcon.Mode.Normal, size) == BLUE
        assert ink(red, QIcon.Mode.Disabled, size) == GREY


def test_the_icons_of_the_window_are_all_of_this_kind() -> None:
    assert {"search", "back", "forward", "tree", "calendar"} <= {path.stem for path in STROKED}
