"""The interface's catalogues are swapped while the program runs, Qt's own words too."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from cop29_desktop import paths
from cop29_desktop.gui.kit.translator import Translator

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def translator(hush: Callable[[Translator], None]) -> Iterator[Translator]:
    made = Translator(paths.resource("i18n"))
    yield made
    hush(made)


def ours() -> str:
    return QCoreApplication.translate("Actions", "&View")


def of_qt() -> str:
    return QCoreApplication.translate("QPlatformTheme", "Close")


def plural(count: int) -> str:
    source = (
        "%n problem(s) were found, so the built-in briefing is open instead. "
        "Mend the lines below and open the pack again."
    )
    return QCoreApplication.translate("ProblemsDialog", source, "", count)


def test_words_follow_the_language_back_and_forth(translator: Translator) -> None:
    told = []
    for code in ("zh", "en", "zh"):
        translator.speak(code)
        told.append((ours(), of_qt()))
    assert told == [("檢視(&V)", "關閉"), ("&View", "Close"), ("檢視(&V)", "關閉")]


def test_english_has_its_plurals(translator: Translator) -> None:
    translator.speak("en")
    assert plural(1).startswith("1 problem was found")
    assert plural(2).startswith("2 problems were found")


def test_a_folder_without_catalogues_leaves_the_words_of_the_code(
    tmp_path: Path, hush: Callable[[Translator], None]
) -> None:
    translator = Translator(tmp_path)
    translator.speak("zh")
    assert (ours(), of_qt()) == ("&View", "關閉"), "Qt's own catalogue is where Qt keeps it"
    hush(translator)
    assert of_qt() == "Close"
