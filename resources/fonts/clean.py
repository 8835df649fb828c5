"""Make the fallback font that the program ships from a stock Noto Sans TC.

A build-time script; the program never imports it. Needs fontTools and nothing else:

    python resources/fonts/clean.py NotoSansTC_400Regular.ttf COP29SansTC-Regular.ttf

The same source and the same fontTools give the same bytes. README.md beside this file says what is changed and why.
"""

import argparse
import hashlib
from pathlib import Path
from typing import Any

from fontTools.misc.timeTools import timestampFromString
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

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
SUPERSCRIPTS_BLOCK = 36
"""The bit of OS/2 ulUnicodeRange for Superscripts And Subscripts."""

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
                add_scaled(font, cmap[ord(digit)], character, base_line)
    font["OS/2"].setUnicodeRanges(font["OS/2"].getUnicodeRanges() | {SUPERSCRIPTS_BLOCK})


def add_scaled(font: TTFont, source: str, character: str, base_line: int) -> None:
    """Add a glyph for a character: another glyph, scaled and moved up or down."""
    name = f"uni{ord(character):04X}"
    base = round(base_line * font["head"].unitsPerEm / 1000)
    pen = TTGlyphPen(None)
    font.getGlyphSet()[source].draw(TransformPen(pen, (WIDTH, 0, 0, HEIGHT, 0, base)))
    glyph: Any = pen.glyph()
    advance = round(font["hmtx"][source][0] * WIDTH)
    font["glyf"][name] = glyph
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][name] = (advance, glyph.xMin)
    for table in font["cmap"].tables:
        if table.isUnicode() and table.cmap:
            table.cmap[ord(character)] = name


def rename(font: TTFont) -> None:
    """Give the font our own name, say that it was changed, keep copyright, trademark, authors and licence."""
    names: Any = font["name"]
    reserved = reserved_names(names)
    if clash := [word for word in reserved if word.casefold() in FAMILY.casefold()]:
        raise SystemExit(f"the name {FAMILY!r} uses a Reserved Font Name: {', '.join(clash)}")
    version = names.getDebugName(NAME_VERSION)
    changed = {
        NAME_FAMILY: FAMILY,
        NAME_STYLE: STYLE,
        NAME_UNIQUE: f"{version.split(';')[0].removeprefix('Version ')};{POSTSCRIPT_FAMILY}-{STYLE}",
        NAME_FULL: f"{FAMILY} {STYLE}",
        NAME_VERSION: f"{version}; {CHANGES}",
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


def clean(source: Path, target: Path) -> None:
    """Write the cleaned font."""
    with TTFont(source, recalcTimestamp=False, lazy=False) as font:
        drop(font)
        add_small_digits(font)
        rename(font)
        font["head"].modified = timestampFromString(MODIFIED)
        font.save(target, reorderTables=True)


def main() -> None:
    """Read the arguments, write the font, print its size and checksum."""
    parser = argparse.ArgumentParser(description="Make the fallback font that the program ships.")
    parser.add_argument("source", type=Path, metavar="SOURCE.ttf", help="the stock Noto Sans TC Regular")
    parser.add_argument("target", type=Path, metavar="DEST.ttf", help="the font to write")
    arguments = parser.parse_args()
    clean(arguments.source, arguments.target)
    content = arguments.target.read_bytes()
    print(f"{arguments.target}: {len(content):,} bytes, sha256 {hashlib.sha256(content).hexdigest()}")


if __name__ == "__main__":
    main()
