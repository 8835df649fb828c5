"""The published JSON Schema is the one that the code makes, accepts our pack and refuses what the reader refuses."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from cop29_desktop import paths
from cop29_desktop.packs import schema

FILES = sorted(paths.builtin_pack().rglob("*.yaml"))
MEND = "write cop29_desktop.packs.schema.text() to data/pack.schema.json"


class PlainLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """YAML as an editor's checker reads it: null, true, false and whole numbers are typed, all else is text."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - PyYAML's way


for tag, pattern, first in (
    ("null", r"^(?:null|~|)$", ["n", "~", ""]),
    ("bool", r"^(?:true|false)$", ["t", "f"]),
    ("int", r"^-?[0-9]+$", list("-0123456789")),
):
    PlainLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", __import__("re").compile(pattern), first)
