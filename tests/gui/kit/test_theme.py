"""Both themes can be read: contrast by WCAG's formula, every token of the style sheets filled."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette

from cop29_desktop import paths
from cop29_desktop.gui.kit.theme import (
    DARK,
    DIM,
    HIGH_DARK,
    HIGH_LIGHT,
    LIGHT,
    SPACES,
    Tokens,
    palette,
    style_sheet,
    with_lines,
)

THEMES = {"light": LIGHT, "dark": DARK, "dim": DIM, "high light": HIGH_LIGHT, "high dark": HIGH_DARK}
WORDS = ("text", "muted", "accent", "ours", "first", "second", "third")
READ = [(word, ground) for word in WORDS for ground in ("window", "surface")] + [
    ("text", "notice"),
    ("muted", "notice"),  # the word Conflict on a badge
    ("accent", "notice"),  # a link on a badge
    ("text", "alarm"),
    ("muted", "alarm"),
    ("accent", "alarm"),
    ("text", "selection"),
    ("accent", "selection"),  # a checked tool button
    ("text", "mark"),  # a word that was found
    ("text", "hover"),
    ("on_accent", "accent"),  # a chip that is on; selected text
]
EDGES = [(edge, ground) for edge in ("field", "focus", "accent") for ground in ("surface", "window")]


def luminance(colour: str) -> float:
    """WCAG's relative luminance."""
    channels = [value / 255 for value in QColor(colour).toTuple()[:3]]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """WCAG's ratio, from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_the_formula_is_that_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("word", "ground"), READ)
def test_words_can_be_read(theme: str, word: str, ground: str) -> None:
    colours = THEMES[theme]._asdict()
    assert contrast(colours[word], colours[ground]) >= 4.5


@pytest.mark.parametrize("theme", [name for name in THEMES if name.startswith("high")])
@pytest.mark.parametrize(("word", "ground"), [*READ, ("disabled", "surface")])
def test_high_contrast_is_high(theme: str, word: str, ground: str) -> None:
    colours = THEMES[theme]._asdict()
    assert contrast(colours[word], colours[ground]) >= 7


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("edge", "ground"), EDGES)
def test_edges_and_focus_can_be_seen(theme: str, edge: str, ground: str) -> None:
    colours = THEMES[theme]._asdict()
    assert contrast(colours[edge], colours[ground]) >= 3


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("ground", ["surface", "window"])
@pytest.mark.parametrize("sign", ["menu-check", "menu-down", "tab-left", "tab-right"])
def test_signs_of_one_colour_can_be_seen(theme: str, sign: str, ground: str) -> None:
    drawing = paths.resource("icons", f"{sign}.svg").read_text("utf-8")
    stroke = re.search(r'stroke="(#\w{6})"', drawing)
    assert stroke
    assert contrast(stroke[1], getattr(THEMES[theme], ground)) >= 3


@pytest.mark.parametrize("theme", THEMES)
def test_a_tick_can_be_seen_in_its_box(theme: str) -> None:
    sheet = style_sheet(paths.resource("style", "app.qss"), THEMES[theme], 10, paths.resource("icons").as_posix(), "F")
    ticks = re.findall(r'QCheckBox::indicator:checked .*url\("(.*?)"\)', sheet)
    strokes = [re.search(r'stroke="(#\w{6})"', Path(tick).read_text("utf-8")) for tick in ticks]
    assert strokes
    assert all(stroke and contrast(stroke[1], THEMES[theme].accent) >= 4.5 for stroke in strokes)


def test_the_window_keeps_to_one_scale_of_spaces() -> None:
    """A border of 2 pixels in place of 1 takes its padding from the step below."""
    sheet = paths.resource("style", "app.qss").read_text("utf-8")
    used = re.findall(r"(?:padding|margin|spacing): ([\w ]+);", re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL))
    pixels = {int(size.removesuffix("px")) for part in used for size in part.split()}
    assert {4, 8, 12} <= pixels
    assert pixels - set(SPACES) <= {space - 1 for space in SPACES}


@pytest.mark.parametrize("theme", THEMES)
def test_the_focus_on_a_chip_that_is_on_can_be_seen(theme: str) -> None:
    colours = THEMES[theme]
    assert contrast(colours.focus, colours.accent) >= 3 or contrast(colours.focus, colours.window) >= 3


@pytest.mark.parametrize("tokens", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize("sheet", sorted(path.name for path in paths.resource("style").iterdir()))
def test_every_token_of_a_style_sheet_is_filled(sheet: str, tokens: Tokens) -> None:
    template = paths.resource("style", sheet)
    asked = set(
        re.findall(r"@[a-z]+(?:-[a-z]+)*", re.sub(r"/\*.*?\*/", "", template.read_text("utf-8"), flags=re.DOTALL))
    )
    assert asked, "the sheet takes its colours from the theme"
    filled = re.sub(r"/\*.*?\*/", "", style_sheet(template, tokens, 12.5, "icons", "A Family"), flags=re.DOTALL)
    assert "@" not in filled
    colours = {colour.lower() for colour in re.findall(r"#[0-9A-Fa-f]{6}\b", filled)}
    assert colours <= {colour.lower() for colour in tokens}, "no colour stands outside the table"


def test_a_token_whose_name_begins_like_another_is_filled_whole(tmp_path_factory: pytest.TempPathFactory) -> None:
    sheet = tmp_path_factory.mktemp("style") / "a.qss"
    sheet.write_text("@on-accent @accent @bodypt @smallpt @family @icons/a.svg @second", "ascii")
    filled = style_sheet(sheet, LIGHT, 20, "/i", "F")
    assert filled.split() == [
        LIGHT.on_accent, LIGHT.accent, "20.0pt", "17.0pt", "F", "/i/a.svg", LIGHT.second,
    ]  # fmt: skip


def test_the_two_themes_differ_in_every_colour_that_is_no_twin() -> None:
    assert luminance(LIGHT.window) > 0.8
    assert luminance(DARK.window) < 0.05
    assert [name for name in Tokens._fields if getattr(LIGHT, name) == getattr(DARK, name)] == []


@pytest.mark.parametrize("tokens", THEMES.values(), ids=THEMES)
def test_the_palette_wears_the_theme(tokens: Tokens) -> None:
    made = palette(tokens)
    role = QPalette.ColorRole
    assert made.color(role.Window) == QColor(tokens.window)
    assert made.color(role.Text) == QColor(tokens.text)
    assert made.color(role.PlaceholderText) == QColor(tokens.muted)
    assert made.color(QPalette.ColorGroup.Disabled, role.Text) == QColor(tokens.disabled)


def test_lines_are_as_far_apart_in_every_font() -> None:
    sheet = "p { line-height: 1.75em; margin: 2em; } td { line-height: 1.5em; } b { line-height: 104%; }"
    assert with_lines(sheet, 1.25) == (
        "p { line-height: 140%; margin: 2em; } td { line-height: 120%; } b { line-height: 104%; }"
    )
