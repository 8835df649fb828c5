"""Printing, from the command line and with four keys."""

import io
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import TYPE_CHECKING, Any

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication, QFileDialog

from cop29_desktop.gui.dialogs.print import PrintDialog
from cop29_desktop.gui.printing import printers
from cop29_desktop.gui.printing.press import Press
from cop29_desktop.gui.printing.printed import Printed

if TYPE_CHECKING:
    from tests.journeys.conftest import Reader

Start = Callable[..., int]
Process = Callable[..., CompletedProcess[str]]


def text(file: Path) -> str:
    """What another library reads in a file."""
    return "".join(page.extract_text() for page in PdfReader(io.BytesIO(file.read_bytes())).pages)


def test_a_table_a_place_and_the_head_of_delegations_page_are_printed_without_a_screen(
    process: Process, tmp_path: Path
) -> None:
    wanted = {
        "table": (["--table", "decisions", "--query", "body:CMA6"], "顯示 23／49 筆：CMA6"),
        "place": (["decision:1/CMA.6", "--lang", "en"], "New collective quantified goal"),
        "head": (["--one-page", "--query", "body:CMA", "--paper", "Letter"], "第 1／1 頁"),
    }
    for name, (options, said) in wanted.items():
        file = tmp_path / f"{name}.pdf"
        done = process("--print-to", file, *options)
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
        assert said in text(file)


def test_the_same_day_gives_the_same_file(process: Process, tmp_path: Path) -> None:
    files = [tmp_path / "one.pdf", tmp_path / "two.pdf"]
    for file in files:
        assert process("--print-to", file, "section:5", "--today", "2024-11-18").returncode == 0
    assert files[0].read_bytes() == files[1].read_bytes()


def test_a_file_is_replaced_only_with_force(process: Process, tmp_path: Path) -> None:
    file = tmp_path / "old.pdf"
    file.write_text("mine", "utf-8")
    refused = process("--print-to", file, "term:itmo", LC_ALL="zh_TW.UTF-8")
    assert (refused.returncode, file.read_text("utf-8")) == (2, "mine")
    assert "已存在；加 --force 才會取代" in refused.stderr
    assert process("--print-to", file, "term:itmo", "--force").returncode == 0
    assert file.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--table", "nothing"], "no table"),
        (["--table", "decisions", "--query", "body:COP30"], "COP30"),
        (["--paper", "A9"], "A3, A5"),
        (["term:itmo", "--table", "decisions"], "not both"),
        (["term:nothing"], "no “term:nothing”"),
        (["--columns", "nothing"], "no column “nothing”; it has: body"),
        (["--table", "decisions", "nothing"], "no table “nothing”"),
        (["--one-page", "--columns", "title"], "neither an anchor nor --one-page"),
    ],
)
def test_what_can_not_be_printed_is_told_and_nothing_is_written(
    process: Process, tmp_path: Path, options: list[str], said: str
) -> None:
    done = process("--print-to", tmp_path / "out.pdf", *options, LC_ALL="C")
    assert done.returncode == 2
    assert said in done.stderr.replace("A4, ", "")
    assert list(tmp_path.glob("*.pdf")) == []


def test_several_tables_and_named_columns_are_printed_as_they_are_exported(process: Process, tmp_path: Path) -> None:
    file = tmp_path / "both.pdf"
    done = process("--print-to", file, "--table", "decisions", "statements", "--columns", "title", LC_ALL="C")
    assert done.returncode == 2
    assert "the table “statements” has no column “title”" in done.stderr
    assert not file.exists()
    done = process("--print-to", file, "--table", "decisions", "glossary", "--query", "損失", "--paper", "A3")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    pages = PdfReader(io.BytesIO(file.read_bytes())).pages
    assert "第 1／" in pages[0].extract_text()
    assert round(float(max(pages[0].mediabox[2:]))) == 1191
    named = tmp_path / "columns.pdf"
    done = process("--print-to", named, "--columns", "title,decision", "--query", "body:CMA6", "--lang", "en")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    said = " ".join(text(named).split())
    assert "Title Decision" in said
    assert "New collective quantified goal" in said
    assert "23 of 49" in said


def test_a_folder_that_is_not_there_is_told(process: Process, tmp_path: Path) -> None:
    done = process("--print-to", tmp_path / "missing" / "out.pdf", "term:itmo", LC_ALL="C")
    assert done.returncode == 2
    assert "can't be written" in done.stderr


def test_a_pack_with_problems_is_not_printed(process: Process, tmp_path: Path) -> None:
    done = process("--print-to", tmp_path / "out.pdf", "--pack", tmp_path)
    assert done.returncode == 1
    assert not (tmp_path / "out.pdf").exists()


LOADED = """
import sys
from cop29_desktop import app
app.main(["--exit-after-paint", "--go", "decision:1/CMA.6"])
print([name for name in sys.modules if "printing" in name or name in {"pypdf", "PySide6.QtPrintSupport"}])
"""


def test_the_window_starts_without_anything_that_prints() -> None:
    done = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, encoding="utf-8", check=True, timeout=60)
    assert done.stdout.splitlines()[-1] == "[]"


def test_the_cma_table_is_printed_with_four_keys(start: Start, monkeypatch: pytest.MonkeyPatch, qtbot: Any) -> None:
    sent: list[tuple[int, str, str]] = []

    def send(printed: Printed, name: str, told: Any) -> bool:
        sent.append((printed.pages, printed.text, name))
        return True

    monkeypatch.setattr(printers, "names", lambda: ["Delegation office", "Other"])
    monkeypatch.setattr(printers, "send", send)

    def steps(reader: "Reader") -> None:
        reader.press("Ctrl+2", "Alt+3", "Ctrl+P", "Return")
        qtbot.waitUntil(lambda: reader.dialogs() == [], timeout=20_000)
        assert "2 頁" in reader.window.status.currentMessage()

    assert start(steps) == 0
    ((pages, printed, printer),) = sent
    assert (pages, printer) == (2, "Delegation office")
    assert all(f"{number}/CMA.6" in printed for number in range(1, 24))
    assert "/CP.29 " not in printed


def test_without_a_printer_the_dialog_says_so_and_enter_saves(
    start: Start, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: Any
) -> None:
    monkeypatch.setattr(printers, "names", list)
    file = tmp_path / "saved.pdf"

    def steps(reader: "Reader") -> None:
        reader.press("Ctrl+2", "Alt+3", "Ctrl+P")
        dialog: Any = reader.dialog()
        assert isinstance(dialog, PrintDialog)
        assert any("沒有印表機" in word for word in reader.words())
        assert not dialog.to_printer.isEnabled()
        reader.press("Return")
        asked: Any = dialog.findChild(QFileDialog)
        assert asked.selectedFiles()[0].endswith("決議_1131118.pdf")
        asked.fileSelected.emit(str(file))
        asked.reject()
        qtbot.waitUntil(lambda: reader.dialogs() == [], timeout=20_000)

    assert start(steps) == 0
    assert "23／49" in text(file)


def test_the_program_may_be_left_while_pages_are_laid_out(
    start: Start, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(printers, "names", list)
    left: list[Press] = []
    made = Press.__init__
    monkeypatch.setattr(Press, "__init__", lambda press: made(press) or left.append(press))

    def steps(reader: "Reader") -> None:
        reader.press("Ctrl+P")
        dialog: Any = reader.dialog()
        dialog.preset.setCurrentIndex(dialog.preset.findData("whole"))
        reader.press("Return")
        asked: Any = dialog.findChild(QFileDialog)
        asked.fileSelected.emit(str(tmp_path / "saved.pdf"))
        asked.reject()
        assert not dialog.choices.isEnabled()
        QApplication.exit()

    assert start(steps) == 0
    assert [press.isFinished() for press in left] == [True]
    assert list(tmp_path.glob("*.pdf")) == []
