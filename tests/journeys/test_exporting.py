"""Export from the window: two keys for what is in front, three for the days; nothing lost, nothing replaced unasked."""

import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import icalendar
import pytest
from PySide6.QtWidgets import QDialog, QMessageBox

from cop29_desktop.gui.panels.receipt import Receipt

if TYPE_CHECKING:
    from tests.journeys.conftest import Reader

Start = Callable[..., int]


@pytest.fixture
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of documents of someone who exports for the first time."""
    folder = tmp_path / "ann" / "Documents"
    folder.mkdir(parents=True)
    monkeypatch.setenv("HOME", str(folder.parent))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(folder.parent / ".config"))
    return folder


def written(reader: "Reader", qtbot: Any) -> str:
    """What the status bar says was written."""
    receipt = reader.window.findChild(Receipt)
    qtbot.waitUntil(receipt.isVisible, timeout=10_000)
    assert reader.dialogs() == []
    return receipt.told.text()


def test_my_days_go_into_a_calendar_with_three_keys(start: Start, documents: Path, qtbot: Any) -> None:
    def steps(reader: "Reader") -> None:
        reader.press("Ctrl+5", "Ctrl+E", "Return")
        assert written(reader, qtbot) == "已寫入：COP29_行程_1131118.ics"

    assert start(steps, "--lang", "zh") == 0
    (file,) = documents.iterdir()
    events = icalendar.Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    days = [event["DTSTART"].dt.isoformat() for event in events]
    assert days == [f"2024-11-{day}" for day in range(14, 24)]
    assert {str(event["DTSTART"].params["VALUE"]) for event in events} == {"DATE"}


def test_the_table_in_front_goes_into_a_spreadsheet_with_two_keys(start: Start, documents: Path, qtbot: Any) -> None:
    def steps(reader: "Reader") -> None:
        reader.press("Ctrl+2", "Alt+3")
        reader.press("Ctrl+E")
        assert reader.dialog().summary.text() == "Decisions, 23 rows × 8 columns → 1 ODS file"
        reader.press("Return")
        assert written(reader, qtbot) == "Written: COP29_CMA6_Decisions_20241118.ods"

    assert start(steps, "--lang", "en") == 0
    with zipfile.ZipFile(documents / "COP29_CMA6_Decisions_20241118.ods") as book:
        assert book.read("content.xml").count(b"/CMA.6</text:p>") >= 23


def test_the_text_that_is_read_becomes_a_document(start: Start, documents: Path, qtbot: Any) -> None:
    def steps(reader: "Reader") -> None:
        reader.press("Ctrl+E", "Return")
        assert written(reader, qtbot).endswith(".odt")

    assert start(steps, "section:5.1") == 0
    (file,) = documents.iterdir()
    with zipfile.ZipFile(file) as text:
        assert "新集體量化氣候資金目標" in text.read("content.xml").decode()


def question(reader: "Reader") -> QMessageBox:
    (box,) = (dialog for dialog in reader.dialogs() if isinstance(dialog, QMessageBox))
    return box


def test_nothing_is_replaced_without_a_yes(start: Start, documents: Path, qtbot: Any) -> None:
    old = documents / "COP29_行程_1131118.ics"
    old.write_text("old", "utf-8")

    def steps(reader: "Reader") -> None:
        reader.press("Ctrl+5", "Ctrl+E", "Return")
        assert old.name in question(reader).informativeText()
        reader.press("Return")  # the default keeps it
        assert old.read_text("utf-8") == "old"
        (dialog,) = reader.dialogs()
        assert dialog.order.target == old, "the choices are still there"
        reader.press("Return")
        reader.click(next(button for button in question(reader).buttons() if "取代" in button.text()))
        assert old.name in written(reader, qtbot)

    assert start(steps, "--lang", "zh") == 0
    assert old.read_bytes().startswith(b"BEGIN:VCALENDAR")


def test_a_folder_that_is_gone_is_told_and_nothing_that_was_chosen_is_lost(
    start: Start, documents: Path, qtbot: Any
) -> None:
    def steps(reader: "Reader") -> None:
        reader.press("Ctrl+5", "Ctrl+E")
        dialog: Any = reader.dialog()
        dialog.form.folder.setText(str(documents / "stick"))
        reader.press("Return")
        qtbot.waitUntil(lambda: "不存在或已移除" in dialog.remark.text(), timeout=10_000)
        assert dialog.form.isEnabled()
        assert dialog.focusWidget() is dialog.form.folder
        (documents / "stick").mkdir()
        reader.press("Return")
        written(reader, qtbot)

    assert start(steps, "--lang", "zh") == 0
    assert len(list((documents / "stick").iterdir())) == 1


def test_format_columns_and_folder_are_remembered_for_each_table(start: Start, documents: Path, qtbot: Any) -> None:
    (documents / "a;b c").mkdir()

    def choose(reader: "Reader") -> None:
        reader.press("Ctrl+2", "Ctrl+E")
        dialog: Any = reader.dialog()
        form = dialog.form
        assert (form.way.accessibleName(), form.name.accessibleName()) == ("格式", "檔名")
        form.way.setCurrentIndex(form.way.findText("CSV（逗號分隔）"))
        form.way.activated.emit(form.way.currentIndex())
        form.list.every.click()
        form.list.every.click()
        assert (form.list.on, dialog.write.isEnabled()) == ((), False)
        form.list.list.setFocus()
        reader.press("Space", "Down", "Down", "Space")
        form.folder.setText(str(documents / "a;b c"))
        form.delimiter.setCurrentIndex(form.delimiter.findData(";"))
        form.mark.click()
        form.ascii.click()
        assert dialog.summary.text() == "決議・49 列 × 2 欄 → 1 個 CSV，旁附來源說明"
        reader.press("Return")
        written(reader, qtbot)

    def look(reader: "Reader") -> None:
        reader.press("Ctrl+2", "Ctrl+E")
        order = reader.dialog().order
        assert (order.way.key, order.columns) == ("csv", ("body", "decision"))
        assert (order.options.delimiter, order.options.mark, order.ascii_names) == (";", False, True)
        assert order.target.parent == documents / "a;b c"
        reader.press("Esc", "Ctrl+3", "Ctrl+E")
        order = reader.dialog().order
        assert (order.way.key, order.target.parent) == ("ods", documents)
        reader.press("Esc")

    assert start(choose, "--lang", "zh") == 0
    assert start(look, "--lang", "zh") == 0
    header = (documents / "a;b c" / "COP29_decisions_20241118.csv").read_text("utf-8").splitlines()[0]
    assert header == "會議;決議編號"


def test_esc_leaves_the_dialog_without_a_file(start: Start, documents: Path) -> None:
    def steps(reader: "Reader") -> None:
        reader.press("Ctrl+E")
        assert isinstance(reader.dialog(), QDialog)
        reader.press("Esc")
        assert reader.dialogs() == []

    assert start(steps) == 0
    assert list(documents.iterdir()) == []
