"""What the search says where it has no hit to show: what is wrong, what to try instead, how to ask."""

from html import escape

from PySide6.QtCore import QObject

from cop29_desktop.gui.session import Session
from cop29_desktop.search import grammar, nothing
from cop29_desktop.search.groups import Group


class Advice(QObject):
    """Answers a line that found nothing."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session

    def body(self, line: str, wrong: str) -> str:
        """What is said of a line, as HTML; ``wrong`` is the sentence that tells what is wrong with it."""
        if wrong:
            return f'<p class="notice">{escape(wrong)}</p>{self._grammar()}'
        if grammar.parse(line, self._session.briefing).empty:
            return self._grammar()
        heading, code = self.tr("Nothing found"), self._session.interface_code
        said = "".join(
            f"<p>{escape(one.text.part(code))}{self._links(one)}</p>"
            for one in nothing.told(self._session.index(), line)
        )
        return f"<h2>{escape(heading)}</h2>{said}{self._grammar()}"

    def _links(self, sentence: nothing.Sentence) -> str:
        code, place = self._session.interface_code, self._session.index().place
        return "".join(
            f'<br><a href="cop29:{anchor}">{escape(place[anchor].title.part(code))}</a>'
            for anchor in dict.fromkeys(sentence.anchors)
            if anchor in place
        )

    def _grammar(self) -> str:
        rows = (
            ("loss damage", self.tr("all of the words; a word is found inside longer ones")),
            ('"loss and damage"', self.tr("these words in this order")),
            ("-fund", self.tr("without this word")),
            ("in:decisions", self.tr("in one group: {0}").format(" ".join(Group))),
            ("body:CMA", self.tr("decisions of one body")),
            ("topic:finance", self.tr("on one topic")),
        )
        listed = "".join(f'<tr><td class="label">{escape(key)}</td><td>{escape(text)}</td></tr>' for key, text in rows)
        title = self.tr("How to ask")
        return f'<h4>{escape(title)}</h4><table class="facts" cellspacing="0">{listed}</table>'
