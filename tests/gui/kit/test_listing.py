"""The list of two-line rows: made when looked at, headings passed over, hits marked."""

from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QColor, QImage

from cop29_desktop.gui.kit.listing import Line, Listing, ListingModel
from cop29_desktop.gui.kit.look import Look
from cop29_desktop.gui.kit.theme import LIGHT

LINES = (
    Line("Fruit", heading=True), Line("Apple", "A red one", "tree", ((0, 3),), ((2, 5),)), Line("Pear"),
    Line("Roots", heading=True), Line("Beet", "Long " * 80, "earth"),
)  # fmt: skip


@pytest.fixture
def listing(qtbot: Any) -> Listing:
    made = Listing()
    qtbot.addWidget(made)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.dress(Look(LIGHT, 10))
    made.lines.show(LINES)
    made.resize(300, 900)
    made.show()
    return made


def test_the_model_keeps_qts_rules(qtmodeltester: Any, listing: Listing) -> None:
    qtmodeltester.check(listing.lines)


def test_a_row_is_made_once_and_only_when_it_is_looked_at(qtbot: Any) -> None:
    made: list[int] = []

    def maker() -> Line:
        made.append(1)
        return Line("late")

    model = ListingModel(None)
    model.show([Line("a heading", heading=True), maker])
    assert (model.rowCount(), model.is_heading(0), model.is_heading(1), made) == (2, True, False, [])
    assert [model.line(1).title for _ in range(2)] == ["late", "late"]
    assert made == [1]


def test_steps_pass_headings_over_and_end_at_the_ends(listing: Listing) -> None:
    visited = []
    while listing.step(1):
        visited.append(listing.row)
    assert visited == [1, 2, 4]
    while listing.step(-1):
        visited.append(listing.row)
    assert visited == [1, 2, 4, 2, 1]
    assert listing.step(8)
    assert listing.row == 4


def test_the_last_row_comes_first_going_up(listing: Listing) -> None:
    assert listing.row == -1
    assert listing.step(-1)
    assert listing.row == 4


def test_headings_can_not_be_chosen(listing: Listing) -> None:
    assert listing.lines.flags(listing.lines.index(0, 0)) == Qt.ItemFlag.NoItemFlags


def test_a_row_says_everything_to_a_screen_reader(listing: Listing) -> None:
    said = listing.lines.data(listing.lines.index(1, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Apple, tree, A red one"
    assert Line("Long", "x" * 200).spoken == f"Long, {'x' * 90}…"


def test_a_row_is_as_high_as_what_it_says(listing: Listing) -> None:
    line = listing.fontMetrics().height()
    assert listing.sizeHintForRow(0) < 2 * line < listing.sizeHintForRow(1)
    assert listing.sizeHintForRow(2) < listing.sizeHintForRow(1)
    assert listing.needed >= sum(listing.sizeHintForRow(row) for row in range(5))


def colors(image: QImage, listing: Listing, row: int) -> set[str]:
    """The colours that a row is drawn in."""
    rect = listing.visualRect(listing.lines.index(row, 0))
    return {
        image.pixelColor(x, y).name()
        for x in range(rect.left(), rect.right())
        for y in range(rect.top(), rect.bottom())
    }


def test_marked_words_and_the_current_row_are_seen(listing: Listing) -> None:
    listing.choose(2)
    image = listing.grab().toImage()
    accent, selection = QColor(LIGHT.accent).name(), QColor(LIGHT.selection).name()
    drawn = [colors(image, listing, row) for row in (1, 2, 4)]
    assert [selection in row for row in drawn] == [False, True, False]
    assert [accent in row for row in drawn] == [True, True, False]


def test_a_list_without_rows_has_no_step(qtbot: Any) -> None:
    made = Listing()
    qtbot.addWidget(made)
    assert not made.step(1)
    assert made.currentIndex() == QModelIndex()
