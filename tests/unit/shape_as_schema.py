"""A shape written back as a JSON Schema, so that a reference validator can say what the shape means."""

from __future__ import annotations

from typing import Any

from trackwright.schema import JsonObject, Shape

_PLAIN = {
    "multiple_of": "multipleOf",
    "minimum": "minimum",
    "exclusive_minimum": "exclusiveMinimum",
    "maximum": "maximum",
    "exclusive_maximum": "exclusiveMaximum",
    "min_length": "minLength",
    "max_length": "maxLength",
    "pattern": "pattern",
    "min_items": "minItems",
    "max_items": "maxItems",
    "min_properties": "minProperties",
    "max_properties": "maxProperties",
}
_SHAPES = {
    "items": "items",
    "additional_items": "additionalItems",
    "contains": "contains",
    "property_names": "propertyNames",
    "additional": "additionalProperties",
    "not_": "not",
    "if_": "if",
    "then": "then",
    "else_": "else",
}
_LISTS = {"tuple_items": "items", "all_of": "allOf", "any_of": "anyOf", "one_of": "oneOf"}


def as_schema(shape: Shape, definitions: tuple[tuple[str, Shape], ...] = ()) -> Any:
    """A JSON Schema (draft-07) with the shape's meaning."""
    schema = _written(shape)
    if definitions:
        schema = {"allOf": [schema], "definitions": {key: _written(inner) for key, inner in definitions}}
    return schema


def thaw(value: Any) -> Any:
    """A frozen JSON value as dicts and lists."""
    if isinstance(value, JsonObject):
        return {key: thaw(inner) for key, inner in value.members}
    return [thaw(inner) for inner in value] if isinstance(value, tuple) else value


def _written(shape: Shape) -> Any:
    if shape.never:
        return False
    if shape.ref is not None:
        pointer = shape.ref.replace("~", "~0").replace("/", "~1").replace("%", "%25")
        return {"$ref": f"#/definitions/{pointer}"}
    out: dict[str, Any] = {}
    if shape.types:
        out["type"] = list(shape.types)
    if shape.const:
        out["const"] = thaw(shape.const[0])
    if shape.enum is not None:
        out["enum"] = thaw(shape.enum)
    if shape.unique_items:
        out["uniqueItems"] = True
    if shape.required:
        out["required"] = list(shape.required)
    if shape.properties:
        out["properties"] = {prop.name: _written(prop.shape) for prop in shape.properties}
    if shape.pattern_properties:
        out["patternProperties"] = {name: _written(inner) for name, inner in shape.pattern_properties}
    if shape.dependencies:
        out["dependencies"] = {
            name: _written(need) if isinstance(need, Shape) else list(need)
            for name, need in shape.dependencies
        }
    for field, keyword in _PLAIN.items():
        if getattr(shape, field) is not None:
            out[keyword] = getattr(shape, field)
    for field, keyword in _SHAPES.items():
        if getattr(shape, field) is not None:
            out[keyword] = _written(getattr(shape, field))
    for field, keyword in _LISTS.items():
        if getattr(shape, field):
            out[keyword] = [_written(inner) for inner in getattr(shape, field)]
    return out
