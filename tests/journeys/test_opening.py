"""Another briefing, opened from the menu: shown when it is whole, told when it is not, and there at the next start."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from cop29_desktop.gui.dialogs.problems import ProblemsDialog
from cop29_desktop.model.briefing import Briefing

if TYPE_CHECKING:
    from tests.journeys.conftest import Reader

Start = Callable[..., int]


def choose(reader: "Reader", folder: Path) -> None:
    """Ask for a briefing, and choose a folder."""
    reader.press("Ctrl+O")
    dialog = reader.dialog()
    assert isinstance(dialog, QFileDialog)
    dialog.setDirectory(str(folder.parent))
    dialog.selectFile(folder.name)
    reader.press("Return")


def choose_last(reader: "Reader", named: str) -> None:
    """Choose from the briefings that were opened last."""
    menu = reader.window.commands.briefings
    menu.aboutToShow.emit()
    (action,) = (one for one in menu.actions() if one.text() == named)
    menu.triggered.emit(action)


def test_another_briefing_takes_the_place_of_this_one_and_this_one_comes_back(
    start: Start, pack: Path, tiny: Briefing, briefing: Briefing
) -> None:
    def steps(reader: "Reader") -> None:
        reader.press("Alt+3", "Ctrl++", "F8")
        reader.window.go_link("section:5.6")
        reader.window.days.show_day(date(2024, 11, 20))
        choose(reader, pack)
        there = reader.next_window()
        assert there.window.windowTitle() == tiny.pack.title.en
        assert there.numbers() == [decision.number for decision in tiny.decisions]
        assert there.window.status.zoom.text() == "110 %"
        assert there.window.tree.title.text() == "Report"
        there.press("F8", "F8")
        assert there.window.tree.title.text() == "報告"
        choose_last(there, "內建的簡報")
        back = there.next_window()
        assert back.window.windowTitle() == briefing.pack.title.zh
        assert (back.place, back.window.days.day) == ("section:5.6", date(2024, 11, 20))
        back.press("Ctrl+2")
        assert {number.split("/")[1] for number in back.numbers()} == {"CMA.6"}

    assert start(steps) == 0


def test_the_briefing_that_was_open_is_open_at_the_next_start(start: Start, pack: Path, tiny: Briefing) -> None:
    seen: list[str] = []

    def leave(reader: "Reader") -> None:
        choose(reader, pack)
        reader.next_window()

    def look(reader: "Reader") -> None:
        seen.append(reader.window.windowTitle())

    assert start(leave) == 0
    assert start(look) == 0
    assert start(look, "decision:1/CMA.6") == 0, "what only the built-in one has opens the built-in one"
    assert seen[0] == tiny.pack.title.zh
    assert seen[1] != seen[0]


def test_a_briefing_with_problems_is_told_and_nothing_changes(start: Start, pack: Path, briefing: Briefing) -> None:
    (pack / "glossary.yaml").write_text("terms: [", "utf-8")

    def steps(reader: "Reader") -> None:
        choose(reader, pack)
        told = reader.dialog()
        assert isinstance(told, ProblemsDialog)
        assert "glossary.yaml:2" in told.listed.toPlainText()
        assert any("原來開著的簡報" in words for words in reader.words())
        told.close()
        assert reader.window.windowTitle() == briefing.pack.title.zh
        reader.press("Alt+3")
        assert len(reader.numbers()) == 23

    assert start(steps) == 0


def test_a_briefing_that_has_gone_meanwhile_is_told_and_the_built_in_one_opens(
    start: Start, pack: Path, briefing: Briefing
) -> None:
    def leave(reader: "Reader") -> None:
        choose(reader, pack)
        reader.next_window()

    def look(reader: "Reader") -> None:
        assert isinstance(reader.dialog(), ProblemsDialog)
        assert reader.window.windowTitle() == briefing.pack.title.zh

    assert start(leave) == 0
    shutil.rmtree(pack)
    assert start(look) == 0


def test_a_note_that_can_not_be_kept_holds_the_window(start: Start, pack: Path, briefing: Briefing) -> None:
    def steps(reader: "Reader") -> None:
        reader.window.commands.own.close = lambda: False  # type: ignore[method-assign]
        choose(reader, pack)
        reader.rest()
        assert reader.window.isVisible()
        del reader.window.commands.own.close

    def look(reader: "Reader") -> None:
        assert reader.window.windowTitle() == briefing.pack.title.zh

    assert start(steps) == 0
    assert start(look) == 0, "what was never shown is not opened"
