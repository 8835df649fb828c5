"""What the window works on: the language in force, the moment, tables made once."""

from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtTest import QSignalSpy

from cop29_desktop.gui.session import Session
from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.texts import Language
from cop29_desktop.search.groups import Group


def test_a_language_is_told_once(session: Session) -> None:
    told = QSignalSpy(session.language_changed)
    for language in (Language.ZH, Language.EN, Language.EN, Language.BOTH):
        session.speak(language)
    assert [told.at(i)[0] for i in range(told.count())] == ["en", "both"]


def test_the_interface_is_chinese_unless_english_alone_is_in_force(briefing: Briefing) -> None:
    assert [Session(briefing, language).interface_code for language in Language] == ["zh", "en", "zh"]


def test_a_table_is_made_once(session: Session) -> None:
    assert session.table("decisions") is session.table("decisions")


def test_a_fixed_day_stands_at_ten_in_the_morning_in_baku(session: Session) -> None:
    assert session.now().astimezone(UTC) == datetime(2024, 11, 18, 6, tzinfo=UTC)
    assert session.today() == date(2024, 11, 18)


def test_without_a_fixed_day_it_is_now_and_the_day_is_that_of_baku(
    briefing: Briefing, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = Session(briefing, Language.ZH)
    assert abs(session.now() - datetime.now(UTC)) < timedelta(minutes=1)
    monkeypatch.setattr(session, "now", lambda: datetime(2024, 11, 17, 21, tzinfo=UTC))
    assert session.today() == date(2024, 11, 18)


def test_what_the_pack_does_not_hold_is_no_document(session: Session) -> None:
    nowhere = Anchor.parse("section:99")
    assert not session.exists(nowhere)
    with pytest.raises(KeyError):
        session.document(nowhere)


def test_notes_are_searched_as_they_are_now(session: Session) -> None:
    place = Anchor.parse("decision:1/CMA.6")
    assert session.own.do(lambda book: book.write_note(place, "與歐盟再確認出資方"))
    assert [str(hit.anchor) for hit in session.index().find("出資方").hits if hit.group is Group.NOTES] == [str(place)]
    assert session.own.do(lambda book: book.write_note(place, "斑點獵豹"))
    assert [str(hit.anchor) for hit in session.index().find("斑點獵豹").hits] == [str(place)]
