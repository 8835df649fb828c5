"""The dialog of export: asks what, how and where to, says what will be written, gives the order; it writes nothing."""

from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cop29_desktop.export import announcements, habits, orders
from cop29_desktop.export.habits import Habits
from cop29_desktop.export.orders import Offer, Order, What
from cop29_desktop.gui.dialogs.export_form import ExportForm
from cop29_desktop.gui.kit.page import Page
from cop29_desktop.gui.kit.room import held
from cop29_desktop.gui.kit.sample_grid import SampleGrid
from cop29_desktop.gui.kit.typed import override
from cop29_desktop.gui.session import Session
from cop29_desktop.model.texts import Text
from cop29_desktop.presentation.tables import NOTHING

if TYPE_CHECKING:
    from cop29_desktop.export.announcements import Problem

WIDTH, HEIGHT = 52, 32  # in lines


class Memory:
    """What is known of earlier exports, and the folder when there is none."""

    def __init__(self, habits: Habits, folder: Path) -> None:
        self.habits = habits
        self._folder = folder

    def folder(self, order: Order) -> Path:
        """Where files like this went; the usual folder when that is gone."""
        kept = self.habits.of(order).folder
        return Path(kept) if kept and Path(kept).is_dir() else self._folder


class ExportDialog(QDialog):
    """Choices to the left, what they give to the right; Enter exports.

    Signals:
        order_given: What is to be written; the dialog stays until ``accept``, or until it is told what went wrong.
        cancel_requested: The writing under way is to end.
    """

    order_given = Signal(object)
    cancel_requested = Signal()

    def __init__(self, offer: Offer, session: Session, memory: Memory, css: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._offer, self._session, self._memory, self._css = offer, session, memory, css
        self._code = session.interface_code
        self._problem: Problem | None = None
        self._sampled: Order | None = None
        self._is_writing = False
        self.form = ExportForm(offer, self._code, self)
        self.grid, self.page, self.preview = SampleGrid(self), Page(self), QStackedWidget(self)
        self.summary, self.remark = QLabel(self), QLabel(self)
        self.help = QPushButton(self)
        self.progress = QProgressBar(self)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.write = self.buttons.addButton(self.tr("&Export"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._build()
        self._connect()
        self.form.show_manner(memory.habits.manner)
        self._turn(offer.first)

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Export"))
        self.preview.addWidget(self.grid)
        self.preview.addWidget(self.page)
        for view in (self.grid, self.page):
            view.setAccessibleName(self.tr("Preview"))
        self.page.setObjectName("sample")
        self.summary.setObjectName("pane-title")
        self.remark.setObjectName("remark")
        for label in (self.summary, self.remark):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.help.setAutoDefault(False)
        self.write.setDefault(True)
        self.progress.setAccessibleName(self.tr("Progress"))
        self.progress.setTextVisible(False)
        self.progress.hide()
        right = QVBoxLayout()
        right.setSpacing(8)
        help_line = QHBoxLayout()
        help_line.addWidget(self.help)
        help_line.addStretch(1)
        right.addWidget(self.summary)
        right.addWidget(self.remark)
        right.addLayout(help_line)
        right.addWidget(self.preview, 100)
        right.addStretch(1)  # takes the room when there is nothing to preview
        upper = QHBoxLayout()
        upper.setSpacing(12)
        upper.addWidget(self.form, 2)
        upper.addLayout(right, 3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(12)
        layout.addLayout(upper, 1)
        layout.addWidget(self.progress)
        layout.addWidget(self.buttons)
        for before, after in pairwise(self.stops):
            QWidget.setTabOrder(before, after)
        self._size()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in reading order."""
        cancel = self.buttons.button(QDialogButtonBox.StandardButton.Cancel)
        return (*self.form.stops, self.help, self.grid, self.page, self.write, cancel)

    def _size(self) -> None:
        """As large as the choices want, within the window or the screen."""
        self.ensurePolished()
        line = self.fontMetrics().height()
        self.resize(held(self, WIDTH * line, HEIGHT * line))

    def _connect(self) -> None:
        self.form.turned.connect(self._turn)
        self.form.changed.connect(self._refresh)
        self.form.browse.clicked.connect(self._browse)
        self.help.clicked.connect(self._mend)
        self.buttons.accepted.connect(self._give)
        self.buttons.rejected.connect(self.reject)

    @Slot(object)
    def _turn(self, what: What) -> None:
        """Another thing is to be exported: begin with what is usual, or was chosen the last time."""
        order = orders.usual(self._offer, what)
        order = habits.applied(self._offer, order, self._memory.habits.of(order))
        self.form.show_order(order, self._memory.folder(order))
        self._refresh()

    @property
    def order(self) -> Order:
        """What the choices say."""
        return self.form.order()

    @Slot()
    def _refresh(self) -> None:
        """Say what the choices give."""
        order = self.order
        self.form.propose(order)
        self._problem = announcements.problem(self._offer, order)
        warning = announcements.warning(self._offer, order)
        self._say(self._problem.told if self._problem else warning, self._problem.help if self._problem else NOTHING)
        self.write.setEnabled(self._problem is None)
        same = order._replace(target=Path(), options=order.options)
        if same != self._sampled:
            self._sampled = same
            self._show_sample(order)

    def _say(self, told: Text, help_text: Text = NOTHING, *, alarm: bool = False) -> None:
        """Put a sentence below the summary, and an action that helps."""
        self.remark.setText(told.part(self._code))
        self.remark.setVisible(bool(told.zh))
        self.remark.setProperty("alarm", alarm)
        self.remark.style().polish(self.remark)
        self.remark.updateGeometry()
        self.help.setText(help_text.part(self._code))
        self.help.setVisible(bool(help_text.zh))

    def _show_sample(self, order: Order) -> None:
        found = announcements.sample(self._offer, order)
        self.summary.setText(found.told.part(self._code))
        self.write.setAccessibleDescription(self.summary.text())
        self.summary.setVisible(bool(found.told.zh))
        self.preview.setVisible(bool(found.told.zh))
        if found.document:
            self.page.show_html(self._session.html(found.document), self._css)
            self.preview.setCurrentWidget(self.page)
        else:
            self.grid.show_rows(found.headings, found.rows)
            self.preview.setCurrentWidget(self.grid)

    @Slot()
    def _mend(self) -> None:
        """Take the help that is offered."""
        if self._problem:
            self.form.show_order(self._problem.mended, Path(self.form.folder.text()))
            self.form.what.setFocus(Qt.FocusReason.OtherFocusReason)
            self._refresh()

    @Slot()
    def _browse(self) -> None:
        """Ask for a folder."""
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder"), self.form.folder.text())
        if chosen:
            self.form.folder.setText(str(Path(chosen)))

    @Slot()
    def _give(self) -> None:
        if self._problem is None and not self._is_writing:
            self.order_given.emit(self.order)

    # While it is written

    def show_writing(self, rows: int) -> None:
        """The order is being written; only cancelling is possible."""
        self._is_writing = True
        self.form.setEnabled(False)
        self.write.setEnabled(False)
        self.progress.setRange(0, rows)
        self.progress.setValue(0)
        self.progress.show()
        self._say(Text("寫入中…", "Writing…"))
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(int)
    def show_progress(self, rows: int) -> None:
        """So many rows are written."""
        self.progress.setValue(rows)

    def tell(self, sentence: Text, *, alarm: bool = True) -> None:
        """The writing ended without a file: say why, everything is still as it was chosen."""
        self._is_writing = False
        self.form.setEnabled(True)
        self.write.setEnabled(True)
        self.progress.hide()
        self._say(sentence, alarm=alarm)
        self.form.folder.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def reject(self) -> None:
        """Esc, Cancel and closing end the writing first."""
        if self._is_writing:
            self.cancel_requested.emit()
        else:
            super().reject()
