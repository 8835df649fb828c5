"""What was found, marked in a page."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QBrush, QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from cop29_desktop.gui.kit.look import Look
from cop29_desktop.gui.kit.page import Page

Ranges = Callable[[str], Sequence[tuple[int, int]]]


def highlight(page: Page, ranges: Ranges, look: Look) -> bool:
    """Mark what the ranges of each paragraph say, and show the first; False where there is none."""
    found: list[QTextCursor] = []
    block = page.document().begin()
    while block.isValid():
        for start, end in ranges(block.text()):
            cursor = QTextCursor(block)
            cursor.setPosition(block.position() + start)
            cursor.setPosition(block.position() + end, QTextCursor.MoveMode.KeepAnchor)
            found.append(cursor)
        block = block.next()
    page.setExtraSelections([_marked(cursor, look) for cursor in found])
    if found:
        first = QTextCursor(page.document())
        first.setPosition(found[0].selectionStart())
        page.setTextCursor(first)
        page.ensureCursorVisible()
    return bool(found)


def _marked(cursor: QTextCursor, look: Look) -> QTextEdit.ExtraSelection:
    shown = QTextCharFormat()
    shown.setBackground(QBrush(QColor(look.tokens.selection)))
    shown.setFontUnderline(True)
    selection = QTextEdit.ExtraSelection()
    selection.cursor, selection.format = cursor, shown  # pyright: ignore[reportAttributeAccessIssue]
    return selection
