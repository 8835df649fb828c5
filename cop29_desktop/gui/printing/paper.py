"""Sheets of paper, the font that is printed with, and what stands at the foot of every page.

Everything is laid out in tenths of a point with fonts sized in the same unit, so that a page breaks its lines alike on
every system, printer and preview.
"""

import re
import threading
from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QPageLayout,
    QPageSize,
    QPainter,
    QPen,
    QTextLayout,
    QTextOption,
)

from cop29_desktop import paths
from cop29_desktop.gui.kit import fonts
from cop29_desktop.gui.kit.theme import LIGHT

UNITS = 10  # in a point
DPI = 72 * UNITS
SIDE, TOP, BOTTOM = 40 * UNITS, 38 * UNITS, 50 * UNITS
FOOT = 26 * UNITS  # from the lower edge to the foot's base line
SMALL = 8.0
FAMILY = "COP29 Sans TC"
JOINER = "\u2060"  # keeps what stands on both sides of it on one line
_NUMBER = re.compile(r"\b\d{1,3}/(?=(?:CP|CMP|CMA)\.\d)")  # the first half of a decision's number
PLAIN_TAGS = ("locl", "liga", "dlig", "clig")  # what would draw one glyph for several signs, or another sign's


class Paper(NamedTuple):
    """A size of paper."""

    name: str
    size: QPageSize.PageSizeId


PAPERS: dict[str, Paper] = {
    paper.name: paper
    for paper in (
        Paper("A4", QPageSize.PageSizeId.A4),
        Paper("A3", QPageSize.PageSizeId.A3),
        Paper("A5", QPageSize.PageSizeId.A5),
        Paper("B5", QPageSize.PageSizeId.JisB5),
        Paper("Letter", QPageSize.PageSizeId.Letter),
    )
}


class Sheet(NamedTuple):
    """One page, in units: how large, and the part that is printed on."""

    paper: Paper
    landscape: bool

    @property
    def layout(self) -> QPageLayout:
        """The sheet as Qt's devices want it; the margins are ours."""
        turned = QPageLayout.Orientation.Landscape if self.landscape else QPageLayout.Orientation.Portrait
        return QPageLayout(QPageSize(self.paper.size), turned, QMarginsF(0, 0, 0, 0))

    @property
    def size(self) -> QSizeF:
        """Width and height."""
        points = QPageSize(self.paper.size).size(QPageSize.Unit.Point) * UNITS
        return points.transposed() if self.landscape else points

    @property
    def printed(self) -> QRectF:
        """Within the margins."""
        return QRectF(0, 0, self.size.width(), self.size.height()).marginsRemoved(QMarginsF(SIDE, TOP, SIDE, BOTTOM))


class Foot(NamedTuple):
    """What stands at the foot of every page."""

    text: str
    page: str


def family() -> str:
    """The shipped font, whatever the system has, so that files are the same everywhere."""
    if not QFontDatabase.hasFamily(FAMILY):
        fonts.load(paths.resource("fonts", "COP29SansTC-Regular.ttf"))
    return FAMILY


def font(points: float, *, bold: bool = False) -> QFont:
    """The font at a size."""
    family()
    return _made.sized(points, bold=bold)


class _Made(threading.local):
    """The fonts of a thread: Qt keeps what it draws with beside each font, and apart for each thread."""

    def __init__(self) -> None:
        self.sized = cache(_sized)


def _sized(points: float, *, bold: bool) -> QFont:
    made = QFont([FAMILY])
    made.setPixelSize(round(points * UNITS))
    made.setBold(bold)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    for tag in PLAIN_TAGS:
        made.setFeature(QFont.Tag(tag), 0)
    return made


_made = _Made()


def line_height(points: float) -> float:
    """From base line to base line."""
    return points * UNITS * 1.33


def advance(text: str, points: float, *, bold: bool = False) -> float:
    """How wide a line of text is."""
    return QFontMetricsF(font(points, bold=bold)).horizontalAdvance(text)


def broken(text: str, shown: QFont, width: float) -> list[str]:
    """A text as lines of at most this width, by the rules of Chinese and English: no closing sign begins a line."""
    found: list[str] = []
    for part in text.split("\n"):
        if len(part) * shown.pixelSize() <= width:  # no sign is wider than it is high
            found.append(part)
        else:
            found += _lines(part, shown, width)
    return found


def _lines(written: str, shown: QFont, width: float) -> list[str]:
    text = _NUMBER.sub(lambda found: found[0] + JOINER, written)
    if text != written and QFontMetricsF(shown).horizontalAdvance(written) <= width:
        return [written]  # with a joiner it is a little wider, since signs beside it are not kerned
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(text, shown)
    layout.setTextOption(option)
    layout.beginLayout()
    found: list[str] = []
    encoded = text.encode("utf-16-le")  # Qt counts in its units
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start = line.textStart()
        found.append(
            encoded[2 * start : 2 * (start + line.textLength())].decode("utf-16-le").strip().replace(JOINER, "")
        )
    layout.endLayout()
    return found


def paint_foot(painter: QPainter, sheet: Sheet, foot: Foot) -> None:
    """A hairline, what this is, and which page."""
    area, base = sheet.printed, sheet.size.height() - FOOT
    painter.setPen(QPen(QColor(LIGHT.border), 0.5 * UNITS))
    painter.drawLine(
        QPointF(area.left(), base - 1.6 * SMALL * UNITS), QPointF(area.right(), base - 1.6 * SMALL * UNITS)
    )
    painter.setPen(QColor(LIGHT.muted))
    painter.setFont(font(SMALL))
    room = area.width() - advance(foot.page, SMALL) - 2 * SMALL * UNITS
    painter.drawText(QPointF(area.left(), base), broken(foot.text, font(SMALL), room)[0])
    painter.drawText(QPointF(area.right() - advance(foot.page, SMALL), base), foot.page)
