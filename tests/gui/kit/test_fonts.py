"""Traditional Chinese glyphs: the shipped font only where the system has none."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase, QRawFont

from cop29_desktop import paths
from cop29_desktop.gui.kit import fonts

pytestmark = pytest.mark.usefixtures("qapp")

SHIPPED = paths.resource("fonts", "COP29SansTC-Regular.ttf")
RARE = "堃璠烷ć₂"
"""Signs of names and formulas in the report that common fonts lack."""
KNOWN_TO_LACK = {"浅"}
"""As its README says; the pack has it only among the ways to type a name, which are not shown."""
POINTS = 11.5


@pytest.fixture
def no_system_fonts(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A system without any Traditional Chinese font."""
    QFontDatabase.removeAllApplicationFonts()
    monkeypatch.setattr(fonts, "QFontDatabase", BareDatabase)
    yield
    QFontDatabase.removeAllApplicationFonts()


class BareDatabase(QFontDatabase):
    """Qt's own, on a system that has no font but those that the program loads."""

    @staticmethod
    def hasFamily(_family: str) -> bool:  # noqa: N802 - Qt calls it so
        return False

    @staticmethod
    def families(system: QFontDatabase.WritingSystem) -> list[str]:
        assert system is QFontDatabase.WritingSystem.TraditionalChinese
        return []


@pytest.mark.usefixtures("no_system_fonts")
def test_without_a_chinese_family_the_shipped_font_is_loaded_and_draws_rare_signs() -> None:
    font = fonts.choose(SHIPPED, POINTS)
    assert (font.family(), font.pointSizeF()) == ("COP29 Sans TC", POINTS)
    raw = QRawFont.fromFont(font)
    assert raw.familyName() == font.family(), "no other font stands in for it"
    assert [sign for sign in RARE if not raw.supportsCharacter(ord(sign))] == []


def test_every_sign_of_the_interface_and_the_pack_is_in_the_shipped_font() -> None:
    raw = QRawFont(str(SHIPPED), POINTS)
    files = [*paths.builtin_pack().rglob("*.yaml"), *paths.resource("i18n").glob("*.ts")]
    used = {sign for file in files for sign in file.read_text(encoding="utf-8") if sign.isprintable()}
    assert len(used) > 1000
    assert {sign for sign in used if not raw.supportsCharacter(ord(sign))} == KNOWN_TO_LACK


@pytest.mark.usefixtures("no_system_fonts")
def test_with_a_chinese_family_that_we_know_nothing_is_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    family = fonts.load(SHIPPED)
    monkeypatch.setattr(fonts, "QFontDatabase", QFontDatabase)
    monkeypatch.setattr(fonts, "FAMILIES", ("No Such Family", family))
    monkeypatch.setattr(fonts, "load", refuse)
    assert fonts.choose(SHIPPED, POINTS).family() == family


@pytest.mark.usefixtures("no_system_fonts")
def test_with_a_chinese_family_that_we_do_not_know_nothing_is_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    family = fonts.load(SHIPPED)
    monkeypatch.setattr(fonts, "QFontDatabase", QFontDatabase)
    monkeypatch.setattr(fonts, "FAMILIES", ())
    monkeypatch.setattr(fonts, "load", refuse)
    chinese = QFontDatabase.families(QFontDatabase.WritingSystem.TraditionalChinese)
    assert family in chinese
    assert fonts.choose(SHIPPED, POINTS).family() in chinese


ON_THIS_SYSTEM = """
import sys
from pathlib import Path
from PySide6.QtGui import QFontDatabase, QGuiApplication, QRawFont
from cop29_desktop.gui.kit import fonts


app = QGuiApplication([])
before = QFontDatabase.families(QFontDatabase.WritingSystem.TraditionalChinese)
font = fonts.choose(Path(sys.argv[1]), 10)
missing = [sign for sign in sys.argv[2] if not QRawFont.fromFont(font).supportsCharacter(ord(sign))]
print(len(before), QFontDatabase.hasFamily("COP29 Sans TC"), font.family(), missing, sep=";")
"""


def choose_elsewhere(**env: str) -> list[str]:
    """What a process of its own chooses: families before, whether the shipped font was loaded, font, missing signs."""
    done = subprocess.run(
        [sys.executable, "-c", ON_THIS_SYSTEM, str(SHIPPED), RARE],
        env=os.environ | {"PYTHONPATH": str(Path(fonts.__file__).parents[3])} | env,
        capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip
    return done.stdout.strip().split(";")


@pytest.mark.parametrize("bare", [True, False], ids=["a system without fonts", "this system"])
def test_a_real_system_loads_the_shipped_font_only_when_it_has_no_chinese_one(tmp_path: Path, *, bare: bool) -> None:
    nothing = tmp_path / "fonts.conf"
    nothing.write_text("<fontconfig></fontconfig>", "ascii")
    told = choose_elsewhere(**({"FONTCONFIG_FILE": str(nothing)} if bare else {}))
    before, loaded, family, missing = told
    assert loaded == str(before == "0")
    assert (family == "COP29 Sans TC") == (before == "0")
    if bare and sys.platform == "linux":
        assert (before, missing) == ("0", "[]")


def refuse(path: Path) -> str:
    raise AssertionError(f"{path} was loaded")


def test_what_is_no_font_is_refused(tmp_path: Path) -> None:
    broken = tmp_path / "broken.ttf"
    broken.write_bytes(b"no font")
    with pytest.raises(OSError, match=r"broken\.ttf: not a font"):
        fonts.load(broken)
