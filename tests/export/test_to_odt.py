"""ODT: an outline, lists, repeated headers, links that lead somewhere, languages and properties."""

import io
import zipfile
from datetime import UTC, datetime
from xml.etree import ElementTree as ET

import pytest

from cop29_desktop.export import to_odt
from cop29_desktop.export.texts import document
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.texts import Language

NOW = datetime(2024, 11, 18, 6, 12, 30, tzinfo=UTC)
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
XLINK = "{http://www.w3.org/1999/xlink}"
META = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"
DC = "{http://purl.org/dc/elements/1.1/}"


def parsed(content: bytes, part: str) -> ET.Element:
    """A part of the file."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return ET.fromstring(archive.read(part))  # noqa: S314 - what we wrote ourselves


@pytest.fixture(scope="module")
def file(briefing: Briefing) -> bytes:
    """The whole briefing in both languages."""
    return to_odt.write(document(briefing, "report", NOW), Language.BOTH, NOW)


def test_headings_have_styles_with_their_outline_level(file: bytes) -> None:
    used = {
        (h.get(f"{TEXT}style-name"), h.get(f"{TEXT}outline-level"))
        for h in parsed(file, "content.xml").iter(f"{TEXT}h")
    }
    assert used == {(f"Heading_20_{level}", str(level)) for level in range(1, 5)}
    styles = {s.get(f"{STYLE}name"): s for s in parsed(file, "styles.xml").iter(f"{STYLE}style")}
    for name, level in used:
        assert styles[name].get(f"{STYLE}default-outline-level") == level
    numbered = [one.get(f"{STYLE}num-format") for one in parsed(file, "styles.xml").iter(f"{TEXT}outline-level-style")]
    assert set(numbered) == {""}, "the report numbers its headings itself"


def test_every_style_that_is_used_is_there(file: bytes) -> None:
    content, styles = parsed(file, "content.xml"), parsed(file, "styles.xml")
    known = {one.get(f"{STYLE}name") for tree in (content, styles) for one in tree.iter() if one.get(f"{STYLE}name")}
    used = {
        value
        for one in content.iter()
        for key, value in one.attrib.items()
        if key in {f"{TEXT}style-name", f"{TABLE}style-name"}
    }
    assert used - known == set()


def test_tables_with_headings_repeat_them(file: bytes) -> None:
    tables = list(parsed(file, "content.xml").iter(f"{TABLE}table"))
    heads = [head for table in tables if (head := table.find(f"{TABLE}table-header-rows")) is not None]
    assert len(heads) > 5
    for table in tables:
        columns = len(table.findall(f"{TABLE}table-column"))
        assert {len(row.findall(f"{TABLE}table-cell")) for row in table.iter(f"{TABLE}table-row")} == {columns}


def test_links_lead_to_bookmarks_that_are_there_once(file: bytes) -> None:
    content = parsed(file, "content.xml")
    marks = [mark.get(f"{TEXT}name") for mark in content.iter(f"{TEXT}bookmark")]
    assert len(set(marks)) == len(marks) > 700
    targets = [link.get(f"{XLINK}href", "") for link in content.iter(f"{TEXT}a")]
    assert len(targets) > 1000
    assert {target[:1] for target in targets} == {"#"}
    assert {target[1:] for target in targets} <= set(marks)


def test_points_are_lists(file: bytes) -> None:
    lists = list(parsed(file, "content.xml").iter(f"{TEXT}list"))
    assert len(lists) > 50
    assert {one.get(f"{TEXT}style-name") for one in lists} == {"Points"}


def test_english_runs_are_english_and_the_rest_is_chinese_of_taiwan(file: bytes) -> None:
    styles = parsed(file, "styles.xml")
    (default,) = (s for s in styles.iter(f"{STYLE}default-style") if s.get(f"{STYLE}family") == "paragraph")
    letters = default.find(f"{STYLE}text-properties")
    assert letters is not None
    assert (letters.get(f"{STYLE}language-asian"), letters.get(f"{STYLE}country-asian")) == ("zh", "TW")
    spans = [
        span for span in parsed(file, "content.xml").iter(f"{TEXT}span") if span.get(f"{TEXT}style-name") == "English"
    ]
    assert any((span.text or "").startswith("Three sessions met at the same place") for span in spans)
    (english,) = (s for s in styles.iter(f"{STYLE}style") if s.get(f"{STYLE}name") == "English")
    assert english[0].get(f"{FO}language") == english[0].get(f"{STYLE}language-asian") == "en"


def test_the_fonts_are_those_of_taiwan(file: bytes) -> None:
    faces = [face.attrib for face in parsed(file, "styles.xml").iter(f"{STYLE}font-face")]
    (han,) = (face for face in faces if face[f"{STYLE}name"] == "Han")
    families = next(value for key, value in han.items() if key.endswith("}font-family"))
    assert families.startswith("'微軟正黑體'")
    assert "'Noto Sans TC'" in families


def test_the_footer_counts_pages(file: bytes) -> None:
    (footer,) = parsed(file, "styles.xml").iter(f"{STYLE}footer")
    assert [one.tag.rpartition("}")[2] for one in footer.iter()][2:] == ["page-number", "page-count"]
    assert "COP29 簡報" in "".join(footer.itertext())


@pytest.mark.parametrize(("language", "code"), [(Language.ZH, "zh-TW"), (Language.EN, "en"), (Language.BOTH, "zh-TW")])
def test_properties_say_title_language_and_moment(language: Language, code: str, tiny: Briefing) -> None:
    meta = parsed(to_odt.write(document(tiny, "section:1", NOW), language, NOW), "meta.xml")
    told = {one.tag: one.text for one in meta.iter() if one.text and one.text.strip()}
    assert told[f"{DC}language"] == code
    assert told[f"{META}creation-date"] == told[f"{DC}date"] == "2024-11-18T06:12:30Z"
    assert told[f"{DC}title"] == {"zh": "壹、前言", "en": "1 Preface"}.get(language, "壹、前言 1 Preface")
    assert f"{META}initial-creator" not in told


def test_it_begins_with_its_kind_and_lists_what_is_inside(file: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        first, *rest = archive.infolist()
        assert archive.read(first) == b"application/vnd.oasis.opendocument.text"
        listed = archive.read("META-INF/manifest.xml").decode()
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
    assert {one.date_time for one in (first, *rest)} == {(2024, 11, 18, 6, 12, 30)}
    assert "humbnail" not in listed
    assert all(
        f'"{one.filename}"' in listed for one in rest if one.filename.endswith(".xml") and "META" not in one.filename
    )
