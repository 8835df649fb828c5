"""What is printed, on which paper, in which language: with its pages as they will be; it makes and writes nothing."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cop29_desktop.gui.kit.leaves import UNKNOWN, Leaves
from cop29_desktop.gui.kit.room import held
from cop29_desktop.gui.kit.typed import override
from cop29_desktop.gui.printing import presets
from cop29_desktop.gui.printing.paper import PAPERS
from cop29_desktop.gui.printing.presets import Draft, Order, Shown
from cop29_desktop.gui.printing.press import Look, View, Wanted
from cop29_desktop.model.texts import Language

PREVIEW, LEAST = 440, 160  # pixels
STEPS = 1000  # of the progress


class PrintDialog(QDialog):
    """Asks; Enter prints, or saves a PDF where there is no printer. It stays until it is accepted.

    Signals:
        pages_wanted: The page that is to be shown, of what is chosen; a Wanted.
        print_requested: The printer that all pages go to.
        file_requested: The draft that is to be a file.
        cancel_requested: What is under way is to end.
    """

    pages_wanted = Signal(object)
    print_requested = Signal(str)
    file_requested = Signal(object)
    cancel_requested = Signal()

    def __init__(self, order: Order, shown: Shown, printers: list[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Print"))
        self._order = order
        self._shown = shown
        self.preset, self.paper, self.language, self.printer = (QComboBox(self) for _ in range(4))
        self.told, self.remark = QLabel(UNKNOWN, self), QLabel(self)
        self.leaves, self.progress = Leaves(self), QProgressBar(self)
        self.choices = QWidget(self)
        self._draft: Draft | None = None
        self._has_printer, self._is_working, self._is_seen = bool(printers), False, False
        self._fill(printers)
        self._build(printers)
        for box in (self.preset, self.paper, self.language):
            box.currentIndexChanged.connect(self.refresh)
        self.leaves.turned.connect(self._turn)

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
        form = self._form = QFormLayout(self.choices)
        form.setContentsMargins(0, 0, 0, 0)
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
        left = QVBoxLayout()
        for widget in (self.choices, self.told, self.remark):
            left.addWidget(widget)
        left.addStretch(1)
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addLayout(left, 1)
        middle.addWidget(self.leaves)
        layout = self._outer = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addLayout(middle, 1)
        layout.addWidget(self.progress)
        layout.addWidget(self._buttons())
        self._dress()

    def _dress(self) -> None:
        self.remark.setObjectName("remark")
        self.remark.setIndent(0)
        self.remark.hide()
        for label in (self.told, self.remark):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.progress.setAccessibleName(self.tr("Progress"))
        self.progress.setTextVisible(False)
        self.progress.setRange(0, STEPS)
        kept = self.progress.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.progress.setSizePolicy(kept)
        self.progress.hide()
        self._side = LEAST
        self.leaves.set_side(self._side)

    def _fit(self) -> None:
        """The page takes the room that the choices leave; where they have none, names stand above what is chosen."""
        wanted, beside = self.sizeHint(), self._form.sizeHint()
        most = QSize(PREVIEW - LEAST, PREVIEW - LEAST)
        if not self._holds(wanted + most):
            self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
            wanted += self._form.sizeHint() - beside
        room = held(self, wanted.width() + most.width(), wanted.height() + most.height()) - wanted
        more = max(0, min(room.width(), room.height()))
        self._side = LEAST + more
        self.leaves.set_side(self._side)
        self._outer.activate()  # else what it wanted before is the least that it may be
        self.resize(wanted + QSize(more, more))

    def _holds(self, size: QSize) -> bool:
        return held(self, size.width(), size.height()).width() == size.width()

    def _buttons(self) -> QDialogButtonBox:
        buttons = self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.to_file = QPushButton(self.tr("&Save as PDF…"), self)
        self.to_printer = QPushButton(self.tr("Pr&int"), self)
        buttons.addButton(self.to_file, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.to_printer, QDialogButtonBox.ButtonRole.ActionRole)
        self.to_printer.setEnabled(self._has_printer)
        self._usual.setDefault(True)
        self._usual.setFocus()
        self.to_file.clicked.connect(self._save)
        self.to_printer.clicked.connect(self._print)
        buttons.rejected.connect(self.reject)
        return buttons

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """As large as its sentences need: only what is shown has its font."""
        super().showEvent(event)
        self._fit()

    @property
    def _usual(self) -> QPushButton:
        """What Enter does."""
        return self.to_printer if self._has_printer else self.to_file

    # What is seen

    @Slot()
    def refresh(self) -> None:
        """Have what is chosen laid out, and its first page shown."""
        order = self._order._replace(
            language=Language(self.language.currentData()), paper=PAPERS[self.paper.currentData()]
        )
        self._draft = presets.BY_ID[self.preset.currentData()].make(order, self._shown)
        self._is_seen = False
        self.told.setText(self.tr("{0} pages · {1}").format(UNKNOWN, self.paper.currentText()))
        self.remark.hide()
        self._outer.activate()
        self._turn(0)

    @Slot(int)
    def _turn(self, page: int) -> None:
        """Have a page shown."""
        if self._draft:
            look = Look(page, round(self._side * self.devicePixelRatioF()))
            self.pages_wanted.emit(Wanted(self._draft, look))

    @Slot(object)
    def show_view(self, view: View) -> None:
        """Show a page that is made, unless something else was chosen meanwhile."""
        if view.draft is not self._draft:
            return
        self._is_seen = True
        image = view.image
        image.setDevicePixelRatio(self.devicePixelRatioF())
        self.leaves.show_page(image, view.page, view.pages)
        if view.pages is None:
            return
        way = self.tr("landscape") if view.landscape else self.tr("portrait")
        pages = self.tr("%n page(s)", "", view.pages)
        self.told.setText(f"{pages} · {self.paper.currentText()} · {way}")
        self._outer.activate()
        if not self._is_working:
            self.progress.hide()

    @Slot(float)
    def show_progress(self, share: float) -> None:
        """How much is done of what is under way; what is done at once shows none."""
        if share <= 0 and not self._is_working:
            return
        if not self._is_seen:
            self.leaves.clear()
        self.progress.setValue(round(share * STEPS))
        self.progress.show()

    # While it is written or printed

    @Slot()
    def _print(self) -> None:
        self.print_requested.emit(self.printer.currentText())

    @Slot()
    def _save(self) -> None:
        self.file_requested.emit(self._draft)

    def show_working(self, sentence: str) -> None:
        """It is under way; only cancelling is possible."""
        self._set_working(working=True)
        self.progress.setValue(0)
        self._say(sentence)
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setFocus(Qt.FocusReason.OtherFocusReason)

    def tell(self, sentence: str, *, alarm: bool = True) -> None:
        """It has ended without pages: say why, everything is still as it was chosen."""
        self._set_working(working=False)
        self._say(sentence, alarm=alarm)
        self._usual.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_working(self, *, working: bool) -> None:
        self._is_working = working
        self.choices.setEnabled(not working)
        self.to_file.setEnabled(not working)
        self.to_printer.setEnabled(not working and self._has_printer)
        self.progress.setVisible(working)

    def _say(self, sentence: str, *, alarm: bool = False) -> None:
        self.remark.setText(sentence)
        self.remark.setProperty("alarm", alarm)
        self.remark.style().polish(self.remark)
        self.remark.show()

    @override
    def reject(self) -> None:
        """Esc, Cancel and closing end what is under way first."""
        if self._is_working:
            self._say(self.tr("Cancelling…"))
            self.cancel_requested.emit()
        else:
            super().reject()
