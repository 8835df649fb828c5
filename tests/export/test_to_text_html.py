"""HTML of a text: one file, no part from elsewhere, links within it, languages told."""

import re
from datetime import UTC, datetime

import pytest

from cop29_desktop.export import to_text_html
from cop29_desktop.export.texts import document
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.texts import Language

NOW = datetime(2024, 11, 18, 6, 12, 30, tzinfo=UTC)


@pytest.fixture(scope="module")
def page(briefing: Briefing) -> str:
    """The whole briefing in both languages."""
    return to_text_html.write(document(briefing, "report", NOW), Language.BOTH, NOW).decode()


def test_it_asks_for_nothing_from_elsewhere(page: str) -> None:
    assert re.findall(r"\ssrc=|<link|<script|<img|<iframe|url\(|@import", page) == []
    assert "http-equiv" not in page, "LibreOffice would make a comment of it"


def test_links_lead_to_places_that_are_there_once(page: str) -> None:
    targets, places = re.findall(r'href="([^"]*)"', page), re.findall(r' id="([^"]*)"', page)
    assert len(targets) > 1000
    assert len(set(places)) == len(places) > 700
    assert {target[:1] for target in targets} == {"#"}
    assert {target[1:] for target in targets} <= set(places)


def test_headings_go_from_one_to_the_deepest_and_headers_repeat(page: str) -> None:
    assert page.count("<h1>") == 1
    assert "<h6>" not in page
    assert page.count("<thead>") == page.count("</thead>") > 5


@pytest.mark.parametrize(("language", "code"), [(Language.ZH, "zh-Hant-TW"), (Language.EN, "en")])
def test_the_language_is_told(language: Language, code: str, tiny: Briefing) -> None:
    page = to_text_html.write(document(tiny, "section:1", NOW), language, NOW).decode()
    assert f'<html lang="{code}">' in page
    assert ' lang="en">' not in page.partition("<body>")[2]
    assert f"<title>{'1 Preface' if language is Language.EN else '壹、前言'}</title>" in page


def test_english_beside_chinese_is_told(page: str) -> None:
    assert '<span class="second" lang="en">Three sessions met' in page


def test_quotation_marks_are_those_of_the_pack(page: str) -> None:
    assert "the ministry’s report" in page
