"""The user guide: it tells keys that exist, shows our pictures, and loads nothing else."""

import re

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QKeySequence, QTextDocument

from cop29_desktop import paths
from cop29_desktop.gui.actions import ACTIONS
from cop29_desktop.gui.dialogs.guide import PICTURES, GuideDialog, GuidePage

IMAGE = QTextDocument.ResourceType.ImageResource.value
CODES = ("zh", "en")
KEY = re.compile(r"(?:Ctrl|Alt|Shift)\+(?:Shift\+)?(?:F\d+|[A-Z]|\d|[\[\],])|\bF\d{1,2}\b")
KNOWN = {QKeySequence(key).toString() for row in ACTIONS for key in row.keys}


def text(code: str) -> str:
    return paths.resource("guide", f"guide.{code}.html").read_text("utf-8")


@pytest.mark.parametrize("code", CODES)
def test_every_key_that_the_guide_names_exists(code: str) -> None:
    named = set(KEY.findall(re.sub(r"<[^>]*>", "", text(code))))
    assert len(named) > 15
    assert named - KNOWN == set()


def test_both_languages_have_the_same_chapters_and_keys() -> None:
    zh, en = map(text, CODES)
    assert zh.count("<h2>") == en.count("<h2>") > 8
    assert set(KEY.findall(zh)) == set(KEY.findall(en))


@pytest.mark.parametrize("code", CODES)
def test_only_a_small_safe_subset_is_used_and_every_picture_is_ours(code: str) -> None:
    tags = re.findall(r"</?([a-z0-9]+)", text(code))
    assert set(tags) <= {"h1", "h2", "p", "b", "img"}
    sources = re.findall(r'src="([^"]*)"', text(code))
    assert sources
    assert set(sources) <= set(PICTURES)
    assert all(paths.resource("pictures", name).is_file() for name in sources)
    assert "://" not in text(code)


def test_the_page_loads_our_pictures_and_nothing_else(qtbot: object) -> None:
    page = GuidePage()
    shown = page.loadResource(IMAGE, QUrl(PICTURES[0]))
    assert isinstance(shown, QImage)
    assert shown.width() > 700
    outside = (paths.resource("pictures", PICTURES[0]).as_uri(), f"../pictures/{PICTURES[0]}", "https://x/a.png")
    assert all(page.loadResource(IMAGE, QUrl(name)).width() == 1 for name in outside)
    page.deleteLater()


@pytest.mark.parametrize("code", CODES)
def test_the_guide_shows_its_pictures(qtbot: object, code: str) -> None:
    dialog = GuideDialog(code, "")
    dialog.show()
    assert dialog.page.document().size().height() > 3 * 300
    assert dialog.page.toPlainText().count("\ufffc") == text(code).count("<img")
    dialog.close()
