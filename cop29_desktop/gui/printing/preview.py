"""A page as a picture."""

from PySide6.QtGui import QImage, QPainter

from cop29_desktop.gui.printing.printed import Printed


def picture(printed: Printed, page: int, height: int) -> QImage:
    """A page, counted from 0, so many pixels high."""
    size = printed.sheet.size
    scale = height / size.height()
    image = QImage(max(1, round(size.width() * scale)), height, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.scale(scale, scale)
    printed.paint(painter, page)
    painter.end()
    return image
