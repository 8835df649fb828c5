"""DOCX: an outline, lists, repeated headers, links that lead somewhere, East Asian fonts, languages, properties."""

import io
import zipfile
from datetime import UTC, datetime
from xml.etree import ElementTree as ET

import pytest

from cop29_desktop.export import docx_parts, to_docx
from cop29_desktop.export.texts import document
from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.texts import Language

NOW = datetime(2024, 11, 18, 6, 12, 30, tzinfo=UTC)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SPACES = {"w": W[1:-1]}


def parsed(content: bytes, part: str) -> ET.Element:
    """A part of the file."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return ET.fromstring(archive.read(part))  # noqa: S314 - what we wrote ourselves


@pytest.fixture(scope="module")
def file(briefing: Briefing) -> bytes:
    """The whole briefing in both languages."""
    return to_docx.write(document(briefing, "report", NOW), Language.BOTH, NOW)


@pytest.fixture(scope="module")
def body(file: bytes) -> ET.Element:
    """Its text."""
    return parsed(file, "word/document.xml")


def test_headings_are_styles_with_an_outline_level(file: bytes, body: ET.Element) -> None:
    used = {style.get(f"{W}val", "") for style in body.iter(f"{W}pStyle")}
    assert used == {
        "Title",
        "Heading1",
        "Heading2",
        "Heading3",
        "Heading4",
        "ListBullet",
        "Caption",
        "Quote",
        "BodyText",
        "Normal",
        "NoSpacing",
    }
    levels = {
        style.get(f"{W}styleId"): style.find("w:pPr/w:outlineLvl", SPACES)
        for style in parsed(file, "word/styles.xml").iter(f"{W}style")
    }
    for level in range(1, 5):
        outline = levels[f"Heading{level}"]
        assert outline is not None
        assert outline.get(f"{W}val") == str(level - 1)


def test_tables_with_headings_repeat_them_and_rows_stay_whole(body: ET.Element) -> None:
    tables = list(body.iter(f"{W}tbl"))
    heads = [table.findall("w:tr/w:trPr/w:tblHeader", SPACES) for table in tables]
    assert sum(map(bool, heads)) > 5
    assert all(
        table.find("w:tr/w:trPr/w:tblHeader", SPACES) is not None
        for table, head in zip(tables, heads, strict=True)
        if head
    )
    assert all(
        row.find("w:trPr/w:cantSplit", SPACES) is not None for table in tables for row in table.findall("w:tr", SPACES)
    )


def test_links_lead_to_bookmarks_that_are_there_once(body: ET.Element) -> None:
    marks = [mark.get(f"{W}name", "") for mark in body.iter(f"{W}bookmarkStart")]
    numbers = [mark.get(f"{W}id") for mark in body.iter(f"{W}bookmarkStart")]
    assert len(set(marks)) == len(marks) == len(set(numbers)) > 700
    assert max(map(len, marks)) <= 40
    targets = {link.get(f"{W}anchor") for link in body.iter(f"{W}hyperlink")}
    assert len(targets) > 200
    assert targets <= set(marks)


def test_long_names_of_bookmarks_stay_apart() -> None:
    names = [
        docx_parts.name(Anchor.parse(f"milestone:a-very-long-name-of-a-milestone-that-ends-in-{end}")) for end in "ab"
    ]
    assert [len(name) for name in names] == [40, 40]
    assert names[0] != names[1]


def test_each_run_says_its_language_and_chinese_takes_its_own_signs(body: ET.Element) -> None:
    runs = {"".join(run.itertext()): run for run in body.iter(f"{W}r")}
    english = next(run for text, run in runs.items() if text.startswith("Three sessions met at the same place"))
    chinese = next(run for text, run in runs.items() if text.startswith("三個會議同地同期"))
    assert [one.get(f"{W}eastAsia") for run in (english, chinese) for one in run.iter(f"{W}lang")] == ["en-GB", "zh-TW"]
    assert [one.get(f"{W}hint") for one in chinese.iter(f"{W}rFonts")] == ["eastAsia"]


def test_fonts_and_language_are_set_for_the_whole_file(file: bytes) -> None:
    styles = parsed(file, "word/styles.xml")
    defaults = styles.find("w:docDefaults/w:rPrDefault/w:rPr", SPACES)
    assert defaults is not None
    assert [one.get(f"{W}eastAsia") for one in defaults.iter(f"{W}rFonts")] == ["微軟正黑體"]
    assert [one.get(f"{W}eastAsia") for one in defaults.iter(f"{W}lang")] == ["zh-TW"]
    for style in styles.iter(f"{W}style"):
        if style.get(f"{W}styleId") in {"Normal", "Title", "Heading1", "Heading5", "ListBullet"}:
            fonts = style.find("w:rPr/w:rFonts", SPACES)
            assert fonts is not None
            assert fonts.get(f"{W}eastAsia") == "微軟正黑體"
            assert f"{W}eastAsiaTheme" not in fonts.attrib


def test_the_footer_counts_pages(file: bytes) -> None:
    footer = parsed(file, "word/footer1.xml")
    assert [one.get(f"{W}instr") for one in footer.iter(f"{W}fldSimple")] == ["PAGE", "NUMPAGES"]
    assert "COP29 簡報" in "".join(footer.itertext())


@pytest.mark.parametrize(("language", "code"), [(Language.ZH, "zh-TW"), (Language.EN, "en"), (Language.BOTH, "zh-TW")])
def test_properties_say_title_language_and_moment(language: Language, code: str, tiny: Briefing) -> None:
    core = parsed(to_docx.write(document(tiny, "section:1", NOW), language, NOW), "docProps/core.xml")
    told = {one.tag.rpartition("}")[2]: one.text for one in core}
    assert told["language"] == code
    assert told["created"] == told["modified"] == "2024-11-18T06:12:30Z"
    assert told["title"] == {"zh": "壹、前言", "en": "1 Preface"}.get(language, "壹、前言 1 Preface")
    assert [told[name] for name in ("creator", "lastModifiedBy", "description", "keywords")] == [None] * 4


def test_every_file_inside_is_dated_by_the_clock_and_none_is_a_picture(file: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        inside = archive.infolist()
    assert {one.date_time for one in inside} == {(2024, 11, 18, 6, 12, 30)}
    assert not [one.filename for one in inside if one.filename.endswith(("jpeg", "png"))]
