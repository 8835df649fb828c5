"""Notes in words: their place, who wrote them and when, and how they are found."""

from pathlib import Path

import pytest

from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.presentation import notes
from cop29_desktop.userdata.notebook import Notebook

NOON = 1_732_075_200_000_000  # 2024-11-20 04:00 UTC
NCQG, SECTION, PARAGRAPH = (Anchor.parse(a) for a in ("decision:1/CMA.6", "section:5.1", "para:5.1#2"))


@pytest.fixture
def book(tmp_path: Path) -> Notebook:
    return Notebook(tmp_path / "notebook", tmp_path / "device", "cop29", lambda: NOON)


def test_a_note_is_signed_with_both_years(book: Notebook) -> None:
    note = book.write_note(NCQG, "一")
    assert note
    assert notes.signed(book, note) == (
        "我 · 2024-11-20（民國 113-11-20）12:00",
        "me · 2024-11-20 (ROC 113-11-20) 12:00",
    )
    book.call_me("陳怡君")
    assert notes.signed(book, note).zh.startswith("陳怡君 · ")


@pytest.mark.parametrize(
    ("anchor", "name"),
    [
        ("decision:1/CMA.6", "1/CMA.6 新集體量化氣候資金目標"),
        ("para:5.1#2", "一、新集體量化氣候資金目標 (NCQG) 第 2 段"),
        ("section:5.1", "一、新集體量化氣候資金目標 (NCQG)"),
        ("decision:99/CMA.99", "decision:99/CMA.99"),
        ("day:2024-11-18", "2024-11-18"),
    ],
)
def test_a_place_is_called_by_its_name(briefing: Briefing, anchor: str, name: str) -> None:
    assert notes.place(briefing, Anchor.parse(anchor)).zh == name


def test_notes_are_found_by_place_author_and_words_in_either_width(briefing: Briefing, book: Notebook) -> None:
    book.write_note(NCQG, "ＮＣＱＧ 要分開講")
    book.write_note(SECTION, "段落")
    listed = notes.lines(briefing, book)
    found = {text: [line.note.text for line in notes.matching(listed, text)] for text in (
        "分開", "ncqg 1/cma.6", "new collective", "我", "nothing", "")}  # fmt: skip
    assert found == {
        "分開": ["ＮＣＱＧ 要分開講"], "ncqg 1/cma.6": ["ＮＣＱＧ 要分開講"],
        "new collective": ["段落", "ＮＣＱＧ 要分開講"], "我": ["段落", "ＮＣＱＧ 要分開講"],
        "nothing": [], "": ["段落", "ＮＣＱＧ 要分開講"],
    }  # fmt: skip


def test_a_section_has_the_notes_of_its_paragraphs(book: Notebook) -> None:
    for anchor in (NCQG, SECTION, PARAGRAPH):
        book.write_note(anchor, str(anchor))
    assert {note.text for note in notes.here(book, SECTION)} == {"section:5.1", "para:5.1#2"}
    assert [note.text for note in notes.here(book, PARAGRAPH)] == ["para:5.1#2"]


def test_versions_that_did_not_know_of_each_other_are_counted(book: Notebook) -> None:
    note = book.write_note(NCQG, "一")
    book.write_note(NCQG, "另一則")
    assert note
    assert notes.rivals(book.notes(NCQG)) == 0
    for text in ("一甲", "一乙"):
        book.write_note(NCQG, text, note)
    assert notes.rivals(book.notes(NCQG)) == 2


def test_a_long_note_is_cut_in_a_list(briefing: Briefing, book: Notebook) -> None:
    book.write_note(NCQG, "長\n" * 200)
    (line,) = notes.lines(briefing, book)
    assert (len(line.beginning), line.beginning[-1], "\n" in line.beginning) == (81, "…", False)
