"""A row of toggles with counts, of which any may be on; none on means all."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget


class Chips(QWidget):
    """Toggles by name.

    Signals:
        changed: Another set of names is on.
    """

    changed = Signal()

    def __init__(self, names: list[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        self.buttons: dict[str, QPushButton] = {}
        for name in names:
            button = QPushButton(name, self)
            button.setCheckable(True)
            button.setProperty("chip", True)  # noqa: FBT003
            button.clicked.connect(self._tell)
            layout.addWidget(button)
            self.buttons[name] = button

    @property
    def on(self) -> frozenset[str]:
        """The names that are on."""
        return frozenset(name for name, button in self.buttons.items() if button.isChecked())

    def turn(self, names: frozenset[str]) -> None:
        """Turn exactly these names on."""
        for name, button in self.buttons.items():
            button.setChecked(name in names)

    def count(self, counts: dict[str, int] | None) -> None:
        """Show how many rows each name would give; None while that is being counted."""
        for name, button in self.buttons.items():
            count = "…" if counts is None else str(counts.get(name, 0))
            button.setText(f"{name}  {count}")
            button.setAccessibleName(f"{name} {count}")

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()
