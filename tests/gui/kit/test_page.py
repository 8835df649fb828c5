"""A page opens nothing and loads nothing; it hands its links on."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QAccessible, QColor, QDesktopServices, QImage, QTextCursor, QTextDocument
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QTextBrowser

from cop29_desktop.gui.kit.page import HEADINGS, SECOND, Page

RED = QColor("#ff0000")
SIZE = 40


class Opener(QObject):
    """Stands in for the system's programs, and remembers what they were asked to open."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        """Called instead of a program."""
        self.opened.append(url.toString())


@pytest.fixture
def opener() -> Iterator[Opener]:
    made = Opener()
    schemes = ("http", "https", "file", "mailto", "cop29")
    for scheme in schemes:
        QDesktopServices.setUrlHandler(scheme, made, "open")
    yield made
    for scheme in schemes:
        QDesktopServices.unsetUrlHandler(scheme)


@pytest.fixture
def page(qtbot: Any) -> Page:
    made = Page()
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    return made


def shows_red(browser: QTextBrowser) -> bool:
    """Whether anything is drawn in pure red."""
    drawn = browser.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return any(drawn.pixelColor(x, y) == RED for x in range(drawn.width()) for y in range(0, drawn.height(), 2))


@pytest.fixture
def bait(tmp_path: Path) -> Path:
    """A folder with a red picture and a style sheet that makes text red."""
    picture = QImage(SIZE, SIZE, QImage.Format.Format_RGB32)
    picture.fill(RED)
    assert picture.save(str(tmp_path / "red.png"))
    (tmp_path / "red.css").write_text("body, p { color: #ff0000; background-color: #ff0000; }", "ascii")
    return tmp_path


LURES = {
    "a picture": '<p><img src="{0}/red.png"></p>',
    "a picture's path": '<p><img src="{1}/red.png"></p>',
    "a style sheet": '<html><head><link rel="stylesheet" type="text/css" href="{0}/red.css"></head><p>text</p></html>',
    "an imported style sheet": '<html><head><style>@import url("{0}/red.css");</style></head><p>text</p></html>',
    "a background": '<table width="100%" style="background-image: url({0}/red.png)"><tr><td>text</td></tr></table>',
}


@pytest.mark.parametrize("lure", LURES.values(), ids=LURES)
def test_no_file_is_loaded_where_qts_own_browser_loads_it(page: Page, bait: Path, qtbot: Any, lure: str) -> None:
    body = lure.format(bait.as_uri(), bait.as_posix())
    plain = QTextBrowser()
    qtbot.addWidget(plain)
    plain.resize(400, 300)
    plain.show()
    plain.setHtml(body)
    assert shows_red(plain), "the lure works"
    page.show_html(body, "")
    assert not shows_red(page)


@pytest.mark.parametrize("address", ["file:///etc/hosts", "http://localhost:9/a.png", "//host/share/a.png", "qrc:/a"])
def test_a_resource_is_empty_and_a_picture_one_clear_point(page: Page, address: str) -> None:
    kinds = [kind for kind in QTextDocument.ResourceType if kind is not QTextDocument.ResourceType.UnknownResource]
    for kind in kinds:
        given = page.loadResource(kind.value, QUrl(address))
        if isinstance(given, QImage):
            assert (given.width(), given.height(), given.pixelColor(0, 0).alpha()) == (1, 1, 0)
        else:
            assert given == b""


def click_link(page: Page, qtbot: Any) -> None:
    """Click on the first letter of the page."""
    place = page.cursorRect(page.cursorForPosition(QPoint(0, 0))).center() + QPoint(4, 0)
    assert page.anchorAt(place), "a link stands there"
    qtbot.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=place)


ADDRESSES = ("cop29:decision:1/CMA.6", "http://localhost:9/", "file:///etc/hosts", "mailto:a@example.org", "#here")


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_link_is_handed_on_and_opened_by_nobody(page: Page, opener: Opener, qtbot: Any, address: str) -> None:
    page.show_html(f'<p><a href="{address}">link</a></p>', "")
    spy = QSignalSpy(page.link_activated)
    click_link(page, qtbot)
    assert [spy.at(i)[0] for i in range(spy.count())] == [address]
    assert opener.opened == []
    assert page.toPlainText().strip() == "link", "the page is still there"


def test_the_stand_in_for_the_systems_programs_would_notice(opener: Opener) -> None:
    QDesktopServices.openUrl(QUrl("http://localhost:9/"))
    assert opener.opened == ["http://localhost:9/"]


def test_links_are_reached_by_tab_and_opened_by_enter(page: Page, qtbot: Any) -> None:
    page.show_html('<p><a href="cop29:term:a">a</a> and <a href="cop29:term:b">b</a></p>', "")
    spy = QSignalSpy(page.link_activated)
    page.setFocus()
    for _ in range(2):
        qtbot.keyClick(page, Qt.Key.Key_Tab)
    qtbot.keyClick(page, Qt.Key.Key_Return)
    assert [spy.at(i)[0] for i in range(spy.count())] == ["cop29:term:b"]


def test_text_can_be_copied_but_not_changed(page: Page) -> None:
    page.show_html("<p>text</p>", "")
    assert page.isReadOnly()
    assert page.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse


LONG = "".join(f"<p>{number}</p>" for number in range(100))


def test_the_place_in_a_page_can_be_told_and_found_again(page: Page) -> None:
    page.show_html(LONG, "")
    assert page.position() == 0
    page.scroll_to(500)
    assert page.position() == pytest.approx(500, abs=2)
    page.show_html(LONG, "")
    assert page.position() == 0, "another text is read from its top"


def test_a_page_that_is_not_shown_yet_opens_at_its_place(qtbot: Any) -> None:
    page = Page()
    qtbot.addWidget(page)
    page.show_html(LONG, "")
    page.scroll_to(500)
    assert page.position() == 500
    page.resize(400, 300)
    page.show()
    assert page.position() == pytest.approx(500, abs=2)
    assert page.verticalScrollBar().value() > 0


def test_a_page_keeps_its_place_when_its_lines_break_elsewhere(page: Page) -> None:
    page.show_html(LONG.replace("</p>", " and words that need more than a line when it is short</p>"), "")
    page.scroll_to(500)
    most = page.verticalScrollBar().maximum()
    page.resize(150, 300)
    assert page.verticalScrollBar().maximum() > most
    assert page.position() == pytest.approx(500, abs=2)


def point_sizes(page: Page) -> list[float]:
    sizes = []
    block = page.document().begin()
    while block.isValid():
        cursor = QTextCursor(block)
        cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor)
        sizes.append(cursor.charFormat().font().pointSizeF())
        block = block.next()
    return sizes


def test_headings_are_sized_by_our_scale_and_their_second_language_smaller(page: Page) -> None:
    page.document().setDefaultFont(font := page.font())
    body = "".join(f"<h{level}>heading</h{level}>" for level in HEADINGS)
    page.show_html(f'{body}<h1><span style="font-weight: 400">second</span></h1>', "")
    ratios = [size / font.pointSizeF() for size in point_sizes(page)]
    assert ratios == pytest.approx([*HEADINGS.values(), HEADINGS[1] * SECOND])


def test_screen_readers_hear_a_text_and_the_link_that_tab_comes_to(page: Page, qtbot: Any) -> None:
    page.show_html('<p>one <a href="cop29:term:itmo">ITMO</a></p>', "")
    spoken = QAccessible.queryAccessibleInterface(page)
    assert spoken.role() == QAccessible.Role.EditableText
    assert spoken.state().readOnly
    assert spoken.textInterface().text(0, 8) == "one ITMO"
    page.setFocus()
    told = []
    for _ in range(2):
        qtbot.keyClick(page, Qt.Key.Key_Tab)
        told.append(spoken.text(QAccessible.Text.Description))
    assert told == ["ITMO", ""]
