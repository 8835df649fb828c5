"""Cards of terms: every term of the glossary, in every language."""

import re

import pytest

from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.glossary import Term
from cop29_desktop.model.texts import Language
from cop29_desktop.presentation import cards, catalogue, html
from cop29_desktop.search.engine import Index
from cop29_desktop.search.terms import Terms, places


@pytest.fixture(scope="module")
def index(briefing: Briefing) -> Index:
    return Index(briefing)


@pytest.fixture(scope="module")
def terms(briefing: Briefing) -> Terms:
    return Terms(briefing.terms)


def term(briefing: Briefing, key: str) -> Term:
    return next(one for one in briefing.terms if one.id == key)


def style(briefing: Briefing, language: Language) -> html.Style:
    return html.Style(language, side_by_side=False, exists=lambda anchor: catalogue.exists(briefing, anchor))


@pytest.mark.parametrize("language", list(Language))
def test_a_card_has_both_languages_whatever_is_in_force(briefing: Briefing, language: Language) -> None:
    for one in briefing.terms:
        made = cards.card(one, style(briefing, language))
        first, second = (one.term.zh, one.term.en) if language is not Language.EN else (one.term.en, one.term.zh)
        assert made.index(html.escape(html.straight(first))) <= made.index(html.escape(html.straight(second)))


@pytest.mark.parametrize("key", ["itmo", "cma", "ncqg", "warsaw"])
def test_links_lead_to_places_where_the_term_stands(briefing: Briefing, index: Index, terms: Terms, key: str) -> None:
    one = next((t for t in briefing.terms if t.id == key), briefing.terms[0])
    made = cards.occurrences(index, terms, one, Language.ZH)
    linked = {Anchor.parse(address) for address in re.findall(r'href="(cop29:[^"]+)"', made)}
    assert linked <= set(places(index, terms, one))
    assert linked
    assert made.count("<tr>") <= 9


def test_a_group_lists_some_and_counts_the_rest(briefing: Briefing, index: Index, terms: Terms) -> None:
    made = cards.occurrences(index, terms, term(briefing, "cma"), Language.EN)
    for row in re.findall("<tr>(.*?)</tr>", made):
        told = int(re.findall(r"&nbsp;(\d+)</td>", row)[0])
        shown, rest = row.count("<a "), int((re.findall(r"\+(\d+)", row) or ["0"])[0])
        assert (shown <= cards.MOST, shown + rest) == (True, told)


def test_a_term_that_stands_nowhere_says_so(tiny: Briefing) -> None:
    lonely = tiny.terms[0]._replace(id="zz", abbr="ZZQ", term=tiny.terms[0].term._replace(zh="沒有這詞", en="No such"))
    made = cards.occurrences(
        Index(tiny), Terms([lonely._replace(aliases=())]), lonely._replace(aliases=()), Language.EN
    )
    assert made == '<p class="label">It stands nowhere else in this briefing.</p>'
