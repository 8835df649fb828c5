"""Words of a page that are marked: dotted, in the text's own colour, links that lead nowhere."""

from typing import NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor

from cop29_desktop.gui.kit.page import Page

SCHEME = "gloss:"


class Word(NamedTuple):
    """A marked word: its page, where it begins and ends there, and its link."""

    page: Page
    start: int
    end: int
    address: str


def mark(key: str, shade: QColor) -> QTextCharFormat:
    """How a marked word looks; its link says what it is."""
    form = QTextCharFormat()
    form.setAnchor(True)
    form.setAnchorHref(SCHEME + key)
    form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    form.setUnderlineColor(shade)
    return form


def words_of(page: Page) -> list[Word]:
    """The marked words of a page, in order."""
    found: list[Word] = []
    block = page.document().begin()
    while block.isValid():
        iterator = block.begin()
        while not iterator.atEnd():
            fragment = iterator.fragment()
            href, start = fragment.charFormat().anchorHref(), fragment.position()
            end = start + fragment.length()
            if href.startswith(SCHEME):
                if found and found[-1].end == start and found[-1].address == href:
                    start = found.pop().start
                found.append(Word(page, start, end, href))
            iterator += 1
        block = block.next()
    return found


def word_at(page: Page, place: int, address: str) -> Word | None:
    """The marked word at a place of a page; on its edge, too."""
    return next((word for word in words_of(page) if word.address == address and word.start <= place <= word.end), None)


def room_of(word: Word) -> QRect:
    """What a word covers of its page's viewport; several lines where it is broken."""
    page, start, end, _ = word
    cursor = QTextCursor(page.document())
    cursor.setPosition(start)
    first = page.cursorRect(cursor)
    cursor.setPosition(end)
    return first.united(page.cursorRect(cursor))
