"""The published JSON Schema is the one that the code makes, accepts our pack and refuses what the reader refuses."""

import json
import re
from typing import Any

import pytest
import yaml
from jsonschema.validators import validator_for

from cop29_desktop import paths
from cop29_desktop.packs import schema

PACK = paths.builtin_pack()
FILES = sorted(path.relative_to(PACK).as_posix() for path in PACK.rglob("*.yaml"))
MEND = "write what cop29_desktop.packs.schema.text() gives to data/pack.schema.json"


class EditorLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """YAML as an editor's checker reads it: null, true, false and whole numbers are typed, all else is text."""


EditorLoader.yaml_implicit_resolvers = {}
for _name, _regex, _first in (
    ("null", r"(?:null|~|)$", ["n", "~", ""]),
    ("bool", r"(?:true|false)$", ["t", "f"]),
    ("int", r"-?[0-9]+$", list("-0123456789")),
):
    EditorLoader.add_implicit_resolver(f"tag:yaml.org,2002:{_name}", re.compile(_regex), _first)


def read(text: str) -> Any:
    """The values of a YAML text."""
    return yaml.load(text, Loader=EditorLoader)  # noqa: S506 - a safe loader with fewer types


@pytest.fixture(scope="module")
def validator() -> Any:
    """The schema, checked against its own dialect."""
    made = schema.schema()
    kind = validator_for(made)
    kind.check_schema(made)
    return kind(made)


def test_the_published_schema_is_the_one_the_code_makes() -> None:
    published = paths.pack_schema().read_text("utf-8")
    assert published == schema.text(), MEND
    assert json.loads(published) == schema.schema()


@pytest.mark.parametrize("name", FILES)
def test_a_file_of_the_pack_is_valid(validator: Any, name: str) -> None:
    values = read((PACK / name).read_text("utf-8"))
    assert values
    assert validator.is_valid(values), [error.message[:500] for error in validator.iter_errors(values)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  from: 2024-11-14", "  from: soon"),
        ("  from: 2024-11-14", "  from: 20241114"),
        ("  from: 2024-11-14", "  form: 2024-11-14"),
        ("  origin: report", "  origin: hearsay"),
        ("itinerary:", "itineraries:"),
        ("  activities:", "  note: true\n  activities:"),
    ],
)
def test_a_mistake_is_refused(validator: Any, old: str, new: str) -> None:
    text = (PACK / "itinerary.yaml").read_text("utf-8")
    assert validator.is_valid(read(text))
    assert old in text
    assert not validator.is_valid(read(text.replace(old, new, 1)))


@pytest.mark.parametrize("written", ["NO", "on", "12:30", "2024-11-18", "1.10", "0x1F"])
def test_an_editor_takes_most_words_as_text(written: str) -> None:
    assert read(f"key: {written}") == {"key": written}


@pytest.mark.parametrize(("written", "value"), [("11", 11), ("true", True), ("null", None), ("", None), ("~", None)])
def test_an_editor_types_a_few_words(written: str, value: object) -> None:
    assert read(f"key: {written}") == {"key": value}
