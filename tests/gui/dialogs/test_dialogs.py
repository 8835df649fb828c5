"""Dialogs: what they tell, and that they are freed when closed."""

import gc
import platform
import re
import weakref
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import PySide6
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QLabel

from cop29_desktop import __version__, paths
from cop29_desktop.gui.actions import ACTIONS, access_key, plain
from cop29_desktop.gui.dialogs.about import AboutDialog
from cop29_desktop.gui.dialogs.keys import KeysDialog
from cop29_desktop.gui.dialogs.problems import ProblemsDialog
from cop29_desktop.gui.kit.page import Page
from cop29_desktop.gui.main_window import MainWindow
from cop29_desktop.packs.problems import Problem

Open = Callable[..., MainWindow]
PROBLEMS = (
    Problem("decisions/cma8.yaml", 12, "日期不對。", "This is no date."),
    Problem("pack.yaml", 3, "缺少「id」。", "“pack” lacks “id”."),
)
MAKERS: dict[str, Callable[[MainWindow], None]] = {
    "keys": lambda window: window.commands.by_id["keys"].trigger(),
    "settings": lambda window: window.commands.by_id["settings"].trigger(),
    "guide": lambda window: window.commands.by_id["guide"].trigger(),
    "about": lambda window: window.commands.by_id["about"].trigger(),
    "problems": lambda window: window.tell_problems(PROBLEMS),
}
LANGUAGES = ("zh", "en", "both")


def opened(window: MainWindow, name: str) -> QDialog:
    """Open a dialog as the window does."""
    MAKERS[name](window)
    (dialog,) = (one for one in window.findChildren(QDialog) if one.isVisible())
    return dialog


def close(dialog: QDialog, qtbot: Any) -> None:
    """Press the dialog's own button."""
    box = dialog.findChild(QDialogButtonBox)
    qtbot.mouseClick(box.button(QDialogButtonBox.StandardButton.Close), Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("name", MAKERS)
def test_a_dialog_is_freed_when_it_is_closed(window: MainWindow, qtbot: Any, name: str) -> None:
    dialog = opened(window, name)
    page = dialog.findChild(Page)
    references = [weakref.ref(dialog)] + ([weakref.ref(page)] if page else [])
    close(dialog, qtbot)
    del dialog, page
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert [reference() for reference in references] == [None] * len(references)
    assert window.findChildren(QDialog) == []


@pytest.mark.parametrize("name", MAKERS)
def test_escape_closes_a_dialog_and_the_keyboard_is_where_it_was(window: MainWindow, qtbot: Any, name: str) -> None:
    window.tree.filter.setFocus()
    dialog = opened(window, name)
    assert dialog.isModal()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    qtbot.waitUntil(lambda: window.focusWidget() is window.tree.filter)


@pytest.mark.parametrize("name", MAKERS)
def test_a_button_closes_in_the_language_of_the_interface(open_window: Open, qtbot: Any, name: str) -> None:
    told = []
    for lang in ("zh", "en"):
        window = open_window(lang=lang)
        dialog = opened(window, name)
        told.append(dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Close).text())
        close(dialog, qtbot)
        window._translator.speak("en")
    assert [text.replace("&", "") for text in told] == ["關閉", "Close"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_key_list_tells_how_to_reach_every_action(open_window: Open, qtbot: Any, lang: str) -> None:
    dialog = opened(open_window(lang=lang), "keys")
    assert isinstance(dialog, KeysDialog)
    lines = dialog.findChild(Page).toPlainText().split("\n")
    native = QKeySequence.SequenceFormat.NativeText
    wanted = [
        (" · ".join(QKeySequence(key).toString(native) for key in row.keys)
         or f"{QKeySequence(f'Alt+{access_key(row.menu)}').toString(native)}, {access_key(row.text)}", plain(row.text))
        for row in ACTIONS
    ]  # fmt: skip
    told = list(pairwise(lines))
    assert [pair for pair in wanted if pair not in told] == []
    texts = [text for _, text in wanted]
    assert all(bool(re.search(r"[一-鿿]", text)) == (lang != "en") for text in texts)
    close(dialog, qtbot)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_about_says_whose_words_these_are_which_version_and_which_content(
    open_window: Open, qtbot: Any, lang: str
) -> None:
    window = open_window(lang=lang)
    dialog = opened(window, "about")
    assert isinstance(dialog, AboutDialog)
    told = " ".join(dialog.page.toPlainText().split())
    pack, code = window._session.briefing.pack, window._session.interface_code
    wanted = [pack.notice, pack.title, pack.cover.title, pack.cover.agency, *pack.limits]
    wanted += [text for author in pack.cover.authors for text in (author.name, author.post)]
    texts = [" ".join(text.part(code).split()) for text in wanted]
    facts = [f"{pack.id} {pack.version} · {pack.code}", f"cop29-desktop {__version__}", "MIT", "LGPL", "SIL"]
    assert [text for text in texts + facts if text not in told] == []
    close(dialog, qtbot)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_about_says_how_to_verify_and_where_ones_own_data_are(open_window: Open, qtbot: Any, lang: str) -> None:
    dialog = opened(open_window(lang=lang), "about")
    told = " ".join(dialog.findChild(Page).toPlainText().split())
    wanted = [
        "AF_INET",
        str(paths.user_folder()),
        str(paths.cache_folder()),
        platform.python_version(),
        PySide6.__version__,
    ]
    assert [part for part in wanted if part not in told] == []
    close(dialog, qtbot)


@pytest.mark.parametrize(("lang", "sentences"), [("zh", "發現 2 個問題"), ("en", "2 problems were found")])
def test_problems_are_listed_with_file_and_line_to_be_copied(
    open_window: Open, qtbot: Any, lang: str, sentences: str
) -> None:
    dialog = opened(open_window(lang=lang), "problems")
    assert isinstance(dialog, ProblemsDialog)
    assert dialog.listed.toPlainText() == "\n".join(problem.show(lang) for problem in PROBLEMS)
    assert "decisions/cma8.yaml:12" in dialog.listed.toPlainText()
    assert sentences in dialog.findChild(QLabel).text()
    dialog.listed.selectAll()
    dialog.listed.copy()
    assert QApplication.clipboard().text() == dialog.listed.toPlainText()
    qtbot.keyClicks(dialog.listed, "x")
    assert dialog.listed.toPlainText().startswith("decisions/")
    close(dialog, qtbot)


@pytest.mark.parametrize("name", MAKERS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_dialog_fits_a_laptop_at_double_size(open_window: Open, qtbot: Any, name: str, lang: str) -> None:
    dialog = opened(open_window(lang=lang, zoom=200), name)
    assert dialog.width() <= 1366
    assert dialog.height() <= 768 - 40, "a title bar and a task bar need room too"
    button = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Close)
    assert dialog.rect().contains(button.geometry().translated(button.parentWidget().pos()))
    for page in dialog.findChildren(Page):
        assert page.height() > 200
    close(dialog, qtbot)
