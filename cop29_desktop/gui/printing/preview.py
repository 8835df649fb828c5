"""A page as a picture."""

from PySide6.QtGui import QImage, QPainter

from cop29_desktop.gui.printing.printed import Printed


def picture(printed: Printed, page: int, side: int) -> QImage:
    """A page, counted from 0; its longer side has so many pixels."""
    size = printed.sheet_at(page).size
    scale = side / max(size.width(), size.height())
    wide, high = (max(1, round(length * scale)) for length in (size.width(), size.height()))
    image = QImage(wide, high, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.scale(scale, scale)
    printed.paint(painter, page)
    painter.end()
    return image
