"""The terms that a document uses."""

import pytest

from cop29_desktop.model.briefing import Briefing
from cop29_desktop.presentation import terms
from cop29_desktop.presentation.catalogue import document
from cop29_desktop.presentation.documents import Chips


def used(briefing: Briefing, text: str) -> set[str]:
    return {term.id for term in terms.terms_in(briefing, text)}


@pytest.mark.parametrize("text", ["ITMO", "the itmo, traded", "ITMO與"])
def test_an_abbreviation_is_a_whole_word_in_any_case(briefing: Briefing, text: str) -> None:
    assert "itmo" in used(briefing, text)


@pytest.mark.parametrize("text", ["ITMOX", "fitmore", "xitmo", ""])
def test_letters_within_a_word_are_no_term(briefing: Briefing, text: str) -> None:
    assert "itmo" not in used(briefing, text)


def test_chinese_names_are_found_anywhere_folded(briefing: Briefing) -> None:
    assert used(briefing, "依「巴黎協定」的規定") == used(briefing, "依巴黎協定的規定") != set()


def test_a_decision_names_its_terms_and_links_them(briefing: Briefing) -> None:
    decision = briefing.decision["1/CMA.6"]
    shown = terms.with_terms(briefing, document(briefing, decision.anchor))
    last = shown.blocks[-1]
    assert isinstance(last, Chips)
    assert last.label == terms.USED
    assert "新集體量化氣候資金目標" in [link.text.zh for link in last.links]
    assert all(str(link.to) in briefing.addresses for link in last.links)


def test_a_term_does_not_name_itself_and_nothing_used_adds_nothing(briefing: Briefing) -> None:
    term = next(term for term in briefing.terms if term.id == "itmo")
    plain = document(briefing, term.anchor)
    shown = terms.with_terms(briefing, plain)
    links = [link.to for block in shown.blocks if isinstance(block, Chips) for link in block.links]
    assert term.anchor not in links
    empty = plain._replace(blocks=())
    assert terms.with_terms(briefing, empty) == empty
