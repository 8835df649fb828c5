"""Journeys through the real ``main``: find, read, come back, close, open again."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextBrowser

from cop29_desktop.gui import crash
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.queries import Query
from cop29_desktop.presentation import days

if TYPE_CHECKING:
    from tests.journeys.conftest import Reader

Start = Callable[..., int]
FOUND = ["16/CMA.6", "11/CMA.6", "12/CMA.6"]
BEFORE = Query(frozenset({"CMA6"}), "損失")


def find(reader: "Reader") -> None:
    """Filter to CMA and 損失, choose the last row, open its detail."""
    reader.press("Alt+3")
    reader.press("Ctrl+F")
    reader.compose("損失")
    assert reader.numbers() == FOUND
    assert reader.decisions.bar.sentence.text() == "顯示 3／49 筆：CMA6 且 名稱或編號含「損失」"
    reader.press("Down", "Down", "Down")
    assert (reader.row(), reader.place) == ("12/CMA.6", "decision:12/CMA.6")
    reader.press("Return")
    assert reader.window.focusWidget() is reader.decisions.detail


def read_its_section(reader: "Reader") -> None:
    """Go to the section that discusses it."""
    reader.follow(reader.decisions.detail, "section:5.6")
    assert reader.place == "section:5.6"
    assert [heading.endswith("損失與損害基金") for heading in reader.marked()] == [True]
    assert "損失與損害基金" in reader.text


def come_back(reader: "Reader") -> None:
    """Filter and row are as they were."""
    reader.press("Alt+Left")
    assert (reader.place, reader.row(), reader.numbers()) == ("decision:12/CMA.6", "12/CMA.6", FOUND)
    assert reader.decisions.bar.query == BEFORE


def test_find_a_decision_read_its_section_and_come_back(start: Start) -> None:
    def steps(reader: "Reader") -> None:
        assert reader.place == "section:0"
        find(reader)
        read_its_section(reader)
        come_back(reader)
        reader.press("Alt+Right")
        assert reader.place == "section:5.6"

    assert start(steps) == 0


def test_the_same_with_the_keyboard_alone(start: Start) -> None:
    def steps(reader: "Reader") -> None:
        find(reader)
        reader.press("Alt+Right")  # leads nowhere yet
        while reader.place.startswith("decision:12"):
            reader.press("Tab")
            href = reader.decisions.detail.textCursor().charFormat().anchorHref()
            assert reader.window.focusWidget() is reader.decisions.detail, "the link to the section was not met"
            if href == "cop29:section:5.6":
                reader.press("Return")
        assert reader.place == "section:5.6"
        come_back(reader)

    assert start(steps) == 0


def test_the_language_goes_from_chinese_to_english_to_both_with_interface_and_content(
    start: Start, briefing: Briefing
) -> None:
    section = briefing.section["5.6"]
    zh, en = section.title.zh, section.title.en

    def steps(reader: "Reader") -> None:
        def seen() -> tuple[str, str, str, bool, bool]:
            tabs = reader.window.centre.tabs.tabText(1).split()[0]
            menu = reader.window.menuBar().actions()[0].text()
            return tabs, menu, reader.window.tree.title.text(), zh in reader.text, en in reader.text

        chinese = ("決議", "檔案(&F)", "報告", True, False)
        assert seen() == chinese
        reader.press("F8")
        assert seen() == ("Decisions", "&File", "Report", False, True)
        reader.press("F8")
        assert seen() == ("決議", "檔案(&F)", "報告", True, True)
        reader.press("F8")
        assert seen() == chinese

    assert start(steps, "--go", "section:5.6") == 0


def test_the_toolbar_switches_the_language_too(start: Start) -> None:
    def steps(reader: "Reader") -> None:
        for name, word in (("en", "Itinerary"), ("zh", "行程"), ("both", "行程")):
            action = reader.window.commands.by_id[f"language_{name}"]
            reader.click(reader.window.toolbar.widgetForAction(action))
            assert reader.window.days.title.text() == word
            assert action.isChecked()

    assert start(steps) == 0


def day_texts(briefing: Briefing, day: date) -> list[str]:
    """What a day must show in Chinese: its theme and its milestones."""
    held = days.day(briefing, day)
    themes = [held.theme.theme.zh] if held.theme else []
    return [*themes, *(milestone.title.zh for milestone in held.milestones)]


def test_the_itinerary_is_stepped_by_keys_and_buttons(start: Start, briefing: Briefing) -> None:
    def steps(reader: "Reader") -> None:
        panel = reader.window.days

        def shows(day: date) -> None:
            assert panel.day == day
            told = " ".join(panel.page.toPlainText().split())
            wanted = day_texts(briefing, day)
            assert wanted
            assert [text for text in wanted if text not in told] == []
            assert f"{day.month} 月 {day.day} 日" in panel.label.text()

        shows(date(2024, 11, 18))
        reader.press("Ctrl+]")
        shows(date(2024, 11, 19))
        reader.click(panel.after)
        shows(date(2024, 11, 20))
        reader.press("Ctrl+[", "Ctrl+[")
        reader.click(panel.before)
        shows(date(2024, 11, 17))

    assert start(steps) == 0


def test_everything_comes_back_at_the_next_start(start: Start) -> None:
    kept: dict[str, Any] = {}

    def state(reader: "Reader") -> dict[str, Any]:
        window = reader.window
        return {
            "pane": window.centre.pane, "place": reader.place, "row": reader.row(), "query": reader.decisions.bar.query,
            "numbers": reader.numbers(), "section": str(window.centre.reader.shown), "day": window.days.day,
            "zoom": window.status.zoom.text(), "tab": window.centre.tabs.tabText(1),
            "heading": window.tree.title.text(),
            "size": (window.width(), window.height()), "sides": window.panes.sizes(),
            "share": reader.decisions.splitter.sizes(),
        }  # fmt: skip

    def leave(reader: "Reader") -> None:
        find(reader)
        read_its_section(reader)
        come_back(reader)
        reader.press("F8", "Ctrl+]", "Ctrl++")
        reader.window.resize(1250, 740)
        reader.window.panes.setSizes([260, 690, 300])
        reader.rest()
        reader.decisions.splitter.setSizes([300, 100])
        kept.update(state(reader))

    def return_to(reader: "Reader") -> None:
        reader.rest()
        assert state(reader) == kept

    assert start(leave) == 0
    assert (kept["pane"], kept["place"], kept["section"]) == ("decisions", "decision:12/CMA.6", "section:5.6")
    assert (kept["zoom"], kept["day"], kept["heading"]) == ("110 %", date(2024, 11, 19), "Report")
    assert start(return_to) == 0


def test_a_new_day_of_the_conference_begins_with_itself(start: Start) -> None:
    seen: list[date] = []

    def step_back(reader: "Reader") -> None:
        reader.press("Ctrl+[")
        seen.append(reader.window.days.day)

    def look(reader: "Reader") -> None:
        seen.append(reader.window.days.day)

    monday, tuesday, long_after = "2024-11-18", "2024-11-19", "2026-03-01"
    assert start(step_back, "--today", monday) == 0
    assert start(look, "--today", monday) == 0
    assert start(look, "--today", tuesday) == 0
    assert start(step_back, "--today", tuesday) == 0
    assert start(look, "--today", long_after) == 0
    assert [day.day for day in seen] == [17, 17, 19, 18, 18]


def test_a_table_comes_back_filtered_and_sorted_as_it_was_left(start: Start) -> None:
    kept: list[list[str]] = []

    def speakers(reader: "Reader") -> list[str]:
        model = reader.window.centre.table("statements").model
        return [model.text(row, model.column_of("speaker")) for row in range(model.rowCount())]

    def leave(reader: "Reader") -> None:
        reader.press("Ctrl+3")
        panel = reader.window.centre.table("statements")
        header = panel.rows.horizontalHeader()
        place = QPoint(header.sectionViewportPosition(panel.model.column_of("speaker")) + 8, header.height() // 2)
        for _ in range(2):
            QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
        reader.press("Ctrl+F")
        reader.compose("國")
        kept.append(speakers(reader))
        reader.press("Ctrl+1")

    def return_to(reader: "Reader") -> None:
        reader.press("Ctrl+3")
        panel = reader.window.centre.table("statements")
        assert (panel.bar.box.text(), panel.columns.sorting) == ("國", "-speaker")
        assert [speakers(reader)] == kept

    assert start(leave) == 0
    assert len(kept[0]) > 1
    assert start(return_to) == 0


def test_a_high_conflict_is_seen_without_asking(start: Start) -> None:
    def steps(reader: "Reader") -> None:
        reader.press("Alt+2")
        reader.press("Down", "Down")
        assert reader.place == "decision:3/CMP.19"
        detail = reader.decisions.detail
        cursor = detail.document().find("D1")
        assert detail.viewport().rect().contains(detail.cursorRect(cursor))
        assert "聯合國文件：" in detail.toPlainText()

    assert start(steps) == 0


def test_today_outside_the_session_is_told_in_plain_words(start: Start) -> None:
    def steps(reader: "Reader") -> None:
        told = [text for text in reader.words() if "今日" in text]
        assert len(told) == 1
        assert "2026 年 5 月 4 日" in told[0]
        assert "會議已於 2024 年 11 月 24 日（日）巴庫時間 05:31 閉幕" in told[0]

    assert start(steps, "--today", "2026-05-04") == 0


def test_the_notice_stands_at_the_first_start_and_not_again_once_read(start: Start, briefing: Briefing) -> None:
    seen: list[bool] = []

    def read(reader: "Reader") -> None:
        seen.append(briefing.pack.notice.zh in reader.words())
        reader.click(reader.window.banner.button)

    def look(reader: "Reader") -> None:
        seen.append(briefing.pack.notice.zh in reader.words())

    assert [start(read), start(look)] == [0, 0]
    assert seen == [True, False]


def test_about_tells_notice_and_content_code(start: Start, briefing: Briefing) -> None:
    def steps(reader: "Reader") -> None:
        reader.window.commands.by_id["about"].trigger()
        dialog = reader.dialog()
        told = dialog.findChild(QTextBrowser).toPlainText()
        assert briefing.pack.notice.zh in told
        assert briefing.pack.code in told
        reader.press("Esc")
        assert reader.dialogs() == []

    assert start(steps) == 0


def test_unforeseen_errors_are_listened_for(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    installed: list[bool] = []
    monkeypatch.setattr(crash, "install", lambda: installed.append(True))
    assert start(lambda _: None) == 0
    assert installed == [True]


def test_a_failing_step_would_fail_the_test(start: Start) -> None:
    def steps(_: "Reader") -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        start(steps)
