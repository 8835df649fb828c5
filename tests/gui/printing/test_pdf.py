"""The file itself: fonts, properties, the same bytes, and a picture of a page."""

import io
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QColor, QFontDatabase

from cop29_desktop.export.selections import CancelledError
from cop29_desktop.gui.printing import pdf, preview, printers
from cop29_desktop.gui.printing.pdf import namer
from cop29_desktop.gui.printing.printed import Printed

Make = Callable[..., Printed]


def read(content: bytes) -> PdfReader:
    """A file, read by another library."""
    return PdfReader(io.BytesIO(content))


@pytest.mark.parametrize("asked", [("shown", "decisions"), ("branch", "")], ids=["table", "text"])
def test_the_same_content_and_moment_give_the_same_bytes(make: Make, asked: tuple[str, str]) -> None:
    files = [pdf.write(make(*asked, anchor="" if asked[1] else "section:5")) for _ in range(2)]
    assert files[0] == files[1]


@pytest.mark.parametrize("lang", ["zh", "en", "both"])
def test_only_the_shipped_font_is_embedded_and_only_what_is_used(make: Make, lang: str) -> None:
    content = pdf.write(make("branch", anchor="section:5", lang=lang))
    fonts = [font.get_object() for page in read(content).pages for font in page["/Resources"]["/Font"].values()]
    assert {str(font["/BaseFont"]).rpartition("+")[2].lstrip("/") for font in fonts} == {"COP29SansTC-Regular"}
    told = [font["/DescendantFonts"][0].get_object()["/FontDescriptor"] for font in fonts]
    files = {id(one["/FontFile2"].get_object()): len(one["/FontFile2"].get_object().get_data()) for one in told}
    assert 0 < sum(files.values()) < 2_500_000, "the whole font has 7 MB"


@pytest.mark.parametrize(("lang", "spoken", "title"), [("zh", "zh-TW", "決議"), ("en", "en", "Decisions")])
def test_the_properties_say_title_language_and_moment_and_name_nobody(
    make: Make, lang: str, spoken: str, title: str
) -> None:
    told = read(pdf.write(make("shown", "decisions", lang=lang)))
    assert told.trailer["/Root"]["/Lang"] == spoken
    assert told.metadata is not None
    assert told.metadata["/Title"] == title
    assert told.metadata["/CreationDate"] == "D:20241118100000+04'00'"
    assert "/Author" not in told.metadata
    assert "/Metadata" not in told.trailer["/Root"]


def test_bold_text_stands_once_in_the_file(make: Make) -> None:
    first = read(pdf.write(make("shown", "decisions"))).pages[0].extract_text()
    assert Counter(first.split())["決議編號"] == 1
    raw = read(pdf.painted(make("shown", "decisions"))).pages[0].extract_text()
    assert Counter(raw.split())["決議編號"] == 2, "Qt writes it twice; when it no longer does, drop what mends it"


def test_a_glyph_is_named_by_the_sign_that_the_text_uses_it_for(qapp: Any) -> None:
    named = namer("1–2 ・")
    assert [named(sign) for sign in "\t‒·1"] == [" ", "–", "・", "1"]
    assert namer("a·b")("·") == "·"


def test_the_font_is_there_even_when_the_window_has_let_go_of_it(make: Make) -> None:
    before = pdf.write(make("today"))
    QFontDatabase.removeAllApplicationFonts()
    assert pdf.write(make("today")) == before


@pytest.mark.parametrize("part", [0, 0.4, 0.5, 0.6, 0.9, 1])
def test_who_follows_ends_the_file_anywhere_by_an_exception_that_arrives_as_it_is(make: Make, part: float) -> None:
    printed = make("branch", anchor="section:5")
    seen: list[float] = []
    pdf.write(printed, seen.append)
    assert seen == sorted(seen)
    left = [None] * round(part * (len(seen) - 1))

    def follow(_: float) -> None:
        if not left:
            raise CancelledError
        left.pop()

    with pytest.raises(CancelledError):
        pdf.write(printed, follow)


def test_a_preview_shows_the_page_on_white(make: Make) -> None:
    image = preview.picture(make("shown", "decisions", "body:CMA6"), 0, 400)
    assert image.width() == 400
    assert image.height() < 400, "it lies"
    assert image.pixelColor(1, 1) == QColor("white")
    dark = sum(image.pixelColor(x, y).lightness() < 200 for x in range(0, 400, 3) for y in range(0, image.height(), 3))
    assert dark > 200


def test_a_printer_gets_the_same_pages(make: Make, tmp_path: Any) -> None:
    printed = make("shown", "decisions", "body:CMA6")
    printer = printers.QPrinter(printers.QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(printers.QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    assert printers.feed(printed, printer)
    pages = read((tmp_path / "out.pdf").read_bytes()).pages
    assert len(pages) == 2
    assert pages[0].mediabox.width > pages[0].mediabox.height
    assert printer.docName() == "決議"


@pytest.mark.qt_log_ignore("Returned false")
def test_a_printer_that_takes_nothing_is_told(make: Make, tmp_path: Any) -> None:
    printer = printers.QPrinter()
    printer.setOutputFormat(printers.QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "missing" / "out.pdf"))
    assert not printers.feed(make("today"), printer)
