"""Notes between laptops without a network: merging twice gives the same, in any order, and nothing is lost."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cop29_desktop.model.anchors import Anchor
from cop29_desktop.userdata.notebook import EVERYTHING, SHARED, Notebook
from cop29_desktop.userdata.revisions import Change

if TYPE_CHECKING:
    from tests.userdata.conftest import Device

NCQG, GCF = map(Anchor.parse, ("decision:1/CMA.6", "decision:3/CP.29"))


def handed(device: "Device", file: Path, *, everything: bool = False) -> Path:
    """What a device gives to another, in a file."""
    file.write_bytes(device.book.ledger.handed_on(EVERYTHING if everything else SHARED))
    return file


def texts(device: "Device") -> list[str]:
    return sorted(note.text for note in device.opened().all_notes())


def test_notes_come_with_their_authors_and_twice_is_once(device: "Device", other: "Device", tmp_path: Path) -> None:
    device.book.call_me("王小明")
    device.book.write_note(NCQG, "我的")
    other.book.write_note(NCQG, "同事的")
    file = handed(device, tmp_path / "notes")
    assert other.book.ledger.merge([file])[:2] == (2, 0)
    assert other.book.ledger.merge([file, file])[:2] == (0, 2)
    found = {note.text: other.opened().author(note.device).zh for note in other.opened().notes(NCQG)}
    assert found == {"我的": "王小明", "同事的": "我"}


def test_a_file_says_the_same_as_long_as_nothing_changed(device: "Device", tmp_path: Path) -> None:
    device.book.write_note(NCQG, "二", device.book.write_note(NCQG, "一"))
    assert handed(device, tmp_path / "a").read_bytes() == handed(device, tmp_path / "b").read_bytes()


def test_neither_ticks_nor_earlier_nor_deleted_words_are_handed_on(device: "Device", tmp_path: Path) -> None:
    device.book.tick(GCF)
    device.book.write_note(NCQG, "改好的", device.book.write_note(NCQG, "說錯的"))
    gone = device.book.write_note(GCF, "刪掉的")
    assert gone is not None
    device.book.remove_note(gone)
    content = handed(device, tmp_path / "notes").read_text("utf-8")
    assert "改好的" in content
    assert not [word for word in ("說錯的", "刪掉的", "tick", "3/CP.29") if word in content]


def test_a_newer_version_replaces_an_older_one_even_when_those_between_were_not_handed_on(
    device: "Device", other: "Device", tmp_path: Path
) -> None:
    note = device.book.write_note(NCQG, "一")
    other.book.ledger.merge([handed(device, tmp_path / "first")])
    for text in ("二", "三"):
        note = device.book.write_note(NCQG, text, note)
    other.book.ledger.merge([handed(device, tmp_path / "second")])
    assert texts(other) == ["三"]
    third = type(other)(tmp_path / "third")
    third.book.ledger.merge([tmp_path / "first"])
    third.book.ledger.merge([handed(other, tmp_path / "by way of the other")])
    assert texts(third) == ["三"]


def test_what_was_replaced_is_told_on_by_one_who_never_saw_it(
    device: "Device", other: "Device", tmp_path: Path
) -> None:
    third = type(other)(tmp_path / "third")
    note = device.book.write_note(NCQG, "一")
    third.book.ledger.merge([handed(device, tmp_path / "a")])
    for text in ("二", "三"):
        note = device.book.write_note(NCQG, text, note)
    other.book.ledger.merge([handed(device, tmp_path / "a")])
    third.book.ledger.merge([handed(other, tmp_path / "b")])
    assert texts(third) == ["三"]


def test_two_versions_of_one_note_are_both_kept_and_can_be_made_one(
    device: "Device", other: "Device", tmp_path: Path
) -> None:
    note = device.book.write_note(NCQG, "一")
    other.book.ledger.merge([handed(device, tmp_path / "a")])
    device.book.write_note(NCQG, "一甲", note)
    other.book.write_note(NCQG, "一乙", other.book.notes(NCQG)[0])
    other.book.ledger.merge([handed(device, tmp_path / "a")])
    device.book.ledger.merge([handed(other, tmp_path / "b")])
    assert texts(device) == texts(other) == ["一乙", "一甲"]
    first, second = device.book.notes(NCQG)
    device.book.write_note(NCQG, "合", first)
    device.book.remove_note(second)
    other.book.ledger.merge([handed(device, tmp_path / "a")])
    assert texts(device) == texts(other) == ["合"]


def test_a_deletion_loses_against_an_edit_that_did_not_know_of_it(
    device: "Device", other: "Device", tmp_path: Path
) -> None:
    note = device.book.write_note(NCQG, "一")
    assert note is not None
    other.book.ledger.merge([handed(device, tmp_path / "a")])
    device.book.remove_note(note)
    other.book.write_note(NCQG, "改", other.book.notes(NCQG)[0])
    other.book.ledger.merge([handed(device, tmp_path / "a")])
    device.book.ledger.merge([handed(other, tmp_path / "b")])
    assert texts(device) == texts(other) == ["改"]


def test_a_deletion_that_knew_is_taken_over(device: "Device", other: "Device", tmp_path: Path) -> None:
    note = device.book.write_note(NCQG, "一")
    assert note is not None
    other.book.ledger.merge([handed(device, tmp_path / "a")])
    device.book.remove_note(note)
    other.book.ledger.merge([handed(device, tmp_path / "a")])
    assert texts(other) == []
    assert other.book.ledger.undo(), "and it can be taken back"
    assert texts(other) == ["一"]
    assert other.book.author(other.book.notes(NCQG)[0].device).zh.startswith("另一臺裝置")


def test_a_merge_is_taken_back_as_one(device: "Device", other: "Device", tmp_path: Path) -> None:
    device.book.write_note(NCQG, "一")
    device.book.write_note(GCF, "二")
    other.book.write_note(NCQG, "三")
    other.book.ledger.merge([handed(device, tmp_path / "a")])
    assert texts(other) == ["一", "三", "二"]
    assert other.book.ledger.undo()
    assert texts(other) == ["三"]


def test_a_merge_is_kept_apart_so_that_deleting_its_file_takes_it_back(
    device: "Device", other: "Device", tmp_path: Path
) -> None:
    note = device.book.write_note(NCQG, "一")
    assert note is not None
    other.book.ledger.merge([handed(device, tmp_path / "a")])
    other.book.write_note(GCF, "二")
    device.book.remove_note(note)
    kept = other.book.ledger.merge([handed(device, tmp_path / "a")]).kept
    assert kept is not None
    other.book.write_note(GCF, "三")
    assert texts(other) == ["三", "二"]
    (file,) = kept.parent.glob(f"{kept.name}*")
    file.unlink()
    assert texts(other) == ["一", "三", "二"]
    assert other.book.ledger.merge([tmp_path / "a"]).kept is None


def test_two_presets_of_one_name_are_both_kept(device: "Device", other: "Device", tmp_path: Path) -> None:
    device.book.save_preset("decisions", "mine", "損失")
    other.book.save_preset("decisions", "mine", "基金")
    other.book.ledger.merge([handed(device, tmp_path / "a", everything=True)])
    assert [one.line for one in other.opened().presets("decisions")] == ["基金", "損失"]
    other.book.save_preset("decisions", "mine", "x")
    assert [one.line for one in other.opened().presets("decisions")] == ["x"]


def test_many_versions_are_handed_on(device: "Device", other: "Device", tmp_path: Path) -> None:
    note = None
    for number in range(1100):
        note = device.book.write_note(NCQG, f"{number}", note)
    shutil.copytree(device.folder, other.folder)
    other.book.ledger.reload()
    file = handed(device, tmp_path / "a")
    assert len(file.read_bytes().splitlines()) == 3
    other.book.ledger.merge([file])
    assert texts(other) == ["1099"]


@pytest.mark.parametrize("content", [b"", b"nothing\n", b"\x00" * 5000])
def test_a_file_that_holds_nothing_is_told_and_changes_nothing(
    device: "Device", content: bytes, tmp_path: Path
) -> None:
    device.book.write_note(NCQG, "一")
    file = tmp_path / "notes"
    file.write_bytes(content)
    merged = device.book.ledger.merge([file, tmp_path / "nowhere"])
    assert (merged.new, merged.known) == (0, 0)
    assert len(merged.problems) == 1 + bool(content)
    assert texts(device) == ["一"]


def test_only_a_version_of_the_same_note_takes_its_place(device: "Device", other: "Device", tmp_path: Path) -> None:
    note = device.book.write_note(NCQG, "一")
    assert note is not None
    for change in (
        Change("colour", "k", {}, (note.revision,)),
        Change("note", "another", None, (note.revision,)),
        Change("replaced", "r", {"ids": [note.revision]}, ()),
    ):
        other.book.ledger.change([change])
    device.book.ledger.merge(other.files)
    assert texts(device) == ["一"]


def test_a_file_that_a_sync_tool_takes_away_takes_nothing_from_the_screen(device: "Device") -> None:
    device.book.write_note(NCQG, "一")
    device.files[0].rename(device.root / "elsewhere")
    assert not device.book.ledger.refresh()
    assert [note.text for note in device.book.notes(NCQG)] == ["一"]


# histories: any number of changes on three computers, with files lost, cut and copied between them

WHO = st.integers(0, 2)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("tick"), WHO, st.sampled_from([NCQG, GCF])),
        st.tuples(st.just("untick"), WHO, st.sampled_from([NCQG, GCF])),
        st.tuples(st.just("write"), WHO, st.sampled_from("甲乙")),
        st.tuples(st.just("edit"), WHO, st.integers(0, 5)),
        st.tuples(st.just("remove"), WHO, st.integers(0, 5)),
        st.tuples(st.just("preset"), WHO, st.sampled_from("xyz")),
        st.tuples(st.just("undo"), WHO, st.none()),
        st.tuples(st.just("clock"), WHO, st.integers(-(10**13), 10**13)),
        st.tuples(st.just("tear"), WHO, st.integers(1, 400)),
        st.tuples(st.just("copy"), WHO, WHO),
        st.tuples(st.just("hand on"), WHO, WHO),
    ),
    max_size=40,
)


class Computer:
    """A notebook whose clock jumps and whose folder is dealt with roughly."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.now = 1_700_000_000_000_000
        self.book = self.opened()

    def opened(self) -> Notebook:
        return Notebook(self.root / "notebook", self.root / "device", "cop29", self.wall)

    def wall(self) -> int:
        self.now += 1
        return self.now

    def take(self, what: str, value: Any, others: list["Computer"]) -> None:
        """One step."""
        book, notes = self.book, self.book.all_notes()
        if what in {"tick", "untick"}:
            getattr(book, what)(value)
        elif what == "write":
            book.write_note(NCQG, value)
        elif what in {"edit", "remove"} and notes:
            note = notes[value % len(notes)]
            book.write_note(note.anchor, f"{note.text}{value}" if what == "edit" else "", note)
        elif what == "preset":
            book.save_preset("decisions", "mine", value)
        elif what == "undo":
            book.ledger.undo()
        elif what == "clock":
            self.now = max(0, self.now + value)
        elif what == "tear":
            self.tear(value)
        elif what in {"copy", "hand on"} and self is not others[value]:
            self.give(others[value], whole=what == "copy")

    def tear(self, count: int) -> None:
        """Lose the end of the newest file, as a power cut does, and start anew."""
        for file in sorted(self.root.glob("notebook/*.journal"))[-1:]:
            file.write_bytes(file.read_bytes()[:-count])
        self.book = self.opened()

    def give(self, other: "Computer", *, whole: bool) -> None:
        """Hand all revisions to another, or only what stands."""
        files = sorted(self.root.glob("notebook/*.journal"))
        if not whole:
            handed_on = self.root / "handed on"
            self.root.mkdir(exist_ok=True)
            handed_on.write_bytes(self.book.ledger.handed_on(EVERYTHING))
            files = [handed_on]
        other.book.ledger.merge(files)

    def state(self) -> object:
        """What a reader sees, as the next start finds it; signatures are each device's own."""
        book = self.opened()
        return book.ticked(), book.presets("decisions"), book.all_notes()


@contextmanager
def three() -> Iterator[list[Computer]]:
    with tempfile.TemporaryDirectory() as root:
        yield [Computer(Path(root) / str(number)) for number in range(3)]


@given(steps=STEPS)
@settings(max_examples=300)
def test_histories_converge(steps: list[tuple[str, int, Any]]) -> None:
    with three() as computers:
        for what, who, value in steps:
            computers[who].take(what, value, computers)
        for giver in (*computers, *computers):
            for taker in computers:
                if taker is not giver:
                    giver.give(taker, whole=True)
        states = [one.state() for one in computers]
        assert states[0] == states[1] == states[2]
        for one in computers:
            assert one.book.ledger.merge(sorted(computers[0].root.glob("notebook/*.journal"))).new == 0


@given(steps=STEPS, order=st.permutations(range(3)))
@settings(max_examples=40)
def test_the_order_of_merging_makes_no_difference(steps: list[tuple[str, int, Any]], order: list[int]) -> None:
    with three() as computers, tempfile.TemporaryDirectory() as spare:
        for what, who, value in steps:
            computers[who].take(what, value, computers)
        files = [sorted(one.root.glob("notebook/*.journal")) for one in computers]
        one_way, other_way, at_once = (Computer(Path(spare) / name) for name in ("a", "b", "c"))
        for number in range(3):
            one_way.book.ledger.merge(files[number])
            other_way.book.ledger.merge(files[order[number]])
        at_once.book.ledger.merge(file for group in reversed(files) for file in reversed(group))
        assert one_way.state() == other_way.state() == at_once.state()


@given(steps=STEPS)
@settings(max_examples=40)
def test_what_is_handed_on_says_what_the_giver_sees(steps: list[tuple[str, int, Any]]) -> None:
    with three() as computers, tempfile.TemporaryDirectory() as spare:
        for what, who, value in steps:
            computers[who].take(what, value, computers)
        fresh = Computer(Path(spare))
        computers[0].give(fresh, whole=False)
        assert fresh.state() == computers[0].state()


CHANGES = ("tick", "untick", "write", "edit", "remove", "preset")


@given(steps=STEPS)
def test_taking_everything_back_leaves_nothing(steps: list[tuple[str, int, Any]]) -> None:
    with three() as computers:
        one = computers[0]
        for what, _, value in steps:
            if what in CHANGES:
                one.take(what, value, computers)
        while one.book.ledger.undo():
            pass
        assert one.state() == (frozenset(), (), ())


@given(steps=STEPS)
def test_taking_one_change_back_leaves_what_was_there(steps: list[tuple[str, int, Any]]) -> None:
    def seen(book: Notebook) -> object:
        notes = sorted((note.key, note.device, note.text) for note in book.all_notes())
        return book.ticked(), book.presets("decisions"), notes

    with three() as computers:
        for what, who, value in steps:
            before = seen(computers[who].book)
            changed = computers[who].book.ledger.history.clock
            computers[who].take(what, value, computers)
            if what != "undo" and computers[who].book.ledger.history.clock != changed and what in CHANGES:
                assert computers[who].book.ledger.undo()
                assert seen(computers[who].opened()) == before
