"""Terms in text: marked quietly, with a card on hover, on focus and by a key; it goes with Esc and covers no word."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QUrl, Signal
from PySide6.QtGui import QCursor, QKeySequence, QTextCharFormat, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow

from cop29_desktop.gui.glossing import Glossing
from cop29_desktop.gui.kit.marked_words import Word, room_of, words_of
from cop29_desktop.gui.kit.page import Page
from cop29_desktop.gui.main_window import MainWindow
from cop29_desktop.gui.searching import Searching, SearchingParts
from cop29_desktop.model.anchors import Anchor

Open = Callable[..., MainWindow]


def press(window: MainWindow, *keys: str) -> None:
    """Press keys where the keyboard is."""
    for key in keys:
        QTest.keySequence(QApplication.focusWidget() or window, QKeySequence(key))


def glossing(window: MainWindow) -> Glossing:
    """What marks terms, with nothing left to mark."""
    made = window.commands.searching.glossing
    made.mark()
    return made


def text_of(word: Word) -> str:
    cursor = QTextCursor(word.page.document())
    cursor.setPosition(word.start)
    cursor.setPosition(word.end, QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText()


def on_screen(window: MainWindow, word: Word) -> QRect:
    """Where a word stands in the window."""
    rect = room_of(word)
    rect.moveTopLeft(word.page.viewport().mapTo(window, rect.topLeft()))
    return rect


def word(page: Page, key: str) -> Word:
    return next(one for one in words_of(page) if one.address == f"gloss:{key}")


def hover(monkeypatch: Any, page: Page, at: Word) -> None:
    """Rest the pointer on a word."""
    spot = page.viewport().mapToGlobal(room_of(at).center())
    monkeypatch.setattr(QCursor, "pos", lambda: spot)
    page.highlighted.emit(QUrl(at.address))


def away(monkeypatch: Any, page: Page) -> None:
    """Take the pointer away."""
    monkeypatch.setattr(QCursor, "pos", lambda: QPoint(1, 1))
    page.highlighted.emit(QUrl())


def test_terms_are_marked_after_the_first_paint_once_per_paragraph(window: MainWindow, qtbot: Any) -> None:
    window.go(Anchor.parse("section:5.1"))
    page = window.centre.reader.page
    qtbot.waitUntil(lambda: bool(words_of(page)))
    found = words_of(page)
    assert {"gloss:ncqg", "gloss:ndc"} <= {one.address for one in found}
    blocks = [(page.document().findBlock(one.start).blockNumber(), one.address) for one in found]
    assert len(set(blocks)) == len(blocks)


def test_a_mark_is_dotted_in_the_color_of_the_text_and_no_link_is_lost(open_window: Open) -> None:
    window = open_window("section:5.1")
    page = window.centre.reader.page
    page.show_html(window._session.html(window._session.document(Anchor.parse("section:5.1"))), "")
    links = page.toHtml().count('href="cop29:')
    glossing(window)
    assert page.toHtml().count('href="cop29:') == links > 0
    cursor = QTextCursor(page.document())
    cursor.setPosition(word(page, "ncqg").start + 1)
    form = cursor.charFormat()
    assert form.underlineStyle() == QTextCharFormat.UnderlineStyle.DotLine
    assert form.foreground().color() == page.document().begin().charFormat().foreground().color()


@pytest.mark.parametrize(
    ("place", "key"), [("decision:1/CMA.6", "ncqg"), ("statement:starmer", "party"), ("section:5.5", "itmo")]
)
def test_details_statements_and_sections_are_marked(open_window: Open, place: str, key: str) -> None:
    window = open_window(place)
    glossing(window)
    assert text_of(word(window.centre.page, key))


def test_a_term_is_not_marked_on_its_own_page(open_window: Open) -> None:
    window = open_window("term:itmo")
    glossing(window)
    assert words_of(window.centre.page)
    assert "gloss:itmo" not in {one.address for one in words_of(window.centre.page)}


def test_a_page_that_is_filled_again_is_marked_again(window: MainWindow) -> None:
    window.go(Anchor.parse("section:5.1"))
    page = window.centre.reader.page
    for keys in ("F8", "F8", "Ctrl++"):
        press(window, keys)
        glossing(window)
        assert words_of(page), keys


def test_a_key_shows_the_card_of_the_next_term_and_escape_takes_it_away(open_window: Open) -> None:
    window = open_window("section:5.1")
    card = glossing(window).card
    page, seen = window.centre.reader.page, []
    for _ in range(3):
        press(window, "Ctrl+I")
        seen.append(page.textCursor().selectedText())
        assert card.isVisible()
    assert seen == [text_of(one) for one in words_of(page)[:3]]
    press(window, "Escape")
    assert (card.isHidden(), window.focusWidget()) == (True, page)
    press(window, "Ctrl+I")
    assert page.textCursor().selectedText() == seen[-1]


def test_the_card_says_both_languages_and_where_the_term_occurs(open_window: Open) -> None:
    window = open_window("section:5.5")
    made = glossing(window)
    made.show_card(word(window.centre.reader.page, "itmo"))
    text = made.card.page.toPlainText()
    for part in ("國際移轉減緩成果", "Internationally transferred mitigation outcome", "見於", "4/CMA.6"):
        assert part in text
    assert text.index("國際移轉減緩成果") < text.index("Internationally")
    assert "cop29:decision:4/CMA.6" in made.card.page.toHtml()


def test_english_comes_first_in_english(open_window: Open) -> None:
    window = open_window("section:5.5", lang="en")
    made = glossing(window)
    made.show_card(word(window.centre.reader.page, "itmo"))
    text = made.card.page.toPlainText()
    assert text.index("Internationally") < text.index("國際移轉減緩成果") < text.index("Occurs in")


@pytest.mark.parametrize("zoom", [100, 200])
@pytest.mark.parametrize("place", ["section:5.1", "decision:1/CMA.6", "section:4"])
def test_the_card_never_covers_its_word_nor_leaves_the_window(open_window: Open, place: str, zoom: int) -> None:
    window = open_window(place, zoom=zoom)
    made = glossing(window)
    page = window.centre.page
    for one in words_of(page)[:20]:
        for end in (one.start, one.end):
            cursor = QTextCursor(page.document())
            cursor.setPosition(end)
            page.setTextCursor(cursor)
        page.ensureCursorVisible()
        made.show_card(one)
        assert not made.card.geometry().intersects(on_screen(window, one)), text_of(one)
        assert window.rect().contains(made.card.geometry())
        assert made.card.height() > 3 * page.fontMetrics().height()


def test_a_pointer_that_rests_on_a_term_shows_its_card_and_one_that_goes_takes_it_away(
    open_window: Open, monkeypatch: Any, qtbot: Any
) -> None:
    window = open_window("section:5.1")
    made, page = glossing(window), window.centre.reader.page
    hover(monkeypatch, page, word(page, "ncqg"))
    assert made.card.isHidden()
    qtbot.waitUntil(made.card.isVisible)
    away(monkeypatch, page)
    assert made.card.isVisible()
    qtbot.waitUntil(made.card.isHidden)


def test_a_pointer_that_passes_over_shows_nothing(open_window: Open, monkeypatch: Any) -> None:
    window = open_window("section:5.1")
    made, page = glossing(window), window.centre.reader.page
    hover(monkeypatch, page, word(page, "ncqg"))
    away(monkeypatch, page)
    assert (made._showing.isActive(), made.card.isHidden()) == (False, True)


def test_the_card_stays_while_the_pointer_is_on_it(open_window: Open, monkeypatch: Any) -> None:
    window = open_window("section:5.1")
    made, page = glossing(window), window.centre.reader.page
    made.show_card(word(page, "ncqg"))
    monkeypatch.setattr(made.card, "underMouse", lambda: True)
    made._leave()
    assert made.card.isVisible()
    monkeypatch.setattr(made.card, "underMouse", lambda: False)
    made._leave()
    assert made.card.isHidden()


def test_focus_shows_the_card_and_enter_goes_into_it(open_window: Open, qtbot: Any) -> None:
    window = open_window("section:5.5")
    made, page = glossing(window), window.centre.reader.page
    page.setFocus()
    while not page.textCursor().charFormat().anchorHref().startswith("gloss:"):
        qtbot.keyClick(page, Qt.Key.Key_Tab)
    assert made.card.isVisible()
    press(window, "Return")
    assert window.focusWidget() is made.card.page
    press(window, "Escape")
    assert (made.card.isHidden(), window.focusWidget()) == (True, page)


def test_a_mark_never_navigates(open_window: Open) -> None:
    window = open_window("section:5.5")
    glossing(window)
    before = window._navigator.place
    window.centre.reader.page.link_activated.emit("gloss:itmo")
    assert window._navigator.place is before


def test_links_of_a_card_lead_there_and_its_heading_searches_for_all(open_window: Open) -> None:
    window = open_window("section:5.5")
    made = glossing(window)
    one = word(window.centre.reader.page, "itmo")
    made.show_card(one)
    made.card.page.link_activated.emit("find:ITMO")
    search = window.commands.searching.search
    assert (made.card.isHidden(), search.isVisible(), search.box.text()) == (True, True, "ITMO")
    made.show_card(one)
    made.card.page.link_activated.emit("cop29:decision:4/CMA.6")
    assert str(window._navigator.place.anchor) == "decision:4/CMA.6"


def test_scrolling_takes_the_card_away(open_window: Open) -> None:
    window = open_window("section:5.1", zoom=150)
    made, page = glossing(window), window.centre.reader.page
    made.show_card(words_of(page)[0])
    page.verticalScrollBar().setValue(40)
    assert made.card.isHidden()


def test_a_page_without_terms_says_so(window: MainWindow, monkeypatch: Any) -> None:
    page = window.centre.reader.page
    glossing(window)
    page.show_html("<p>—</p>", "")
    press(window, "Ctrl+I")
    assert window.status.currentMessage() == "這裡沒有詞彙表中的詞。"


def test_the_itinerary_is_explained_when_the_keyboard_is_there(window: MainWindow) -> None:
    made = glossing(window)
    press(window, "Ctrl+5", "Ctrl+I")
    assert made.card.isVisible()
    assert window.days.page.textCursor().hasSelection()


def test_a_card_of_the_focused_term_stays_when_the_pointer_passes(open_window: Open) -> None:
    window = open_window("section:5.1")
    made = glossing(window)
    press(window, "Ctrl+I")
    made._leave()
    assert made.card.isVisible()


def test_the_place_of_a_hit_is_explained_too(window: MainWindow) -> None:
    press(window, "Ctrl+Shift+F")
    window.commands.searching.search.box.setText("itmo")
    made = glossing(window)
    page = window.commands.searching.search.page
    made.show_card(words_of(page)[0])
    press(window, "Escape")
    assert (made.card.isHidden(), window.commands.searching.search.isVisible()) == (True, True)


class Painted(QObject):
    """A window's news that it is painted."""

    painted = Signal()


def test_a_window_that_closes_at_once_marks_nothing_any_more(window: MainWindow, qapp: QApplication) -> None:
    gone = QMainWindow()
    parts = SearchingParts(window._session, window._navigator, window._wardrobe, window.centre, window.days)
    made = Searching(gone, parts, {})
    news = Painted()
    news.painted.connect(made.start_glossing, Qt.ConnectionType.QueuedConnection)
    news.painted.emit()
    gone.deleteLater()
    qapp.sendPostedEvents(gone, QEvent.Type.DeferredDelete)
    qapp.processEvents()
    assert made._glossing is None
