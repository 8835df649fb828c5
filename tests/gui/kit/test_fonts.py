"""Traditional Chinese glyphs: the shipped font only where the system has none."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QFontDatabase, QRawFont

from cop29_desktop import paths
from cop29_desktop.gui.kit import fonts

SHIPPED = paths.resource("fonts", "COP29SansTC-Regular.ttf")
RARE = "堃璠烷ć₂"
"""Signs of names and formulas in the report that common fonts lack."""
KNOWN_TO_LACK = {"浅"}
"""As its README says; the pack has it only among the ways to type a name, which are not shown."""
POINTS = 11.5


@pytest.fixture
def no_system_fonts(qapp: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A system without any Traditional Chinese font."""
    QFontDatabase.removeAllApplicationFonts()
    monkeypatch.setattr(fonts, "QFontDatabase", BareDatabase)
    yield
    QFontDatabase.removeAllApplicationFonts()


class BareDatabase(QFontDatabase):
    """Qt's own, on a system that has no font but those that the program loads."""

    @staticmethod
    def hasFamily(family: str) -> bool:  # noqa: N802 - Qt calls it so
        return False

    @staticmethod
    def families(system: QFontDatabase.WritingSystem) -> list[str]:
        assert system is QFontDatabase.WritingSystem.TraditionalChinese
        return []


def test_without_a_chinese_family_the_shipped_font_is_loaded_and_draws_rare_signs(no_system_fonts: None) -> None:
    font = fonts.choose(SHIPPED, POINTS)
    assert (font.family(), font.pointSizeF()) == ("COP29 Sans TC", POINTS)
    raw = QRawFont.fromFont(font)
    assert raw.familyName() == font.family(), "no other font stands in for it"
    assert [sign for sign in RARE if not raw.supportsCharacter(ord(sign))] == []


def test_every_sign_of_the_interface_and_the_pack_is_in_the_shipped_font(qapp: Any) -> None:
    raw = QRawFont(str(SHIPPED), POINTS)
    files = [*paths.builtin_pack().rglob("*.yaml"), *paths.resource("i18n").glob("*.ts")]
    used = {sign for file in files for sign in file.read_text(encoding="utf-8") if sign.isprintable()}
    assert len(used) > 1000
    assert {sign for sign in used if not raw.supportsCharacter(ord(sign))} == KNOWN_TO_LACK


def test_with_a_chinese_family_that_we_know_nothing_is_loaded(
    no_system_fonts: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    family = fonts.load(SHIPPED)
    monkeypatch.setattr(fonts, "QFontDatabase", QFontDatabase)
    monkeypatch.setattr(fonts, "FAMILIES", ("No Such Family", family))
    monkeypatch.setattr(fonts, "load", refuse)
    assert fonts.choose(SHIPPED, POINTS).family() == family


def test_with_a_chinese_family_that_we_do_not_know_nothing_is_loaded(
    no_system_fonts: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    family = fonts.load(SHIPPED)
    monkeypatch.setattr(fonts, "QFontDatabase", QFontDatabase)
    monkeypatch.setattr(fonts, "FAMILIES", ())
    monkeypatch.setattr(fonts, "load", refuse)
    chinese = QFontDatabase.families(QFontDatabase.WritingSystem.TraditionalChinese)
    assert family in chinese
    assert fonts.choose(SHIPPED, POINTS).family() in chinese


def refuse(path: Path) -> str:
    raise AssertionError(f"{path} was loaded")


def test_what_is_no_font_is_refused(qapp: Any, tmp_path: Path) -> None:
    broken = tmp_path / "broken.ttf"
    broken.write_bytes(b"no font")
    with pytest.raises(OSError, match=r"broken\.ttf: not a font"):
        fonts.load(broken)
