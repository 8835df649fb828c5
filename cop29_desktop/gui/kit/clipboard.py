"""The clipboard, filled in several forms at once."""

from PySide6.QtCore import QStringListModel
from PySide6.QtGui import QGuiApplication, QImage


def put(text: str, html: str = "") -> None:
    """Leave text, and HTML where there is any, on the clipboard.

    The data are an object that Qt itself made: one that Python made is still there when the interpreter has gone,
    and ends the program with a segmentation fault (PySide6 6.11).
    """
    model = QStringListModel([""])
    data = model.mimeData([model.index(0, 0)])
    for form in data.formats():
        data.removeFormat(form)
    data.setText(text)
    if html:
        data.setHtml(html)
    QGuiApplication.clipboard().setMimeData(data)


def put_picture(image: QImage) -> None:
    """Leave a picture on the clipboard; its data are Qt's own too."""
    QGuiApplication.clipboard().setImage(image)
