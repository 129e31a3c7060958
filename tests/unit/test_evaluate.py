"""The reference evaluator, against hand-written verdicts and a reference validator."""

from __future__ import annotations

import jsonschema
import pytest
from trackwright.asserted import has_format
from trackwright.evaluate import accepts, divides, equal, failures
from trackwright.schema import Json, JsonObject, Property, Shape
from trackwright.values import freeze, thaw

STRING = Shape(types=("string",))
INTEGER = Shape(types=("integer",))
NEVER = Shape(never=True)


def _members(**shapes: Shape) -> tuple[Property, ...]:
    return tuple(Property(name, shape, required=False) for name, shape in shapes.items())


VALUES = [
    *(None, True, False, 0, 1, 1.0, 1.5, -3, 2**53, "", "a", "abc", "ÄÖ", "1"),
    *([], [1], [1, 1.0], [1, "a"], [True, 1], [[1], [1.0]], ["a", "b", 3]),
    *({}, {"a": 1}, {"a": "x"}, {"a": "x", "b": 1}, {"b": None}, {"c": {"a": 1}}, {"x1": 2, "a": "x"}),
]
CASES: list[tuple[Shape, dict[str, object]]] = [
    (Shape(types=("number",), minimum=1), {"type": "number", "minimum": 1}),
    (Shape(exclusive_minimum=1, maximum=1.5), {"exclusiveMinimum": 1, "maximum": 1.5}),
    (Shape(minimum=-3, exclusive_maximum=1), {"minimum": -3, "exclusiveMaximum": 1}),
    (Shape(types=("integer", "null")), {"type": ["integer", "null"]}),
    (Shape(multiple_of=0.5), {"multipleOf": 0.5}),
    (Shape(const=(1,)), {"const": 1}),
    (Shape(const=(True,)), {"const": True}),
    (Shape(enum=(1, "a", (1,), JsonObject((("a", 1),)))), {"enum": [1, "a", [1], {"a": 1}]}),
    (Shape(min_length=2, max_length=2), {"minLength": 2, "maxLength": 2}),
    (Shape(pattern="b"), {"pattern": "b"}),
    (Shape(min_items=1, max_items=2), {"minItems": 1, "maxItems": 2}),
    (Shape(unique_items=True), {"uniqueItems": True}),
    (Shape(contains=STRING), {"contains": {"type": "string"}}),
    (Shape(items=INTEGER), {"items": {"type": "integer"}}),
    (
        Shape(tuple_items=(INTEGER, STRING), additional_items=NEVER),
        {"items": [{"type": "integer"}, {"type": "string"}], "additionalItems": False},
    ),
    (
        Shape(properties=_members(a=STRING), required=("a",), additional=NEVER),
        {"properties": {"a": {"type": "string"}}, "required": ["a"], "additionalProperties": False},
    ),
    (
        Shape(pattern_properties=(("^x", STRING),), additional=INTEGER),
        {"patternProperties": {"^x": {"type": "string"}}, "additionalProperties": {"type": "integer"}},
    ),
    (Shape(property_names=Shape(max_length=1)), {"propertyNames": {"maxLength": 1}}),
    (Shape(dependencies=(("b", ("a",)),)), {"dependencies": {"b": ["a"]}}),
    (
        Shape(dependencies=(("a", Shape(properties=_members(a=INTEGER))),)),
        {"dependencies": {"a": {"properties": {"a": {"type": "integer"}}}}},
    ),
    (Shape(min_properties=1, max_properties=1), {"minProperties": 1, "maxProperties": 1}),
    (Shape(all_of=(STRING, Shape(min_length=2))), {"allOf": [{"type": "string"}, {"minLength": 2}]}),
    (Shape(any_of=(STRING, INTEGER)), {"anyOf": [{"type": "string"}, {"type": "integer"}]}),
    (
        Shape(one_of=(INTEGER, Shape(types=("number",)))),
        {"oneOf": [{"type": "integer"}, {"type": "number"}]},
    ),
    (Shape(not_=STRING), {"not": {"type": "string"}}),
    (
        Shape(if_=STRING, then=Shape(min_length=1), else_=INTEGER),
        {"if": {"type": "string"}, "then": {"minLength": 1}, "else": {"type": "integer"}},
    ),
    (NEVER, {"not": {}}),
]


@pytest.mark.parametrize(
    ("shape", "schema"), CASES, ids=lambda value: "" if isinstance(value, Shape) else str(value)
)
def test_verdicts_are_those_of_a_reference_validator(shape: Shape, schema: dict[str, object]) -> None:
    reference = jsonschema.Draft7Validator(schema)
    for value in map(freeze, VALUES):
        if value == 2**53 and "integer" in str(schema):
            continue  # valid JSON Schema, but no safe integer
        assert accepts(shape, value, {}) == reference.is_valid(thaw(value)), value


def test_paths_and_order() -> None:
    line = Shape(types=("object",), properties=_members(sku=STRING), required=("sku",), additional=NEVER)
    order = Shape(
        types=("object",),
        properties=_members(**{"a/b": Shape(items=Shape(ref="Line"))}),
        required=("id", "a/b"),
    )
    value = freeze({"a/b": [{"sku": "A"}, {"sku": 1, "~": 0}, {}]})
    assert [(item.path, item.rule) for item in failures(order, value, {"Line": line})] == [
        ("/id", "required"),
        ("/a~1b/1/sku", "type"),
        ("/a~1b/1/~0", "unplanned_property"),
        ("/a~1b/2/sku", "required"),
    ]


def test_a_reference_to_itself_ends() -> None:
    assert accepts(Shape(ref="Loop"), 1, {"Loop": Shape(ref="Loop")})
    tree = Shape(types=("array",), items=Shape(ref="Tree"))
    assert accepts(tree, ((), ((),)), {"Tree": tree})
    assert not accepts(tree, ((), (1,)), {"Tree": tree})


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        (1, 1.0, True),
        (1, True, False),
        (0, False, False),
        ("1", 1, False),
        ((1, 2), (1.0, 2), True),
        (JsonObject((("a", 1), ("b", 2))), JsonObject((("b", 2), ("a", 1))), True),
        (None, False, False),
    ],
)
def test_equality_is_that_of_json(left: Json, right: Json, same: bool) -> None:
    assert equal(left, right) is same


@pytest.mark.parametrize(
    ("divisor", "value", "expected"),
    [
        (0.1, 0.3, True),
        (0.01, 19.99, True),
        (0.01, 19.995, False),
        (3, 0, True),
        (1e-300, 1e300, False),
        (7, 15, False),
    ],
)
def test_multiples(divisor: float, value: float, expected: bool) -> None:
    assert divides(divisor, value) is expected


@pytest.mark.parametrize(
    ("name", "good", "bad"),
    [
        (
            "date",
            ["2026-11-23", "0000-02-29", "2000-02-29", "9999-12-31"],
            ["1900-02-29", "2026-13-01", "2026-11-31", "2026-1-1", "2026-11-23\n", "２026-11-23"],
        ),
        (
            "date-time",
            [
                "2026-11-23T10:00:00Z",
                "2026-11-23t10:00:00.123456789z",
                "2016-12-31T23:59:60Z",
                "1998-12-31T15:59:60-08:00",
            ],
            [
                "2026-11-23 10:00:00Z",
                "2026-11-23T10:00:00",
                "2026-11-23T24:00:00Z",
                "2026-11-23T22:59:60Z",
                "2026-02-30T00:00:00Z",
            ],
        ),
        (
            "email",
            ["a@b", "a.b+c@shop.example", '"a b"@c.de', '""@c.de', "a@[127.0.0.1]", "a@[IPv6:::1]"],
            ["@b", "a@", "a..b@c", "a@-b", "a@b-", f"{'a' * 65}@b", "a@[300.0.0.1]", "ä@b.de", "a@b\n"],
        ),
        (
            "uri",
            [
                "https://shop.example/a?b#c",
                "mailto:a@b.c",
                "file:///etc/hosts",
                "http://[::1]:80/",
                "urn:a:b",
                "x:",
                "a://b@c:/",
            ],
            [
                "/a",
                "//a/b",
                "http://a b",
                "http://[::1",
                "http://a/%zz",
                "1a://b",
                "http://a/ü",
                "http://a#b#c",
            ],
        ),
        (
            "uuid",
            ["4a0e6a3e-5b1d-4c58-9f0a-2d5e7c1b8a34", "4A0E6A3E-5B1D-4C58-9F0A-2D5E7C1B8A34"],
            [
                "4a0e6a3e5b1d4c589f0a2d5e7c1b8a34",
                "{4a0e6a3e-5b1d-4c58-9f0a-2d5e7c1b8a34}",
                "4a0e6a3e-5b1d-4c58-9f0a-2d5e7c1b8a3g",
            ],
        ),
        ("hostname", ["anything goes: it is not checked"], []),
    ],
)
def test_formats(name: str, good: list[str], bad: list[str]) -> None:
    assert [text for text in good if not has_format(name, text)] == []
    assert [text for text in bad if has_format(name, text)] == []
