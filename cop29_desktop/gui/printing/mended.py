"""What Qt's PDF lacks, added with pypdf: text that copies as it was, outline, links, language, dates, no random ids.

Qt names a glyph by the first sign that the font draws with it, a space by a tab and an en dash by a figure dash; and it
writes bold text twice. Both are mended, so that what is copied and searched is the text.
"""

import io
import re
from collections.abc import Callable
from typing import Any

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    Fit,
    FloatObject,
    NameObject,
    NullObject,
    TextStringObject,
)

from cop29_desktop import __version__
from cop29_desktop.gui.kit.typed import override
from cop29_desktop.gui.printing.paper import UNITS
from cop29_desktop.gui.printing.printed import Mark, Printed, Told, quiet
from cop29_desktop.model.anchors import Anchor

LANGUAGES = {"zh": "zh-TW", "en": "en"}
STEP = 4096  # calls of a stream between two tellings
BOLDER = 0.024  # the stroke around a bold letter, of the letter's size
_LISTED = re.compile(rb"\[((?:<[0-9A-Fa-f]+> ?)+)\]")
_SIGN = re.compile(rb"<([0-9A-Fa-f]+)>")
_GLYPHS = rb"(?:-?[\d.]+ -?[\d.]+ Td <[0-9A-Fa-f]+> Tj\n)+"
_BEGUN = re.compile(rb"Tf 1 0 0 -1 0 0 Tm\n(?P<x>-?[\d.]+) (?P<y>-?[\d.]+) Td ")
_TWICE = re.compile(
    rb"/CSp cs\n(?P<ink>[\d. ]+) scn\n(?P<state>/GS\w+ gs\n)BT\n(?P<font>/F\d+ (?P<size>[\d.]+) Tf [-\d. ]+ Tm\n)"
    rb"(?P<text>" + _GLYPHS + rb")[-\d. ]+ Tm\n/Span << /ActualText <> >> BDC\n" + _GLYPHS + rb"EMC\nET"
)


class _EndedError(BaseException):
    """Carries what whoever follows raised through pypdf, which takes any other exception for a fault of the file."""

    def __init__(self, cause: Exception) -> None:
        super().__init__()
        self.cause = cause


class _Followed(io.BytesIO):
    """Bytes whose reading and writing is followed: pypdf takes long over a file without saying anything."""

    def __init__(self, content: bytes, told: Callable[[], None]) -> None:
        super().__init__(content)
        self._told = told
        self._calls = 0

    @override
    def read(self, size: int | None = -1, /) -> bytes:
        self._count()
        return super().read(size)

    @override
    def write(self, content: Any, /) -> int:
        self._count()
        return super().write(content)

    def _count(self) -> None:
        self._calls += 1
        if self._calls % STEP:
            return
        try:
            self._told()
        except Exception as error:
            raise _EndedError(error) from error


def mend(raw: bytes, printed: Printed, named: Callable[[str], str], told: Told = quiet) -> bytes:
    """The finished file; ``named`` gives the sign that the text uses a glyph for, by the sign that Qt gives it."""
    try:
        return _mended(raw, printed, named, told)
    except _EndedError as ended:
        raise ended.cause from None


def _mended(raw: bytes, printed: Printed, named: Callable[[str], str], told: Told) -> bytes:
    writer = PdfWriter()
    writer.append(PdfReader(_Followed(raw, lambda: told(0))), import_outline=False)
    for maps in _maps(writer):
        maps.set_data(_LISTED.sub(lambda found: _renamed(found, named), maps.get_data()))
    for number, page in enumerate(writer.pages):
        told(number / printed.pages)
        _tidy(page)
        _lead(page, writer, printed)
    _outline(writer, printed)
    _describe(writer, printed)
    buffer = _Followed(b"", lambda: told(1))
    writer.write(buffer)
    return buffer.getvalue()


def _maps(writer: PdfWriter) -> list[Any]:
    """The maps from glyphs to signs, of every font once."""
    found: dict[int, Any] = {}
    for page in writer.pages:
        fonts: Any = page["/Resources"].get_object()
        for font in fonts.get("/Font", {}).values():
            maps = font.get_object()["/ToUnicode"].get_object()
            found[id(maps)] = maps
    return list(found.values())


def _renamed(found: re.Match[bytes], named: Callable[[str], str]) -> bytes:
    signs = (bytes.fromhex(one.decode()).decode("utf-16-be", "replace") for one in _SIGN.findall(found[1]))
    written = (named(sign).encode("utf-16-be").hex().upper() for sign in signs)
    return f"[{' '.join(f'<{one}>' for one in written)}]".encode()


def _tidy(page: PageObject) -> None:
    """Draw bold text once, with a stroke around it, where Qt draws it twice beside itself; place each run at once.

    Readers of text take a run that is placed after it has begun for two.
    """
    contents: Any = page["/Contents"].get_object()
    drawn = contents.get_data()
    contents.set_data(_BEGUN.sub(_placed, _TWICE.sub(_stroked, drawn)))


def _stroked(found: re.Match[bytes]) -> bytes:
    ink, size = found["ink"], float(found["size"])
    stroke = b"/CSp cs\n%b scn\n/CSp CS\n%b SCN\n%.3f w 1 j\n" % (ink, ink, size * BOLDER)
    return b"%b%bBT\n2 Tr\n%b%b0 Tr\nET" % (stroke, found["state"], found["font"], found["text"])


def _placed(found: re.Match[bytes]) -> bytes:
    return b"Tf 1 0 0 -1 %b %b Tm\n" % (found["x"], (b"-" + found["y"]).replace(b"--", b""))


def _lead(page: PageObject, writer: PdfWriter, printed: Printed) -> None:
    """Let links lead to their page; those that lead out of what is printed are taken out."""
    kept = ArrayObject()
    for reference in page.get("/Annots", ()):
        link: Any = reference.get_object()
        mark = _mark(str(link["/A"].get("/URI", "")), printed)
        if mark:
            there = writer.pages[mark.page].indirect_reference
            place = ArrayObject(
                [there, NameObject("/XYZ"), FloatObject(0), FloatObject(_height(printed, mark)), NullObject()]
            )
            link[NameObject("/A")] = DictionaryObject({NameObject("/S"): NameObject("/GoTo"), NameObject("/D"): place})
            kept.append(reference)
    page.pop("/Annots", None)
    if kept:
        page[NameObject("/Annots")] = kept


def _mark(address: str, printed: Printed) -> Mark | None:
    try:
        anchor = Anchor.parse(address)
    except ValueError:
        return None
    return printed.places.get(str(anchor)) or printed.places.get(str(anchor.section))


def _height(printed: Printed, mark: Mark) -> float:
    """From the lower edge, in points."""
    return round((printed.sheet_at(mark.page).size.height() - mark.y) / UNITS, 1)


def _outline(writer: PdfWriter, printed: Printed) -> None:
    above: list[tuple[int, Any]] = []
    for mark in printed.outline:
        above = [(level, item) for level, item in above if level < mark.level]
        parent = above[-1][1] if above else None
        fit = Fit.xyz(left=0, top=_height(printed, mark))
        item = writer.add_outline_item(
            title=mark.title, page_number=mark.page, parent=parent, fit=fit, is_open=mark.level == 1
        )
        above.append((mark.level, item))
    if len(printed.outline) > 1:
        writer.root_object[NameObject("/PageMode")] = NameObject("/UseOutlines")


def _describe(writer: PdfWriter, printed: Printed) -> None:
    facts = printed.facts
    moment = f"D:{facts.moment:%Y%m%d%H%M%S%z}"
    dated = f"{moment[:-2]}'{moment[-2:]}'"
    described = {
        "/Title": facts.title, "/Creator": f"cop29-desktop {__version__}", "/Producer": "Qt, pypdf",
        "/CreationDate": dated, "/ModDate": dated,
    }  # fmt: skip
    writer.add_metadata(described)
    root = writer.root_object
    root[NameObject("/Lang")] = TextStringObject(LANGUAGES[facts.language])
    root[NameObject("/ViewerPreferences")] = DictionaryObject(
        {NameObject("/DisplayDocTitle"): BooleanObject(True)}  # noqa: FBT003
    )
