"""Texts opened by LibreOffice: what it reads is what the document says, with outline and repeated header rows."""

import io
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from cop29_desktop import paths
from cop29_desktop.export.flow import Piece, flow, text
from cop29_desktop.export.formats import by_name
from cop29_desktop.export.selections import Options
from cop29_desktop.export.texts import document
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.texts import Language
from cop29_desktop.packs.load import load
from cop29_desktop.presentation.documents import Heading

NOW = datetime(2024, 11, 18, 6, 12, tzinfo=UTC)
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
XLINK = "{http://www.w3.org/1999/xlink}"
KEYS = ("odt", "docx", "html")
ROW = r"(?m)^C(?:OP|MP|MA)\d+ .*\d{1,2}/(?:CP|CMP|CMA)\.\d+ .*2024-11-\d\d"
Convert = Callable[..., bytes]


@pytest.fixture(scope="session")
def briefing() -> Briefing:
    """The built-in pack."""
    return load(paths.builtin_pack())


def ran(*command: str | Path) -> str:
    """What a command says."""
    done = subprocess.run(list(map(str, command)), capture_output=True, encoding="utf-8", check=True, timeout=300)
    return done.stdout


@pytest.fixture
def convert(briefing: Briefing, tmp_path: Path) -> Convert:
    """Writes a place in a format and gives what LibreOffice makes of it."""
    office = shutil.which("soffice")
    assert office, "LibreOffice is not installed: apt-get install libreoffice-writer"

    def converted(place: str, key: str, to: str, language: Language) -> bytes:
        source = tmp_path / f"source.{key}"
        load = by_name(key).texts
        assert load, "it carries no texts"
        source.write_bytes(load()(document(briefing, place, NOW), language, NOW, Options()))
        target = tmp_path / "made"
        profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
        reader = ["--infilter=HTML (StarWriter)"] if key == "html" else []
        ran(office, profile, "--headless", *reader, "--convert-to", to, "--outdir", target, source)
        (made,) = target.iterdir()
        return made.read_bytes()

    return converted


def bare(said: str) -> str:
    """Without white space and the bullets that plain text has instead of lists."""
    return re.sub(r"[\s•●\ufeff]+", "", said)


def said(briefing: Briefing, place: str, language: Language) -> str:
    """Everything a file says, in its order."""
    cells: list[str] = []
    for piece in flow(document(briefing, place, NOW), language):
        if isinstance(piece, Piece):
            cells.append(text(piece.lines))
        else:
            cells += [text(cell) for row in (piece.headings, *piece.rows) for cell in row]
    return bare("".join(cells))


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("language", Language)
def test_office_reads_every_word_in_its_order(
    key: str, language: Language, briefing: Briefing, convert: Convert
) -> None:
    found = convert("section:5", key, "txt:Text (encoded):UTF8", language).decode("utf-8-sig")
    assert bare(found) == said(briefing, "section:5", language)


def outline(content: bytes) -> list[tuple[int, str]]:
    """The headings of an ODT with their outline level."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        body = ET.fromstring(archive.read("content.xml"))  # noqa: S314 - what LibreOffice wrote from ours
    headings = [(int(h.get(f"{TEXT}outline-level", "0")), bare("".join(h.itertext()))) for h in body.iter(f"{TEXT}h")]
    heads = [table.find(f"{TABLE}table-header-rows") is not None for table in body.iter(f"{TABLE}table")]
    links = {link.get(f"{XLINK}href", "")[1:] for link in body.iter(f"{TEXT}a")}
    marks = {mark.get(f"{TEXT}name") for mark in body.iter() if mark.tag in MARKS}
    assert any(heads), "a table repeats its header"
    assert links, "links are kept"
    assert links <= marks, "and lead somewhere"
    return headings


MARKS = {f"{TEXT}bookmark", f"{TEXT}bookmark-start"}


@pytest.mark.parametrize("key", KEYS)
def test_headings_are_in_the_outline_links_lead_somewhere_and_headers_repeat(
    key: str, briefing: Briefing, convert: Convert
) -> None:
    found = outline(convert("section:4", key, "odt", Language.ZH))
    shown = document(briefing, "section:4", NOW)
    title = 0 if key == "html" else 1  # a page's title is a heading, a letter's is not
    headings = [(b.level - title, bare(b.text.zh)) for b in shown.blocks if isinstance(b, Heading)]
    expected = [heading for heading in headings if heading[0]]
    assert [one for one in found if one[1]] == expected


@pytest.mark.parametrize("key", ["odt", "docx"])
def test_the_table_of_decisions_repeats_its_header_on_each_page(key: str, convert: Convert, tmp_path: Path) -> None:
    (tmp_path / "out.pdf").write_bytes(convert("section:5", key, "pdf", Language.ZH))
    pages = ran("pdftotext", "-layout", tmp_path / "out.pdf", "-").split("\f")
    with_rows = [page for page in pages if len(re.findall(ROW, page)) > 3]
    assert len(with_rows) > 1
    for page in with_rows:
        assert re.search(r"會議\s+議程\s+決議編號\s+名稱", page)
    assert re.search(rf"1 */ *{len(pages) - 1}\s*$", pages[0]), "the footer counts pages"
