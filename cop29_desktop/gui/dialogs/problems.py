"""What is wrong with a pack that could not be opened."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from cop29_desktop.gui.kit.room import held
from cop29_desktop.packs.problems import Problem


class ProblemsDialog(QDialog):
    """A readable, copyable list; behind it the built-in briefing is open, or the one that was open before."""

    def __init__(
        self, problems: tuple[Problem, ...], code: str, parent: QWidget | None = None, *, while_open: bool = False
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("This pack can't be opened"))
        count = len(problems)
        instead = self.tr(
            "%n problem(s) were found, so the built-in briefing is open instead. "
            "Mend the lines below and open the pack again.",
            "",
            count,
        )
        stays = self.tr(
            "%n problem(s) were found, so the briefing that was open stays. "
            "Mend the lines below and open the pack again.",
            "",
            count,
        )
        told = QLabel(stays if while_open else instead, self)
        told.setWordWrap(True)
        self.listed = QPlainTextEdit("\n".join(problem.show(code) for problem in problems), self)
        self.listed.setReadOnly(True)
        self.listed.setTabChangesFocus(True)
        self.listed.setAccessibleName(self.tr("Problems"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        for widget in (told, self.listed, buttons):
            layout.addWidget(widget)
        self.resize(held(self, 720, 400))
