"""A page and its two buttons."""

from typing import Any

import pytest
from PySide6.QtGui import QImage

from cop29_desktop.gui.kit.leaves import Leaves


@pytest.fixture
def leaves(qtbot: Any) -> Leaves:
    made = Leaves()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    ("page", "pages", "said", "back", "on"),
    [
        (0, 1, "1 of 1", False, False),
        (0, 3, "1 of 3", False, True),
        (1, 3, "2 of 3", True, True),
        (2, 3, "3 of 3", True, False),
        (0, None, "1 of …", False, False),
    ],
)
def test_it_turns_only_to_pages_that_are_there(
    leaves: Leaves, page: int, pages: int | None, said: str, *, back: bool, on: bool
) -> None:
    turned: list[int] = []
    leaves.turned.connect(turned.append)
    leaves.show_page(QImage(20, 30, QImage.Format.Format_RGB32), page, pages)
    assert (leaves.number.text(), leaves.before.isEnabled(), leaves.after.isEnabled()) == (said, back, on)
    leaves.before.click()
    leaves.after.click()
    assert turned == [page - 1] * back + [page + 1] * on
    assert leaves.picture.pixmap().height() == 30


def test_nothing_is_shown_where_nothing_is_made_yet(leaves: Leaves) -> None:
    leaves.show_page(QImage(20, 30, QImage.Format.Format_RGB32), 1, 3)
    leaves.clear()
    assert leaves.picture.pixmap().isNull()
    assert leaves.number.text() == "…"
    assert not leaves.before.isEnabled()
    assert not leaves.after.isEnabled()


def test_its_buttons_say_what_they_do_and_their_keys(leaves: Leaves) -> None:
    for button, name, key in ((leaves.before, "Previous page", "PgUp"), (leaves.after, "Next page", "PgDown")):
        assert (button.accessibleName(), button.toolTip()) == (name, f"{name} ({key})")
