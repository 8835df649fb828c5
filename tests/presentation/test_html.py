"""HTML for the reader: a small, safe subset whatever the texts are, and links only to what exists."""

from functools import partial
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.conflicts import Severity
from cop29_desktop.model.texts import Language, Origin, Passage, Text
from cop29_desktop.presentation.catalogue import document, exists
from cop29_desktop.presentation.documents import Chips, Document, Facts, Grid, Heading, Link, Notice, Paragraph
from cop29_desktop.presentation.html import Style, linked, render, unbroken

ALLOWED = {
    "h1": (), "h2": (), "h3": (), "h4": (), "p": ("class",), "ul": (), "li": (), "span": ("class", "lang"), "br": (),
    "a": ("href", "name"), "table": ("class", "cellspacing", "cellpadding", "width"), "thead": (), "tr": (), "th": (),
    "td": ("class", "width"),
}  # fmt: skip
HOSTILE = (
    "<script>alert(1)</script>",
    '<img src="file:///etc/passwd">',
    '" onclick="x" href="javascript:x',
    "' style='x",
    "</p></table><h1>",
    "&lt;b&gt; & &amp;",
    "[link](file:///etc/passwd) file:///etc/passwd \\\\host\\share https://example.org",
    "cop29:decision:1/CMA.8",
    "<!-- -->",
    "]]>",
)
PLAIN = st.text(st.characters(exclude_categories=("Cs", "Cc")))


class Page(HTMLParser):
    """What a page holds: its words, its links and names; and that it is well made."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text, self.links, self.names, self.tags = "", list[str](), list[str](), list[str]()
        self._open: list[str] = []
        self.feed(page)
        self.close()
        assert self._open == [], "a tag is left open"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Only what the reader knows may begin."""
        assert tag in ALLOWED
        assert {name for name, _ in attrs} <= set(ALLOWED[tag])
        self.tags.append(tag)
        self.links += [value or "" for name, value in attrs if name == "href"]
        self.names += [value or "" for name, value in attrs if name == "name"]
        if tag == "br":
            self.text += "\n"
        else:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Each tag ends where it must."""
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Keep the words."""
        self.text += data

    def handle_comment(self, data: str) -> None:
        """There are none."""
        pytest.fail(data)

    handle_decl = unknown_decl = handle_pi = handle_comment


def styled(briefing: Briefing, language: Language = Language.ZH, *, side_by_side: bool = False) -> Style:
    """A style whose links lead into a briefing."""
    return Style(language, side_by_side, partial(exists, briefing))


STYLES = [(language, side) for language in Language for side in (False, True)]


@pytest.mark.parametrize(("language", "side_by_side"), STYLES)
@pytest.mark.parametrize("which", ["built-in", "tiny"])
def test_every_document_is_well_made_and_its_links_lead_somewhere(
    *, which: str, language: Language, side_by_side: bool, briefing: Briefing, tiny: Briefing
) -> None:
    held = briefing if which == "built-in" else tiny
    style = styled(held, language, side_by_side=side_by_side)
    pages = [Page(render(document(held, anchor), style)) for anchor in map(Anchor.parse, held.addresses)]
    links = {link for page in pages for link in page.links}
    assert len(links) > 20
    assert all(link.startswith("cop29:") and exists(held, Anchor.parse(link)) for link in links)
    names = {name for page in pages for name in page.names}
    assert names
    assert all(str(Anchor.parse(name).section) in held.addresses for name in names)


def hostile_document(text: str) -> Document:
    """A document that says the same hostile thing everywhere."""
    pair, origin = Text(text, f"{text} (en)"), Origin.parse(f"un:{text}")
    link, anchor = Link(pair), Anchor.parse("decision:1/CMA.8")
    return Document(
        anchor,
        pair,
        (
            Heading(1, pair),
            Heading(4, pair, anchor),
            Paragraph(Passage(pair, origin), anchor),
            Paragraph(Passage(pair, Origin.parse("report"), paragraphs=text), point=True),
            Facts(((pair, (link, Link(pair, anchor))),)),
            Grid(pair, (pair,), ((Link(pair, anchor),), (link,))),
            Notice(pair, Severity.HIGH, anchor, pair),
            Chips(pair, (link, Link(pair, anchor))),
        ),
    )


@pytest.mark.parametrize(("language", "side_by_side"), STYLES)
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(*, text: str, language: Language, side_by_side: bool, tiny: Briefing) -> None:
    page = Page(render(hostile_document(text), styled(tiny, language, side_by_side=side_by_side)))
    assert page.text.count(text) >= 14
    assert set(page.links) == {"cop29:decision:1/CMA.8"}
    assert page.names == ["decision:1/CMA.8"]


@given(text=PLAIN)
def test_any_text_reads_as_it_was_written(text: str, tiny: Briefing) -> None:
    assert Page(linked(text, styled(tiny))).text == text


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("決議為 1/CMA.8。", ["decision:1/CMA.8"]),
        ("依1/CMA.8與2/CP.31辦理", ["decision:1/CMA.8", "decision:2/CP.31"]),
        ("1/CMA.8–2/CMA.8", ["decision:1/CMA.8", "decision:2/CMA.8"]),
        ("（見衝突 D1）", ["conflict:D1"]),
        ("衝突 D1與衝突 D2", ["conflict:D1", "conflict:D2"]),
        ("see conflict D2; Conflict D1.", ["conflict:D2", "conflict:D1"]),
        ("[S1] [R]", ["source:S1", "source:R"]),
        ("9/CMA.8, 11/CMA.88, 1/CMA.81, conflict D9, [S9], [Z]", []),
        ("conflict D10, conflict D123, [S12]", []),
        ("１/CMA.8 ٣/CP.31", []),
        ("D1 S1 R 衝突D1", []),
    ],
)
def test_what_is_cited_leads_to_its_place(text: str, links: list[str], tiny: Briefing) -> None:
    page = Page(linked(text, styled(tiny)))
    assert page.links == [f"cop29:{link}" for link in links]
    assert page.text == text


def test_where_nothing_exists_nothing_is_linked(tiny: Briefing) -> None:
    nowhere = Style(Language.BOTH, side_by_side=True, exists=lambda _: False)
    for anchor in map(Anchor.parse, tiny.addresses):
        assert Page(render(document(tiny, anchor), nowhere)).links == []


def test_each_language_stands_alone(tiny: Briefing) -> None:
    shown = document(tiny, Anchor.parse("section:1"))
    zh = Page(render(shown, styled(tiny, Language.ZH))).text
    en = Page(render(shown, styled(tiny, Language.EN))).text
    assert ("臺北與巴庫" in zh, "Taipei" in zh) == (True, False)
    assert ("臺北與巴庫" in en, "Taipei" in en) == (False, True)


@pytest.mark.parametrize("side_by_side", [False, True])
def test_both_languages_stand_together_text_by_text(*, side_by_side: bool, tiny: Briefing) -> None:
    page = Page(
        render(document(tiny, Anchor.parse("section:1")), styled(tiny, Language.BOTH, side_by_side=side_by_side))
    )
    order = ["每年 1,000 億", "USD 100 billion", "臺北與巴庫", "Taipei and Baku", "決議為 1/CMA.8", "The decision is"]
    text = page.text.replace("\u00a0", " ")
    places = [text.index(one) for one in order]
    assert places == sorted(places)
    assert page.tags.count("table") == (4 if side_by_side else 1)  # a conflict is one too


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("每年 3,000 億美元", "每年 3,000_億美元"),
        ("第 6.4 條與 1.5 °C", "第_6.4_條與 1.5_°C"),
        ("2024 年 11 月", "2024_年 11_月"),
        ("USD 300 billion, Article 6.4", "USD_300_billion, Article_6.4"),
        ("5 people in 2035 million", "5 people in 2035_million"),
        ("article 6 and 7 billionaires", "article 6 and 7 billionaires"),
        ("見衝突 D10 與 7/CMA.6", "見衝突 D10 與 7/CMA.6"),
    ],
)
def test_a_figure_stays_with_its_unit(text: str, bound: str) -> None:
    assert unbroken(text).replace("\u00a0", "_") == bound


def test_what_is_the_same_in_both_languages_is_said_once(tiny: Briefing) -> None:
    shown = Document(Anchor.parse("term:itmo"), Text("a", "a"), (Heading(1, Text("ITMO", "ITMO")),))
    assert Page(render(shown, styled(tiny, Language.BOTH))).text == "ITMO"


def test_points_are_lists_of_their_own(tiny: Briefing) -> None:
    page = render(document(tiny, Anchor.parse("section:1")), styled(tiny))
    assert page.count("<ul>") == page.count("</ul>") == 1
    assert page.index("<ul>") < page.index("臺北") < page.index("</ul>") < page.index("決議為")


def test_who_says_a_text_is_told_unless_it_is_the_report(tiny: Briefing) -> None:
    text = Page(render(document(tiny, Anchor.parse("section:1")), styled(tiny))).text
    assert "編註\u00a0決議為" in text
    assert "編註\u00a0每年" not in text
    summary = Page(render(document(tiny, Anchor.parse("decision:1/CP.31")), styled(tiny, Language.BOTH))).text
    assert "要求提高透明度。\u00a0［第 2(a) 段］" in summary
    assert "Requests more transparency.\u00a0[para. 2(a)]" in summary
    milestone = Page(render(document(tiny, Anchor.parse("milestone:closing")), styled(tiny))).text
    assert "聯合國文件 FCCC/PA/CMA/2026/1/Add.1\u00a0比預定晚一天" in milestone
