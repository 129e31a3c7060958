"""JSON Schema to shapes: a reference validator must give the same verdicts on the schema and on the shape written back."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest
from shape_as_schema import as_schema
from trackwright.diagnostics import Diagnostics
from trackwright.json_source import parse_json
from trackwright.schema import Shape
from trackwright.shapes import from_json_schema

VALUES: list[Any] = [
    *(None, True, False, 0, 1, -1, 1.0, 2.5, 10, 100, "", "a", "ab", "abc", "12"),
    *([], [1], [1, 1], ["a", 1], ["a", "b", "c"], [[]], [{}], [{"a": 1}]),
    *(
        {},
        {"a": 1},
        {"a": "x"},
        {"b": 1},
        {"a": 1, "b": 2},
        {"a": {"a": {"a": 1}}},
        {"x-1": 1},
        {"__proto__": 1},
    ),
    {"a": [{"a": "x"}], "b": None},
]


def shape_of(schema: Any) -> tuple[Shape, tuple[tuple[str, Shape], ...], list[str]]:
    diagnostics = Diagnostics()
    shape, definitions = from_json_schema(parse_json(json.dumps(schema), "s.json"), diagnostics, "Order ")
    return shape, definitions, [str(item) for item in diagnostics.sorted()]


SCHEMAS: list[Any] = [
    True,
    False,
    {},
    {"type": ["string", "null"]},
    {"type": "integer", "multipleOf": 2.0, "minimum": 0, "exclusiveMaximum": 100},
    {"exclusiveMinimum": 0, "maximum": 10},
    {"minLength": 1.0, "maxLength": 2, "pattern": "^a"},
    {"const": None},
    {"const": {"a": [{"a": "x"}], "b": None}},
    {"enum": [1, "a", [1], {"a": 1}]},
    {"items": {"type": "integer"}, "minItems": 1, "maxItems": 2, "uniqueItems": True},
    {"items": [{"type": "string"}, True], "additionalItems": False},
    {"contains": {"const": 1}},
    {"properties": {"a": {"type": "integer"}, "__proto__": False}, "required": ["b", "a"]},
    {"properties": {"a": True}, "additionalProperties": False},
    {"patternProperties": {"^x-": {"type": "string"}}, "additionalProperties": {"type": "integer"}},
    {"propertyNames": {"maxLength": 1}, "minProperties": 1, "maxProperties": 1},
    {"dependencies": {"a": ["b"], "b": {"minProperties": 2}}},
    {"allOf": [{"type": "object"}, {"required": ["a"]}]},
    {"anyOf": [{"type": "string"}, {"minimum": 2}]},
    {"oneOf": [{"type": "integer"}, {"minimum": 2}]},
    {"not": {"type": ["object", "array"]}},
    {"if": {"type": "string"}, "then": {"minLength": 2}, "else": {"type": "array"}},
    {
        "definitions": {"a/b~c%": {"type": "string"}},
        "properties": {"a": {"$ref": "#/definitions/a~1b~0c%25"}},
    },
    {"$ref": "#/definitions/n", "definitions": {"n": {"type": "integer"}}, "minimum": 50},
    {"properties": {"a": {"$ref": "#"}}, "additionalProperties": False},
    {
        "definitions": {"list": {"items": {"$ref": "#/definitions/list"}, "type": "array"}},
        "$ref": "#/definitions/list",
    },
    {
        "$id": "http://x/root.json",
        "definitions": {"n": {"$id": "n.json", "type": "integer"}},
        "properties": {"a": {"$ref": "http://x/n.json"}, "b": {"$ref": "n.json#"}},
    },
    {"definitions": {"n": {"$id": "#num", "type": "integer"}}, "anyOf": [{"$ref": "#num"}]},
    {"$ref": "http://json-schema.org/draft-07/schema#"},
]


@pytest.mark.parametrize("schema", SCHEMAS, ids=json.dumps)
def test_same_verdicts(schema: Any) -> None:
    shape, definitions, found = shape_of(schema)
    assert not any(": error" in line for line in found)
    written = jsonschema.Draft7Validator(as_schema(shape, definitions))
    if "json-schema.org" in json.dumps(schema):
        schema = jsonschema.Draft7Validator.META_SCHEMA
    given = jsonschema.Draft7Validator(schema)
    for value in VALUES:
        assert written.is_valid(value) == given.is_valid(value), value


def test_openness_is_kept() -> None:
    shape, _, _ = shape_of({"properties": {"a": {"properties": {"b": True}, "additionalProperties": False}}})
    assert shape.additional is None
    assert shape.properties[0].shape.closed


def test_required_is_told_in_declared_order() -> None:
    shape, _, _ = shape_of({"properties": {"b": True, "a": True}, "required": ["c", "a", "b"]})
    assert shape.required == ("b", "a", "c")
    assert [prop.required for prop in shape.properties] == [True, True]


def test_definitions_are_named_after_their_place() -> None:
    schema = {
        "definitions": {"Line": {"type": "object"}},
        "properties": {"a": {"$ref": "#/definitions/Line"}, "b": {"$ref": "#/properties/c"}, "c": True},
    }
    shape, definitions, _ = shape_of(schema)
    assert [key for key, _ in definitions] == ["Order Line", "Order c"]
    assert shape.properties[0].shape.ref == "Order Line"


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({"$ref": "https://example.com/x.json"}, "unknown-reference"),
        ({"$ref": "#/definitions/x"}, "unknown-reference"),
        ({"$ref": "#"}, "endless-reference"),
        (
            {"definitions": {"a": {"anyOf": [{"$ref": "#/definitions/a"}]}}, "$ref": "#/definitions/a"},
            "endless-reference",
        ),
        ({"type": "text"}, "unknown-type"),
        ({"minLength": "1"}, "wrong-value"),
        ({"items": 1}, "wrong-value"),
        ({"prefixItems": []}, "not-draft-07"),
        ({"minimun": 1}, "unknown-keyword"),
        ({"format": "ipv4"}, "format-not-asserted"),
        ([], "wrong-value"),
    ],
    ids=json.dumps,
)
def test_findings(schema: Any, expected: str) -> None:
    _, _, found = shape_of(schema)
    assert [line.split(": ")[1] for line in found] == [expected]


def test_long_chains_of_references() -> None:
    chain = {f"d{at}": {"items": {"$ref": f"#/definitions/d{at + 1}"}} for at in range(3000)}
    _, definitions, found = shape_of({"$ref": "#/definitions/d0", "definitions": {**chain, "d3000": True}})
    assert len(definitions) == 3001 and found == []
