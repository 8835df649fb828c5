"""The go box: a line over the window whose meaning is shown while it is typed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from cop29_desktop.gui.kit.listing import Line, Listing
from cop29_desktop.gui.kit.look import Look
from cop29_desktop.gui.kit.search_box import SearchBox
from cop29_desktop.gui.kit.typed import override
from cop29_desktop.gui.session import Session
from cop29_desktop.model.anchors import Anchor
from cop29_desktop.search import nothing
from cop29_desktop.search.go import Answer, AnswerKind, Command, answers
from cop29_desktop.search.groups import NAMES

WIDTH = 84  # characters
EDGE = 8  # pixels that the window keeps visible
MOST_NEAR = 6  # places that are named when nothing was found


class GoBox(QFrame):
    """Lies over its parent and is there only while it has the keyboard.

    Signals:
        chosen: The Answer that is to be opened.
        chosen_beside: The Answer that is to be opened in meeting mode.
    """

    chosen = Signal(object)
    chosen_beside = Signal(object)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("go-box")
        self._session = session
        self._commands: Sequence[Command] = ()
        self._recent: Sequence[Anchor] = ()
        self._answers: list[Answer | None] = []
        self._before: QWidget | None = None
        self.box = SearchBox(self)
        self.listing = Listing(self)
        self.listing.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hint = QLabel(self)
        self.hint.setObjectName("sentence")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        self._column.setSpacing(EDGE)
        for widget in (self.box, self.listing, self.hint):
            self._column.addWidget(widget)
        self._column.setStretchFactor(self.listing, 1)
        self.hide()
        window.installEventFilter(self)
        self.box.textChanged.connect(self._answer)
        self.box.stepped.connect(self.listing.step)
        self.box.entered.connect(self._enter)
        self.box.entered_beside.connect(self._enter_beside)
        self.box.escaped.connect(self.leave)
        self.box.deserted.connect(self.hide)
        self.listing.clicked.connect(self._enter)
        self.listing.selectionModel().currentChanged.connect(self._tell)
        self.retranslate()

    def retranslate(self) -> None:
        """Speak the language in force."""
        self.box.describe(self.tr("Agenda item, decision number, name, abbreviation, date…"))
        self.hint.setText(self.tr("Enter: open · Alt+Enter: in meeting mode · >: commands · Ctrl+Shift+F: find all"))
        self.listing.setAccessibleName(self.tr("Answers"))
        self._answer(self.box.text())

    def dress(self, look: Look) -> None:
        """Wear a theme."""
        self.box.dress(look.icon("search"), look.icon_size.width())
        self.listing.dress(look)
        self._take_place()

    def open(self, commands: Sequence[Command], recent: Sequence[Anchor], line: str = "") -> None:
        """Appear with the keyboard; empty, it lists where one was before."""
        if not self.isVisible():
            self._before = self.window().focusWidget()
        self._commands, self._recent = commands, recent
        if self.box.text() != line:  # else Orca would speak of the caret instead of the box
            self.box.setText(line)
        self._answer(line)
        self.show()
        self._take_place()  # once more, since only what is shown has its font
        self.raise_()
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def leave(self) -> None:
        """Go away and give the keyboard back to where it was."""
        if self._before:
            self._before.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.hide()
        self.box.clear()

    @Slot(str)
    def _answer(self, typed: str) -> None:
        found = answers(self._session.index(), typed, self._commands, self._recent)
        lines: list[Line | Callable[[], Line]] = [self._line(answer) for answer in found]
        self._answers = [*found]
        if found and not typed.strip():
            lines.insert(0, Line(self.tr("Where you were"), heading=True))
            self._answers.insert(0, None)
        if not found and typed.strip():
            lines = [*self._nothing(typed)]
        self.listing.lines.show(lines)
        if found:
            self.listing.step(1)
        self.listing.setVisible(bool(lines))
        self._take_place()
        self.listing.scrollToTop()

    def _line(self, answer: Answer) -> Line:
        code = self._session.interface_code
        title, preview = answer.title.part(code), answer.preview.part(code)
        if answer.kind is AnswerKind.COMMAND:
            return Line(title, "", preview)
        via = answer.via.told.part(code) if answer.via else ""
        if via and via not in preview:
            preview = f"{preview} · {via}"
        if answer.anchor is None:
            return Line(title, preview, self.tr("Table"))
        return Line(title, preview, NAMES[self._session.index().place[answer.anchor].group].part(code))

    def _nothing(self, typed: str) -> list[Line]:
        """What is said when nothing was found; what it names can be chosen, but nothing is chosen."""
        code, index = self._session.interface_code, self._session.index()
        said = [] if typed.lstrip().startswith((">", "＞")) else nothing.told(index, typed)
        lines = [Line(self.tr("Nothing found"), heading=True)]
        lines += [Line(one.text.part(code), heading=True) for one in said]
        named = dict.fromkeys(anchor for one in said for anchor in one.anchors)
        near = [anchor for anchor in named if anchor in index.place][:MOST_NEAR]
        found = answers(index, "", recent=near)
        self._answers = [*(None for _ in lines), *found]
        return [*lines, *(self._line(answer) for answer in found)]

    @Slot()
    def _tell(self) -> None:
        """Let screen readers know the answer that Enter would open; the empty box is called by its own name."""
        row = self.listing.row if self.box.text() else -1
        self.box.setAccessibleDescription(self.listing.lines.line(row).spoken if row >= 0 else "")

    def _chosen(self) -> Answer | None:
        row = self.listing.row
        return self._answers[row] if 0 <= row < len(self._answers) else None

    @Slot()
    def _enter(self) -> None:
        if answer := self._chosen():
            self.leave()
            self.chosen.emit(answer)

    @Slot()
    def _enter_beside(self) -> None:
        if answer := self._chosen():
            self.leave()
            self.chosen_beside.emit(answer)

    def _take_place(self) -> None:
        """In the middle, under the menu; as high as its answers need."""
        window = self.window()
        wide = self.fontMetrics().horizontalAdvance("0") * WIDTH
        width = min(wide, window.width() - 2 * EDGE)
        top = EDGE + self.fontMetrics().height() + 2 * EDGE
        self.listing.setFixedHeight(0 if self.listing.isHidden() else self.listing.needed)
        self.hint.setVisible(self.hint.sizeHint().width() <= width - 2 * EDGE)
        others = self.box.sizeHint().height() + self.hint.sizeHint().height() + 4 * EDGE
        room = window.height() - top - EDGE - others
        if self.listing.height() > room:
            self.listing.setFixedHeight(max(room, 1))
        self._column.activate()
        self.setGeometry((window.width() - width) // 2, top, width, self._column.sizeHint().height())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._take_place()
        return super().eventFilter(watched, event)
