"""Anchors: one spelling each, both ways."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cop29_desktop.model.anchors import KEY, Anchor, AnchorKind

ANCHORS = st.builds(Anchor, st.sampled_from(AnchorKind), st.from_regex(KEY, fullmatch=True))


@given(ANCHORS)
def test_an_anchor_is_read_as_it_is_written(anchor: Anchor) -> None:
    assert Anchor.parse(str(anchor)) == anchor
    assert Anchor.parse(f"cop29:{anchor}") == anchor


@given(st.text())
def test_reading_gives_an_anchor_of_that_spelling_or_refuses(written: str) -> None:
    try:
        anchor = Anchor.parse(written)
    except ValueError:
        return
    assert str(anchor) == written.removeprefix("cop29:")


@pytest.mark.parametrize(
    "written",
    [
        "",
        "decision",
        "decision:",
        ":1/CMA.6",
        "planet:earth",
        "section:5 1",
        "section:5.1\n",
        "section:<b>",
        'section:"',
        "term:第六條",
        "section:-1",
        "file:///etc/passwd",
        "https://example.org",
        "cop29:cop29:section:1",
        "Section:1",
    ],
)
def test_what_is_no_anchor_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        Anchor.parse(written)


def test_a_paragraph_belongs_to_its_section_and_the_rest_to_themselves() -> None:
    assert Anchor.parse("para:5.1#2").section == Anchor(AnchorKind.SECTION, "5.1")
    assert Anchor.parse("decision:1/CMA.6").section == Anchor(AnchorKind.DECISION, "1/CMA.6")
