"""Icons drawn for this program, in the colour of the palette."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

SIZES = (18, 36)  # at 100 % and at 200 %


def icon(path: Path, colour: str, disabled: str, sizes: tuple[int, ...] = SIZES) -> QIcon:
    """An SVG whose strokes are ``currentColor``, in a colour."""
    drawing = path.read_text(encoding="utf-8")
    made = QIcon()
    for mode, shade in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, disabled)):
        renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", shade).encode()))
        for size in sizes:
            pixmap = QPixmap(QSize(size, size))
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            renderer.render(painter)
            painter.end()
            made.addPixmap(pixmap, mode)
    return made
