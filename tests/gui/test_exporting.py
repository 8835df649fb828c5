"""Export carried out beside the window's own work: progress, cancelling, and what goes wrong."""

import errno
import gc
import io
import threading
import weakref
from collections.abc import Callable, Iterator
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtWidgets import QApplication, QMessageBox

from cop29_desktop import paths
from cop29_desktop.export import orders
from cop29_desktop.export.formats import Format
from cop29_desktop.export.orders import Rows, What
from cop29_desktop.export.selections import CancelledError
from cop29_desktop.gui import exporting
from cop29_desktop.gui.dialogs.export import ExportDialog
from cop29_desktop.gui.exporting import Exporter
from cop29_desktop.gui.main_window import MainWindow
from cop29_desktop.gui.printing.documents import PrintedText
from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.texts import Text
from cop29_desktop.presentation.own import Own
from cop29_desktop.userdata.notebook import Notebook
from cop29_desktop.userdata.values import Appointment

Open = Callable[..., MainWindow]
Ask = Callable[..., ExportDialog]


class Slow:
    """A format that is written row by row for as long as nobody cancels it."""

    def __init__(self) -> None:
        self.pause = threading.Event()
        self.way = Format("slow", ".slow", Text("慢", "Slow"), self._load, slow_above=10)

    def _load(self) -> Any:
        return self._write

    def _write(self, file: Any, selections: Any, provenance: Any, options: Any) -> None:
        file.write(b"half")
        for done in range(1, 1_000_000):
            self.pause.wait(0.002)
            options.follow(min(done, 48))


@pytest.fixture
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "Documents"
    folder.mkdir()
    monkeypatch.setattr(exporting, "_documents", lambda: folder)
    return folder


@pytest.fixture
def ask(open_window: Open, qtbot: Any, documents: Path) -> Iterator[Ask]:
    asked: list[ExportDialog] = []

    def open_it(go: str = "decision:1/CMA.6", lang: str = "en", **more: Any) -> ExportDialog:
        window = open_window(go, lang=lang, **more)
        window.commands.by_id["export"].trigger()
        dialog = window.findChild(ExportDialog)
        assert isinstance(dialog, ExportDialog)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)  # qtbot closes it again
        qtbot.addWidget(dialog)
        asked.append(dialog)
        return dialog

    yield open_it
    asked.clear()


def exporter(dialog: ExportDialog) -> Exporter:
    window = dialog.parentWidget()
    assert isinstance(window, MainWindow)
    made = window.commands._exporter
    assert made
    return made


def choose(dialog: ExportDialog, key: str) -> None:
    """Take another format."""
    form = dialog.form
    form.way.setCurrentIndex([way.key for way in form._ways].index(key))
    form.way.activated.emit(form.way.currentIndex())


def test_the_window_stays_awake_and_cancel_leaves_the_old_file(
    ask: Ask, qtbot: Any, documents: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exporting, "EXTRAS", (Slow().way,))
    dialog = ask()
    choose(dialog, "slow")
    assert dialog.remark.text().startswith("49 rows take a while as SLOW")
    old = dialog.order.target
    old.write_bytes(b"old")
    exporter(dialog)._order = dialog.order
    exporter(dialog)._write(force=True)
    qtbot.waitUntil(lambda: dialog.progress.value() >= 20, timeout=10_000)
    assert (dialog.form.isEnabled(), dialog.write.isEnabled(), dialog.progress.isVisible()) == (False, False, True)
    dialog.reject()
    assert dialog.isVisible()
    qtbot.waitUntil(dialog.form.isEnabled, timeout=10_000)
    assert dialog.remark.text().startswith("Cancelled; nothing was written")
    assert not dialog.progress.isVisible()
    assert old.read_bytes() == b"old"
    assert list(documents.iterdir()) == [old]
    dialog.reject()
    assert not dialog.isVisible()


def test_the_end_of_the_program_ends_the_writing(
    ask: Ask, qtbot: Any, documents: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exporting, "EXTRAS", (Slow().way,))
    dialog = ask()
    choose(dialog, "slow")
    dialog.write.click()
    made = exporter(dialog)
    writing = made._writing
    assert writing
    made.stop()
    assert writing.isFinished()
    assert isinstance(writing.error, CancelledError)
    assert list(documents.iterdir()) == []
    qtbot.waitUntil(dialog.form.isEnabled, timeout=10_000)


def test_progress_counts_over_all_tables(ask: Ask) -> None:
    made = exporter(ask())
    assert made._offer
    writing = exporting.Writing(made._offer, orders.usual(made._offer, What.TABLES), force=False)
    told: list[int] = []
    writing.progressed.connect(told.append)
    for done in (0, 256, 300, 0, 15):
        writing._follow(done)
    assert told == [0, 256, 300, 300, 315]


@pytest.mark.parametrize(
    ("code", "lang", "told"),
    [
        (errno.ENOSPC, "zh", "磁碟已滿。請清出空間，或存到別處。"),
        (errno.ENOSPC, "en", "the disk is full. Make room, or save elsewhere."),
        (errno.EROFS, "en", "is read-only or closed to you. Save elsewhere."),
        (errno.ENODEV, "en", "is not there, or gone. Check the drive, or save elsewhere."),
    ],
)
def test_what_went_wrong_is_told_where_it_can_be_mended(
    ask: Ask, qtbot: Any, documents: Path, monkeypatch: pytest.MonkeyPatch, code: int, lang: str, told: str
) -> None:
    dialog = ask(lang=lang)

    def fail(*_: Any) -> None:
        raise OSError(code, "no")

    monkeypatch.setattr("cop29_desktop.export.jobs.put", fail)
    dialog.write.click()
    qtbot.waitUntil(dialog.form.isEnabled, timeout=10_000)
    assert dialog.remark.text().endswith(told)
    assert dialog.remark.property("alarm")
    assert dialog.focusWidget() is dialog.form.folder
    assert list(documents.iterdir()) == []
    monkeypatch.undo()
    dialog.form.name.setText("again")
    dialog.form.name.textEdited.emit("again")
    assert not dialog.remark.property("alarm"), "another choice takes the sentence away"


def test_a_file_that_comes_meanwhile_is_asked_about_too(
    ask: Ask, qtbot: Any, documents: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = ask()
    monkeypatch.setattr(orders, "existing", lambda *_: ())
    dialog.order.target.write_text("new", "utf-8")
    dialog.write.click()
    qtbot.waitUntil(lambda: dialog.findChild(QMessageBox) is not None, timeout=10_000)
    box = dialog.findChild(QMessageBox)
    assert dialog.remark.text() == f"{dialog.order.target} exists"
    box.defaultButton().click()
    assert dialog.order.target.read_text("utf-8") == "new"


def test_an_error_of_ours_is_told_and_raised(ask: Ask, qtbot: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    dialog = ask()
    made = exporter(dialog)
    assert made._offer
    made._order = dialog.order
    made._writing = exporting.Writing(made._offer, dialog.order, force=False)
    made._writing.error = KeyError("ours")
    with pytest.raises(KeyError):
        made._finish()
    assert "ours" in dialog.remark.text()


def test_a_table_becomes_a_picture_while_it_is_one(ask: Ask, qtbot: Any, documents: Path) -> None:
    dialog = ask("term:itmo")
    assert dialog.order.names == ("glossary",)
    choose(dialog, "png")
    assert dialog.summary.text().endswith("→ 1 PNG file")
    dialog.write.click()
    qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=20_000)
    (file,) = documents.iterdir()
    image = QImage(str(file))
    assert image.width() > 600
    assert image.height() > image.width()


@pytest.mark.parametrize(("place", "pages"), [("decision:1/CMA.6", "Page 1 of"), ("section:5.1", "Page 2 of")])
def test_a_pdf_made_beside_the_window_is_the_one_that_the_window_would_make(
    ask: Ask, qtbot: Any, documents: Path, tmp_path: Path, place: str, pages: str
) -> None:
    dialog = ask(place)
    choose(dialog, "pdf")
    offer, order = exporter(dialog)._offer, dialog.order
    assert offer
    assert dialog.summary.text().endswith("→ 1 PDF file")
    seen: list[int] = []
    dialog.progress.valueChanged.connect(seen.append)
    dialog.write.click()
    qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=20_000)
    here = order._replace(target=tmp_path / "here.pdf")
    orders.carry_out(offer, here, force=False)
    content = order.target.read_bytes()
    assert content == here.target.read_bytes()
    assert pages in "".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    assert seen == sorted(seen)


def test_a_pdf_is_cancelled_while_it_is_painted(
    ask: Ask, qtbot: Any, documents: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = ask("section:5")
    choose(dialog, "pdf")
    dialog.order.target.write_bytes(b"old")
    old, made, begun, go = dialog.order.target, exporter(dialog), threading.Event(), threading.Event()
    paint = PrintedText.paint

    def wait(printed: PrintedText, painter: Any, page: int) -> None:
        begun.set()
        go.wait(10)
        paint(printed, painter, page)

    monkeypatch.setattr(PrintedText, "paint", wait)
    made._order = dialog.order
    made._write(force=True)
    assert begun.wait(10)
    dialog.reject()
    go.set()
    qtbot.waitUntil(dialog.form.isEnabled, timeout=10_000)
    assert dialog.remark.text().startswith("Cancelled; nothing was written")
    assert old.read_bytes() == b"old"
    assert list(documents.iterdir()) == [old]
    dialog.reject()


def test_the_receipt_opens_the_folder_of_this_machine_alone(
    ask: Ask, qtbot: Any, documents: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    dialog = ask()
    receipt = exporter(dialog).receipt
    assert not receipt.isVisible()
    dialog.write.click()
    qtbot.waitUntil(receipt.isVisible, timeout=10_000)
    assert receipt.told.text() == "Written: COP29_Decisions_20241118.ods"
    receipt.open.click()
    assert opened == [QUrl.fromLocalFile(str(documents))]
    (documents / "COP29_Decisions_20241118.ods").unlink()
    documents.rmdir()
    receipt.open.click()
    assert len(opened) == 1, "a folder that is gone is not asked for"
    receipt.dismiss.click()
    assert not receipt.isVisible()


@pytest.mark.parametrize(("size", "zoom", "clock"), [((1366, 768), 100, 1), ((1366, 768), 200, 0)])
def test_the_receipt_never_widens_the_window(
    ask: Ask, documents: Path, size: tuple[int, int], zoom: int, clock: int
) -> None:
    dialog = ask(size=size, zoom=zoom)
    window, receipt = exporter(dialog)._window, exporter(dialog).receipt
    receipt.show_written(documents / f"{'x' * 200}.ods")
    QApplication.processEvents()
    assert window.width() == size[0]
    assert window.minimumSizeHint().width() <= size[0]
    assert isinstance(window, MainWindow)
    assert window.status.clock.isVisible() == bool(clock)
    assert receipt.open.isVisible()
    receipt.dismiss.click()
    assert window.status.clock.isVisible()


def test_a_folder_of_files_is_opened_itself(ask: Ask, documents: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    receipt = exporter(ask()).receipt
    receipt.show_written(documents)
    receipt.open.click()
    assert opened == [QUrl.fromLocalFile(str(documents))]


def test_what_is_in_front_is_what_is_offered(open_window: Open, qtbot: Any, documents: Path) -> None:
    window = open_window("decision:1/CMA.6")
    panel = window.centre.table("decisions")
    panel.rows.selectAll()
    made = Exporter(window, window._session, window._settings)
    ticked = Own(frozenset({Anchor.parse("decision:1/CP.29")}))
    offer = made._seen(window.centre, window.days, ticked)
    assert offer.first is What.TABLE
    assert offer.front
    assert len(offer.front.selected) == len(offer.front.shown) == 49
    assert orders.usual(offer, What.TABLE).rows is Rows.TICKED
    window.commands.by_id["pane_days"].trigger()
    assert made._seen(window.centre, window.days, ticked).first is What.DAYS
    window.commands.by_id["pane_reader"].trigger()
    offer = made._seen(window.centre, window.days, ticked)
    assert (offer.first, offer.front, offer.place) == (What.TEXT, None, window.centre.reader.shown)


def test_own_entries_are_a_lane_of_the_calendar(ask: Ask, documents: Path, qtbot: Any) -> None:
    book = Notebook(paths.notebook_folder(), paths.device_file(), "cop29")
    book.write_entry(Appointment(date(2024, 11, 18), "歐盟會談", time(9), time(10, 30)))
    dialog = ask()
    form = dialog.form
    form.what.setCurrentIndex(form.what.findData(What.DAYS))
    form.what.activated.emit(form.what.currentIndex())
    assert dialog.summary.text() == "10 all-day events → 1 ICS file"
    own = form.list.list.item(form.list.list.count() - 1)
    assert own.text() == "My entries"
    own.setCheckState(Qt.CheckState.Checked)
    assert dialog.summary.text() == "10 all-day events, 1 timed → 1 ICS file"
    target = dialog.order.target
    dialog.write.click()
    qtbot.waitUntil(target.exists, timeout=10_000)
    qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=10_000)
    assert "\r\nSUMMARY:歐盟會談\r\n" in target.read_bytes().decode()


def test_a_closed_dialog_is_gone(open_window: Open, documents: Path) -> None:
    window = open_window()
    window.commands.by_id["export"].trigger()
    dialog = window.findChild(ExportDialog)
    gone = weakref.ref(dialog)
    assert dialog
    dialog.reject()
    made = window.commands._exporter
    assert made
    assert made._dialog is None
    del dialog
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert gone() is None
    assert window.findChild(ExportDialog) is None
