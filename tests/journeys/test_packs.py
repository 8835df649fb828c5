"""Another pack on the command line: opened when it is sound, told and left alone when it is not."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cop29_desktop.gui.dialogs.problems import ProblemsDialog
from cop29_desktop.model.briefing import Briefing

if TYPE_CHECKING:
    from tests.journeys.conftest import Reader

Start = Callable[..., int]


def line_of(file: Path, text: str) -> int:
    return file.read_text("utf-8").split("\n").index(text) + 1


def test_a_sound_pack_is_opened_whole(start: Start, pack: Path, tiny: Briefing) -> None:
    def steps(reader: "Reader") -> None:
        window = reader.window
        assert window.windowTitle() == tiny.pack.title.zh
        assert window.status.content.text() == f"{tiny.pack.id} {tiny.pack.version} · {tiny.pack.code}"
        assert list(reader.decisions.bar.chips.buttons) == [body.id for body in tiny.pack.bodies]
        reader.press("Alt+3")
        assert reader.numbers() == [one.number for one in tiny.decisions if one.body.startswith("CMA")]
        assert reader.dialogs() == []

    assert start(steps, "--pack", str(pack)) == 0


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_broken_pack_is_told_with_file_and_line_and_the_built_in_one_opens(
    start: Start, pack: Path, briefing: Briefing, capsys: pytest.CaptureFixture[str], lang: str
) -> None:
    file = pack / "decisions" / "cma8.yaml"
    file.write_text(file.read_text("utf-8").replace("adopted: 2026-11-21", "adopted: 2026-13-21"), "utf-8")
    (pack / "glossary.yaml").write_text("terms: [", "utf-8")
    first = f"decisions/cma8.yaml:{line_of(file, '  adopted: 2026-13-21')}"

    def steps(reader: "Reader") -> None:
        dialog = reader.dialog()
        assert isinstance(dialog, ProblemsDialog)
        listed = dialog.listed.toPlainText().split("\n")
        assert [line.partition(":")[0] for line in listed] == ["decisions/cma8.yaml", "glossary.yaml"]
        assert listed[0].startswith(f"{first}: ")
        assert reader.window.windowTitle() == briefing.pack.title.part(lang)
        reader.press("Esc")
        assert reader.dialogs() == []
        reader.press("Alt+3")
        assert len(reader.numbers()) == 23

    assert start(steps, "--pack", str(pack), "--lang", lang) == 0
    assert first in capsys.readouterr().err


@pytest.mark.parametrize("what", ["nothing", "a file", "an empty folder"])
def test_a_pack_that_is_none_is_told_too(
    start: Start, tmp_path: Path, capsys: pytest.CaptureFixture[str], what: str
) -> None:
    place = tmp_path / "pack here"
    if what == "a file":
        place.write_bytes(b"no pack")
    elif what == "an empty folder":
        place.mkdir()

    def steps(reader: "Reader") -> None:
        dialog = reader.dialog()
        assert isinstance(dialog, ProblemsDialog)
        assert dialog.listed.toPlainText().strip()
        reader.press("Esc")
        assert len(reader.numbers()) == 49

    assert start(steps, "--pack", str(place)) == 0
    assert capsys.readouterr().err.strip()


def test_what_was_remembered_of_one_pack_does_no_harm_in_another(start: Start, pack: Path, tiny: Briefing) -> None:
    def leave(reader: "Reader") -> None:
        reader.press("Alt+3")
        reader.press("Down")
        reader.window.go_link("cop29:section:5.6")
        reader.window.go_link("cop29:day:2024-11-20")

    def look(reader: "Reader") -> None:
        assert reader.place.startswith("section:")
        assert reader.text.strip()
        assert reader.decisions.bar.query.bodies == frozenset()
        assert reader.numbers() == [decision.number for decision in tiny.decisions]

    assert start(leave) == 0
    assert start(look, "--pack", str(pack)) == 0
