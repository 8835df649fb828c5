"""A document in pieces: languages, marks, links within it, and no sign that a file can't hold."""

import pytest

from cop29_desktop.export.flow import Kind, Piece, Run, Sheet, flow, name, places, text, title
from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.conflicts import Severity
from cop29_desktop.model.texts import Language, Origin, Passage, Text
from cop29_desktop.presentation.documents import Block, Chips, Document, Facts, Grid, Heading, Link, Notice, Paragraph

HERE = Anchor.parse("decision:1/CMA.8")
AWAY = Anchor.parse("decision:2/CP.31")
PAIR = Text("見 1/CMA.8 與 2/CP.31", "see 1/CMA.8 and 2/CP.31")


def pieces(*blocks: Block, language: Language = Language.BOTH) -> list[Piece | Sheet]:
    """What blocks become below a title that is a place."""
    shown = Document(HERE, Text("題", "title"), (Heading(1, Text("題", "title"), anchor=HERE), *blocks))
    return list(flow(shown, language))[1:]


def only(found: list[Piece | Sheet]) -> Piece:
    """The one piece."""
    (piece,) = found
    assert isinstance(piece, Piece)
    return piece


def test_a_passage_has_a_line_a_language_with_its_marks_set_apart() -> None:
    piece = only(pieces(Paragraph(Passage(Text("文", "text"), Origin.parse("ours")), point=True)))
    assert piece.kind is Kind.POINT
    assert piece.lines == (
        (Run("［編註］", "zh", quiet=True), Run("文", "zh")),
        (Run("[Our note] ", "en", quiet=True), Run("text", "en")),
    )


def test_what_is_named_is_a_link_if_the_document_holds_it() -> None:
    piece = only(pieces(Paragraph(Passage(PAIR, Origin.parse("report"))), language=Language.EN))
    assert piece.lines == ((Run("see ", "en"), Run("1/CMA.8", "en", HERE), Run(" and 2/CP.31", "en")),)
    chips = only(pieces(Chips(Text("標", "label"), (Link(PAIR, HERE), Link(PAIR, AWAY))), language=Language.ZH))
    assert [run.to for run in chips.lines[0]] == [None, None, HERE, None, None]


def test_what_is_the_same_in_both_languages_is_said_once() -> None:
    (sheet,) = pieces(Facts(((Text("議程", "Agenda"), (Link(Text("11(a)", "11(a)")),)),)))
    assert isinstance(sheet, Sheet)
    assert [text(cell) for cell in sheet.rows[0]] == ["議程 Agenda", "11(a)"]


def test_a_grid_is_a_caption_and_a_sheet_with_headings() -> None:
    caption, sheet = pieces(Grid(Text("表", "Table"), (Text("甲", "A"),), ((Link(Text("一\n二", "1\n2"), HERE),),)))
    assert isinstance(caption, Piece)
    assert isinstance(sheet, Sheet)
    assert (caption.kind, text(caption.lines)) == (Kind.CAPTION, "表 Table")
    assert (text(sheet.headings[0]), text(sheet.rows[0][0])) == ("甲 A", "一\n二\n1\n2")


def test_a_conflict_says_so_with_both_readings_below() -> None:
    piece = only(pieces(Notice(Text("D1 題", "D1 title"), Severity.HIGH, AWAY, Text("報告：甲\n其他：乙", "a\nb"))))
    assert text(piece.lines) == "衝突 Conflicts D1 題 D1 title\n報告：甲\n其他：乙\na\nb"
    plain = only(pieces(Notice(Text("未收錄", "not included"), Severity.INFO), language=Language.EN))
    assert text(plain.lines) == "not included"


@pytest.mark.parametrize("sign", ["\x00", "\x0b", "\x1f", "\x7f", "\ufffe"])
def test_a_sign_that_no_file_can_hold_is_replaced(sign: str) -> None:
    piece = only(pieces(Paragraph(Passage(Text(f"甲{sign}乙\t丙", "x"), Origin.parse("report"))), language=Language.ZH))
    assert text(piece.lines) == "甲\ufffd乙 丙"
    assert title(Document(HERE, Text(f"甲{sign}\n乙", "x"), ()), Language.ZH) == "甲\ufffd 乙"


def test_names_of_places_are_letters_digits_and_underlines_and_stay_apart(briefing: Briefing) -> None:
    names = [name(anchor) for anchor in map(Anchor.parse, briefing.addresses)]
    assert len(set(names)) == len(names)
    assert all(one.isascii() and one.replace("_", "").isalnum() for one in names)
    assert [name(Anchor.parse(one)) for one in ("para:5.1#2", "section:5.1")] == ["para_5_1_p2", "section_5_1"]


def test_places_are_what_links_can_lead_to() -> None:
    passage = Passage(Text("文", "text"), Origin.parse("report"))
    shown = Document(AWAY, PAIR, (Heading(1, PAIR, AWAY, anchor=HERE), Paragraph(passage, Anchor.parse("para:1#1"))))
    assert places(shown) == {HERE, Anchor.parse("para:1#1")}
