"""Pages as a PDF: Qt paints them; ``mended`` then makes them good to copy, search and leaf through."""

from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPagedPaintDevice, QPainter, QPdfWriter, QRawFont

from cop29_desktop.gui.printing.paper import DPI, SMALL, font
from cop29_desktop.gui.printing.printed import Printed, Told, between, quiet

STEP = 1_000_000  # signs counted at once
PAINTED = 0.45  # of the time that a file takes; the rest mends it


def write(printed: Printed, told: Told = quiet) -> bytes:
    """The file; the same content and moment give the same bytes."""
    from cop29_desktop.gui.printing.mended import mend  # pypdf is imported when a file is written, not before

    raw = painted(printed, between(told, 0, PAINTED))
    named = namer(printed.text, lambda: told(PAINTED))
    return mend(raw, printed, named, between(told, PAINTED, 1))


def painted(printed: Printed, told: Told = quiet) -> bytes:
    """The file as Qt writes it."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    paint(printed, writer, told)
    return bytes(buffer.data().data())


def paint(printed: Printed, device: QPagedPaintDevice, told: Told = quiet) -> bool:
    """Paint every page on a device of paper, a printer or a file; False when it can't be begun."""
    device.setPageLayout(printed.sheet_at(0).layout)
    painter = QPainter()
    if not painter.begin(device):
        return False
    scale = device.logicalDpiX() / DPI
    try:
        for page in range(printed.pages):
            told(page / printed.pages)
            if page:
                device.setPageLayout(printed.sheet_at(page).layout)
                device.newPage()
            painter.save()
            painter.scale(scale, scale)
            printed.paint(painter, page)
            painter.restore()
    finally:
        ended = painter.end()
    return ended


def _silent() -> None:
    """Nobody follows."""


def namer(text: str, told: Callable[[], None] = _silent) -> Callable[[str], str]:
    """Gives for a sign the one that a text uses its glyph for, the most frequent where it is several.

    The font draws a space and a tab, an en dash and a figure dash alike.
    """
    raw = QRawFont.fromFont(font(SMALL))
    counted = Counter[str]()
    for start in range(0, len(text), STEP):
        told()
        counted.update(text[start : start + STEP])
    used = [sign for sign, _ in counted.most_common() if sign == " " or not sign.isspace()]
    signs = {glyph: sign for sign in reversed(used) if (glyph := _glyph(raw, sign))}
    return lambda sign: " " if sign == "\t" else signs.get(_glyph(raw, sign), sign)


def _glyph(raw: QRawFont, sign: str) -> int:
    found = raw.glyphIndexesForString(sign)
    return found[0] if found else 0
