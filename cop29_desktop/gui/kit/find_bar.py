"""Finding words in a page: a line over it, all hits marked, one after another with Enter or F3."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QTextEdit, QToolButton, QWidget

from cop29_desktop.gui.kit.field import Field
from cop29_desktop.gui.kit.hits import ScrollMarks, Span, find, select
from cop29_desktop.gui.kit.look import Look
from cop29_desktop.gui.kit.page import Page
from cop29_desktop.gui.kit.typed import override

WIDEST = 320  # pixels of the box


class FindBox(Field):
    """What is looked for; an input method's half-typed text is none of it.

    Signals:
        asked: Enter (1) or Shift+Enter (-1) was pressed.
        left: Esc was pressed.
    """

    asked = Signal(int)
    left = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.asked.emit(-1 if back else 1)
        else:
            super().keyPressEvent(event)


class FindBar(QFrame):
    """Finds words in one page, whatever it shows."""

    def __init__(self, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find")
        self._page = page
        self._look: Look | None = None
        self._spans: list[Span] = []
        self._at = -1
        self.box = FindBox(self)
        self.count = QLabel(self)
        self.count.setObjectName("muted")
        self.before, self.after, self.close_button = QToolButton(self), QToolButton(self), QToolButton(self)
        self._marks = ScrollMarks(page)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 5, 8, 5)
        layout.setSpacing(4)
        layout.addWidget(self.box, 3)
        for widget in (self.count, self.before, self.after):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addWidget(self.close_button)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.box.textChanged.connect(self._look_anew)
        self.box.asked.connect(self.step)
        self.box.left.connect(self.leave)
        self.before.clicked.connect(self._step_back)
        self.after.clicked.connect(self._step_on)
        self.close_button.clicked.connect(self.leave)
        self._page.replaced.connect(self._look_again)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in reading order."""
        return self.box, self.before, self.after, self.close_button

    def retranslate(self) -> None:
        """Speak the language in force."""
        self.box.setPlaceholderText(self.tr("Find in this text…"))
        self.box.setAccessibleName(self.tr("Find in this text"))
        buttons = (
            (self.before, self.tr("Previous hit (Shift+F3)")),
            (self.after, self.tr("Next hit (F3)")),
            (self.close_button, self.tr("Close (Esc)")),
        )
        for button, told in buttons:
            button.setToolTip(told)
            button.setAccessibleName(told)
        self._tell()
        self._fit()

    def _fit(self) -> None:
        """No wider than a few words are, and wide enough for the hint."""
        self.box.setMaximumWidth(max(WIDEST, self.box.needed))

    def dress(self, look: Look) -> None:
        """Wear a theme."""
        self._look = look
        self.before.setIcon(look.icon("up"))
        self.after.setIcon(look.icon("down"))
        self.close_button.setIcon(look.icon("clear"))
        self._fit()
        self._mark()

    def open(self) -> None:
        """Show the bar with the keyboard in it; what is selected in the page is looked for."""
        chosen = self._page.textCursor().selectedText()
        self.show()
        self._fit()  # once more, since only what is shown has its font
        if chosen and "\u2029" not in chosen:
            self.box.setText(chosen)
        else:
            self._look_again()
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self.box.text():
            self.box.selectAll()

    @Slot()
    def leave(self) -> None:
        """Close; the hit that was reached stays selected, and the keyboard goes to the page."""
        reached = select(self._page, self._spans[self._at]) if 0 <= self._at < len(self._spans) else None
        self.hide()
        self._spans, self._at = [], -1
        self._mark()
        if reached:
            self._page.setTextCursor(reached)
        self._page.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot(int)
    def step(self, by: int) -> None:
        """Go to the next hit or the one before, round and round."""
        if self._spans:
            first = self._at < 0 and by < 0
            self._at = (self._at + by + first) % len(self._spans)
            self._reach()

    @Slot()
    def _step_on(self) -> None:
        self.step(1)

    @Slot()
    def _step_back(self) -> None:
        self.step(-1)

    @Slot()
    def _look_anew(self) -> None:
        """Other words: the first hit from where the reader is."""
        here = self._page.cursorForPosition(self._page.sheet.rect().topLeft()).position()
        self._spans = find(self._page.document(), self.box.text())
        self._at = next((i for i, span in enumerate(self._spans) if span[1] > here), 0) if self._spans else -1
        self._reach()

    @Slot()
    def _look_again(self) -> None:
        """The same words in what is shown now; the page stays where it is."""
        if self.isHidden():
            return
        self._spans = find(self._page.document(), self.box.text())
        self._at = min(max(self._at, 0), len(self._spans) - 1)
        self._mark()
        self._tell()

    def _reach(self) -> None:
        self._mark()
        self._tell()
        if self._spans:
            self._page.reveal(select(self._page, self._spans[self._at]))

    def _tell(self) -> None:
        if not self.box.text():
            self.count.setText("")
        elif self._spans:
            self.count.setText(f"{self._at + 1}／{len(self._spans)}")
        else:
            self.count.setText(self.tr("Not found"))
        self.box.setAccessibleDescription(self.count.text())

    def _mark(self) -> None:
        """Mark all hits, the one that was reached stronger."""
        if self._look is None:
            return
        tokens = self._look.tokens
        grounds = QColor(tokens.mark), QColor(tokens.accent)
        inks = QColor(tokens.text), QColor(tokens.on_accent)
        made: list[QTextEdit.ExtraSelection] = []
        for i, span in enumerate(self._spans):
            one = QTextEdit.ExtraSelection()
            one.cursor = select(self._page, span)  # pyright: ignore[reportAttributeAccessIssue]
            one.format.setBackground(grounds[i == self._at])  # pyright: ignore[reportAttributeAccessIssue]
            one.format.setForeground(inks[i == self._at])  # pyright: ignore[reportAttributeAccessIssue]
            made.append(one)
        self._page.setExtraSelections(made)
        self._marks.mark(self._spans, QColor(tokens.accent))
