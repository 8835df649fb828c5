"""Meeting mode: one decision or section, large, in a window that can go to another screen."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPalette, QScreen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedLayout, QVBoxLayout, QWidget

from cop29_desktop.gui.kit import theme
from cop29_desktop.gui.kit.look import Look
from cop29_desktop.gui.kit.path_line import PathLine
from cop29_desktop.gui.kit.reading_page import ReadingPage
from cop29_desktop.gui.kit.type_ahead import TypeAhead
from cop29_desktop.gui.kit.typed import override
from cop29_desktop.gui.session import Session
from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.texts import Language
from cop29_desktop.presentation import meetings, quotations

LARGER, LARGEST = 1.75, 24.0  # than the window's text; points, before one asks for more
STEPS = (0.7, 0.85, 1.0, 1.2, 1.45, 1.75)
USUAL = STEPS.index(1.0)
SMALL = 0.72  # the size of what stands around the text, as a ratio to it
MEASURE, PAIRED = 40.0, 84.0
NEXT, BACK = 1, -1


def beyond(screens: list[QScreen], here: QScreen) -> QScreen:
    """The screen after this one, round and round."""
    return screens[(screens.index(here) + 1) % len(screens)] if here in screens else screens[0]


class MeetingWindow(QWidget):
    """Shows one place after another.

    Signals:
        left: The anchor that was shown when the reader left.
    """

    left = Signal(object)

    def __init__(self, session: Session, anchor: Anchor, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.setObjectName("meeting")
        self._session, self._look, self._anchor = session, look, anchor
        self._size, self._dim, self._choosing = USUAL, False, False
        self._order = meetings.sequence(session.briefing, anchor)
        self.called, self.count, self.hint = QLabel(self), QLabel(self), QLabel(self)
        self.path = PathLine(self)
        self.page = ReadingPage(self)
        self.page.installEventFilter(self)
        self.cover = QLabel(self)
        self.cover.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.cover.setWordWrap(True)
        self.type_ahead = TypeAhead(self)
        self._build()
        self.page.link_activated.connect(self._follow)
        self.type_ahead.typed.connect(self._jump)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):  # queued, since Qt moves the window only afterwards
            application.screenRemoved.connect(self._come_back, Qt.ConnectionType.QueuedConnection)
        self.dress()
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.called)
        head.addWidget(self.path, 1)
        head.addWidget(self.count)
        foot = QHBoxLayout()
        foot.addWidget(self.hint, 1)
        sheet = QWidget(self)
        layout = QVBoxLayout(sheet)
        layout.setContentsMargins(24, 16, 24, 12)
        layout.addLayout(head)
        layout.addWidget(self.page, 1)
        layout.addLayout(foot)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(sheet)
        self._stack.addWidget(self.cover)

    # How it looks

    def dress(self) -> None:
        """Wear the theme, or the dim one, at the size in force."""
        tokens = theme.DIM if self._dim else self._look.tokens
        points = min(self._look.points * LARGER, LARGEST) * STEPS[self._size]
        palette = theme.palette(tokens)
        palette.setColor(QPalette.ColorRole.Window, palette.color(QPalette.ColorRole.Base))
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        small = points * SMALL
        self.setStyleSheet(
            f"QWidget#meeting, QWidget {{ background: {tokens.surface}; color: {tokens.muted}; }}"
            f"QLabel {{ font-size: {small:.1f}pt; padding: 2px 8px; border: none; }}"
            f"QTextBrowser {{ background: {tokens.surface}; color: {tokens.text}; font-size: {points:.1f}pt; }}"
            "QTextBrowser:focus { border: none; }"  # the keyboard is nowhere else
        )
        self.called.setStyleSheet(f"color: {tokens.accent}; font-size: {points:.1f}pt; font-weight: bold;")
        self.path.setStyleSheet("border: none;")
        self.cover.setStyleSheet(f"color: {tokens.text}; font-size: {points * 1.6:.1f}pt; padding: 48px;")
        self.page.ink(tokens.muted)
        self._css = self._look._replace(tokens=tokens, points=points).reader_css()
        self._show()

    def _show(self) -> None:
        code, briefing = self._session.interface_code, self._session.briefing
        self._choosing = False
        self.hint.setText(
            self.tr("← → next · 1 1 a agenda item · D dim · C cover · L language · + − size · S screen · Esc leave")
        )
        self.hint.setWordWrap(True)
        self.page.setAccessibleDescription("")
        self.called.setText(meetings.called(briefing, self._anchor).part(code))
        self.called.setVisible(bool(self.called.text()))
        self.path.show_path(quotations.path(briefing, self._anchor, code))
        named, mode = self.called.text() or self.path.toolTip(), self.tr("Meeting mode")
        self.setWindowTitle(f"{named} – {mode}")
        self.page.setAccessibleName(named)
        at = self._order.index(self._anchor) + 1 if self._anchor in self._order else 0
        self.count.setText(f"{at}／{len(self._order)}" if at else "")
        self.cover.setText(self._cover())
        marks = quotations.marks(briefing, self._anchor, code)
        self._render(self._session.html(meetings.document(briefing, self._anchor), side_by_side=True), marks)

    def _render(self, body: str, marks: dict[str, str]) -> None:
        both = self._session.language is Language.BOTH
        self.page.show_marked(body, self._css, marks, PAIRED if both else MEASURE)

    def _cover(self) -> str:
        pack = self._session.briefing.pack
        return pack.title.show(self._session.language)

    # Where it goes

    def go(self, anchor: Anchor) -> None:
        """Show a place; its kind decides what is next."""
        self._anchor = anchor
        self._order = meetings.sequence(self._session.briefing, anchor)
        self._stack.setCurrentIndex(0)
        self._show()

    def turn(self, by: int) -> None:
        """The next place, or the one before; it ends at either end."""
        at = self._order.index(self._anchor) if self._anchor in self._order else 0
        self.go(self._order[min(max(at + by, 0), len(self._order) - 1)])

    def page_on(self, by: int) -> None:
        """A screenful on; from the end, the next place."""
        bar = self.page.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + by * (bar.pageStep() - self.page.fontMetrics().height() * 2))
        if bar.value() == before:
            self.turn(by)
            if by < 0:
                bar.setValue(bar.maximum())

    @Slot(str)
    def _follow(self, address: str) -> None:
        anchor = Anchor.parse(address)
        if self._session.exists(anchor):
            self.go(anchor.section)

    @Slot(str)
    def _jump(self, typed: str) -> None:
        found = meetings.meant(self._session.briefing, typed) if typed else ()
        if len(found) == 1:
            self.go(found[0].anchor)
        elif found:
            self._choosing = True
            self._stack.setCurrentIndex(0)
            self._render(self._session.html(meetings.choice(found, typed)), {})
            self.called.setText("")
            self.page.setAccessibleName(self.page.document().firstBlock().text())
        elif typed:
            self.hint.setText(self.tr("There is no agenda item {0}").format(typed))
            self.page.setAccessibleDescription(self.hint.text())

    # Keyboard

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The page has the keyboard, so that it can be read aloud, and of the keys those that lead to its links."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() not in OF_THE_PAGE:
            self.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = event.key(), event.text()
        bar = self.page.verticalScrollBar()
        if text.isascii() and (text.isdigit() or (text.isalpha() and self.type_ahead.code.isdigit())):
            self.type_ahead.feed(text.lower())
        elif key in PAGES:
            self.page_on(PAGES[key])
        elif key in TURNS:
            self.turn(TURNS[key])
        elif key in LINES:
            bar.setValue(bar.value() + LINES[key] * self.page.fontMetrics().height() * 2)
        elif key == Qt.Key.Key_Escape:
            self._peel()
        elif text.lower() in DOES:
            getattr(self, f"on_{DOES[text.lower()]}")()
        elif key == Qt.Key.Key_F11:
            self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        elif key in {Qt.Key.Key_F8, Qt.Key.Key_F5}:
            (self.on_language if key == Qt.Key.Key_F8 else self.leave)()
        else:
            super().keyPressEvent(event)

    def _peel(self) -> None:
        """From the cover or a choice back to the place, from there out."""
        if self._stack.currentIndex():
            self.on_cover()
        elif self._choosing:
            self._show()
        else:
            self.leave()

    def leave(self) -> None:
        """Close; the main window goes to what was shown."""
        self.left.emit(self._anchor)
        self.close()

    def on_cover(self) -> None:
        """Hide everything behind the briefing's name, or show it again."""
        self._stack.setCurrentIndex(1 - self._stack.currentIndex())

    def on_dim(self) -> None:
        """Dark and quiet, for a hall with the lights down."""
        self._dim = not self._dim
        self.dress()

    def on_language(self) -> None:
        """中 → EN → both, here and in the main window."""
        order = list(Language)
        self._session.speak(order[(order.index(self._session.language) + 1) % len(order)])
        self.dress()

    def on_larger(self) -> None:
        """One size larger."""
        self._resize(1)

    def on_smaller(self) -> None:
        """One size smaller."""
        self._resize(-1)

    def _resize(self, by: int) -> None:
        self._size = min(max(self._size + by, 0), len(STEPS) - 1)
        self.dress()

    def on_screen(self) -> None:
        """Fill the next screen; with one only, that one."""
        self.fill(beyond(QGuiApplication.screens(), self.screen()))

    def fill(self, screen: QScreen) -> None:
        """Fill a screen."""
        self.setWindowState(Qt.WindowState.WindowNoState)
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.setWindowState(Qt.WindowState.WindowFullScreen)

    @Slot()
    def _come_back(self) -> None:
        """A screen went away: fill the one where the window is now, whole."""
        if self.isFullScreen():
            self.fill(self.screen())


PAGES: dict[int, int] = {
    Qt.Key.Key_Space: NEXT,
    Qt.Key.Key_PageDown: NEXT,
    Qt.Key.Key_PageUp: BACK,
    Qt.Key.Key_Backspace: BACK,
}
OF_THE_PAGE = {Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Enter}
TURNS: dict[int, int] = {Qt.Key.Key_Right: NEXT, Qt.Key.Key_Left: BACK}
LINES: dict[int, int] = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
DOES = {
    "d": "dim",
    "c": "cover",
    "l": "language",
    "+": "larger",
    "=": "larger",
    "-": "smaller",
    "s": "screen",
}
