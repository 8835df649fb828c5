"""Icons are drawn in the colour of the text, and fainter when disabled."""

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage

from cop29_desktop import paths
from cop29_desktop.gui.kit.icons import SIZES, icon, sizes
from cop29_desktop.gui.kit.look import Look
from cop29_desktop.gui.kit.theme import LIGHT

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


@pytest.mark.parametrize(("size", "ratio", "drawn"), [(18, 1, (18, 36)), (18, 2, (18, 36)), (36, 1.5, (36, 54, 72))])
def test_an_icon_is_drawn_in_the_dots_of_its_screen(size: int, ratio: float, drawn: tuple[int, ...]) -> None:
    assert sizes(size, ratio) == drawn
    made = icon(STROKED[0], RED, GREY, drawn)
    dots = made.pixmap(QSize(size, size), ratio, QIcon.Mode.Normal, QIcon.State.Off)
    assert dots.size() == QSize(round(size * ratio), round(size * ratio))


def test_the_icons_of_the_toolbar_grow_with_the_letters() -> None:
    assert [Look(LIGHT, points).icon_size for points in (10, 15, 20)] == [QSize(18, 18), QSize(27, 27), QSize(36, 36)]
