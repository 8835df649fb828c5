"""PDFs as poppler sees them: the text is the table's, the only font is ours, nothing of a user is told.

Needs pdftotext, pdffonts, pdfinfo and pdftoppm (Debian: poppler-utils).
"""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cop29_desktop import paths
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.packs.load import load

ROOT = Path(__file__).parents[2]
Print = Callable[..., Path]
CMA = ("--table", "decisions", "--query", "body:CMA6")
PLACES = ("decision:1/CMA.6", "section:5", "day:2024-11-18")


def poppler(*command: str | Path) -> str:
    """What a tool of poppler says."""
    return subprocess.run([*map(str, command)], capture_output=True, encoding="utf-8", check=True, timeout=120).stdout


def squeezed(text: str) -> str:
    """A text without its blanks."""
    return re.sub(r"\s", "", text)


@pytest.fixture(scope="session")
def briefing() -> Briefing:
    """The built-in pack."""
    return load(paths.builtin_pack())


@pytest.fixture
def printed(tmp_path: Path) -> Print:
    """Prints a file in a process of its own, as a user would."""

    def run(*options: str) -> Path:
        file = tmp_path / "out.pdf"
        command = [sys.executable, "-m", "cop29_desktop", "--print-to", str(file), "--today", "2024-11-18", *options]
        env = os.environ | {"COP29_HOME": str(tmp_path / "home"), "QT_QPA_PLATFORM": "offscreen"}
        subprocess.run(command, cwd=ROOT, env=env, check=True, timeout=120)
        return file

    return run


@pytest.mark.parametrize("lang", ["zh", "en", "both"])
def test_every_row_of_the_cma_table_is_copied_as_the_pack_has_it(printed: Print, briefing: Briefing, lang: str) -> None:
    read = squeezed(poppler("pdftotext", "-raw", printed(*CMA, "--lang", lang), "-"))
    rows = [decision for decision in briefing.decisions if decision.body == "CMA6"]
    assert len(rows) == 23
    for decision in rows:
        wanted = [decision.number, str(decision.adopted or "")]
        wanted += [decision.title.zh] if lang != "en" else []
        wanted += [decision.title.en.translate(str.maketrans("‘’“”", "''\"\""))] if lang != "zh" else []
        assert [text for text in wanted if squeezed(text) not in read] == []


def test_the_table_has_its_header_on_both_pages_of_rows(printed: Print) -> None:
    file = printed(*CMA, "--lang", "both")
    assert "Pages:           2" in poppler("pdfinfo", file)
    for page in "12":
        text = poppler("pdftotext", "-f", page, "-l", page, "-layout", file, "-")
        assert "決議編號" in text
        assert f"第 {page}／2 頁" in text


@pytest.mark.parametrize("options", [CMA, *((place,) for place in PLACES), ()], ids=["table", *PLACES, "whole"])
def test_the_only_font_is_ours_embedded_in_part_and_readable(printed: Print, options: tuple[str, ...]) -> None:
    fonts = [line.split() for line in poppler("pdffonts", printed(*options)).splitlines()[2:]]
    assert fonts
    for font in fonts:
        assert font[0].rpartition("+")[2] == "COP29SansTC-Regular"
        assert font[-5] == "yes", "embedded"
        assert font[-3] == "yes", "with a map to Unicode"


def test_the_properties_name_nobody(printed: Print) -> None:
    told = poppler("pdfinfo", printed("decision:1/CMA.6"))
    assert "1/CMA.6" in told
    assert "Author" not in told
    assert "A4" in told


def test_a_page_is_neither_empty_nor_full(printed: Print, tmp_path: Path) -> None:
    poppler("pdftoppm", "-r", "20", "-gray", "-singlefile", printed(*CMA), tmp_path / "page")
    header, pixels = (tmp_path / "page.pgm").read_bytes().split(b"\n255\n", 1)
    width = int(header.split()[1])
    dark: Any = sum(value < 250 for value in pixels) / len(pixels)
    assert 0.05 < dark < 0.6
    margins = [pixels[at] for at in range(0, len(pixels), width)] + list(pixels[:width])
    assert min(margins) > 250
