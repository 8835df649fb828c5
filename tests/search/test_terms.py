"""The glossary's terms in texts."""

from itertools import pairwise

import pytest

from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.search.engine import Index
from cop29_desktop.search.entries import entries
from cop29_desktop.search.terms import Terms, places, texts


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
        ("1/CMA.6, FCCC/PA/CMA/2024/L.22", []),
        ("the CMA, CMA6", [("CMA", "cma"), ("CMA6", "cma")]),
        ("聖地亞哥網絡", [("聖地亞哥網絡", "santiago-network")]),
    ],
)
def test_terms_are_found_in_the_original(terms: Terms, text: str, found: list[tuple[str, str]]) -> None:
    assert [(text[one.start : one.end], one.anchor.key) for one in terms.in_text(text)] == found


def test_a_name_may_be_a_single_sign(briefing: Briefing) -> None:
    term = briefing.terms[0]._replace(aliases=("碳", "碳匯", "碳匯交易"), unmarked=())
    names = [text[one.start : one.end] for text in ("碳", "碳匯交", "碳價、碳") for one in Terms([term]).in_text(text)]
    assert names == ["碳", "碳匯", "碳", "碳"]


def test_no_range_overlaps_another(briefing: Briefing, terms: Terms) -> None:
    for decision in briefing.decisions:
        for passage in decision.summary:
            for text in passage.text:
                ranges = terms.in_text(text)
                assert all(one.end <= other.start for one, other in pairwise(ranges))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("決定設立，並共同決定", []),
        ("1/CMA.6 決議與決議草案", [("決議", "decision"), ("決議草案", "l-document")]),
        ("on this item of the 2030 Agenda", []),
        ("agenda item 9, 項次 9", [("agenda item", "agenda-item"), ("項次", "agenda-item")]),
        ("mobilize finance", []),
        ("climate finance and 氣候融資", [("climate finance", "climate-finance"), ("氣候融資", "climate-finance")]),
        ("參加雙邊會議，租展覽攤位", []),
        ("周邊會議", [("周邊會議", "side-event")]),
        ("依各自的授權、能力建構與韌性", []),
        (
            "letter of authorization, 授權書",
            [("letter of authorization", "authorization"), ("授權書", "authorization")],
        ),
        ("USD 5.1–6.8 trillion, 6.2", []),
        ("第 6.8 條的非市場方法", [("非市場方法", "article-6-8")]),
        ("選定地主國，由基金秘書處", []),
        ("地主國締約方與公約秘書處", [("地主國締約方", "host-party"), ("公約秘書處", "secretariat")]),
        ("數位綠色轉型，GX", [("GX", "gx")]),
        ("the stocktake of its work, the global stocktake", [("global stocktake", "gst")]),
        ("減量、減排、減緩", [("減緩", "mitigation")]),
        ("in Paris and Kyoto; the Paris Agreement", [("Paris Agreement", "paris-agreement")]),
        ("聯合國大會，締約方大會", [("締約方大會", "cop")]),
    ],
)
def test_words_with_other_meanings_are_not_marked(terms: Terms, text: str, found: list[tuple[str, str]]) -> None:
    assert [(text[one.start : one.end], one.anchor.key) for one in terms.in_text(text)] == found


def test_every_name_that_marks_a_term_is_found_as_some_term_and_no_other(briefing: Briefing, terms: Terms) -> None:
    lost = [name for term in briefing.terms for name in term.marks if "/" not in name and not terms.in_text(name)]
    assert lost == []
    for term in briefing.terms:
        for name in term.unmarked:
            whole = [one for one in terms.in_text(name) if (one.start, one.end) == (0, len(name))]
            assert whole == [], name


def test_every_term_has_a_name_that_marks_it(briefing: Briefing) -> None:
    assert [term.id for term in briefing.terms if not term.marks] == []


def test_a_word_that_is_not_marked_is_still_searched_for(index: Index) -> None:
    for typed, key in (("決定", "decision"), ("finance", "climate-finance"), ("地主國", "host-party")):
        assert f"term:{key}" in [str(hit.anchor) for hit in index.find(typed).hits]


def occurrences(briefing: Briefing, terms: Terms) -> dict[Anchor, tuple[Anchor, ...]]:
    """For every term the places that hold it, found by reading the whole briefing."""
    found: dict[Anchor, dict[Anchor, None]] = {term.anchor: {} for term in briefing.terms}
    for entry in entries(briefing):
        for one in (one for text in texts(entry) for one in terms.in_text(text)):
            if one.anchor != entry.anchor:
                found[one.anchor][entry.anchor] = None
    return {term: tuple(where) for term, where in found.items()}


def test_a_card_lists_where_its_term_stands_and_not_itself(briefing: Briefing, index: Index, terms: Terms) -> None:
    everywhere = occurrences(briefing, terms)
    assert set(everywhere) == {term.anchor for term in briefing.terms}
    for term in briefing.terms:
        assert places(index, terms, term) == everywhere[term.anchor]
        assert term.anchor not in everywhere[term.anchor]
    itmo = next(term for term in briefing.terms if term.id == "itmo")
    assert "decision:4/CMA.6" in map(str, everywhere[itmo.anchor])
