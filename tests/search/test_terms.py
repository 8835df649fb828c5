"""The glossary's terms in texts."""

from itertools import pairwise

import pytest

from cop29_desktop.model.briefing import Briefing
from cop29_desktop.search.engine import Index
from cop29_desktop.search.terms import Terms, occurrences, places


@pytest.fixture(scope="module")
def terms(briefing: Briefing) -> Terms:
    """Every name of every term."""
    return Terms(briefing.terms)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ITMO 與 ITMOs", [("ITMO", "itmo"), ("ITMOs", "itmo")]),
        ("an itmo", []),
        ("emissions gap, GAP", [("GAP", "gender")]),
        ("損失與損害基金", [("損失與損害基金", "frld")]),
        ("損失與損害", [("損失與損害", "loss-and-damage")]),
        ("第 6.4 條", [("第 6.4 條", "article-6-4")]),
        ("cooperative\u3000approaches", [("cooperative\u3000approaches", "article-6-2")]),
        ("Belém: UAE–Belém work programme", [("UAE–Belém work programme", "uae-belem")]),
        ("COPs, COPE", [("COPs", "cop")]),
        ("scopes", []),
        ("1/CMA.6", [("CMA", "cma")]),
        ("聖地亞哥網絡", [("聖地亞哥網絡", "santiago-network")]),
    ],
)
def test_terms_are_found_in_the_original(terms: Terms, text: str, found: list[tuple[str, str]]) -> None:
    assert [(text[one.start : one.end], one.anchor.key) for one in terms.in_text(text)] == found


def test_no_range_overlaps_another(briefing: Briefing, terms: Terms) -> None:
    for decision in briefing.decisions:
        for passage in decision.summary:
            for text in passage.text:
                ranges = terms.in_text(text)
                assert all(one.end <= other.start for one, other in pairwise(ranges))


def test_every_name_of_every_term_is_found_as_some_term(briefing: Briefing, terms: Terms) -> None:
    lost = [name for term in briefing.terms for name in term.names if not terms.in_text(name)]
    assert lost == []


def test_a_card_lists_where_its_term_stands_and_not_itself(briefing: Briefing, index: Index, terms: Terms) -> None:
    everywhere = occurrences(briefing)
    assert set(everywhere) == {term.anchor for term in briefing.terms}
    for term in briefing.terms:
        assert places(index, terms, term) == everywhere[term.anchor]
        assert term.anchor not in everywhere[term.anchor]
    itmo = next(term for term in briefing.terms if term.id == "itmo")
    assert "decision:4/CMA.6" in map(str, everywhere[itmo.anchor])
