"""A table as a picture: drawn from HTML, dark on white whatever the theme, at twice the size for sharp print."""

from math import ceil

from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QFont, QImage, QPainter, QTextDocument

from cop29_desktop.gui.kit.theme import LIGHT

SCALE = 2
WIDEST = 1100  # logical pixels
MARGIN = 12
MOST_ROWS = 200  # what still is a picture


def draw(html: str, font: QFont) -> QImage:
    """The picture of a page."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(font)
    document.setDocumentMargin(MARGIN)
    document.setHtml(f'<body style="color:{LIGHT.text}">{html}</body>')
    document.setTextWidth(min(document.idealWidth(), WIDEST))
    size: QSizeF = document.size()
    image = QImage(ceil(size.width()) * SCALE, ceil(size.height()) * SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SCALE)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    document.drawContents(painter)
    painter.end()
    return image
