"""What people order of what they see: the usual choice, the rows that are meant, names, and the files themselves."""

import json
from collections.abc import Callable
from datetime import date, time
from pathlib import Path

import icalendar
import openpyxl
import pytest

from cop29_desktop.export import announcements, orders
from cop29_desktop.export.files import ExistsError
from cop29_desktop.export.orders import Offer, Order, Rows, What
from cop29_desktop.export.selections import CancelledError
from cop29_desktop.model.days import OwnEntry
from cop29_desktop.model.texts import Language
from cop29_desktop.presentation.catalogue import TABLES
from cop29_desktop.presentation.lanes import LANES
from cop29_desktop.presentation.own import Own

See = Callable[..., Offer]


def way(order: Order, key: str, offer: Offer) -> Order:
    return order._replace(way=next(one for one in offer.ways(order.what) if one.key == key))


@pytest.mark.parametrize(
    ("selected", "ticked", "rows"),
    [
        ((), (), Rows.SHOWN),
        ((3,), (), Rows.SHOWN),  # a single selected row is where the keyboard is
        ((3, 4), (), Rows.SELECTED),
        ((3, 4), ("decision:1/CMA.6",), Rows.TICKED),
        ((3, 4), ("term:itmo",), Rows.SELECTED),  # ticked elsewhere
    ],
)
def test_ticked_rows_come_before_selected_ones_and_those_before_all_that_are_shown(
    see: See, selected: tuple[int, ...], ticked: tuple[str, ...], rows: Rows
) -> None:
    order = orders.usual(see("body:CMA6", selected, ticked), What.TABLE)
    assert (order.rows, order.columns, order.way.key) == (rows, ("decision", "title"), "ods")


@pytest.mark.parametrize(("rows", "count"), [(Rows.TICKED, 1), (Rows.SELECTED, 2), (Rows.SHOWN, 23), (Rows.ALL, 49)])
def test_the_rows_that_are_meant(see: See, rows: Rows, count: int) -> None:
    offer = see("body:CMA6", (3, 4), ("decision:1/CP.29", "term:itmo"))
    (chosen,) = orders.selections(offer, orders.usual(offer, What.TABLE)._replace(rows=rows))
    assert len(chosen.rows) == count


def test_a_table_is_offered_where_one_is_in_front_and_a_text_where_there_is_a_place(see: See) -> None:
    assert see().kinds == tuple(What)
    assert see(reading=True).kinds == (What.TABLES, What.TEXT, What.REPORT, What.DAYS)
    assert see()._replace(place=None).kinds == (What.TABLE, What.TABLES, What.REPORT, What.DAYS)


def test_each_kind_has_its_formats_open_document_first(see: See) -> None:
    firsts = {what: see().ways(what)[0].key for what in What}
    assert firsts == {"table": "ods", "tables": "ods", "text": "odt", "report": "odt", "days": "ics"}
    assert [one.key for one in see().ways(What.DAYS)] == ["ics"]


def test_several_tables_begin_with_those_in_the_basket(see: See) -> None:
    order = orders.usual(see(ticked=("term:itmo", "decision:1/CMA.6")), What.TABLES)
    assert (order.names, order.rows) == (("decisions", "glossary"), Rows.TICKED)
    assert orders.usual(see(reading=True), What.TABLES).names == ("decisions",)


@pytest.mark.parametrize(
    ("what", "language", "name", "ascii_name"),
    [
        (What.TABLE, Language.ZH, "COP29_CMA6_決議_1131118.ods", "COP29_CMA6_decisions_20241118.ods"),
        (What.TEXT, Language.EN, "COP29_1-CMA.6-New-collective-quantified-goal-on-climate-finance_20241118.odt",
         "COP29_decision-1-CMA.6_20241118.odt"),
        (What.REPORT, Language.ZH, "COP29_簡報_1131118.odt", "COP29_briefing_20241118.odt"),
        (What.DAYS, Language.BOTH, "COP29_行程_1131118.ics", "COP29_itinerary_20241118.ics"),
    ],
)  # fmt: skip
def test_the_name_says_what_is_in_the_file(
    see: See, what: What, language: Language, name: str, ascii_name: str
) -> None:
    offer = see("body:CMA6")
    order = orders.usual(offer, what)._replace(language=language)
    assert orders.name(offer, order) == name
    assert orders.name(offer, order._replace(ascii_names=True)) == ascii_name


def test_several_files_go_into_a_folder_that_has_the_name(see: See, tmp_path: Path) -> None:
    offer = see()
    order = way(orders.usual(offer, What.TABLES)._replace(names=("decisions", "booths")), "csv", offer)
    assert orders.name(offer, order) == "COP29_決議_展覽攤位_1131118"
    order = order._replace(target=tmp_path / "both")
    orders.carry_out(offer, order, force=False)
    assert sorted(file.name for file in (tmp_path / "both").iterdir()) == [
        "booths.csv", "booths.csv.source.txt", "decisions.csv", "decisions.csv.source.txt"
    ]  # fmt: skip
    assert len(orders.existing(offer, order)) == 4
    with pytest.raises(ExistsError):
        orders.carry_out(offer, order, force=False)


def test_rows_are_written_in_the_order_in_which_they_are_shown(see: See, tmp_path: Path) -> None:
    offer = see("body:CMA6")
    assert offer.front
    backwards = offer._replace(front=offer.front._replace(shown=list(reversed(offer.front.shown))))
    order = way(orders.usual(backwards, What.TABLE), "json", backwards)._replace(target=tmp_path / "a.json")
    orders.carry_out(backwards, order, force=False)
    written = [row["decision"] for row in json.loads((tmp_path / "a.json").read_text("utf-8"))]
    table = offer.front.table
    assert written == [table.anchor(table.rows[i]).key for i in reversed(offer.front.shown)]
    assert "CMA6" in (tmp_path / "a.json.source.txt").read_text("utf-8")


@pytest.mark.parametrize(
    ("rows", "scope"),
    [(Rows.SELECTED, "選取 2／49 筆"), (Rows.TICKED, "勾選 1／49 筆"), (Rows.SHOWN, "23／49"), (Rows.ALL, "49 筆")],
)
def test_the_file_says_which_rows_it_holds(see: See, tmp_path: Path, rows: Rows, scope: str) -> None:
    offer = see("body:CMA6", (3, 4), ("decision:1/CMA.6",))
    order = orders.usual(offer, What.TABLE)._replace(rows=rows, target=tmp_path / "a.xlsx")
    orders.carry_out(offer, way(order, "xlsx", offer), force=False)
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    said = [str(cell) for sheet in book.worksheets[1:] for row in sheet.iter_rows(values_only=True) for cell in row]
    assert any(scope in cell for cell in said), said


def test_days_become_a_calendar_and_a_text_a_file(see: See, tmp_path: Path) -> None:
    offer = see()
    orders.carry_out(offer, orders.usual(offer, What.DAYS)._replace(target=tmp_path / "a.ics"), force=False)
    events = icalendar.Calendar.from_ical((tmp_path / "a.ics").read_bytes()).walk("VEVENT")
    assert len(events) == len(orders.entries(offer, orders.usual(offer, What.DAYS))) == 10
    text = way(orders.usual(offer, What.TEXT), "markdown", offer)._replace(target=tmp_path / "a.md")
    orders.carry_out(offer, text, force=False)
    assert "1/CMA.6" in (tmp_path / "a.md").read_text("utf-8")
    assert orders.existing(offer, text) == (tmp_path / "a.md",)


def test_own_entries_are_counted_shown_and_written_when_their_lane_is_chosen(see: See, tmp_path: Path) -> None:
    day = date(2024, 11, 18)
    entries = (OwnEntry("a1", day, "旅館"), OwnEntry("b2", day, "歐盟會談", time(9), time(10)))
    offer = see()._replace(mine=Own(entries=entries))
    usual = orders.usual(offer, What.DAYS)
    assert len(orders.entries(offer, usual)) == 10, "one's own go only where one wants them to"
    order = usual._replace(names=("own-entries",), target=tmp_path / "a.ics")
    found = announcements.sample(offer, order)
    assert found.told.zh == "1 個全日行程、1 個定時 → 1 個 ICS"
    assert found.rows == (("2024-11-18", "", "旅館"), ("2024-11-18", "09:00", "歐盟會談"))
    stay = offer._replace(mine=Own(entries=(entries[0]._replace(last=date(2024, 11, 20)),)))
    assert announcements.sample(stay, order).rows == (("2024-11-18 – 2024-11-20", "", "旅館"),)
    orders.carry_out(offer, order, force=False)
    events = icalendar.Calendar.from_ical((tmp_path / "a.ics").read_bytes()).walk("VEVENT")
    assert [str(event["summary"]) for event in events] == ["旅館", "歐盟會談"]
    assert orders.name(offer, order._replace(ascii_names=True)) == "COP29_own-entries_20241118.ics"


@pytest.mark.parametrize("what", [What.TABLE, What.TEXT])
def test_whoever_follows_can_cancel_and_the_old_file_stays(see: See, tmp_path: Path, what: What) -> None:
    def cancel(_: int) -> None:
        raise CancelledError

    offer, target = see(), tmp_path / "a"
    target.write_text("old", "utf-8")
    order = orders.usual(offer, what)
    order = order._replace(target=target, options=order.options._replace(follow=cancel))
    with pytest.raises(CancelledError):
        orders.carry_out(offer, order, force=True)
    assert target.read_text("utf-8") == "old"
    assert [file.name for file in tmp_path.iterdir()] == ["a"]


# What is said beforehand


@pytest.mark.parametrize(
    ("what", "changes", "zh", "en"),
    [
        (What.TABLE, {}, "決議・23 列 × 2 欄 → 1 個 ODS", "Decisions, 23 rows × 2 columns → 1 ODS file"),
        (What.TABLE, {"columns": ("title",), "rows": Rows.TICKED}, "決議・1 列 × 1 欄 → 1 個 ODS",
         "Decisions, 1 row × 1 column → 1 ODS file"),
        (What.TABLES, {"names": ("decisions", "booths"), "rows": Rows.ALL}, "2 個資料表・56 列 × 4–19 欄 → 1 個 ODS",
         "2 tables, 56 rows × 4–19 columns → 1 ODS file"),
        (What.DAYS, {}, "10 個全日行程 → 1 個 ICS", "10 all-day events → 1 ICS file"),
    ],
)  # fmt: skip
def test_it_says_what_will_be_written(see: See, what: What, changes: dict[str, object], zh: str, en: str) -> None:
    offer = see("body:CMA6", ticked=("decision:1/CMA.6",))
    order = orders.usual(offer, what)._replace(rows=Rows.SHOWN)._replace(**changes)
    assert announcements.sample(offer, order).told == (zh, en)


def test_bare_rows_are_announced_with_the_note_beside_them(see: See) -> None:
    offer = see()
    order = way(orders.usual(offer, What.TABLES), "csv", offer)
    one = announcements.sample(offer, order).told
    two = announcements.sample(offer, order._replace(names=("decisions", "booths"))).told
    assert one.zh.endswith("→ 1 個 CSV，旁附來源說明")
    assert one.en.endswith("→ 1 CSV file, with a note of its source beside it")
    assert two.en.endswith("→ 2 CSV files, each with a note of its source beside it")


def test_the_first_rows_are_those_of_the_file(see: See) -> None:
    offer = see("body:CMA6")
    found = announcements.sample(offer, orders.usual(offer, What.TABLE))
    assert found.headings == ("決議編號", "名稱")
    assert len(found.rows) == announcements.FIRST_ROWS
    assert found.rows[0][0].endswith("/CMA.6")
    long = announcements.sample(offer, orders.usual(offer, What.TABLE)._replace(columns=("summary",)))
    assert all(len(cell) <= announcements.MOST_SIGNS + 1 and "\n" not in cell for row in long.rows for cell in row)


def test_the_first_of_a_text_is_a_document(see: See) -> None:
    found = announcements.sample(see(), orders.usual(see(), What.REPORT))
    assert found.document
    assert len(found.document.blocks) == announcements.FIRST_BLOCKS


@pytest.mark.parametrize(
    ("line", "what", "changes", "told", "mended"),
    [
        ("", What.TABLE, {"rows": Rows.TICKED}, "選取籃是空的：還沒有勾選任何一列。", {"rows": Rows.SHOWN}),
        ("zzz", What.TABLE, {"rows": Rows.TICKED}, "選取籃是空的：還沒有勾選任何一列。", {"rows": Rows.ALL}),
        ("zzz", What.TABLE, {}, "篩選之下沒有任何一列。", {"rows": Rows.ALL}),
        ("", What.TABLE, {"columns": ()}, "還沒有選欄位。", {"columns": ("decision", "title")}),
        ("", What.TABLES, {"names": ()}, "還沒有選資料表。", {"names": tuple(TABLES)}),
        ("", What.TABLES, {"rows": Rows.TICKED}, "選取籃是空的：還沒有勾選任何一列。", {"rows": Rows.ALL}),
        ("", What.DAYS, {"names": ()}, "還沒有選日程。", {"names": tuple(LANES)}),
        ("", What.DAYS, {"names": ("own-entries",)}, "還沒有自己的行程；請在視窗的行程裡加。",
         {"names": tuple(LANES)}),
    ],
)  # fmt: skip
def test_an_empty_choice_is_said_with_what_helps(
    see: See, line: str, what: What, changes: dict[str, object], told: str, mended: dict[str, object]
) -> None:
    offer = see(line)
    order = orders.usual(offer, what)._replace(**changes)
    found = announcements.problem(offer, order)
    assert found
    assert found.told.zh == told
    assert found.mended == order._replace(**mended)
    assert announcements.problem(offer, found.mended) is None
    assert announcements.sample(offer, order).told.zh == ""


def test_what_a_format_cannot_hold_is_said_with_one_that_can(see: See) -> None:
    offer = see()
    order = orders.usual(offer, What.TABLE)
    order = order._replace(way=order.way._replace(most_rows=48))
    found = announcements.problem(offer, order)
    assert found
    assert found.told.en == "ODS holds 48 rows at most; here are 49."
    assert found.mended.way.most_rows > 48


def test_what_takes_long_is_said_before_it_begins(see: See) -> None:
    offer = see()
    order = orders.usual(offer, What.TABLE)
    assert announcements.warning(offer, order).zh == ""
    slow = order._replace(way=order.way._replace(slow_above=48))
    assert announcements.warning(offer, slow).en.startswith("49 rows take a while as ODS")
