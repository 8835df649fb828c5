"""What the window works on: the briefing and the language in force. Built once in ``window.py`` and handed down."""

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from cop29_desktop.gui.own import OwnData
from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.dates import BAKU
from cop29_desktop.model.texts import Language
from cop29_desktop.presentation import catalogue, html
from cop29_desktop.presentation.documents import Document
from cop29_desktop.presentation.tables import Table

if TYPE_CHECKING:
    from cop29_desktop.search.engine import Index
    from cop29_desktop.search.terms import Terms


class Session(QObject):
    """The current briefing, language and moment, and the reader's own data.

    Signals:
        language_changed: The language in force is another.
    """

    language_changed = Signal(str)

    def __init__(self, briefing: Briefing, language: Language, today: date | None = None) -> None:
        super().__init__()
        self.briefing = briefing
        self.language = language
        self.own = OwnData(briefing.pack.id)
        self._today = today
        self._tables: dict[str, Table[Any]] = {}
        self._index: Index | None = None
        self._terms: Terms | None = None

    def speak(self, language: Language) -> None:
        """Put a language in force."""
        if language is not self.language:
            self.language = language
            self.language_changed.emit(language.value)

    @property
    def interface_code(self) -> str:
        """The language of the interface itself: Chinese unless English alone is in force."""
        return "en" if self.language is Language.EN else "zh"

    def table(self, name: str) -> Table[Any]:
        """A table of the briefing, made once."""
        if name not in self._tables:
            self._tables[name] = catalogue.TABLES[name](self.briefing)
        return self._tables[name]

    def document(self, anchor: Anchor) -> Document:
        """What an anchor points at; raises KeyError."""
        return catalogue.document(self.briefing, anchor)

    def twins(self, anchor: Anchor) -> Document:
        """A decision beside its twins."""
        from cop29_desktop.presentation import twins

        return twins.document(self.briefing, self.briefing.decision[anchor.key])

    def index(self) -> "Index":
        """The search over the briefing, made when first asked for."""
        from cop29_desktop.search.engine import Index

        if self._index is None:
            self._index = Index(self.briefing)
            self._take_notes()
            self.own.changed.connect(self._take_notes)
        return self._index

    @Slot()
    def _take_notes(self) -> None:
        """Let the search look through the reader's notes as they are now."""
        book = self.own.known
        if self._index is not None:
            self._index.take_notes([(note.anchor, note.text) for note in book.all_notes()] if book else [])

    def terms(self) -> "Terms":
        """The names of the glossary's terms, made ready when first asked for."""
        from cop29_desktop.search.terms import Terms

        if self._terms is None:
            self._terms = Terms(self.briefing.terms)
        return self._terms

    def exists(self, anchor: Anchor) -> bool:
        """Whether an anchor points at anything here."""
        return catalogue.exists(self.briefing, anchor)

    def html(self, document: Document, *, side_by_side: bool = False, language: Language | None = None) -> str:
        """A document as HTML in the language in force, or in another."""
        style = html.Style(language or self.language, side_by_side, self.exists, noted=self.own.marks.noted)
        return html.render(document, style)

    def now(self) -> datetime:
        """The moment; a fixed day (pictures, tests) stands at 10:00 in Baku."""
        if self._today is None:
            return datetime.now(UTC)
        return datetime(self._today.year, self._today.month, self._today.day, 10, tzinfo=BAKU)

    def today(self) -> date:
        """The day in Baku."""
        return self.now().astimezone(BAKU).date()
