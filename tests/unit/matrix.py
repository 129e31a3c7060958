"""Schemas that use every keyword, alone and together, and values that tell them apart."""

from __future__ import annotations

import json
from typing import Any

from trackwright.diagnostics import Diagnostics
from trackwright.json_source import parse_json
from trackwright.schema import Shape
from trackwright.shapes import from_json_schema

SCHEMAS: list[Any] = [
    *(True, False, {}, {"type": "string"}, {"type": "integer"}, {"type": ["integer", "string", "null"]}),
    *(
        {"const": None},
        {"const": {"a": [1]}},
        {"enum": [1, "a", None]},
        {"enum": [[1], {"a": 1}]},
        {"type": "string", "enum": [1, "a"]},
    ),
    *(
        {"minimum": 1},
        {"exclusiveMinimum": 1, "maximum": 10},
        {"exclusiveMaximum": 2.5},
        {"multipleOf": 0.5},
        {"type": "integer", "minimum": 2},
    ),
    *(
        {"minLength": 2},
        {"maxLength": 1},
        {"pattern": "^a"},
        {"type": "string", "minLength": 1, "pattern": "b$"},
    ),
    *({"format": "date"}, {"format": "hostname"}, {"type": "string", "format": "uuid"}),
    *(
        {"items": {"type": "integer"}},
        {"items": [{"type": "integer"}, True]},
        {"items": [{"type": "string"}], "additionalItems": False},
    ),
    *(
        {"items": [True], "additionalItems": {"type": "string"}},
        {"items": False},
        {"type": "array", "items": {"items": {"type": "integer"}}},
    ),
    *(
        {"minItems": 1, "maxItems": 2},
        {"uniqueItems": True},
        {"contains": {"const": 1}},
        {"type": "array", "contains": False},
    ),
    *(
        {"properties": {"a": {"type": "integer"}}},
        {"required": ["a", "b"]},
        {"type": "object", "properties": {"a": False}},
    ),
    *(
        {"properties": {"a": {}, "b": {}}, "additionalProperties": False},
        {"additionalProperties": {"type": "string"}},
    ),
    *(
        {"patternProperties": {"^x": {"type": "integer"}}},
        {"patternProperties": {"^x": {}}, "additionalProperties": False},
    ),
    *(
        {
            "properties": {"a": {}},
            "patternProperties": {"^x": False},
            "additionalProperties": {"type": "null"},
        },
    ),
    *(
        {"propertyNames": {"maxLength": 1}},
        {"propertyNames": False},
        {"minProperties": 1, "maxProperties": 1},
    ),
    *(
        {"dependencies": {"a": ["b"]}},
        {"dependencies": {"a": {"required": ["c"]}, "b": False}},
        {"dependencies": {"a": {"type": "array"}}},
    ),
    *(
        {"allOf": [{"minimum": 1}, {"type": "integer"}, {"maximum": 5}]},
        {"allOf": [{"type": "string"}, {"minLength": 2}]},
        {"allOf": [False]},
    ),
    *(
        {
            "type": "object",
            "allOf": [{"type": "object", "required": ["a"]}, {"properties": {"b": {"type": "integer"}}}],
        },
    ),
    *(
        {"anyOf": [{"type": "string"}, {"required": ["a"]}]},
        {"oneOf": [{"type": "integer"}, {"minimum": 2}]},
        {"not": {"type": "string"}},
    ),
    *(
        {"if": {"type": "string"}, "then": {"minLength": 2}, "else": {"type": "array"}},
        {"if": {"required": ["a"]}, "else": False},
        {"if": False, "then": False},
    ),
    *(
        {
            "if": {"properties": {"a": {"const": 1}}, "required": ["a"]},
            "then": {"required": ["b"]},
            "type": "object",
        },
    ),
    {"$ref": "#/definitions/n", "definitions": {"n": {"type": ["integer", "null"]}}},
    {
        "definitions": {
            "t": {
                "type": "object",
                "properties": {"a": {"$ref": "#/definitions/t"}},
                "additionalProperties": False,
            }
        },
        "$ref": "#/definitions/t",
    },
    {
        "properties": {"a": {"allOf": [{"$ref": "#/definitions/a%20b~0~1%25"}]}},
        "definitions": {"a b~/%": {"type": "integer"}},
    },
    {
        "type": ["object", "array"],
        "properties": {"a": {"type": ["null", "object"], "properties": {"a": {"type": "integer"}}}},
        "items": {"type": "string"},
    },
]
VALUES: list[Any] = [
    *(
        None,
        True,
        False,
        0,
        1,
        -1,
        1.0,
        1.5,
        2,
        2.5,
        10,
        2**53,
        -(2**53),
        1e300,
        "",
        "a",
        "ab",
        "b",
        "😀",
        "2026-11-23",
        "2026-02-30",
    ),
    *(
        [],
        [1],
        [1, 1],
        [1, 1.0],
        [True, 1],
        ["a"],
        ["a", 1],
        ["a", "b", "c"],
        [[1]],
        [["a"]],
        [{"a": 1}, {"a": 1}],
        [None],
    ),
    *(
        {},
        {"a": 1},
        {"a": "x"},
        {"b": 1},
        {"a": 1, "b": 2},
        {"a": 1, "c": 1},
        {"x": 1},
        {"x": "1"},
        {"ab": "y"},
        {"a": [1]},
        {"a": None},
    ),
    *(
        {"a": {"a": {"a": 1}}},
        {"a": {"a": {}}},
        {"a": {"a": 2}},
        {"__proto__": 1},
        {"a": {"b": 1}},
        {"toString": "x", "a": 0},
    ),
]


def shape_of(schema: Any) -> tuple[Shape, dict[str, Shape]]:
    """The shape of a JSON Schema and the named types that it uses."""
    diagnostics = Diagnostics()
    shape, definitions = from_json_schema(parse_json(json.dumps(schema), "s.json"), diagnostics, "T ")
    assert not diagnostics.failed, diagnostics.sorted()
    return shape, dict(definitions)
