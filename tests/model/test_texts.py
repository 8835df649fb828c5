"""Bilingual texts and their origins."""

import pytest

from cop29_desktop.model.texts import Language, Origin, OriginKind, Text

TEXT = Text("巴庫", "Baku")


@pytest.mark.parametrize(
    ("language", "shown"), [(Language.ZH, "巴庫"), (Language.EN, "Baku"), (Language.BOTH, "巴庫 / Baku")]
)
def test_a_text_shows_the_language_in_force(language: Language, shown: str) -> None:
    assert TEXT.show(language, " / ") == shown
    assert [TEXT.part(code) for code in language.parts] == shown.split(" / ")


def test_a_text_that_is_the_same_in_both_is_shown_once() -> None:
    assert Text("ITMO", "ITMO").show(Language.BOTH) == "ITMO"
    assert TEXT.show(Language.BOTH) == "巴庫\nBaku"


@pytest.mark.parametrize("written", ["report", "ours", "un:FCCC/PA/CMA/2024/17/Add.1"])
def test_an_origin_is_read_as_it_is_written(written: str) -> None:
    assert str(Origin.parse(written)) == written


def test_a_un_origin_names_its_document() -> None:
    assert Origin.parse("un:FCCC/CP/2024/11") == Origin(OriginKind.UN, "FCCC/CP/2024/11")


@pytest.mark.parametrize("written", ["", "un", "un:", "ours:x", "report:1", "we", "UN:FCCC/1"])
def test_what_is_no_origin_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        Origin.parse(written)
