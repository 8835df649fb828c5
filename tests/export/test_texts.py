"""Each text format, read back by something that did not write it: block for block what the document says."""

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser
from typing import NamedTuple
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from cop29_desktop.export.formats import Carried, Format, carrying
from cop29_desktop.export.selections import Options
from cop29_desktop.export.texts import WishError, asked, document, file_name, write
from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.conflicts import Severity
from cop29_desktop.model.texts import Language, Origin, Passage, Text
from cop29_desktop.presentation import words
from cop29_desktop.presentation.documents import Chips, Document, Facts, Grid, Heading, Link, Notice, Paragraph
from cop29_desktop.presentation.passages import marks

NOW = datetime(2024, 11, 18, 6, 12, 30, tzinfo=UTC)
LATER = NOW + timedelta(days=1)
ODF = {
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
}
WORD = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}


class Said(NamedTuple):
    """What a reader finds: the kind of a block (h1, li, th, td, p) and its words."""

    kind: str
    text: str


def tag(name: str, spaces: dict[str, str]) -> str:
    """``text:p`` as ElementTree writes it."""
    prefix, local = name.split(":")
    return f"{{{spaces[prefix]}}}{local}"


def part(content: bytes, name: str) -> ET.Element:
    """A part of a zip, parsed."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return ET.fromstring(archive.read(name))  # noqa: S314 - what we wrote ourselves


def odt(content: bytes) -> Iterator[Said]:
    """The blocks of an ODT."""
    body = part(content, "content.xml").find("office:body/office:text", ODF)
    assert body is not None
    kinds = {tag("text:list-item", ODF): "li", tag("table:table-cell", ODF): "td"}

    def walk(element: ET.Element, kind: str) -> Iterator[Said]:
        for child in element:
            if child.tag == tag("text:h", ODF):
                yield Said(f"h{int(child.get(tag('text:outline-level', ODF), 0)) + 1}", odt_text(child))
            elif child.tag == tag("text:p", ODF):
                title = child.get(tag("text:style-name", ODF)) == "Title"
                yield Said("h1" if title else kind, odt_text(child))
            else:
                head = child.tag == tag("table:table-header-rows", ODF) or kind == "th"
                yield from walk(child, "th" if head else kinds.get(child.tag, kind))

    yield from walk(body, "p")


def odt_text(element: ET.Element) -> str:
    """The words of a paragraph."""
    gap = {tag("text:line-break", ODF): "\n", tag("text:s", ODF): " " * int(element.get(tag("text:c", ODF), 1))}
    inner = "".join(odt_text(child) + (child.tail or "") for child in element)
    return gap.get(element.tag, "") + (element.text or "") + inner


def docx(content: bytes) -> Iterator[Said]:
    """The blocks of a DOCX."""
    body = part(content, "word/document.xml").find("w:body", WORD)
    assert body is not None
    for child in body:
        if child.tag == tag("w:tbl", WORD):
            for row in child.findall("w:tr", WORD):
                kind = "th" if row.find("w:trPr/w:tblHeader", WORD) is not None else "td"
                yield from (Said(kind, docx_text(cell)) for cell in row.findall("w:tc", WORD))
        elif child.tag == tag("w:p", WORD) and list(child.iter(tag("w:t", WORD))):
            style = child.find("w:pPr/w:pStyle", WORD)
            name = "" if style is None else style.get(tag("w:val", WORD), "")
            level = name.removeprefix("Heading")
            kind = "h1" if name == "Title" else f"h{int(level) + 1}" if level.isdigit() else "p"
            yield Said("li" if name == "ListBullet" else kind, docx_text(child))


def docx_text(element: ET.Element) -> str:
    """The words of a paragraph."""
    found = {tag("w:br", WORD): lambda _: "\n", tag("w:t", WORD): lambda one: one.text or ""}
    return "".join(found[one.tag](one) for one in element.iter() if one.tag in found)


class Page(HTMLParser):
    """The blocks of a page."""

    BLOCKS = ("h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "th", "td")

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Said] = []
        self._open = False
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A block begins, or a line within it."""
        if tag in self.BLOCKS:
            self.found.append(Said(tag, ""))
            self._open = True
        elif tag == "br":
            self.handle_data("\n")

    def handle_endtag(self, tag: str) -> None:
        """A block ends."""
        self._open = self._open and tag not in self.BLOCKS

    def handle_data(self, data: str) -> None:
        """Keep the words of blocks."""
        if self._open:
            last = self.found[-1]
            self.found[-1] = last._replace(text=last.text + data)


def html(content: bytes) -> Iterator[Said]:
    """The blocks of an HTML file."""
    yield from Page(content.decode().partition("<body>")[2]).found


def markdown(content: bytes) -> Iterator[Said]:
    """The blocks of a Markdown file, read as CommonMark with tables; tables of facts have an empty header."""
    made = Page(MarkdownIt("commonmark", {"html": True}).enable("table").render(content.decode())).found
    at = 0
    while at < len(made):
        said = made[at]
        empty_head = said.kind == "th" and not said.text.strip()
        # a loose list has paragraphs within its points
        if said.kind == "li" and not said.text.strip() and at + 1 < len(made) and made[at + 1].kind == "p":
            at += 1
            said = made[at]._replace(kind="li")
        if not empty_head:
            yield said
        at += 1


READERS: dict[str, Callable[[bytes], Iterator[Said]]] = {"odt": odt, "docx": docx, "html": html, "markdown": markdown}


def words_of(text: Text, language: Language, joint: str = " ") -> str:
    """A text as a file says it: what is the same in both languages once."""
    return joint.join(dict.fromkeys(text.part(code) for code in language.parts))


def passage_of(passage: Passage, language: Language) -> str:
    """A passage once a language, with its marks."""
    return "\n".join(passage.text.part(code).join(marks(passage, code)) for code in language.parts)


def expected(shown: Document, language: Language) -> Iterator[Said]:
    """What a file of this document must say."""
    first = language.parts[0]
    for block in shown.blocks:
        match block:
            case Heading():
                yield Said(f"h{block.level}", words_of(block.text, language))
            case Paragraph():
                yield Said("li" if block.point else "p", passage_of(block.passage, language))
            case Facts():
                for label, values in block.rows:
                    yield Said("td", words_of(label, language))
                    yield Said("td", "\n".join(words_of(value.text, language) for value in values))
            case Grid():
                yield from [Said("p", words_of(block.caption, language))] if block.caption else []
                yield from (Said("th", words_of(heading, language)) for heading in block.headings)
                yield from (Said("td", words_of(cell.text, language)) for row in block.rows for cell in row)
            case Notice():
                said = words_of(block.text, language) + (words_of(block.remark, language) if block.remark else "")
                yield Said("p", (words_of(words.CONFLICTS, language) if block.to else "") + said)
            case Chips():
                links = " · ".join(link.text.part(first) for link in block.links)
                yield Said("p", block.label.part(first) + links)


def bare(found: Iterator[Said]) -> list[Said]:
    """Without white space, which each format keeps in its own way; and without the marks of emptiness."""
    return [Said(one.kind, re.sub(r"\s+", "", one.text)) for one in found]


def hostile(text: str) -> Document:
    """A document that says the same hostile thing everywhere."""
    pair, origin = Text(text, f"{text} (en)"), Origin.parse("un:FCCC/X")
    link, anchor = Link(pair), Anchor.parse("decision:1/CMA.8")
    return Document(
        anchor,
        pair,
        (
            Heading(1, pair, anchor=anchor),
            Heading(2, pair, anchor),
            Paragraph(Passage(pair, origin)),
            Paragraph(Passage(pair, Origin.parse("ours")), point=True),
            Paragraph(Passage(pair, origin, "2(a)"), point=True),
            Facts(((pair, (link, Link(pair, anchor))),)),
            Grid(pair, (pair, pair), ((Link(pair, anchor), link),)),
            Notice(pair, Severity.HIGH, anchor, pair),
            Chips(pair, (link, Link(pair, anchor))),
        ),
    )


HOSTILE = (
    "<script>alert(1)</script>", "*a* _b_ `c` ~~d~~ $e$", "[a](b) ![c](d) [e]: f", "| a | b |", "# a", "- a", "+ a",
    "1. a", "1) a", "> a", "a\\", "&amp; &lt;", "]]>", "<!-- -->", "=== a", "--- a", "<a id='x'>",
    "http://example.org/a_b_c", "^a^",
)  # fmt: skip


TEXT_FORMATS = carrying(Carried.TEXTS)


def content(wanted: Format, shown: Document, language: Language, now: datetime) -> bytes:
    """A document in a format."""
    assert wanted.texts
    return wanted.texts()(shown, language, now, Options())


PLACES = ("section:4", "decision:21/CP.29", "day:2024-11-22", "conflict:D1")
CASES = [("report", Language.BOTH), *((place, language) for place in PLACES for language in Language)]


@pytest.mark.parametrize("wanted", TEXT_FORMATS, ids=[one.key for one in TEXT_FORMATS])
@pytest.mark.parametrize(("place", "language"), CASES, ids=[f"{place}-{language}" for place, language in CASES])
def test_a_file_says_what_the_document_says_block_for_block(
    place: str, wanted: Format, language: Language, briefing: Briefing
) -> None:
    key = wanted.key
    shown = document(briefing, place, NOW)
    files, _ = write(briefing, [place], key, language, NOW)
    found = bare(READERS[key](files[file_name(place)]))
    assert found == bare(expected(shown, language))


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("wanted", TEXT_FORMATS, ids=[one.key for one in TEXT_FORMATS])
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str, wanted: Format, language: Language) -> None:
    shown = hostile(text)
    found = bare(READERS[wanted.key](content(wanted, shown, language, NOW)))
    assert found == bare(expected(shown, language))


@pytest.mark.parametrize("wanted", TEXT_FORMATS, ids=[one.key for one in TEXT_FORMATS])
@given(text=st.text(min_size=1, max_size=20))
def test_any_text_is_written_and_read(wanted: Format, text: str) -> None:
    pair = Text(f"文{text}文", f"文{text}文")
    shown = Document(Anchor.parse("term:x"), pair, (Heading(1, pair), Paragraph(Passage(pair, Origin.parse("report")))))
    found = bare(READERS[wanted.key](content(wanted, shown, Language.ZH, NOW)))
    fit = re.sub("[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]", "\ufffd", text)
    assert [one.text for one in found] == [re.sub(r"\s+", "", f"文{fit}文")] * 2


@pytest.mark.parametrize("wanted", TEXT_FORMATS, ids=[one.key for one in TEXT_FORMATS])
def test_the_same_moment_gives_the_same_bytes(wanted: Format, tiny: Briefing) -> None:
    shown = document(tiny, "report", NOW)
    first = content(wanted, shown, Language.BOTH, NOW)
    assert content(wanted, shown, Language.BOTH, NOW) == first
    assert content(wanted, document(tiny, "report", LATER), Language.BOTH, LATER) != first


@pytest.mark.parametrize("wanted", TEXT_FORMATS, ids=[one.key for one in TEXT_FORMATS])
def test_no_file_names_who_wrote_it(wanted: Format, tiny: Briefing, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("USER", "LOGNAME", "USERNAME", "LNAME"):
        monkeypatch.setenv(name, "delegate-xyz")
    made = content(wanted, document(tiny, "section:1", NOW), Language.BOTH, NOW)
    texts = [made]
    if zipfile.is_zipfile(io.BytesIO(made)):
        with zipfile.ZipFile(io.BytesIO(made)) as archive:
            texts = [archive.read(name) for name in archive.namelist()]
    assert not any(b"delegate-xyz" in text or re.search(rb"creator>[^<]", text) for text in texts)


def test_names_of_files_fit_every_system() -> None:
    assert [file_name(name) for name in ("report", "decision:1/CMA.6", "section:5.1")] == [
        "report",
        "decision-1-CMA.6",
        "section-5.1",
    ]


def test_texts_are_told_from_tables() -> None:
    assert asked(["report"], "html")
    assert asked(["decision:1/CMA.6"], "md")
    assert asked(["itinerary"], "ics")
    assert not asked(["decisions", "itinerary"], "html")


@pytest.mark.parametrize(("name", "key"), [("report", "csv"), ("decision:99/CMA.6", "odt"), ("nonsense", "odt"),
                                           ("decisions", "ics"), ("section:5.1", "ics")])  # fmt: skip
def test_what_cannot_be_written_is_said_in_both_languages(name: str, key: str, briefing: Briefing) -> None:
    with pytest.raises(WishError) as caught:
        write(briefing, [name], key, Language.BOTH, NOW)
    zh, en = caught.value.told
    assert len(zh) > 5
    assert len(en) > 10


def test_several_texts_are_several_files_and_several_lanes_one(briefing: Briefing) -> None:
    files, suffix = write(briefing, ["section:1", "term:itmo"], "md", Language.ZH, NOW)
    assert (list(files), suffix) == (["section-1", "term-itmo"], ".md")
    days, suffix = write(briefing, ["itinerary", "theme-days"], "ics", Language.ZH, NOW)
    assert (list(days), suffix) == (["itinerary-theme-days"], ".ics")
