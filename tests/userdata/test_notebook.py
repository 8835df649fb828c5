"""What a reader keeps, and finds again at the next start."""

from datetime import date, time, timedelta
from typing import TYPE_CHECKING

import pytest

from cop29_desktop.model.anchors import Anchor, AnchorKind
from cop29_desktop.model.days import LONGEST
from cop29_desktop.model.queries import QueryError
from cop29_desktop.model.texts import Text
from cop29_desktop.userdata.errors import NotebookError
from cop29_desktop.userdata.notebook import LONGEST_NAME
from cop29_desktop.userdata.revisions import FARTHEST, MOST_BYTES, Change
from cop29_desktop.userdata.values import Appointment, Note

if TYPE_CHECKING:
    from tests.userdata.conftest import Device

NCQG, GCF, STARMER, PARAGRAPH = map(
    Anchor.parse, ("decision:1/CMA.6", "decision:3/CP.29", "statement:starmer", "para:5.1#2")
)
DINNER = Appointment(date(2024, 11, 18), "晚宴", time(19, 0), time(21, 30), "巴庫老城")


def test_ticks_are_kept_by_kind(device: "Device") -> None:
    device.book.tick(NCQG, GCF, STARMER)
    device.book.untick(GCF)
    for book in (device.book, device.opened()):
        assert book.ticked(AnchorKind.DECISION) == {NCQG}
        assert book.ticked(AnchorKind.STATEMENT) == {STARMER}
        assert book.ticked() == {NCQG, STARMER}


def test_a_tick_that_is_there_is_not_written_again(device: "Device") -> None:
    device.book.tick(NCQG)
    size = device.files[0].stat().st_size
    device.book.tick(NCQG)
    device.book.untick(GCF)
    device.book.choose("columns", "")
    assert device.files[0].stat().st_size == size


def test_packs_are_kept_apart(device: "Device") -> None:
    device.book.tick(NCQG)
    device.book.write_note(NCQG, "甲")
    device.book.save_preset("decisions", "mine", "損失")
    device.book.write_entry(DINNER)
    another = device.opened("cop30")
    assert (another.ticked(), another.all_notes(), another.entries()) == (frozenset(), (), ())
    assert another.presets("decisions") == ()


def test_presets_are_kept_by_table_and_name(device: "Device") -> None:
    device.book.save_preset("decisions", "我的  損失", 'body:CMA6 "損失"   topic:finance')
    device.book.save_preset("statements", "a b", "ticked:yes")
    device.book.save_preset("decisions", "a", "deep:yes x")
    for book in (device.book, device.opened()):
        assert [(one.name, one.line) for one in book.presets("decisions")] == [
            ("a", "deep:yes x"),
            ("我的 損失", "body:CMA6 topic:finance 損失"),
        ]
        assert [one.name for one in book.presets("statements")] == ["a b"]
    device.book.save_preset("decisions", "a", "y")
    assert device.book.remove_preset("decisions", "我的 損失")
    assert not device.book.remove_preset("decisions", "我的 損失")
    assert [(one.name, one.line) for one in device.opened().presets("decisions")] == [("a", "y")]


@pytest.mark.parametrize("name", ["", "  ", "a" * (LONGEST_NAME + 1)])
def test_a_preset_needs_a_name_of_some_size(device: "Device", name: str) -> None:
    with pytest.raises(NotebookError, match="1 to 60"):
        device.book.save_preset("decisions", name, "x")


def test_a_preset_that_is_no_query_is_refused(device: "Device") -> None:
    with pytest.raises(QueryError, match="lacks a value"):
        device.book.save_preset("decisions", "mine", "topic:")
    assert not device.root.exists()


def written(device: "Device", text: str, instead_of: Note | None = None) -> Note:
    note = device.book.write_note(NCQG, text, instead_of)
    assert note is not None
    return note


def test_a_note_is_written_changed_and_removed(device: "Device") -> None:
    first = written(device, "一\n二\t\u2028三\x00「」🌏")
    assert device.opened().notes(NCQG) == (first,)
    assert first.text == "一\n二\t\u2028三\x00「」🌏"
    second = written(device, "四", first)
    assert device.opened().notes(NCQG) == (second,)
    assert (second.key, second.device) == (first.key, device.book.ledger.device)
    assert second.written > first.written
    assert device.book.write_note(NCQG, " \n ", second) is None
    assert device.opened().all_notes() == ()


def test_a_note_without_words_is_none(device: "Device") -> None:
    assert device.book.write_note(NCQG, " \n") is None
    assert not device.root.exists()


def test_a_note_that_did_not_change_is_not_written_again(device: "Device") -> None:
    note = written(device, "一")
    size = device.files[0].stat().st_size
    assert device.book.write_note(NCQG, "一", note) is note
    assert device.files[0].stat().st_size == size


def test_a_place_has_any_number_of_notes_and_a_section_those_of_its_paragraphs(device: "Device") -> None:
    written(device, "一")
    written(device, "二")
    device.book.write_note(PARAGRAPH, "三")
    assert [note.text for note in device.book.notes(NCQG)] == ["二", "一"]
    assert [note.text for note in device.book.all_notes()] == ["三", "二", "一"]
    assert device.book.noted() == {NCQG, PARAGRAPH, Anchor.parse("section:5.1")}


def test_half_a_character_is_kept_as_a_sign_that_something_was_there(device: "Device") -> None:
    assert written(device, "a\ud83cb").text == "a\ufffdb"
    assert written(device, "\ud83c\udf0f").text == "🌏"


def test_a_note_that_is_too_long_is_told(device: "Device") -> None:
    with pytest.raises(NotebookError, match="too long"):
        device.book.write_note(NCQG, "字" * MOST_BYTES)
    assert device.book.all_notes() == ()


def test_bookmarks_are_newest_first(device: "Device") -> None:
    for anchor in (NCQG, PARAGRAPH, STARMER):
        device.book.bookmark(anchor)
    device.book.unbookmark(PARAGRAPH)
    assert device.opened().bookmarks() == (STARMER, NCQG)


def test_entries_stand_by_day_and_time(device: "Device") -> None:
    dinner = device.book.write_entry(DINNER)
    device.book.write_entry(Appointment(date(2024, 11, 18), "全日"))
    device.book.write_entry(Appointment(date(2024, 11, 17), "前一天", time(23, 0)))
    assert [entry.what.title for entry in device.opened().entries()] == ["前一天", "全日", "晚宴"]
    assert dinner is not None
    assert device.opened().entries()[2] == dinner
    assert dinner.what == DINNER
    moved = device.book.write_entry(DINNER._replace(date=date(2024, 11, 16)), dinner)
    assert moved is not None
    assert [entry.what.title for entry in device.opened().entries()] == ["晚宴", "前一天", "全日"]
    device.book.remove_entry(moved)
    assert [entry.what.title for entry in device.opened().entries()] == ["前一天", "全日"]


@pytest.mark.parametrize(
    "what",
    [
        DINNER._replace(title=" "),
        DINNER._replace(starts=None),
        DINNER._replace(ends=time(18, 59)),
        DINNER._replace(ends=time(18, 59), last=DINNER.date),
        DINNER._replace(last=date(2024, 11, 17)),
        DINNER._replace(last=DINNER.date + timedelta(days=LONGEST)),
    ],
)
def test_an_entry_that_can_not_be_is_told(device: "Device", what: Appointment) -> None:
    with pytest.raises(NotebookError):
        device.book.write_entry(what)
    assert not device.root.exists()


@pytest.mark.parametrize(
    "what",
    [
        DINNER._replace(last=DINNER.date + timedelta(days=LONGEST - 1)),
        DINNER._replace(ends=time(1), last=date(2024, 11, 19)),
        DINNER._replace(starts=None, last=date(2024, 11, 19)),
        DINNER._replace(ends=None, last=date(2024, 11, 19)),
    ],
)
def test_of_several_days_the_end_is_that_of_the_last(device: "Device", what: Appointment) -> None:
    device.book.write_entry(what)
    assert [entry.what for entry in device.opened().entries()] == [what]


def test_choices_are_this_device_s(device: "Device", other: "Device") -> None:
    device.book.choose("columns", "a b")
    device.book.choose("columns", "b a")
    assert device.opened().choice("columns") == "b a"
    assert not device.book.ledger.can_undo, "what a reader did is taken back, not how a table looks"
    other.book.ledger.merge(device.files)
    assert other.book.choice("columns") == ""


def test_a_device_is_signed_for(device: "Device", other: "Device") -> None:
    assert device.book.signature == Text("我", "me")
    written(device, "一")
    name = device.book.ledger.device
    assert device.book.author(name) == Text("我", "me")
    assert other.book.author(name) == Text(f"另一臺裝置 {name[:4]}", f"another device {name[:4]}")
    device.book.call_me("  王 小明 ")
    assert device.opened().signature == Text("王 小明", "王 小明")
    device.book.call_me("")
    assert device.opened().signature == Text("我", "me")


def test_a_clock_that_ran_away_hides_no_note(device: "Device") -> None:
    device.now = FARTHEST - 10**6
    assert written(device, "一").written.year == 9999
    assert [note.text for note in device.opened().all_notes()] == ["一"]
    device.now = 1_800_000_000_000_000
    assert written(device, "二").written.year == 2027


def test_what_another_process_wrote_is_seen_when_asked(device: "Device") -> None:
    assert not device.book.ledger.refresh()
    device.opened().tick(NCQG)
    assert device.book.ticked() == frozenset()
    assert device.book.ledger.refresh()
    assert device.book.ticked() == {NCQG}
    device.book.tick(GCF)
    assert not device.book.ledger.refresh()
    assert device.book.ticked() == {NCQG, GCF}


def test_changes_are_taken_back_last_first(device: "Device") -> None:
    book = device.book
    book.tick(NCQG)
    book.tick(GCF, STARMER)
    first = written(device, "一")
    written(device, "二", first)
    book.remove_note(book.notes(NCQG)[0])
    seen = [((), 3)]
    while book.ledger.can_undo:
        assert book.ledger.undo()
        seen.append((tuple(note.text for note in device.opened().notes(NCQG)), len(device.opened().ticked())))
    assert seen == [((), 3), (("二",), 3), (("一",), 3), ((), 3), ((), 1), ((), 0)]
    assert not book.ledger.undo()


def test_taking_back_leaves_what_another_process_wrote(device: "Device") -> None:
    note = written(device, "一")
    elsewhere = device.opened()
    elsewhere.write_note(NCQG, "二", note)
    device.book.ledger.reload()
    assert device.book.ledger.undo()
    assert [one.text for one in device.book.notes(NCQG)] == ["二"]


def test_what_a_newer_program_wrote_is_kept_and_not_in_the_way(device: "Device", other: "Device") -> None:
    ledger = device.book.ledger
    ledger.change([
        Change("colour", "k", {"r": 1}, ()),
        Change("tick", "cop29 planet:mars", {}, ()),
        Change("note", "n", {"pack": "cop29", "anchor": "planet:mars", "text": "x"}, ()),
        Change("note", "m", {"pack": "cop29", "anchor": str(NCQG), "text": 3}, ()),
        Change("entry", "e", {"pack": "cop29", "date": "someday"}, ()),
        Change("replaced", "r", {"ids": 7}, ()),
        Change("preset", "cop29 decisions p", {"line": ["x"]}, ()),
        Change("author", "someone", {"name": ["x"] * 100}, ()),
        Change("author", "nobody", {"name": None}, ()),
    ])  # fmt: skip
    book = device.opened()
    assert (book.ticked(), book.entries()) == (frozenset(), ())
    assert [note.text for note in book.all_notes()] == [""]
    assert [one.line for one in book.presets("decisions")] == [""]
    assert len(book.author("someone").zh) == LONGEST_NAME
    assert book.author("nobody").en == "another device nobo"
    assert len(other.book.ledger.merge(device.files).problems) == 0
