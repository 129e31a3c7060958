"""Shapes read as types."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from matrix import shape_of
from trackwright.models import build_models
from trackwright.records import call_words, typed_call, typed_type
from trackwright.schema import Call, Consent, Identity, Plan, Property, Shape, Source, SourceUse
from trackwright.typed import ArrayOf, Field, Literals, MapOf, OneOfTypes, Primitive, Record, RecordOf, Type

ANY, NULL, STRING, NUMBER, INTEGER, BOOLEAN = (
    Primitive(kind) for kind in ("any", "null", "string", "number", "integer", "boolean")  # type: ignore[arg-type]
)


def call_of(schema: Any, name: str = "Order Completed") -> tuple[Call, dict[str, Shape]]:
    """A track call whose property `it` has the schema."""
    shape, types = shape_of(schema)
    payload = Shape(
        types=("object",), properties=(Property("it", shape, False),), additional=Shape(never=True)
    )
    return Call("track", name, payload, None, (), ()), types


def read(schema: Any) -> tuple[Type, dict[str, Record]]:
    """The type of a schema, and the call's records by key."""
    typed = typed_call(*call_of(schema))
    records = {record.key: record for record in typed.records}
    return records[typed.payload].fields[0].type, records


def plain(fields: tuple[Field, ...]) -> list[tuple[str, Type, bool]]:
    return [(field.wire, field.type, field.required) for field in fields]


TYPES: list[tuple[Any, Type]] = [
    ({}, ANY),
    ({"type": "string"}, STRING),
    ({"type": "string", "format": "date-time"}, Primitive("string", "date-time")),
    ({"type": "string", "format": "hostname"}, STRING),
    ({"type": ["null", "string"]}, OneOfTypes((STRING, NULL))),
    ({"type": ["integer", "number"]}, NUMBER),
    ({"enum": ["a", 1, None]}, OneOfTypes((Literals(("a", 1)), NULL))),
    ({"type": "string", "enum": ["a", 1, None]}, Literals(("a",))),
    ({"const": True}, Literals((True,))),
    ({"const": None}, NULL),
    ({"enum": [{"a": 1}]}, ANY),
    ({"type": "array"}, ArrayOf(ANY)),
    ({"type": "array", "items": {"type": ["integer", "null"]}}, ArrayOf(OneOfTypes((INTEGER, NULL)))),
    ({"type": "array", "items": [{"type": "string"}, {"type": "integer"}]}, ArrayOf(ANY)),
    (
        {"type": "array", "items": [{"type": "string"}, {"type": "integer"}], "additionalItems": False},
        ArrayOf(OneOfTypes((STRING, INTEGER))),
    ),
    ({"type": "object"}, MapOf(ANY)),
    ({"type": "object", "additionalProperties": {"type": "number"}}, MapOf(NUMBER)),
    (
        {"type": "object", "patternProperties": {"^x": {"type": "string"}}, "additionalProperties": False},
        MapOf(STRING),
    ),
    ({"anyOf": [{"type": "string"}, {"type": "null"}, {"enum": ["a"]}]}, OneOfTypes((STRING, NULL))),
    (
        {"anyOf": [{"type": "string", "format": "date"}, {"type": "string", "format": "uuid"}]},
        OneOfTypes((Primitive("string", "date"), Primitive("string", "uuid"))),
    ),
    ({"oneOf": [{"enum": [1]}, {"enum": ["1", True]}]}, Literals((1, "1", True))),
    ({"anyOf": [{"enum": [True]}, {"enum": [1]}]}, Literals((True, 1))),
    ({"type": "string", "anyOf": [{"pattern": "a"}, {"minLength": 3}]}, STRING),
    ({"allOf": [{"type": ["string", "integer"]}, {"type": ["number", "null"]}]}, INTEGER),
    ({"allOf": [{"enum": ["a", "b"]}, {"enum": ["b", "c"]}]}, Literals(("b",))),
    ({"$ref": "#/definitions/a", "definitions": {"a": {"type": "boolean"}}}, BOOLEAN),
    (
        {
            "$ref": "#/definitions/a",
            "definitions": {"a": {"type": "array", "items": {"$ref": "#/definitions/a"}}},
        },
        ArrayOf(ANY),
    ),
]


@pytest.mark.parametrize(("schema", "expected"), TYPES, ids=str)
def test_expressions(schema: Any, expected: Type) -> None:
    found = read(schema)[0]
    assert found == expected
    assert repr(found) == repr(expected)  # 1 and true are equal in Python


def test_objects_become_records_named_by_their_path() -> None:
    found, records = read(
        {
            "type": "object",
            "properties": {"shipTo": {"type": "object", "properties": {"city": {"type": "string"}}}},
            "required": ["shipTo"],
        }
    )
    assert found == RecordOf("it", False)
    assert plain(records["it"].fields) == [("shipTo", RecordOf("it.ship.to", False), True)]
    assert records["it.ship.to"].words == ("order", "completed", "it", "ship", "to")
    assert list(records) == ["it.ship.to", "it", "payload"]


def test_names_that_meet_are_told_apart() -> None:
    inner = {"type": "object", "properties": {"a": {"type": "string"}}}
    _, records = read(
        {"type": "object", "properties": {"b_c": inner, "b": {"type": "object", "properties": {"c": inner}}}}
    )
    assert len({record.words for record in records.values()}) == len(records) == 5


def test_open_objects_say_what_else_they_take() -> None:
    schema = {"type": "object", "properties": {"a": {}}}
    for more, open_, rest in (
        ({}, True, None),
        ({"additionalProperties": {"type": "string"}}, True, STRING),
        ({"additionalProperties": False}, False, None),
    ):
        record = read({**schema, **more})[1]["it"]
        assert (record.open, record.rest) == (open_, rest)


def test_all_of_objects_is_one_record() -> None:
    part = {
        "type": "object",
        "properties": {"b": {"type": ["string", "null"]}, "a": {"minLength": 1}},
        "required": ["b"],
    }
    _, records = read({"allOf": [{"type": "object", "properties": {"a": {"type": "string"}}}, part]})
    assert plain(records["it"].fields) == [("a", STRING, False), ("b", OneOfTypes((STRING, NULL)), True)]
    assert [field.nullable for field in records["it"].fields] == [False, True]


def test_any_of_objects_is_a_union_of_records_that_keep_what_is_common() -> None:
    kinds = [
        {"properties": {"kind": {"const": kind}, kind: {"type": "integer"}}, "required": [kind]}
        for kind in ("x", "y")
    ]
    found, records = read(
        {"type": "object", "properties": {"id": {"type": "string"}}, "required": ["id"], "oneOf": kinds}
    )
    assert found == OneOfTypes((RecordOf("it", False), RecordOf("it.2", False)))
    assert plain(records["it.2"].fields) == [
        ("id", STRING, True),
        ("kind", Literals(("y",)), False),
        ("y", INTEGER, True),
    ]


def test_named_types_that_hold_themselves() -> None:
    node = {
        "type": "object",
        "properties": {
            "next": {"$ref": "#/definitions/n"},
            "at": {"type": "object", "properties": {"x": {}}},
        },
    }
    call, types = call_of({"type": "array", "items": {"$ref": "#/definitions/n"}, "definitions": {"n": node}})
    typed = typed_call(call, types)
    (key,) = types
    assert typed.records[-1].fields[0].type == ArrayOf(RecordOf(key, True))
    assert typed.uses == (key,)
    own = typed_type(key, types)
    assert own.record is not None and own.uses == ()
    assert plain(own.record.fields) == [
        ("next", RecordOf(key, True), False),
        ("at", RecordOf("at", False), False),
    ]
    assert [record.key for record in own.nested] == ["at"]


def test_words_of_calls() -> None:
    call = call_of({})[0]
    assert call_words(call) == ("order", "completed")
    assert call_words(replace(call, code_name="sale")) == ("sale",)
    assert call_words(replace(call, type="page", name="Home")) == ("home", "page")
    assert call_words(replace(call, type="page", name="Landing Page")) == ("landing", "page")
    assert call_words(replace(call, type="identify", name="")) == ("identify",)


def test_a_source_may_require_and_omit() -> None:
    payload = Shape(
        types=("object",),
        properties=tuple(Property(name, Shape(), name == "a") for name in "abcd"),
        required=("a",),
        additional=Shape(never=True),
    )
    found = SourceUse("s", require=("c", "b"), omit=("a", "d")).narrowed(payload)
    assert [(prop.name, prop.required) for prop in found.properties] == [("b", True), ("c", True)]
    assert found.required == ("b", "c")
    assert SourceUse("s").narrowed(payload) is payload


def _plan(*names: str) -> Plan:
    product = Shape(
        types=("object",),
        properties=(Property("sku", Shape(types=("string",)), True),),
        required=("sku",),
        name="Product",
    )
    unused = replace(product, name="Unused")
    uses = (SourceUse("web"), SourceUse("shop", omit=("it",)))
    calls = tuple(
        replace(call_of({"type": "object", "properties": {"p": {}}}, name)[0], sources=uses) for name in names
    )
    with_product = replace(
        calls[0],
        payload=replace(
            calls[0].payload, properties=(*calls[0].payload.properties, Property("p", product, False))
        ),
    )
    sources = (Source("web", "js"), Source("shop", "php"), Source("idle", "python"))
    types = (("Product", product), ("Unused", unused))
    return Plan(
        "p", "1", "", "", "", sources, (), types, (with_product, *calls[1:]), Consent(), Identity(), ()
    )


def test_models_hold_what_each_source_may_send() -> None:
    web, shop, idle = build_models(_plan("A", "B"))
    assert [unit.call.name for unit in web.units] == ["A", "B"] == [unit.call.name for unit in shop.units]
    assert idle.units == () and idle.foreign == (("track", "A"), ("track", "B")) and idle.types == ()
    assert [prop.name for prop in shop.units[1].call.payload.properties] == []
    assert [shared.key for shared in web.types] == ["Product"]
    assert web.types[0] is shop.types[0]
    assert web.digest == shop.digest != build_models(_plan("A"))[0].digest


def test_a_further_event_changes_no_other() -> None:
    before, after = build_models(_plan("B", "C"))[0], build_models(_plan("B", "A", "C"))[0]
    by_name = {unit.call.name: unit for unit in after.units}
    for unit in before.units:
        assert (unit.program, unit.typed) == (by_name[unit.call.name].program, by_name[unit.call.name].typed)


def test_types_that_hold_themselves_without_a_record_end() -> None:
    loop = {
        "allOf": [
            {"properties": {"a": {"$ref": "#/definitions/n"}}},
            {"properties": {"a": {"type": "object"}}},
        ]
    }
    call, types = call_of(
        {"allOf": [{"$ref": "#/definitions/n"}, {"properties": {"a": {}}}], "definitions": {"n": loop}}
    )
    assert [record.key for record in typed_call(call, types).records][-1] == "payload"
    (key,) = types
    assert typed_type(key, types).record is not None


def test_literals_that_python_takes_for_equal_are_types_of_their_own() -> None:
    """1, 1.0 and true are one key of a dict, unless their kinds tell them apart."""
    kinds = [
        Literals((1,)),
        Literals((1.0,)),
        Literals((True,)),
        ArrayOf(Literals((1,))),
        ArrayOf(Literals((True,))),
    ]
    assert len(dict.fromkeys(kinds)) == len(kinds)
    assert Literals(("a", 1)) == Literals(("a", 1))
