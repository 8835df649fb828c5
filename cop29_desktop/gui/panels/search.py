"""The search: all hits, group by group, beside the place of the chosen one."""

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QSplitter, QToolButton, QVBoxLayout, QWidget

from cop29_desktop.gui.advice import Advice
from cop29_desktop.gui.kit.highlight import highlight
from cop29_desktop.gui.kit.listing import Line, Listing
from cop29_desktop.gui.kit.look import Look
from cop29_desktop.gui.kit.reading_page import DETAIL, ReadingPage
from cop29_desktop.gui.kit.search_box import SearchBox
from cop29_desktop.gui.kit.typed import override
from cop29_desktop.gui.session import Session
from cop29_desktop.model.queries import QueryError
from cop29_desktop.model.texts import Language
from cop29_desktop.search.groups import NAMES
from cop29_desktop.search.hits import Found, Hit

if TYPE_CHECKING:
    from collections.abc import Callable

SCOPE = "in:"
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchPane(QFrame):
    """Covers its parent while it is open; what was asked and found stays.

    Signals:
        place_requested: The anchor of a hit that is to be opened.
        link_activated: The address of a link in what is shown.
        left: It was closed.
    """

    place_requested = Signal(object)
    link_activated = Signal(str)
    left = Signal()

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("search")
        self._session = session
        self._parent = parent
        self._hits: list[Hit | None] = []
        self._look: Look | None = None
        self._advice = Advice(session, self)
        self.box = SearchBox(self)
        self.close_button = QToolButton(self)
        self.counts = QLabel(self)
        self.counts.setObjectName("sentence")
        self.counts.setWordWrap(True)
        self.counts.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.listing = Listing(self)
        self.page = ReadingPage(self, indent=0, measure=DETAIL)
        self._lay_out()
        self.hide()
        parent.installEventFilter(self)
        self.listing.installEventFilter(self)
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.listing)
        self.splitter.addWidget(self.page)
        self.splitter.setSizes([1000, 1000])
        head = QHBoxLayout()
        head.addWidget(self.box, 1)
        head.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 8)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.counts)
        layout.addWidget(self.splitter, 1)

    def _connect(self) -> None:
        self.box.textChanged.connect(self._find)
        self.box.stepped.connect(self._step_in)
        self.box.entered.connect(self._open)
        self.box.escaped.connect(self.left)
        self.close_button.clicked.connect(self.left)
        self.counts.linkActivated.connect(self._scope)
        self.listing.selectionModel().currentChanged.connect(self._preview)
        self.listing.doubleClicked.connect(self._open)
        self.page.link_activated.connect(self.link_activated)
        if isinstance(application := QApplication.instance(), QApplication):
            application.focusChanged.connect(self._yield)

    def retranslate(self) -> None:
        """Speak the language in force; what was found stays."""
        self.box.describe(self.tr('Search everything: words, "phrases", -without, in:decisions, body:CMA…'))
        self.close_button.setText(self.tr("Close (Esc)"))
        self.listing.setAccessibleName(self.tr("Hits"))
        self.page.setAccessibleName(self.tr("The place of the hit"))
        row = self.listing.row
        self._find(self.box.text())
        if 0 <= row < self.listing.lines.rowCount() and not self.listing.lines.is_heading(row):
            self.listing.choose(row)

    def dress(self, look: Look) -> None:
        """Wear a theme."""
        self._look = look
        self.box.dress(look.icon("search"), look.icon_size.width())
        self.listing.dress(look)
        if self._hit():
            self._preview()
        else:
            self._find(self.box.text())

    def open(self, line: str = "") -> None:
        """Appear with the keyboard, asking for a line or for what was asked before."""
        if line:
            self.box.setText(line)
        self.setGeometry(self._room())
        self.show()
        self.raise_()
        self.box.take_keyboard()

    # What is found

    @Slot(str)
    def _find(self, line: str) -> None:
        index, code = self._session.index(), self._session.interface_code
        found, wrong = Found((), ()), ""
        try:
            found = index.find(line)
        except QueryError as error:
            wrong = error.told.part(code)
        lines: list[Line | Callable[[], Line]] = []
        self._hits = []
        for group, count in found.groups.items():
            lines.append(Line(f"{NAMES[group].part(code)}  {count}", heading=True))
            self._hits.append(None)
            for hit in found.of(group):
                lines.append(_Maker(hit, code))
                self._hits.append(hit)
        self.listing.lines.show(lines)
        self.listing.scrollToTop()
        self._count(found, line)
        if lines:
            self.listing.step(1)
        else:
            self.page.setExtraSelections([])
            self.page.show_html(self._advice.body(line, wrong), self._look.reader_css() if self._look else "")

    def _count(self, found: Found, line: str) -> None:
        """The counts of the groups, each a link that looks in this group alone, or in all again."""
        code = self._session.interface_code
        parts = [f'<a href="{group}">{NAMES[group].part(code)} {count}</a>' for group, count in found.groups.items()]
        if any(word.startswith(SCOPE) for word in line.split()):
            everywhere = self.tr("Search in everything")
            parts.append(f'<a href="">{everywhere}</a>')
        tried = dict.fromkeys(hit.via.told.part(code) for hit in found.hits if hit.via)
        self.counts.setText(" · ".join([self.tr("%n hit(s)", "", len(found.hits)), *parts, *map(escape, tried)]))
        self.counts.setVisible(bool(parts))

    @Slot(str)
    def _scope(self, group: str) -> None:
        words = [word for word in self.box.text().split() if not word.startswith(SCOPE)]
        self.box.setText(" ".join([*words, SCOPE + group] if group else words))
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)

    # The chosen hit

    def _hit(self) -> Hit | None:
        row = self.listing.row
        return self._hits[row] if 0 <= row < len(self._hits) else None

    @Slot()
    def _preview(self) -> None:
        hit = self._hit()
        if hit is None or self._look is None:
            return
        document = self._session.document(hit.anchor)
        self.page.show_html(self._session.html(document), self._look.reader_css())
        if not highlight(self.page, hit.marks, self._look):  # the hit stands in the other language
            self.page.show_html(self._session.html(document, language=Language.BOTH), self._look.reader_css())
            highlight(self.page, hit.marks, self._look)
        self.page.scrollToAnchor(str(hit.anchor))

    @Slot()
    def _open(self) -> None:
        if hit := self._hit():
            self.place_requested.emit(hit.anchor)

    # Keys and room

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab stays in what is seen; to the counts it comes at a link of theirs, which alone shows that it is there."""
        stops: list[QWidget] = [self.box, self.close_button, self.counts, self.listing, self.page]
        stops = [stop for stop in stops if not stop.isHidden()]
        at = stops.index(focused) if (focused := self.window().focusWidget()) in stops else -1
        stops[(at + (1 if next else -1)) % len(stops)].setFocus(
            Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        )
        if self.counts.hasFocus():
            QLabel.focusNextPrevChild(self.counts, next)
        return True

    @Slot(QWidget, QWidget)
    def _yield(self, _: QWidget | None, now: QWidget | None) -> None:
        """When the keyboard goes to what is covered, cover it no longer."""
        if now and self.isVisible() and self._parent.isAncestorOf(now) and not self.isAncestorOf(now):
            self.hide()

    @Slot(int)
    def _step_in(self, by: int) -> None:
        """From the box into the list, where the first hit is chosen already."""
        if by > 0 and self.listing.lines.rowCount():
            self.listing.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.listing.step(by)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.listing and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._steer(event)
        if event.type() == QEvent.Type.Resize and watched is self._parent:
            self.setGeometry(self._room())
        return super().eventFilter(watched, event)

    def _steer(self, event: QKeyEvent) -> bool:
        """Keys of the list: Enter opens, Up from the first hit goes back to the box."""
        if event.key() in ENTER:
            self._open()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            if not self.listing.step(-1 if event.key() == Qt.Key.Key_Up else 1) and event.key() == Qt.Key.Key_Up:
                self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            return False
        return True

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _room(self) -> QRect:
        return self._parent.rect()


class _Maker:
    """Makes the row of a hit when it is looked at."""

    __slots__ = ("_code", "_hit")

    def __init__(self, hit: Hit, code: str) -> None:
        self._hit = hit
        self._code = code

    def __call__(self) -> Line:
        hit = self._hit
        title, snippet = hit.title.part(self._code), hit.snippet()
        via = hit.via.told.part(self._code) if hit.via else ""
        return Line(title, snippet.text, via, hit.marks(title), snippet.marks)
