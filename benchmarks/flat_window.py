"""A second floor: much the same first picture, drawn by this file alone, which imports nothing of the program.

No pack is read or checked, no action, signal, translation or setting exists; texts are cut from the pack's files as
lines. What this takes over the bare window is the picture itself: font, style sheet, icons, and the text's layout.
"""

import re
import sys
import time
from pathlib import Path

BEGAN = time.perf_counter()

from PySide6.QtCore import QByteArray, Qt, QTimer  # noqa: E402
from PySide6.QtGui import (  # noqa: E402
    QFont,
    QFontDatabase,
    QIcon,
    QPainter,
    QPaintEvent,
    QPixmap,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtSvg import QSvgRenderer  # noqa: E402
from PySide6.QtWidgets import (  # noqa: E402
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QMainWindow,
    QSplitter,
    QTabBar,
    QTextBrowser,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

ROOT = Path(__file__).resolve().parent.parent
SIZE = (1366, 768)
WIDTHS = [250, 845, 270]
PARAGRAPHS = (30, 12)  # of the reader and of the day
ICONS = ("tree", "back", "forward", "bookmark", "note", "search", "calendar", "lanes", "today")
MENUS = ("檔案", "編輯", "檢視", "前往", "尋找", "決議", "說明")
TABS = ("正文", "決議 49", "立場 15", "倡議 8", "詞彙", "衝突", "其他…")
TOKENS = {
    "icons": str(ROOT / "resources/icons"), "family": "sans-serif", "window": "#F5F7F8", "surface": "#FFFFFF",
    "selection": "#D9EEEC", "accent": "#0B6A6A", "text": "#1A2026",
}  # fmt: skip


def style_sheet() -> str:
    """The program's own, with a colour or a number for each of its tokens."""
    text = (ROOT / "resources/style/app.qss").read_text(encoding="utf-8")
    for name, value in TOKENS.items():
        text = re.sub(f"@{name}\\b", value, text)
    text = re.sub(r"(color|border|background)([^;{]*)@[a-z0-9-]+", r"\1\2#808B95", text)
    return re.sub("@[a-z0-9-]+", "12", text)


def lines(name: str, language: str) -> list[str]:
    """The texts of one language in a file of the pack, as they stand there."""
    written = (ROOT / "data/cop29" / name).read_text(encoding="utf-8")
    return re.findall(rf"^ +{language}: (.+)$", written, re.MULTILINE)


def icon(name: str) -> QIcon:
    """An icon in one size."""
    drawing = (ROOT / f"resources/icons/{name}.svg").read_bytes().replace(b"currentColor", b"#1A2026")
    pixmap = QPixmap(18, 18)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawing)).render(painter)
    painter.end()
    return QIcon(pixmap)


def page(name: str, count: int) -> QTextBrowser:
    """A text of so many paragraphs."""
    browser = QTextBrowser()
    browser.setFrameShape(QFrame.Shape.NoFrame)
    browser.document().setDefaultStyleSheet("p { line-height: 160%; margin-bottom: 8px; }")
    browser.setHtml("".join(f"<p>{line}</p>" for line in lines(name, "zh")[:count]))
    return browser


def tree() -> QTreeView:
    """The chapters."""
    model = QStandardItemModel()
    for file in sorted((ROOT / "data/cop29/report").iterdir()):
        titles = re.findall(r"title: \{zh: ([^,]+),", file.read_text(encoding="utf-8"))
        chapter = QStandardItem(titles[0])
        chapter.appendRows([QStandardItem(title) for title in titles[1:]])
        model.appendRow(chapter)
    view = QTreeView()
    view.setModel(model)
    model.setParent(view)
    view.setHeaderHidden(True)
    return view


def column(*widgets: QWidget) -> QWidget:
    """Widgets below each other."""
    holder = QWidget()
    layout = QVBoxLayout(holder)
    for widget in widgets:
        layout.addWidget(widget)
    layout.setStretchFactor(widgets[-1], 1)
    return holder


class FlatWindow(QMainWindow):
    """The picture; ends the program when it has been painted."""

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self._application = application
        self._painted = False
        for title in MENUS:
            self.menuBar().addMenu(title)
        bar = self.addToolBar("")
        for name in ICONS:
            bar.addAction(icon(name), "")
        tabs = QTabBar()
        for title in TABS:
            tabs.addTab(title)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(column(QLabel("報告"), QLineEdit(), tree()))
        splitter.addWidget(column(tabs, page("report/0-summary.yaml", PARAGRAPHS[0])))
        splitter.addWidget(column(QLabel("行程"), page("milestones.yaml", PARAGRAPHS[1])))
        splitter.setSizes(WIDTHS)
        self.setCentralWidget(column(*map(QLabel, lines("pack.yaml", "zh")[:2]), splitter))
        self.statusBar().addWidget(QLabel("cop29"))
        self.resize(*SIZE)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Say how long it took, once what lies in the window has been painted too."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self._done)

    def _done(self) -> None:
        print(f"{(time.perf_counter() - BEGAN) * 1000:.1f}", flush=True)
        self._application.quit()


def main() -> int:
    """Draw the picture and end."""
    application = QApplication([sys.argv[0], "-style", "fusion"])
    number = QFontDatabase.addApplicationFont(str(ROOT / "resources/fonts/COP29SansTC-Regular.ttf"))
    font = QFont(QFontDatabase.applicationFontFamilies(number))
    font.setPointSizeF(10)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    application.setFont(font)
    application.setStyleSheet(style_sheet())
    window = FlatWindow(application)
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
