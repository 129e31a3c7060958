"""What programs report and in which order, by running them as their documentation says."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from matrix import SCHEMAS, shape_of
from run_program import bodies, run
from trackwright.lower import lower_call, lower_shape, lower_types
from trackwright.program import Never, Plain, Program, Types, Use
from trackwright.schema import Call, Consent, Identity, Plan, Property, Shape
from trackwright.values import pointer

STRING = Shape(types=("string",))
CLOSED = Shape(never=True)


def violations(schema: Any, value: Any) -> list[tuple[str, str]]:
    """(path, rule) of errors, (path, rule + "?") of warnings."""
    shape, types = shape_of(schema)
    found = run(lower_shape(shape, types), value, lower_types(types))
    return [(path, rule if severity == "error" else f"{rule}?") for path, rule, severity in found]


CASES: list[tuple[Any, Any, list[tuple[str, str]]]] = [
    # a failed type stops the value, and only the value
    ({"type": "string", "enum": ["a"], "minLength": 2}, 1, [("", "type")]),
    (
        {"type": "string", "enum": ["a"], "const": "b", "minLength": 2},
        "c",
        [("", "const"), ("", "enum"), ("", "minLength")],
    ),
    (
        {"properties": {"a": {"type": "string"}, "b": {"type": "string"}}},
        {"b": 1, "a": 1},
        [("/a", "type"), ("/b", "type")],
    ),
    # numbers, strings, arrays: the stated order
    (
        {"maximum": 1, "multipleOf": 2, "exclusiveMaximum": 1, "minimum": 9, "exclusiveMinimum": 9},
        3,
        [("", rule) for rule in ("multipleOf", "minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum")],
    ),
    ({"type": "integer", "maximum": 5}, 2**53, [("", "safe_integer"), ("", "maximum")]),
    ({"type": ["integer", "string"]}, 2**53, [("", "safe_integer")]),
    ({"type": "number"}, 2**53, []),
    (
        {"pattern": "^b", "minLength": 2, "format": "date", "maxLength": 0},
        "a",
        [("", rule) for rule in ("minLength", "maxLength", "pattern", "format")],
    ),
    (
        {
            "minItems": 5,
            "maxItems": 1,
            "uniqueItems": True,
            "contains": {"const": 3},
            "items": {"type": "string"},
        },
        [1, 1],
        [
            ("", "minItems"),
            ("", "maxItems"),
            ("", "uniqueItems"),
            ("", "contains"),
            ("/0", "type"),
            ("/1", "type"),
        ],
    ),
    # objects: counts, required, declared, patterns, names, dependencies, unplanned by code point
    (
        {
            "type": "object",
            "minProperties": 9,
            "maxProperties": 1,
            "required": ["z", "y"],
            "properties": {"y": {}, "b": {"type": "null"}, "a": {"type": "null"}},
            "patternProperties": {"^x": {"type": "null"}},
            "propertyNames": {"maxLength": 1},
            "dependencies": {"a": ["q", "r"], "b": {"required": ["s"]}},
            "additionalProperties": False,
        },
        {"long": 1, "a": 1, "b": 1, "x1": 1, "\uffff": 0, "😀": 0, "c/d~": 1},
        [
            *(
                ("", "minProperties"),
                ("", "maxProperties"),
                ("/y", "required"),
                ("/z", "required"),
                ("/b", "type"),
                ("/a", "type"),
            ),
            *(("/x1", "type"), ("", "propertyNames"), ("", "dependencies"), ("/s", "required")),
            *(
                ("/c~1d~0", "unplanned_property"),
                ("/long", "unplanned_property"),
                ("/\uffff", "unplanned_property"),
                ("/😀", "unplanned_property"),
            ),
        ],
    ),
    # the same value once more: allOf inlined, alternatives told from outside
    (
        {"allOf": [{"type": "string"}, {"type": "integer"}, {"minimum": 5}]},
        1,
        [("", "type"), ("", "minimum")],
    ),
    ({"allOf": [{"minimum": 5}, {"minimum": 6}]}, 1, [("", "minimum")]),
    (
        {"anyOf": [{"minimum": 5}], "oneOf": [{}, {}], "not": {}},
        1,
        [("", "anyOf"), ("", "oneOf"), ("", "not")],
    ),
    ({"if": {"minimum": 5}, "then": {"maximum": 6}, "else": {"multipleOf": 2}}, 3, [("", "multipleOf")]),
    ({"if": {"minimum": 5}, "then": {"maximum": 6}, "else": {"multipleOf": 2}}, 7, [("", "maximum")]),
    (False, 1, [("", "not")]),
    ({"type": "object", "properties": {"a": False}}, {"a": 1}, [("/a", "not")]),
    # an open object's undeclared members are warnings, whatever part of the schema declares them
    ({"properties": {"a": {}}}, {"a": 1, "b": 1}, [("/b", "unplanned_property?")]),
    ({"properties": {"a": {}}, "additionalProperties": True}, {"a": 1, "b": 1}, []),
    ({"type": "object"}, {"b": 1}, []),
    (
        {
            "properties": {"a": {}},
            "allOf": [{"properties": {"b": {}}}, {"$ref": "#/definitions/c"}],
            "definitions": {"c": {"properties": {"c": {}}}},
        },
        {"a": 1, "b": 1, "c": 1, "d": 1},
        [("/d", "unplanned_property?")],
    ),
    # a value that JSON can't carry
    ({}, {"a": [float("nan")]}, [("/a/0", "type")]),
    (
        {"type": "object", "properties": {"a": {}}},
        {"a": {"b": float("inf")}, "c": "\ud800"},
        [("/a/b", "type"), ("/c", "unplanned_property?"), ("/c", "type")],
    ),
    ({"type": "array", "uniqueItems": True}, [float("nan"), 1, 1], [("/0", "type")]),
    ({"type": "object"}, {"a": float("nan")}, [("/a", "type")]),
]


@pytest.mark.parametrize(
    ("schema", "value", "expected"), CASES, ids=lambda one: json.dumps(one, default=str)[:60]
)
def test_violations(schema: Any, value: Any, expected: list[tuple[str, str]]) -> None:
    assert violations(schema, value) == expected


@pytest.mark.parametrize("schema", SCHEMAS, ids=json.dumps)
def test_programs_keep_what_their_documentation_promises(schema: Any) -> None:
    shape, types = shape_of(schema)
    for program in (lower_shape(shape, types), *lower_types(types).values()):
        labels = [function.label for function in program.functions]
        assert len(set(labels)) == len(labels) and program.entry in labels
        for body in bodies(program):
            for index, op in enumerate(body):
                assert index == 0 or not isinstance(op, Never | Plain | Types)
                if isinstance(op, Use):
                    assert op.function in (types if op.shared else labels)


def test_a_type_that_holds_itself_is_walked_once_from_outside() -> None:
    node = Shape(
        types=("object",),
        properties=(Property("next", Shape(ref="Node"), False), Property("any", Shape(), False)),
        additional=CLOSED,
    )
    shape = Shape(types=("array",), items=Shape(ref="Node"))
    program, shared = lower_shape(shape, {"Node": node}), lower_types({"Node": node})
    walks = [op for body in bodies(program) for op in body if isinstance(op, Plain)]
    assert len(walks) == 1
    assert not [op for body in bodies(shared["Node"]) for op in body if isinstance(op, Plain)]
    assert run(program, [{"next": {"next": {"any": float("nan")}}}], shared) == [
        ("/0/next/next/any", "type", "error")
    ]
    assert run(program, [{"next": {"next": {"x": 1}}}], shared) == [
        ("/0/next/next/x", "unplanned_property", "error")
    ]
    assert program.uses == ("Node",) and shared["Node"].uses == ()


def _plan(call: Call, **types: Shape) -> Plan:
    return Plan("p", "1", "", "", "", (), (), tuple(types.items()), (call,), Consent(), Identity(), ())


def test_members_are_found_by_escaped_pointers() -> None:
    assert pointer("a/b~c") == "/a~1b~0c"
    payload = Shape(
        types=("object",),
        properties=(Property("a/b~c", STRING, True),),
        required=("a/b~c",),
        additional=CLOSED,
    )
    call = Call("track", "E", payload, None, (), ())
    program = lower_call(_plan(call), call)
    assert run(program, {}, {}, "/properties") == [("/properties/a~1b~0c", "required", "error")]
    assert run(program, {"a/b~c": 1}, {}, "/properties") == [("/properties/a~1b~0c", "type", "error")]


def test_a_narrowed_named_type_is_checked_by_itself() -> None:
    money = Shape(types=("number",), minimum=0, name="Money")
    price = replace(money, minimum=5)
    payload = Shape(
        types=("object",),
        properties=(Property("a", money, False), Property("b", price, False)),
        additional=CLOSED,
    )
    call = Call("track", "E", payload, None, (), ())
    plan = _plan(call, Money=money)
    program = lower_call(plan, call)
    assert program.uses == ("Money",)
    assert run(program, {"a": 1, "b": 1}, lower_types(dict(plan.types))) == [("/b", "minimum", "error")]


def test_the_same_shape_gives_the_same_program() -> None:
    for schema in SCHEMAS:
        first, second = (lower_shape(*shape_of(schema)) for _ in range(2))
        assert isinstance(first, Program) and first == second
