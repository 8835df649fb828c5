"""The published JSON Schema of a pack's files, made from the very shapes that the reader checks."""

import json
from typing import Any

from cop29_desktop.packs.layout import FILES
from cop29_desktop.packs.shapes import Field, Kind, ListOf, OneOf, Shape, Type

DIALECT = "http://json-schema.org/draft-07/schema#"
TITLE = "A file of a briefing pack; see README, “The pack”"

Schema = dict[str, Any]


def schema() -> Schema:
    """One schema for all files: each is told apart by its keys."""
    definitions: dict[str, Schema] = {}
    files = [_reference(row.shape, definitions) for row in FILES]
    for row in FILES:
        definitions[row.shape.name]["description"] = f"{row.glob}: {row.doc}".removesuffix(": ")
    return {"$schema": DIALECT, "title": TITLE, "anyOf": files, "definitions": definitions}


def text() -> str:
    """The schema as the published file has it."""
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"


def _reference(shape: Shape, definitions: dict[str, Schema]) -> Schema:
    if shape.name not in definitions:
        definitions[shape.name] = {}
        definitions[shape.name] = _record(shape, definitions)
    return {"$ref": f"#/definitions/{shape.name}"}


def _record(shape: Shape, definitions: dict[str, Schema]) -> Schema:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [field.key for field in shape.fields if field.required],
        "properties": {field.key: _property(field, definitions) for field in shape.fields},
    }


def _property(field: Field, definitions: dict[str, Schema]) -> Schema:
    made = _type(field.type, definitions)
    if field.nullable:
        made = {"anyOf": [made, {"type": "null"}]}
    elif "$ref" in made and field.doc:
        made = {"allOf": [made]}
    return {**made, "description": field.doc} if field.doc else made


def _type(type_: Type, definitions: dict[str, Schema]) -> Schema:
    match type_:
        case Kind():
            return dict(type_.schema)
        case ListOf():
            made: Schema = {"type": "array", "items": _type(type_.of, definitions)}
            return {**made, "minItems": type_.least} if type_.least else made
        case Shape():
            return _reference(type_, definitions)
        case OneOf():
            return {"anyOf": [_reference(type_.first, definitions), _reference(type_.second, definitions)]}
