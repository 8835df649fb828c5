"""The user guide, inside the program: a page of its own folder, with the pictures that lie beside it and no others."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from cop29_desktop import paths
from cop29_desktop.gui.kit.page import Page
from cop29_desktop.gui.kit.room import held
from cop29_desktop.gui.kit.typed import override

PICTURES = ("reading-both.png", "decisions-zh.png", "decisions-en-dark.png", "conflict-zh.png", "meeting-both.png")
WIDTH, HEIGHT = 860, 640
PICTURE_WIDTH = 760


class GuidePage(Page):
    """Shows the guide; of all addresses only its own pictures' names lead to a file."""

    @override
    def loadResource(self, type: int, name: QUrl | str) -> object:
        """One of our pictures by its bare name, else nothing, as on every page."""
        wanted = name.toString() if isinstance(name, QUrl) else name
        if type == QTextDocument.ResourceType.ImageResource.value and wanted in PICTURES:
            picture = QImage(str(paths.resource("pictures", wanted)))
            return picture.scaledToWidth(PICTURE_WIDTH, Qt.TransformationMode.SmoothTransformation)
        return super().loadResource(type, name)


class GuideDialog(QDialog):
    """The guide in the language of the interface."""

    def __init__(self, code: str, css: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("User guide"))
        self.page = GuidePage(self)
        self.page.setAccessibleName(self.tr("User guide"))
        self.page.show_html(paths.resource("guide", f"guide.{code}.html").read_text("utf-8"), css)
        self.page.link_activated.connect(self.page.scrollToAnchor)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.page)
        layout.addWidget(buttons)
        self.resize(held(self, WIDTH, HEIGHT))
