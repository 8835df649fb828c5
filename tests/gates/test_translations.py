"""The catalogues hold every text of the interface, translated, with its placeholders, and are compiled."""

import ast
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

Tool = Callable[..., subprocess.CompletedProcess[str]]

CATALOGUES: dict[str, list[str]] = {"cop29_zh_TW": [], "cop29_en": ["-pluralonly"]}
UPDATE = ("-extensions", "py", "-locations", "none", "-no-obsolete")
PLACEHOLDER = re.compile(r"%n|\{\d+\}")
MEND = (
    f"pyside6-lupdate {' '.join(UPDATE)} {{options}} cop29_desktop -ts resources/i18n/{{name}}.ts; translate; "
    "pyside6-lrelease resources/i18n/{name}.ts"
)
TRANSLATORS = {"tr": 1, "translate": 2, "QT_TR_NOOP": 1, "QT_TRANSLATE_NOOP": 2}
"""What marks a text for translation, and how many of its first arguments lupdate reads."""


class Message(NamedTuple):
    """One text of a catalogue."""

    context: str
    source: str
    plural: bool
    state: str | None
    texts: tuple[str, ...]


def read(file: Path) -> list[Message]:
    """The messages of a .ts file."""
    found: list[Message] = []
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            found.append(
                Message(context.findtext("name", ""), message.findtext("source", ""), message.get("numerus") == "yes",
                        translation.get("type"), tuple(forms))
            )  # fmt: skip
    return found


@pytest.fixture
def catalogues(root: Path) -> Path:
    """The folder of the catalogues."""
    return root / "resources" / "i18n"


@pytest.mark.parametrize("name", CATALOGUES)
def test_a_catalogue_is_what_lupdate_finds(tool: Tool, root: Path, catalogues: Path, tmp_path: Path, name: str) -> None:
    copy = tmp_path / f"{name}.ts"
    shutil.copy(catalogues / copy.name, copy)
    done = tool("pyside6-lupdate", *UPDATE, *CATALOGUES[name], root / "cop29_desktop", "-ts", copy)
    assert done.returncode == 0, done.stderr
    mend = MEND.format(name=name, options=" ".join(CATALOGUES[name]))
    ours, found = read(catalogues / copy.name), read(copy)
    assert [message.source for message in found if message not in ours] == [], f"new or changed: {mend}"
    assert [message.source for message in ours if message not in found] == [], f"vanished: {mend}"


@pytest.mark.parametrize("name", CATALOGUES)
def test_every_text_is_translated_and_keeps_its_placeholders(catalogues: Path, name: str) -> None:
    messages = read(catalogues / f"{name}.ts")
    assert messages
    for message in messages:
        assert message.state is None, f"{message.source}: {message.state}"
        wanted = Counter(PLACEHOLDER.findall(message.source))
        for text in message.texts:
            assert text.strip(), message.source
            assert Counter(PLACEHOLDER.findall(text)) == wanted, f"{message.source} → {text}"


def test_every_plural_has_its_english_forms(catalogues: Path) -> None:
    plurals = {(one.context, one.source) for one in read(catalogues / "cop29_zh_TW.ts") if one.plural}
    english = {(one.context, one.source): one.texts for one in read(catalogues / "cop29_en.ts")}
    assert plurals == english.keys()
    assert all(len(forms) == 2 for forms in english.values())


@pytest.mark.parametrize("name", CATALOGUES)
def test_the_compiled_catalogue_is_up_to_date(tool: Tool, catalogues: Path, tmp_path: Path, name: str) -> None:
    compiled = tmp_path / f"{name}.qm"
    done = tool("pyside6-lrelease", catalogues / f"{name}.ts", "-qm", compiled)
    assert done.returncode == 0, done.stderr
    same = compiled.read_bytes() == (catalogues / compiled.name).read_bytes()
    assert same, f"pyside6-lrelease resources/i18n/{name}.ts"


def unseen_texts(tree: ast.Module) -> list[int]:
    """Lines of translations that lupdate can't read: made up at run time, or asked for inside an f-string."""
    bad: list[int] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            bad += [inner.lineno for inner in ast.walk(node) if isinstance(inner, ast.Call) and _marks(inner)]
        elif isinstance(node, ast.Call) and (read_arguments := _marks(node)):
            made = [one for one in node.args[:read_arguments] if isinstance(one, ast.JoinedStr | ast.BinOp | ast.Call)]
            bad += [one.lineno for one in made]
    return bad


def _marks(call: ast.Call) -> int:
    return TRANSLATORS.get(ast.unparse(call.func).rpartition(".")[2], 0)


@pytest.mark.parametrize(
    "code",
    [
        "self.tr(f'Day {day}')",
        "self.tr('Day ' + day)",
        "self.tr('Day {0}'.format(day))",
        "QCoreApplication.translate('Crash', f'{error}')",
        """shown = f'<b>{self.tr("Day")}</b>'""",
        """shown = f'{QCoreApplication.translate("Crash", "Error")}'""",
    ],
)
def test_what_lupdate_misses_is_seen(code: str) -> None:
    assert len(unseen_texts(ast.parse(code))) == 1


def test_a_plain_text_is_read() -> None:
    assert unseen_texts(ast.parse("self.tr('%n day(s)', '', len(days)); translate('Actions', text)")) == []


def test_every_translation_is_a_plain_text(package: dict[str, ast.Module]) -> None:
    found = {name: unseen_texts(tree) for name, tree in package.items()}
    assert {name: lines for name, lines in found.items() if lines} == {}, "translate first, then .format()"
