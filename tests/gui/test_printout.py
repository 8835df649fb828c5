"""Printing carried out beside the window's own work: nothing is waited for, nothing half written, nothing replaced."""

import errno
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox

from cop29_desktop.export import files
from cop29_desktop.export.selections import CancelledError
from cop29_desktop.gui.dialogs.print import PrintDialog
from cop29_desktop.gui.main_window import MainWindow
from cop29_desktop.gui.printing import pdf, press, printers, texts
from cop29_desktop.gui.printing.documents import PrintedText
from cop29_desktop.gui.printing.press import Press
from cop29_desktop.gui.printing.printed import Printed
from cop29_desktop.gui.printout import Printout

Open = Callable[..., MainWindow]
LONG = 20_000  # milliseconds, for a machine that does much else


class Gate:
    """Holds the thread at its first page until it is let through."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.reached, self.open = threading.Event(), threading.Event()
        self._paint = PrintedText.paint
        self._patch = monkeypatch

    def shut(self) -> None:
        """From the next page on."""

        def paint(printed: PrintedText, painter: Any, page: int) -> None:
            self.reached.set()
            assert self.open.wait(30)
            self._paint(printed, painter, page)

        self._patch.setattr(PrintedText, "paint", paint)


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    made = Gate(monkeypatch)
    yield made
    made.open.set()


@pytest.fixture(autouse=True)
def named(monkeypatch: pytest.MonkeyPatch) -> None:
    """This machine has a printer."""
    monkeypatch.setattr(printers, "names", lambda: ["Office"])


@pytest.fixture
def ask(open_window: Open, qtbot: Any) -> Callable[..., PrintDialog]:
    """Opens the dialog on a section, and waits until its pages are there."""

    def open_it(go: str = "section:5", lang: str = "en", *, wait: bool = True) -> PrintDialog:
        window = open_window(go, lang=lang)
        window.commands.by_id["print"].trigger()
        dialog = window.findChild(PrintDialog)
        assert isinstance(dialog, PrintDialog)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        if wait:
            qtbot.waitUntil(dialog.leaves.after.isEnabled, timeout=LONG)
        return dialog

    return open_it


def printout(dialog: PrintDialog) -> Printout:
    window: Any = dialog.parentWidget()
    return window.commands._printout


def save(dialog: PrintDialog, target: Path) -> None:
    """Press the button, and name the file."""
    dialog.to_file.click()
    asked = dialog.findChild(QFileDialog)
    assert asked
    asked.fileSelected.emit(str(target))
    asked.reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def said(dialog: PrintDialog) -> str:
    window: Any = dialog.parentWidget()
    return window.status.currentMessage()


@pytest.mark.parametrize("preset", ["shown", "whole"])
def test_the_file_is_the_one_that_the_windows_thread_would_make(
    ask: Callable[..., PrintDialog], qtbot: Any, tmp_path: Path, preset: str
) -> None:
    dialog = ask()
    dialog.preset.setCurrentIndex(dialog.preset.findData(preset))
    draft = dialog._draft
    assert draft
    seen: list[int] = []
    dialog.progress.valueChanged.connect(seen.append)
    save(dialog, tmp_path / "there.pdf")
    assert dialog.remark.text() == "Writing…"
    qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=LONG)
    here = draft.lay_out()
    assert (tmp_path / "there.pdf").read_bytes() == pdf.write(here)
    assert said(dialog) == f"Saved there.pdf ({here.pages} pages)"
    assert len(seen) > 3


def test_the_first_page_is_seen_while_the_rest_is_laid_out(
    ask: Callable[..., PrintDialog], qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = ask()
    made, go = texts.body, threading.Event()
    left = [None, None]

    def held(*of: Any) -> str:
        assert left.pop() is None if left else go.wait(30)
        return made(*of)

    monkeypatch.setattr(texts, "body", held)
    dialog.preset.setCurrentIndex(dialog.preset.findData("whole"))
    qtbot.waitUntil(lambda: dialog.leaves.number.text() == "1 of …", timeout=LONG)
    assert dialog.told.text() == "… pages · A4"
    assert not dialog.leaves.picture.pixmap().isNull()
    assert not dialog.leaves.after.isEnabled()
    go.set()
    qtbot.waitUntil(dialog.leaves.after.isEnabled, timeout=LONG)
    assert dialog.leaves.number.text().startswith("1 of ")
    assert int(dialog.told.text().split()[0]) > 100
    assert not dialog.progress.isVisible()
    dialog.reject()


def test_another_choice_ends_a_laying_out_that_nobody_wants_any_more(
    ask: Callable[..., PrintDialog], qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = ask()
    made, reached, go = texts.body, threading.Event(), threading.Event()
    laid: list[None] = []

    def held(*of: Any) -> str:
        laid.append(None)
        reached.set()
        assert go.wait(30)
        return made(*of)

    monkeypatch.setattr(texts, "body", held)
    dialog.preset.setCurrentIndex(dialog.preset.findData("whole"))
    assert reached.wait(30)
    monkeypatch.setattr(texts, "body", made)
    for paper in ("A3", "A5", "B5"):
        dialog.paper.setCurrentText(paper)
    dialog.preset.setCurrentIndex(dialog.preset.findData("today"))
    go.set()
    qtbot.waitUntil(lambda: dialog.told.text() == "1 page · B5 · portrait", timeout=LONG)
    assert len(laid) == 1, "only one chapter of the whole was laid out"
    dialog.reject()


@pytest.mark.parametrize("force", [False, True])
def test_cancel_leaves_no_file_and_the_old_one(
    ask: Callable[..., PrintDialog], qtbot: Any, tmp_path: Path, gate: Gate, *, force: bool
) -> None:
    dialog, target = ask(), tmp_path / "x.pdf"
    if force:
        target.write_text("mine", "utf-8")
    gate.shut()
    save(dialog, target)
    if force:
        answer(dialog, "Replace")
    assert gate.reached.wait(30)
    assert not dialog.choices.isEnabled()
    dialog.reject()
    assert dialog.isVisible()
    assert dialog.remark.text() == "Cancelling…"
    gate.open.set()
    qtbot.waitUntil(dialog.choices.isEnabled, timeout=LONG)
    assert dialog.remark.text().startswith("Cancelled; nothing was written")
    assert not dialog.remark.property("alarm")
    assert [file.read_text("utf-8") for file in tmp_path.iterdir()] == (["mine"] if force else [])
    assert dialog.focusWidget() is dialog.to_printer
    dialog.reject()
    assert not dialog.isVisible()


def test_cancel_answers_at_once_while_pages_are_still_laid_out(
    ask: Callable[..., PrintDialog], qtbot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = ask()
    made, go = texts.body, threading.Event()
    monkeypatch.setattr(texts, "body", lambda *of: go.wait(30) and made(*of))
    dialog.preset.setCurrentIndex(dialog.preset.findData("whole"))
    save(dialog, tmp_path / "x.pdf")
    dialog.reject()
    assert dialog.remark.text().startswith("Cancelled; nothing was written")
    assert dialog.choices.isEnabled()
    go.set()
    qtbot.waitUntil(dialog.leaves.after.isEnabled, timeout=LONG)
    assert list(tmp_path.iterdir()) == []
    dialog.reject()


def answer(dialog: PrintDialog, word: str) -> None:
    """Answer the question with a button."""
    (box,) = (one for one in dialog.findChildren(QMessageBox) if one.isVisible())
    next(button for button in box.buttons() if word in button.text().replace("&", "")).click()


def test_nothing_is_replaced_without_a_yes(ask: Callable[..., PrintDialog], qtbot: Any, tmp_path: Path) -> None:
    dialog, target = ask(), tmp_path / "x.pdf"
    target.write_text("mine", "utf-8")
    save(dialog, target)
    answer(dialog, "Keep")
    assert dialog.choices.isEnabled()
    assert target.read_text("utf-8") == "mine"
    save(dialog, target)
    answer(dialog, "Replace")
    qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=LONG)
    assert target.read_bytes().startswith(b"%PDF")


def test_a_file_that_comes_meanwhile_is_asked_about_too(
    ask: Callable[..., PrintDialog], qtbot: Any, tmp_path: Path, gate: Gate
) -> None:
    dialog, target = ask(), tmp_path / "x.pdf"
    gate.shut()
    save(dialog, target)
    assert gate.reached.wait(30)
    target.write_text("theirs", "utf-8")
    gate.open.set()
    qtbot.waitUntil(lambda: dialog.findChild(QMessageBox) is not None, timeout=LONG)
    assert target.read_text("utf-8") == "theirs"
    answer(dialog, "Replace")
    qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=LONG)
    assert target.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("code", "lang", "told"),
    [
        (errno.ENOSPC, "zh", "磁碟已滿。請清出空間，或存到別處。"),
        (errno.EROFS, "en", "is read-only or closed to you. Save elsewhere."),
    ],
)
def test_a_file_that_can_not_be_written_is_told_and_nothing_stays(
    ask: Callable[..., PrintDialog],
    qtbot: Any,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    code: int,
    lang: str,
    told: str,
) -> None:
    dialog = ask(lang=lang)

    def fail(*_: Any) -> None:
        raise OSError(code, "no")

    monkeypatch.setattr(files, "_fill", fail)
    save(dialog, tmp_path / "x.pdf")
    qtbot.waitUntil(dialog.choices.isEnabled, timeout=LONG)
    assert dialog.remark.text().endswith(told)
    assert dialog.remark.property("alarm")
    assert dialog.isVisible()
    assert list(tmp_path.iterdir()) == []
    dialog.reject()


def test_a_folder_that_is_gone_is_told(ask: Callable[..., PrintDialog], qtbot: Any, tmp_path: Path) -> None:
    dialog = ask(lang="zh")
    save(dialog, tmp_path / "missing" / "x.pdf")
    qtbot.waitUntil(dialog.choices.isEnabled, timeout=LONG)
    assert "不存在或已移除" in dialog.remark.text()
    dialog.reject()


def test_enter_prints_on_the_first_printer(
    ask: Callable[..., PrintDialog], qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[str] = []
    monkeypatch.setattr(printers, "send", lambda *of: sent.append(of[1]) or True)
    dialog = ask(lang="zh", wait=False)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=LONG)
    assert sent == ["Office"]
    assert "Office" in said(dialog)


def test_a_printer_that_refuses_is_told(
    ask: Callable[..., PrintDialog], qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printers, "send", lambda *_: False)
    dialog = ask(lang="zh")
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(dialog.choices.isEnabled, timeout=LONG)
    assert "Office 沒有接受這些頁面" in dialog.remark.text()
    assert dialog.to_printer.isEnabled()
    dialog.reject()


def test_printing_is_cancelled_between_two_pages(
    ask: Callable[..., PrintDialog], qtbot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, gate: Gate
) -> None:
    aborted: list[None] = []

    class Printer(printers.QPrinter):
        def abort(self) -> bool:
            aborted.append(None)
            return super().abort()

    def send(printed: Printed, name: str, told: Any) -> bool:
        printer = Printer(Printer.PrinterMode.HighResolution)
        printer.setOutputFormat(Printer.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "paper.pdf"))
        return printers.feed(printed, printer, told)

    monkeypatch.setattr(printers, "send", send)
    dialog = ask()
    gate.shut()
    dialog.to_printer.click()
    assert gate.reached.wait(30)
    assert dialog.remark.text() == "Printing…"
    dialog.reject()
    gate.open.set()
    qtbot.waitUntil(dialog.choices.isEnabled, timeout=LONG)
    assert dialog.remark.text().startswith("Cancelled; pages that the printer has already")
    assert aborted == [None]
    dialog.reject()


def test_a_closed_dialog_waits_for_nothing_and_its_thread_ends(
    ask: Callable[..., PrintDialog], qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = ask()
    made, reached, go = texts.body, threading.Event(), threading.Event()
    monkeypatch.setattr(texts, "body", lambda *of: reached.set() or (go.wait(30) and made(*of)))
    dialog.preset.setCurrentIndex(dialog.preset.findData("whole"))
    assert reached.wait(30)
    owner = printout(dialog)
    leaving = owner._press
    dialog.reject()
    assert not dialog.isVisible()
    assert not leaving.isFinished(), "the dialog did not wait for it"
    go.set()
    qtbot.waitUntil(leaving.isFinished, timeout=LONG)
    leaving.wait_for_end()
    assert leaving._printed is None
    window: Any = dialog.parentWidget()
    window.commands.by_id["print"].trigger()
    assert owner._press is not leaving
    owner._dialog.reject()


def test_the_end_of_the_program_ends_the_writing(
    ask: Callable[..., PrintDialog], qtbot: Any, tmp_path: Path, gate: Gate
) -> None:
    dialog = ask()
    working = printout(dialog)._press
    assert working
    ended: list[Any] = []
    working.ended.connect(ended.append)
    gate.shut()
    save(dialog, tmp_path / "x.pdf")
    assert gate.reached.wait(30)
    working.leave()
    gate.open.set()
    working.stop()
    assert working.isFinished()
    assert list(tmp_path.iterdir()) == []
    qtbot.waitUntil(lambda: bool(ended), timeout=LONG)
    assert isinstance(ended[0].error, CancelledError)
    dialog.reject()


def test_a_window_that_goes_takes_its_thread_along(qtbot: Any, briefing: Any, open_window: Open) -> None:
    window = open_window("section:5")
    host = QMessageBox()
    owner = Printout(host)
    given: list[Any] = []
    owner.ask = given.append  # type: ignore[method-assign]
    working = owner._started()
    assert working.isRunning()
    assert window.isVisible()
    host.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert working.isFinished()


def test_an_error_of_ours_is_told_and_raised(
    ask: Callable[..., PrintDialog], qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = ask()

    def fail(*_: Any) -> None:
        raise KeyError("ours")

    monkeypatch.setattr(texts, "body", fail)
    with qtbot.captureExceptions() as raised:
        dialog.preset.setCurrentIndex(dialog.preset.findData("branch"))
        qtbot.waitUntil(lambda: bool(dialog.remark.text()), timeout=LONG)
    assert dialog.remark.text() == "The pages can't be made: 'ours'."
    assert [kind for kind, *_ in raised] == [KeyError]
    monkeypatch.undo()
    dialog.preset.setCurrentIndex(dialog.preset.findData("shown"))
    qtbot.waitUntil(dialog.leaves.after.isEnabled, timeout=LONG)
    assert not dialog.remark.isVisible()
    dialog.reject()


def test_no_thread_is_started_before_it_is_asked_for(open_window: Open) -> None:
    window = open_window()
    assert window.commands._printout is None
    assert press.LAID_OUT < 1
    assert Press().isRunning() is False
