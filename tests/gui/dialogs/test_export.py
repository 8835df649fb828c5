"""The dialog of export: it asks and gives an order; Enter takes what is usual; everything has a key and a name."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QWidget

from cop29_desktop.export.formats import Format
from cop29_desktop.export.habits import Habit, Habits, Manner
from cop29_desktop.export.orders import Front, Offer, Order, Rows, What
from cop29_desktop.export.selections import Options
from cop29_desktop.gui.dialogs.export import ExportDialog, Memory
from cop29_desktop.gui.session import Session
from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.queries import Query
from cop29_desktop.model.tables import KINDS
from cop29_desktop.model.texts import Language, Text
from cop29_desktop.presentation.own import NOBODY, Own

NOW = datetime(2024, 11, 18, 6, 30, tzinfo=UTC)
Ask = Callable[..., ExportDialog]


@pytest.fixture
def ask(qtbot: Any, session: Session, tmp_path: Path) -> Ask:
    def open_it(
        first: What = What.TABLE,
        known: dict[str, Habit] | None = None,
        mine: Own = NOBODY,
        shown: range = range(49),
        language: Language = Language.ZH,
        extras: tuple[Format, ...] = (),
        manner: Manner = Manner(),  # noqa: B008 - a value
    ) -> ExportDialog:
        table = session.table("decisions")
        front = Front(table, Query(), shown, (), tuple(column.key for column in table.screen_columns))
        offer = Offer(
            session.briefing,
            session.table,
            tuple(KINDS),
            NOW,
            language,
            first,
            front,
            Anchor.parse("section:5.1"),
            mine,
            extras,
        )
        dialog = ExportDialog(offer, session, Memory(Habits(known or {}, manner), tmp_path), "")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)  # qtbot closes it again
        qtbot.addWidget(dialog)
        dialog.open()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    return open_it


def nothing() -> Any:
    """A loader that nobody calls."""
    raise AssertionError("nothing is written here")


def choose(box: QComboBox, data: object) -> None:
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())


def take(dialog: ExportDialog, key: str) -> None:
    dialog.form.way.setCurrentIndex([way.key for way in dialog.form._ways].index(key))
    dialog.form.way.activated.emit(dialog.form.way.currentIndex())


def given(dialog: ExportDialog, qtbot: Any) -> list[Order]:
    spy = QSignalSpy(dialog.order_given)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    return [spy.at(i)[0] for i in range(spy.count())]


def test_enter_gives_the_usual_order_and_the_dialog_stays(ask: Ask, qtbot: Any, tmp_path: Path) -> None:
    dialog = ask()
    assert QApplication.focusWidget() is dialog.form.what
    (order,) = given(dialog, qtbot)
    assert (order.what, order.way.key, order.rows, len(order.columns)) == (What.TABLE, "ods", Rows.SHOWN, 8)
    assert order.target == tmp_path / "COP29_決議_1131118.ods"
    assert (order.options, dialog.isVisible()) == (Options(), True)


@pytest.mark.parametrize("field", ["rows", "every", "list", "way", "language", "folder", "name", "ascii"])
def test_enter_exports_from_every_field(ask: Ask, qtbot: Any, field: str) -> None:
    dialog = ask()
    home = dialog.form.list if field in {"every", "list"} else dialog.form
    getattr(home, field).setFocus()
    assert QApplication.focusWidget() is getattr(home, field)
    assert len(given(dialog, qtbot)) == 1


@pytest.mark.parametrize("what", What)
def test_each_thing_shows_what_it_asks_for_and_no_more(ask: Ask, what: What) -> None:
    dialog = ask(what)
    form = dialog.form
    shown = [field.isVisible() for field in (form.rows, form.list, form.delimiter, form.mark)]
    tables = what in {What.TABLE, What.TABLES}
    assert shown == [tables, tables or what is What.DAYS, False, False]
    assert dialog.summary.text()
    assert dialog.preview.currentWidget() is (dialog.page if what in {What.TEXT, What.REPORT} else dialog.grid)


def test_csv_asks_for_what_parts_its_cells(ask: Ask, qtbot: Any) -> None:
    dialog = ask()
    take(dialog, "csv")
    assert dialog.form.delimiter.isVisible()
    choose(dialog.form.delimiter, ";")
    dialog.form.mark.click()
    (order,) = given(dialog, qtbot)
    assert order.options == Options(";", mark=False)
    assert order.target.suffix == ".csv"


def test_the_summary_and_the_first_rows_follow_the_choices(ask: Ask) -> None:
    dialog = ask()
    assert (dialog.grid.columnCount(), dialog.grid.rowCount()) == (8, 8)
    choose(dialog.form.language, Language.BOTH)
    assert dialog.summary.text() == "決議・49 列 × 9 欄 → 1 個 ODS"
    assert dialog.grid.columnCount() == 9
    item = dialog.form.list.list.item(0)
    item.setCheckState(Qt.CheckState.Unchecked)
    assert dialog.summary.text() == "決議・49 列 × 8 欄 → 1 個 ODS"
    dialog.form.list.every.click()
    assert dialog.summary.text() == "決議・49 列 × 21 欄 → 1 個 ODS"


def test_several_tables_are_checked_with_their_counts(ask: Ask, qtbot: Any) -> None:
    dialog = ask(What.TABLES)
    rows = [dialog.form.list.list.item(i).text() for i in range(dialog.form.list.list.count())]
    assert rows[:2] == ["決議  49", "立場  15"]
    dialog.form.list.list.item(1).setCheckState(Qt.CheckState.Checked)
    assert dialog.summary.text().startswith("2 個資料表・64 列")
    take(dialog, "csv")
    (order,) = given(dialog, qtbot)
    assert (order.names, order.target.name) == (("decisions", "statements"), "COP29_決議_立場_1131118")


def test_an_empty_basket_is_a_state_with_a_way_out(ask: Ask, qtbot: Any) -> None:
    dialog = ask()
    choose(dialog.form.rows, Rows.TICKED.value)
    assert dialog.remark.text() == "選取籃是空的：還沒有勾選任何一列。"
    assert [part.isVisible() for part in (dialog.summary, dialog.preview, dialog.help)] == [False, False, True]
    assert not dialog.write.isEnabled()
    assert given(dialog, qtbot) == []
    dialog.help.click()
    assert dialog.order.rows is Rows.SHOWN
    assert (dialog.help.isVisible(), dialog.write.isEnabled()) == (False, True)


def test_the_basket_is_taken_first(ask: Ask) -> None:
    dialog = ask(mine=Own(frozenset({Anchor.parse("decision:1/CMA.6"), Anchor.parse("decision:1/CP.29")})))
    assert dialog.form.rows.currentText() == "2 row(s) in the basket"
    assert dialog.order.rows is Rows.TICKED


def test_a_filter_that_lets_nothing_through_offers_all_rows(ask: Ask) -> None:
    dialog = ask(shown=range(0))
    assert dialog.remark.text() == "篩選之下沒有任何一列。"
    dialog.help.click()
    assert dialog.summary.text() == "決議・49 列 × 8 欄 → 1 個 ODS"


def test_a_name_written_by_hand_stays_and_takes_the_end_of_the_format(ask: Ask, qtbot: Any) -> None:
    dialog = ask()
    dialog.form.name.selectAll()
    qtbot.keyClicks(dialog.form.name, "a/b.ods")
    assert dialog.order.target.name == "a-b.ods"
    take(dialog, "xlsx")
    assert dialog.order.target.name == "a-b.xlsx"
    assert dialog.form.name.text() == "a/b.ods", "nobody likes a text that changes while it is typed"
    dialog.form.name.selectAll()
    qtbot.keyClick(dialog.form.name, Qt.Key.Key_Delete)
    take(dialog, "ods")
    assert dialog.form.name.text() == "COP29_決議_1131118.ods", "an empty one is proposed anew"


def test_a_narrow_field_shows_where_the_name_begins_and_tells_the_rest(ask: Ask, tmp_path: Path) -> None:
    dialog = ask()
    form = dialog.form
    assert form.name.cursorPosition() == 0
    assert (form.folder.toolTip(), form.name.toolTip()) == (str(tmp_path), "COP29_決議_1131118.ods")


def test_names_in_ascii_on_request(ask: Ask) -> None:
    dialog = ask()
    dialog.form.ascii.click()
    assert dialog.order.target.name == "COP29_decisions_20241118.ods"
    choose(dialog.form.what, What.DAYS.value)
    assert dialog.order.target.name == "COP29_itinerary_20241118.ics"


def test_what_was_chosen_the_last_time_is_chosen_again(ask: Ask, tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    known = {
        "decisions": Habit("csv", ("title", "body"), str(tmp_path / "stick")),
        "text": Habit("docx", (), str(tmp_path / "gone")),
    }
    dialog = ask(known=known)
    order = dialog.order
    assert (order.way.key, order.columns, order.target.parent) == ("csv", ("title", "body"), tmp_path / "stick")
    choose(dialog.form.what, What.TEXT.value)
    assert (dialog.order.way.key, dialog.order.target.parent) == ("docx", tmp_path), "a folder that is gone is not"


def test_how_files_are_written_is_as_it_was_the_last_time(ask: Ask) -> None:
    dialog = ask(known={"decisions": Habit("csv")}, manner=Manner("\t", mark=False, ascii_names=True))
    order = dialog.order
    assert (order.options, order.ascii_names) == (Options("\t", mark=False), True)
    assert order.target.name == "COP29_decisions_20241118.csv"
    choose(dialog.form.what, What.TABLES.value)
    assert dialog.form.ascii.isChecked()


def test_a_folder_can_be_chosen(ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter([str(tmp_path / "other"), ""])
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: next(answers))
    dialog = ask()
    for _ in range(2):
        dialog.form.browse.click()
        assert dialog.order.target.parent == tmp_path / "other"


@pytest.mark.parametrize(("typed", "below"), [("", ""), ("  ", ""), ("sub/two", "sub/two")])
def test_a_folder_without_a_beginning_is_below_the_usual_one(ask: Ask, tmp_path: Path, typed: str, below: str) -> None:
    dialog = ask()
    dialog.form.folder.setText(typed)
    assert dialog.order.target.parent == tmp_path / below


def test_a_row_of_the_window_may_carry_tables_and_texts(ask: Ask, qtbot: Any) -> None:
    way = Format("pdf", ".pdf", Text("PDF", "PDF"), tables=nothing, texts=nothing, together=True)
    dialog = ask(extras=(way,))
    for what in (What.TABLE, What.TABLES, What.TEXT, What.REPORT):
        choose(dialog.form.what, what.value)
        take(dialog, "pdf")
        assert dialog.order.way is way
        assert dialog.order.target.suffix == ".pdf"
    choose(dialog.form.what, What.DAYS.value)
    assert dialog.form.way.count() == 1


def test_the_button_tells_what_it_will_write(ask: Ask) -> None:
    dialog = ask()
    described = QAccessible.queryAccessibleInterface(dialog.write).text(QAccessible.Text.Description)
    assert described == "決議・49 列 × 8 欄 → 1 個 ODS"


def test_tab_goes_in_reading_order(ask: Ask, qtbot: Any) -> None:
    dialog = ask()
    wanted = [stop for stop in dialog.stops if stop.isVisible()]
    visited = [QApplication.focusWidget()]
    for _ in wanted[1:]:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        visited.append(QApplication.focusWidget())
    assert visited == wanted


@pytest.mark.parametrize("what", What)
def test_everything_that_takes_the_keyboard_says_what_it_is(ask: Ask, what: What) -> None:
    dialog = ask(what)
    taking = [w for w in dialog.findChildren(QWidget) if w.isVisible() and w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(taking) > 8
    unnamed = [w for w in taking if not QAccessible.queryAccessibleInterface(w).text(QAccessible.Text.Name).strip()]
    assert unnamed == []


def test_no_two_fields_share_a_key(ask: Ask) -> None:
    dialog = ask()
    take(dialog, "csv")
    texts = [label.text() for label in dialog.form.labels]
    texts += [button.text() for button in (dialog.form.mark, dialog.form.ascii, dialog.form.browse, dialog.write,
                                           dialog.form.list.every)]  # fmt: skip
    keys = [text[text.index("&") + 1].lower() for text in texts]
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("zoom", [10, 20])
def test_no_choice_is_cut_off(ask: Ask, zoom: int) -> None:
    dialog = ask()
    take(dialog, "csv")
    font = dialog.font()
    font.setPointSize(zoom)
    dialog.setFont(font)
    QApplication.processEvents()
    assert dialog.form.widget().width() <= dialog.form.viewport().width()


def test_it_fits_a_small_window_at_double_size(ask: Ask) -> None:
    dialog = ask()
    assert dialog.minimumSizeHint().width() <= 683
    assert dialog.minimumSizeHint().height() < 384 - 40
