"""Every text of the built-in pack: both languages, each written as it should be, and citing only what exists."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.briefing import LISTS, Briefing
from cop29_desktop.model.texts import Text
from cop29_desktop.presentation.catalogue import exists

HAN = r"[\u3400-\u4dbf\u4e00-\u9fff]"
CITED = re.compile(r"(?:衝突|[Cc]onflicts?) ?(?P<conflict>[A-Z]\d{1,3})", re.ASCII)
NUMBER = re.compile(r"(?<![\d/.])\d{1,2}/(?:CP\.29|CMP\.19|CMA\.6)(?!\d)", re.ASCII)


def walk(value: Any, place: str) -> Iterator[tuple[str, Text]]:
    """Every bilingual text below a value, with its place."""
    if isinstance(value, Text):
        yield place, value
    elif isinstance(value, Briefing):
        for name in ("pack", *LISTS):
            yield from walk(getattr(value, name), f"{place}.{name}")
    elif hasattr(value, "_fields"):
        for name in value._fields:
            yield from walk(getattr(value, name), f"{place}.{name}")
    elif isinstance(value, tuple):
        for i, item in enumerate(value):
            yield from walk(item, f"{place}[{i}]")


@pytest.fixture(scope="module")
def texts(briefing: Briefing) -> list[tuple[str, Text]]:
    """Every text of the pack."""
    found = list(walk(briefing, "briefing"))
    assert len(found) > 1500
    return found


def is_name(place: str) -> bool:
    """Whether a text is the name of a person, which stays in its own script."""
    return bool(re.search(r"\.speaker$|\.authors\[\d\]\.name$", place))


def test_chinese_is_chinese_and_english_has_no_han_but_in_names(texts: list[tuple[str, Text]]) -> None:
    assert [place for place, text in texts if not re.search(HAN, text.zh) and not is_name(place)] == []
    assert [place for place, text in texts if re.search(HAN, text.en) and not is_name(place)] == []
    assert [place for place, text in texts if not re.search("[A-Za-z]", text.en)] == []


FORMS = {
    "a space between Han": ("zh", rf"{HAN} +{HAN}"),
    "a half-width sign beside Han": ("zh", rf"{HAN}[,;:?!]|[,;:?!]{HAN}"),
    "half-width brackets around Han": ("zh", rf"\((?![一二三四五六七八九十]\)){HAN}+\)"),
    "no space between Han and Latin": ("zh", rf"{HAN}[A-Za-z0-9]|[A-Za-z0-9%]{HAN}"),
    "a space beside a full-width sign": ("zh", r" [，。；：、」）]|[「（] "),
    "a straight quotation mark": ("zh", r"\""),
    "simplified characters": ("zh", r"[这们对为发动经济应报过关说话时问会议决协变资讯与]"),
    "a full-width sign": ("en", r"[，。；：！？「」（）、\u3000]"),
    "two spaces": ("en", r"  "),
    "a space at an end": ("both", r"^\s|\s$"),
    "a control character or mark-up": ("both", r"[\x00-\x1f\x7f]|</?\w+>|&\w+;|\*\*"),
}


SLIPS = {
    "a space between Han": ("巴庫 會議",),
    "a half-width sign beside Han": ("會議,資金", "資金: 目標", "a,會"),
    "half-width brackets around Han": ("名稱(簡稱)",),
    "no space between Han and Latin": ("共21項", "第 6 條COP", "減少 9%的", "COP29會議"),
    "a space beside a full-width sign": ("會議 ，資金", "「 資金」"),
    "a straight quotation mark": ('"資金"',),
    "simplified characters": ("气候变迁会议",),
    "a full-width sign": ("finance，climate", "“a”（b）"),
    "two spaces": ("a  b",),
    "a space at an end": ("a ", " a"),
    "a control character or mark-up": ("a\nb", "<b>a</b>", "a&nbsp;b", "**a**"),
}


@pytest.mark.parametrize("what", FORMS)
def test_a_slip_of_form_is_seen(what: str) -> None:
    assert [slip for slip in SLIPS[what] if not re.search(FORMS[what][1], slip)] == []


@pytest.mark.parametrize("what", FORMS)
def test_no_text_has(what: str, texts: list[tuple[str, Text]]) -> None:
    language, pattern = FORMS[what]
    codes = ("zh", "en") if language == "both" else (language,)
    found = [(place, hit[0]) for place, text in texts for code in codes if (hit := re.search(pattern, text.part(code)))]
    assert found == []


def test_every_conflict_that_is_named_exists(texts: list[tuple[str, Text]], briefing: Briefing) -> None:
    known = {conflict.id for conflict in briefing.conflicts}
    named = [(place, hit) for place, text in texts for part in text for hit in CITED.findall(part)]
    assert len(named) > 100
    assert [(place, hit) for place, hit in named if hit not in known] == []


def test_both_languages_name_the_same_conflicts(texts: list[tuple[str, Text]]) -> None:
    assert [place for place, text in texts if set(CITED.findall(text.zh)) != set(CITED.findall(text.en))] == []


def test_every_decision_of_this_session_that_is_named_exists(texts: list[tuple[str, Text]], briefing: Briefing) -> None:
    named = [(place, hit) for place, text in texts for part in text for hit in NUMBER.findall(part)]
    assert len(named) > 100
    assert [(place, hit) for place, hit in named if hit not in briefing.decision] == []


def test_both_languages_name_the_same_decisions(texts: list[tuple[str, Text]]) -> None:
    assert [place for place, text in texts if set(NUMBER.findall(text.zh)) != set(NUMBER.findall(text.en))] == []


def test_conflicts_stand_at_places_that_exist(briefing: Briefing) -> None:
    places = [place for conflict in briefing.conflicts for place in conflict.places]
    assert all(exists(briefing, place) for place in places)
    assert Anchor.parse("section:5") in places


def test_a_point_of_a_summary_says_the_same_figures_in_both_languages(briefing: Briefing) -> None:
    years = re.compile(r"(?<!\d)20[0-9]{2}(?!\d)", re.ASCII)
    points = [(d.number, point.text) for d in briefing.decisions for point in d.summary]
    assert [n for n, text in points if set(years.findall(text.zh)) != set(years.findall(text.en))] == []
