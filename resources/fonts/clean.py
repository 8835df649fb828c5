"""Make the fallback font that the program ships from a stock Noto Sans TC and the Latin letters of Noto Sans.

A build-time script; the program never imports it. Needs fontTools and nothing else:

    python resources/fonts/clean.py NotoSansTC_400Regular.ttf COP29SansTC-Regular.ttf --latin NotoSans_400Regular.ttf

Without `--latin` the letters that Noto Sans TC lacks stay missing. The same sources and the same fontTools give the
same bytes. README.md beside this file says what is changed and why.
"""

import argparse
import hashlib
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from fontTools.misc.timeTools import timestampFromString
from fontTools.pens.filterPen import DecomposingFilterPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import flagOverlapSimple

FAMILY = "COP29 Sans TC"
POSTSCRIPT_FAMILY = "COP29SansTC"
STYLE = "Regular"
CHANGES = "cleaned for COP29 Desktop"
MODIFIED = "Fri Nov 22 00:00:00 2024"

RADICALS = range(0x2E80, 0x2FE0)
"""CJK Radicals Supplement and Kangxi Radicals: same glyphs as ideographs, so PDF text comes back as radicals."""

DROPPED_FEATURES = {"locl", "vert", "vrt2", "valt", "vhal", "vkrn", "vpal", "aalt"}
"""Localised and vertical forms, and `aalt`, which lists them over again."""

DROPPED_TABLES = ("vhea", "vmtx", "VORG")

DIGITS = "0123456789"
SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉"
SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
WIDTH, HEIGHT = 0.66, 0.6
"""Scale of a raised or lowered digit; a little wider than high, so that its stems do not turn too thin."""
LOWERED, RAISED = -130, 441
"""Their base lines in units of 1/1000 em; the font's own ² stands at 441."""

TRIANGLES = {"▸": "▶", "◂": "◀", "▾": "▼"}
"""The small triangles and the large ones that they are made from."""
TRIANGLE = 0.6
"""Scale of a small triangle."""
AXIS = 377
"""The height that triangles are scaled about, in units of 1/1000 em: the middle of ▶."""

LATIN = (
    range(0x00A0, 0x0180),  # Latin-1 Supplement, Latin Extended-A
    (0x018F, 0x0259),  # Ə ə
    range(0x1E00, 0x1F00),  # Latin Extended Additional
    (0x207B,),  # superscript minus
)
"""The characters that are taken from the second font where the first lacks them."""

SUPERSCRIPTS_BLOCK = 36
LATIN_BLOCKS = {1, 2, 29}
"""Bits of OS/2 ulUnicodeRange: Superscripts And Subscripts; Latin-1 Supplement, Extended-A and Extended Additional."""

UVS = 14
"""The format of the cmap subtable of variation sequences."""

NAME_FAMILY, NAME_STYLE, NAME_UNIQUE, NAME_FULL, NAME_VERSION, NAME_POSTSCRIPT = range(1, 7)
NAME_TYPOGRAPHIC_FAMILY = 16
NAME_VARIATIONS_PREFIX = 25
NAME_COPYRIGHT = 0


def drop(font: TTFont) -> None:
    """Remove hinting, localised and vertical forms and the radicals; keep every other character, feature and name."""
    options = Options()
    options.hinting = False
    options.notdef_outline = True
    options.recommended_glyphs = True
    options.name_IDs = ["*"]
    options.name_languages = ["*"]
    options.name_legacy = True
    options.legacy_cmap = True
    options.symbol_cmap = True
    options.layout_features = sorted(features(font) - DROPPED_FEATURES)
    options.drop_tables += DROPPED_TABLES
    options.no_subset_tables += ["STAT"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=sorted(characters(font) - set(RADICALS)))
    subsetter.subset(font)
    if "BASE" in font:
        font["BASE"].table.VertAxis = None


def characters(font: TTFont) -> set[int]:
    """The code points of all characters and variation selectors."""
    tables = [table for table in font["cmap"].tables if table.isUnicode()]
    return {code for table in tables for code in (table.uvsDict if table.format == UVS else table.cmap)}


def features(font: TTFont) -> set[str]:
    """The tags of all layout features."""
    tables = [font[tag].table for tag in ("GSUB", "GPOS") if tag in font]
    return {record.FeatureTag for table in tables for record in table.FeatureList.FeatureRecord}


def add_small_digits(font: TTFont) -> None:
    """Give the font those of the subscript and superscript digits that it lacks."""
    cmap = font.getBestCmap()
    for small, base_line in ((SUBSCRIPTS, LOWERED), (SUPERSCRIPTS, RAISED)):
        for digit, character in zip(DIGITS, small, strict=True):
            if ord(character) not in cmap:
                add_glyph(font, character, font, digit, (WIDTH, HEIGHT), base_line)
    font["OS/2"].setUnicodeRanges(font["OS/2"].getUnicodeRanges() | {SUPERSCRIPTS_BLOCK})


def add_triangles(font: TTFont) -> None:
    """Give the font those of the small triangles that it lacks and can make from its large ones."""
    cmap = font.getBestCmap()
    for small, large in TRIANGLES.items():
        if ord(small) not in cmap and ord(large) in cmap:
            add_glyph(font, small, font, large, (TRIANGLE, TRIANGLE), AXIS * (1 - TRIANGLE))


def add_latin(font: TTFont, latin: TTFont) -> None:
    """Copy the Latin letters and signs that the font lacks from another one, at the same size."""
    lacking = {code for block in LATIN for code in block} - font.getBestCmap().keys()
    scale = font["head"].unitsPerEm / latin["head"].unitsPerEm
    for code in sorted(lacking & latin.getBestCmap().keys()):
        add_glyph(font, chr(code), latin, chr(code), (scale, scale))
    font["OS/2"].setUnicodeRanges(font["OS/2"].getUnicodeRanges() | LATIN_BLOCKS)


def add_glyph(  # noqa: PLR0913, PLR0917
    font: TTFont, character: str, origin: TTFont, model: str, scale: tuple[float, float], base_line: float = 0
) -> None:
    """Add a glyph for a character: that of a model in the same or another font, scaled and moved up or down."""
    name = f"uni{ord(character):04X}"
    if name in font.getGlyphOrder():
        raise SystemExit(f"the font has another glyph called {name}")
    source = origin.getBestCmap()[ord(model)]
    width, height = scale
    base = round(base_line * font["head"].unitsPerEm / 1000)
    pen = TTGlyphPen(None)
    glyphs = origin.getGlyphSet()
    glyphs[source].draw(DecomposingFilterPen(TransformPen(pen, (width, 0, 0, height, 0, base)), glyphs))
    glyph: Any = pen.glyph()
    if glyph.numberOfContours:
        glyph.flags[0] |= flagOverlapSimple  # parts of a letter may overlap; nearly all glyphs of both fonts say so
    font["glyf"][name] = glyph
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][name] = (round(origin["hmtx"][source][0] * width), glyph.xMin)
    for table in font["cmap"].tables:
        if table.isUnicode() and table.cmap:
            table.cmap[ord(character)] = name


def rename(font: TTFont, latin: TTFont | None) -> None:
    """Give the font our own name, say that it was changed, keep copyright, trademark, authors and licence.

    The copyright line of the second font is added to that of the first.
    """
    names: Any = font["name"]
    others: list[Any] = [latin["name"]] if latin else []
    reserved = [word for each in (names, *others) for word in reserved_names(each)]
    if clash := [word for word in reserved if word.casefold() in FAMILY.casefold()]:
        raise SystemExit(f"the name {FAMILY!r} uses a Reserved Font Name: {', '.join(clash)}")
    version = names.getDebugName(NAME_VERSION)
    added = [f"{each.getDebugName(NAME_FAMILY)} {each.getDebugName(NAME_VERSION)}" for each in others]
    copyrights = [each.getDebugName(NAME_COPYRIGHT) for each in (names, *others)]
    changed = {
        NAME_COPYRIGHT: " ".join(dict.fromkeys(copyrights)),
        NAME_FAMILY: FAMILY,
        NAME_STYLE: STYLE,
        NAME_UNIQUE: f"{version.split(';')[0].removeprefix('Version ')};{POSTSCRIPT_FAMILY}-{STYLE}",
        NAME_FULL: f"{FAMILY} {STYLE}",
        NAME_VERSION: "; ".join([version, CHANGES, *(f"Latin letters added from {each}" for each in added)]),
        NAME_POSTSCRIPT: f"{POSTSCRIPT_FAMILY}-{STYLE}",
        NAME_TYPOGRAPHIC_FAMILY: FAMILY,
        NAME_VARIATIONS_PREFIX: POSTSCRIPT_FAMILY,
    }
    for record in names.names:
        if record.nameID in changed:
            record.string = changed[record.nameID]


def reserved_names(names: Any) -> list[str]:
    """The Reserved Font Names that the copyright line declares: the words in quotation marks."""
    line = names.getDebugName(NAME_COPYRIGHT) or ""
    _, found, rest = line.partition("Reserved Font Name")
    return rest.replace("\u2018", "'").replace("\u2019", "'").replace('"', "'").split("'")[1::2] if found else []


def clean(source: Path, target: Path, latin_source: Path | None) -> None:
    """Write the cleaned font."""
    with ExitStack() as stack:
        font = stack.enter_context(TTFont(source, recalcTimestamp=False, lazy=False))
        latin = stack.enter_context(TTFont(latin_source, lazy=False)) if latin_source else None
        drop(font)
        add_small_digits(font)
        add_triangles(font)
        if latin:
            add_latin(font, latin)
        rename(font, latin)
        font["head"].modified = timestampFromString(MODIFIED)
        font.save(target, reorderTables=True)


def main() -> None:
    """Read the arguments, write the font, print its size and checksum."""
    parser = argparse.ArgumentParser(description="Make the fallback font that the program ships.")
    parser.add_argument("source", type=Path, metavar="SOURCE.ttf", help="the stock Noto Sans TC Regular")
    parser.add_argument("target", type=Path, metavar="DEST.ttf", help="the font to write")
    parser.add_argument("--latin", type=Path, metavar="LATIN.ttf", help="the stock Noto Sans Regular")
    arguments = parser.parse_args()
    clean(arguments.source, arguments.target, arguments.latin)
    content = arguments.target.read_bytes()
    print(f"{arguments.target}: {len(content):,} bytes, sha256 {hashlib.sha256(content).hexdigest()}")


if __name__ == "__main__":
    main()
