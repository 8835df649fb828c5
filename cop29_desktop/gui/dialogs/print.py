"""What is printed, on which paper, in which language: with the first page as it will be."""

from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QPixmap, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cop29_desktop.gui.kit.room import held
from cop29_desktop.gui.kit.typed import override
from cop29_desktop.gui.printing import presets
from cop29_desktop.gui.printing.paper import PAPERS
from cop29_desktop.gui.printing.presets import Order, Shown
from cop29_desktop.gui.printing.preview import picture
from cop29_desktop.gui.printing.printed import Printed
from cop29_desktop.model.texts import Language

PREVIEW, LEAST = 400, 160  # pixels
FOOT = 4  # lines that the buttons take


class Job(NamedTuple):
    """Pages for a printer."""

    printed: Printed
    printer: str


class PrintDialog(QDialog):
    """Asks; Enter prints, or saves a PDF where there is no printer.

    Signals:
        print_requested: The pages and the printer that they go to, a Job.
        file_requested: The pages that are to be a file.
    """

    print_requested = Signal(object)
    file_requested = Signal(object)

    def __init__(self, order: Order, shown: Shown, printers: list[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Print"))
        self._order = order
        self._shown = shown
        self.preset, self.paper, self.language, self.printer = (QComboBox(self) for _ in range(4))
        self.told = QLabel(self)
        self.preview = QLabel(self)
        self._fill(printers)
        self._build(printers)
        self._refresh()
        for box in (self.preset, self.paper, self.language):
            box.currentIndexChanged.connect(self._refresh)

    def _fill(self, printers: list[str]) -> None:
        for preset in presets.PRESETS:
            if preset.fits(self._shown):
                self.preset.addItem(presets.translated(preset), preset.id)
        for name in PAPERS:
            self.paper.addItem(name, name)
        names = {Language.ZH: self.tr("Chinese"), Language.EN: self.tr("English"), Language.BOTH: self.tr("Both")}
        for language, name in names.items():
            self.language.addItem(name, language.value)
        self.paper.setCurrentIndex(self.paper.findData(self._order.paper.name))
        self.language.setCurrentIndex(self.language.findData(self._order.language.value))
        self.printer.addItems(printers)

    def _build(self, printers: list[str]) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("&What"), self.preset)
        form.addRow(self.tr("&Paper"), self.paper)
        form.addRow(self.tr("&Language"), self.language)
        if printers:
            form.addRow(self.tr("P&rinter"), self.printer)
        else:
            self.printer.hide()
            missing = QLabel(self.tr("This computer has no printer. Save a PDF, and print it elsewhere."), self)
            missing.setWordWrap(True)
            form.addRow(missing)
        form.addRow(self.told)
        self.told.setWordWrap(True)
        self.preview.setAlignment(Qt.AlignmentFlag.AlignCenter)
        side = held(self, PREVIEW, PREVIEW).height() - FOOT * self.fontMetrics().height()
        self._side = max(min(side, PREVIEW), LEAST)
        self.preview.setMinimumSize(QSize(self._side, self._side))
        self.preview.setAccessibleName(self.tr("The first page"))
        middle = QHBoxLayout()
        middle.addLayout(form, 1)
        middle.addWidget(self.preview)
        layout = QVBoxLayout(self)
        layout.addLayout(middle, 1)
        layout.addWidget(self._buttons(printers))
        self._fit(form)

    def _fit(self, form: QFormLayout) -> None:
        """Where the window is narrow, names stand above what is chosen; if that is not enough, the page is smaller."""
        self.ensurePolished()
        if self._excess() > 0:
            form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self._side = max(LEAST, self._side - max(0, self._excess()))
        self.preview.setMinimumSize(QSize(self._side, self._side))

    def _excess(self) -> int:
        wanted = self.sizeHint()
        return wanted.width() - held(self, wanted.width(), wanted.height()).width()

    def _buttons(self, printers: list[str]) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.to_file = QPushButton(self.tr("&Save as PDF…"), self)
        self.to_printer = QPushButton(self.tr("Pr&int"), self)
        buttons.addButton(self.to_file, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.to_printer, QDialogButtonBox.ButtonRole.ActionRole)
        self.to_printer.setEnabled(bool(printers))
        usual = self.to_printer if printers else self.to_file
        usual.setDefault(True)
        usual.setFocus()
        self.to_file.clicked.connect(self._save)
        self.to_printer.clicked.connect(self._print)
        buttons.rejected.connect(self.reject)
        return buttons

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """As high as its sentences need: only what is shown has its font."""
        super().showEvent(event)
        self.resize(self.width(), max(self.height(), self.heightForWidth(self.width())))

    @Slot()
    def _refresh(self) -> None:
        """Lay out what is chosen, and show its first page."""
        order = self._order._replace(
            language=Language(self.language.currentData()), paper=PAPERS[self.paper.currentData()]
        )
        self._printed: Printed = presets.BY_ID[self.preset.currentData()].make(order, self._shown)
        size = self._printed.sheet.size
        ratio = self.devicePixelRatioF()
        height = min(self._side, self._side * size.height() / size.width())
        image = picture(self._printed, 0, round(height * ratio))
        image.setDevicePixelRatio(ratio)
        self.preview.setPixmap(QPixmap.fromImage(image))
        way = self.tr("landscape") if self._printed.sheet.landscape else self.tr("portrait")
        pages = self.tr("%n page(s)", "", self._printed.pages)
        self.told.setText(f"{pages} · {self.paper.currentText()} · {way}")

    @Slot()
    def _print(self) -> None:
        job = Job(self._printed, self.printer.currentText())
        self.accept()
        self.print_requested.emit(job)

    @Slot()
    def _save(self) -> None:
        printed = self._printed
        self.accept()
        self.file_requested.emit(printed)
