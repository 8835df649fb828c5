"""What can be chosen: every setting that has a title, applied at once, with a way back to how it was delivered."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from cop29_desktop.gui.settings import SETTINGS, Choice, Setting, Value

STEP = 10  # per cent
SIDE = 8  # pixels beside a number, as beside the words of other fields
LEAST = 380  # pixels
Control = QComboBox | QSpinBox | QCheckBox


class SettingsDialog(QDialog):
    """Built from the table of settings.

    Signals:
        chosen: A Choice that is to be applied.
    """

    chosen = Signal(object)

    def __init__(self, values: Mapping[str, Value], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._rows = [row for row in SETTINGS if row.title]
        self._labels: dict[str, QLabel] = {}
        self.controls: dict[str, Control] = {}
        form = QFormLayout()
        form.setHorizontalSpacing(18)
        form.setVerticalSpacing(10)
        for row in self._rows:
            self._labels[row.key] = QLabel(self)
            self.controls[row.key] = self._control(row)
            self._labels[row.key].setBuddy(self.controls[row.key])
            form.addRow(self._labels[row.key], self.controls[row.key])
        box = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(box.Close | box.RestoreDefaults, self)  # after the controls in Tab's order
        self.note = QLabel(self)
        self.note.setObjectName("muted")
        self.note.setWordWrap(True)
        self.note.setMinimumWidth(LEAST)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 14)
        layout.setSpacing(16)
        layout.addLayout(form)
        layout.addWidget(self.note)
        layout.addStretch(1)
        layout.addWidget(self.buttons)
        self.retranslate()
        self._fill(values)
        self._connect()

    def _control(self, row: Setting) -> Control:
        if row.choices:
            combo = QComboBox(self)
            for choice in row.choices:
                combo.addItem("", choice)
            return combo
        if isinstance(row.default, bool):
            return QCheckBox(self)
        spin = QSpinBox(self)
        spin.setRange(row.least, row.most)
        spin.setSingleStep(STEP)
        spin.setKeyboardTracking(False)
        spin.lineEdit().setTextMargins(SIDE, 0, SIDE, 0)  # a style sheet's padding does not reach it
        return spin

    def _fill(self, values: Mapping[str, Value]) -> None:
        """Show values; each that differs from what was shown is applied."""
        for row in self._rows:
            control, value = self.controls[row.key], values.get(row.key, row.default)
            if isinstance(control, QComboBox):
                control.setCurrentIndex(max(0, control.findData(value)))
            elif isinstance(control, QSpinBox):
                control.setValue(int(value))
            else:
                control.setChecked(bool(value))

    def _connect(self) -> None:
        for control in self.controls.values():
            if isinstance(control, QComboBox):
                control.currentIndexChanged.connect(self._apply)
            elif isinstance(control, QSpinBox):
                control.valueChanged.connect(self._apply)
            else:
                control.toggled.connect(self._apply)
        self.buttons.rejected.connect(self.reject)
        self.buttons.clicked.connect(self._press)

    @Slot()
    def retranslate(self) -> None:
        """Speak the language in force."""
        self.setWindowTitle(self.tr("Settings"))
        self.note.setText(self.tr("Everything is applied at once and kept in the folder that About names."))
        self.buttons.button(QDialogButtonBox.StandardButton.RestoreDefaults).setText(self.tr("As delivered"))
        self.buttons.button(QDialogButtonBox.StandardButton.Close).setText(self.tr("Close"))
        for row in self._rows:
            title, control = _translated(row.title), self.controls[row.key]
            self._labels[row.key].setText(title)
            control.setAccessibleName(title)
            if isinstance(control, QComboBox):
                for i, name in enumerate(row.names or row.choices):
                    control.setItemText(i, _translated(name))

    @Slot()
    def _apply(self) -> None:
        control = self.sender()
        row = next(row for row in self._rows if self.controls[row.key] is control)
        if isinstance(control, QComboBox):
            self.chosen.emit(Choice(row, str(control.currentData())))
        elif isinstance(control, QSpinBox):
            self.chosen.emit(Choice(row, control.value()))
        elif isinstance(control, QCheckBox):
            self.chosen.emit(Choice(row, control.isChecked()))

    @Slot(QAbstractButton)
    def _press(self, button: QAbstractButton) -> None:
        if self.buttons.standardButton(button) is QDialogButtonBox.StandardButton.RestoreDefaults:
            self._fill({})


def _translated(text: str) -> str:
    return QCoreApplication.translate("Settings", text)
